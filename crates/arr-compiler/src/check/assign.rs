//! Assignment: what targets take.

use arr_core::ScalarKind;
use arr_diag::{Code, Diagnostic, Fix, Span};
use arr_syntax::ast::{Expr, ExprKind};

use super::augmented::is_row;
use super::complex_part::names_part;
use super::env::Bound;
use super::index::Part;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr};

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
}
