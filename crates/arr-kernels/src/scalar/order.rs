//! Comparison of scalars, exact whatever their kinds.

use core::cmp::Ordering;

use arr_core::Scalar;

use super::{TWO_63, int};

/// How `a` lies to `b`; `None` where either is NaN.
pub(super) fn compare(a: Scalar, b: Scalar) -> Option<Ordering> {
    match (a, b) {
        (Scalar::Float(a), Scalar::Float(b)) => a.partial_cmp(&b),
        (Scalar::Float(a), b) => int(b).and_then(|b| int_to_float(b, a)).map(Ordering::reverse),
        (a, Scalar::Float(b)) => int(a).and_then(|a| int_to_float(a, b)),
        (a, b) => int(a).zip(int(b)).map(|(a, b)| a.cmp(&b)),
    }
}

fn int_to_float(a: i64, b: f32) -> Option<Ordering> {
    if b.is_nan() {
        None
    } else if b >= TWO_63 {
        Some(Ordering::Less)
    } else if b < -TWO_63 {
        Some(Ordering::Greater)
    } else {
        // In range: the whole part is an exact i64, and what is cut off decides only between equals.
        let whole = b as i64;
        let cut = b - whole as f32;
        Some(a.cmp(&whole).then(0.0f32.partial_cmp(&cut)?))
    }
}
