//! Common divisors and multiples of integers.

use arr_core::{DType, Ufunc};

use super::integer::Integer;
use super::loops::commutative;
use crate::cell::by_integer;
use crate::{KernelError, Src};

pub(super) fn map2(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    match f {
        Ufunc::Gcd => by_integer!(dtype, T => commutative(dtype, dst, lhs, rhs, gcd::<T>),
            else Err(KernelError::NoLoop)),
        Ufunc::Lcm => by_integer!(dtype, T => commutative(dtype, dst, lhs, rhs, lcm::<T>),
            else Err(KernelError::NoLoop)),
        _ => Err(KernelError::NoLoop),
    }
}

/// The greatest common divisor; of the most negative integer it may be that integer itself, as NumPy's.
fn gcd<T: Integer>(a: T, b: T) -> T {
    T::from_bits(greatest(a.size(), b.size()))
}

/// The least common multiple, wrapping; 0 where either is.
fn lcm<T: Integer>(a: T, b: T) -> T {
    let (a, b) = (a.size(), b.size());
    T::from_bits(a.checked_div(greatest(a, b)).unwrap_or(0).wrapping_mul(b))
}

/// Euclid's.
fn greatest(mut a: u32, mut b: u32) -> u32 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}
