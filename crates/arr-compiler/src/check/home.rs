//! Which buffer a name's arrays go to.
//!
//! A name has one buffer for each dtype and shape, so that paths and rounds of loops agree on where its array is; it has
//! another where something else shows the first.

use arr_core::{DType, Shape};

use super::Checker;
use super::scope::Name;
use super::shown::Anchor;
use crate::hir::{ArrayExpr, ArrayId, ArrayNode, ArrayView, Origin};

impl Checker<'_> {
    /// The buffer that belongs to a name; another one where a different name still shows the first.
    pub(super) fn home(&mut self, name: &str, dtype: DType, shape: Shape) -> ArrayView {
        self.home_of(self.env.name(name), dtype, shape)
    }

    /// The same for a name of any scope.
    pub(super) fn home_of(&mut self, name: Name, dtype: DType, shape: Shape) -> ArrayView {
        if let Some(view) = self.free_home(&name, dtype, shape) {
            return view;
        }
        let view = self.new_array(&name.text, dtype, shape, Origin::Named);
        self.homes.entry((name, dtype, shape)).or_default().push(view.array);
        view
    }

    /// The buffer that belongs to a name already, where no other name shows it.
    fn free_home(&self, name: &Name, dtype: DType, shape: Shape) -> Option<ArrayView> {
        let candidates = self.homes.get(&(name.clone(), dtype, shape))?;
        let array = candidates.iter().copied().find(|&array| !self.is_shown_elsewhere(array, name))?;
        Some(ArrayView { array, view: arr_core::View::contiguous(shape), moving: None, len: None })
    }

    /// Where a name has a buffer, a new array without a name goes there; else its buffer becomes the name's.
    pub(super) fn home_of_result(&mut self, name: &str, result: &ArrayExpr) -> Option<ArrayView> {
        let ArrayNode::View(view) = result.node else { return None };
        let name = self.env.name(name);
        let is_new = self.results.remove(&view.array);
        if !is_new || !self.is_whole(&view) || self.is_shown_elsewhere(view.array, &name) {
            return None;
        }
        let home = self.free_home(&name, result.dtype, result.shape);
        if home.is_none() {
            self.homes.entry((name, result.dtype, result.shape)).or_default().push(view.array);
        }
        home
    }

    /// Whether a view shows all elements of its buffer, in their order and in its shape.
    pub(super) fn is_whole(&self, view: &ArrayView) -> bool {
        let shape = self.hir.arrays.get(view.array.0 as usize).map(|decl| decl.shape);
        view.moving.is_none()
            && view.len.is_none()
            && shape.is_some_and(|shape| view.view == arr_core::View::contiguous(shape))
    }

    /// Whether anything but this name shows an array: another name, a default, a loop or an expression at hand.
    pub(super) fn is_shown_elsewhere(&self, array: ArrayId, name: &Name) -> bool {
        self.in_use.contains(&array)
            || self.env.is_shown(Anchor::Array(array), |other| other != name, |view| view.array == array)
    }
}
