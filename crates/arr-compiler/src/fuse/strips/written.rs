//! The code of a loop over strips: rows that must be there before the first, the loop, and a rest of fewer rows.

use std::collections::BTreeMap;

use arr_bytecode::{Constant, Def, InOut, Inst, Target, Use, op};
use arr_core::{BufId, Reg, Scalar, ScalarKind, Shape, Ufunc, ViewId};
use arr_diag::Span;

use super::super::rows::Rows;
use super::{Group, Stage};
use crate::array_ir::{ArrayStmt, ArrayStmtKind, Item, Line, Tables, Tree, TreeNode};

/// Where rows are that a round computes.
#[derive(Clone, Copy)]
struct Round {
    /// The row at which the strip begins.
    first: u32,
    /// The register that says by how many rows further on, where the strip moves.
    by: Option<Reg>,
}

/// Registers that move views by rows: where they lie otherwise, and the distance of rows.
type Moves = BTreeMap<(Option<u32>, i32), Reg>;

struct Writer<'a> {
    group: &'a Group,
    tables: &'a mut Tables,
    /// The memory of each kept result.
    memory: Vec<BufId>,
    moves: Moves,
    span: Span,
    code: Vec<Line>,
}

impl Group {
    /// The code in place of `lines`, the items of the group.
    pub(super) fn written(&self, lines: &[Line], tables: &mut Tables) -> Vec<Line> {
        let first = *self.items.start();
        let scalars = self.scalars.iter().filter_map(|&at| lines.get(at - first).cloned()).collect();
        let memory = self.kept.iter().map(|kept| {
            let decl = &tables.buffers[kept.buffer.idx()];
            let (name, dtype) = (decl.name.clone(), decl.dtype);
            let n = self.strip + kept.n_before;
            let reason = format!("{n} rows of `{name}` at a time, {} of them again: {}", kept.n_before, kept.reason);
            tables.scratch(format!("{name} rows"), dtype, Shape::vector(n * kept.row), reason)
        });
        let memory = memory.collect();
        let span = lines.first().map(|line| line.span).unwrap_or_default();
        let mut writer = Writer { group: self, tables, memory, moves: Moves::new(), span, code: scalars };
        for stage in self.stages.iter().filter(|stage| stage.lead > 0) {
            let rows = Rows { axis: 0, first: 0, n: stage.lead };
            writer.stage(stage, rows, Round { first: 0, by: None }, lines);
        }
        let n_strips = self.n_rows / self.strip;
        writer.strips(n_strips, lines);
        let done = n_strips * self.strip;
        if done < self.n_rows {
            writer.round(Round { first: done, by: None }, self.n_rows - done, lines);
        }
        writer.code
    }
}

impl Writer<'_> {
    /// A loop over as many strips.
    fn strips(&mut self, n_strips: u32, lines: &[Line]) {
        let [counter, stop, step] = [(); 3].map(|()| self.tables.reg(ScalarKind::Int));
        let before = std::mem::take(&mut self.code);
        self.round(Round { first: 0, by: Some(counter) }, self.group.strip, lines);
        self.keep();
        let body = std::mem::replace(&mut self.code, before);
        let n_rows = i64::from(self.group.strip) * i64::from(n_strips);
        self.literal(counter, 0);
        self.literal(stop, n_rows);
        self.literal(step, i64::from(self.group.strip));
        let mut head = Vec::new();
        for ((place, distance), by) in std::mem::take(&mut self.moves) {
            let factor = self.tables.reg(ScalarKind::Int);
            self.literal(factor, i64::from(distance));
            let dst = Def(by);
            head.push(op::Scalar2 { dst, lhs: Use(counter), rhs: Use(factor), f: Ufunc::Multiply });
            let place = place.map(|place| op::Scalar2 { dst, lhs: Use(by), rhs: Use(Reg(place)), f: Ufunc::Add });
            head.extend(place);
        }
        let label = self.tables.label();
        self.push(Item::Label(label));
        head.into_iter().for_each(|inst| self.push(Item::Inst(Inst::Scalar2(inst))));
        self.code.extend(body);
        let next = op::RangeNext { counter: InOut(counter), stop: Use(stop), step: Use(step), body: Target(label) };
        self.push(Item::Inst(Inst::RangeNext(next)));
    }

    /// Every statement, for a strip of `n` rows.
    fn round(&mut self, round: Round, n: u32, lines: &[Line]) {
        let group = self.group;
        for stage in &group.stages {
            self.stage(stage, Rows { axis: 0, first: stage.lead, n }, round, lines);
        }
    }

    /// What the next strip needs goes to where it looks for it.
    fn keep(&mut self) {
        let group = self.group;
        for stage in &group.stages {
            let Some(kept) = stage.keeps.filter(|_| stage.lead > 0) else { continue };
            let rows = |first| Rows { axis: 0, first, n: stage.lead };
            let still = Round { first: 0, by: None };
            let (to, from) = (rows(0), rows(group.strip));
            let (to, from) = (self.view(stage.target, to, still), self.view(stage.target, from, still));
            let dtype = self.tables.buffers[self.memory[kept].idx()].dtype;
            let value = Tree { dtype, node: TreeNode::View(from) };
            self.store(to, value);
        }
    }

    fn stage(&mut self, stage: &Stage, rows: Rows, round: Round, lines: &[Line]) {
        let ArrayStmtKind::Store { value, .. } = &stage.stmt.kind else { return };
        let line = lines.get(stage.position - self.group.items.start());
        self.span = line.map_or(self.span, |line| line.span);
        let mut value = value.clone();
        value.for_each_view(&mut |view| *view = self.view(*view, rows, round));
        let target = self.view(stage.target, rows, round);
        self.store(target, value);
    }

    /// Rows of a view: of what is kept they count from the start of its memory, of an array from that of the strip.
    fn view(&mut self, view: ViewId, rows: Rows, round: Round) -> ViewId {
        let record = *self.tables.record(view);
        if let Some(kept) = self.group.kept.iter().position(|kept| kept.buffer == record.buffer) {
            let rows = rows.of_view(view, self.tables);
            let record = *self.tables.record(rows);
            return self.tables.view(arr_bytecode::ViewRecord { buffer: self.memory[kept], ..record });
        }
        let rows = Rows { axis: 0, first: round.first + rows.first, n: rows.n };
        let distance = record.view.strides[0];
        let by = round.by.filter(|_| distance != 0).map(|counter| match (record.moving, distance) {
            (None, 1) => counter,
            (place, _) => {
                let tables = &mut *self.tables;
                let place = place.map(|reg| reg.0);
                *self.moves.entry((place, distance)).or_insert_with(|| tables.reg(ScalarKind::Int))
            }
        });
        rows.moved(view, by, self.tables)
    }

    fn store(&mut self, target: ViewId, value: Tree) {
        let shape = self.tables.record(target).view.shape;
        let stmt = ArrayStmt { shape, len: None, kind: ArrayStmtKind::Store { target, value } };
        self.push(Item::Array(Box::new(stmt)));
    }

    fn literal(&mut self, dst: Reg, value: i64) {
        let literal = op::Literal { dst: Def(dst), value: Constant(Scalar::Int(value)) };
        self.push(Item::Inst(Inst::Literal(literal)));
    }

    fn push(&mut self, item: Item) {
        self.code.push(Line { item, span: self.span });
    }
}
