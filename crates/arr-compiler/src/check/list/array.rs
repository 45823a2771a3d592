//! Lists that grow as arrays: what `np.array(li)` makes of them.

use arr_core::{DType, Reduction, ScalarKind, Ufunc};
use arr_diag::Span;

use crate::check::elementwise::cast;
use crate::check::function::{CopyOrder, IntArrays};
use crate::check::value::Value;
use crate::check::{Checked, Checker, Reported, constructor};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr, ScalarNode};

impl Checker<'_> {
    /// The array that `np.array` makes of a list: a copy, but where the list is never met again.
    ///
    /// Of no elements NumPy makes floats: where the elements are others and there may be none, that stops the script.
    pub(in crate::check) fn array_of_list(
        &mut self,
        list: ArrayView,
        dtype: Option<DType>,
        ints: IntArrays,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let elements = self.elements_of(list)?;
        let own = match elements.dtype {
            DType::I32 if elements.shape.rank() == 1 => ints.dtype(),
            dtype if dtype.is_integer() && ints == IntArrays::Float32 => DType::F32,
            dtype => dtype,
        };
        let holds_arrays = elements.shape.rank() > 1;
        if holds_arrays && elements.len.is_some() {
            let message = "NumPy makes an array of one axis of an empty list: ask `if rows:` first";
            self.require_elements(&elements, message, span)?;
        } else if elements.len.is_some() && dtype.is_none() && own != DType::F32 {
            let message =
                "NumPy makes a float array of an empty list: give the dtype, as in `np.array(li, dtype=np.int32)`";
            self.require_elements(&elements, message, span)?;
        }
        let dtype = dtype.unwrap_or(own);
        if !holds_arrays && elements.dtype == DType::I32 && dtype.is_integer() && dtype != DType::I32 {
            self.require_range(&elements, dtype, span)?;
        }
        let cast_elements = cast(elements.clone(), dtype);
        if cast_elements.dtype == elements.dtype && self.is_met_for_the_last_time(list, span) {
            return Ok(elements);
        }
        Ok(constructor::copied(cast_elements, CopyOrder::C))
    }

    /// Stops the script where a list has no elements.
    pub(in crate::check) fn require_elements(
        &mut self,
        elements: &ArrayExpr,
        message: &str,
        span: Span,
    ) -> Checked<()> {
        let n = self.rows_of(elements);
        let has_some = self.scalar_map(Ufunc::Greater, vec![n, ScalarExpr::int(0)], span)?;
        let flag = self.fix("", has_some);
        self.require(flag, message, span)
    }

    /// Stops the script where an int of a list does not fit `dtype`.
    pub(super) fn require_range(&mut self, elements: &ArrayExpr, dtype: DType, span: Span) -> Checked<()> {
        let (low, high) = dtype.range().unwrap_or_default();
        let list = || Value::of(elements.clone());
        let bound = |n: i64| Value::Scalar(ScalarExpr::int(n));
        let below = self.ufunc(Ufunc::Less, vec![(list(), span), (bound(low), span)], span)?;
        let above = self.ufunc(Ufunc::Greater, vec![(list(), span), (bound(high), span)], span)?;
        let outside = self.ufunc(Ufunc::LogicalOr, vec![(below, span), (above, span)], span)?;
        let (Value::Array(outside) | Value::Bounded(outside)) = outside else { return Err(Reported) };
        let node = ScalarNode::Reduce { f: Reduction::Any, array: Box::new(outside), mask: None };
        let any = ScalarExpr { node, kind: ScalarKind::Bool };
        let fits = self.scalar_map(Ufunc::LogicalNot, vec![any], span)?;
        let flag = self.fix("", fits);
        self.require(flag, &format!("an integer of the list does not fit {dtype}"), span)
    }

    /// Whether the list has one name, which stands nowhere but between the display and this expression, so that nothing
    /// can tell the array from the list.
    fn is_met_for_the_last_time(&self, list: ArrayView, span: Span) -> bool {
        let Some(made) = self.lists.get(&list.array) else { return false };
        if self.goes_on || self.is_older_than_loop(list.array) || self.in_use.contains(&list.array) {
            return false;
        }
        let mut names = Vec::new();
        for (name, binding) in self.env.iter() {
            let mut shows = false;
            if let Some(value) = binding.shown() {
                value.for_each_view(&mut |view| shows |= view.array == list.array);
            }
            if shows {
                names.push(name);
            }
        }
        let [name] = names.as_slice() else { return false };
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let mut within = 0;
        for (at, _) in self.source.match_indices(name.text.as_str()) {
            let end = at + name.text.len();
            let before = self.source.get(..at).and_then(|text| text.chars().next_back());
            let behind = self.source.get(end..).and_then(|text| text.chars().next());
            if before.is_some_and(is_word) || behind.is_some_and(is_word) {
                continue;
            }
            let at = at as u32;
            let statement = self.source.get(..made.span.start as usize).and_then(|text| text.rfind('\n')).unwrap_or(0);
            if at >= self.span.start && at < self.span.end {
                within += 1;
            } else if (at as usize) < statement || at >= span.end {
                return false;
            }
        }
        within == 1
    }
}
