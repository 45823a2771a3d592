//! Calls: evaluates the arguments in order and hands them to the function.

use arr_core::{DType, ScalarKind};
use arr_diag::{Code, Span};
use arr_syntax::ast::{Arg, Expr, ExprKind};

use super::args::{Args, Given};
use super::function::Function;
use super::{Checked, Checker, Reported, value::Value};

impl<'ast> Checker<'ast> {
    /// `callee(args)`
    pub(super) fn call(&mut self, callee: &Expr<'ast>, args: &[Arg<'ast>], span: Span) -> Checked<Value> {
        let (on, function) = match self.expr(callee)? {
            Value::Function(function) => (None, function),
            Value::Method(on, function) => {
                let span = match callee.kind {
                    ExprKind::Attribute { value, .. } => value.span,
                    _ => callee.span,
                };
                (Some(Given { value: *on, span }), function)
            }
            Value::DType(DType::F32) => (None, Function::Convert(ScalarKind::Float)),
            Value::DType(dtype) => {
                let hint = format!("use `int(...)`, `float(...)` or `.astype(np.{dtype})`");
                return self.unsupported(callee.span, "dtypes as functions", &hint);
            }
            Value::Bad => return Err(Reported),
            other => {
                return self.error(Code::TypeMismatch, callee.span, format!("{} cannot be called", other.describe()));
            }
        };
        let mut positional: Vec<Given> = on.into_iter().collect();
        let mut keywords: Vec<(String, Span, Given)> = Vec::new();
        let mut failed = None;
        for arg in args {
            let earlier = positional.iter_mut().chain(keywords.iter_mut().map(|(_, _, given)| given));
            let value = self.after(earlier.map(|given: &mut Given| &mut given.value), |c| c.expr(&arg.value));
            match (value, arg.name) {
                (Ok(value), None) => positional.push(Given { value, span: arg.value.span }),
                (Ok(value), Some(name)) => {
                    keywords.push((name.name.to_owned(), name.span, Given { value, span: arg.value.span }));
                }
                (Err(reported), _) => failed = Some(reported),
            }
        }
        if let Some(reported) = failed {
            return Err(reported);
        }
        let name = match callee.kind {
            ExprKind::Name(name) => name,
            ExprKind::Attribute { name, .. } => name.name,
            _ => "this function",
        };
        let result = self.apply(function, Args { name, span, positional, keywords })?;
        if !matches!(function, Function::Def(_)) {
            self.note_allocation(&result, span);
        }
        Ok(result)
    }

    fn apply(&mut self, function: Function, args: Args<'_>) -> Checked<Value> {
        match function {
            Function::Def(id) => self.call_def(id, args),
            Function::Ufunc(f) => self.call_ufunc(f, args),
            Function::Reduction(f) => self.call_reduction(f, args),
            Function::Mean => self.call_mean(args),
            Function::Filled(value) => self.call_filled(value, args),
            Function::Full(ints) => self.call_full(ints, args),
            Function::Array(ints) => self.call_array(ints, args),
            Function::AsArray(ints) => self.call_asarray(ints, args),
            Function::Arange => self.call_arange(args),
            Function::Linspace => self.call_linspace(args),
            Function::Where => self.call_where(args),
            Function::Clip => self.call_clip(args),
            Function::NonZero => self.call_nonzero(args),
            Function::FlatNonZero => self.call_flatnonzero(args),
            Function::Compress => self.call_compress(args),
            Function::Reshape => self.call_reshape(args),
            Function::Transpose => self.call_transpose(args),
            Function::SwapAxes => self.call_swapaxes(args),
            Function::ExpandDims => self.call_expand_dims(args),
            Function::Ravel(flattening) => self.call_ravel(flattening, args),
            Function::Copy(order) => self.call_copy(order, args),
            Function::Join(join) => self.call_join(join, args),
            Function::AsType => self.call_astype(args),
            Function::List(method) => self.call_list_method(method, args),
            Function::Sort => self.call_sort(args),
            Function::SortInPlace => self.call_sort_in_place(args),
            Function::ArgSort => self.call_argsort(args),
            Function::Product(product) => self.call_product(product, args),
            Function::Len => self.call_len(args),
            Function::Range => self.call_range(args),
            Function::Enumerate => self.call_enumerate(args),
            Function::Zip => self.call_zip(args),
            Function::Print => self.call_print(args),
            Function::Text(name) => self.call_text(name, args),
            Function::SetPrintOptions => self.call_set_printoptions(args),
            Function::Convert(kind) => self.call_convert(kind, args),
            Function::Extreme(f) => self.call_extreme(f, args),
            Function::Python(name) => self.call_python(name, args),
            Function::Stream => self.call_stream(args),
            Function::Read => self.call_read(args),
            Function::Param => self.call_param(args),
            Function::Emit => self.call_emit(args),
            // There is nothing to collect.
            Function::Collect => Ok(Value::None),
        }
    }
}
