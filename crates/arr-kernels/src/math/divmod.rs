//! Floored and truncated division of float32 as NumPy defines them.
//!
//! Source: NumPy, `npy_divmodf` and `npy_floor_dividef` in `npy_math_internal.h.src`.

/// The remainder with the sign of `b`; NaN where `b` is 0.
#[inline(always)]
pub(crate) fn remainder(a: f32, b: f32) -> f32 {
    let rest = fmod(a, b);
    if b == 0.0 { rest } else { with_sign_of(rest, b) }
}

/// `floor(a / b)`, exact where the plain quotient rounds up to an integer; infinite or NaN where `b` is 0.
#[inline(always)]
pub(crate) fn floor_divide(a: f32, b: f32) -> f32 {
    if b == 0.0 {
        return a / b;
    }
    let rest = fmod(a, b);
    // Very nearly an integer.
    let mut quotient = (a - rest) / b;
    if rest != 0.0 && (b < 0.0) != (rest < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return 0.0f32.copysign(a / b);
    }
    let floored = libm::floorf(quotient);
    if quotient - floored > 0.5 { floored + 1.0 } else { floored }
}

/// C's `fmodf`, which is exact and so the same however it is computed.
///
/// Below 2^24 the truncated quotient in float64 is right, since quotients of two float32 keep further from integers than
/// float64 rounds, and its product with `b` has at most 48 bits. Larger ones and special values take the long way.
#[inline(always)]
pub(crate) fn fmod(a: f32, b: f32) -> f32 {
    let (wide_a, wide_b) = (f64::from(a), f64::from(b));
    let quotient = wide_a / wide_b;
    if quotient.abs() < 1.0 {
        a
    } else if quotient.abs() < 16_777_216.0 {
        ((wide_a - f64::from(quotient as i32) * wide_b) as f32).copysign(a)
    } else {
        libm::fmodf(a, b)
    }
}

#[inline(always)]
fn with_sign_of(rest: f32, b: f32) -> f32 {
    if rest == 0.0 {
        0.0f32.copysign(b)
    } else if (b < 0.0) != (rest < 0.0) {
        rest + b
    } else {
        rest
    }
}

#[cfg(test)]
mod tests;
