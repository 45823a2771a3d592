//! Scalars against what Python prints.

use arr_core::Scalar::{self, Bool, Float, Int};
use arr_core::{DType, ScalarKind, Ufunc};

use super::{binary, convert, load, store, store_wrapping, unary};
use crate::ScalarError::{self, DivisionByZero, Fit, NegativeShift, NotFinite, Overflow, Undefined};

fn check(f: Ufunc, cases: &[(Scalar, Scalar, Result<Scalar, ScalarError>)]) {
    for &(a, b, want) in cases {
        assert_eq!(binary(f, a, b), want, "{f:?} {a:?} {b:?}");
    }
}

#[test]
fn integers_are_pythons_until_64_bits_are_full() {
    let (min, max) = (Int(i64::MIN), Int(i64::MAX));
    check(
        Ufunc::Add,
        &[(Int(2), Int(3), Ok(Int(5))), (Bool(true), Bool(true), Ok(Int(2))), (max, Int(1), Err(Overflow))],
    );
    check(Ufunc::Subtract, &[(Bool(true), Bool(true), Ok(Int(0))), (min, Int(1), Err(Overflow))]);
    check(Ufunc::Multiply, &[(Int(1 << 32), Int(1 << 31), Err(Overflow)), (min, Int(-1), Err(Overflow))]);
    check(
        Ufunc::FloorDivide,
        &[
            (Int(7), Int(2), Ok(Int(3))),
            (Int(-7), Int(2), Ok(Int(-4))),
            (Int(7), Int(-2), Ok(Int(-4))),
            (Int(-7), Int(-2), Ok(Int(3))),
            (Int(-6), Int(2), Ok(Int(-3))),
            (min, Int(-1), Err(Overflow)),
            (min, Int(2), Ok(Int(i64::MIN / 2))),
            (Int(1), Int(0), Err(DivisionByZero)),
        ],
    );
    check(
        Ufunc::Remainder,
        &[
            (Int(7), Int(3), Ok(Int(1))),
            (Int(-7), Int(3), Ok(Int(2))),
            (Int(7), Int(-3), Ok(Int(-2))),
            (Int(-7), Int(-3), Ok(Int(-1))),
            (min, Int(-1), Ok(Int(0))),
            (min, max, Ok(Int(i64::MAX - 1))),
            (Int(1), Bool(false), Err(DivisionByZero)),
        ],
    );
    check(
        Ufunc::Power,
        &[
            (Int(3), Int(4), Ok(Int(81))),
            (Int(0), Int(0), Ok(Int(1))),
            (Int(2), Int(-1), Ok(Float(0.5))),
            (Int(0), Int(-1), Err(DivisionByZero)),
            (Int(2), Int(63), Err(Overflow)),
            (Int(-2), Int(63), Ok(min)),
            (Int(1), max, Ok(Int(1))),
            (Int(-1), max, Ok(Int(-1))),
            (Int(-1), Int(1 << 40), Ok(Int(1))),
            (Int(0), max, Ok(Int(0))),
            (Int(2), max, Err(Overflow)),
        ],
    );
    check(Ufunc::Minimum, &[(Int(2), Bool(true), Ok(Int(1))), (Bool(true), Bool(false), Ok(Bool(false)))]);
    check(Ufunc::Maximum, &[(Int(2), Float(2.5), Ok(Float(2.5))), (Bool(true), Bool(false), Ok(Bool(true)))]);
}

#[test]
fn true_division_is_rounded_as_a_whole() {
    check(
        Ufunc::TrueDivide,
        &[
            (Int(1), Int(3), Ok(Float(0.333_333_34))),
            (Int(6), Int(3), Ok(Float(2.0))),
            // Rounding the operands first would give 1.0000001.
            (Int(16_777_217), Int(16_777_217), Ok(Float(1.0))),
            (Int(33_554_435), Int(33_554_433), Ok(Float(1.0))),
            (Int(1), Int(0), Err(DivisionByZero)),
            (Float(1.0), Float(0.0), Err(DivisionByZero)),
            (Float(1.0), Int(4), Ok(Float(0.25))),
        ],
    );
}

