//! Scalars under format specifications.

use arr_core::{FormatSpec, Formatted, Scalar};
use arr_vm::print::write_formatted;

fn formatted(value: Scalar, spec: &FormatSpec) -> String {
    let mut text = String::new();
    write_formatted(&mut text, value, spec).unwrap();
    text
}

/// A value, a specification, and what Python's `format` gives for the float64 that equals the float32.
#[rustfmt::skip]
const CASES: &[(Scalar, &str, &str)] = &[
    (Scalar::Int(0), "d", "0"),
    (Scalar::Int(255), "#06x", "0x00ff"),
    (Scalar::Int(-255), "08b", "-11111111"),
    (Scalar::Int(i64::MIN), ",", "-9,223,372,036,854,775,808"),
    (Scalar::Int(i64::MIN), "x", "-8000000000000000"),
    (Scalar::Int(1234567), "012,", "0,001,234,567"),
    (Scalar::Int(1234567), "013_", "0_001_234_567"),
    (Scalar::Int(42), "^7", "  42   "),
    (Scalar::Int(42), "*=+8", "+*****42"),
    (Scalar::Int(0), "05", "00000"),
    (Scalar::Int(5), "e", "5.000000e+00"),
    (Scalar::Int(12345), ".2%", "1234500.00%"),
    (Scalar::Int(9007199254740993), ".0f", "9007199254740992"),
    (Scalar::Int(65), "c", "A"),
    (Scalar::Int(0x20ac), "*^5c", "**€**"),
    (Scalar::Int(65), "04c", "000A"),
    (Scalar::Bool(true), "<3c", "\u{1}  "),
    (Scalar::Bool(true), "5", "    1"),
    (Scalar::Bool(false), "d", "0"),
    (Scalar::Bool(true), ".1f", "1.0"),
    (Scalar::Float(f32::from_bits(0x3dcccccd)), ".20f", "0.10000000149011611938"),
    (Scalar::Float(f32::from_bits(0x3f000000)), ".0f", "0"),
    (Scalar::Float(f32::from_bits(0x3fc00000)), ".0f", "2"),
    (Scalar::Float(f32::from_bits(0x40200000)), ".0f", "2"),
    (Scalar::Float(f32::from_bits(0x41180000)), ".0f", "10"),
    (Scalar::Float(f32::from_bits(0x3d4ccccd)), ".1f", "0.1"),
    (Scalar::Float(f32::from_bits(0x00000001)), ".3e", "1.401e-45"),
    (Scalar::Float(f32::from_bits(0x00000001)), ".149f", "0.00000000000000000000000000000000000000000000140129846432481707092372958328991613128026194187651577175706828388979108268586060148663818836212158203125"),
    (Scalar::Float(f32::from_bits(0x7f7fffff)), ".0f", "340282346638528859811704183484516925440"),
    (Scalar::Float(f32::from_bits(0x7f7fffff)), "g", "3.40282e+38"),
    (Scalar::Float(f32::from_bits(0x497423f8)), "g", "1e+06"),
    (Scalar::Float(f32::from_bits(0x49742400)), "g", "1e+06"),
    (Scalar::Float(f32::from_bits(0x3727c5ac)), "g", "1e-05"),
    (Scalar::Float(f32::from_bits(0x38d1b717)), "g", "0.0001"),
    (Scalar::Float(f32::from_bits(0x42c80000)), "#g", "100.000"),
    (Scalar::Float(f32::from_bits(0x42c80000)), ".3", "1e+02"),
    (Scalar::Float(f32::from_bits(0x42c80000)), "5", "100.0"),
    (Scalar::Float(f32::from_bits(0x4996b438)), ",.2f", "1,234,567.00"),
    (Scalar::Float(f32::from_bits(0xc49a5000)), "=012,.1f", "-0,001,234.5"),
    (Scalar::Float(f32::from_bits(0x3f7fbe77)), ".2%", "99.90%"),
    (Scalar::Float(f32::from_bits(0xbd23d70a)), "z.1f", "0.0"),
    (Scalar::Float(f32::from_bits(0x80000000)), "f", "-0.000000"),
    (Scalar::Float(f32::from_bits(0x7fc00000)), "+8", "    +nan"),
    (Scalar::Float(f32::from_bits(0x7f800000)), "08", "00000inf"),
    (Scalar::Float(f32::from_bits(0xff800000)), "F", "-INF"),
    (Scalar::Float(f32::from_bits(0x7f800000)), "%", "inf%"),
];

#[test]
fn scalars_are_formatted_as_in_python() {
    for &(value, text, expected) in CASES {
        let spec = FormatSpec::parse(text, Formatted::Scalar(value.kind())).unwrap();
        assert_eq!(formatted(value, &spec), expected, "{value:?} {text}");
    }
}

#[test]
fn without_type_and_precision_floats_have_the_digits_of_float32() {
    let spec = |text| FormatSpec::parse(text, Formatted::Scalar(arr_core::ScalarKind::Float)).unwrap();
    assert_eq!(formatted(Scalar::Float(0.1), &spec("6")), "   0.1");
    assert_eq!(formatted(Scalar::Float(16_777_216.0), &spec(",")), "16,777,216.0");
    assert_eq!(formatted(Scalar::Float(1e16), &spec("#")), "1.e+16");
}

#[test]
fn text_of_scalars_is_cut_and_aligned_as_text() {
    let spec = FormatSpec { form: Some(arr_core::Form::Text), width: 5, ..FormatSpec::default() };
    assert_eq!(formatted(Scalar::Bool(true), &spec), "True ");
    assert_eq!(formatted(Scalar::Int(-12), &FormatSpec { precision: Some(2), ..spec }), "-1   ");
    let centered = FormatSpec { align: Some(arr_core::Align::Center), fill: '*', ..spec };
    assert_eq!(formatted(Scalar::Float(0.5), &centered), "*0.5*");
}
