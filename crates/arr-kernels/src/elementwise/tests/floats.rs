//! float32 kernels where NumPy's results are easy to get wrong.

use arr_core::{DType, Scalar, Ufunc};

use crate::Src;
use crate::arena::Array;
use crate::level::every::map2;

/// Results of NumPy 2.4 over float32: nan equals nan, zeros keep their sign.
fn check_floats(f: Ufunc, a: &[f32], b: &[f32], want: &[f32]) {
    let same = |dst: &Array, form: &str| {
        for (k, (got, want)) in dst.to_floats().into_iter().zip(want).enumerate() {
            let equal = got.to_bits() == want.to_bits() || (got.is_nan() && want.is_nan());
            assert!(equal, "{f:?} {form}: {} {} gives {got}, not {want}", a[k], b[k]);
        }
    };
    let (lhs, rhs) = (Array::floats(a.iter().copied()), Array::floats(b.iter().copied()));
    let mut dst = Array::zeros(DType::F32, a.len());
    assert_eq!(map2(f, DType::F32, dst.bytes_mut(), Src::Slice(lhs.bytes()), Src::Slice(rhs.bytes())), Ok(()));
    same(&dst, "slice slice");
    let mut dst = lhs.clone();
    assert_eq!(map2(f, DType::F32, dst.bytes_mut(), Src::InPlace, Src::Slice(rhs.bytes())), Ok(()));
    same(&dst, "dst slice");
    let mut dst = rhs.clone();
    assert_eq!(map2(f, DType::F32, dst.bytes_mut(), Src::Slice(lhs.bytes()), Src::InPlace), Ok(()));
    same(&dst, "slice dst");
}

#[test]
fn float_extremes_propagate_nan_and_take_the_second_zero() {
    let nan = f32::NAN;
    let (a, b) = ([0.0, -0.0, nan, 1.0, nan, 2.0, -1.0], [-0.0, 0.0, 1.0, nan, nan, 1.0, f32::INFINITY]);
    check_floats(Ufunc::Minimum, &a, &b, &[-0.0, 0.0, nan, nan, nan, 1.0, -1.0]);
    check_floats(Ufunc::Maximum, &a, &b, &[-0.0, 0.0, nan, nan, nan, 2.0, f32::INFINITY]);
}

#[test]
fn extremes_that_ignore_nan() {
    let nan = f32::NAN;
    let (a, b) = ([0.0, -0.0, nan, 1.0, nan, 2.0, -1.0], [-0.0, 0.0, 1.0, nan, nan, 1.0, f32::INFINITY]);
    check_floats(Ufunc::FMin, &a, &b, &[-0.0, 0.0, 1.0, 1.0, nan, 1.0, -1.0]);
    check_floats(Ufunc::FMax, &a, &b, &[-0.0, 0.0, 1.0, 1.0, nan, 2.0, f32::INFINITY]);
}

#[test]
fn steps_and_remainders_at_the_ends() {
    let (nan, inf) = (f32::NAN, f32::INFINITY);
    check_floats(
        Ufunc::Heaviside,
        &[-1.0, 0.0, 2.0, nan, -0.0, 1.0],
        &[0.5, 0.5, 0.5, 0.5, nan, nan],
        &[0.0, 0.5, 1.0, nan, nan, 1.0],
    );
    check_floats(
        Ufunc::FMod,
        &[5.5, -5.5, 1.0, inf, 1.0, -4.0],
        &[2.0, 2.0, inf, 2.0, 0.0, 2.0],
        &[1.5, -1.5, 1.0, nan, nan, -0.0],
    );
}

#[test]
fn float_arithmetic_is_rounded_once() {
    let (a, b) = ([1.0, 16_777_216.0, 1e38, 1.0, -1.0, 0.0], [3.0, 1.0, 1e38, 0.0, 0.0, 0.0]);
    let inf = f32::INFINITY;
    check_floats(Ufunc::Add, &a, &b, &[4.0, 16_777_216.0, 2e38, 1.0, -1.0, 0.0]);
    check_floats(Ufunc::Multiply, &a, &b, &[3.0, 16_777_216.0, inf, 0.0, -0.0, 0.0]);
    check_floats(Ufunc::TrueDivide, &a, &b, &[0.333_333_34, 16_777_216.0, 1.0, inf, -inf, f32::NAN]);
}

#[test]
fn an_int_beside_floats_is_rounded() {
    let src = Array::floats([1.5, 16_777_216.0]);
    let mut dst = Array::zeros(DType::F32, 2);
    let add = |dst: &mut Array, v| map2(Ufunc::Add, DType::F32, dst.bytes_mut(), Src::Slice(src.bytes()), v);
    assert_eq!(add(&mut dst, Src::Scalar(Scalar::Int(2))), Ok(()));
    assert_eq!(dst.to_floats(), [3.5, 16_777_218.0]);
    let mut dst = [9; 2];
    let scalar = Src::Scalar(Scalar::Int(16_777_217));
    assert_eq!(map2(Ufunc::Equal, DType::F32, &mut dst, Src::Slice(src.bytes()), scalar), Ok(()));
    assert_eq!(dst, [0, 1]);
}

#[test]
fn float_comparisons_with_nan_are_false_but_one() {
    let (a, b) = (Array::floats([f32::NAN, 1.0, -0.0]), Array::floats([f32::NAN, f32::NAN, 0.0]));
    for (f, want) in [
        (Ufunc::Equal, [0, 0, 1]),
        (Ufunc::NotEqual, [1, 1, 0]),
        (Ufunc::Less, [0, 0, 0]),
        (Ufunc::LessEqual, [0, 0, 1]),
        (Ufunc::Greater, [0, 0, 0]),
        (Ufunc::GreaterEqual, [0, 0, 1]),
    ] {
        let mut dst = [9; 3];
        assert_eq!(map2(f, DType::F32, &mut dst, Src::Slice(a.bytes()), Src::Slice(b.bytes())), Ok(()));
        assert_eq!(dst, want, "{f:?}");
    }
}

#[test]
fn powers_of_floats() {
    let inf = f32::INFINITY;
    let a = [3.0, 2.0, -2.0, -inf, 0.0, 2.0, -1.0, 4.0, 1.1];
    let b = [2.0, 10.0, 3.0, 0.5, -1.0, -1.0, 0.5, 0.5, 1.0];
    check_floats(Ufunc::Power, &a, &b, &[9.0, 1024.0, -8.0, inf, inf, 0.5, f32::NAN, 2.0, 1.1]);
    let mut dst = Array::floats([-inf, 4.0, -0.0]);
    let half = Src::Scalar(Scalar::Float(0.5));
    assert_eq!(map2(Ufunc::Power, DType::F32, dst.bytes_mut(), Src::InPlace, half), Ok(()));
    assert!(dst.to_floats()[0].is_nan());
    assert_eq!(dst.to_floats()[1..], [2.0, 0.0]);
}
