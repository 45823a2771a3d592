//! Where arrays of a length known at run time lie: a buffer and a variable for the length, which belong to a name.

use arr_core::{DType, ScalarKind, Shape, SliceBounds};

use super::scope::Name;
use super::value::Value;
use super::{Checked, Checker, Reported};
use crate::hir::{ArrayExpr, ArrayId, ArrayNode, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind, VarId};

impl Checker<'_> {
    /// A buffer of which only as many rows count as `len` says.
    pub(super) fn new_bounded(
        &mut self,
        name: &str,
        dtype: DType,
        shape: Shape,
        origin: Origin,
        len: VarId,
    ) -> ArrayView {
        let view = self.new_array(name, dtype, shape, origin);
        self.measure(view.array, len);
        ArrayView { len: Some(len), ..view }
    }

    /// Says which variable has the length of an array.
    pub(super) fn measure(&mut self, array: ArrayId, len: VarId) {
        if let Some(decl) = self.hir.arrays.get_mut(array.0 as usize) {
            decl.len = Some(len);
            self.measured_by.entry(len).or_insert(array);
        }
    }

    /// The buffer and length that belong to a name; any buffer that is large enough will do.
    pub(super) fn bounded_home(&mut self, name: Name, dtype: DType, shape: Shape) -> ArrayView {
        if let Some(home) = self.free_bounded_home(&name, dtype, shape) {
            return home;
        }
        let len = self.new_var(&format!("{} length", name.text), ScalarKind::Int);
        let home = self.new_bounded(&name.text, dtype, shape, Origin::Named, len);
        self.bounded_homes.entry((name, dtype, shape.without(0))).or_default().push(home);
        home
    }

    fn free_bounded_home(&self, name: &Name, dtype: DType, shape: Shape) -> Option<ArrayView> {
        let candidates = self.bounded_homes.get(&(name.clone(), dtype, shape.without(0)))?;
        let fits = |home: &&ArrayView| home.view.shape.extent(0) >= shape.extent(0);
        candidates.iter().filter(fits).find(|home| !self.is_shown_elsewhere(home.array, name)).copied()
    }

    /// Stores an array with its length into a buffer that is large enough.
    pub(super) fn stored_bounded(&mut self, target: ArrayView, array: ArrayExpr) -> Checked<Value> {
        let set = target.len.zip(array.len).filter(|(var, from)| var != from);
        let set = set.map(|(var, from)| StmtKind::SetVar { var, value: ScalarExpr::var(from, ScalarKind::Int) });
        // Scalars in the value may ask for the length that the buffer still has. Else the length is set first, so that
        // this loop and the next ones have it in common.
        let (first, last, len) = match target.len {
            Some(var) if asks_for(&array, var) => (None, set, array.len),
            len => (set, None, len),
        };
        let dtype = array.dtype;
        let bounds = SliceBounds { start: 0, step: 1, n: array.shape.extent(0) };
        let front = ArrayView { view: target.view.slice(0, bounds).ok_or(Reported)?, len, ..target };
        let store = StmtKind::store(front, array);
        for stmt in first.into_iter().chain([store]).chain(last) {
            self.emit(stmt);
        }
        Ok(Value::of(ArrayExpr::view(target, dtype)))
    }

    /// A view of varying length under a name. What nothing else shows yet goes where the name has a buffer; else its own
    /// buffer becomes the name's.
    pub(super) fn bounded_under(&mut self, name: &str, array: ArrayExpr) -> Checked<Value> {
        let ArrayNode::View(view) = array.node else { return Err(Reported) };
        let of = self.env.name(name);
        let is_new = self.results.remove(&view.array);
        let decl = self.hir.arrays.get(view.array.0 as usize);
        let is_whole = view.moving.is_none() && decl.is_some_and(|d| d.len.is_some() && d.shape == view.view.shape);
        if !is_new || !is_whole || self.is_shown_elsewhere(view.array, &of) {
            return Ok(self.named(name, array));
        }
        match self.free_bounded_home(&of, array.dtype, array.shape) {
            Some(home) => self.stored_bounded(home, array),
            None => {
                let key = (of, array.dtype, array.shape.without(0));
                self.bounded_homes.entry(key).or_default().push(view);
                if let Some(decl) = self.hir.arrays.get_mut(view.array.0 as usize) {
                    decl.name = name.to_owned();
                    decl.origin = Origin::Named;
                }
                Ok(Value::of(array))
            }
        }
    }
}

/// Whether a scalar that an array is computed from may depend on a variable.
fn asks_for(array: &ArrayExpr, var: VarId) -> bool {
    let mut asks = false;
    array.for_each_scalar(&mut |scalar| {
        asks |= match &scalar.node {
            ScalarNode::Const(_) => false,
            ScalarNode::Var(other) => *other == var,
            _ => true,
        };
    });
    asks
}
