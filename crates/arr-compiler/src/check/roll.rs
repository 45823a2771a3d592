//! `roll`: elements that go on at the other end.
//!
//! Source: NumPy reference, "Rearranging elements".

use arr_core::{Ufunc, View};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::constructor::copied;
use super::function::CopyOrder;
use super::index::{Part, Subscript};
use super::join::Along;
use super::moving_slice::Cut;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind, VarId};

impl Checker<'_> {
    /// `roll(a, shift, axis=None)`
    pub(super) fn call_roll(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, shift, axis] = self.bind(args)?;
        let a = self.whole(array, "a computed array that is rolled")?;
        let shifts = self.shifts(shift.ok_or(Reported)?)?;
        let Some(axis) = axis.and_then(Given::unless_none) else {
            let flat = self.flattened(a);
            let mut total = ScalarExpr::int(0);
            for shift in shifts {
                total = self.scalar_map(Ufunc::Add, vec![total, shift], span)?;
            }
            let rolled = self.rolled(flat, total, 0, span)?;
            return Ok(self.under_shape(rolled, a.array.view.shape).value());
        };
        let axes: Vec<usize> = match &axis.value {
            Value::Tuple(items) | Value::List(items) => {
                items.iter().map(|item| self.axis(item, a.rank(), axis.span)).collect::<Checked<_>>()?
            }
            one => vec![self.axis(one, a.rank(), axis.span)?],
        };
        let n = axes.len().max(shifts.len());
        if ![1, n].contains(&axes.len()) || ![1, n].contains(&shifts.len()) {
            let message = format!("{} shifts for {} axes", shifts.len(), axes.len());
            return self.error(Code::BadArguments, span, message);
        }
        let pairs = (0..n).filter_map(|k| Some((axes.get(k % axes.len())?, shifts.get(k % shifts.len())?)));
        let mut rolled = a;
        for (&axis, shift) in pairs {
            rolled = self.rolled(rolled, shift.clone(), axis, span)?;
        }
        Ok(rolled.value())
    }

    /// Ints, given as one or as a tuple.
    fn shifts(&mut self, given: Given) -> Checked<Vec<ScalarExpr>> {
        let items = match given.value {
            Value::Tuple(items) | Value::List(items) => items,
            one => vec![one],
        };
        items.into_iter().map(|item| self.int_scalar(item, given.span, "the shift of `roll`")).collect()
    }

    fn rolled(&mut self, a: Viewed, shift: ScalarExpr, axis: usize, span: Span) -> Checked<Viewed> {
        let n = i64::from(a.extent(axis));
        let Some(shift) = shift.as_const_int() else { return self.rolled_by(a, shift, axis, span) };
        let shift = if n == 0 { 0 } else { shift.rem_euclid(n) };
        if shift == 0 {
            let array = self.materialize(copied(a.expr(), CopyOrder::Kept), "an array that is rolled");
            self.results.insert(array.array);
            return Ok(Viewed { array, ..a });
        }
        let last = a.cut(axis, [Some(n - shift), None, None])?;
        let first = a.cut(axis, [None, Some(n - shift), None])?;
        let parts = [(last.expr(), span), (first.expr(), span)];
        match self.joined_along(Along::Axis(axis), &parts, 0, span)?.as_view() {
            Some(array) => Ok(Viewed { array, ..a }),
            None => Err(Reported),
        }
    }

    /// The same by a number known at run time: two parts of the elements change places.
    fn rolled_by(&mut self, a: Viewed, shift: ScalarExpr, axis: usize, span: Span) -> Checked<Viewed> {
        let n = i64::from(a.extent(axis));
        let shape = a.array.view.shape;
        let mut target = self.new_array("", a.dtype, shape, Origin::Temporary("an array that is rolled"));
        // NumPy keeps the order of the axes in memory.
        target.view = a.expr().stored();
        self.results.insert(target.array);
        if shape.n_elems() == 0 {
            return Ok(Viewed { array: target, ..a });
        }
        let shift = self.scalar_map(Ufunc::Remainder, vec![shift, ScalarExpr::int(n)], span)?;
        let shift = self.held(shift);
        let others = self.scalar_map(Ufunc::Subtract, vec![ScalarExpr::int(n), shift.clone()], span)?;
        let others = self.held(others);
        let [front, back] = [others.clone(), shift.clone()].map(|n| self.fix("length", n));
        let (from, to) = (along_first(a.array, axis)?, along_first(target, axis)?);
        self.rows_moved((from, ScalarExpr::int(0)), (to, shift), front, span)?;
        self.rows_moved((from, others), (to, ScalarExpr::int(0)), back, span)?;
        Ok(Viewed { array: target, ..a })
    }

    /// Copies so many rows from one place to another.
    fn rows_moved(
        &mut self,
        from: (ArrayView, ScalarExpr),
        to: (ArrayView, ScalarExpr),
        len: VarId,
        span: Span,
    ) -> Checked<()> {
        let most = from.0.view.shape.extent(0);
        let mut rows = |(view, first): (ArrayView, ScalarExpr)| {
            let cut = Subscript::Slice(Cut::Varying { first, len, most, step: 1 });
            match self.indexed(view, vec![cut], span)? {
                Part::View(rows) => Ok(rows),
                Part::Element(..) | Part::Masked(..) | Part::Taken(_) => Err(Reported),
            }
        };
        let (from, to) = (rows(from)?, rows(to)?);
        let dtype = self.dtype_of(&from);
        self.emit(StmtKind::store(to, ArrayExpr::view(from, dtype)));
        Ok(())
    }
}

/// The view with an axis in front.
fn along_first(array: ArrayView, axis: usize) -> Checked<ArrayView> {
    let order: Vec<usize> = [axis].into_iter().chain((0..array.view.shape.rank()).filter(|&k| k != axis)).collect();
    let view: View = array.view.permuted(&order).ok_or(Reported)?;
    Ok(ArrayView { view, ..array })
}
