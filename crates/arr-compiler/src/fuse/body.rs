//! The instructions of one block loop.
//!
//! Each expression is computed once a block: equal expressions over elements that have not changed share a block register.

mod room;
mod value;

use arr_bytecode::{
    Block, Constant, Def, Dst, InOut, Inst, REDUCTION_STATE_BYTES, Src, State, Target, Use, ViewInOut, ViewOut,
    ViewRecord, op,
};
use arr_core::{BufId, DType, Elems, Reduction, Reg, Runs, Scalar, Shape, View, ViewId};
use arr_diag::Span;

use self::value::{Key, Known};
use super::pairs::join_pairs;
use super::row_blocks::by_rows;
use super::schedule::Pending;
use super::trapping::Literals;
use crate::Options;
use crate::array_ir::{ArrayStmtKind, Tables, Tree};
use crate::loop_code::{LoopItem, LoopLine};

/// A loop being written.
pub(super) struct Body<'a> {
    tables: &'a mut Tables,
    literals: &'a Literals,
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
    pub(super) fn new(tables: &'a mut Tables, literals: &'a Literals) -> Body<'a> {
        let (before, inside, after) = (Vec::new(), Vec::new(), Vec::new());
        let (known, blocks) = (Vec::new(), Vec::new());
        Body { tables, literals, before, inside, after, known, blocks, widest: 1, span: Span::default() }
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
            ArrayStmtKind::Check { value } => self.check(value),
            ArrayStmtKind::Put { array, at, value, adds } => self.put_at(*array, at, value, *adds),
            ArrayStmtKind::Accumulate { target, walked, f, initial, value, runs } => {
                self.accumulate((*target, *initial), *walked, *f, value, *runs);
            }
            ArrayStmtKind::Scan { target, f, step, n, value } => self.scan(*target, *f, (*step, *n), value),
            ArrayStmtKind::Reduce { dst, f, value, mask, n } => self.reduce(*dst, *f, value, mask.as_ref(), *n),
        }
    }

    /// The whole loop over `shape`, the first `len` rows of it where that is given, with what comes before and after.
    pub(super) fn finish(mut self, shape: Shape, len: Option<Reg>, options: &Options) -> Vec<LoopLine> {
        let row = if options.optimize { self.optimize(&shape, options) } else { None };
        let n = shape.n_elems();
        let block = row.unwrap_or_else(|| self.block_len(n, options));
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

    /// Goes by rows where that pays, whose length is the result, and does two things at once where that is possible. That keeps
    /// operands for longer, so what room blocks have is known behind it.
    fn optimize(&mut self, shape: &Shape, options: &Options) -> Option<u32> {
        let block = self.block_len(shape.n_elems(), options);
        let by_rows = by_rows(self.tables, &self.inside, shape, block);
        join_pairs(self.tables, &mut self.inside);
        let (mut by_rows, len) = by_rows?;
        join_pairs(self.tables, &mut by_rows);
        let by_blocks = std::mem::replace(&mut self.inside, by_rows);
        if self.fits(len, options) {
            return Some(len);
        }
        self.inside = by_blocks;
        None
    }

    fn inst(&mut self, inst: Inst) {
        self.inside.push(LoopLine { item: LoopItem::Inst(inst), span: self.span });
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
        let steps = if delay == 1 { "1 step".to_owned() } else { format!("{delay} steps") };
        let reason = format!("`{name}` is read after it is written, up to {steps} later");
        let shape = Shape::vector(delay);
        let buffer = self.tables.scratch(format!("{name} later"), dtype, shape, reason);
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
        let (shape, reason) = (Shape::vector(REDUCTION_STATE_BYTES), "the running state of a reduction".to_owned());
        State(self.tables.scratch(f.name().to_owned(), DType::U8, shape, reason))
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

    fn check(&mut self, value: &Tree) {
        self.touch(value.dtype);
        self.value(value, None);
    }

    fn put_at(&mut self, array: ViewId, at: &Tree, value: &Tree, adds: bool) {
        let dtype = value.dtype;
        self.touch(dtype);
        // The value is there before its places are looked at.
        let src = self.value(value, None);
        let src = self.filled(src, dtype);
        let at = self.value(at, None);
        let at = self.filled(at, DType::I32);
        let place = ViewInOut(array);
        self.inst(if adds {
            Inst::AddAt(op::AddAt { array: place, at, src, dtype })
        } else {
            Inst::Put(op::Put { array: place, at, src, dtype })
        });
        self.forget(self.tables.buffer_of(array));
    }
}
