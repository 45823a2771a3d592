//! Augmented assignment: `a += b`, `a[i] *= 2`, `a[mask] -= b`, `a[idx] += 1`.

use arr_core::{DType, ScalarKind, Shape};
use arr_diag::{Code, Fix, Span};
use arr_syntax::ast::{BinaryOp, Expr, ExprKind, Index};

use super::advanced_index::Taken;
use super::bounded::Masked;
use super::complex_part::names_part;
use super::elementwise::{Elementwise, Fit, cast};
use super::index::Part;
use super::operator::{binary_ufunc, is_array};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind};

impl<'ast> Checker<'ast> {
    /// `target op= value`
    pub(super) fn augmented(
        &mut self,
        target: &Expr<'ast>,
        op: BinaryOp,
        value: &Expr<'ast>,
        span: Span,
    ) -> Checked<()> {
        let part = match &target.kind {
            ExprKind::Name(_) => None,
            ExprKind::Subscript { value: on, indices } => {
                let base = self.expr(on)?;
                let view = match base {
                    Value::GrowingList(list) if !self.holds_arrays(list) => {
                        return self.augment_list(list, (indices, target.span), (op, span), value);
                    }
                    Value::GrowingList(list) => self.elements_of(list)?.into_view()?,
                    _ => match base.as_any_view() {
                        Some(view) => view,
                        None => return self.not_stored_into(&base, on.span),
                    },
                };
                let part = self.part(view, indices, target.span)?;
                if matches!(base, Value::GrowingList(_)) && !is_row(&part, &view) {
                    let what = "an operator in place on a part of a list";
                    return self.unsupported(target.span, what, "make an array of it: `np.array(...)`");
                }
                Some(part)
            }
            ExprKind::Attribute { value: on, name } if names_part(*name) => {
                Some(Part::View(self.part_that_is_set(on, *name)?))
            }
            ExprKind::Bad => return Err(Reported),
            _ => return self.error(Code::BadTarget, target.span, "this cannot be assigned to"),
        };
        // What an element was before the value, which may change it, was evaluated.
        let mut element = Value::None;
        let mut old = match part {
            None => self.expr(target)?,
            Some(Part::View(view)) => Value::of(ArrayExpr::view(view, self.dtype_of(&view))),
            Some(Part::Element(view, indices)) => {
                let dtype = self.dtype_of(&view);
                let one = self.element_view(view, indices)?;
                let first = vec![ScalarExpr::int(0); one.view.shape.rank()];
                element = Value::Scalar(ScalarExpr::load(one, first, ScalarKind::of(dtype)));
                Value::of(ArrayExpr::view(one, dtype))
            }
            Some(Part::Masked(view, masked)) => {
                let mut selection = Value::Masked(masked);
                let operand = self.after([&mut selection], |c| c.expr(value))?;
                let Value::Masked(masked) = selection else {
                    let what = "a function that changes an array of the mask in the same statement";
                    return self.unsupported(value.span, what, "call it in a statement before");
                };
                return self.augment_where(view, masked, (op, span), (operand, value.span));
            }
            Some(Part::Taken(taken)) => {
                let mut at = Value::of(taken.at);
                // What was there is read before the value, and stored behind it where the indices say then.
                let mut arrays = vec![taken.from.array];
                at.for_each_view(&mut |view| arrays.push(view.array));
                let (operand, is_changed) = self.after_noting([&mut at], &arrays, |c| c.expr(value));
                let operand = operand?;
                if is_changed {
                    let what = "a function that changes the array or the indices in the same statement";
                    return self.unsupported(value.span, what, "call it in a statement before");
                }
                let (Value::Array(at) | Value::Bounded(at)) = at else { return Err(Reported) };
                return self.augment_taken(Taken { at, ..taken }, (op, span), (operand, value.span));
            }
        };
        let operand = self.after([&mut old, &mut element], |c| c.expr(value))?;
        match (&old, op) {
            (Value::GrowingList(list), BinaryOp::Add) if !is_array(&operand) => {
                self.is_not_gone_through(*list, span)?;
                return self.extend_list(*list, (operand, value.span), span);
            }
            // Every name of the list has the longer one.
            (Value::List(_), BinaryOp::Add | BinaryOp::Mul) if !is_array(&operand) => {
                let what = "a list of values of several types that changes in place";
                return self.unsupported(span, what, "bind the name again, as in `li = li + [1]`");
            }
            _ => {}
        }
        if let (Some(view), BinaryOp::MatMul) = (old.as_any_view(), op) {
            let result = self.product_in_place((view, target.span), (operand, value.span), span)?;
            self.store_in_place((view, target.span), result, Fit::InPlace, span, None)?;
            return self.bind_again(target, view);
        }
        match (old.as_any_view(), binary_ufunc(op)) {
            (Some(view), Some(f)) => {
                let dtype = self.dtype_of(&view);
                let before = match element {
                    Value::Scalar(ScalarExpr { node: ScalarNode::Load { .. }, .. }) => ArrayExpr::view(view, dtype),
                    Value::Scalar(before) => ArrayExpr::splat(before, dtype, view.view.shape),
                    _ => ArrayExpr::view(view, dtype),
                };
                let old = (Elementwise::Array(before), target.span);
                let operand = (self.elementwise(operand, value.span)?, value.span);
                let result = self.array_map(f, vec![old, operand], span)?;
                self.note_sum_in_place(f, result.dtype, span);
                let fits = result.dtype.casts_in_place_to(dtype);
                let instead = if fits { None } else { self.assigned_instead(target, value, span) };
                self.store_in_place((view, target.span), Value::of(result), Fit::InPlace, span, instead)?;
                // What is kept may have wrapped.
                self.note_stored_sum(&view, span);
                self.bind_again(target, view)
            }
            _ => {
                let result = self.binary(op, (old, target.span), (operand, value.span), span)?;
                match &target.kind {
                    ExprKind::Name(name) => self.bind_value(name, result, target.span),
                    _ => self.error(Code::BadTarget, target.span, "this cannot be assigned to"),
                }
            }
        }
    }

