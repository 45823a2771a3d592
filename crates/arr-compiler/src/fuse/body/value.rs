//! Expressions as instructions: each value is computed once a block, and found again as long as it is what it was.

use arr_bytecode::{Dst, Inst, Src, Use, ViewIn, op};
use arr_core::{Axis, BufId, DType, Elems, Reg, Shape, Ufunc, ViewId};

use super::Body;
use crate::array_ir::{BufferDecl, BufferKind, Tree, TreeNode};
use crate::fuse::trapping::Literals;
use crate::overlap::{is_identical, may_write_beside};

/// What a block register holds, for finding it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    View(ViewId),
    Fill(Reg, DType),
    Ramp(Reg, Reg, DType),
    Linspace(Reg, Reg, u32),
    Map1(Ufunc, DType, Src),
    Map2(Ufunc, DType, Src, Src),
    Select(Src, Src, Src, DType),
    Cast(DType, DType, Src),
    Take(ViewId, Src),
    WrapIndex(Axis, Reg, Src),
}

impl Key {
    /// The key of all values that are evidently equal.
    fn of_equals(self, literals: &Literals) -> Key {
        let reg = |reg| literals.stands_for(reg);
        let src = |src| if let Src::Scalar(of) = src { Src::Scalar(reg(of)) } else { src };
        match self {
            Key::Fill(of, dtype) => Key::Fill(reg(of), dtype),
            Key::Ramp(start, step, dtype) => Key::Ramp(reg(start), reg(step), dtype),
            Key::Linspace(start, stop, n_steps) => Key::Linspace(reg(start), reg(stop), n_steps),
            Key::Map1(f, dtype, x) => Key::Map1(f, dtype, src(x)),
            Key::Map2(f, dtype, lhs, rhs) => Key::Map2(f, dtype, src(lhs), src(rhs)),
            Key::Select(cond, then, otherwise, dtype) => Key::Select(src(cond), src(then), src(otherwise), dtype),
            Key::WrapIndex(axis, extent, at) => Key::WrapIndex(axis, reg(extent), src(at)),
            Key::View(_) | Key::Cast(..) | Key::Take(..) => self,
        }
    }
}

/// A value at hand, and the buffers whose elements it was computed from.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) src: Src,
    pub(super) from: Vec<BufId>,
}

