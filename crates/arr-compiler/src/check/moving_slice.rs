//! Slices whose bounds are known at run time only: `a[i:i + 8]`.
//!
//! Where the bounds differ by a constant, so is the length, and running past an end traps. Along the first axis of the
//! result the length may vary instead.

use arr_core::{ScalarKind, SliceBounds};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::Expr;

use super::linear::known_difference;
use super::{Checked, Checker, value::Value};
use crate::hir::{ScalarExpr, VarId};

/// A slice of one axis.
#[derive(Clone, Debug)]
pub(super) enum Cut {
    /// Bounds known at compile time, clamped.
    Still(SliceBounds),
    /// `len` elements from `start`, every `step`-th of them.
    Moving { start: ScalarExpr, len: u32, step: u32 },
    /// As many elements as a variable says, at most `most`, from `first` on in steps of `step`.
    Varying { first: ScalarExpr, len: VarId, most: u32, step: i32 },
    /// The same in steps known at run time: no view of the machine's.
    Stepped { first: ScalarExpr, len: VarId, most: u32, step: ScalarExpr },
}

/// An axis that is cut.
#[derive(Clone, Debug)]
pub(super) struct CutAxis {
    /// Its extent, or the upper bound of it.
    pub(super) extent: u32,
    /// Its extent, where that varies.
    pub(super) rows: Option<VarId>,
    /// Whether the result may have a length known at run time only.
    pub(super) may_vary: bool,
}

impl<'ast> Checker<'ast> {
    /// `lower:upper:step` of an axis.
    pub(super) fn cut(&mut self, axis: CutAxis, bounds: [Option<&Expr<'ast>>; 3], span: Span) -> Checked<Cut> {
        let extent = axis.extent;
        let mut given: [Option<ScalarExpr>; 3] = [None, None, None];
        for (k, bound) in bounds.into_iter().enumerate() {
            let Some(bound) = bound else { continue };
            let found = match self.after_scalars(given.iter_mut().flatten(), |c| c.expr(bound))? {
                Value::None => None,
                Value::Scalar(scalar) if scalar.kind.is_whole() => Some(scalar),
                other => {
                    let message = format!("a slice bound must be an int, this is {}", other.describe());
                    return self.error(Code::TypeMismatch, bound.span, message);
                }
            };
            if let Some(slot) = given.get_mut(k) {
                *slot = found;
            }
        }
        if let Some(rows) = axis.rows {
            let [lower, upper, step] = given;
            if let Some(step) = step.as_ref().filter(|step| step.as_const_int().is_none()) {
                let rows = ScalarExpr::var(rows, ScalarKind::Int);
                return self.stepped((extent, rows), [lower, upper], step.clone(), span);
            }
            let step = step.map_or(Some(1), |s| s.as_const_int());
            return match (lower, upper, step) {
                (None, None, Some(1)) => Ok(Cut::Still(SliceBounds { start: 0, step: 1, n: extent })),
                (lower, upper, Some(step)) => {
                    let rows = ScalarExpr::var(rows, ScalarKind::Int);
                    self.varying((extent, rows), [lower, upper], step, span)
                }
                (.., None) => self.error(Code::NotStatic, span, "the step of a slice must be known at compile time"),
            };
        }
        let is_known = given.iter().flatten().all(|b| b.as_const_int().is_some());
        if is_known {
            let [lower, upper, step] = given.map(|b| b.and_then(|b| b.as_const_int()));
            return match SliceBounds::resolve(extent, lower, upper, step) {
                Some(bounds) => Ok(Cut::Still(bounds)),
                None => self.error(Code::BadConstant, span, "the step of a slice must not be 0"),
            };
        }
        let [lower, upper, step] = given;
        if let Some(step) = step.as_ref().filter(|step| axis.may_vary && step.as_const_int().is_none()) {
            return self.stepped((extent, ScalarExpr::int(i64::from(extent))), [lower, upper], step.clone(), span);
        }
        let step = step.map_or(Some(1), |s| s.as_const_int());
        let up = step.and_then(|s| u32::try_from(s).ok()).filter(|&s| s > 0);
        let len = lower.as_ref().zip(upper.as_ref()).and_then(|(lower, upper)| known_difference(lower, upper));
        let (start, len, step) = match (lower, upper, len, up, step) {
            (Some(start), _, Some(len), Some(step), _) => (start, len, step),
            (lower, upper, _, _, Some(step)) if axis.may_vary => {
                return self.varying((extent, ScalarExpr::int(i64::from(extent))), [lower, upper], step, span);
            }
            _ => {
                let message = "the length of this slice is not known at compile time";
                let hint = "give both bounds with a known difference, as in `a[i:i + 8]`, or use a loop";
                return Err(self.report(Diagnostic::new(Code::NotStatic, span, message).hint(hint)));
            }
        };
        // Bounds in the wrong order select nothing, wherever they are.
        let Ok(len) = u32::try_from(len.max(0)) else {
            return self.error(Code::BadShape, span, format!("a slice of {len} elements is not possible"));
        };
        if len == 0 {
            return Ok(Cut::Still(SliceBounds { start: 0, step: 1, n: 0 }));
        }
        if len > extent {
            let message = format!("a slice of {len} elements never fits an axis with extent {extent}");
            return self.error(Code::IndexRange, span, message);
        }
        Ok(Cut::Moving { start, len, step })
    }
}
