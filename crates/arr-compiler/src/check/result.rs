//! `return`: what a call gives, from one place or from several whose results must agree as names do where paths meet.
//!
//! Where a function returns from several places, each binds the same name of the call's scope and leaves the body.

use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Block, Expr};

use super::env::{Bound, Env};
use super::function::Function;
use super::inline::Before;
use super::scope::{Name, ScopeId};
use super::shown::Anchor;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayId, ArrayNode, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind};

/// The name that a call's result has in its scope; no script can write it as a name.
pub(super) const RETURNED: &str = "return";

impl<'ast> Checker<'ast> {
    /// The only result of a function, with what may trap computed here: the trap has the line of the `return`.
    pub(super) fn computed(&mut self, value: Value) -> Value {
        let is_known = |scalar: &ScalarExpr| matches!(scalar.node, ScalarNode::Const(_) | ScalarNode::Var(_));
        match value {
            Value::Scalar(scalar) if is_known(&scalar) => Value::Scalar(scalar),
            Value::Array(array) => {
                let mut is_plain = true;
                array.for_each_scalar(&mut |scalar| is_plain &= is_known(scalar));
                if is_plain { Value::Array(array) } else { self.evaluated(Value::Array(array)) }
            }
            Value::Tuple(items) => Value::Tuple(items.into_iter().map(|item| self.computed(item)).collect()),
            Value::List(items) => Value::List(items.into_iter().map(|item| self.computed(item)).collect()),
            other => self.evaluated(other),
        }
    }

    /// `return value`, in a function that has others or goes on behind it.
    pub(super) fn return_statement(&mut self, value: Option<&Expr<'ast>>, span: Span) -> Checked<()> {
        if self.calls.is_empty() {
            return self.error(Code::Misplaced, span, "`return` outside a function");
        }
        // What was wrong has been reported; the paths agree on that.
        let value = value.map_or(Ok(Value::None), |value| self.expr(value)).unwrap_or(Value::Bad);
        self.exit(value, span);
        self.env.unreachable = true;
        // What follows in this call runs on some paths only, and loops around end before their time.
        self.n_branches += 1;
        let n_repeats = self.calls.last().map_or(0, |call| call.n_repeats);
        self.repeats.iter_mut().skip(n_repeats).for_each(|repeat| repeat.is_left = true);
        self.emit(StmtKind::Leave);
        Ok(())
    }

    /// Checks a body that returns from several places.
    pub(super) fn run_with_exits(&mut self, body: Block<'ast>, span: Span) -> Checked<Option<Value>> {
        let (mut stmts, ()) = self.collect(|c| {
            c.block(body);
            if !c.env.unreachable {
                c.exit(Value::None, span);
            }
        });
        // The last statement leaves the body anyway.
        if matches!(stmts.last().map(|s| &s.kind), Some(StmtKind::Leave)) {
            stmts.pop();
        }
        self.emit(StmtKind::Block(stmts));
        let returns = self.calls.last_mut().map(|call| std::mem::take(&mut call.returns)).unwrap_or_default();
        match returns.into_iter().reduce(Env::merge) {
            Some(env) => {
                self.env = env;
                Ok(None)
            }
            // It never ends.
            None => Ok(Some(Value::None)),
        }
    }

    /// Keeps the result and what names mean here.
    fn exit(&mut self, value: Value, span: Span) {
        let value = self.with_selections(value);
        let value = self.returned(value.clone(), &value, RETURNED);
        self.env.bind(RETURNED, value, span);
        let env = self.env.clone();
        if let Some(call) = self.calls.last_mut() {
            call.returns.push(env);
        }
    }

    /// The value with selected elements in arrays of their own.
    fn with_selections(&mut self, value: Value) -> Value {
        match value {
            Value::Masked(_) => self.evaluated(value),
            Value::Tuple(items) => Value::Tuple(items.into_iter().map(|item| self.with_selections(item)).collect()),
            Value::List(items) => Value::List(items.into_iter().map(|item| self.with_selections(item)).collect()),
            other => other,
        }
    }

    /// A part of a result, where all paths have it: scalars and new arrays in the variables and buffers of the result.
    fn returned(&mut self, part: Value, whole: &Value, name: &str) -> Bound {
        match part {
            Value::Scalar(scalar) => {
                let (kind, known) = (scalar.kind, scalar.as_const());
                let var = self.home_var_of(&self.name_of_result(name), kind);
                self.emit(StmtKind::SetVar { var, value: scalar });
                Bound::Scalar { var, kind, known }
            }
            Value::Array(array) => {
                let is_view = matches!(array.node, ArrayNode::View(_));
                if is_view && !self.is_own(&array, whole) {
                    return Bound::Value(Value::Array(array));
                }
                let dtype = array.dtype;
                let target = self.home_of(self.name_of_result(name), &array);
                self.emit(StmtKind::store(target, array));
                Bound::Value(Value::Array(ArrayExpr::view(target, dtype)))
            }
            Value::Bounded(array) => {
                let is_view = matches!(array.node, ArrayNode::View(_));
                if is_view && !self.is_own(&array, whole) {
                    return Bound::Value(Value::Bounded(array));
                }
                let target = self.bounded_home(self.name_of_result(name), array.dtype, array.shape);
                Bound::Value(self.stored_bounded(target, array).unwrap_or(Value::Bad))
            }
            Value::Tuple(items) => Bound::Value(Value::Tuple(self.returned_items(items, whole, name))),
            Value::List(items) => Bound::Value(Value::List(self.returned_items(items, whole, name))),
            other => Bound::Value(other),
        }
    }

