//! The text of a signature, `a, axis=None, *, keepdims=False`, to the parameters that it names.
//!
//! The text is what documentation shows, so that nothing is said of a parameter twice.

use arr_core::{Reduction, Ufunc};

use super::function::Function;

/// The parameters of a function as Python writes them, without the brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signature(pub(super) &'static str);

/// One parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Param {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether a call must give it: it has no default.
    pub(super) is_required: bool,
    /// How it can be given.
    pub(super) by: By,
}

impl Param {
    /// Whether it can be given by its name.
    pub(super) fn is_by_name(&self) -> bool {
        self.by != By::Position
    }
}

/// How an argument comes to its parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// By its position only: it stands before `/`.
    Position,
    /// Either way.
    Either,
    /// By its name only: it stands behind `*`.
    Name,
}

impl Signature {
    /// What a function takes. That of a function of the script is in its `def`.
    pub(super) const fn of(function: Function) -> Signature {
        match function {
            Function::Def(_) => Signature(""),
            Function::Ufunc(f) => Signature::of_ufunc(f),
            Function::Reduction(f) => Signature::of_reduction(f),
            Function::Builtin(builtin, _) => builtin.signature(),
            Function::DType(_) => Signature::DTYPE,
        }
    }

    /// What a reduction takes.
    pub(super) const fn of_reduction(f: Reduction) -> Signature {
        match f {
            Reduction::Sum => Signature("a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True"),
            Reduction::Prod => Signature("a, axis=None, dtype=None, out=None, keepdims=False, initial=1, where=True"),
            Reduction::Min | Reduction::Max => {
                Signature("a, axis=None, out=None, keepdims=False, initial=None, where=True")
            }
            Reduction::Any | Reduction::All => Signature("a, axis=None, out=None, keepdims=False, *, where=True"),
        }
    }

    /// What a dtype takes that is called.
    pub(super) const DTYPE: Signature = Signature("x, /");

    /// What an elementwise function takes.
    pub(super) const fn of_ufunc(f: Ufunc) -> Signature {
        match f.arity() {
            1 => Signature("x, /, out=None, *, where=True, dtype=None"),
            _ => Signature("x1, x2, /, out=None, *, where=True, dtype=None"),
        }
    }

    /// The parameters, in order. `*values`, which takes any number, is not among them.
    pub(super) fn params(self) -> Vec<Param> {
        let mut params: Vec<Param> = Vec::new();
        let mut by = By::Either;
        for part in self.parts() {
            match part {
                "/" => params.iter_mut().for_each(|param| param.by = By::Position),
                _ if part.starts_with('*') => by = By::Name,
                _ => {
                    let (name, is_required) = part.split_once('=').map_or((part, true), |(name, _)| (name, false));
                    params.push(Param { name, is_required, by });
                }
            }
        }
        params
    }

    /// The text at its commas, but for those within brackets.
    fn parts(self) -> Vec<&'static str> {
        let mut depth = 0;
        let is_between = move |c: char| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            c == ',' && depth == 0
        };
        self.0.split(is_between).map(str::trim).filter(|part| !part.is_empty()).collect()
    }

    /// The text without its first parameter: what a method shows, which has that from what it is called on.
    pub(super) fn of_method(self) -> &'static str {
        self.0.split_once(", ").map_or("", |(_, rest)| rest.trim_start_matches("/, ").trim_start_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_follow_the_text() {
        let params = Signature("x, /, out=None, *, dtype=None").params();
        let shown: Vec<(&str, bool, By)> = params.iter().map(|p| (p.name, p.is_required, p.by)).collect();
        assert_eq!(shown, [("x", true, By::Position), ("out", false, By::Either), ("dtype", false, By::Name)]);
        assert_eq!(Signature("m, axes=(0, 1)").params().len(), 2);
        assert_eq!(Signature("").params(), []);
        assert_eq!(Signature("*values, sep=' '").params().len(), 1);
    }

    #[test]
    fn methods_lack_the_first_parameter() {
        assert_eq!(Signature("a, shape").of_method(), "shape");
        assert_eq!(Signature("a").of_method(), "");
        assert_eq!(Signature("list, object, /").of_method(), "object, /");
        assert_eq!(Signature("list, /").of_method(), "");
        assert_eq!(Signature("a, /, shape").of_method(), "shape");
    }
}
