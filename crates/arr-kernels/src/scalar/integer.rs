//! Integer arithmetic in 64 bits: Python's rules, and an error instead of a wider integer.

use crate::ScalarError::{self, DivisionByZero, NegativeShift, Overflow};

pub(super) fn add(a: i64, b: i64) -> Result<i64, ScalarError> {
    a.checked_add(b).ok_or(Overflow)
}

pub(super) fn subtract(a: i64, b: i64) -> Result<i64, ScalarError> {
    a.checked_sub(b).ok_or(Overflow)
}

pub(super) fn multiply(a: i64, b: i64) -> Result<i64, ScalarError> {
    a.checked_mul(b).ok_or(Overflow)
}

pub(super) fn floor_divide(a: i64, b: i64) -> Result<i64, ScalarError> {
    if b == 0 {
        return Err(DivisionByZero);
    }
    let quotient = a.checked_div(b).ok_or(Overflow)?;
    let rest = a.wrapping_rem(b);
    Ok(if rest != 0 && (rest < 0) != (b < 0) { quotient - 1 } else { quotient })
}

pub(super) fn remainder(a: i64, b: i64) -> Result<i64, ScalarError> {
    if b == 0 {
        return Err(DivisionByZero);
    }
    let rest = a.wrapping_rem(b);
    Ok(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
}

/// `b` is at least 0.
pub(super) fn power(a: i64, b: i64) -> Result<i64, ScalarError> {
    match (a, u32::try_from(b)) {
        (_, Ok(b)) => a.checked_pow(b).ok_or(Overflow),
        (0 | 1, Err(_)) => Ok(a),
        (-1, Err(_)) => Ok(if b % 2 == 0 { 1 } else { -1 }),
        (_, Err(_)) => Err(Overflow),
    }
}

pub(super) fn left_shift(a: i64, n: i64) -> Result<i64, ScalarError> {
    if n < 0 {
        return Err(NegativeShift);
    }
    if a == 0 {
        return Ok(0);
    }
    let shifted = if n < 64 { a << n } else { return Err(Overflow) };
    if shifted >> n == a { Ok(shifted) } else { Err(Overflow) }
}

pub(super) fn right_shift(a: i64, n: i64) -> Result<i64, ScalarError> {
    if n < 0 { Err(NegativeShift) } else { Ok(a >> n.min(63)) }
}

/// Truncated division leaves this, with the sign of `a`; by zero 0, as NumPy's `fmod`.
pub(super) fn fmod(a: i64, b: i64) -> i64 {
    if b == 0 { 0 } else { a.wrapping_rem(b) }
}

/// `1 / a`, truncated; of 0 it is 0.
pub(super) fn reciprocal(a: i64) -> i64 {
    if (-1..=1).contains(&a) { a } else { 0 }
}

pub(super) fn gcd(a: i64, b: i64) -> Result<i64, ScalarError> {
    i64::try_from(greatest(a.unsigned_abs(), b.unsigned_abs())).map_err(|_| Overflow)
}

pub(super) fn lcm(a: i64, b: i64) -> Result<i64, ScalarError> {
    let (a, b) = (a.unsigned_abs(), b.unsigned_abs());
    let parts = a.checked_div(greatest(a, b)).unwrap_or(0);
    parts.checked_mul(b).and_then(|lcm| i64::try_from(lcm).ok()).ok_or(Overflow)
}

/// Euclid's.
fn greatest(mut a: u64, mut b: u64) -> u64 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}
