//! `acc = np.concatenate((acc, row))` in a loop: the rows are written behind those that there are, in a buffer that has
//! room for all, and nothing is copied.

use arr_core::{Operand, promote};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Arg, Expr, ExprKind};

use super::builtin::Builtin;
use super::env::Bound;
use super::function::{Function, Join};
use super::{Checked, Checker, value::Value};
use crate::array_ir::row;
use crate::hir::{ArrayExpr, ArrayView};

/// What is put behind an array that a name stands for, and bound to the same name.
struct Rows<'e, 'ast> {
    name: &'ast str,
    join: Join,
    added: Vec<&'e Expr<'ast>>,
}

impl<'ast> Checker<'ast> {
    /// An assignment that makes an array longer which was there before the loop at hand; `None` for every other.
    pub(super) fn longer_array(&mut self, targets: &[Expr<'ast>], value: &Expr<'ast>) -> Option<Checked<()>> {
        if self.repeats.is_empty() {
            return None;
        }
        let rows = self.rows_behind(targets, value)?;
        let now = self.env.get(rows.name)?.value()?;
        let view = now.as_any_view().filter(|view| self.is_older_than_loop(view.array))?;
        let rank = view.view.shape.rank();
        let is_first_axis = match rows.join {
            Join::Concatenate => rank > 0,
            Join::Append | Join::HStack => rank == 1,
            Join::VStack => rank > 1,
            Join::Stack => false,
        };
        (is_first_axis && view.moving.is_none()).then(|| self.lengthened(&rows, view, targets, value.span))
    }

    /// `name = np.concatenate((name, ...))` and its like, without an axis.
    fn rows_behind<'e>(&self, targets: &[Expr<'ast>], value: &'e Expr<'ast>) -> Option<Rows<'e, 'ast>> {
        let [Expr { kind: ExprKind::Name(name), .. }] = targets else { return None };
        let ExprKind::Call { callee, args } = &value.kind else { return None };
        let (module, function) = match &callee.kind {
            ExprKind::Attribute { value: Expr { kind: ExprKind::Name(module), .. }, name } => {
                (self.env.get(module)?.value()?, name.name)
            }
            ExprKind::Name(function) => (self.env.get(function)?.value()?, *function),
            _ => return None,
        };
        let function = match module {
            Value::Module(module) => module.attribute(function)?,
            function => function,
        };
        let Value::Function(Function::Builtin(builtin, _)) = function else { return None };
        let join = match builtin {
            Builtin::Concatenate => Join::Concatenate,
            Builtin::Append => Join::Append,
            Builtin::VStack => Join::VStack,
            Builtin::HStack => Join::HStack,
            _ => return None,
        };
        let (first, added): (_, Vec<&Expr<'ast>>) = match (join, *args) {
            (Join::Append, [Arg { name: None, value: first }, Arg { name: None, value: second }]) => {
                (first, vec![second])
            }
            (Join::Concatenate | Join::VStack | Join::HStack, [Arg { name: None, value: parts }]) => {
                let (ExprKind::Tuple(parts) | ExprKind::List(parts)) = &parts.kind else { return None };
                let (first, added) = parts.split_first()?;
                (first, added.iter().collect())
            }
            _ => return None,
        };
        (first.kind == ExprKind::Name(name)).then_some(Rows { name, join, added })
    }

    fn lengthened(
        &mut self,
        rows: &Rows<'_, 'ast>,
        view: ArrayView,
        targets: &[Expr<'ast>],
        span: Span,
    ) -> Checked<()> {
        let name = self.env.name(rows.name);
        let dtype = self.dtype_of(&view);
        let mut added: Vec<(ArrayExpr, Vec<u32>, Span)> = Vec::new();
        for expr in &rows.added {
            let mut values: Vec<Value> = added.iter().map(|(array, ..)| Value::of(array.clone())).collect();
            let value = self.using([view.array], |c| c.after(&mut values, |c| c.expr(expr)))?;
            for ((array, ..), value) in added.iter_mut().zip(values) {
                if let Value::Array(value) | Value::Bounded(value) = value {
                    *array = value;
                }
            }
            let array = self.joined_array(value, expr.span)?;
            let array = self.settled(array);
            let extents = self.extents_behind(rows.join, &view, &array, expr.span)?;
            if promote(Operand::Array(dtype), Operand::Array(array.dtype)) != Ok(dtype) {
                let message = format!("`{}` is {dtype}, and rows of {} would change that", rows.name, array.dtype);
                let diagnostic = Diagnostic::new(Code::Rebinding, expr.span, message);
                let hint =
                    format!("start with an array of {}, or cast what is added: `.astype(np.{dtype})`", array.dtype);
                return Err(self.report(diagnostic.hint(hint)));
            }
            added.push((array, extents, expr.span));
        }
        for (array, extents, _) in &added {
            let n = extents.first().copied().unwrap_or(0);
            self.grows(view.array, (u64::from(n), array.len.is_none()), Some(name.clone()), span)?;
        }
        if self.trial_element.is_some() {
            return Ok(());
        }
        let (true, Some(len)) = (self.growing.contains(&view.array), view.len) else {
            let what = "this array, which becomes longer in a loop";
            return self.unsupported(span, what, "make an array of the final length and store into it");
        };
        if self.is_shown_elsewhere(view.array, &name) {
            let what = "an array that becomes longer while something else shows what it was";
            return self.unsupported(span, what, "keep a copy: `b = a.copy()`");
        }
        // In the last round NumPy makes as many rows as there is room for.
        self.note_copy(&view, span);
        for (array, extents, at) in added {
            self.append_rows(ArrayView { len: None, ..view }, len, array, &extents, at)?;
        }
        let at = targets.first().map_or(span, |target| target.span);
        let longer = Value::Bounded(ArrayExpr::view(view, dtype));
        self.env.bind_name(name, Bound::Value(longer), at);
        Ok(())
    }

    /// The extents that an array has among the rows of `view`.
    fn extents_behind(&mut self, join: Join, view: &ArrayView, array: &ArrayExpr, span: Span) -> Checked<Vec<u32>> {
        let (shape, own) = (view.view.shape, array.shape.extents());
        let extents: Vec<u32> = match (join, own) {
            (Join::Append | Join::HStack, []) => vec![1],
            (Join::VStack, [n]) if array.len.is_none() => vec![1, *n],
            (Join::Append, _) if own.len() > 1 => {
                let what = "rows of several axes behind an array of one here";
                return self.unsupported(span, what, "flatten them first, as in `a.flatten()`");
            }
            _ => own.to_vec(),
        };
        let inner = extents.iter().skip(1).eq(shape.extents().iter().skip(1));
        if extents.len() != shape.rank() || !inner {
            let n = row(&shape);
            let message = format!("an array of shape {} does not go behind rows of {n} elements", array.shape);
            let diagnostic = Diagnostic::new(Code::Broadcast, span, message);
            return Err(self.report(diagnostic.hint("all extents but the first are the same")));
        }
        Ok(extents)
    }
}
