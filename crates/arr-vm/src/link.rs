//! Instructions as the machine runs them: decoded once, with what stays the same from one run of theirs to the next.
//!
//! The caller gives room for links, which is a cache: a link stands where the position of its instruction says, until an
//! instruction comes whose position says the same. With room for one link, every instruction is linked each time it
//! comes; with enough of it, once a run. What a link holds follows from the program alone, so results do not depend on it.

use arr_bytecode::{Dst, Inst, OperandVisitor, Program, Reader, Src, op};
use arr_core::Side;
use arr_kernels::{KernelError, Map1, Map2, Map3, map1, map2, map3};

use crate::machine::Machine;
use crate::memory::{Ends, MOST_SOURCES, Spot, Walked};
use crate::{Host, TrapKind};

/// The most operands of one instruction that go through a loop block by block.
const MOST_OPERANDS: usize = 1 + MOST_SOURCES;

/// The most links that [`Link::wanted`] asks for.
const MOST_LINKS: usize = 1 << 12;

/// Room for an instruction that is ready to run.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its position; `None` where there is no instruction yet.
    pc: Option<u32>,
    /// The position behind it.
    pub(crate) following: u32,
    pub(crate) inst: Inst,
    pub(crate) operands: Operands,
    pub(crate) kernel: Kernel,
}

/// The operands of an instruction that go through a loop block by block, in their order.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Operands {
    /// Where they start and how they move on.
    Spots([Spot; MOST_OPERANDS]),
    /// Where they are in every block of the loop, of an operation that finds them by [`Machine::block`].
    Ends(Ends),
    /// Where the one beside an array starts and how it moves on, and that array, which stays where it is.
    Walk(Spot, Walked),
}

impl Operands {
    /// Where they start and how they move on.
    ///
    /// # Errors
    /// [`TrapKind::Unverified`] where more is known of them than that.
    #[inline(always)]
    pub(crate) fn spots(&self) -> Result<&[Spot; MOST_OPERANDS], TrapKind> {
        match self {
            Operands::Spots(spots) => Ok(spots),
            Operands::Ends(_) | Operands::Walk(..) => Err(TrapKind::Unverified),
        }
    }
}

/// The kernel of an instruction whose function and dtype are among its operands.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kernel {
    /// Another instruction.
    None,
    One(Map1),
    Two(Map2),
    Three(Map3),
}

impl Default for Link {
    fn default() -> Link {
        Link {
            pc: None,
            following: 0,
            inst: Inst::Halt(op::Halt {}),
            operands: Operands::Spots([Spot::Nothing; MOST_OPERANDS]),
            kernel: Kernel::None,
        }
    }
}

impl Link {
    /// How many links to give a program so that each of its instructions is linked once a run, up to 4096.
    #[must_use]
    pub fn wanted(program: &Program<'_>) -> usize {
        program.code().len().next_power_of_two().min(MOST_LINKS)
    }

    /// Becomes the instruction at `pc`, where the machine is.
    // In place and not in the loop over instructions, which would keep a second link on its stack, and in registers what it
    // needs far more often.
    #[inline(never)]
    fn become_instruction<H: Host>(&mut self, machine: &Machine<'_, '_, H>, pc: u32) -> Result<(), TrapKind> {
        self.pc = None;
        let (program, block) = (machine.program, machine.block_len());
        let mut reader = Reader::new(program.code(), pc);
        self.inst = Inst::decode(&mut reader).map_err(|_| TrapKind::Unverified)?;
        self.following = reader.pos();
        self.kernel = match self.inst {
            Inst::Map1(op) => Kernel::One(map1(op.f, op.dtype).map_err(unknown)?),
            Inst::Map2(op) => Kernel::Two(map2(op.f, op.dtype).map_err(unknown)?),
            Inst::Fused(op) => Kernel::Three(map3(op.f, op.g, Side::Left, op.dtype).map_err(unknown)?),
            Inst::FusedRight(op) => Kernel::Three(map3(op.f, op.g, Side::Right, op.dtype).map_err(unknown)?),
            _ => Kernel::None,
        };
        let mut found = Spots { program, block, spots: [Spot::Nothing; MOST_OPERANDS], n: 0, result: Ok(()) };
        self.inst.visit_operands(&mut found);
        found.result?;
        let [first, ..] = found.spots;
        let known = match self.inst {
            Inst::Gather(op) => Walked::fixed(program, op.array.0)?.map(|array| Operands::Walk(first, array)),
            Inst::Scatter(op) => Walked::fixed(program, op.array.0)?.map(|array| Operands::Walk(first, array)),
            Inst::Map1(_)
            | Inst::Map2(_)
            | Inst::Fused(_)
            | Inst::FusedRight(_)
            | Inst::Select(_)
            | Inst::Cast(_)
            | Inst::Copy(_) => machine.ends(&found.spots).map(Operands::Ends),
            _ => None,
        };
        self.operands = known.unwrap_or(Operands::Spots(found.spots));
        self.pc = Some(pc);
        Ok(())
    }
}

/// A function has been verified to have a kernel.
fn unknown(_: KernelError) -> TrapKind {
    TrapKind::Unverified
}

/// Collects where the operands of an instruction are.
struct Spots<'a, 'p> {
    program: &'a Program<'p>,
    block: u32,
    spots: [Spot; MOST_OPERANDS],
    n: usize,
    result: Result<(), TrapKind>,
}

impl Spots<'_, '_> {
    fn add(&mut self, spot: Result<Spot, TrapKind>) {
        match (spot, self.spots.get_mut(self.n)) {
            (Ok(spot), Some(slot)) => *slot = spot,
            (Err(kind), _) => self.result = Err(kind),
            (Ok(_), None) => self.result = Err(TrapKind::Unverified),
        }
        self.n += 1;
    }
}

impl OperandVisitor for Spots<'_, '_> {
    fn block_dst(&mut self, dst: Dst) {
        self.add(match dst {
            Dst::Block(id) => Spot::block(self.program, id),
            Dst::View(id) => Spot::view(self.program, id, self.block),
        });
    }

    fn block_src(&mut self, src: Src) {
        self.add(match src {
            Src::Block(id) => Spot::block(self.program, id),
            Src::View(id) => Spot::view(self.program, id, self.block),
            Src::Scalar(reg) => Ok(Spot::Scalar(reg)),
        });
    }
}

/// The links of a run, by position.
pub(crate) struct Links<'m> {
    slots: &'m mut [Link],
    mask: usize,
}

impl<'m> Links<'m> {
    /// As many of these as a power of two has; what a former run has left in them is forgotten.
    pub(crate) fn new(room: &'m mut [Link]) -> Links<'m> {
        let n = room.len().checked_ilog2().map_or(0, |exponent| 1 << exponent);
        let slots = room.get_mut(..n).unwrap_or_default();
        slots.iter_mut().for_each(|link| link.pc = None);
        Links { slots, mask: n.saturating_sub(1) }
    }

    /// The link of the instruction at `pc`, where the machine is.
    ///
    /// # Errors
    /// [`TrapKind::Unverified`] where there is no instruction.
    #[inline(always)]
    pub(crate) fn at<H: Host>(&mut self, machine: &Machine<'_, '_, H>, pc: u32) -> Result<&Link, TrapKind> {
        let link = self.slots.get_mut(pc as usize & self.mask).ok_or(TrapKind::Unverified)?;
        if link.pc != Some(pc) {
            link.become_instruction(machine, pc)?;
        }
        Ok(link)
    }
}
