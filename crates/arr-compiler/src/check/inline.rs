//! Calls of functions of the script: the body is checked in place of the call, in a scope of its own.
//!
//! Parameters are names of that scope, bound as assignments bind: arrays by reference, scalars by value.

use std::rc::Rc;

use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::StmtKind as Syntax;

use super::args::{Args, Given};
use super::assigned::has_return;
use super::def::{Body, DefId, Definition};
use super::env::Env;
use super::scope::{Scope, ScopeId};
use super::spelling::Near;
use super::{Checked, Checker, Reported, value::Value};

/// A call that is being checked.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) def: DefId,
    pub(super) name: String,
    pub(super) span: Span,
    /// What names mean at each `return` so far.
    pub(super) returns: Vec<Env>,
    pub(super) before: Before,
    /// How many loops are around it.
    pub(super) n_repeats: usize,
}

/// What there was before a call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    pub(super) n_arrays: usize,
    pub(super) n_definitions: usize,
}

impl Before {
    /// How much there is at this point.
    pub(super) fn now(checker: &Checker<'_>) -> Before {
        Before { n_arrays: checker.hir.arrays.len(), n_definitions: checker.definitions.len() }
    }
}

/// How much calls have added to the script.
#[derive(Clone, Debug, Default)]
pub(super) struct Inlined {
    n_scopes: u32,
    /// Calls, and statements in them.
    n_statements: u32,
    /// How many statements and expressions are around the one at hand, those of all callers counted.
    pub(super) depth: u32,
}

/// At 4 bytes a statement this is 64 KiB of code.
const MAX_STATEMENTS: u32 = 1 << 14;

/// How deep a call may stand in statements and expressions, those of all callers counted.
const MAX_DEPTH: u32 = 500;

/// How many calls a message shows.
const MAX_SHOWN: usize = 6;

impl<'ast> Checker<'ast> {
    /// `f(args)`, where `f` is a function of the script.
    pub(super) fn call_def(&mut self, id: DefId, args: Args<'_>) -> Checked<Value> {
        let Some(definition) = self.definitions.get(id.0 as usize).cloned() else { return Err(Reported) };
        self.may_call(id, &definition, args.span)?;
        let span = args.span;
        let given = self.arguments(&definition, args)?;

        let scope = self.new_scope();
        let names = Scope { id: scope, own: definition.own.clone(), outer: Some(definition.outer.clone()) };
        let outer_names = std::mem::replace(&mut self.env.scope, Rc::new(names));
        let outer_loops = std::mem::take(&mut self.loops);
        let outer_span = self.span;
        // A call that nothing comes to is checked as any other.
        let is_unreachable = std::mem::take(&mut self.env.unreachable);
        let before = Before::now(self);
        let n_branches = self.n_branches;
        let grown = is_unreachable.then(|| self.grown.clone());
        let (name, n_repeats) = (definition.name.to_owned(), self.repeats.len());
        self.calls.push(Call { def: id, name, span, returns: Vec::new(), before, n_repeats });

        let result = self.run(&definition, given);

        self.calls.pop();
        self.n_branches = n_branches;
        if let Some(grown) = grown {
            self.grown = grown;
        }
        self.loops = outer_loops;
        self.span = outer_span;
        self.env.scope = outer_names;
        self.env.unreachable |= is_unreachable;
        let result = result.and_then(|returned| self.result(returned, definition.name, scope, span));
        self.leave_scope(scope, result.as_ref().ok(), &before);
        result
    }

    /// A scope that no name is in yet.
    pub(super) fn new_scope(&mut self) -> ScopeId {
        self.inlined.n_scopes += 1;
        ScopeId(self.inlined.n_scopes)
    }

    /// Binds the parameters and checks the body; gives the result, unless each `return` has bound it.
    fn run(&mut self, definition: &Definition<'ast>, given: Vec<(Value, Span)>) -> Checked<Option<Value>> {
        for (param, (value, at)) in definition.params.iter().zip(given) {
            self.bind_noting(param.name.name, value, param.name.span, at)?;
        }
        let body = match definition.body {
            Body::Expression(expr) => {
                self.span = expr.span;
                let value = self.expr(expr)?;
                self.note_returned_sum(expr.span);
                return Ok(Some(self.computed(value)));
            }
            Body::Statements(body) => body,
        };
        match body.split_last() {
            Some((last, first)) if !has_return(first) => match last.kind {
                Syntax::Return(value) => {
                    self.block(first);
                    self.span = last.span;
                    let given = value.map_or(Ok(Value::None), |value| self.expr(value))?;
                    let at = value.map_or(last.span, |value| value.span);
                    let is_computed = given.as_any_view().is_none();
                    let held = self.computed(given);
                    self.note_held_sum(is_computed, Some(&held), at);
                    self.note_returned_sum(at);
                    Ok(Some(held))
                }
                _ if has_return(std::slice::from_ref(last)) => self.run_with_exits(body, definition.span),
                _ => {
                    self.block(body);
                    Ok(Some(Value::None))
                }
            },
            _ => self.run_with_exits(body, definition.span),
        }
    }

