//! Python's slice rules: clamping and negative bounds.
//!
//! Source: the Python data model, `slice.indices`.

/// A slice resolved against an extent: `n` elements at `start`, `start + step`, ...
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SliceBounds {
    /// Position of the first element; within the extent whenever `n > 0`.
    pub start: u32,
    /// Distance between elements, never 0.
    pub step: i32,
    /// Number of elements.
    pub n: u32,
}

impl SliceBounds {
    /// Resolves `lower:upper:step` against `extent` as Python's `slice.indices` does. `None` where `step` is 0 or does not fit.
    #[must_use]
    pub fn resolve(extent: u32, lower: Option<i64>, upper: Option<i64>, step: Option<i64>) -> Option<SliceBounds> {
        let step = step.unwrap_or(1);
        if step == 0 {
            return None;
        }
        let len = i64::from(extent);
        // Every step at least as long as the extent picks one element; cutting it keeps strides small.
        let step = step.clamp(-len.max(1), len.max(1));
        let (lowest, highest) = if step > 0 { (0, len) } else { (-1, len - 1) };
        let bound = |value: i64| {
            let from_start = if value < 0 { value.saturating_add(len) } else { value };
            from_start.clamp(lowest, highest)
        };
        let start = lower.map_or(if step > 0 { lowest } else { highest }, bound);
        let stop = upper.map_or(if step > 0 { highest } else { lowest }, bound);
        let span = if step > 0 { stop - start } else { start - stop };
        let n = if span <= 0 { 0 } else { (span - 1) / step.abs() + 1 };
        let start = if n == 0 { 0 } else { start };
        Some(SliceBounds {
            start: u32::try_from(start).ok()?,
            step: i32::try_from(step).ok()?,
            n: u32::try_from(n).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::SliceBounds;

    fn check(extent: u32, slice: (Option<i64>, Option<i64>, Option<i64>), expected: (u32, i32, u32)) {
        let s = SliceBounds::resolve(extent, slice.0, slice.1, slice.2).expect("step is not 0");
        assert_eq!((s.start, s.step, s.n), expected, "{slice:?} of {extent}");
    }

    #[test]
    fn slices_clamp_as_in_python() {
        check(10, (None, None, None), (0, 1, 10));
        check(10, (Some(2), Some(100), None), (2, 1, 8));
        check(10, (Some(-3), None, None), (7, 1, 3));
        check(10, (None, None, Some(-1)), (9, -1, 10));
        check(10, (Some(7), Some(1), Some(-2)), (7, -2, 3));
        check(10, (Some(5), Some(5), None), (0, 1, 0));
        check(10, (Some(-100), Some(-100), Some(-1)), (0, -1, 0));
        check(0, (None, None, Some(-1)), (0, -1, 0));
        check(3, (None, None, Some(i64::MAX)), (0, 3, 1));
        check(3, (None, None, Some(i64::MIN)), (2, -3, 1));
        assert_eq!(SliceBounds::resolve(3, None, None, Some(0)), None);
    }
}
