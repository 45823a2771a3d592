//! Imports.

use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Alias, Ident};

use super::env::Bound;
use super::function::Module;
use super::{Checked, Checker, message, value::Value};

const MODULES: &[&str] = &["numpy", "ulab", "ulab.numpy", "arr", "math", "gc"];

impl Checker<'_> {
    /// `import a.b as c, d`
    pub(super) fn import(&mut self, names: &[Alias<'_>]) -> Checked<()> {
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
        let module = self.module(from.name, from.span)?;
        for alias in names {
            let bound_name = alias.name.unwrap_or(alias.path);
            let Some(value) = module.attribute(alias.path.name) else {
                let message = format!("module `{}` has no `{}`", from.name, alias.path.name);
                let mut diagnostic = Diagnostic::new(Code::UnknownAttribute, alias.path.span, message);
                if let Some(near) = module.nearest(alias.path.name) {
                    diagnostic = diagnostic.hint(format!("did you mean `{near}`?"));
                }
                return Err(self.report(diagnostic));
            };
            self.bind_value(bound_name.name, value, bound_name.span)?;
        }
        Ok(())
    }

    fn module(&mut self, path: &str, span: Span) -> Checked<Module> {
        if let Some(module) = Module::from_path(path) {
            return Ok(module);
        }
        let hint = match message::nearest(path, MODULES.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there are {}", MODULES.join(", ")),
        };
        Err(self.report(Diagnostic::new(Code::UnknownModule, span, format!("there is no module `{path}`")).hint(hint)))
    }
}
