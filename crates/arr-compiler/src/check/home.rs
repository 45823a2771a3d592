//! Which buffer a name's arrays go to.
//!
//! A name has one buffer for each dtype and shape, so that paths and rounds of loops agree on where its array is; it has
//! another where something else shows the first. The array lies in it as NumPy's would: not always in C order.

use super::Checker;
use super::scope::Name;
use super::shown::Anchor;
use crate::hir::{ArrayExpr, ArrayId, ArrayNode, ArrayView, Origin};

impl Checker<'_> {
    /// The buffer that belongs to a name; another one where a different name still shows the first.
    pub(super) fn home(&mut self, name: &str, value: &ArrayExpr) -> ArrayView {
        self.home_of(self.env.name(name), value)
    }

    /// The same for a name of any scope.
    pub(super) fn home_of(&mut self, name: Name, value: &ArrayExpr) -> ArrayView {
        if let Some(view) = self.free_home(&name, value) {
            return view;
        }
        let whole = self.new_array(&name.text, value.dtype, value.shape, Origin::Named);
        self.homes.entry((name, value.dtype, value.shape)).or_default().push(whole.array);
        ArrayView { view: value.stored(), ..whole }
    }

    /// The buffer that belongs to a name already, where no other name shows it.
    fn free_home(&self, name: &Name, value: &ArrayExpr) -> Option<ArrayView> {
        let candidates = self.homes.get(&(name.clone(), value.dtype, value.shape))?;
        let array = candidates.iter().copied().find(|&array| !self.is_shown_elsewhere(array, name))?;
        Some(ArrayView { array, view: value.stored(), moving: None, len: None, read_only: false })
    }

    /// Where a name has a buffer, a new array without a name goes there; else its buffer becomes the name's.
    pub(super) fn home_of_result(&mut self, name: &str, result: &ArrayExpr) -> Option<ArrayView> {
        let ArrayNode::View(view) = result.node else { return None };
        let name = self.env.name(name);
        let is_new = self.results.remove(&view.array);
        if !is_new || !self.is_whole(&view) || self.is_shown_elsewhere(view.array, &name) {
            return None;
        }
        let home = self.free_home(&name, result);
        if home.is_none() {
            self.homes.entry((name, result.dtype, result.shape)).or_default().push(view.array);
        }
        home
    }

    /// Whether a view shows all elements of its buffer, in its shape and without gaps.
    pub(super) fn is_whole(&self, view: &ArrayView) -> bool {
        let shape = self.hir.arrays.get(view.array.0 as usize).map(|decl| decl.shape);
        view.moving.is_none()
            && view.len.is_none()
            && shape.is_some_and(|shape| view.view.shape == shape)
            && view.view.offset == 0
            && view.view.part.is_none()
            && view.view.is_dense()
    }

    /// Whether anything but this name shows an array: another name, a default, a loop or an expression at hand.
    pub(super) fn is_shown_elsewhere(&self, array: ArrayId, name: &Name) -> bool {
        self.in_use.contains(&array)
            || self.env.is_shown(Anchor::Array(array), |other| other != name, |view| view.array == array)
    }
}
