//! What is said of a name that nothing has bound.

use arr_diag::{Code, Diagnostic, Fix, Span};
use arr_syntax::ast::{Expr, ExprKind, Stmt, StmtKind};

use super::foreign::{self, Place};
use super::function::builtin_names;
use super::spelling::Near;
use super::{Checker, Reported, value::Value};

/// Names that are there after an import, and the import.
const IMPORTS: [(&str, &str); 6] = [
    ("np", "import numpy as np"),
    ("numpy", "import numpy"),
    ("arr", "import arr"),
    ("math", "import math"),
    ("gc", "import gc"),
    ("ulab", "import ulab"),
];

impl Checker<'_> {
    /// Reports a name that neither the script nor Python has.
    pub(super) fn unknown_name(&mut self, name: &str, span: Span) -> Reported {
        let unknown = || Diagnostic::new(Code::UnknownName, span, format!("unknown name `{name}`"));
        if let Some((bound, import)) = IMPORTS.iter().find(|(bound, _)| *bound == name) {
            if !self.missing_imports.insert(bound) {
                return Reported;
            }
            let title = format!("write `{import}` first");
            return self.report(match self.imports_at() {
                Some(at) => unknown().fix(Fix::safe(title).insert(at, format!("{import}\n"))),
                None => unknown().hint(title),
            });
        }
        if let Some(own) = foreign::own_name(Place::Python, name) {
            let fix = Fix::safe(format!("write `{own}`")).replace(span, own);
            return self.report(unknown().fix(fix));
        }
        if foreign::has(Place::Python, name) {
            let diagnostic = Diagnostic::new(Code::UnknownName, span, Place::Python.message(name));
            return self.report(diagnostic.hints(foreign::instead(Place::Python, name)));
        }
        if let Some(path) = self.in_a_module(name) {
            let title = format!("did you mean `{path}`?");
            return self.report(unknown().fix(Fix::maybe(title).replace(span, path)));
        }
        let mut known: Vec<&str> = builtin_names().collect();
        known.extend(self.env.iter().map(|(name, _)| name.text.as_str()));
        let near = Near::new(name, known);
        self.report(unknown().fixes(near.fix_of_script(span)))
    }

    /// The path under which a module that the script has imported has the name: `np.zeros` for `zeros`.
    fn in_a_module(&self, name: &str) -> Option<String> {
        let modules = self.env.iter().filter_map(|(bound, binding)| match binding.shown() {
            Some(Value::Module(module)) => Some((bound, *module)),
            _ => None,
        });
        let having = modules.into_iter().find(|(_, module)| module.attribute(name).is_some());
        having.map(|(bound, _)| format!("{}.{name}", bound.text))
    }

    /// Where an import can be put in: at the start of the first statement that is no text about the script, if it
    /// starts its line.
    fn imports_at(&self) -> Option<u32> {
        let is_text = |stmt: &&Stmt<'_>| matches!(stmt.kind, StmtKind::Expr(Expr { kind: ExprKind::Str(_), .. }));
        let first = self.body.iter().find(|stmt| !is_text(stmt))?.span.start;
        let before = self.source.get(..first as usize)?;
        before
            .trim_start_matches('\u{feff}')
            .is_empty()
            .then_some(first)
            .or_else(|| before.ends_with('\n').then_some(first))
    }
}
