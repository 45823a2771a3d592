//! Common divisors and multiples of integers.

use arr_core::{DType, Ufunc};

use super::Map2;
use super::integer::Integer;
use super::loops::{commutative, two};
use crate::KernelError;
use crate::cell::by_integer;

pub(super) fn map2(f: Ufunc, dtype: DType) -> Result<Map2, KernelError> {
    let kernel: Map2 = match f {
        Ufunc::Gcd => by_integer!(dtype, T => two!(commutative, gcd::<T>),
            else return Err(KernelError::NoLoop)),
        Ufunc::Lcm => by_integer!(dtype, T => two!(commutative, lcm::<T>),
            else return Err(KernelError::NoLoop)),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

/// The greatest common divisor; of the most negative integer it may be that integer itself, as NumPy's.
#[inline(always)]
fn gcd<T: Integer>(a: T, b: T) -> T {
    T::from_bits(greatest(a.size(), b.size()).into())
}

/// The least common multiple, wrapping; 0 where either is.
#[inline(always)]
fn lcm<T: Integer>(a: T, b: T) -> T {
    let (a, b) = (a.size(), b.size());
    T::from_bits(a.checked_div(greatest(a, b)).unwrap_or(0).wrapping_mul(b).into())
}

/// Euclid's.
fn greatest(mut a: u32, mut b: u32) -> u32 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}
