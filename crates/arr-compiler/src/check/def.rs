//! `def` and `lambda`: what a function says and where it was defined. A call checks the body anew, for its arguments.

use std::collections::BTreeSet;
use std::rc::Rc;

use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Block, Expr, Ident, Param};

use super::assigned::{Within, assigned_names, global_names};
use super::env::Bound;
use super::function::Function;
use super::result::RETURNED;
use super::scope::{Name, OwnNames, Scope, ScopeId};
use super::{Checked, Checker, value::Value};

/// The number of a function that was defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct DefId(pub(super) u32);

/// What a call runs.
#[derive(Clone, Copy, Debug)]
pub(super) enum Body<'ast> {
    /// Of a `def`.
    Statements(Block<'ast>),
    /// Of a `lambda`.
    Expression(&'ast Expr<'ast>),
}

/// A function of the script.
#[derive(Clone, Debug)]
pub(super) struct Definition<'ast> {
    pub(super) name: &'ast str,
    pub(super) span: Span,
    pub(super) params: &'ast [Param<'ast>],
    /// The value of each parameter that has a default, as it was where the function was defined.
    pub(super) defaults: Vec<Option<Value>>,
    pub(super) body: Body<'ast>,
    pub(super) own: Rc<OwnNames>,
    /// The names around it.
    pub(super) outer: Rc<Scope>,
}

impl Definition<'_> {
    /// How it is called: `f(a, b=2)`.
    pub(super) fn signature(&self) -> String {
        let params: Vec<String> = self.params.iter().zip(&self.defaults).map(|(p, d)| param(p.name.name, d)).collect();
        format!("{}({})", self.name, params.join(", "))
    }
}

fn param(name: &str, default: &Option<Value>) -> String {
    match default {
        None => name.to_owned(),
        Some(Value::Scalar(value)) if value.as_const().is_some() => format!("{name}={value}"),
        Some(Value::Str(text)) => format!("{name}={text:?}"),
        Some(Value::None) => format!("{name}=None"),
        Some(_) => format!("{name}=..."),
    }
}

impl<'ast> Checker<'ast> {
    /// Finds what functions may bind in the script, so that branches and loops with calls in them know.
    pub(super) fn find_global_names(&mut self, body: Block<'ast>) {
        let mut names = BTreeSet::new();
        global_names(body, Within::AllFunctions, &mut names);
        self.names_set_by_calls.extend(names.into_iter().map(|text| Name { scope: ScopeId::default(), text }));
    }

    /// `def name(params): body`
    pub(super) fn def(&mut self, name: Ident<'ast>, params: &'ast [Param<'ast>], body: Block<'ast>) -> Checked<()> {
        let mut globals = BTreeSet::new();
        global_names(body, Within::ThisFunction, &mut globals);
        let mut locals: BTreeSet<String> = assigned_names(body).difference(&globals).cloned().collect();
        locals.insert(RETURNED.to_owned());
        locals.extend(params.iter().map(|p| p.name.name.to_owned()));
        let own = OwnNames { locals, globals };
        let defined = match params.iter().find(|p| own.globals.contains(p.name.name)) {
            Some(param) => {
                let message = format!("`{}` is a parameter and given to the script by `global`", param.name.name);
                self.error(Code::Misplaced, param.name.span, message)
            }
            None => self.define(name, params, Body::Statements(body), own),
        };
        let value = defined.as_ref().map_or(Value::Bad, |value| value.clone());
        self.env.bind(name.name, Bound::Value(value), name.span);
        defined.map(|_| ())
    }

    /// `lambda params: body`
    pub(super) fn lambda(&mut self, params: &'ast [Param<'ast>], body: &'ast Expr<'ast>, span: Span) -> Checked<Value> {
        let locals = params.iter().map(|p| p.name.name.to_owned()).collect();
        let own = OwnNames { locals, globals: BTreeSet::new() };
        self.define(Ident { name: "lambda", span }, params, Body::Expression(body), own)
    }

    /// Defaults are evaluated now, once, for all calls.
    fn define(
        &mut self,
        name: Ident<'ast>,
        params: &'ast [Param<'ast>],
        body: Body<'ast>,
        own: OwnNames,
    ) -> Checked<Value> {
        let mut defaults = Vec::with_capacity(params.len());
        for param in params {
            let default = param.default.map(|default| self.expr(default)).transpose()?;
            defaults.push(default.map(|value| self.evaluated(value)));
        }
        defaults.iter().flatten().for_each(|value| self.env.enter_default(value));
        let outer = self.env.scope.clone();
        let Ident { name, span } = name;
        self.definitions.push(Definition { name, span, params, defaults, body, own: Rc::new(own), outer });
        Ok(Value::Function(Function::Def(DefId(self.definitions.len() as u32 - 1))))
    }

    /// A name of a function that has no value where it is read.
    pub(super) fn unbound_local<T>(&mut self, text: &str, span: Span) -> Checked<T> {
        let name = self.env.name(text);
        if name.scope != self.env.scope.id {
            let what = format!("`{text}` of a function around that does not bind it here or has returned");
            return self.unsupported(span, &what, &format!("give `{text}` to the inner function as an argument"));
        }
        let message = format!("`{text}` is read before this function has bound it");
        let mut diagnostic = Diagnostic::new(Code::UnknownName, span, message);
        if let Some(global) = self.env.get_name(&Name { scope: ScopeId::default(), ..name }) {
            diagnostic = diagnostic
                .also(global.span, format!("another `{text}`, of the script"))
                .hint(format!("what a function assigns to is its own: write `global {text}` to mean the script's"));
        }
        Err(self.report(diagnostic))
    }
}
