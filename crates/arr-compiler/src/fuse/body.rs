//! The instructions of one block loop.
//!
//! Each expression is computed once a block: equal expressions over elements that have not changed share a block register.

use arr_bytecode::{
    Block, Constant, Def, Dst, InOut, Inst, REDUCTION_STATE_BYTES, Src, State, Target, Use, ViewIn, ViewInOut, ViewOut,
    ViewRecord, op,
};
use arr_core::{Axis, BufId, DType, Elems, Reduction, Reg, Runs, Scalar, Shape, Ufunc, View, ViewId};
use arr_diag::Span;

use super::schedule::Pending;
use crate::Options;
use crate::array_ir::{ArrayStmtKind, BufferDecl, BufferKind, Tables, Tree, TreeNode};
use crate::loop_code::{LoopItem, LoopLine};
use crate::overlap::is_identical;

/// Elements of a block that rather shares its loop with fewer statements than becomes shorter.
const SHORT_BLOCK: u32 = 64;

/// What a block register holds, for finding it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
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

/// A value at hand, and the buffers whose elements it was computed from.
#[derive(Clone, Debug)]
struct Known {
    src: Src,
    from: Vec<BufId>,
}

/// A loop being written.
pub(super) struct Body<'a> {
    tables: &'a mut Tables,
    before: Vec<LoopLine>,
    inside: Vec<LoopLine>,
    after: Vec<LoopLine>,
    /// In the order in which they came, so that the same script gives the same bytes.
    known: Vec<(Key, Known)>,
    blocks: Vec<BufId>,
    widest: u32,
    span: Span,
}