#[test]
fn shifts_and_bits() {
    check(
        Ufunc::LeftShift,
        &[
            (Int(1), Int(62), Ok(Int(1 << 62))),
            (Int(1), Int(63), Err(Overflow)),
            (Int(-1), Int(63), Ok(Int(i64::MIN))),
            (Int(0), Int(1000), Ok(Int(0))),
            (Int(1), Int(64), Err(Overflow)),
            (Int(1), Int(-1), Err(NegativeShift)),
            (Int(0), Int(-1), Err(NegativeShift)),
            (Bool(true), Bool(true), Ok(Int(2))),
            (Float(1.0), Int(1), Err(Undefined)),
        ],
    );
    check(
        Ufunc::RightShift,
        &[
            (Int(-5), Int(1), Ok(Int(-3))),
            (Int(5), Int(64), Ok(Int(0))),
            (Int(-5), Int(i64::MAX), Ok(Int(-1))),
            (Int(5), Int(-1), Err(NegativeShift)),
        ],
    );
    check(Ufunc::BitwiseAnd, &[(Bool(true), Bool(true), Ok(Bool(true))), (Bool(true), Int(3), Ok(Int(1)))]);
    check(Ufunc::BitwiseXor, &[(Bool(true), Bool(true), Ok(Bool(false))), (Int(-1), Int(5), Ok(Int(-6)))]);
    check(Ufunc::BitwiseOr, &[(Int(4), Float(1.0), Err(Undefined)), (Int(4), Int(1), Ok(Int(5)))]);
}

#[test]
fn floats_floor_as_pythons() {
    check(
        Ufunc::FloorDivide,
        &[
            (Float(7.5), Float(2.0), Ok(Float(3.0))),
            (Float(-7.5), Int(2), Ok(Float(-4.0))),
            (Float(1.0), Float(0.0), Err(DivisionByZero)),
            (Float(1.0), Float(f32::NEG_INFINITY), Ok(Float(-1.0))),
        ],
    );
    check(
        Ufunc::Remainder,
        &[
            (Float(7.5), Float(2.0), Ok(Float(1.5))),
            (Float(-7.5), Float(2.0), Ok(Float(0.5))),
            (Float(7.5), Float(-2.0), Ok(Float(-0.5))),
            (Int(3), Float(0.0), Err(DivisionByZero)),
        ],
    );
    check(Ufunc::Power, &[(Float(2.0), Float(0.5), Ok(Float(core::f32::consts::SQRT_2)))]);
    check(Ufunc::Power, &[(Float(0.0), Float(-2.0), Err(DivisionByZero)), (Float(3.0), Int(2), Ok(Float(9.0)))]);
}

