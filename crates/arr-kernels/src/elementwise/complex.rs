//! Functions of complex64.

use arr_core::{DType, Ufunc};

use super::loops::{binary, commutative, measure, one, predicate, two, unary};
use super::{Map1, Map2};
use crate::cell::{Cell, cells_mut};
use crate::complex::Complex;
use crate::level::leveled;
use crate::src::elements;
use crate::{KernelError, Src};

pub(super) fn map1(f: Ufunc) -> Result<Map1, KernelError> {
    let kernel: Map1 = match f {
        Ufunc::Negative => one!(unary, Complex::negative),
        Ufunc::Positive => one!(unary, |z: Complex| z),
        Ufunc::Conjugate => one!(unary, Complex::conjugate),
        Ufunc::Square => one!(unary, |z: Complex| z.times(z)),
        Ufunc::Reciprocal => one!(unary, Complex::reciprocal),
        Ufunc::Exp => one!(unary, Complex::exp),
        Ufunc::IsNan => one!(measure, |z: Complex| u8::from(z.is_nan())),
        Ufunc::IsInf => one!(measure, |z: Complex| u8::from(z.is_infinite())),
        Ufunc::IsFinite => one!(measure, |z: Complex| u8::from(z.is_finite())),
        Ufunc::Absolute => |level, dtype, dst, sources| lengths(level, dtype, dst, sources),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

pub(super) fn map2(f: Ufunc) -> Result<Map2, KernelError> {
    let kernel: Map2 = match f {
        Ufunc::Add => two!(commutative, Complex::plus),
        Ufunc::Subtract => two!(binary, Complex::minus),
        Ufunc::Multiply => two!(commutative, Complex::times),
        Ufunc::TrueDivide => two!(binary, Complex::over),
        Ufunc::Equal => two!(predicate, |a: Complex, b| a == b),
        Ufunc::NotEqual => two!(predicate, |a: Complex, b| a != b),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

leveled! {
    /// `dst` = the distances from zero, float32; the operand is never `dst`.
    fn lengths[](dtype: DType, dst: &mut [u8], sources: &[Src<'_>; 1]) -> Result<(), KernelError> {
        let (dst, [src]) = (cells_mut::<f32>(dst)?, sources);
        match *src {
            Src::Slice(src) => {
                let src = elements::<Complex>(src, dst.len())?;
                dst.iter_mut().zip(src).for_each(|(d, z)| *d = z.length());
            }
            Src::Scalar(z) => dst.fill(Complex::from_scalar(dtype, z)?.length()),
            Src::InPlace => return Err(KernelError::Layout),
        }
        Ok(())
    }
}
