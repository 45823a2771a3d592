//! Calls: evaluates the arguments in order and hands them to the function.

use arr_core::DType;
use arr_diag::{Code, Span};
use arr_syntax::ast::{Arg, Expr, ExprKind};

use super::args::{Args, Given};
use super::builtin::Builtin;
use super::function::{Function, IntArrays};
use super::signature::Signature;
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
            Value::DType(DType::F32) => (None, Function::Builtin(Builtin::Float, IntArrays::Int32)),
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
        let (signature, ints) = match function {
            // What a function of the script takes is in its `def`.
            Function::Def(_) => (Signature(""), IntArrays::Int32),
            Function::Ufunc(f) => (Signature::of_ufunc(f), IntArrays::Int32),
            Function::Reduction(_) => (Signature::REDUCTION, IntArrays::Int32),
            Function::Builtin(builtin, ints) => (builtin.signature(), ints),
        };
        if let Function::Builtin(builtin, _) = function {
            self.called.insert(builtin);
        }
        let args = Args { name, callee: callee.span, signature, ints, span, positional, keywords };
        let result = self.apply(function, args)?;
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
            Function::Builtin(builtin, _) => builtin.check(self, args),
        }
    }
}
