//! Which variables say where a name's view lies and how long it is.
//!
//! A name has one set of them for each view of one memory, so that paths and rounds of loops agree on what the name stands
//! for although the view moves.

use arr_core::ScalarKind;

use super::Checker;
use super::scope::Name;
use super::shown::Anchor;
use crate::hir::{ArrayView, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// The view with where it lies and how long it is in variables that belong to the name, so that a view of the same
    /// memory under the same name is the same thing on every path.
    pub(super) fn held_view(&mut self, name: &str, view: ArrayView) -> ArrayView {
        if view.moving.is_none() && view.len.is_none() {
            return view;
        }
        let name = self.env.name(name);
        let key = (name.clone(), ArrayView { moving: None, len: None, ..view });
        let same_kind = |home: &ArrayView| {
            home.moving.is_some() == view.moving.is_some() && home.len.is_some() == view.len.is_some()
        };
        let candidates = self.view_homes.get(&key).cloned().unwrap_or_default();
        let free = candidates.into_iter().find(|home| same_kind(home) && !self.is_placed_elsewhere(home, &name));
        let home = free.unwrap_or_else(|| {
            let [moving, len] = [(view.moving, "offset"), (view.len, "length")]
                .map(|(var, what)| var.map(|_| self.new_var(&format!("{} {what}", name.text), ScalarKind::Int)));
            let home = ArrayView { moving, len, ..view };
            self.view_homes.entry(key).or_default().push(home);
            home
        });
        for (var, from) in [(home.moving, view.moving), (home.len, view.len)] {
            if let Some((var, from)) = var.zip(from).filter(|(var, from)| var != from) {
                self.emit(StmtKind::SetVar { var, value: ScalarExpr::var(from, ScalarKind::Int) });
            }
        }
        home
    }

    /// Whether another name stands for a view that is where the variables of `home` say.
    fn is_placed_elsewhere(&self, home: &ArrayView, name: &Name) -> bool {
        let is_other = |other: &Name| other != name;
        home.moving.is_some_and(|var| self.env.is_shown(Anchor::Var(var), is_other, |view| view.moving == Some(var)))
            || home.len.is_some_and(|var| self.env.is_shown(Anchor::Var(var), is_other, |view| view.len == Some(var)))
    }
}
