//! Comparisons: any dtype in, bool out.

use arr_core::{DType, Scalar, Ufunc};

use super::logic;
use super::loops::predicate;
use crate::cell::{by_integer, by_width};
use crate::{KernelError, Src};

pub(super) fn map2(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    // a > b is b < a: half the loops.
    match f {
        Ufunc::Greater => map2_less(Ufunc::Less, dtype, dst, rhs, lhs),
        Ufunc::GreaterEqual => map2_less(Ufunc::LessEqual, dtype, dst, rhs, lhs),
        _ => map2_less(f, dtype, dst, lhs, rhs),
    }
}

fn map2_less(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    if let Some(value) = beyond_range(f, dtype, lhs, rhs) {
        dst.fill(u8::from(value));
        return Ok(());
    }
    match (f, dtype) {
        (_, DType::Bool) => logic::map2(f, dst, lhs, rhs),
        (Ufunc::Equal, DType::F32) => predicate(dtype, dst, lhs, rhs, |a: f32, b| a == b),
        (Ufunc::NotEqual, DType::F32) => predicate(dtype, dst, lhs, rhs, |a: f32, b| a != b),
        (Ufunc::Less, DType::F32) => predicate(dtype, dst, lhs, rhs, |a: f32, b| a < b),
        (Ufunc::LessEqual, DType::F32) => predicate(dtype, dst, lhs, rhs, |a: f32, b| a <= b),
        (Ufunc::Equal, _) => by_width!(dtype, T => predicate(dtype, dst, lhs, rhs, |a: T, b| a == b)),
        (Ufunc::NotEqual, _) => by_width!(dtype, T => predicate(dtype, dst, lhs, rhs, |a: T, b| a != b)),
        (Ufunc::Less, _) => by_integer!(dtype, T => predicate(dtype, dst, lhs, rhs, |a: T, b| a < b),
            else Err(KernelError::NoLoop)),
        (Ufunc::LessEqual, _) => by_integer!(dtype, T => predicate(dtype, dst, lhs, rhs, |a: T, b| a <= b),
            else Err(KernelError::NoLoop)),
        _ => Err(KernelError::NoLoop),
    }
}

/// The answer for every element, where an int scalar lies outside the dtype's range and so on one side of all of them.
fn beyond_range(f: Ufunc, dtype: DType, lhs: Src<'_>, rhs: Src<'_>) -> Option<bool> {
    let beyond = |src: Src<'_>| match src {
        Src::Scalar(Scalar::Int(v)) if !dtype.holds(v) => Some(v),
        _ => None,
    };
    let value = |src: Src<'_>| match src {
        Src::Scalar(Scalar::Int(v)) => v,
        Src::Scalar(Scalar::Bool(v)) => i64::from(v),
        // Any element will do.
        _ => 0,
    };
    beyond(lhs).or(beyond(rhs))?;
    let (a, b) = (value(lhs), value(rhs));
    match f {
        Ufunc::Equal => Some(a == b),
        Ufunc::NotEqual => Some(a != b),
        Ufunc::Less => Some(a < b),
        Ufunc::LessEqual => Some(a <= b),
        _ => None,
    }
}
