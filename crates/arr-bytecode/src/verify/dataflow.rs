//! Properties 13 to 15: defined before use, from the roles of operands.
//!
//! There is no memory for a set at every jump target, so the rule goes by position, not by path: a value must be written
//! at a lower position than every one at which it is read. Code that jumps over the write reads the zeros with which the
//! machine fills registers before it starts, so a read has one value on every machine either way; what the rule catches is
//! a register that nothing writes, or that is written only after its use. Bodies of loops have no jumps, so there the rule
//! is exact.

use arr_core::{BufId, DType, Reduction, Reg, ViewId};

use super::control::walk;
use super::{Fault, VerifyError};
use crate::operand::OperandVisitor;
use crate::{Inst, Program};

/// Registers or buffers looked after in one walk over the code; more need more walks, not more stack.
const WINDOW: usize = 2048;

/// Checks registers, block registers and states of reductions.
pub(super) fn check(program: &Program<'_>) -> Result<(), VerifyError> {
    for first in (0..program.n_regs()).step_by(WINDOW) {
        let mut written = Window::new(first);
        walk(program, |pc, inst| {
            let mut reads = Reads { program, written: &written, undefined: None };
            inst.visit_operands(&mut reads);
            if let Some(reg) = reads.undefined {
                return Err(Fault::RegUndefined(reg).at(pc));
            }
            inst.visit_operands(&mut RegWrites(&mut written));
            Ok(())
        })?;
    }
    for first in (0..program.n_buffers()).step_by(WINDOW) {
        blocks(program, first)?;
        states(program, first)?;
    }
    Ok(())
}

fn blocks(program: &Program<'_>, first: usize) -> Result<(), VerifyError> {
    let mut written = Window::new(first);
    walk(program, |pc, inst| {
        let state = match inst {
            Inst::BeginLoop(_) | Inst::BeginLoopTo(_) => {
                written = Window::new(first);
                return Ok(());
            }
            Inst::Reduce(op) => Some(op.state.0),
            Inst::ReduceWhere(op) => Some(op.state.0),
            // What is in it is begun anew with every tree.
            Inst::AccumulateTrees(op) => Some(op.state.0),
            Inst::ReduceInit(_) | Inst::ReduceFinish(_) => return Ok(()),
            _ => None,
        };
        let mut reads = BlockReads { written: &written, state, undefined: None };
        inst.visit_operands(&mut reads);
        if let Some(buffer) = reads.undefined {
            return Err(Fault::BlockUndefined(buffer).at(pc));
        }
        inst.visit_operands(&mut BlockWrites(&mut written));
        Ok(())
    })
}

fn states(program: &Program<'_>, first: usize) -> Result<(), VerifyError> {
    let mut kinds = [0u8; WINDOW];
    let number = |f: Reduction, dtype: DType| 1 + f as u8 * DType::ALL.len() as u8 + dtype as u8;
    walk(program, |pc, inst| {
        let (state, f, dtype) = match inst {
            Inst::ReduceInit(op) => {
                if let Some(kind) = op.state.0.idx().checked_sub(first).and_then(|k| kinds.get_mut(k)) {
                    *kind = number(op.f, op.dtype);
                }
                return Ok(());
            }
            Inst::Reduce(op) => (op.state.0, op.f, op.dtype),
            Inst::ReduceWhere(op) => (op.state.0, op.f, op.dtype),
            Inst::ReduceFinish(op) => (op.state.0, op.f, op.dtype),
            _ => return Ok(()),
        };
        match state.idx().checked_sub(first).and_then(|k| kinds.get(k)) {
            Some(&kind) if kind != number(f, dtype) => Err(Fault::StateUndefined(state).at(pc)),
            _ => Ok(()),
        }
    })
}

/// A set of numbers from `first` on, [`WINDOW`] of them; the others are taken as members.
struct Window {
    first: usize,
    bits: [u64; WINDOW / 64],
}

impl Window {
    fn new(first: usize) -> Window {
        Window { first, bits: [0; WINDOW / 64] }
    }

    fn insert(&mut self, number: usize) {
        let Some(bit) = number.checked_sub(self.first) else { return };
        if let Some(word) = self.bits.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    fn has(&self, number: usize) -> bool {
        let Some(bit) = number.checked_sub(self.first) else { return true };
        self.bits.get(bit / 64).is_none_or(|word| word >> (bit % 64) & 1 == 1)
    }
}

/// Finds a register that is read and not yet written; views that move or vary in length read theirs.
struct Reads<'p, 'w> {
    program: &'p Program<'p>,
    written: &'w Window,
    undefined: Option<Reg>,
}

impl OperandVisitor for Reads<'_, '_> {
    fn reg_use(&mut self, reg: Reg) {
        if !self.written.has(reg.idx()) {
            self.undefined = Some(reg);
        }
    }

    fn view_read(&mut self, view: ViewId) {
        if let Some(record) = self.program.view(view) {
            record.moving.into_iter().chain(record.len).for_each(|reg| self.reg_use(reg));
        }
    }

    fn view_write(&mut self, view: ViewId) {
        self.view_read(view);
    }
}

struct RegWrites<'w>(&'w mut Window);

impl OperandVisitor for RegWrites<'_> {
    fn reg_def(&mut self, reg: Reg) {
        self.0.insert(reg.idx());
    }
}

/// Finds a block register that is read and not yet written in this body.
struct BlockReads<'w> {
    written: &'w Window,
    state: Option<BufId>,
    undefined: Option<BufId>,
}

impl OperandVisitor for BlockReads<'_> {
    fn buffer_read(&mut self, buffer: BufId) {
        if Some(buffer) != self.state && !self.written.has(buffer.idx()) {
            self.undefined = Some(buffer);
        }
    }
}

struct BlockWrites<'w>(&'w mut Window);

impl OperandVisitor for BlockWrites<'_> {
    fn buffer_write(&mut self, buffer: BufId) {
        self.0.insert(buffer.idx());
    }
}
