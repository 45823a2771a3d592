//! Calls: evaluates the arguments in order and hands them to the function.

use arr_diag::{Code, Span};
use arr_syntax::ast::{Arg, Expr, ExprKind};

use super::args::{Args, Given};
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
            Value::DType(dtype) => (None, Function::DType(dtype)),
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
        let signature = Signature::of(function);
        let ints = if let Function::Builtin(_, ints) = function { ints } else { IntArrays::Int32 };
        if let Function::Builtin(builtin, _) = function {
            self.called.insert(builtin);
        }
        let args = Args { name, callee: callee.span, signature, ints, span, positional, keywords };
        self.takes_its_numbers(function, &args)?;
        let result = self.apply(function, args)?;
        let notes_itself = match function {
            Function::Def(_) => true,
            Function::Builtin(builtin, _) => builtin.notes_allocation(),
            Function::Ufunc(_) | Function::Reduction(_) | Function::DType(_) => false,
        };
        if !notes_itself {
            self.note_allocation(&result, span);
        }
        Ok(result)
    }

    fn apply(&mut self, function: Function, args: Args<'_>) -> Checked<Value> {
        match function {
            Function::Def(id) => self.call_def(id, args),
            Function::Ufunc(f) => self.call_ufunc(f, args.read()),
            Function::Reduction(f) => self.call_reduction(f, args.read()),
            Function::Builtin(builtin, _) if builtin.keeps_memory() => builtin.check(self, args),
            Function::Builtin(builtin, _) => builtin.check(self, args.read()),
            Function::DType(dtype) => self.call_dtype(dtype, args),
        }
    }
}
