//! Imports.

use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Alias, Ident};

use super::env::Bound;
use super::function::Module;
use super::spelling::Near;
use super::{Checked, Checker, foreign, value::Value};

const MODULES: &[&str] = &[
    "numpy",
    "ulab",
    "ulab.numpy",
    "numpy.linalg",
    "numpy.fft",
    "numpy.random",
    "ulab.utils",
    "arr",
    "math",
    "random",
    "gc",
];

impl Checker<'_> {
    /// `import a.b as c, d`
    pub(super) fn import(&mut self, names: &[Alias<'_>]) -> Checked<()> {
        for alias in names {
            // What an import that fails would bind reports nothing further.
            let bound = alias.name.map_or(alias.path.name, |name| name.name);
            let first = bound.split('.').next().unwrap_or(bound);
            self.env.bind(first, Bound::Value(Value::Bad), alias.path.span);
        }
        for alias in names {
            let module = self.module(alias.path.name, alias.path.span)?;
            match alias.name {
                Some(name) => self.env.bind(name.name, Bound::Value(Value::Module(module)), name.span),
                None => {
                    // `import ulab.numpy` binds `ulab`.
                    let first = alias.path.name.split('.').next().unwrap_or(alias.path.name);
                    let module = self.module(first, alias.path.span)?;
                    self.env.bind(first, Bound::Value(Value::Module(module)), alias.path.span);
                }
            }
        }
        Ok(())
    }

    /// `from module import a as b, c`
    pub(super) fn import_from(&mut self, from: Ident<'_>, names: &[Alias<'_>]) -> Checked<()> {
        for alias in names {
            let bound = alias.name.unwrap_or(alias.path);
            self.env.bind(bound.name, Bound::Value(Value::Bad), bound.span);
        }
        let module = self.module(from.name, from.span)?;
        for alias in names {
            let bound_name = alias.name.unwrap_or(alias.path);
            let Some(value) = module.attribute(alias.path.name) else {
                return Err(self.unknown_in_module(module, from.name, alias.path));
            };
            self.bind_value(bound_name.name, value, bound_name.span)?;
        }
        Ok(())
    }

    fn module(&mut self, path: &str, span: Span) -> Checked<Module> {
        if let Some(module) = Module::from_path(path) {
            return Ok(module);
        }
        let diagnostic = Diagnostic::new(Code::UnknownModule, span, format!("there is no module `{path}`"));
        if let Some(instead) = foreign::module_instead(path) {
            return Err(self.report(diagnostic.hint(instead)));
        }
        let near = Near::new(path, MODULES.iter().copied());
        Err(self.report(match near.fix(span) {
            Some(fix) => diagnostic.fix(fix),
            None => diagnostic.hint(format!("there are {}", MODULES.join(", "))),
        }))
    }
}