#[test]
fn comparisons_across_kinds_are_exact() {
    let two_24 = 16_777_216.0;
    let two_63 = 9_223_372_036_854_775_808.0;
    let ordered = [
        (Float(f32::NEG_INFINITY), Int(i64::MIN)),
        (Int(i64::MIN), Int(i64::MIN + 1)),
        (Float(-two_63), Int(i64::MIN + 1)),
        (Float(two_24), Int(16_777_217)),
        (Int(16_777_215), Float(two_24)),
        (Int(i64::MAX), Float(two_63)),
        (Int(1), Float(1.5)),
        (Int(-2), Float(-1.5)),
        (Float(-1.5), Int(-1)),
        (Float(0.5), Bool(true)),
        (Bool(false), Float(1e-45)),
        (Int(i64::MAX), Float(f32::INFINITY)),
    ];
    for (a, b) in ordered {
        let is = |f, a, b| binary(f, a, b) == Ok(Bool(true));
        assert!(is(Ufunc::Less, a, b) && is(Ufunc::LessEqual, a, b) && is(Ufunc::NotEqual, a, b), "{a:?} {b:?}");
        assert!(is(Ufunc::Greater, b, a) && is(Ufunc::GreaterEqual, b, a) && !is(Ufunc::Equal, a, b), "{a:?} {b:?}");
        assert!(!is(Ufunc::Less, b, a) && !is(Ufunc::LessEqual, b, a) && !is(Ufunc::Greater, a, b), "{a:?} {b:?}");
    }
    for (a, b) in
        [(Int(i64::MIN), Float(-two_63)), (Int(0), Float(-0.0)), (Bool(true), Float(1.0)), (Bool(true), Int(1))]
    {
        assert_eq!(binary(Ufunc::Equal, a, b), Ok(Bool(true)), "{a:?} {b:?}");
        assert_eq!(binary(Ufunc::LessEqual, b, a), Ok(Bool(true)), "{a:?} {b:?}");
    }
    for other in [Int(0), Float(0.0), Float(f32::NAN), Bool(true)] {
        assert_eq!(binary(Ufunc::NotEqual, Float(f32::NAN), other), Ok(Bool(true)));
        assert_eq!(binary(Ufunc::Equal, other, Float(f32::NAN)), Ok(Bool(false)));
        assert_eq!(binary(Ufunc::GreaterEqual, other, Float(f32::NAN)), Ok(Bool(false)));
    }
}

#[test]
fn one_operand() {
    for (f, value, want) in [
        (Ufunc::Negative, Bool(true), Ok(Int(-1))),
        (Ufunc::Negative, Int(i64::MIN), Err(Overflow)),
        (Ufunc::Negative, Float(0.0), Ok(Float(-0.0))),
        (Ufunc::Positive, Bool(true), Ok(Int(1))),
        (Ufunc::Invert, Bool(true), Ok(Int(-2))),
        (Ufunc::Invert, Int(5), Ok(Int(-6))),
        (Ufunc::Invert, Float(5.0), Err(Undefined)),
        (Ufunc::Absolute, Int(-5), Ok(Int(5))),
        (Ufunc::Absolute, Int(i64::MIN), Err(Overflow)),
        (Ufunc::Absolute, Float(-1.5), Ok(Float(1.5))),
        (Ufunc::LogicalNot, Float(f32::NAN), Ok(Bool(false))),
        (Ufunc::LogicalNot, Int(0), Ok(Bool(true))),
        (Ufunc::Sqrt, Int(2), Ok(Float(core::f32::consts::SQRT_2))),
        (Ufunc::Exp, Int(0), Ok(Float(1.0))),
        (Ufunc::Cos, Bool(false), Ok(Float(1.0))),
        (Ufunc::Floor, Bool(true), Ok(Bool(true))),
        (Ufunc::Ceil, Float(-0.5), Ok(Float(-0.0))),
        (Ufunc::Trunc, Int(-5), Ok(Int(-5))),
        (Ufunc::Square, Int(1 << 32), Err(Overflow)),
        (Ufunc::Square, Bool(true), Ok(Int(1))),
        (Ufunc::Sign, Int(-7), Ok(Int(-1))),
        (Ufunc::Reciprocal, Int(0), Ok(Int(0))),
        (Ufunc::BitwiseCount, Int(i64::MIN), Ok(Int(1))),
        (Ufunc::BitwiseCount, Float(1.0), Err(Undefined)),
        (Ufunc::IsFinite, Int(3), Ok(Bool(true))),
        (Ufunc::SignBit, Float(-0.0), Ok(Bool(true))),
        (Ufunc::Add, Int(2), Err(Undefined)),
    ] {
        assert_eq!(unary(f, value), want, "{f:?} {value:?}");
    }
    assert_eq!(binary(Ufunc::Sqrt, Int(2), Int(2)), Err(Undefined));
}

