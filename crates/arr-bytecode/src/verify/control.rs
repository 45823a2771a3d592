//! Properties 6 to 9: the code decodes, loops are well nested, jumps land on instructions, control never runs off.

use core::iter::{Enumerate, Peekable};
use core::ops::Range;

use arr_core::{Elems, Pc};

use super::operand_rules::Checker;
use super::{Fault, Site, VerifyError};
use crate::operand::Target;
use crate::{Inst, Opcode, Program, Reader, op};

/// A block loop as the instructions of its body see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    /// The number of elements.
    pub(super) n: Elems,
    /// The most elements of one block: never more than there are elements.
    pub(super) block: u32,
    /// Where `begin_loop` says that the body ends.
    end: u32,
    /// Where `begin_loop` stands.
    start: Pc,
}

/// Calls `each` with every instruction and its position, in order of position.
pub(super) fn walk(
    program: &Program<'_>,
    each: impl FnMut(Pc, &Inst) -> Result<(), VerifyError>,
) -> Result<(), VerifyError> {
    walk_part(program, 0..program.code().len() as u32, each)
}

/// [`walk`] over the instructions that start in `part`, whose start is that of an instruction.
pub(super) fn walk_part(
    program: &Program<'_>,
    part: Range<u32>,
    mut each: impl FnMut(Pc, &Inst) -> Result<(), VerifyError>,
) -> Result<(), VerifyError> {
    let mut reader = Reader::new(program.code(), part.start);
    while reader.pos() < part.end {
        let pc = Pc(reader.pos());
        let inst = Inst::decode(&mut reader).map_err(|error| Fault::Decode(error).at(pc))?;
        each(pc, &inst)?;
    }
    Ok(())
}

/// Checks every instruction, the nesting of loops, the targets of jumps and the end of the code.
#[inline(never)]
pub(super) fn check(program: &Program<'_>) -> Result<(), VerifyError> {
    let mut body: Option<Body> = None;
    let mut last = (Pc(0), None);
    let mut targets = Targets::new(program.targets());
    walk(program, |pc, inst| {
        last = (pc, Some(inst.opcode()));
        targets.pass(pc, body.is_some())?;
        nest(&mut body, pc, inst).map_err(|fault| fault.at(pc))?;
        if let Some(Target(to)) = inst.jump().filter(|to| !program.is_target(Pc(to.0))) {
            return Err(Fault::Target(to).at(pc));
        }
        inst.dispatch(&mut Checker::new(program, body)).map_err(|fault| fault.at(pc))
    })?;
    if let Some(open) = body {
        return Err(Fault::OpenLoop.at(open.start));
    }
    match last {
        (_, Some(Opcode::Halt)) => targets.end(),
        (pc, _) => Err(Fault::NoHalt.at(pc)),
    }
}

/// From the body around an instruction to the one around the next.
fn nest(body: &mut Option<Body>, pc: Pc, inst: &Inst) -> Result<(), Fault> {
    match (inst, *body) {
        (Inst::BeginLoop(op::BeginLoop { n, block, end }), None)
        | (Inst::BeginLoopTo(op::BeginLoopTo { n, block, end, .. }), None) => {
            if block.0 == 0 {
                return Err(Fault::EmptyBlock);
            }
            if block.0 > n.0.max(1) {
                return Err(Fault::LongBlock { block: block.0, n: n.0 });
            }
            *body = Some(Body { n: *n, block: block.0.min(n.0), end: end.0, start: pc });
        }
        (Inst::EndLoop(_), Some(open)) => {
            if open.end != pc.0 {
                return Err(Fault::LoopEnd { named: open.end, found: pc.0 });
            }
            *body = None;
        }
        (Inst::EndLoop(_), None) => return Err(Fault::OutsideBody),
        _ if body.is_some() != is_block_op(inst.opcode()) => {
            return Err(if body.is_some() { Fault::InBody } else { Fault::OutsideBody });
        }
        _ => {}
    }
    Ok(())
}

/// Whether the instruction stands in bodies of block loops, and nowhere else.
fn is_block_op(opcode: Opcode) -> bool {
    match opcode {
        Opcode::Map1
        | Opcode::Map2
        | Opcode::Fused
        | Opcode::FusedRight
        | Opcode::Select
        | Opcode::Cast
        | Opcode::Copy
        | Opcode::Gather
        | Opcode::Scatter
        | Opcode::ScatterLate
        | Opcode::Ramp
        | Opcode::Linspace
        | Opcode::AppendWhere
        | Opcode::WrapIndex
        | Opcode::Take
        | Opcode::Put
        | Opcode::AddAt
        | Opcode::Reduce
        | Opcode::Accumulate
        | Opcode::AccumulateTrees
        | Opcode::Scan
        | Opcode::ReduceWhere => true,
        Opcode::Halt
        | Opcode::Literal
        | Opcode::Assign
        | Opcode::Scalar1
        | Opcode::Scalar2
        | Opcode::Convert
        | Opcode::Mean
        | Opcode::Jump
        | Opcode::BranchIf
        | Opcode::BranchUnless
        | Opcode::RangeNext
        | Opcode::Load
        | Opcode::Store
        | Opcode::Offset
        | Opcode::SliceOffset
        | Opcode::CheckLength
        | Opcode::BeginLoop
        | Opcode::BeginLoopTo
        | Opcode::EndLoop
        | Opcode::ReduceInit
        | Opcode::ReduceFinish
        | Opcode::Routine1
        | Opcode::Routine2
        | Opcode::RoutineInPlace
        | Opcode::RoutineInPlace2
        | Opcode::Receive
        | Opcode::Param
        | Opcode::EmitScalar
        | Opcode::EmitArray
        | Opcode::Fail
        | Opcode::BeginMessage
        | Opcode::PrintText
        | Opcode::PrintScalar
        | Opcode::PrintFormat
        | Opcode::SetPrinting
        | Opcode::PrintArray
        | Opcode::PrintRepr
        | Opcode::PrintList
        | Opcode::PrintBytes => false,
    }
}

/// The table of jump targets beside a walk over the code.
///
/// Where instructions start is only known by reading from the front. The table is sorted, so the walk comes to its entries
/// one after another and sees of each that it is the start of an instruction outside of bodies; a jump needs to be in the
/// table only. That takes one walk, whatever jumps where, and no memory.
struct Targets<I: Iterator<Item = Pc>> {
    /// What the walk has not come to, with the number of each entry.
    ahead: Peekable<Enumerate<I>>,
}

impl<I: Iterator<Item = Pc>> Targets<I> {
    fn new(targets: I) -> Targets<I> {
        Targets { ahead: targets.enumerate().peekable() }
    }

    /// Comes to the instruction at `pc`; the entries in front of it are none.
    fn pass(&mut self, pc: Pc, is_in_body: bool) -> Result<(), VerifyError> {
        match self.ahead.next_if(|(_, target)| *target <= pc) {
            Some((_, target)) if target == pc && !is_in_body => Ok(()),
            Some(entry) => Err(no_target(entry)),
            None => Ok(()),
        }
    }

    /// Nothing lies behind the last instruction.
    fn end(mut self) -> Result<(), VerifyError> {
        self.ahead.next().map_or(Ok(()), |entry| Err(no_target(entry)))
    }
}

fn no_target((n, target): (usize, Pc)) -> VerifyError {
    VerifyError { site: Site::Target(n as u32), fault: Fault::Target(target.0) }
}
