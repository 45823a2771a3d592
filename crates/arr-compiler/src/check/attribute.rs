//! Attributes and methods.

use arr_core::Shape;
use arr_diag::{Code, Diagnostic, Fix, Span};
use arr_syntax::ast::Ident;

use super::args::Given;
use super::axes::Viewed;
use super::bounded::Masked;
use super::foreign::{self, Place};
use super::function::{CopyOrder, Function, Module, array_method, list_method};
use super::index::Part;
use super::spelling::Near;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr};

/// What arrays have beside methods.
pub(super) const ARRAY_ATTRIBUTES: [&str; 12] =
    ["shape", "size", "ndim", "dtype", "itemsize", "nbytes", "strides", "flat", "real", "imag", "T", "mT"];

impl Checker<'_> {
    /// `on.name`
    pub(super) fn attribute(&mut self, on: Value, on_span: Span, name: Ident<'_>) -> Checked<Value> {
        let int = |n: usize| Ok(Value::Scalar(ScalarExpr::int(n as i64)));
        if matches!(name.name, "shape" | "size" | "ndim" | "itemsize" | "dtype" | "nbytes" | "strides") {
            self.discard(&on);
        }
        match (&on, name.name) {
            (Value::Module(module), _) => {
                let module = *module;
                let found = module.attribute(name.name);
                found.ok_or_else(|| self.unknown_in_module(module, module.name(), name))
            }
            (Value::Array(array), "shape") => Ok(Value::of_shape(&array.shape)),
            (Value::Array(array), "size") => int(array.shape.n_elems() as usize),
            (Value::Array(array), "ndim") => int(array.shape.rank()),
            (Value::Array(array), "itemsize") => int(array.dtype.size() as usize),
            (Value::Array(array), "dtype") => Ok(Value::DType(array.dtype)),
            (Value::Array(array), "nbytes") => int(array.shape.n_elems() as usize * array.dtype.size() as usize),
            (Value::Array(array), "strides") => self.strides_of(array, on_span),
            (Value::Array(_), "flat") => self.as_line(on, on_span),
            (Value::Array(_) | Value::Bounded(_) | Value::Masked(_) | Value::Scalar(_), "real") => {
                self.part_of(on, arr_core::Part::Real, on_span)
            }
            (Value::Array(_) | Value::Bounded(_) | Value::Masked(_) | Value::Scalar(_), "imag") => {
                self.part_of(on, arr_core::Part::Imaginary, on_span)
            }
            (Value::Array(array), "mT") if array.shape.rank() >= 2 => self.last_two_swapped(on, on_span),
            (Value::Array(_) | Value::Bounded(_) | Value::Masked(_), "T") => self.transposed(on, on_span),
            (Value::Bounded(array), "shape") => {
                let rows = Value::Scalar(self.rows_of(array));
                let columns =
                    array.shape.extents().iter().skip(1).map(|&n| Value::Scalar(ScalarExpr::int(i64::from(n))));
                Ok(Value::Tuple(std::iter::once(rows).chain(columns).collect()))
            }
            (Value::Bounded(array), "size") => Ok(Value::Scalar(self.n_elems_of(array, on_span)?)),
            (Value::Bounded(array), "ndim") => int(array.shape.rank()),
            (Value::Bounded(array) | Value::Masked(Masked { array, .. }), "itemsize") => {
                int(array.dtype.size() as usize)
            }
            (Value::Bounded(array) | Value::Masked(Masked { array, .. }), "dtype") => Ok(Value::DType(array.dtype)),
            (Value::Masked(masked), "size") => Ok(Value::Scalar(masked.n_selected())),
            (Value::Masked(masked), "shape" | "ndim") => {
                let array = self.selected(masked.clone(), on_span)?;
                self.attribute(Value::of(array), on_span, name)
            }
            (Value::Array(_) | Value::Bounded(_) | Value::Masked(_), method) => match array_method(method) {
                Some(function) => Ok(Value::Method(Box::new(on), function)),
                None => self.unknown_in_array(&on, name),
            },
            (Value::GrowingList(_), method) => match list_method(method) {
                Some(function) => Ok(Value::Method(Box::new(on), function)),
                None => self.unknown_in_value(&on, name),
            },
            (Value::List(_), "index" | "copy" | "count") => {
                let what = format!("`{}` of lists", name.name);
                self.unsupported(name.span, &what, "make an array of the list: `np.array(...)`")
            }
            (Value::List(_), "append" | "extend" | "insert" | "pop" | "remove" | "sort" | "clear" | "reverse") => {
                let what = &format!("`{}` of this list", name.name);
                let hint = "bind a list of numbers of one type to the name, as in `li = []`";
                self.unsupported(name.span, what, hint)
            }
            (Value::DType(dtype), "name") => Ok(Value::Str(dtype.name().to_owned())),
            (Value::DType(dtype), "itemsize") => int(dtype.size() as usize),
            (Value::Stepped(array), method)
                if matches!(method, "shape" | "size" | "ndim" | "dtype")
                    || array_method(method).is_some_and(|f| match f {
                        Function::Builtin(builtin, _) => !builtin.keeps_memory(),
                        _ => true,
                    }) =>
            {
                self.attribute(Value::of(array.clone()), on_span, name)
            }
            (Value::Stepped(_), _) => {
                let what = format!("`{}` of a view with a step known at run time", name.name);
                self.unsupported(name.span, &what, "copy the elements first, as in `a[::k].copy()`")
            }
            (Value::Bad, _) => Err(Reported),
            _ => self.unknown_in_value(&on, name),
        }
    }

    /// The distances of neighbours in bytes, where every axis has neighbours: otherwise NumPy's are an accident.
    fn strides_of(&mut self, array: &ArrayExpr, span: Span) -> Checked<Value> {
        if array.shape.extents().iter().any(|&n| n < 2) {
            let what = "`strides` along axes of fewer than two elements";
            return self.unsupported(span, what, "look at the shape");
        }
        let view = match array.node {
            ArrayNode::View(view) => view.view,
            _ => array.stored(),
        };
        let step = match array.node {
            ArrayNode::View(view) => self.element_size(&view),
            _ => array.dtype.size().into(),
        };
        let bytes = |stride: i32| i64::from(stride) * step;
        let of_axes = view.strides.iter().take(array.shape.rank());
        Ok(Value::Tuple(of_axes.map(|&stride| Value::Scalar(ScalarExpr::int(bytes(stride)))).collect()))
    }

    /// All elements in C order; where they do not lie at equal distances, a copy that nothing can be stored into.
    fn as_line(&mut self, on: Value, span: Span) -> Checked<Value> {
        let a = self.whole(Some(Given { value: on, span }), "a computed array as one axis")?;
        let line = Shape::vector(a.array.view.shape.n_elems());
        if let Some(view) = a.array.view.reshape(line) {
            return Ok(a.seen_as(view).value());
        }
        let copy = super::constructor::copied(a.expr(), CopyOrder::C);
        let copy = self.materialize(copy, "elements one by one, where strides forbid a view");
        let view = copy.view.reshape(line).ok_or(Reported)?;
        Ok(Viewed { array: ArrayView { view, ..copy }, ..a }.for_reading().value())
    }

    /// `a.flat = value`
    pub(super) fn store_flat(&mut self, on: Value, at: Span, value: Value, span: Span) -> Checked<()> {
        let Some(view) = on.as_view() else {
            let message = format!("this is {}, whose elements cannot be stored", on.describe());
            return self.error(Code::BadTarget, at, message);
        };
        match value {
            Value::Scalar(_) => self.store(Part::View(view), at, value, span),
            other => {
                let what = format!("`flat` set to {}", other.describe());
                self.unsupported(span, &what, "store into a part of it: `a.flat[:] = values`")
            }
        }
    }

    fn last_two_swapped(&mut self, on: Value, span: Span) -> Checked<Value> {
        let a = self.whole(Some(Given { value: on, span }), "a computed array with its last axes swapped")?;
        a.swapped(a.rank() - 2, a.rank() - 1).map(Viewed::value)
    }

    /// Values that have next to no attributes: what they are for is in the hint.
    fn unknown_in_value(&mut self, on: &Value, name: Ident<'_>) -> Checked<Value> {
        let hint = match (on, name.name) {
            (Value::Scalar(_), "item") => Some("leave it out: an element is a plain scalar already"),
            (Value::Scalar(_), "conj" | "conjugate") => Some("it is a function of scalars: `np.conj(x)`"),
            (Value::Scalar(_), "astype") => Some("write `int(x)`, `float(x)` or `bool(x)`"),
            (Value::Scalar(_), _) => Some("a scalar is a plain number, with `real` and `imag` alone"),
            (Value::Str(_) | Value::Text(_), "format") => Some("write an f-string: `f\"{x:.2f}\"`"),
            (Value::Str(_) | Value::Text(_), _) => {
                Some("strings are for `print`: put them together with `+` and f-strings")
            }
            (Value::Function(_), "reduce") => Some("write the reduction itself, as in `np.sum(a)` or `np.max(a)`"),
            (Value::Function(_), "outer") => Some("put in an axis: `a[:, None] + b`"),
            (Value::Function(_), _) => Some("a function can only be called: `f(x)`"),
            (Value::List(_) | Value::GrowingList(_) | Value::Tuple(_), _) => {
                Some("make an array of it: `np.array([1, 2, 3])`")
            }
            _ => None,
        };
        let message = format!("{} has no attribute `{}`", on.describe(), name.name);
        let diagnostic = Diagnostic::new(Code::UnknownAttribute, name.span, message);
        Err(self.report(diagnostic.hints(hint.map(str::to_owned))))
    }

    fn unknown_in_array(&mut self, on: &Value, name: Ident<'_>) -> Checked<Value> {
        if foreign::has(Place::Array, name.name) {
            let message = Place::Array.message(name.name);
            let diagnostic = Diagnostic::new(Code::UnknownAttribute, name.span, message);
            return Err(self.report(diagnostic.hints(foreign::instead(Place::Array, name.name))));
        }
        // `a.sqrt()` is a function's business, whatever else is spelled like that.
        let function = Module::Numpy(super::function::IntArrays::Int32).attribute(name.name);
        if let Some(Value::Function(_)) = function {
            let message = format!("{} has no method `{}`", on.describe(), name.name);
            let diagnostic = Diagnostic::new(Code::UnknownAttribute, name.span, message);
            return Err(self.report(diagnostic.hint(format!("it is a function: `np.{}(a)`", name.name))));
        }
        let is_own = |name: &&str| ARRAY_ATTRIBUTES.contains(name) || array_method(name).is_some();
        let near = Near::new(name.name, foreign::names(Place::Array).filter(is_own));
        let message = format!("{} has no attribute `{}`", on.describe(), name.name);
        let diagnostic = Diagnostic::new(Code::UnknownAttribute, name.span, message);
        Err(self.report(diagnostic.fixes(near.fix(name.span))))
    }

    /// A name that a module has not, called by the name of the module that the script gives.
    pub(super) fn unknown_in_module(&mut self, module: Module, path: &str, name: Ident<'_>) -> Reported {
        let diagnostic = |message| Diagnostic::new(Code::UnknownAttribute, name.span, message);
        let missing = || diagnostic(format!("module `{path}` has no `{}`", name.name));
        let Some(place) = module.place() else {
            let near = Near::new(name.name, module.names());
            return self.report(missing().fixes(near.fix(name.span)));
        };
        let is_theirs = foreign::has(place, name.name);
        if let Some(own) = foreign::own_name(place, name.name).filter(|own| module.attribute(own).is_some()) {
            let why = match own {
                "float32" => format!("floats are float32: write `{own}`"),
                _ => format!("write `{own}`"),
            };
            let diagnostic = if is_theirs { diagnostic(place.message(name.name)) } else { missing() };
            return self.report(diagnostic.fix(Fix::safe(why).replace(name.span, own)));
        }
        if is_theirs {
            let instead = foreign::instead(place, name.name);
            return self.report(diagnostic(place.message(name.name)).hints(instead));
        }
        if let Some(instead) = foreign::instead(place, name.name) {
            return self.report(missing().hint(instead));
        }
        // What NumPy has and arr has not may have been meant too, but is no repair.
        let near = Near::new(name.name, module.names().chain(foreign::names(place)));
        match near.fix(name.span) {
            Some(fix) if near.first().is_some_and(|near| module.attribute(near).is_some()) => {
                self.report(missing().fix(fix))
            }
            Some(_) => {
                let theirs = near.first().map(|near| place.message(near));
                self.report(missing().hints(near.hint()).hints(theirs))
            }
            None => self.report(missing()),
        }
    }
}
