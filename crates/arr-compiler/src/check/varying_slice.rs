//! Slices of a length known at run time: `a[:n]`, and every slice of a bounded array.
//!
//! Bounds clamp and count from the end as Python's do, in scalar arithmetic before the slice is used.
//!
//! Source: the Python data model, `slice.indices`.

use arr_core::{ScalarKind, Ufunc};
use arr_diag::{Code, Span};

use super::moving_slice::Cut;
use super::{Checked, Checker};
use crate::hir::ScalarExpr;

impl Checker<'_> {
    /// `lower:upper:step` of an axis with `rows` elements, at most `extent`.
    pub(super) fn varying(
        &mut self,
        (extent, rows): (u32, ScalarExpr),
        [lower, upper]: [Option<ScalarExpr>; 2],
        step: i64,
        span: Span,
    ) -> Checked<Cut> {
        if step == 0 {
            return self.error(Code::BadConstant, span, "the step of a slice must not be 0");
        }
        let most = most_elements(extent, [&lower, &upper], step);
        // Steps beyond the axis pick its first element, as one that just leaves it does.
        let step = step.clamp(-i64::from(extent.max(1)), i64::from(extent.max(1)));
        let rows = self.held(rows);
        let (lowest, highest) = if step > 0 {
            (ScalarExpr::int(0), rows.clone())
        } else {
            let last = self.scalar_map(Ufunc::Subtract, vec![rows.clone(), ScalarExpr::int(1)], span)?;
            (ScalarExpr::int(-1), self.held(last))
        };
        let (first_default, end_default) =
            if step > 0 { (lowest.clone(), highest.clone()) } else { (highest.clone(), lowest.clone()) };
        let limits = [lowest, highest];
        let [first, end] = self.ends([lower, upper], [first_default, end_default], (&rows, &limits), span)?;
        let first = self.held(first);
        let (from, to) = if step > 0 { (first.clone(), end) } else { (end, first.clone()) };
        let mut n = self.scalar_map(Ufunc::Subtract, vec![to, from], span)?;
        if step.abs() > 1 {
            n = self.scalar_map(Ufunc::Add, vec![n, ScalarExpr::int(step.abs() - 1)], span)?;
            n = self.scalar_map(Ufunc::FloorDivide, vec![n, ScalarExpr::int(step.abs())], span)?;
        }
        let n = self.scalar_map(Ufunc::Maximum, vec![n, ScalarExpr::int(0)], span)?;
        let len = self.fix("length", n);
        Ok(Cut::Varying { first, len, most, step: step as i32 })
    }

    /// The same with a step known at run time: the elements are taken by their numbers.
    pub(super) fn stepped(
        &mut self,
        (extent, rows): (u32, ScalarExpr),
        [lower, upper]: [Option<ScalarExpr>; 2],
        step: ScalarExpr,
        span: Span,
    ) -> Checked<Cut> {
        let step = self.converted(step, ScalarKind::Int);
        let step = self.held(step);
        let (zero, one) = (ScalarExpr::int(0), ScalarExpr::int(1));
        let moves = self.of_two(Ufunc::NotEqual, &step, &zero, span)?;
        let flag = self.fix("", moves);
        self.require(flag, "slice step cannot be zero", span)?;
        let rows = self.held(rows);
        let goes_down = self.of_two(Ufunc::Less, &step, &zero, span)?;
        let down = self.converted(goes_down.clone(), ScalarKind::Int);
        let down = self.held(down);
        let lowest = self.of_two(Ufunc::Subtract, &zero, &down, span)?;
        let highest = self.of_two(Ufunc::Subtract, &rows, &down, span)?;
        let test = || Box::new(goes_down.clone());
        let first_default = self.choose(test(), highest.clone(), lowest.clone());
        let end_default = self.choose(test(), lowest.clone(), highest.clone());
        let limits = [lowest, highest];
        let [first, end] = self.ends([lower, upper], [first_default, end_default], (&rows, &limits), span)?;
        let (first, end) = (self.held(first), self.held(end));
        let from = self.choose(test(), end.clone(), first.clone());
        let to = self.choose(test(), first.clone(), end);
        let distance = self.of_two(Ufunc::Subtract, &to, &from, span)?;
        let distance = self.of_two(Ufunc::Maximum, &distance, &zero, span)?;
        // No axis is longer than that, and neither is a step that matters.
        let size = self.of_two(Ufunc::Maximum, &step, &ScalarExpr::int(-i64::from(u32::MAX)), span)?;
        let size = self.of_two(Ufunc::Minimum, &size, &ScalarExpr::int(i64::from(u32::MAX)), span)?;
        let step = size.clone();
        let size = self.scalar_map(Ufunc::Absolute, vec![size], span)?;
        let size = self.held(size);
        let most = self.of_two(Ufunc::Add, &distance, &size, span)?;
        let most = self.of_two(Ufunc::Subtract, &most, &one, span)?;
        let n = self.of_two(Ufunc::FloorDivide, &most, &size, span)?;
        let len = self.fix("length", n);
        Ok(Cut::Stepped { first, len, most: extent, step })
    }

    /// Where a slice of `rows` begins and ends: its bounds within the limits, and what stands for one that is not given.
    fn ends(
        &mut self,
        bounds: [Option<ScalarExpr>; 2],
        [first, end]: [ScalarExpr; 2],
        (rows, limits): (&ScalarExpr, &[ScalarExpr; 2]),
        span: Span,
    ) -> Checked<[ScalarExpr; 2]> {
        let mut end_of = |bound: Option<ScalarExpr>, missing| match bound {
            Some(bound) => self.clamped(bound, rows, limits, span),
            None => Ok(missing),
        };
        let [lower, upper] = bounds;
        Ok([end_of(lower, first)?, end_of(upper, end)?])
    }

    /// A bound from the end where it is negative, within both limits.
    pub(super) fn clamped(
        &mut self,
        bound: ScalarExpr,
        rows: &ScalarExpr,
        [lowest, highest]: &[ScalarExpr; 2],
        span: Span,
    ) -> Checked<ScalarExpr> {
        let bound = self.converted(bound, ScalarKind::Int);
        let position = self.counted_from_start(bound, rows, span)?;
        let raised = self.scalar_map(Ufunc::Maximum, vec![position, lowest.clone()], span)?;
        self.scalar_map(Ufunc::Minimum, vec![raised, highest.clone()], span)
    }

    /// The place of an index, which counts from the end where it is negative; below 0 where it is further below.
    pub(super) fn counted_from_start(
        &mut self,
        index: ScalarExpr,
        rows: &ScalarExpr,
        span: Span,
    ) -> Checked<ScalarExpr> {
        let index = self.held(index);
        let is_negative = self.scalar_map(Ufunc::Less, vec![index.clone(), ScalarExpr::int(0)], span)?;
        // The sum must not overflow.
        let least = ScalarExpr::int(-i64::from(u32::MAX));
        let cut = self.scalar_map(Ufunc::Maximum, vec![index.clone(), least], span)?;
        let from_end = self.scalar_map(Ufunc::Add, vec![cut, rows.clone()], span)?;
        Ok(self.choose(Box::new(is_negative), from_end, index))
    }
}

/// The most elements that a slice can have, from what is known of its bounds.
fn most_elements(extent: u32, [lower, upper]: [&Option<ScalarExpr>; 2], step: i64) -> u32 {
    let known = |bound: &Option<ScalarExpr>| bound.as_ref().and_then(ScalarExpr::as_const_int);
    let extent = i64::from(extent);
    let mut most = extent;
    if step > 0 {
        match known(upper) {
            Some(end) if end >= 0 => most = most.min(end - known(lower).filter(|&l| l > 0).unwrap_or(0)),
            _ => {}
        }
        match known(lower) {
            Some(start) if start >= 0 => most = most.min(extent - start),
            Some(start) => most = most.min(start.saturating_neg()),
            None => {}
        }
    }
    let step = step.saturating_abs();
    u32::try_from(most.max(0).saturating_add(step - 1) / step).unwrap_or(0)
}