    /// One value a parameter, in order, and where it is given.
    fn arguments(&mut self, definition: &Definition<'ast>, args: Args<'_>) -> Checked<Vec<(Value, Span)>> {
        let (name, span) = (args.name, args.span);
        let wrong = |span: Span, message: String| {
            let label = format!("defined here as `{}`", definition.signature());
            Diagnostic::new(Code::BadArguments, span, message).also(definition.span, label)
        };
        let params = definition.params;
        let mut slots: Vec<Option<Given>> = params.iter().map(|_| None).collect();
        if let Some(extra) = args.positional.get(params.len()) {
            let message = format!("`{name}` takes {}, {} are given", n_arguments(params.len()), args.positional.len());
            return Err(self.report(wrong(extra.span, message)));
        }
        for (slot, given) in slots.iter_mut().zip(args.positional) {
            *slot = Some(given);
        }
        for (key, key_span, given) in args.keywords {
            match params.iter().position(|p| p.name.name == key).and_then(|position| slots.get_mut(position)) {
                Some(slot @ None) => *slot = Some(given),
                Some(Some(_)) => {
                    return Err(self.report(wrong(key_span, format!("`{name}` is given `{key}` twice"))));
                }
                None => {
                    let near = Near::new(&key, params.iter().map(|p| p.name.name));
                    let diagnostic = wrong(key_span, format!("`{name}` has no argument `{key}`"));
                    return Err(self.report(diagnostic.fixes(near.fix(key_span))));
                }
            }
        }
        let mut values = Vec::with_capacity(slots.len());
        for ((slot, default), param) in slots.into_iter().zip(&definition.defaults).zip(params) {
            let given = slot.map(|given| (given.value, given.span));
            match given.or_else(|| default.clone().map(|value| (value, param.name.span))) {
                Some(given) => values.push(given),
                None => {
                    let message = format!("`{name}` needs the argument `{}`", param.name.name);
                    return Err(self.report(wrong(span, message)));
                }
            }
        }
        Ok(values)
    }

    /// Refuses recursion, and calls that would make the script too large.
    fn may_call(&mut self, id: DefId, definition: &Definition<'ast>, span: Span) -> Checked<()> {
        if self.is_full() {
            return Err(Reported);
        }
        if let Some(first) = self.calls.iter().position(|call| call.def == id) {
            let chain: Vec<&str> = self.calls.iter().skip(first).map(|call| call.name.as_str()).collect();
            let message = format!("`{0}` calls itself: {1} -> {0}", definition.name, chain.join(" -> "));
            let diagnostic = Diagnostic::new(Code::Recursion, span, message).also(definition.span, "defined here");
            return Err(self.report(diagnostic.hint("write a loop: every call becomes the statements of the function")));
        }
        let hint = "every call becomes the statements of the function: call less often, or in a loop";
        if self.inlined.depth > MAX_DEPTH {
            let message = format!("this call of `{}` is nested too deep in other calls", definition.name);
            return Err(self.report(Diagnostic::new(Code::TooLarge, span, message).hint(hint)));
        }
        self.count_inlined();
        if self.is_full() {
            let message = format!(
                "calls and the statements in them come to more than {MAX_STATEMENTS} with this call of `{}`",
                definition.name
            );
            return Err(self.report(Diagnostic::new(Code::TooLarge, span, message).hint(hint)));
        }
        Ok(())
    }

    /// Counts a call, or a statement in one.
    pub(super) fn count_inlined(&mut self) {
        self.inlined.n_statements = self.inlined.n_statements.saturating_add(1);
    }

    /// Whether calls have made the script too large, so that nothing more of them is checked.
    pub(super) fn is_full(&self) -> bool {
        self.inlined.n_statements > MAX_STATEMENTS
    }

    /// A finding with the calls that lead to its place, the innermost first.
    pub(super) fn with_calls(&self, diagnostic: Diagnostic) -> Diagnostic {
        let calls = self.calls.iter().rev().take(MAX_SHOWN);
        calls
            .fold(diagnostic, |diagnostic, call| diagnostic.also(call.span, format!("in this call of `{}`", call.name)))
    }
}

fn n_arguments(n: usize) -> String {
    match n {
        0 => "no arguments".into(),
        1 => "1 argument".into(),
        n => format!("{n} arguments"),
    }
}
