//! Plain scalars.

use arr_core::Scalar;
use arr_vm::print::write_scalar;

fn check(value: Scalar, expected: &str) {
    let mut text = String::new();
    write_scalar(&mut text, value).unwrap();
    assert_eq!(text, expected);
}

/// float32 bits, and what Python prints for the float of its shortest digits.
const FLOATS: &[(u32, &str)] = &[
    (0x0000_0000, "0.0"),
    (0x8000_0000, "-0.0"),
    (0x3f80_0000, "1.0"),
    (0xbf80_0000, "-1.0"),
    (0x3dcc_cccd, "0.1"),
    (0x3f00_0000, "0.5"),
    (0x4974_2400, "1000000.0"),
    (0x5863_5fa9, "1000000000000000.0"),
    (0x5a0e_1bca, "1e+16"),
    (0x5a0e_1bc9, "9999999000000000.0"),
    (0x4ceb_79a3, "123456790.0"),
    (0x38d1_b717, "0.0001"),
    (0x38d1_b68e, "9.9999e-05"),
    (0x3727_c5ac, "1e-05"),
    (0x377b_a882, "1.5e-05"),
    (0x0000_0001, "1e-45"),
    (0x7f7f_ffff, "3.4028235e+38"),
    (0x4b80_0000, "16777216.0"),
    (0x3eaa_aaab, "0.33333334"),
    (0x3f2a_aaab, "0.6666667"),
    (0x5015_02f9, "10000000000.0"),
    (0x60d6_29d3, "1.2345678e+20"),
    (0x3901_742d, "0.00012345678"),
    (0xb486_37bd, "-2.5e-07"),
    (0x449a_5000, "1234.5"),
    (0x42c8_0000, "100.0"),
    (0x7fc0_0000, "nan"),
    (0xffc0_0001, "nan"),
    (0x7f80_0000, "inf"),
    (0xff80_0000, "-inf"),
];

#[test]
fn floats_print_as_in_python_with_the_digits_of_float32() {
    for &(bits, expected) in FLOATS {
        check(Scalar::Float(f32::from_bits(bits)), expected);
    }
}

#[test]
fn ints_and_bools_print_as_in_python() {
    check(Scalar::Int(0), "0");
    check(Scalar::Int(i64::MIN), "-9223372036854775808");
    check(Scalar::Bool(true), "True");
    check(Scalar::Bool(false), "False");
}
