//! Elementwise functions: from a ufunc and a dtype to a loop.
//!
//! Each file below holds scalar bodies of one family and chooses among them; `loops` turns a body into the loops
//! over slices, scalars and `dst` itself.

mod arithmetic;
mod bits;
mod classify;
mod compare;
mod divide;
mod divisor;
mod integer;
mod logic;
mod loops;
mod reciprocal;
mod transcendental;

use arr_core::{DType, Rule, Ufunc};

use crate::{KernelError, Src};

/// `dst[k] = f(src[k])`.
///
/// Types: `src` is of `dtype`, for which `f` has a loop; `dst` of the result dtype of `f` over it. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError`], all kinds but `NegativePower`.
pub fn map1(f: Ufunc, dtype: DType, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    if f.arity() != 1 || !f.has_loop(dtype) {
        return Err(KernelError::NoLoop);
    }
    match (f.rule(), dtype) {
        (Rule::FloatTest, _) => classify::map1(f, dst, src),
        (Rule::Count, _) => bits::count(dtype, dst, src),
        (Rule::Inexact, _) => transcendental::map1(f, dst, src),
        (_, DType::Bool) => logic::map1(f, dst, src),
        (Rule::Integer { .. }, _) => bits::invert(dtype, dst, src),
        _ => arithmetic::map1(f, dtype, dst, src),
    }
}

/// `dst[k] = f(lhs[k], rhs[k])`.
///
/// Types: operands are of the computation dtype `dtype`, for which `f` has a loop; `dst` of the result dtype of `f` over
/// it. An int scalar beside a comparison may lie outside the dtype's range and is compared exactly. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError`], all kinds.
pub fn map2(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    if f.arity() != 2 || !f.has_loop(dtype) {
        return Err(KernelError::NoLoop);
    }
    match (f, dtype, f.rule()) {
        (_, _, Rule::Comparison) => compare::map2(f, dtype, dst, lhs, rhs),
        (_, DType::Bool, _) => logic::map2(f, dst, lhs, rhs),
        (Ufunc::Gcd | Ufunc::Lcm, ..) => divisor::map2(f, dtype, dst, lhs, rhs),
        (_, _, Rule::Integer { .. }) => bits::map2(f, dtype, dst, lhs, rhs),
        (Ufunc::TrueDivide | Ufunc::FloorDivide | Ufunc::Remainder | Ufunc::FMod, ..) => {
            divide::map2(f, dtype, dst, lhs, rhs)
        }
        (Ufunc::Power, ..) => transcendental::power(dtype, dst, lhs, rhs),
        (_, _, Rule::Inexact | Rule::Scale) => transcendental::map2(f, dst, lhs, rhs),
        _ => arithmetic::map2(f, dtype, dst, lhs, rhs),
    }
}

#[cfg(test)]
mod tests;
