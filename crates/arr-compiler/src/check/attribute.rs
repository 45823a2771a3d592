//! Attributes and methods.

use arr_core::Reduction;
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::Ident;

use super::bounded::Masked;
use super::function::{CopyOrder, Flattening, Function, Module};
use super::{Checked, Checker, value::Value};
use crate::hir::ScalarExpr;

/// What arrays have, for suggestions.
const ARRAY_NAMES: &[&str] = &[
    "shape",
    "size",
    "ndim",
    "dtype",
    "itemsize",
    "T",
    "nonzero",
    "reshape",
    "transpose",
    "swapaxes",
    "ravel",
    "flatten",
    "copy",
    "astype",
    "sum",
    "mean",
    "min",
    "max",
    "any",
    "all",
    "clip",
];

impl Checker<'_> {
    /// `on.name`
    pub(super) fn attribute(&mut self, on: Value, on_span: Span, name: Ident<'_>) -> Checked<Value> {
        let int = |n: usize| Ok(Value::Scalar(ScalarExpr::int(n as i64)));
        if matches!(name.name, "shape" | "size" | "ndim" | "itemsize" | "dtype") {
            self.discard(&on);
        }
        match (&on, name.name) {
            (Value::Module(module), _) => {
                let module = *module;
                module.attribute(name.name).map_or_else(|| self.unknown_in_module(module, name), Ok)
            }
            (Value::Array(array), "shape") => Ok(Value::of_shape(&array.shape)),
            (Value::Array(array), "size") => int(array.shape.n_elems() as usize),
            (Value::Array(array), "ndim") => int(array.shape.rank()),
            (Value::Array(array), "itemsize") => int(array.dtype.size() as usize),
            (Value::Array(array), "dtype") => Ok(Value::DType(array.dtype)),
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
                None => {
                    self.unknown(&on.describe(), name, super::message::nearest(method, ARRAY_NAMES.iter().copied()))
                }
            },
            (Value::List(_), "append") => {
                self.unsupported(name.span, "`append`", "make an array of the final length and store into it")
            }
            (Value::DType(dtype), "name") => Ok(Value::Str(dtype.name().to_owned())),
            (Value::DType(dtype), "itemsize") => int(dtype.size() as usize),
            (Value::Bad, _) => Err(super::Reported),
            _ => self.unknown(&on.describe(), name, None),
        }
    }

    fn unknown(&mut self, on: &str, name: Ident<'_>, near: Option<&str>) -> Checked<Value> {
        let mut diagnostic =
            Diagnostic::new(Code::UnknownAttribute, name.span, format!("{on} has no attribute `{}`", name.name));
        if let Some(near) = near {
            diagnostic = diagnostic.hint(format!("did you mean `{near}`?"));
        }
        Err(self.report(diagnostic))
    }

    fn unknown_in_module(&mut self, module: Module, name: Ident<'_>) -> Checked<Value> {
        let message = format!("module `{}` has no `{}`", module.name(), name.name);
        let mut diagnostic = Diagnostic::new(Code::UnknownAttribute, name.span, message);
        match (name.name, module.nearest(name.name)) {
            ("float64" | "double", _) => diagnostic = diagnostic.hint("floats are float32: write `np.float32`"),
            ("int64" | "uint64", _) => {
                diagnostic = diagnostic.hint("the widest integer dtypes are `np.int32` and `np.uint32`")
            }
            (_, Some(near)) => diagnostic = diagnostic.hint(format!("did you mean `{near}`?")),
            _ => {}
        }
        Err(self.report(diagnostic))
    }
}

fn array_method(name: &str) -> Option<Function> {
    if let Some(f) = Reduction::from_name(name).filter(|_| !name.starts_with('a') || matches!(name, "any" | "all")) {
        return Some(Function::Reduction(f));
    }
    Some(match name {
        "mean" => Function::Mean,
        "nonzero" => Function::NonZero,
        "reshape" => Function::Reshape,
        "transpose" => Function::Transpose,
        "swapaxes" => Function::SwapAxes,
        "ravel" => Function::Ravel(Flattening::View),
        "flatten" => Function::Ravel(Flattening::Copy),
        "copy" => Function::Copy(CopyOrder::C),
        "astype" => Function::AsType,
        "clip" => Function::Clip,
        _ => return None,
    })
}
