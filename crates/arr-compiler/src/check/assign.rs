//! Assignment: binding names, storing into arrays.

use arr_core::{ScalarKind, Shape};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{BinaryOp, Expr, ExprKind};

use super::elementwise::{Elementwise, cast};
use super::env::Bound;
use super::function::IntArrays;
use super::index::Part;
use super::operator::binary_ufunc;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind};

impl<'ast> Checker<'ast> {
    /// `a = b = value`
    pub(super) fn assign(&mut self, targets: &[Expr<'ast>], value: &Expr<'ast>) -> Checked<()> {
        let mut result = self.expr(value);
        // A value that several targets take is computed once.
        if (targets.len() > 1 || matches!(targets, [Expr { kind: ExprKind::Tuple(_), .. }]))
            && let Ok(value) = result
        {
            let n_arrays = self.hir.arrays.len();
            let value = self.evaluated(value);
            value.for_each_view(&mut |view| {
                if targets.len() > 1 {
                    // Several names for one array.
                    self.results.remove(&view.array);
                } else if view.array.0 as usize >= n_arrays {
                    self.results.insert(view.array);
                }
            });
            result = Ok(value);
        }
        match result {
            Ok(value_of) => {
                for target in targets {
                    self.assign_to(target, value_of.clone(), value.span)?;
                }
                Ok(())
            }
            Err(reported) => {
                // What was to be bound is bound to something that reports nothing further.
                let mut names = std::collections::BTreeSet::new();
                targets.iter().for_each(|t| super::assigned::target_names(t, &mut names));
                for name in names {
                    self.env.bind(&name, Bound::Value(Value::Bad), value.span);
                }
                Err(reported)
            }
        }
    }

    /// The value held in variables and buffers, so that reading it again computes nothing.
    pub(super) fn evaluated(&mut self, value: Value) -> Value {
        match value {
            Value::Scalar(scalar) if scalar.as_const().is_none() => {
                let kind = scalar.kind;
                Value::Scalar(ScalarExpr::var(self.fix("", scalar), kind))
            }
            Value::Array(array) => {
                let dtype = array.dtype;
                Value::Array(ArrayExpr::view(self.materialize(array, "a value for several targets"), dtype))
            }
            Value::Tuple(items) => Value::Tuple(items.into_iter().map(|i| self.evaluated(i)).collect()),
            Value::List(items) => Value::List(items.into_iter().map(|i| self.evaluated(i)).collect()),
            Value::Zip(parts) => Value::Zip(parts.into_iter().map(|p| self.evaluated(p)).collect()),
            Value::Range { start, stop, step } => {
                let (start, stop) = (self.held(start), self.held(stop));
                Value::Range { start, stop, step }
            }
            Value::Method(on, function) => Value::Method(Box::new(self.evaluated(*on)), function),
            other => other,
        }
    }

    pub(super) fn assign_to(&mut self, target: &Expr<'ast>, value: Value, value_span: Span) -> Checked<()> {
        match &target.kind {
            ExprKind::Name(name) => self.bind_value(name, value, target.span),
            ExprKind::Tuple(targets) | ExprKind::List(targets) => self.unpack(targets, value, target.span, value_span),
            ExprKind::Subscript { value: on, indices } => {
                let mut value = value;
                let part = self.after([&mut value], |c| {
                    let base = c.expr(on)?;
                    let Some(view) = base.as_view() else {
                        let message = format!("{} cannot be stored into", base.describe());
                        return c.error(Code::BadTarget, on.span, message);
                    };
                    c.part(view, indices, target.span)
                })?;
                self.store(part, value, value_span)
            }
            ExprKind::Attribute { name, .. } if name.name == "shape" => {
                let diagnostic = Diagnostic::new(Code::Unsupported, target.span, "the shape of an array cannot be set");
                Err(self.report(diagnostic.hint("bind a name to `a.reshape(...)` instead")))
            }
            ExprKind::Bad => Err(Reported),
            _ => self.error(Code::BadTarget, target.span, "this cannot be assigned to"),
        }
    }

    fn unpack(&mut self, targets: &[Expr<'ast>], value: Value, span: Span, value_span: Span) -> Checked<()> {
        let items = match value {
            Value::Tuple(items) | Value::List(items) => items,
            Value::Array(array) if array.shape.rank() > 0 && array.shape.extent(0) as usize == targets.len() => {
                self.rows(array)
            }
            other => {
                let message = format!("{} cannot be unpacked into {} names", other.describe(), targets.len());
                return self.error(Code::TypeMismatch, value_span, message);
            }
        };
        let mut seen = std::collections::BTreeSet::new();
        items.iter().for_each(|item| {
            item.for_each_view(&mut |view| {
                // One array for several names.
                if !seen.insert(view.array) {
                    self.results.remove(&view.array);
                }
            });
        });
        if items.len() != targets.len() {
            let message = format!("{} values for {} names", items.len(), targets.len());
            return self.error(Code::TypeMismatch, span, message);
        }
        for (target, item) in targets.iter().zip(items) {
            self.assign_to(target, item, value_span)?;
        }
        Ok(())
    }

    /// The elements or rows of an array whose first extent is small.
    fn rows(&mut self, array: ArrayExpr) -> Vec<Value> {
        let dtype = array.dtype;
        let view = self.materialize(array, "an array that is unpacked");
        (0..view.view.shape.extent(0))
            .filter_map(|k| {
                if view.view.shape.rank() == 1 {
                    let node = ScalarNode::Load { array: view, indices: vec![ScalarExpr::int(i64::from(k))] };
                    return Some(Value::Scalar(ScalarExpr { node, kind: ScalarKind::of(dtype) }));
                }
                let row = ArrayView { view: view.view.index(0, k)?, ..view };
                Some(Value::Array(ArrayExpr::view(row, dtype)))
            })
            .collect()
    }

    /// Binds a name: scalars to its variable, views as another name for the same memory, other arrays to its buffer.
    pub(super) fn bind_value(&mut self, name: &str, value: Value, span: Span) -> Checked<()> {
        let bound = match value {
            Value::Scalar(scalar) => self.bind_scalar(name, scalar),
            Value::Array(array) if matches!(array.node, ArrayNode::View(_)) => {
                match self.home_of_result(name, &array) {
                    None => Bound::Value(self.named(name, array)),
                    Some(target) => {
                        let dtype = array.dtype;
                        self.emit(StmtKind::StoreArray { target, value: array });
                        Bound::Value(Value::Array(ArrayExpr::view(target, dtype)))
                    }
                }
            }
            Value::Array(array) => {
                let dtype = array.dtype;
                let target = self.home(name, dtype, array.shape);
                self.emit(StmtKind::StoreArray { target, value: array });
                Bound::Value(Value::Array(ArrayExpr::view(target, dtype)))
            }
            Value::Masked { .. } => {
                return self.unsupported(span, "names for selected elements", "reduce them where they are selected");
            }
            Value::Stream { .. } => {
                return self.unsupported(span, "names for streams", "write `arr.stream(...)` in the `for` statement");
            }
            // What a tuple holds stays as it is, whatever becomes of the names it was made from.
            other => Bound::Value(self.evaluated(other)),
        };
        self.env.bind(name, bound, span);
        Ok(())
    }

    /// A view under a name; unnamed buffers take the first name they get.
    fn named(&mut self, name: &str, array: ArrayExpr) -> Value {
        if let ArrayNode::View(view) = array.node
            && let Some(decl) = self.hir.arrays.get_mut(view.array.0 as usize).filter(|d| d.name.is_empty())
        {
            decl.name = name.to_owned();
            if matches!(decl.origin, Origin::Temporary(_)) {
                decl.origin = Origin::Named;
            }
        }
        Value::Array(array)
    }

    fn bind_scalar(&mut self, name: &str, scalar: ScalarExpr) -> Bound {
        let (kind, known) = (scalar.kind, scalar.as_const());
        let var = match scalar.node {
            // A name for a parameter follows the host.
            ScalarNode::Param(port) => {
                let var = self.new_var(name, kind);
                self.params.push((var, port));
                var
            }
            _ => self.home_var(name, kind),
        };
        self.emit(StmtKind::SetVar { var, value: scalar });
        Bound::Scalar { var, kind, known }
    }

    /// `part = value`, with the casts of an assignment: any dtype goes into any other.
    pub(super) fn store(&mut self, part: Part, value: Value, span: Span) -> Checked<()> {
        match part {
            Part::Element(target, indices) => {
                let scalar = match value {
                    Value::Array(a) if a.shape.n_elems() == 1 && a.shape.rank() > 0 => self.only_element(a),
                    other => self.as_scalar(other, span, "an element")?,
                };
                self.fits(&scalar, self.dtype_of(&target), span)?;
                self.emit(StmtKind::StoreElement { target, indices, value: scalar });
            }
            Part::View(target) => {
                let value = self.stored_value(&target, value, span)?;
                self.fits_shape(&value.shape, &target.view.shape, span)?;
                self.emit(StmtKind::StoreArray { target, value });
            }
            Part::Masked(target, mask) => {
                if !matches!(value, Value::Scalar(_)) {
                    return self.unsupported(span, "arrays stored through a mask", "use `np.where(mask, value, a)`");
                }
                let dtype = self.dtype_of(&target);
                let value = self.stored_value(&target, value, span)?;
                self.store_where(target, mask, cast(value, dtype));
            }
        }
        Ok(())
    }

    fn only_element(&mut self, array: ArrayExpr) -> ScalarExpr {
        let kind = ScalarKind::of(array.dtype);
        let rank = array.shape.rank();
        let view = self.materialize(array, "an array of one element");
        ScalarExpr { node: ScalarNode::Load { array: view, indices: vec![ScalarExpr::int(0); rank] }, kind }
    }

    /// `target[mask] = value`: the elements elsewhere stay.
    fn store_where(&mut self, target: ArrayView, mask: ArrayExpr, value: ArrayExpr) {
        let dtype = self.dtype_of(&target);
        let mask = self.settled(mask);
        let old = ArrayExpr::view(target, dtype);
        let node = ArrayNode::Select { cond: Box::new(mask), then: Box::new(value), otherwise: Box::new(old) };
        let value = ArrayExpr { node, dtype, shape: target.view.shape };
        self.emit(StmtKind::StoreArray { target, value });
    }

    fn stored_value(&mut self, target: &ArrayView, value: Value, span: Span) -> Checked<ArrayExpr> {
        let dtype = self.dtype_of(target);
        Ok(match value {
            Value::Scalar(scalar) => {
                self.fits(&scalar, dtype, span)?;
                super::constructor::filled(scalar, dtype, Shape::SCALAR)
            }
            Value::Array(array) => {
                let array = if array.shape == target.view.shape { array } else { self.settled(array) };
                if array.is_numbered() && array.dtype != dtype {
                    cast(self.settled(array), dtype)
                } else {
                    cast(array, dtype)
                }
            }
            list @ (Value::List(_) | Value::Tuple(_)) => {
                cast(self.array_of(list, None, IntArrays::Int32, span)?, dtype)
            }
            Value::Masked { .. } => {
                return self.unsupported(
                    span,
                    "selected elements as a value to store",
                    "use `np.where(mask, value, a)`",
                );
            }
            Value::Bad => return Err(Reported),
            other => {
                let message = format!("{} cannot be stored in an array", other.describe());
                return self.error(Code::TypeMismatch, span, message);
            }
        })
    }

    /// `target op= value`
    pub(super) fn augmented(
        &mut self,
        target: &Expr<'ast>,
        op: BinaryOp,
        value: &Expr<'ast>,
        span: Span,
    ) -> Checked<()> {
        let (old, part) = match &target.kind {
            ExprKind::Name(_) => (self.expr(target)?, None),
            ExprKind::Subscript { value: on, indices } => {
                let base = self.expr(on)?;
                let Some(view) = base.as_view() else {
                    let message = format!("{} cannot be stored into", base.describe());
                    return self.error(Code::BadTarget, on.span, message);
                };
                let dtype = self.dtype_of(&view);
                match self.part(view, indices, target.span)? {
                    Part::View(view) => (Value::Array(ArrayExpr::view(view, dtype)), None),
                    Part::Element(view, indices) => {
                        let one = self.element_view(view, indices)?;
                        (Value::Array(ArrayExpr::view(one, dtype)), None)
                    }
                    Part::Masked(view, mask) => (Value::Array(ArrayExpr::view(view, dtype)), Some(mask)),
                }
            }
            ExprKind::Bad => return Err(Reported),
            _ => return self.error(Code::BadTarget, target.span, "this cannot be assigned to"),
        };
        let mut old = old;
        let operand = self.after([&mut old], |c| c.expr(value))?;
        let view = old.as_view();
        let operand_is_array = matches!(operand, Value::Array(_) | Value::List(_));
        match (view, binary_ufunc(op)) {
            (Some(view), Some(f)) => {
                let old = (Elementwise::Array(ArrayExpr::view(view, self.dtype_of(&view))), target.span);
                let operand = (self.elementwise(operand, value.span)?, value.span);
                let result = self.array_map(f, vec![old, operand], span)?;
                match part {
                    None => {
                        self.store_in_place(view, Value::Array(result), span)?;
                        self.bind_again(target, view)
                    }
                    Some(_) if operand_is_array => {
                        self.unsupported(value.span, "arrays combined through a mask", "use `np.where(mask, value, a)`")
                    }
                    Some(mask) => {
                        let dtype = self.dtype_of(&view);
                        self.store_where(view, mask, cast(result, dtype));
                        Ok(())
                    }
                }
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

    /// `a += f()` binds `a` to the array that it was before the call, whatever the call has bound it to.
    fn bind_again(&mut self, target: &Expr<'ast>, view: ArrayView) -> Checked<()> {
        let ExprKind::Name(name) = target.kind else { return Ok(()) };
        let now = self.env.get(name).and_then(|binding| binding.shown()).and_then(Value::as_view);
        if now == Some(view) {
            return Ok(());
        }
        let value = Value::Array(ArrayExpr::view(view, self.dtype_of(&view)));
        self.bind_value(name, value, target.span)
    }

    /// The view of one element, of rank 0: what happens in it wraps as arrays do.
    fn element_view(&mut self, array: ArrayView, indices: Vec<ScalarExpr>) -> Checked<ArrayView> {
        let mut known = array.view;
        for index in &indices {
            let position = match index.as_const_int() {
                Some(i) if i < 0 => i + i64::from(known.shape.extent(0)),
                Some(i) => i,
                None => 0,
            };
            let position = u32::try_from(position).map_err(|_| Reported)?;
            known = known.index(0, position).ok_or(Reported)?;
        }
        if indices.iter().all(|i| i.as_const_int().is_some()) {
            return Ok(ArrayView { view: known, ..array });
        }
        let start = ArrayView { moving: None, ..array };
        let offset = ScalarExpr { node: ScalarNode::Offset { array: start, indices }, kind: ScalarKind::Int };
        let total = match array.moving {
            Some(base) => {
                let base = ScalarExpr::var(base, ScalarKind::Int);
                self.scalar_map(arr_core::Ufunc::Add, vec![base, offset], self.span)?
            }
            None => offset,
        };
        let moving = Some(self.fix("offset", total));
        let view = arr_core::View { offset: array.view.offset, shape: Shape::SCALAR, strides: [0; 4] };
        Ok(ArrayView { array: array.array, view, moving })
    }
}
