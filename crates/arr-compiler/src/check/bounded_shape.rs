//! Other shapes of arrays whose length is known at run time: as long as the first axis is the one that varies, a view stays
//! a view.

use arr_core::{ScalarKind, Shape, Ufunc};
use arr_diag::Span;

use super::args::Given;
use super::function::{CopyOrder, Flattening};
use super::{Checked, Checker, message, value::Value};
use crate::array_ir::row;
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr};

impl Checker<'_> {
    /// `a.reshape(-1, 3)`: rows of another length, of which a whole number makes up a row of `array`.
    pub(super) fn reshaped_rows(&mut self, array: ArrayExpr, shape: &Given) -> Checked<Value> {
        let items = match &shape.value {
            Value::Tuple(items) | Value::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut extents = Vec::with_capacity(items.len());
        for item in items {
            extents.push(self.static_int(item, shape.span, "an extent of a shape")?);
        }
        let inner = match extents.as_slice() {
            [-1, inner @ ..] => inner.iter().map(|&n| u32::try_from(n).ok()).collect::<Option<Vec<u32>>>(),
            _ => None,
        };
        let n_old = row(&array.shape);
        let n_new = inner.as_ref().map_or(0, |inner| inner.iter().product());
        let (Some(inner), Some(0)) = (inner, n_old.checked_rem(n_new)) else {
            let what = "this shape of an array of a length known at run time";
            let hint = "give `-1` for the first axis and rows that make up those of the array, as in `a.reshape(-1)`";
            return self.unsupported(shape.span, what, hint);
        };
        self.lies_as_written(&array, shape.span)?;
        self.with_rows(array, n_old / n_new, &inner, shape.span)
    }

    /// `a.ravel()`, `a.flatten()`: one axis.
    pub(super) fn flattened_rows(&mut self, array: ArrayExpr, flattening: Flattening, span: Span) -> Checked<Value> {
        let n = row(&array.shape);
        let array = match flattening {
            Flattening::View => {
                self.lies_as_written(&array, span)?;
                array
            }
            Flattening::Copy => {
                let dtype = array.dtype;
                let copy = super::constructor::copied(array, CopyOrder::C);
                ArrayExpr::view(self.materialize(copy, "the elements in C order"), dtype)
            }
        };
        self.with_rows(array, n, &[], span)
    }

    /// Refuses rows of several axes in a buffer of their own: they are in C order here, and perhaps in another in NumPy.
    fn lies_as_written(&mut self, array: &ArrayExpr, span: Span) -> Checked<()> {
        let of_fixed_length = match &array.node {
            ArrayNode::View(view) => self.hir.arrays.get(view.array.0 as usize).is_some_and(|decl| decl.len.is_none()),
            _ => false,
        };
        let n_inner = array.shape.extents().iter().skip(1).filter(|&&n| n > 1).count();
        if of_fixed_length || n_inner < 2 {
            return Ok(());
        }
        let what = "another shape of selected rows of two axes and more";
        self.unsupported(span, what, "copy the elements with `a.flatten()`")
    }

    /// The same elements in rows of `inner` extents, `n` of them for each row that there is.
    pub(super) fn with_rows(&mut self, array: ArrayExpr, n: u32, inner: &[u32], span: Span) -> Checked<Value> {
        let (dtype, most) = (array.dtype, array.shape.extent(0));
        let view = self.materialize(array, "a computed array under another shape");
        let extents: Vec<u32> = [most.saturating_mul(n)].into_iter().chain(inner.iter().copied()).collect();
        let shape = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
        // Whether NumPy copies what lies apart depends on whether there are two rows.
        let reshaped = view.view.reshape(shape).filter(|_| view.view.is_contiguous());
        let (Some(reshaped), Some(len)) = (reshaped, view.len) else {
            let what = "another shape of elements that lie apart, in an array of a length known at run time";
            return self.unsupported(span, what, "copy it first, as in `a.copy()`");
        };
        let len = match n {
            1 => len,
            n => {
                let operands = vec![ScalarExpr::var(len, ScalarKind::Int), ScalarExpr::int(i64::from(n))];
                let rows = self.scalar_map(Ufunc::Multiply, operands, span)?;
                self.fix("length", rows)
            }
        };
        Ok(Value::of(ArrayExpr::view(ArrayView { view: reshaped, len: Some(len), ..view }, dtype)))
    }
}
