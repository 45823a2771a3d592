//! Where names live: the script has one scope, every call of a function one of its own.
//!
//! As in Python, a function's own names are its parameters and what it assigns anywhere; all others are looked up where
//! the function was defined.

use std::collections::BTreeSet;
use std::rc::Rc;

/// Tells scopes apart; the first is the script's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct ScopeId(pub(super) u32);

/// A name of one scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Name {
    pub(super) scope: ScopeId,
    pub(super) text: String,
}

/// What a function says about names: which are its own, and which `global` gives to the script.
#[derive(Clone, Debug, Default)]
pub(super) struct OwnNames {
    pub(super) locals: BTreeSet<String>,
    pub(super) globals: BTreeSet<String>,
}

/// The names that a piece of script sees.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    pub(super) id: ScopeId,
    pub(super) own: Rc<OwnNames>,
    /// The scope of the function around; none directly in the script.
    pub(super) outer: Option<Rc<Scope>>,
}

impl Scope {
    /// The scope whose name this is.
    pub(super) fn resolve(&self, text: &str) -> ScopeId {
        let mut scope = self;
        loop {
            if scope.own.locals.contains(text) {
                return scope.id;
            }
            match &scope.outer {
                Some(outer) if !scope.own.globals.contains(text) => scope = outer,
                _ => return ScopeId::default(),
            }
        }
    }

    /// Whether this is the scope `id` or one within it.
    pub(super) fn is_within(&self, id: ScopeId) -> bool {
        self.id == id || self.outer.as_ref().is_some_and(|outer| outer.is_within(id))
    }
}