#[test]
fn divisors_and_truncated_division() {
    check(
        Ufunc::Gcd,
        &[
            (Int(-12), Int(18), Ok(Int(6))),
            (Int(0), Int(0), Ok(Int(0))),
            (Int(i64::MIN), Int(0), Err(Overflow)),
            (Int(4), Float(2.0), Err(Undefined)),
        ],
    );
    check(
        Ufunc::Lcm,
        &[
            (Int(-4), Int(6), Ok(Int(12))),
            (Int(0), Int(6), Ok(Int(0))),
            (Int(i64::MAX), Int(i64::MAX - 1), Err(Overflow)),
        ],
    );
    check(Ufunc::FMod, &[(Int(-7), Int(3), Ok(Int(-1))), (Int(7), Int(0), Ok(Int(0)))]);
    check(Ufunc::FMod, &[(Float(-7.5), Int(2), Ok(Float(-1.5))), (Int(i64::MIN), Int(-1), Ok(Int(0)))]);
    check(Ufunc::Ldexp, &[(Int(3), Int(4), Ok(Float(48.0))), (Float(1.0), Float(1.0), Err(Undefined))]);
    check(Ufunc::FMax, &[(Bool(true), Bool(false), Ok(Bool(true))), (Float(f32::NAN), Int(2), Ok(Float(2.0)))]);
    check(Ufunc::CopySign, &[(Int(3), Int(-4), Ok(Float(-3.0)))]);
}

#[test]
fn conversions() {
    for (value, kind, want) in [
        (Float(-2.9), ScalarKind::Int, Ok(Int(-2))),
        (Float(f32::NAN), ScalarKind::Int, Err(NotFinite)),
        (Float(f32::INFINITY), ScalarKind::Int, Err(NotFinite)),
        (Float(1e19), ScalarKind::Int, Err(Overflow)),
        (Float(-9_223_372_036_854_775_808.0), ScalarKind::Int, Ok(Int(i64::MIN))),
        (Bool(true), ScalarKind::Int, Ok(Int(1))),
        (Int(16_777_217), ScalarKind::Float, Ok(Float(16_777_216.0))),
        (Bool(true), ScalarKind::Float, Ok(Float(1.0))),
        (Float(f32::NAN), ScalarKind::Bool, Ok(Bool(true))),
        (Int(0), ScalarKind::Bool, Ok(Bool(false))),
    ] {
        assert_eq!(convert(value, kind), want, "{value:?} to {kind}");
    }
}

#[test]
fn elements_come_back_as_they_were_stored() {
    for dtype in DType::REAL {
        let (low, high) = dtype.range().unwrap_or((-1000, 1000));
        for v in [low, 0, 1, high] {
            let want = match dtype {
                DType::Bool => Bool(v != 0),
                DType::F32 => Float(v as f32),
                _ => Int(v),
            };
            let mut bytes = [0xee; 4];
            assert_eq!(store(dtype, &mut bytes[..dtype.size() as usize], Int(v)), Ok(()));
            assert_eq!(load(dtype, &bytes), want, "{dtype}");
        }
        let beyond = if dtype.is_integer() { Err(Fit) } else { Ok(()) };
        assert_eq!(store(dtype, &mut [0; 4], Int(high + 1)), beyond, "{dtype}");
        assert_eq!(store(dtype, &mut [0; 4], Int(low - 1)), beyond, "{dtype}");
    }
    let mut byte = [0];
    store_wrapping(DType::U8, &mut byte, Int(-1));
    assert_eq!(byte, [255]);
    assert_eq!(store(DType::I8, &mut byte, Float(-300.7)), Ok(()));
    assert_eq!(load(DType::I8, &byte), Int(-128));
}

