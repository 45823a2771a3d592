//! `convolve` and `correlate`: a sequence shifted along another one.
//!
//! Source: NumPy reference, "Mathematical functions", and `_pyarray_correlate` in `numpy/_core/src/multiarray`.

use arr_core::Routine;
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::constructor::copied;
use super::elementwise::{Elementwise, cast};
use super::function::CopyOrder;
use super::{Checked, Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayView};

impl Checker<'_> {
    /// `convolve(a, v, mode='full')`: the shorter one is reversed.
    pub(super) fn call_convolve(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, v, mode] = self.bind(args)?;
        let f = self.correlation(mode, Routine::CorrelateFull)?;
        let (a, v) = (self.sequence(a)?, self.sequence(v)?);
        let (long, short) = if v.extent(0) > a.extent(0) { (v, a) } else { (a, v) };
        let reversed = short.cut(0, [None, None, Some(-1)])?;
        self.correlated(f, long, reversed, span).map(|view| Value::Array(ArrayExpr::view(view, self.dtype_of(&view))))
    }

    /// `correlate(a, v, mode='valid')`
    pub(super) fn call_correlate(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, v, mode] = self.bind(args)?;
        let f = self.correlation(mode, Routine::CorrelateValid)?;
        let (a, v) = (self.sequence(a)?, self.sequence(v)?);
        let is_swapped = v.extent(0) > a.extent(0);
        let (long, short) = if is_swapped { (v, a) } else { (a, v) };
        let view = self.correlated(f, long, short, span)?;
        let result = Viewed { array: view, dtype: self.dtype_of(&view), span };
        // Seen from the other one, the places go the other way.
        let result = if is_swapped { result.cut(0, [None, None, Some(-1)])? } else { result };
        Ok(result.value())
    }

    fn correlation(&mut self, mode: Option<Given>, otherwise: Routine) -> Checked<Routine> {
        let Some(given) = mode else { return Ok(otherwise) };
        match &given.value {
            Value::Str(text) if text == "valid" => Ok(Routine::CorrelateValid),
            Value::Str(text) if text == "same" => Ok(Routine::CorrelateSame),
            Value::Str(text) if text == "full" => Ok(Routine::CorrelateFull),
            other => {
                let message = format!("`mode` must be full, same or valid, this is {}", other.describe());
                self.error(Code::BadArguments, given.span, message)
            }
        }
    }

    /// An array of one axis with an element at least, or a number as one.
    fn sequence(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let a = self.whole(given, "a computed sequence that is shifted along another")?;
        let a = if a.rank() == 0 { a.with_axes(1)? } else { a };
        if a.rank() != 1 {
            let what = format!("a sequence of {} axes", a.rank());
            return self.unsupported(a.span, &what, "take one row at a time");
        }
        if a.extent(0) == 0 {
            return self.error(Code::BadShape, a.span, "a sequence without elements");
        }
        Ok(a)
    }

    fn correlated(&mut self, f: Routine, long: Viewed, short: Viewed, span: Span) -> Checked<ArrayView> {
        let parts = [long, short].map(|a| (Elementwise::Array(a.expr()), a.span));
        let dtype = self.common_dtype(&parts, f.name(), span)?;
        let long = self.materialize(cast(long.expr(), dtype), "a sequence in another dtype");
        let short = self.materialize(cast(short.expr(), dtype), "a sequence in another dtype");
        // Windows of what lies without gaps are read side by side.
        let is_far = long.view.strides.first() != Some(&1) && long.view.shape.extent(0) > 1;
        let long = if is_far {
            let copy = copied(ArrayExpr::view(long, dtype), CopyOrder::C);
            self.materialize(copy, "a sequence without gaps")
        } else {
            long
        };
        let result = self.routine(f, vec![long, short], None, span)?;
        Ok(self.materialize(result, "a product of sequences"))
    }
}
