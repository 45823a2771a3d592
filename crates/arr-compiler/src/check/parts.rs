//! Arrays cut into parts, and put together of parts: `split`, `insert`, `delete`, `dstack`, `column_stack`.
//!
//! Source: NumPy reference, "Splitting arrays" and "Adding and removing elements".

use arr_core::ScalarKind;
use arr_diag::{Code, Diagnostic};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::cast;
use super::join::Along;
use super::{Checked, Checker, Reported, value::Value};

/// How an array is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// Into equal parts, along an axis that the call names.
    Equal,
    /// Into parts that may differ by one.
    Any,
    /// Into equal parts, along this axis.
    Along(usize),
}

impl Checker<'_> {
    /// `insert(arr, obj, values, axis=None)`, of arrays of one axis, or flattened ones.
    pub(super) fn call_insert(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, at, values, axis] = self.bind(args)?;
        let a = self.whole(array, "a computed array that becomes longer")?;
        let (at, values) = at.zip(values).ok_or(Reported)?;
        let a = self.along_one_axis(a, axis, "insert")?;
        let n = i64::from(a.extent(0));
        self.is_no_mask(&at)?;
        let position = self.static_int(&at.value, at.span, "where to insert")?;
        let position_from_start = if position < 0 { position + n } else { position };
        if !(0..=n).contains(&position_from_start) {
            let message = format!("index {position} is out of range for {n} elements");
            return self.error(Code::IndexRange, at.span, message);
        }
        let inserted = self.whole(Some(values), "computed values that are inserted")?;
        let inserted = self.flattened(inserted);
        self.keeps_parts(inserted.dtype, a.dtype, span)?;
        let inserted = cast(inserted.expr(), a.dtype);
        let before = a.cut(0, [None, Some(position_from_start), None])?;
        let after = a.cut(0, [Some(position_from_start), None, None])?;
        let parts = [(before.expr(), span), (inserted, span), (after.expr(), span)];
        self.joined_along(Along::Axis(0), &parts, 0, span)
    }

    /// `delete(arr, obj, axis=None)`
    pub(super) fn call_delete(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, at, axis] = self.bind(args)?;
        let a = self.whole(array, "a computed array that becomes shorter")?;
        let at = at.ok_or(Reported)?;
        let (a, axis) = match axis.and_then(Given::unless_none) {
            Some(axis) => (a, self.axis(&axis.value, a.rank(), axis.span)?),
            None => (self.flattened(a), 0),
        };
        let n = i64::from(a.extent(axis));
        self.is_no_mask(&at)?;
        let mut gone = Vec::new();
        for given in self.static_ints(&at, "what to delete")? {
            let position = if given < 0 { given + n } else { given };
            if !(0..n).contains(&position) {
                let message = format!("index {given} is out of range for {n} elements");
                return self.error(Code::IndexRange, at.span, message);
            }
            gone.push(position);
        }
        gone.sort_unstable();
        let mut parts = Vec::new();
        let mut from = 0;
        for end in gone.into_iter().chain([n]) {
            if end > from {
                parts.push((a.cut(axis, [Some(from), Some(end), None])?.expr(), span));
            }
            from = from.max(end + 1);
        }
        if parts.is_empty() {
            parts.push((a.cut(axis, [None, Some(0), None])?.expr(), span));
        }
        self.joined_along(Along::Axis(axis), &parts, 0, span)
    }

    /// Refuses bools, which NumPy takes for a mask.
    fn is_no_mask(&mut self, at: &Given) -> Checked<()> {
        let items = match &at.value {
            Value::Tuple(items) | Value::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        if items.iter().any(|item| matches!(item, Value::Scalar(scalar) if scalar.kind == ScalarKind::Bool)) {
            return self.unsupported(at.span, "a mask as positions here", "use the mask: `a[~mask]`");
        }
        Ok(())
    }

    fn along_one_axis(&mut self, a: Viewed, axis: Option<Given>, name: &str) -> Checked<Viewed> {
        match axis.and_then(Given::unless_none) {
            Some(axis) => {
                self.axis(&axis.value, a.rank(), axis.span)?;
                if a.rank() == 1 {
                    return Ok(a);
                }
                let what = format!("`{name}` along an axis of several");
                self.unsupported(axis.span, &what, "put the parts together: `np.concatenate((a[:1], b, a[1:]))`")
            }
            None => Ok(self.flattened(a)),
        }
    }

    /// `dstack(tup)`, `column_stack(tup)`: side by side along an axis that they get where they lack it.
    pub(super) fn call_stack_along(&mut self, axis: usize, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [arrays] = self.bind(args)?;
        let mut parts = Vec::new();
        for given in self.joined_items(arrays.ok_or(Reported)?)? {
            let a = self.whole(Some(given), "a computed array put beside others")?;
            let a = match (axis, a.rank()) {
                (1, 0 | 1) => {
                    let row = a.with_axes(1)?;
                    row.seen_as(row.array.view.insert_axis(1).ok_or(Reported)?)
                }
                (1, _) => a,
                _ => a.with_axes(3)?,
            };
            parts.push((a.expr(), a.span));
        }
        if parts.is_empty() {
            return self.error(Code::BadArguments, span, "there is no array to put together");
        }
        self.joined_along(Along::Axis(axis), &parts, 0, span)
    }

    /// `split(ary, indices_or_sections, axis=0)` and its kin: views of the parts.
    pub(super) fn call_split(&mut self, kind: Split, args: Args<'_>) -> Checked<Value> {
        let (array, sections, axis) = match kind {
            Split::Equal | Split::Any => {
                let [array, sections, axis] = self.bind(args)?;
                (array, sections, axis)
            }
            Split::Along(_) => {
                let [array, sections] = self.bind(args)?;
                (array, sections, None)
            }
        };
        let a = self.whole(array, "a computed array that is cut into parts")?;
        let axis = match (kind, axis) {
            (_, Some(axis)) => self.axis(&axis.value, a.rank(), axis.span)?,
            // `hsplit` cuts the only axis where there is one.
            (Split::Along(1), None) if a.rank() == 1 => 0,
            (Split::Along(axis), None) => axis,
            (_, None) => 0,
        };
        if axis >= a.rank() {
            let message = format!("the array has {} axes, it is cut along axis {axis}", a.rank());
            return self.error(Code::BadShape, a.span, message);
        }
        let n = i64::from(a.extent(axis));
        let sections = sections.ok_or(Reported)?;
        let is_count = matches!(sections.value, Value::Scalar(_));
        let given = self.static_ints(&sections, "where an array is cut")?;
        let bounds: Vec<i64> = if let (true, &[count]) = (is_count, given.as_slice()) {
            if count <= 0 || count > i64::from(u16::MAX) {
                return self.error(Code::BadConstant, sections.span, format!("{count} parts are not possible"));
            }
            if kind != Split::Any && n % count != 0 {
                let message = format!("{n} elements cannot be cut into {count} equal parts");
                let diagnostic = Diagnostic::new(Code::BadShape, sections.span, message);
                return Err(self.report(diagnostic.hint("`np.array_split` takes parts that differ by one")));
            }
            // The first ones have one more.
            (1..count).map(|k| k * (n / count) + k.min(n % count)).collect()
        } else {
            given
        };
        let starts = std::iter::once(0).chain(bounds.iter().copied());
        let ends = bounds.iter().copied().map(Some).chain([None]);
        let parts: Checked<Vec<Value>> =
            starts.zip(ends).map(|(from, to)| a.cut(axis, [Some(from), to, None]).map(Viewed::value)).collect();
        Ok(Value::List(parts?))
    }
}
