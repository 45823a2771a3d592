//! The text of a signature, `a, axis=None, *, keepdims=False`, to the parameters that it names.
//!
//! The text is what documentation shows, so that nothing is said of a parameter twice.

use arr_core::Ufunc;

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
    /// What reductions take.
    pub(super) const REDUCTION: Signature = Signature("a, axis=None");

    /// What an elementwise function takes.
    pub(super) const fn of_ufunc(f: Ufunc) -> Signature {
        match f.arity() {
            1 => Signature("x, /, out=None, *, dtype=None"),
            _ => Signature("x1, x2, /, out=None, *, dtype=None"),
        }
    }

    /// The parameters, in order. `*values`, which takes any number, is not among them.
    pub(super) fn params(self) -> Vec<Param> {
        let mut params: Vec<Param> = Vec::new();
        let mut by = By::Either;
        for part in self.0.split(", ").filter(|part| !part.is_empty()) {
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
