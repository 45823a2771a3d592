//! Who may stand for a piece of memory: found by what a view is anchored to, without asking every name there is.
//!
//! A name is entered when it is bound and stays entered, on whatever path, until its scope is left; whether it stands for
//! the memory here and now, the environment says.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;
use std::rc::Rc;

use super::scope::{Name, ScopeId};
use super::value::Value;
use crate::hir::{ArrayId, ArrayView, VarId};

/// What says where a view lies and how long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Anchor {
    Array(ArrayId),
    Var(VarId),
}

impl Anchor {
    /// The anchors of a view.
    fn of(view: &ArrayView) -> impl Iterator<Item = Anchor> {
        [Anchor::Array(view.array)].into_iter().chain(view.moving.into_iter().chain(view.len).map(Anchor::Var))
    }
}

/// Names by what they have ever stood for.
#[derive(Debug, Default)]
pub(super) struct ShownBy {
    names: FxHashMap<Anchor, BTreeSet<Rc<Name>>>,
    /// What names of a scope stood for.
    of_scope: FxHashMap<ScopeId, Vec<Anchor>>,
    /// Views in defaults of functions, which are there for good.
    defaults: FxHashMap<Anchor, Vec<ArrayView>>,
}

impl ShownBy {
    /// Enters a name with what it is bound to.
    pub(super) fn enter(&mut self, name: &Rc<Name>, value: &Value) {
        value.for_each_view(&mut |view| {
            for anchor in Anchor::of(view) {
                if self.names.entry(anchor).or_default().insert(name.clone()) {
                    self.of_scope.entry(name.scope).or_default().push(anchor);
                }
            }
        });
    }

    /// Enters the default of a parameter.
    pub(super) fn enter_default(&mut self, value: &Value) {
        value.for_each_view(&mut |view| {
            for anchor in Anchor::of(view) {
                self.defaults.entry(anchor).or_default().push(*view);
            }
        });
    }

    /// Forgets the names of a scope.
    pub(super) fn leave(&mut self, scope: ScopeId) {
        for anchor in self.of_scope.remove(&scope).unwrap_or_default() {
            if let Some(names) = self.names.get_mut(&anchor) {
                names.retain(|name| name.scope != scope);
            }
        }
    }

    /// The names that have stood for views with this anchor.
    pub(super) fn names(&self, anchor: Anchor) -> impl Iterator<Item = &Rc<Name>> {
        self.names.get(&anchor).into_iter().flatten()
    }

    /// The views with this anchor that are defaults.
    pub(super) fn defaults(&self, anchor: Anchor) -> &[ArrayView] {
        self.defaults.get(&anchor).map_or(&[], Vec::as_slice)
    }
}
