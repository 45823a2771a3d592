//! What items of code read and set, as liveness and scheduling see it.

use arr_bytecode::{Inst, OperandVisitor, Target};
use arr_core::{BufId, Reg, ViewId};
use smallvec::SmallVec;

use crate::array_ir::Tables;
use crate::liveness::{AllEffects, Effects, Flow};
use crate::loop_code::{LoopCode, LoopItem, LoopLine};

/// As many as an instruction has of one kind, mostly; every pass asks every instruction, so they lie in place.
pub(crate) type Few<T> = SmallVec<[T; 4]>;

/// Registers and views of one item. Registers that say where a view lies count as read.
#[derive(Clone, Debug)]
pub(crate) struct Accesses<'a> {
    tables: &'a Tables,
    pub(crate) reg_uses: Few<Reg>,
    pub(crate) reg_defs: Few<Reg>,
    pub(crate) reads: Few<ViewId>,
    pub(crate) writes: Few<ViewId>,
    /// Block registers and reduction states that are read.
    pub(crate) buffer_reads: Few<BufId>,
    /// Block registers and reduction states that are written.
    pub(crate) buffer_writes: Few<BufId>,
    pub(crate) target: Option<Target>,
}

impl<'a> Accesses<'a> {
    /// No accesses yet.
    pub(crate) fn new(tables: &'a Tables) -> Accesses<'a> {
        Accesses {
            tables,
            reg_uses: Few::new(),
            reg_defs: Few::new(),
            reads: Few::new(),
            writes: Few::new(),
            buffer_reads: Few::new(),
            buffer_writes: Few::new(),
            target: None,
        }
    }

    /// Registers that say where a view lies and how long it is.
    fn placed(&mut self, view: ViewId) {
        let record = self.tables.record(view);
        self.reg_uses.extend(record.moving.into_iter().chain(record.len));
    }

    /// The accesses of an instruction.
    pub(crate) fn of_inst(tables: &'a Tables, inst: &Inst) -> Accesses<'a> {
        let mut accesses = Accesses::new(tables);
        inst.visit_operands(&mut accesses);
        accesses
    }
}

impl OperandVisitor for Accesses<'_> {
    fn reg_use(&mut self, reg: Reg) {
        self.reg_uses.push(reg);
    }

    fn reg_def(&mut self, reg: Reg) {
        self.reg_defs.push(reg);
    }

    fn view_read(&mut self, view: ViewId) {
        self.placed(view);
        self.reads.push(view);
    }

    fn view_write(&mut self, view: ViewId) {
        self.placed(view);
        self.writes.push(view);
    }

    fn buffer_read(&mut self, buffer: BufId) {
        self.buffer_reads.push(buffer);
    }

    fn buffer_write(&mut self, buffer: BufId) {
        self.buffer_writes.push(buffer);
    }

    fn target(&mut self, target: Target) {
        self.target = Some(target);
    }
}

/// Whether the instruction is a routine: it sets every element of what it writes, whatever was there unless it reads that too.
pub(crate) const fn is_routine(inst: &Inst) -> bool {
    matches!(inst, Inst::Routine1(_) | Inst::Routine2(_) | Inst::RoutineInPlace(_) | Inst::RoutineInPlace2(_))
}

/// How control goes on after an instruction. The body of a block loop is straight code.
pub(crate) fn flow_of(inst: &Inst) -> Flow {
    match (inst, inst.jump()) {
        (Inst::Jump(_), Some(to)) => Flow::Jump(to.0),
        (_, Some(to)) => Flow::Branch(to.0),
        (Inst::Halt(_) | Inst::Fail(_), None) => Flow::End,
        (_, None) => Flow::Plain,
    }
}

/// Flow of every item of loop code, and what `effects_of` says of each instruction and its position; labels do nothing.
pub(crate) fn flow_and_effects(
    code: &LoopCode,
    effects_of: impl Fn(usize, &Inst) -> Effects,
) -> (Vec<Flow>, AllEffects) {
    let of_item = |(position, line): (usize, &LoopLine)| match &line.item {
        LoopItem::Label(label) => (Flow::Label(*label), Effects::default()),
        LoopItem::Inst(inst) => (flow_of(inst), effects_of(position, inst)),
    };
    let mut flow = Vec::with_capacity(code.code.len());
    let mut all = AllEffects::default();
    for (of_line, effects) in code.code.iter().enumerate().map(of_item) {
        flow.push(of_line);
        all.push(effects);
    }
    (flow, all)
}
