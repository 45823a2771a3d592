//! Storing values into what a target shows.

use arr_core::{ScalarKind, Shape};
use arr_diag::{Code, Span};

use super::elementwise::{Fit, cast};
use super::function::IntArrays;
use super::index::Part;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// `part = value`, with the casts of an assignment: any dtype goes into any other.
    pub(super) fn store(&mut self, part: Part, at: Span, value: Value, span: Span) -> Checked<()> {
        match part {
            Part::Element(target, indices) => {
                self.is_writable(&target, at)?;
                let scalar = self.as_scalar(value, span, Wanted::Number("an element"))?;
                self.fits(&scalar, self.dtype_of(&target), span)?;
                self.emit(StmtKind::StoreElement { target, indices, value: scalar });
            }
            Part::View(target) => {
                self.is_writable(&target, at)?;
                let value = self.stored_value(&target, value, span)?;
                let (target, value) = self.fitted(target, value, span)?;
                self.fits_shape(&value.shape, (&target.view.shape, at), Fit::Assigned, span)?;
                self.note_stored_sum(&target, span);
                self.note_assigned_copy(&target, &value, at);
                self.emit(StmtKind::store(target, value));
            }
            Part::Masked(target, masked) => {
                self.is_writable(&target, at)?;
                if !matches!(value, Value::Scalar(_)) {
                    let taken = self.taken_where(target, masked, span)?;
                    return self.store(Part::Taken(taken), at, value, span);
                }
                let dtype = self.dtype_of(&target);
                let value = self.stored_value(&target, value, span)?;
                self.store_where(target, masked.mask, cast(value, dtype));
            }
            Part::Taken(taken) => {
                self.is_writable(&taken.from, at)?;
                let shape = arr_core::View::contiguous(taken.at.shape);
                let like = ArrayView { view: shape, len: taken.at.len, ..taken.from };
                let value = self.stored_value(&like, value, span)?;
                self.put((taken, at), value, Fit::Assigned, span)?;
            }
        }
        Ok(())
    }

    /// The element of an array that has one.
    pub(super) fn only_element(&mut self, array: ArrayExpr) -> ScalarExpr {
        let kind = ScalarKind::of(array.dtype);
        let rank = array.shape.rank();
        let view = self.materialize(array, "an array of one element");
        ScalarExpr::load(view, vec![ScalarExpr::int(0); rank], kind)
    }

    /// `target[mask] = value`: the elements elsewhere stay.
    pub(super) fn store_where(&mut self, target: ArrayView, mask: ArrayExpr, value: ArrayExpr) {
        let dtype = self.dtype_of(&target);
        let mask = self.settled(mask);
        let old = ArrayExpr::view(target, dtype);
        let node = ArrayNode::Select { cond: Box::new(mask), then: Box::new(value), otherwise: Box::new(old) };
        let value = ArrayExpr::new(node, dtype, target.view.shape, target.len);
        self.emit(StmtKind::store(target, value));
    }

    fn stored_value(&mut self, target: &ArrayView, value: Value, span: Span) -> Checked<ArrayExpr> {
        let dtype = self.dtype_of(target);
        Ok(match value {
            Value::Scalar(scalar) => {
                self.fits(&scalar, dtype, span)?;
                let may_be_empty = target.len.is_some() || target.view.shape.n_elems() == 0;
                let scalar = self.checked_for_none(scalar, dtype, may_be_empty);
                super::constructor::filled(scalar, dtype, Shape::SCALAR)
            }
            Value::Masked(masked) => {
                let array = self.selected(masked, span)?;
                self.keeps_parts(array.dtype, dtype, span)?;
                cast(array, dtype)
            }
            Value::Array(array) | Value::Bounded(array) | Value::Stepped(array) => {
                self.keeps_parts(array.dtype, dtype, span)?;
                let array = if array.shape == target.view.shape { array } else { self.settled(array) };
                if array.is_numbered() && array.dtype != dtype {
                    cast(self.settled(array), dtype)
                } else {
                    cast(array, dtype)
                }
            }
            list @ (Value::List(_) | Value::GrowingList(_) | Value::Tuple(_)) => {
                let array = self.array_of(list, None, IntArrays::Int32, span)?;
                self.keeps_parts(array.dtype, dtype, span)?;
                cast(array, dtype)
            }
            Value::Bad => return Err(Reported),
            other => {
                let message = format!("{} cannot be stored in an array", other.describe());
                return self.error(Code::TypeMismatch, span, message);
            }
        })
    }
}
