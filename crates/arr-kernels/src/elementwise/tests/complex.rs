//! Every function of complex64, in every form of operands.

use super::*;

/// Real and imaginary parts in turn, as elements.
fn numbers(parts: &[(f32, f32)]) -> Array {
    Array::new(DType::C64, parts.iter().map(|&(re, im)| Scalar::Complex(re, im)))
}

const A: [(f32, f32); 3] = [(1.0, 2.0), (-3.0, 0.5), (0.0, -4.0)];
const B: [(f32, f32); 3] = [(2.0, -1.0), (0.0, 2.0), (4.0, 0.0)];

#[test]
fn functions_of_two_operands() {
    for (f, want) in [
        (Ufunc::Add, [(3.0, 1.0), (-3.0, 2.5), (4.0, -4.0)]),
        (Ufunc::Subtract, [(-1.0, 3.0), (-3.0, -1.5), (-4.0, -4.0)]),
        (Ufunc::Multiply, [(4.0, 3.0), (-1.0, -6.0), (0.0, -16.0)]),
        (Ufunc::TrueDivide, [(0.0, 1.0), (0.25, 1.5), (0.0, -1.0)]),
    ] {
        let (a, b, want) = (numbers(&A), numbers(&B), numbers(&want));
        let run = |mut dst: Array, lhs: Src<'_>, rhs: Src<'_>| {
            assert_eq!(map2(f, DType::C64, dst.bytes_mut(), lhs, rhs), Ok(()), "{f:?}");
            dst
        };
        assert_eq!(run(Array::zeros(DType::C64, 3), Src::Slice(a.bytes()), Src::Slice(b.bytes())), want, "{f:?}");
        assert_eq!(run(a.clone(), Src::InPlace, Src::Slice(b.bytes())), want, "{f:?} dst slice");
        assert_eq!(run(b.clone(), Src::Slice(a.bytes()), Src::InPlace), want, "{f:?} slice dst");
        let (re, im) = B[0];
        let scalar = run(Array::zeros(DType::C64, 3), Src::Slice(a.bytes()), Src::Scalar(Scalar::Complex(re, im)));
        assert_eq!(scalar.values(DType::C64)[0], want.values(DType::C64)[0], "{f:?} slice scalar");
    }
}

#[test]
fn real_scalars_have_no_imaginary_part() {
    let mut dst = Array::zeros(DType::C64, 3);
    let a = numbers(&A);
    for (two, twice) in [(Scalar::Int(2), 2.0), (Scalar::Float(0.5), 0.5), (Scalar::Bool(true), 1.0)] {
        assert_eq!(map2(Ufunc::Multiply, DType::C64, dst.bytes_mut(), Src::Slice(a.bytes()), Src::Scalar(two)), Ok(()));
        assert_eq!(dst, numbers(&A.map(|(re, im)| (re * twice, im * twice))));
    }
}

#[test]
fn functions_of_one_operand() {
    let a = numbers(&A);
    for (f, want) in [
        (Ufunc::Negative, [(-1.0, -2.0), (3.0, -0.5), (-0.0, 4.0)]),
        (Ufunc::Positive, A),
        (Ufunc::Conjugate, [(1.0, -2.0), (-3.0, -0.5), (0.0, 4.0)]),
        (Ufunc::Square, [(-3.0, 4.0), (8.75, -3.0), (-16.0, -0.0)]),
    ] {
        let mut dst = Array::zeros(DType::C64, 3);
        assert_eq!(map1(f, DType::C64, dst.bytes_mut(), Src::Slice(a.bytes())), Ok(()), "{f:?}");
        assert_eq!(dst, numbers(&want), "{f:?}");
        let mut dst = a.clone();
        assert_eq!(map1(f, DType::C64, dst.bytes_mut(), Src::InPlace), Ok(()), "{f:?} in place");
        assert_eq!(dst, numbers(&want), "{f:?} in place");
    }
    let mut lengths = Array::zeros(DType::F32, 3);
    assert_eq!(map1(Ufunc::Absolute, DType::C64, lengths.bytes_mut(), Src::Slice(a.bytes())), Ok(()));
    assert_eq!(lengths.to_floats()[2], 4.0);
    let scalar = Src::Scalar(Scalar::Complex(3.0, -4.0));
    assert_eq!(map1(Ufunc::Absolute, DType::C64, lengths.bytes_mut(), scalar), Ok(()));
    assert_eq!(lengths.to_floats(), [5.0; 3]);
    assert_eq!(map1(Ufunc::Absolute, DType::C64, lengths.bytes_mut(), Src::InPlace), Err(KernelError::Layout));
}

#[test]
fn numbers_are_equal_where_both_parts_are() {
    let (a, mut equal, mut other) = (numbers(&A), Array::zeros(DType::Bool, 3), Array::zeros(DType::Bool, 3));
    let b = numbers(&[(1.0, 2.0), (-3.0, 0.25), (f32::NAN, -4.0)]);
    let (a, b) = (Src::Slice(a.bytes()), Src::Slice(b.bytes()));
    assert_eq!(map2(Ufunc::Equal, DType::C64, equal.bytes_mut(), a, b), Ok(()));
    assert_eq!(map2(Ufunc::NotEqual, DType::C64, other.bytes_mut(), a, b), Ok(()));
    assert_eq!((equal.to_ints(DType::Bool), other.to_ints(DType::Bool)), (std::vec![1, 0, 0], std::vec![0, 1, 1]));
}
