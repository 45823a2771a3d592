//! Every kernel against arithmetic in 64 bits, in every form an operand can take.

use std::vec::Vec;

use arr_core::{DType, Scalar, Ufunc};

use crate::arena::Array;
use crate::level::every::{map1, map2};
use crate::{KernelError, Src};

mod complex;
mod floats;
mod fused;

/// What one element must become.
fn expected2(f: Ufunc, dtype: DType, a: i64, b: i64) -> i64 {
    let bits = i64::from(dtype.size()) * 8;
    let wide = match f {
        Ufunc::Add if dtype == DType::Bool => a | b,
        Ufunc::Add => a + b,
        Ufunc::Subtract => a - b,
        Ufunc::Multiply => a.wrapping_mul(b),
        Ufunc::FloorDivide if b == 0 => 0,
        Ufunc::FloorDivide => (a as f64 / b as f64).floor() as i64,
        Ufunc::Remainder if b == 0 => 0,
        Ufunc::Remainder => a - b * (a as f64 / b as f64).floor() as i64,
        Ufunc::Power => (0..b).fold(1i64, |product, _| wrap(dtype, product * a)),
        Ufunc::BitwiseAnd | Ufunc::LogicalAnd => a & b,
        Ufunc::BitwiseOr | Ufunc::LogicalOr => a | b,
        Ufunc::BitwiseXor | Ufunc::LogicalXor => a ^ b,
        Ufunc::LeftShift if (0..bits).contains(&b) => a << b,
        Ufunc::LeftShift => 0,
        Ufunc::RightShift if (0..bits).contains(&b) => a >> b,
        Ufunc::RightShift => -i64::from(a < 0),
        Ufunc::Minimum | Ufunc::FMin => a.min(b),
        Ufunc::Maximum | Ufunc::FMax => a.max(b),
        Ufunc::FMod if b == 0 => 0,
        Ufunc::FMod => a % b,
        Ufunc::Gcd => gcd(a, b),
        Ufunc::Lcm if a == 0 || b == 0 => 0,
        Ufunc::Lcm => (a / gcd(a, b)).abs().wrapping_mul(b.abs()),
        Ufunc::Equal => i64::from(a == b),
        Ufunc::NotEqual => i64::from(a != b),
        Ufunc::Less => i64::from(a < b),
        Ufunc::LessEqual => i64::from(a <= b),
        Ufunc::Greater => i64::from(a > b),
        Ufunc::GreaterEqual => i64::from(a >= b),
        _ => unreachable!("{f:?} of two ints"),
    };
    if f.is_comparison() { wide } else { wrap(dtype, wide) }
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

fn wrap(dtype: DType, value: i64) -> i64 {
    match dtype {
        DType::I8 => i64::from(value as i8),
        DType::U8 => i64::from(value as u8),
        DType::I16 => i64::from(value as i16),
        DType::U16 => i64::from(value as u16),
        DType::I32 => i64::from(value as i32),
        DType::U32 => i64::from(value as u32),
        DType::Bool => value & 1,
        DType::F32 | DType::C64 => unreachable!("ints only"),
    }
}

/// All pairs of `values` through every form of operands.
fn check2(f: Ufunc, dtype: DType, values: &[i64]) {
    let result = f.signature_in(dtype).expect("has a loop").result;
    let exponents: Vec<i64> = values.iter().copied().filter(|&v| f != Ufunc::Power || v >= 0).collect();
    for &a in values {
        let n = exponents.len();
        let (lhs, rhs) = (Array::ints(dtype, std::iter::repeat_n(a, n)), Array::ints(dtype, exponents.iter().copied()));
        let want: Vec<i64> = exponents.iter().map(|&b| expected2(f, dtype, a, b)).collect();
        let scalar = Src::Scalar(Scalar::Int(a));
        let run = |dst: &mut Array, l: Src<'_>, r: Src<'_>, form: &str| {
            assert_eq!(map2(f, dtype, dst.bytes_mut(), l, r), Ok(()), "{f:?} {dtype} {form}");
            assert_eq!(dst.to_ints(result), want, "{f:?} {dtype} {form}, lhs {a}");
        };
        run(&mut Array::zeros(result, n), Src::Slice(lhs.bytes()), Src::Slice(rhs.bytes()), "slice slice");
        run(&mut Array::zeros(result, n), scalar, Src::Slice(rhs.bytes()), "scalar slice");
        if result == dtype {
            run(&mut lhs.clone(), Src::InPlace, Src::Slice(rhs.bytes()), "dst slice");
            run(&mut rhs.clone(), Src::Slice(lhs.bytes()), Src::InPlace, "slice dst");
            run(&mut rhs.clone(), scalar, Src::InPlace, "scalar dst");
        }
    }
    for &b in &exponents {
        let lhs = Array::ints(dtype, values.iter().copied());
        let want: Vec<i64> = values.iter().map(|&a| expected2(f, dtype, a, b)).collect();
        let scalar = Src::Scalar(Scalar::Int(b));
        let mut dst = Array::zeros(result, values.len());
        assert_eq!(map2(f, dtype, dst.bytes_mut(), Src::Slice(lhs.bytes()), scalar), Ok(()));
        assert_eq!(dst.to_ints(result), want, "{f:?} {dtype} slice scalar, rhs {b}");
        if result == dtype {
            let mut dst = lhs.clone();
            assert_eq!(map2(f, dtype, dst.bytes_mut(), Src::InPlace, scalar), Ok(()));
            assert_eq!(dst.to_ints(result), want, "{f:?} {dtype} dst scalar, rhs {b}");
        }
        let mut dst = Array::zeros(result, 3);
        for &a in values.iter().step_by(37) {
            assert_eq!(map2(f, dtype, dst.bytes_mut(), Src::Scalar(Scalar::Int(a)), scalar), Ok(()));
            assert_eq!(dst.to_ints(result), [expected2(f, dtype, a, b); 3], "{f:?} {dtype} scalar scalar");
        }
    }
    if result == dtype {
        let mut dst = Array::ints(dtype, exponents.iter().copied());
        let want: Vec<i64> = exponents.iter().map(|&a| expected2(f, dtype, a, a)).collect();
        assert_eq!(map2(f, dtype, dst.bytes_mut(), Src::InPlace, Src::InPlace), Ok(()));
        assert_eq!(dst.to_ints(result), want, "{f:?} {dtype} dst dst");
    }
}

fn binary_loops(dtype: DType) -> impl Iterator<Item = Ufunc> {
    Ufunc::ALL.iter().copied().filter(move |f| f.arity() == 2 && f.has_loop(dtype))
}

#[test]
fn every_loop_of_the_table_has_a_kernel_and_no_other() {
    for &f in Ufunc::ALL {
        for dtype in DType::ALL {
            let expected = if f.has_loop(dtype) { Ok(()) } else { Err(KernelError::NoLoop) };
            let src = Array::zeros(dtype, 5);
            let src = Src::Slice(src.bytes());
            let result = f.signature_in(dtype).map_or(dtype, |s| s.result);
            let mut dst = Array::zeros(result, 5);
            let (one, two) = (map1(f, dtype, dst.bytes_mut(), src), map2(f, dtype, dst.bytes_mut(), src, src));
            let (own, other) = if f.arity() == 1 { (one, two) } else { (two, one) };
            assert_eq!(own, expected, "{f:?} {dtype}");
            assert_eq!(other, Err(KernelError::NoLoop), "{f:?} {dtype} with another arity");
        }
    }
}

#[test]
fn all_pairs_of_8_bits() {
    for dtype in [DType::I8, DType::U8, DType::Bool] {
        let (low, high) = dtype.range().expect("an integer dtype");
        let values: Vec<i64> = (low..=high).collect();
        for f in binary_loops(dtype) {
            check2(f, dtype, &values);
        }
    }
}

#[test]
fn edges_of_16_and_32_bits() {
    for dtype in [DType::I16, DType::U16, DType::I32, DType::U32] {
        let (low, high) = dtype.range().expect("an integer dtype");
        let middle = [-256, -17, -16, -2, -1, 0, 1, 2, 3, 7, 15, 16, 17, 31, 32, 33, 255, 256, 1000];
        let mut values: Vec<i64> = middle.into_iter().filter(|&v| dtype.holds(v)).collect();
        // The reference multiplies its way up: no large exponents.
        let large = [low, low + 1, high / 2, high - 1, high];
        for f in binary_loops(dtype) {
            if f == Ufunc::Power {
                check2(f, dtype, &values);
            }
        }
        values.extend(large);
        for f in binary_loops(dtype).filter(|&f| f != Ufunc::Power) {
            check2(f, dtype, &values);
        }
    }
}

#[test]
fn unary_integers_in_every_form() {
    for dtype in DType::REAL.into_iter().filter(|&d| d != DType::F32) {
        let (low, high) = dtype.range().expect("an integer dtype");
        let values: Vec<i64> = (low..=high).step_by(if dtype.size() == 4 { 16_777_213 } else { 1 }).collect();
        for &f in Ufunc::ALL.iter().filter(|f| f.arity() == 1 && f.has_loop(dtype)) {
            let result = f.signature_in(dtype).expect("has a loop").result;
            let want = |x: i64| match f {
                Ufunc::Negative => wrap(dtype, -x),
                Ufunc::Positive | Ufunc::Conjugate | Ufunc::Floor | Ufunc::Ceil | Ufunc::Trunc => x,
                Ufunc::Invert if dtype == DType::Bool => 1 - x,
                Ufunc::Invert => wrap(dtype, !x),
                Ufunc::Absolute => wrap(dtype, x.abs()),
                Ufunc::LogicalNot => 1 - x,
                Ufunc::Square => wrap(dtype, x.wrapping_mul(x)),
                Ufunc::Sign => x.signum(),
                Ufunc::Reciprocal => 1i64.checked_div(x).unwrap_or(0),
                Ufunc::BitwiseCount => i64::from(x.unsigned_abs().count_ones()),
                _ => unreachable!("{f:?} of ints"),
            };
            let expected: Vec<i64> = values.iter().map(|&x| want(x)).collect();
            let src = Array::ints(dtype, values.iter().copied());
            let mut dst = Array::zeros(result, values.len());
            assert_eq!(map1(f, dtype, dst.bytes_mut(), Src::Slice(src.bytes())), Ok(()));
            assert_eq!(dst.to_ints(result), expected, "{f:?} {dtype}");
            if result == dtype {
                let mut dst = src.clone();
                assert_eq!(map1(f, dtype, dst.bytes_mut(), Src::InPlace), Ok(()));
                assert_eq!(dst.to_ints(dtype), expected, "{f:?} {dtype} in place");
            }
            let mut dst = Array::zeros(result, 3);
            assert_eq!(map1(f, dtype, dst.bytes_mut(), Src::Scalar(Scalar::Int(low))), Ok(()));
            assert_eq!(dst.to_ints(result), [want(low); 3], "{f:?} {dtype} scalar");
        }
    }
}

#[test]
fn every_byte_but_0_is_true() {
    for f in binary_loops(DType::Bool) {
        for (a, b) in [(0u8, 7u8), (7, 0), (7, 2), (255, 1), (0, 0), (2, 4)] {
            let mut dst = [9];
            assert_eq!(map2(f, DType::Bool, &mut dst, Src::Slice(&[a]), Src::Slice(&[b])), Ok(()));
            let want = expected2(f, DType::Bool, i64::from(a != 0), i64::from(b != 0));
            assert_eq!(i64::from(dst[0]), want, "{f:?} {a} {b}");
        }
    }
}

#[test]
fn ints_outside_the_dtype() {
    for dtype in DType::REAL.into_iter().filter(|&d| d != DType::F32) {
        let (low, high) = dtype.range().expect("an integer dtype");
        let src = Array::ints(dtype, [low, high]);
        let src = Src::Slice(src.bytes());
        for beyond in [low - 1, high + 1, i64::MIN, i64::MAX] {
            let scalar = Src::Scalar(Scalar::Int(beyond));
            let mut dst = Array::zeros(DType::F32, 2);
            let n = 2 * dtype.size() as usize;
            for f in binary_loops(dtype) {
                if f.is_comparison() {
                    let mut dst = [9; 2];
                    assert_eq!(map2(f, dtype, &mut dst, src, scalar), Ok(()));
                    assert_eq!(
                        dst.map(i64::from),
                        [low, high].map(|a| expected2(f, dtype, a, beyond)),
                        "{f:?} {dtype}"
                    );
                    assert_eq!(map2(f, dtype, &mut dst, scalar, src), Ok(()));
                    assert_eq!(
                        dst.map(i64::from),
                        [low, high].map(|a| expected2(f, dtype, beyond, a)),
                        "{f:?} {dtype}"
                    );
                } else if !matches!(f, Ufunc::LogicalAnd | Ufunc::LogicalOr | Ufunc::LogicalXor) {
                    let dst = &mut dst.bytes_mut()[..n];
                    let negative_power = f == Ufunc::Power && beyond < 0;
                    let error = if negative_power { KernelError::NegativePower } else { KernelError::ScalarRange };
                    if !negative_power {
                        assert_eq!(map2(f, dtype, dst, src, scalar), Err(error), "{f:?} {dtype} {beyond}");
                    }
                }
            }
        }
    }
}

#[test]
fn operands_that_do_not_fit_are_refused() {
    let src = Array::ints(DType::U8, [1, 2, 3]);
    let src = Src::Slice(src.bytes());
    let mut dst = Array::zeros(DType::U16, 4);
    let dst = dst.bytes_mut();
    assert_eq!(map2(Ufunc::Add, DType::U8, &mut dst[..4], src, src), Err(KernelError::Layout));
    assert_eq!(map2(Ufunc::Add, DType::U16, &mut dst[..3], Src::InPlace, Src::InPlace), Err(KernelError::Layout));
    assert_eq!(map2(Ufunc::Add, DType::U16, &mut dst[1..3], Src::InPlace, Src::InPlace), Err(KernelError::Layout));
    assert_eq!(map2(Ufunc::Less, DType::I8, dst, Src::InPlace, Src::InPlace), Err(KernelError::Layout));
    assert_eq!(map1(Ufunc::Negative, DType::U8, &mut dst[..4], src), Err(KernelError::Layout));
    let half = Src::Scalar(Scalar::Float(0.5));
    assert_eq!(map2(Ufunc::Add, DType::U8, &mut dst[..3], src, half), Err(KernelError::NoLoop));
    assert_eq!(map2(Ufunc::Add, DType::F32, &mut [], Src::Slice(&[]), Src::InPlace), Ok(()));
}

#[test]
fn negative_exponents_are_refused_wherever_they_are() {
    let exponents = Array::ints(DType::I8, [1, 2, -1]);
    let mut dst = exponents.clone();
    let ones = Array::ints(DType::I8, [1, 1, 1]);
    let power = |dst: &mut Array, l, r| map2(Ufunc::Power, DType::I8, dst.bytes_mut(), l, r);
    let refused = Err(KernelError::NegativePower);
    assert_eq!(power(&mut dst, Src::Slice(ones.bytes()), Src::Slice(exponents.bytes())), refused);
    assert_eq!(power(&mut dst, Src::Slice(ones.bytes()), Src::InPlace), refused);
    assert_eq!(power(&mut dst, Src::InPlace, Src::Scalar(Scalar::Int(-1))), refused);
    assert_eq!(power(&mut dst, Src::InPlace, Src::Slice(ones.bytes())), Ok(()));
}