#[test]
fn every_nan_is_one_pattern() {
    for bits in [0xffc0_0000u32, 0x7f80_0001, 0xffff_ffff] {
        let nan = load(DType::F32, &bits.to_le_bytes());
        assert_eq!(nan.to_bits(), 0x7fc0_0000);
        let mut bytes = [0; 4];
        assert_eq!(store(DType::F32, &mut bytes, Float(f32::from_bits(bits))), Ok(()));
        assert_eq!(u32::from_le_bytes(bytes), 0x7fc0_0000);
    }
}

#[test]
fn scalars_and_arrays_agree_to_the_bit() {
    use crate::Src;
    use crate::arena::Array;
    use crate::level::every::{map1, map2};
    let values = [0.5f32, 1.5, -2.25, 3.75, 100.0, 1e-3, 12345.678, 7.0];
    let src = Array::floats(values);
    let mut dst = Array::zeros(DType::F32, values.len());
    let gives_float = |f: &&Ufunc| f.signature_in(DType::F32).is_ok_and(|s| s.result == DType::F32);
    for &f in Ufunc::ALL.iter().filter(gives_float) {
        for b in values {
            // Exponents of `ldexp` are ints.
            let b = if f == Ufunc::Ldexp { Int(b as i64) } else { Float(b) };
            let got = if f.arity() == 1 {
                map1(f, DType::F32, dst.bytes_mut(), Src::Slice(src.bytes()))
            } else {
                map2(f, DType::F32, dst.bytes_mut(), Src::Slice(src.bytes()), Src::Scalar(b))
            };
            assert_eq!(got, Ok(()));
            for (a, element) in values.into_iter().zip(dst.values(DType::F32)) {
                let scalar = if f.arity() == 1 { unary(f, Float(a)) } else { binary(f, Float(a), b) };
                let Ok(Float(scalar)) = scalar else { unreachable!("{f:?} of floats") };
                let one_nan = if scalar.is_nan() { crate::math::NAN } else { scalar };
                assert_eq!(Float(one_nan).to_bits(), element.to_bits(), "{f:?} {a} {b:?}");
            }
        }
    }
}

#[test]
fn complex_numbers_have_arithmetic_and_no_order() {
    let (a, b) = (Scalar::Complex(1.0, 2.0), Scalar::Complex(3.0, -4.0));
    assert_eq!(binary(Ufunc::Multiply, a, b), Ok(Scalar::Complex(11.0, 2.0)));
    assert_eq!(binary(Ufunc::Add, Int(2), a), Ok(Scalar::Complex(3.0, 2.0)));
    assert_eq!(binary(Ufunc::TrueDivide, a, Int(0)), Err(DivisionByZero));
    assert_eq!(binary(Ufunc::Equal, Scalar::Complex(2.0, 0.0), Int(2)), Ok(Bool(true)));
    assert_eq!(binary(Ufunc::NotEqual, a, b), Ok(Bool(true)));
    assert_eq!(binary(Ufunc::Less, a, b), Err(Undefined));
    assert_eq!(binary(Ufunc::LogicalAnd, a, Int(0)), Ok(Bool(false)));
    assert_eq!(unary(Ufunc::Absolute, b), Ok(Float(5.0)));
    assert_eq!(unary(Ufunc::Conjugate, b), Ok(Scalar::Complex(3.0, 4.0)));
    assert_eq!(unary(Ufunc::LogicalNot, Scalar::Complex(0.0, 0.0)), Ok(Bool(true)));
    assert_eq!(unary(Ufunc::Sqrt, a), Err(Undefined));
    assert_eq!(convert(Float(1.5), ScalarKind::Complex), Ok(Scalar::Complex(1.5, 0.0)));
    assert_eq!(convert(a, ScalarKind::Float), Err(Undefined));
    let mut bytes = [0; 8];
    assert_eq!(store(DType::C64, &mut bytes, b), Ok(()));
    assert_eq!(load(DType::C64, &bytes), b);
    assert_eq!(store(DType::C64, &mut bytes, Int(3)), Ok(()));
    assert_eq!(load(DType::C64, &bytes), Scalar::Complex(3.0, 0.0));
}
