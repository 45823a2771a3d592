//! Elementwise functions: from a ufunc and a dtype to a loop.
//!
//! Each file below holds scalar bodies of one family and chooses among them; `loops` turns a body into the loops
//! over slices, scalars and `dst` itself.
//!
//! Operands are handed on as one array by reference, as copies of them would wait for the stores that made them.

mod arithmetic;
mod bits;
mod classify;
mod compare;
mod complex;
mod divide;
mod divisor;
mod fused;
mod integer;
mod logic;
mod loops;
mod packed;
mod reciprocal;
mod transcendental;

use arr_core::{DType, Rule, Side, Ufunc, is_pair};

use crate::{KernelError, Level, Src};

/// A kernel of one operand, for the dtype that it was found for: `dst[k] = f(src[k])`.
///
/// Types: `src` is of the dtype, `dst` of the result dtype of the function over it. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError`], all kinds but `NoLoop` and `NegativePower`.
pub type Map1 = fn(Level, DType, &mut [u8], &[Src<'_>; 1]) -> Result<(), KernelError>;

/// A kernel of two operands, for the dtype that it was found for: `dst[k] = f(lhs[k], rhs[k])`.
///
/// Types: operands are of the computation dtype, `dst` of the result dtype of the function over it. An int scalar beside a
/// comparison may lie outside the dtype's range and is compared exactly. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError`], all kinds.
pub type Map2 = fn(Level, DType, &mut [u8], &[Src<'_>; 2]) -> Result<(), KernelError>;

/// A kernel of two functions: `dst[k] = second(first(a[k], b[k]), c[k])`, or `second(c[k], first(a[k], b[k]))`.
///
/// Types: all of float32; not both of `a` and `b` are scalars. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::Layout`].
pub type Map3 = fn(Level, &mut [u8], &[Src<'_>; 3]) -> Result<(), KernelError>;

/// The kernel of a function of one operand.
///
/// # Errors
/// [`KernelError::NoLoop`] where the function has no loop for the dtype.
pub fn map1(f: Ufunc, dtype: DType) -> Result<Map1, KernelError> {
    if f.arity() != 1 || !f.has_loop(dtype) {
        return Err(KernelError::NoLoop);
    }
    match (f.rule(), dtype) {
        (_, DType::C64) => complex::map1(f),
        (Rule::FloatTest, _) => classify::map1(f),
        (Rule::Count, _) => bits::count(dtype),
        (Rule::Inexact, _) => transcendental::map1(f),
        (_, DType::Bool) => logic::map1(f),
        (Rule::Integer { .. }, _) => bits::invert(dtype),
        _ => arithmetic::map1(f, dtype),
    }
}

/// The kernel of a function of two operands.
///
/// # Errors
/// [`KernelError::NoLoop`] where the function has no loop for the dtype.
pub fn map2(f: Ufunc, dtype: DType) -> Result<Map2, KernelError> {
    if f.arity() != 2 || !f.has_loop(dtype) {
        return Err(KernelError::NoLoop);
    }
    match (f, dtype, f.rule()) {
        (_, DType::C64, _) => complex::map2(f),
        (_, _, Rule::Comparison) => compare::map2(f, dtype),
        (_, DType::Bool, _) => logic::map2(f),
        (Ufunc::Gcd | Ufunc::Lcm, ..) => divisor::map2(f, dtype),
        (_, _, Rule::Integer { .. }) => bits::map2(f, dtype),
        (Ufunc::TrueDivide | Ufunc::FloorDivide | Ufunc::Remainder | Ufunc::FMod, ..) => divide::map2(f, dtype),
        (Ufunc::Power, ..) => transcendental::power(dtype),
        (_, _, Rule::Inexact | Rule::Scale) => transcendental::map2(f),
        _ => arithmetic::map2(f, dtype),
    }
}

/// The kernel of a pair of functions.
///
/// # Errors
/// [`KernelError::NoLoop`] where [`is_pair`] knows no such pair.
pub fn map3(first: Ufunc, second: Ufunc, side: Side, dtype: DType) -> Result<Map3, KernelError> {
    if is_pair(first, second, side, dtype) { fused::map3(first, second, side) } else { Err(KernelError::NoLoop) }
}

#[cfg(test)]
mod tests;
