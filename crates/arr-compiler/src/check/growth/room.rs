//! Room for what grows in a loop, made in front of it.

use arr_core::{ScalarKind, Shape};

use super::Growth;
use crate::check::env::Bound;
use crate::check::value::Value;
use crate::check::{Checked, Checker, message};
use crate::hir::{ArrayExpr, ArrayId, ArrayView, Origin, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// Makes a buffer large enough for what a loop adds, unless a loop around has done so; gives it, and the length before
    /// the loop, where it is known.
    pub(super) fn make_room(&mut self, array: ArrayId, growth: &Growth) -> Checked<(ArrayId, Option<u32>)> {
        let has_room = self.repeats.iter().any(|repeat| (array.0 as usize) < repeat.n_arrays);
        if self.lists.contains_key(&array) {
            if !has_room {
                self.enlarge(array, growth.most)?;
            }
            return Ok((array, self.env.list_lengths.remove(&array)));
        }
        let Some(name) = &growth.name else { return Ok((array, None)) };
        let Some(binding) = self.env.get_name(name) else { return Ok((array, None)) };
        let (span, value) = (binding.span, binding.value());
        let (Some(Value::Array(old) | Value::Bounded(old)), false) = (value, has_room && self.growing.contains(&array))
        else {
            return Ok((array, None));
        };
        let (dtype, n) = (old.dtype, old.shape.extent(0));
        let shape = self.longer(&old.shape, growth.most)?;
        let len = self.new_var(&format!("{} length", name.text), ScalarKind::Int);
        let room = self.new_bounded(&name.text, dtype, shape, Origin::Named, len);
        let known = old.len.is_none();
        if known {
            let front = self.longer(&old.shape, 0)?;
            let view = ArrayView { view: arr_core::View::contiguous(front), len: None, ..room };
            if front.n_elems() > 0 {
                self.emit(StmtKind::store(view, old));
            }
            self.emit(StmtKind::SetVar { var: len, value: ScalarExpr::int(i64::from(n)) });
        } else {
            self.stored_bounded(room, old)?;
        }
        self.growing.insert(room.array);
        let value = Value::Bounded(ArrayExpr::view(room, dtype));
        self.env.bind_name(name.clone(), Bound::Value(value), span);
        Ok((room.array, known.then_some(n)))
    }

    /// Makes the buffer of a list larger.
    pub(in crate::check) fn enlarge(&mut self, array: ArrayId, by: u64) -> Checked<()> {
        let Some(shape) = self.hir.arrays.get(array.0 as usize).map(|decl| decl.shape) else { return Ok(()) };
        let shape = self.longer(&shape, by)?;
        if let Some(decl) = self.hir.arrays.get_mut(array.0 as usize) {
            decl.shape = shape;
        }
        Ok(())
    }

    fn longer(&mut self, shape: &Shape, by: u64) -> Checked<Shape> {
        let mut extents = shape.extents().to_vec();
        if let Some(first) = extents.first_mut() {
            *first = u32::try_from(u64::from(*first).saturating_add(by)).unwrap_or(u32::MAX);
        }
        let span = self.span;
        Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))
    }

    /// After a loop that always adds as much, the length is known.
    pub(super) fn settle_length(&mut self, array: ArrayId, before: u32, growth: &Growth) {
        let Some(n) = u32::try_from(u64::from(before).saturating_add(growth.most)).ok().filter(|_| growth.is_exact)
        else {
            return;
        };
        if self.lists.contains_key(&array) {
            self.env.list_lengths.insert(array, n);
            return;
        }
        let Some(name) = &growth.name else { return };
        let Some(binding) = self.env.get_name(name) else { return };
        let (span, Some(view)) = (binding.span, binding.value().and_then(|value| value.as_any_view())) else { return };
        if view.array != array || view.len.is_none() {
            return;
        }
        let extents: Vec<u32> = [n].into_iter().chain(view.view.shape.extents().iter().skip(1).copied()).collect();
        if let Ok(shape) = Shape::new(&extents) {
            let still = ArrayView { view: arr_core::View::contiguous(shape), len: None, ..view };
            let value = Value::Array(ArrayExpr::view(still, self.dtype_of(&view)));
            self.env.bind_name(name.clone(), Bound::Value(value), span);
        }
    }
}