impl<'a> Body<'a> {
    pub(super) fn new(tables: &'a mut Tables) -> Body<'a> {
        let (before, inside, after) = (Vec::new(), Vec::new(), Vec::new());
        Body { tables, before, inside, after, known: Vec::new(), blocks: Vec::new(), widest: 1, span: Span::default() }
    }

    /// Adds a statement. A virtual store keeps its value in a block register, another stores it `delay` elements late; `later`
    /// run behind it in the same loop.
    pub(super) fn statement(&mut self, statement: &Pending, (is_virtual, delay): (bool, u32), later: &[&Pending]) {
        self.span = statement.span;
        match &statement.stmt.kind {
            ArrayStmtKind::Store { target, value } if is_virtual => self.keep(*target, value, later),
            ArrayStmtKind::Store { target, value } if delay > 0 => self.store_late(*target, value, delay),
            ArrayStmtKind::Store { target, value } => self.store(*target, value),
            ArrayStmtKind::Compress { target, count, value, mask } => self.compress(*target, *count, value, mask),
            ArrayStmtKind::Put { array, at, value } => self.put_at(*array, at, value),
            ArrayStmtKind::Accumulate { target, walked, f, initial, value, runs } => {
                self.accumulate((*target, *initial), *walked, *f, value, *runs);
            }
            ArrayStmtKind::Scan { target, f, step, n, value } => self.scan(*target, *f, (*step, *n), value),
            ArrayStmtKind::Reduce { dst, f, value, mask, n } => self.reduce(*dst, *f, value, mask.as_ref(), *n),
        }
    }

    /// The whole loop over `shape`, the first `len` rows of it where that is given, with what comes before and after.
    pub(super) fn finish(self, shape: Shape, len: Option<Reg>, options: &Options) -> Vec<LoopLine> {
        let n = shape.n_elems();
        let block = self.block_len(n, options);
        for &id in &self.blocks {
            self.tables.buffers[id.idx()].shape = Shape::vector(block);
        }
        let mut code = self.before;
        if !self.inside.is_empty() {
            let span = self.inside.first().map_or(self.span, |l| l.span);
            let end = self.tables.label();
            let (n, block, end_target) = (Elems(n), Elems(block), Target(end));
            let begin = match len {
                None => Inst::BeginLoop(op::BeginLoop { n, block, end: end_target }),
                Some(len) => {
                    let (len, row) = (Use(len), Elems(crate::array_ir::row(&shape)));
                    Inst::BeginLoopTo(op::BeginLoopTo { len, row, n, block, end: end_target })
                }
            };
            code.push(LoopLine { item: LoopItem::Inst(begin), span });
            code.extend(self.inside);
            code.push(LoopLine { item: LoopItem::Label(end), span });
            code.push(LoopLine { item: LoopItem::Inst(Inst::EndLoop(op::EndLoop {})), span });
        }
        code.extend(self.after);
        code
    }

    /// Elements of a block of a loop over `n`: as many as the target has blocks of, and as live block registers allow.
    fn block_len(&self, n: u32, options: &Options) -> u32 {
        let target = &options.target;
        let mut block = (target.block_bytes / self.widest).min(n).max(1);
        // What fits the shortest block is computed as one, whatever it takes.
        let least = if n <= target.min_block() { n } else { 1 };
        let live = self.live_bytes();
        while block > least && u64::from(block) * u64::from(live) > u64::from(target.live_block_bytes) {
            block = (block / 2).max(least);
        }
        block
    }

    /// Whether live block registers leave room for blocks that are worth a loop.
    pub(super) fn is_roomy(&self, shape: Shape, options: &Options) -> bool {
        let n = shape.n_elems();
        let wanted = (options.target.block_bytes / self.widest).min(n).min(SHORT_BLOCK);
        let needed = u64::from(wanted) * u64::from(self.live_bytes());
        needed <= u64::from(options.target.live_block_bytes)
    }

    /// The most bytes that block registers of one element hold at once.
    fn live_bytes(&self) -> u32 {
        let mut ranges = std::collections::HashMap::<BufId, (usize, usize)>::new();
        for (k, line) in self.inside.iter().enumerate() {
            if let LoopItem::Inst(inst) = line.item {
                let accesses = crate::effects::Accesses::of_inst(self.tables, &inst);
                for id in accesses.buffer_reads.into_iter().chain(accesses.buffer_writes) {
                    ranges.entry(id).or_insert((k, k)).1 = k;
                }
            }
        }
        let live = |k: usize| {
            let held =
                self.blocks.iter().filter(|id| ranges.get(id).is_some_and(|&(first, last)| first <= k && k <= last));
            held.map(|id| self.tables.buffers[id.idx()].dtype.size()).sum()
        };
        (0..self.inside.len()).map(live).max().unwrap_or(0)
    }

    fn inst(&mut self, inst: Inst) {
        self.inside.push(LoopLine { item: LoopItem::Inst(inst), span: self.span });
    }

    fn touch(&mut self, dtype: DType) {
        self.widest = self.widest.max(dtype.size());
    }

    fn block(&mut self, dtype: DType) -> BufId {
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

    /// Keeps a value in a block register instead of storing it.
    fn keep(&mut self, target: ViewId, value: &Tree, later: &[&Pending]) {
        let mut src = self.value(value, None);
        if let Src::View(view) = src {
            let buffer = self.tables.buffer_of(view);
            if later.iter().any(|p| p.writes.iter().any(|&w| self.tables.buffer_of(w) == buffer)) {
                src = self.copied(src, value.dtype);
            }
        }
        let from = self.sources(src);
        self.forget(self.tables.buffer_of(target));
        self.known.push((Key::View(target), Known { src, from }));
    }

    fn store(&mut self, target: ViewId, value: &Tree) {
        let buffer = self.tables.buffer_of(target);
        self.touch(value.dtype);
        if self.tables.record(target).view.is_contiguous() {
            self.value(value, Some(target));
            self.forget(buffer);
            return;
        }
        let mut src = self.value(value, None);
        let aliased = matches!(src, Src::View(view) if self.tables.buffer_of(view) == buffer);
        if aliased || matches!(src, Src::Scalar(_)) {
            src = self.copied(src, value.dtype);
        }
        self.inst(Inst::Scatter(op::Scatter { array: ViewOut(target), src }));
        self.forget(buffer);
        self.known.push((Key::View(target), Known { src, from: vec![buffer] }));
    }

    /// Stores elements when they have been read for the last time. Nothing else in the loop comes to them.
    fn store_late(&mut self, target: ViewId, value: &Tree, delay: u32) {
        let dtype = value.dtype;
        self.touch(dtype);
        let src = self.value(value, None);
        let src = self.filled(src, dtype);
        let src = self.apart(src, dtype, target);
        let name = self.tables.buffers[self.tables.buffer_of(target).idx()].name.clone();
        let shape = Shape::vector(delay);
        let buffer = self.tables.buffer(BufferDecl {
            name: format!("{name} later"),
            dtype,
            shape,
            kind: BufferKind::Scratch,
            constant: None,
            outlives_source: false,
            len: None,
            reason: Some(format!("`{name}` is read after it is written, up to {delay} steps later")),
        });
        let ring = self.tables.view(ViewRecord { buffer, moving: None, len: None, view: View::contiguous(shape) });
        self.inst(Inst::ScatterLate(op::ScatterLate { array: ViewOut(target), src, ring: ViewOut(ring) }));
        self.forget(self.tables.buffer_of(target));
    }

    /// The loop that fills the results comes first, then they take in block after block.
    fn accumulate(
        &mut self,
        (target, initial): (ViewId, Reg),
        walked: ViewId,
        f: Reduction,
        value: &Tree,
        runs: Option<Runs>,
    ) {
        let n = self.tables.record(target).view.shape.n_elems();
        let (dst, dtype) = (Dst::View(target), self.tables.dtype_of(target));
        let (end, n, block) = (self.tables.label(), Elems(n), Elems(n.max(1)));
        let fill = [
            LoopItem::Inst(Inst::BeginLoop(op::BeginLoop { n, block, end: Target(end) })),
            LoopItem::Inst(Inst::Copy(op::Copy { dst, src: Src::Scalar(initial), dtype })),
            LoopItem::Label(end),
            LoopItem::Inst(Inst::EndLoop(op::EndLoop {})),
        ];
        let span = self.span;
        self.before.extend(fill.into_iter().map(|item| LoopLine { item, span }));
        let dtype = value.dtype;
        let src = self.value(value, None);
        let src = self.filled(src, dtype);
        self.touch(dtype);
        let array = ViewInOut(walked);
        match runs {
            Some(Runs { span, tree }) => {
                let (state, span, tree) = (self.state(f), Elems(span), Elems(tree));
                self.inst(Inst::AccumulateTrees(op::AccumulateTrees { array, src, state, span, tree }));
            }
            None => self.inst(Inst::Accumulate(op::Accumulate { array, src, f, dtype })),
        }
        self.forget(self.tables.buffer_of(target));
    }

    fn scan(&mut self, target: ViewId, f: Reduction, (step, n): (u32, u32), value: &Tree) {
        let dtype = value.dtype;
        let src = self.value(value, None);
        let src = self.filled(src, dtype);
        self.touch(dtype);
        let (array, step, n) = (ViewOut(target), Elems(step), Elems(n));
        self.inst(Inst::Scan(op::Scan { array, src, step, n, f, dtype }));
        self.forget(self.tables.buffer_of(target));
    }

    fn state(&mut self, f: Reduction) -> State {
        State(self.tables.buffer(BufferDecl {
            name: f.name().to_owned(),
            dtype: DType::U8,
            shape: Shape::vector(REDUCTION_STATE_BYTES),
            kind: BufferKind::Scratch,
            constant: None,
            outlives_source: false,
            len: None,
            reason: Some("the running state of a reduction".to_owned()),
        }))
    }

    fn reduce(&mut self, dst: Reg, f: Reduction, value: &Tree, mask: Option<&Tree>, n: Reg) {
        let dtype = value.dtype;
        let state = self.state(f);
        let line = |span, inst| LoopLine { item: LoopItem::Inst(inst), span };
        self.before.push(line(self.span, Inst::ReduceInit(op::ReduceInit { state, n: Use(n), f, dtype })));
        let src = self.value(value, None);
        let src = self.filled(src, dtype);
        self.touch(dtype);
        match mask {
            None => self.inst(Inst::Reduce(op::Reduce { state, src, f, dtype })),
            Some(mask) => {
                let mask = self.value(mask, None);
                let mask = self.filled(mask, DType::Bool);
                let packed = Block(self.block(dtype));
                self.inst(Inst::ReduceWhere(op::ReduceWhere { state, src, mask, packed, f, dtype }));
            }
        }
        self.after.push(line(self.span, Inst::ReduceFinish(op::ReduceFinish { dst: Def(dst), state, f, dtype })));
    }

    fn compress(&mut self, target: ViewId, count: Reg, value: &Tree, mask: &Tree) {
        let zero = op::Literal { dst: Def(count), value: Constant(Scalar::Int(0)) };
        self.before.push(LoopLine { item: LoopItem::Inst(Inst::Literal(zero)), span: self.span });
        let dtype = value.dtype;
        self.touch(dtype);
        let (src, mask) = (self.value(value, None), self.value(mask, None));
        let (src, mask) = (self.filled(src, dtype), self.filled(mask, DType::Bool));
        let (src, mask) = (self.apart(src, dtype, target), self.apart(mask, DType::Bool, target));
        let (array, count) = (ViewOut(target), InOut(count));
        self.inst(Inst::AppendWhere(op::AppendWhere { array, count, src, mask, dtype }));
        self.forget(self.tables.buffer_of(target));
    }

    fn put_at(&mut self, array: ViewId, at: &Tree, value: &Tree) {
        let dtype = value.dtype;
        self.touch(dtype);
        let (at, src) = (self.value(at, None), self.value(value, None));
        let (at, src) = (self.filled(at, DType::I32), self.filled(src, dtype));
        self.inst(Inst::Put(op::Put { array: ViewInOut(array), at, src, dtype }));
        self.forget(self.tables.buffer_of(array));
    }

    /// Elements that do not lie in the buffer of `target`.
    fn apart(&mut self, src: Src, dtype: DType, target: ViewId) -> Src {
        match src {
            Src::View(view) if self.tables.buffer_of(view) == self.tables.buffer_of(target) => self.copied(src, dtype),
            _ => src,
        }
    }

    fn find(&self, key: &Key) -> Option<Src> {
        self.known.iter().find(|(k, _)| k == key).map(|(_, known)| known.src)
    }

    /// Elements of a scalar, where an instruction needs elements.
    fn filled(&mut self, src: Src, dtype: DType) -> Src {
        let Src::Scalar(reg) = src else { return src };
        if let Some(src) = self.find(&Key::Fill(reg, dtype)) {
            return src;
        }
        let filled = self.copied(src, dtype);
        self.known.push((Key::Fill(reg, dtype), Known { src: filled, from: Vec::new() }));
        filled
    }

    fn copied(&mut self, src: Src, dtype: DType) -> Src {
        let block = self.block(dtype);
        self.inst(Inst::Copy(op::Copy { dst: Dst::Block(block), src, dtype }));
        Src::Block(block)
    }

    /// The buffers whose elements a value depends on.
    fn sources(&self, src: Src) -> Vec<BufId> {
        match src {
            Src::View(view) => vec![self.tables.buffer_of(view)],
            Src::Scalar(_) => Vec::new(),
            Src::Block(_) => {
                self.known.iter().find(|(_, k)| k.src == src).map(|(_, k)| k.from.clone()).unwrap_or_default()
            }
        }
    }

    /// What was computed from a buffer is not what it would be now.
    fn forget(&mut self, buffer: BufId) {
        let tables = &self.tables;
        self.known.retain(|(key, known)| {
            let of_buffer = matches!(key, Key::View(view) if tables.buffer_of(*view) == buffer);
            !of_buffer && (matches!(key, Key::View(_)) || !known.from.contains(&buffer))
        });
    }

    /// Computes an expression; into `target` where one is given, else wherever it is or fits.
    fn value(&mut self, tree: &Tree, target: Option<ViewId>) -> Src {
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
        if let Some(src) = self.find(&key) {
            return self.put(src, dtype, target);
        }
        if let Some(target) = target.filter(|&t| self.may_write_beside(t, operands)) {
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

    /// Whether an instruction may write the target while it reads the operands: each is the same memory, or other memory.
    fn may_write_beside(&self, target: ViewId, operands: &[Src]) -> bool {
        operands.iter().all(|operand| match operand {
            Src::View(view) => {
                let (read, written) = (self.tables.record(*view), self.tables.record(target));
                read.buffer != written.buffer || is_identical(read, written)
            }
            Src::Block(_) | Src::Scalar(_) => true,
        })
    }
}
