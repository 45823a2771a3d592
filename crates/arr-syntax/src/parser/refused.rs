//! What Python has and the language has not: expressions and simple statements. (Compound ones are refused by the
//! sieve.)

use arr_diag::{Code, Diagnostic, Span};

use super::{Build, ExprOf, StmtOf};

/// A construct that is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// `{}`, `{a: b}`
    Dict,
    /// `{a, b}`
    Set,
    /// `(a for b in c)`
    Generator,
    /// `*a` in a list of expressions
    Star,
    /// `f(*a)`, `f(**a)`
    StarArgument,
    /// `def f(*a)`
    StarParameter,
    /// `def f(*, a)`, `def f(a, /)`
    ParameterMark,
    /// `a := b`
    Walrus,
    /// `yield a`
    Yield,
    /// `await a`
    Await,
    /// `from a import *`
    ImportStar,
    /// `from . import a`
    RelativeImport,
    /// `nonlocal a`
    Nonlocal,
    /// `raise a`
    Raise,
    /// `{a:{b:{c}}}` in an f-string
    NestedSpec,
}

impl Refused {
    /// What it is called, and what to write instead.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Dict => ("dicts are", "keep the values in an array, or in variables of their own"),
            Self::Set => ("sets are", "keep the values in an array or a tuple: `(1, 2, 3)`"),
            Self::Generator => ("generator expressions are", "write a `for` loop, or an operation on a whole array"),
            Self::Star => ("unpacking with `*` is", "write the elements out, or take a slice: `a[1:]`"),
            Self::StarArgument => ("star arguments are", "write the arguments out: `f(a[0], a[1])`"),
            Self::StarParameter => ("star parameters are", "name every parameter: `def f(a, b, c=0):`"),
            Self::ParameterMark => (
                "`*` and `/` between parameters are",
                "leave them out: every argument may be given by name and by place",
            ),
            Self::Walrus => ("assignment inside an expression is", "assign on a line of its own: `n = len(a)`"),
            Self::Yield => ("generators are", "send values out with `arr.emit(name, value)`, or fill an array"),
            Self::Await => ("`await` is", "write a loop over `arr.stream(name, shape)`: it waits for each arrival"),
            Self::ImportStar => ("`import *` is", "name what is imported: `import numpy as np`"),
            Self::RelativeImport => ("relative imports are", "put the functions into the script itself"),
            Self::Nonlocal => {
                ("`nonlocal` is", "return the value, or assign to a variable of the script with `global`")
            }
            Self::Raise => ("exceptions are", "write `assert test, \"message\"` to stop the program"),
            Self::NestedSpec => {
                ("specifications nested this deep are", "write the numbers into the specification: `{x:8.3f}`")
            }
        }
    }
}

impl<'ast> Build<'_, 'ast> {
    /// Refuses an expression.
    pub(crate) fn refuse(&mut self, what: Refused, span: Span) -> ExprOf<'ast> {
        self.not_in_language(what, span);
        self.bad(span)
    }

    /// Refuses a statement.
    pub(crate) fn refuse_stmt(&mut self, what: Refused, span: Span) -> StmtOf<'ast> {
        self.not_in_language(what, span);
        self.bad_stmt(span)
    }

    pub(super) fn not_in_language(&mut self, what: Refused, span: Span) {
        let (what, hint) = what.words();
        let message = format!("{what} not in the language");
        self.diagnostics.push(Diagnostic::new(Code::NotInLanguage, span, message).hint(hint));
    }
}