impl Body<'_> {
    pub(super) fn touch(&mut self, dtype: DType) {
        self.widest = self.widest.max(dtype.size());
    }

    pub(super) fn block(&mut self, dtype: DType) -> BufId {
        self.touch(dtype);
        let id = self.tables.buffer(BufferDecl {
            name: String::new(),
            dtype,
            shape: Shape::SCALAR,
            kind: BufferKind::Block,
            constant: None,
            outlives_source: false,
            len: None,
            reason: None,
        });
        self.blocks.push(id);
        id
    }

    /// Elements that do not lie in the buffer of `target`.
    pub(super) fn apart(&mut self, src: Src, dtype: DType, target: ViewId) -> Src {
        match src {
            Src::View(view) if self.tables.buffer_of(view) == self.tables.buffer_of(target) => self.copied(src, dtype),
            _ => src,
        }
    }

    fn find(&self, key: &Key) -> Option<Src> {
        self.known.iter().find(|(k, _)| k == key).map(|(_, known)| known.src)
    }

    /// Elements of a scalar, where an instruction needs elements.
    pub(super) fn filled(&mut self, src: Src, dtype: DType) -> Src {
        let Src::Scalar(reg) = src else { return src };
        let key = Key::Fill(reg, dtype).of_equals(self.literals);
        if let Some(src) = self.find(&key) {
            return src;
        }
        let filled = self.copied(src, dtype);
        self.known.push((key, Known { src: filled, from: Vec::new() }));
        filled
    }

    pub(super) fn copied(&mut self, src: Src, dtype: DType) -> Src {
        let block = self.block(dtype);
        self.inst(Inst::Copy(op::Copy { dst: Dst::Block(block), src, dtype }));
        Src::Block(block)
    }

    /// The buffers whose elements a value depends on.
    pub(super) fn sources(&self, src: Src) -> Vec<BufId> {
        match src {
            Src::View(view) => vec![self.tables.buffer_of(view)],
            Src::Scalar(_) => Vec::new(),
            Src::Block(_) => {
                self.known.iter().find(|(_, k)| k.src == src).map(|(_, k)| k.from.clone()).unwrap_or_default()
            }
        }
    }

    /// What was computed from a buffer is not what it would be now.
    pub(super) fn forget(&mut self, buffer: BufId) {
        let tables = &self.tables;
        self.known.retain(|(key, known)| {
            let of_buffer = matches!(key, Key::View(view) if tables.buffer_of(*view) == buffer);
            !of_buffer && (matches!(key, Key::View(_)) || !known.from.contains(&buffer))
        });
    }

    /// Computes an expression; into `target` where one is given, else wherever it is or fits.
    pub(super) fn value(&mut self, tree: &Tree, target: Option<ViewId>) -> Src {
        let dtype = tree.dtype;
        match &tree.node {
            TreeNode::View(view) => {
                let src = self.read(*view);
                self.put(src, dtype, target)
            }
            TreeNode::Splat(reg) => self.put(Src::Scalar(*reg), dtype, target),
            TreeNode::Ramp { start, step } => {
                let (start, step) = (*start, *step);
                let make = |dst| Inst::Ramp(op::Ramp { dst, start: Use(start), step: Use(step), dtype });
                self.compute(Key::Ramp(start, step, dtype), &[], dtype, target, make)
            }
            TreeNode::Linspace { start, stop, n_steps } => {
                let (start, stop, n_steps) = (*start, *stop, *n_steps);
                let make = |dst| {
                    Inst::Linspace(op::Linspace { dst, start: Use(start), stop: Use(stop), n_steps: Elems(n_steps) })
                };
                self.compute(Key::Linspace(start, stop, n_steps), &[], dtype, target, make)
            }
            TreeNode::Map1 { f, compute, src } => {
                let (f, compute) = (*f, *compute);
                let src = self.value(src, None);
                let make = |dst| Inst::Map1(op::Map1 { dst, src, f, dtype: compute });
                self.compute(Key::Map1(f, compute, src), &[src], dtype, target, make)
            }
            TreeNode::Map2 { f, compute, lhs, rhs } => {
                let (f, compute) = (*f, *compute);
                let (lhs, rhs) = (self.value(lhs, None), self.value(rhs, None));
                let make = |dst| Inst::Map2(op::Map2 { dst, lhs, rhs, f, dtype: compute });
                self.compute(Key::Map2(f, compute, lhs, rhs), &[lhs, rhs], dtype, target, make)
            }
            TreeNode::Select { cond, then, otherwise } => {
                let cond = self.value(cond, None);
                let cond = self.filled(cond, DType::Bool);
                let (then, otherwise) = (self.value(then, None), self.value(otherwise, None));
                let make = |dst| Inst::Select(op::Select { dst, cond, then, otherwise, dtype });
                let operands = [cond, then, otherwise];
                self.compute(Key::Select(cond, then, otherwise, dtype), &operands, dtype, target, make)
            }
            TreeNode::Take { array, at } => {
                let array = *array;
                let at = self.value(at, None);
                let at = self.filled(at, DType::I32);
                let make = |dst| Inst::Take(op::Take { dst, array: ViewIn(array), at, dtype });
                self.compute(Key::Take(array, at), &[Src::View(array), at], dtype, target, make)
            }
            TreeNode::WrapIndex { at, axis, extent } => {
                let (axis, extent) = (Axis(*axis), *extent);
                let src = self.value(at, None);
                let src = self.filled(src, DType::I32);
                let make = |dst| Inst::WrapIndex(op::WrapIndex { dst, src, axis, extent: Use(extent) });
                self.compute(Key::WrapIndex(axis, extent, src), &[src], dtype, target, make)
            }
            TreeNode::Cast(inner) => {
                let from = inner.dtype;
                let src = self.value(inner, None);
                let src = self.filled(src, from);
                let make = |dst| Inst::Cast(op::Cast { dst, src, from, to: dtype });
                self.compute(Key::Cast(from, dtype, src), &[src], dtype, target, make)
            }
        }
    }

    /// The elements of a view at the block at hand.
    fn read(&mut self, view: ViewId) -> Src {
        let record = *self.tables.record(view);
        self.touch(self.tables.dtype_of(view));
        let forwarded = self.known.iter().find(
            |(key, _)| matches!(key, Key::View(v) if *v == view || is_identical(self.tables.record(*v), &record)),
        );
        if let Some((_, known)) = forwarded {
            return known.src;
        }
        if record.view.is_contiguous() {
            return Src::View(view);
        }
        let block = self.block(self.tables.dtype_of(view));
        self.inst(Inst::Gather(op::Gather { dst: Dst::Block(block), array: ViewIn(view) }));
        self.known.push((Key::View(view), Known { src: Src::Block(block), from: vec![record.buffer] }));
        Src::Block(block)
    }

    /// A value that exists already, copied to the target.
    fn put(&mut self, src: Src, dtype: DType, target: Option<ViewId>) -> Src {
        let Some(target) = target else { return src };
        let mut src = src;
        if let Src::View(view) = src {
            if is_identical(self.tables.record(view), self.tables.record(target)) {
                return src;
            }
            if self.tables.buffer_of(view) == self.tables.buffer_of(target) {
                src = self.copied(src, dtype);
            }
        }
        self.inst(Inst::Copy(op::Copy { dst: Dst::View(target), src, dtype }));
        Src::View(target)
    }

    fn compute(
        &mut self,
        key: Key,
        operands: &[Src],
        dtype: DType,
        target: Option<ViewId>,
        make: impl Fn(Dst) -> Inst,
    ) -> Src {
        let key = key.of_equals(self.literals);
        if let Some(src) = self.find(&key) {
            return self.put(src, dtype, target);
        }
        if let Some(target) = target.filter(|&t| may_write_beside(self.tables, t, operands)) {
            self.inst(make(Dst::View(target)));
            return Src::View(target);
        }
        let mut from: Vec<BufId> = operands.iter().flat_map(|&o| self.sources(o)).collect();
        from.sort_unstable();
        from.dedup();
        let block = self.block(dtype);
        self.inst(make(Dst::Block(block)));
        self.known.push((key, Known { src: Src::Block(block), from }));
        self.put(Src::Block(block), dtype, target)
    }
}
