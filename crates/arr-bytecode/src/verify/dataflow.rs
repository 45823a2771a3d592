//! Properties 13 to 15: defined before use, from the roles of operands.
//!
//! There is no memory for a set at every jump target, so the rule goes by position, not by path: a value must be written
//! at a lower position than every one at which it is read. Code that jumps over the write reads the zeros with which the
//! machine fills registers before it starts, so a read has one value on every machine either way; what the rule catches is
//! a register that nothing writes, or that is written only after its use. Bodies of loops have no jumps, so there the rule
//! is exact.

use core::ops::Range;

use arr_core::{BufId, DType, Reduction, Reg, ViewId};

use super::control::{walk, walk_part};
use super::{Fault, VerifyError};
use crate::operand::OperandVisitor;
use crate::{Inst, Program};

/// Numbers looked after in one walk over the code; more need more walks, not more stack.
const WINDOW: usize = 2048;

/// The same of states, of which each takes a byte instead of a bit.
const STATES: usize = 512;

/// Checks registers, block registers and states of reductions. Each has a frame of its own, as the stack is short.
pub(super) fn check(program: &Program<'_>) -> Result<(), VerifyError> {
    registers(program)?;
    let mut begin = 0;
    walk(program, |pc, inst| match inst {
        Inst::BeginLoop(_) | Inst::BeginLoopTo(_) => {
            begin = pc.0;
            Ok(())
        }
        Inst::EndLoop(_) => block_registers(program, begin..pc.0),
        _ => Ok(()),
    })?;
    states(program)
}

#[inline(never)]
fn registers(program: &Program<'_>) -> Result<(), VerifyError> {
    let mut next = Some(0);
    while let Some(first) = next {
        let mut written = Set::new(first);
        walk(program, |pc, inst| {
            let mut reads = Reads { program, written: &mut written, undefined: None };
            inst.visit_operands(&mut reads);
            if let Some(reg) = reads.undefined {
                return Err(Fault::RegUndefined(reg).at(pc));
            }
            inst.visit_operands(&mut RegWrites(&mut written));
            Ok(())
        })?;
        next = written.window.beyond;
    }
    Ok(())
}

/// Checks one body: most name block registers that lie close together, wherever that is.
#[inline(never)]
fn block_registers(program: &Program<'_>, body: Range<u32>) -> Result<(), VerifyError> {
    let mut lowest = Lowest(None);
    walk_part(program, body.clone(), |_, inst| {
        inst.visit_operands(&mut lowest);
        Ok(())
    })?;
    let mut next = lowest.0;
    while let Some(first) = next {
        let mut written = Set::new(first);
        walk_part(program, body.clone(), |pc, inst| {
            let state = match inst {
                Inst::Reduce(op) => Some(op.state.0),
                Inst::ReduceWhere(op) => Some(op.state.0),
                // What is in it is begun anew with every tree.
                Inst::AccumulateTrees(op) => Some(op.state.0),
                _ => None,
            };
            let mut reads = BlockReads { written: &mut written, state, undefined: None };
            inst.visit_operands(&mut reads);
            if let Some(buffer) = reads.undefined {
                return Err(Fault::BlockUndefined(buffer).at(pc));
            }
            inst.visit_operands(&mut BlockWrites(&mut written));
            Ok(())
        })?;
        next = written.window.beyond;
    }
    Ok(())
}

#[inline(never)]
fn states(program: &Program<'_>) -> Result<(), VerifyError> {
    let number = |f: Reduction, dtype: DType| 1 + f as u8 * DType::ALL.len() as u8 + dtype as u8;
    let mut next = Some(0);
    while let Some(first) = next {
        let mut window = Window::<STATES>::new(first);
        let mut kinds = [0u8; STATES];
        walk(program, |pc, inst| {
            let (state, f, dtype) = match inst {
                Inst::ReduceInit(op) => (op.state.0, op.f, op.dtype),
                Inst::Reduce(op) => (op.state.0, op.f, op.dtype),
                Inst::ReduceWhere(op) => (op.state.0, op.f, op.dtype),
                Inst::ReduceFinish(op) => (op.state.0, op.f, op.dtype),
                _ => return Ok(()),
            };
            let Some(kind) = window.place(state.idx()).and_then(|k| kinds.get_mut(k)) else { return Ok(()) };
            match inst {
                Inst::ReduceInit(_) => *kind = number(f, dtype),
                _ if *kind != number(f, dtype) => return Err(Fault::StateUndefined(state).at(pc)),
                _ => {}
            }
            Ok(())
        })?;
        next = window.beyond;
    }
    Ok(())
}

/// The numbers from `first` on, `N` of them.
struct Window<const N: usize> {
    first: usize,
    /// The lowest number behind it that was asked for: where the next window starts.
    beyond: Option<usize>,
}

impl<const N: usize> Window<N> {
    fn new(first: usize) -> Self {
        Window { first, beyond: None }
    }

    /// Where a number is in the window.
    fn place(&mut self, number: usize) -> Option<usize> {
        let place = number.checked_sub(self.first)?;
        if place >= N {
            self.beyond = Some(self.beyond.map_or(number, |beyond| beyond.min(number)));
            return None;
        }
        Some(place)
    }
}

/// A set of the numbers of a window; others are taken as members.
struct Set {
    window: Window<WINDOW>,
    bits: [u64; WINDOW / 64],
}

impl Set {
    fn new(first: usize) -> Set {
        Set { window: Window::new(first), bits: [0; WINDOW / 64] }
    }

    fn insert(&mut self, number: usize) {
        if let Some(bit) = self.window.place(number)
            && let Some(word) = self.bits.get_mut(bit / 64)
        {
            *word |= 1 << (bit % 64);
        }
    }

    fn has(&mut self, number: usize) -> bool {
        let Some(bit) = self.window.place(number) else { return true };
        self.bits.get(bit / 64).is_none_or(|word| word >> (bit % 64) & 1 == 1)
    }
}

/// Finds a register that is read and not yet written; views that move or vary in length read theirs.
struct Reads<'p, 'w> {
    program: &'p Program<'p>,
    written: &'w mut Set,
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

struct RegWrites<'w>(&'w mut Set);

impl OperandVisitor for RegWrites<'_> {
    fn reg_def(&mut self, reg: Reg) {
        self.0.insert(reg.idx());
    }
}

/// Finds the lowest number of a block register.
struct Lowest(Option<usize>);

impl OperandVisitor for Lowest {
    fn buffer_read(&mut self, buffer: BufId) {
        self.0 = Some(self.0.map_or(buffer.idx(), |lowest| lowest.min(buffer.idx())));
    }

    fn buffer_write(&mut self, buffer: BufId) {
        self.buffer_read(buffer);
    }
}

/// Finds a block register that is read and not yet written in this body.
struct BlockReads<'w> {
    written: &'w mut Set,
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

struct BlockWrites<'w>(&'w mut Set);

impl OperandVisitor for BlockWrites<'_> {
    fn buffer_write(&mut self, buffer: BufId) {
        self.0.insert(buffer.idx());
    }
}
