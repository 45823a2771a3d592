//! Properties 6 to 9: the code decodes, loops are well nested, jumps land on instructions, control never runs off.

use arr_core::{Elems, Pc};

use super::instruction::Checker;
use super::{Fault, Site, VerifyError};
use crate::operand::{OperandVisitor, Target};
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
    from: u32,
    mut each: impl FnMut(Pc, &Inst) -> Result<(), Fault>,
) -> Result<(), VerifyError> {
    let mut reader = Reader::new(program.code(), from);
    while !reader.is_at_end() {
        let pc = Pc(reader.pos());
        let inst = Inst::decode(&mut reader).map_err(Fault::Decode);
        inst.and_then(|inst| each(pc, &inst)).map_err(|fault| VerifyError { site: Site::Code(pc), fault })?;
    }
    Ok(())
}

/// Checks every instruction, the nesting of loops and the end of the code.
pub(super) fn check(program: &Program<'_>) -> Result<(), VerifyError> {
    let mut body: Option<Body> = None;
    let mut last = (Pc(0), None);
    walk(program, 0, |pc, inst| {
        last = (pc, Some(inst.opcode()));
        match (inst, body) {
            (Inst::BeginLoop(op::BeginLoop { n, block, end }), None)
            | (Inst::BeginLoopTo(op::BeginLoopTo { n, block, end, .. }), None) => {
                if block.0 == 0 {
                    return Err(Fault::EmptyBlock);
                }
                body = Some(Body { n: *n, block: block.0.min(n.0), end: end.0, start: pc });
            }
            (Inst::EndLoop(_), Some(open)) => {
                if open.end != pc.0 {
                    return Err(Fault::LoopEnd { named: open.end, found: pc.0 });
                }
                body = None;
            }
            (Inst::EndLoop(_), None) => return Err(Fault::OutsideBody),
            _ if body.is_some() != is_block_op(inst.opcode()) => {
                return Err(if body.is_some() { Fault::InBody } else { Fault::OutsideBody });
            }
            _ => {}
        }
        inst.dispatch(&mut Checker::new(program, body))
    })?;
    if let Some(open) = body {
        return Err(VerifyError { site: Site::Code(open.start), fault: Fault::OpenLoop });
    }
    match last {
        (_, Some(Opcode::Halt)) => targets(program),
        (pc, _) => Err(VerifyError { site: Site::Code(pc), fault: Fault::NoHalt }),
    }
}

/// Whether the instruction stands in bodies of block loops, and nowhere else.
fn is_block_op(opcode: Opcode) -> bool {
    match opcode {
        Opcode::Map1
        | Opcode::Map2
        | Opcode::Select
        | Opcode::Cast
        | Opcode::Copy
        | Opcode::Gather
        | Opcode::Scatter
        | Opcode::Ramp
        | Opcode::Linspace
        | Opcode::AppendWhere
        | Opcode::WrapIndex
        | Opcode::Take
        | Opcode::Put
        | Opcode::Reduce
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
        | Opcode::Receive
        | Opcode::Param
        | Opcode::EmitScalar
        | Opcode::EmitArray
        | Opcode::Fail
        | Opcode::PrintText
        | Opcode::PrintScalar
        | Opcode::PrintFormat
        | Opcode::SetPrinting
        | Opcode::PrintArray => false,
    }
}

/// Words of the bit set that holds the landing places of one window of the code.
const WINDOW_WORDS: usize = 384;

/// Checks that jumps land on instructions outside of bodies.
///
/// Where instructions start is only known by reading from the front, so the code is cut into windows of 24 KiB: one walk
/// notes the starts in the window, one over everything looks up the targets that fall into it. The stack needed is 3 KiB
/// whatever the size of the code.
fn targets(program: &Program<'_>) -> Result<(), VerifyError> {
    const BITS: u32 = 64 * WINDOW_WORDS as u32;
    let n_bytes = program.code().len() as u32;
    let mut in_body = false;
    let mut from = 0;
    for window in 0..n_bytes.div_ceil(BITS) {
        let mut starts = [0u64; WINDOW_WORDS];
        let mut reader = Reader::new(program.code(), from);
        while !reader.is_at_end() && reader.pos() / BITS == window {
            let bit = reader.pos() % BITS;
            if let Some(word) = starts.get_mut(bit as usize / 64).filter(|_| !in_body) {
                *word |= 1 << (bit % 64);
            }
            let pc = Pc(reader.pos());
            let inst = Inst::decode(&mut reader)
                .map_err(|error| VerifyError { site: Site::Code(pc), fault: Fault::Decode(error) })?;
            in_body = match inst.opcode() {
                Opcode::BeginLoop | Opcode::BeginLoopTo => true,
                Opcode::EndLoop => false,
                _ => in_body,
            };
        }
        from = reader.pos();
        walk(program, 0, |_, inst| {
            // The end of a loop is no jump; `check` has seen to it.
            if matches!(inst, Inst::BeginLoop(_) | Inst::BeginLoopTo(_)) {
                return Ok(());
            }
            let mut landing = Landing { starts: &starts, window, n_bytes, bad: None };
            inst.visit_operands(&mut landing);
            landing.bad.map_or(Ok(()), |to| Err(Fault::Target(to.0)))
        })?;
    }
    Ok(())
}

/// Looks up the targets of one instruction that fall into the window at hand, or outside the code.
struct Landing<'s> {
    starts: &'s [u64; WINDOW_WORDS],
    window: u32,
    n_bytes: u32,
    bad: Option<Target>,
}

impl OperandVisitor for Landing<'_> {
    fn target(&mut self, target: Target) {
        let (window, bit) = (target.0 / (64 * WINDOW_WORDS as u32), target.0 as usize % (64 * WINDOW_WORDS));
        let is_start = self.starts.get(bit / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1);
        if target.0 >= self.n_bytes || (window == self.window && !is_start) {
            self.bad = Some(target);
        }
    }
}