    /// `a[:] = a + b` for `a += b`: an assignment casts, and what is lost by that only the writer can judge.
    fn assigned_instead(&self, target: &Expr<'ast>, value: &Expr<'ast>, span: Span) -> Option<Fix> {
        let old = self.source.get(target.span.range())?;
        let operator = self.source.get(target.span.end as usize..span.end as usize)?.trim_start();
        let (operator, operand) = operator.split_once('=')?;
        let operand = match value.kind {
            ExprKind::Binary { .. }
            | ExprKind::Compare { .. }
            | ExprKind::Conditional { .. }
            | ExprKind::Logical { .. } => {
                format!("({})", operand.trim())
            }
            _ => operand.trim().to_owned(),
        };
        let part = if matches!(target.kind, ExprKind::Name(_)) { "[:]" } else { "" };
        let text = format!("{old}{part} = {old} {operator} {operand}");
        Some(Fix::maybe("cast by an assignment").replace(span, text))
    }

    /// `li[i] op= value`: what Python makes of the element and the value is put in its place.
    fn augment_list(
        &mut self,
        list: ArrayView,
        (indices, at): (&[Index<'ast>], Span),
        (op, span): (BinaryOp, Span),
        value: &Expr<'ast>,
    ) -> Checked<()> {
        let elements = self.elements_of(list)?;
        let kind = ScalarKind::of(elements.dtype);
        let view = elements.into_view()?;
        let Part::Element(view, indices) = self.part(view, indices, at)? else {
            let what = "an operator in place on a part of a list";
            return self.unsupported(at, what, "make an array of it: `np.array(...)`");
        };
        let indices: Vec<ScalarExpr> = indices.into_iter().map(|index| self.fixed_scalar(index)).collect();
        let load = ScalarExpr::load(view, indices.clone(), kind);
        let mut old = Value::Scalar(self.fixed_scalar(load));
        let operand = self.after([&mut old], |c| c.expr(value))?;
        let result = self.binary(op, (old, at), (operand, value.span), span)?;
        if !matches!(result, Value::Scalar(_)) {
            let what = "storing anything but a number into an element of a list";
            return self.unsupported(at, what, "make an array of it: `np.array(...)`");
        }
        self.fits_list(list, &result, value.span)?;
        self.store(Part::Element(view, indices), at, result, span)
    }

    /// `view[mask] op= operand`
    fn augment_where(
        &mut self,
        view: ArrayView,
        masked: Masked,
        (op, span): (BinaryOp, Span),
        (operand, at): (Value, Span),
    ) -> Checked<()> {
        let (Value::Scalar(_), Some(f)) = (&operand, binary_ufunc(op)) else {
            let taken = self.taken_where(view, masked, span)?;
            return self.augment_taken(taken, (op, span), (operand, at));
        };
        let dtype = self.dtype_of(&view);
        let old = (Elementwise::Array(ArrayExpr::view(view, dtype)), span);
        let operand = (self.elementwise(operand, at)?, at);
        let result = self.array_map(f, vec![old, operand], span)?;
        self.casts_in_place(result.dtype, (dtype, span), span, None)?;
        self.store_where(view, masked.mask, cast(result, dtype));
        Ok(())
    }

    /// `taken op= operand`: every element is read before the first is written, so that indices named twice count once.
    fn augment_taken(
        &mut self,
        taken: Taken,
        (op, span): (BinaryOp, Span),
        (operand, at): (Value, Span),
    ) -> Checked<()> {
        let dtype = self.dtype_of(&taken.from);
        let index = taken.at.clone();
        let positions = ArrayExpr::view(self.materialize(index, "indices that are read and written at"), DType::I32);
        let taken = Taken { at: positions, ..taken };
        let old = Value::of(self.take(&taken));
        let result = self.binary(op, (old, span), (operand, at), span)?;
        let result = match self.elementwise(result, span)? {
            Elementwise::Array(result) => result,
            Elementwise::Scalar(_) => return Err(Reported),
        };
        self.casts_in_place(result.dtype, (dtype, span), span, None)?;
        self.put((taken, span), cast(result, dtype), Fit::InPlace, span)
    }

    /// `a += f()` binds `a` to the array that it was before the call, whatever the call has bound it to.
    fn bind_again(&mut self, target: &Expr<'ast>, view: ArrayView) -> Checked<()> {
        let ExprKind::Name(name) = target.kind else { return Ok(()) };
        let now = self.env.get(name).and_then(|binding| binding.shown()).and_then(Value::as_any_view);
        if now == Some(view) {
            return Ok(());
        }
        let value = Value::of(ArrayExpr::view(view, self.dtype_of(&view)));
        self.bind_value(name, value, target.span)
    }

    /// The view of one element, of rank 0: what happens in it wraps as arrays do.
    pub(super) fn element_view(&mut self, array: ArrayView, indices: Vec<ScalarExpr>) -> Checked<ArrayView> {
        let known: Option<Vec<i64>> = indices.iter().map(ScalarExpr::as_const_int).collect();
        if let Some(known) = known.filter(|_| array.len.is_none()) {
            let mut view = array.view;
            for i in known {
                let position = if i < 0 { i + i64::from(view.shape.extent(0)) } else { i };
                let position = u32::try_from(position).map_err(|_| Reported)?;
                view = view.index(0, position).ok_or(Reported)?;
            }
            return Ok(ArrayView { view, ..array });
        }
        let start = ArrayView { moving: None, ..array };
        let offset = ScalarExpr { node: ScalarNode::Offset { array: Box::new(start), indices }, kind: ScalarKind::Int };
        let total = match array.moving {
            Some(base) => {
                let base = ScalarExpr::var(base, ScalarKind::Int);
                self.scalar_map(arr_core::Ufunc::Add, vec![base, offset], self.span)?
            }
            None => offset,
        };
        if array.view.shape.n_elems() == 0 {
            // The index is checked, and that stops the script: no element is ever reached.
            self.emit(StmtKind::Effect(total));
            let dtype = self.dtype_of(&array);
            return Ok(self.new_array(
                "",
                dtype,
                Shape::SCALAR,
                Origin::Temporary("indices into nothing are checked too"),
            ));
        }
        let moving = Some(self.fix("offset", total));
        let view =
            arr_core::View { offset: array.view.offset, shape: Shape::SCALAR, strides: [0; 4], part: array.view.part };
        Ok(ArrayView { view, moving, len: None, ..array })
    }
}

/// Whether a part of a list of arrays is one of them.
pub(super) fn is_row(part: &Part, list: &ArrayView) -> bool {
    matches!(part, Part::View(row) if row.view.shape.rank() + 1 == list.view.shape.rank())
}