    fn returned_items(&mut self, items: Vec<Value>, whole: &Value, name: &str) -> Vec<Value> {
        let items = items.into_iter().enumerate();
        items
            .map(|(k, item)| match self.returned(item, whole, &format!("{name} {k}")) {
                Bound::Scalar { var, kind, .. } => Value::Scalar(ScalarExpr::var(var, kind)),
                Bound::Value(value) | Bound::Guarded { value, .. } => value,
                Bound::Conflict { .. } => Value::Bad,
            })
            .collect()
    }

    fn name_of_result(&self, text: &str) -> Name {
        Name { scope: self.env.scope.id, text: text.to_owned() }
    }

    /// Whether only this call knows the array, so that a copy of it is as good.
    fn is_own(&self, array: &ArrayExpr, whole: &Value) -> bool {
        let n_arrays = self.calls.last().map_or(0, |call| call.before.n_arrays);
        let ArrayNode::View(view) = array.node else { return true };
        let scope = self.env.scope.id;
        self.is_made_since(view.array, n_arrays)
            && n_views_of(whole, view.array) == 1
            && !self.env.is_shown_by_name(
                Anchor::Array(view.array),
                |name| name.scope != scope,
                |shown| shown.array == view.array,
            )
    }

    /// Whether an array was computed since there were this many.
    fn is_made_since(&self, array: ArrayId, n_arrays: usize) -> bool {
        let index = array.0 as usize;
        let origin = self.hir.arrays.get(index).map(|decl| &decl.origin);
        index >= n_arrays && matches!(origin, Some(Origin::Named | Origin::Temporary(_)))
    }

    /// The result of a call, given or bound by each `return`.
    pub(super) fn result(
        &mut self,
        returned: Option<Value>,
        function: &str,
        scope: ScopeId,
        span: Span,
    ) -> Checked<Value> {
        if let Some(value) = returned {
            return Ok(value);
        }
        let Some(binding) = self.env.get_name(&Name { scope, text: RETURNED.to_owned() }) else {
            return Ok(Value::None);
        };
        match (binding.value(), &binding.bound) {
            (Some(Value::Bad), _) => Err(Reported),
            (Some(value), _) => Ok(value),
            (None, Bound::Conflict { first, other: Some((other_span, other)) }) => {
                let message = format!("`{function}` returns different things on different paths");
                let diagnostic = Diagnostic::new(Code::Rebinding, span, message)
                    .label("in this call")
                    .also(binding.span, format!("{first} here"))
                    .also(*other_span, format!("{other} here"));
                let hint = if first.contains("array") && other.contains("array") {
                    "return arrays of one dtype and shape, either new ones on every path or the same one"
                } else if first.contains("string") && other.contains("string") {
                    "return a number, and choose the string where it is printed: `print(\"big\" if f(x) > 3 else \"small\")`"
                } else {
                    "return one type on every path, and end with a `return` too"
                };
                Err(self.report(diagnostic.hint(hint)))
            }
            (None, _) => Err(Reported),
        }
    }

    /// Forgets the names of a call's scope, but for functions that still read them, and notes which arrays it has made.
    pub(super) fn leave_scope(&mut self, scope: ScopeId, result: Option<&Value>, before: &Before) {
        let reads_scope = |value: &Value| self.reads_scope(value, scope);
        let is_read_outside =
            || self.env.iter().filter(|(name, _)| name.scope != scope).any(|(_, b)| b.shown().is_some_and(reads_scope));
        // Where the call has defined no function, nobody needs to be asked.
        let is_read =
            self.definitions.len() > before.n_definitions && (result.is_some_and(reads_scope) || is_read_outside());
        if !is_read {
            self.env.remove_scope(scope);
        }
        let Some(result) = result else { return };
        let mut views: Vec<ArrayView> = Vec::new();
        result.for_each_view(&mut |view| views.push(*view));
        let nobody = Name { scope, text: String::new() };
        for view in &views {
            if self.is_whole(view)
                && self.is_made_since(view.array, before.n_arrays)
                && n_views_of(result, view.array) == 1
                && !self.is_shown_elsewhere(view.array, &nobody)
            {
                self.results.insert(view.array);
            }
        }
    }

    /// Whether a value has a function that was defined in the scope.
    fn reads_scope(&self, value: &Value, scope: ScopeId) -> bool {
        match value {
            Value::Function(Function::Def(id)) => self.definitions.get(id.0 as usize).is_some_and(|d| {
                d.outer.is_within(scope) || d.defaults.iter().flatten().any(|value| self.reads_scope(value, scope))
            }),
            Value::Tuple(items) | Value::List(items) => items.iter().any(|item| self.reads_scope(item, scope)),
            _ => false,
        }
    }
}

fn n_views_of(value: &Value, array: ArrayId) -> usize {
    let mut n = 0;
    value.for_each_view(&mut |view| n += usize::from(view.array == array));
    n
}
