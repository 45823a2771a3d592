//! What a name stands for once a value is bound to it.

use arr_core::ScalarKind;
use arr_diag::Span;

use super::env::Bound;
use super::{Checked, Checker, text, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind};

impl Checker<'_> {
    /// The value held in variables and buffers, so that reading it again computes nothing.
    pub(super) fn evaluated(&mut self, value: Value) -> Value {
        match value {
            Value::Scalar(scalar) => Value::Scalar(self.fixed_scalar(scalar)),
            Value::Array(array) | Value::Bounded(array) => {
                let dtype = array.dtype;
                let view = self.materialize(array, "a value for several targets");
                // Where it lies must not change with the variables of a name.
                let [moving, len] = [(view.moving, "offset"), (view.len, "length")]
                    .map(|(var, what)| var.map(|v| self.fix(what, ScalarExpr::var(v, ScalarKind::Int))));
                Value::of(ArrayExpr::view(ArrayView { moving, len, ..view }, dtype))
            }
            Value::Bytes(array) => self.evaluated(Value::Array(array)).into_array().map_or(Value::Bad, Value::Bytes),
            Value::Masked(masked) => self.selected(masked, self.span).map_or(Value::Bad, Value::of),
            Value::Text(parts) => Value::Text(self.fixed_parts(parts)),
            Value::Tuple(items) => Value::Tuple(items.into_iter().map(|i| self.evaluated(i)).collect()),
            Value::List(items) => Value::List(items.into_iter().map(|i| self.evaluated(i)).collect()),
            Value::Zip(items) => Value::Zip(items.into_iter().map(|i| self.evaluated(i)).collect()),
            Value::Range { start, stop, step } => {
                Value::Range { start: self.fixed_scalar(start), stop: self.fixed_scalar(stop), step }
            }
            Value::Method(on, function) => Value::Method(Box::new(self.evaluated(*on)), function),
            Value::Reversed(items) => Value::Reversed(Box::new(self.evaluated(*items))),
            other => other,
        }
    }

    /// Binds a name: scalars to its variable, views as another name for the same memory, other arrays to its buffer.
    pub(super) fn bind_value(&mut self, name: &str, value: Value, span: Span) -> Checked<()> {
        let bound = match value {
            Value::Scalar(scalar) => self.bind_scalar(name, scalar),
            Value::Masked(masked) => {
                let shape = masked.shape().map_err(|error| self.report(super::message::shape(span, error)))?;
                let target = self.bounded_home(self.env.name(name), masked.array.dtype, shape);
                Bound::Value(Value::of(self.select_into(target, masked, span)?))
            }
            Value::Bounded(array) if matches!(array.node, ArrayNode::View(_)) => {
                Bound::Value(self.bounded_under(name, array)?)
            }
            Value::Bounded(array) => {
                let target = self.bounded_home(self.env.name(name), array.dtype, array.shape);
                Bound::Value(self.stored_bounded(target, array)?)
            }
            Value::Array(array) => Bound::Value(self.array_under(name, array)),
            Value::Bytes(array) => Bound::Value(self.array_under(name, array).into_array().map(Value::Bytes)?),
            Value::Stream { .. } => {
                return self.unsupported(span, "names for streams", "write `arr.stream(...)` in the `for` statement");
            }
            Value::Stepped(_) => {
                self.env.bind(name, Bound::Value(Value::Bad), span);
                let what = "names for views with a step known at run time";
                return self.unsupported(span, what, "copy the elements, as in `a[::k].copy()`");
            }
            other if text::has_arrays(&other) => {
                // A name for what is refused reports nothing further.
                self.env.bind(name, Bound::Value(Value::Bad), span);
                return self.unsupported(
                    span,
                    "names for text with arrays in it",
                    "put it into the `print` that shows it",
                );
            }
            // What a tuple, a range or a string is made of stays what it is now.
            other => Bound::Value(self.evaluated(other)),
        };
        self.env.bind(name, bound, span);
        Ok(())
    }

    /// An array of a fixed shape under a name: a view as it is, what has no other name in the memory of this one.
    fn array_under(&mut self, name: &str, array: ArrayExpr) -> Value {
        let dtype = array.dtype;
        let target = match array.node {
            ArrayNode::View(view) => match self.home_of_result(name, &array) {
                None => return self.named(name, array),
                Some(target) => {
                    if !self.makes_in(&array, target) {
                        self.emit(StmtKind::store(target, array));
                    }
                    ArrayView { read_only: view.read_only, ..target }
                }
            },
            _ => {
                let target = self.home(name, &array);
                self.emit(StmtKind::store(target, array));
                target
            }
        };
        Value::Array(ArrayExpr::view(target, dtype))
    }

    /// A view under a name; unnamed buffers take the first name they get.
    pub(super) fn named(&mut self, name: &str, array: ArrayExpr) -> Value {
        if let ArrayNode::View(view) = array.node
            && let Some(decl) = self.hir.arrays.get_mut(view.array.0 as usize).filter(|d| d.name.is_empty())
        {
            decl.name = name.to_owned();
            if matches!(decl.origin, Origin::Temporary(_)) {
                decl.origin = Origin::Named;
            }
        }
        match array.node {
            ArrayNode::View(view) => Value::of(ArrayExpr::view(self.held_view(name, view), array.dtype)),
            _ => Value::of(array),
        }
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
}
