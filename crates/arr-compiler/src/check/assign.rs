//! Assignment: binding names, storing into arrays.

use arr_core::{ScalarKind, Shape};
use arr_diag::{Code, Diagnostic, Fix, Span};
use arr_syntax::ast::{Expr, ExprKind};

use super::augmented::is_row;
use super::complex_part::names_part;
use super::elementwise::{Fit, cast};
use super::env::Bound;
use super::function::IntArrays;
use super::index::Part;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, text, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind};

impl<'ast> Checker<'ast> {
    /// `a = b = value`
    pub(super) fn assign(&mut self, targets: &[Expr<'ast>], value: &Expr<'ast>) -> Checked<()> {
        if let Some(done) = self.longer_array(targets, value) {
            return done;
        }
        let mut result = self.expr(value).and_then(|result| self.with_growing_lists(targets, value, result));
        // A value that several targets take is computed once.
        if (targets.len() > 1 || matches!(targets, [Expr { kind: ExprKind::Tuple(_), .. }]))
            && let Ok(computed) = result
        {
            let n_arrays = self.hir.arrays.len();
            let value = self.evaluated(computed);
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

    pub(super) fn assign_to(&mut self, target: &Expr<'ast>, value: Value, value_span: Span) -> Checked<()> {
        match &target.kind {
            ExprKind::Name(name) => self.bind_noting(name, value, target.span, value_span),
            ExprKind::Tuple(targets) | ExprKind::List(targets) => self.unpack(targets, value, target.span, value_span),
            ExprKind::Subscript { value: on, indices } => {
                let mut value = value;
                let part = self.after([&mut value], |c| {
                    let base = c.expr(on)?;
                    if let Value::GrowingList(list) = base {
                        let view = c.elements_of(list)?.into_view()?;
                        return Ok((c.part(view, indices, target.span)?, Some(list)));
                    }
                    let Some(view) = base.as_any_view() else {
                        return c.not_stored_into(&base, on.span);
                    };
                    Ok((c.part(view, indices, target.span)?, None))
                })?;
                let (part, list) = part;
                match (&part, list, &value) {
                    (_, None, _) => {}
                    (Part::Element(..), Some(list), element @ Value::Scalar(_)) if !self.holds_arrays(list) => {
                        self.fits_list(list, element, value_span)?;
                    }
                    (part, Some(list), row @ Value::Array(_)) if is_row(part, &self.room(list)) => {
                        self.has_no_name(row, value_span)?;
                        self.fits_list(list, row, value_span)?;
                        self.rows_may_move(list, target.span)?;
                    }
                    _ => {
                        let what = "storing anything but a number into an element of a list";
                        return self.unsupported(target.span, what, "make an array of it: `np.array(...)`");
                    }
                }
                self.store(part, target.span, value, value_span)
            }
            ExprKind::Attribute { name, .. } if name.name == "shape" => {
                let diagnostic = Diagnostic::new(Code::Unsupported, target.span, "the shape of an array cannot be set");
                let hint = "bind a name to `a.reshape(...)` instead";
                let fix = self.reshaped(target, hint);
                let diagnostic = if fix.is_some() { diagnostic } else { diagnostic.hint(hint) };
                Err(self.report(diagnostic.fixes(fix)))
            }
            ExprKind::Attribute { value: on, name } if name.name == "flat" => {
                let on = self.expr(on)?;
                self.store_flat(on, target.span, value, value_span)
            }
            ExprKind::Attribute { value: on, name } if names_part(*name) => {
                let mut value = value;
                let part = self.after([&mut value], |c| c.part_that_is_set(on, *name))?;
                self.store(Part::View(part), target.span, value, value_span)
            }
            ExprKind::Bad => Err(Reported),
            ExprKind::Attribute { .. } => {
                let message = "attributes cannot be assigned to";
                let hint = "keep the value under a name of its own, of the script with `global`";
                Err(self.report(Diagnostic::new(Code::BadTarget, target.span, message).hint(hint)))
            }
            _ => self.error(Code::BadTarget, target.span, "this cannot be assigned to"),
        }
    }

    /// Refuses to store into a value that is no memory with a name.
    pub(super) fn not_stored_into<T>(&mut self, base: &Value, span: Span) -> Checked<T> {
        let message = format!("{} cannot be stored into", base.describe());
        let hint = match base {
            Value::Array(_) | Value::Bounded(_) | Value::Masked(_) => Some(
                "this is a new array, which nobody would see again: store with one subscript, as in `a[[0, 2], 1] = x`",
            ),
            Value::List(_) => Some("make an array of it: `np.array([[1, 2], [3, 4]])`"),
            Value::Tuple(_) => Some("a tuple stays as it is: make a list or an array of it"),
            _ => None,
        };
        Err(self.report(Diagnostic::new(Code::BadTarget, span, message).hints(hint.map(str::to_owned))))
    }

    /// `a = a.reshape(shape)` for `a.shape = shape`. In a function the caller's name would keep the old shape.
    fn reshaped(&self, target: &Expr<'ast>, title: &str) -> Option<Fix> {
        let ExprKind::Attribute { value: Expr { kind: ExprKind::Name(name), .. }, .. } = target.kind else {
            return None;
        };
        let rest = Span::new(target.span.end, self.span.end);
        let shape = self.source.get(rest.range())?.trim_start().strip_prefix('=')?.trim_start();
        let fix = if self.calls.is_empty() { Fix::safe(title) } else { Fix::maybe(title) };
        Some(fix.replace(target.span.to(rest), format!("{name} = {name}.reshape({shape})")))
    }

    fn unpack(&mut self, targets: &[Expr<'ast>], value: Value, span: Span, value_span: Span) -> Checked<()> {
        if targets.iter().any(|target| matches!(target.kind, ExprKind::Bad)) {
            return Err(Reported);
        }
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
    pub(super) fn rows(&mut self, array: ArrayExpr) -> Vec<Value> {
        let dtype = array.dtype;
        let view = self.materialize(array, "an array that is unpacked");
        (0..view.view.shape.extent(0))
            .filter_map(|k| {
                if view.view.shape.rank() == 1 {
                    let at = vec![ScalarExpr::int(i64::from(k))];
                    return Some(Value::Scalar(ScalarExpr::load(view, at, ScalarKind::of(dtype))));
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
