//! A program in the middle of a run: its registers, its memory, the loop at hand, and how instructions get at them.

use arr_bytecode::{Program, Section};
use arr_core::{Elems, Reg, Scalar, ScalarKind, ViewId};
use arr_kernels::Src;

use crate::fuel::Fuel;
use crate::link::Operands;
use crate::memory::{End, Ends, Located, MOST_SOURCES, Operand, Parts, Places, Span, Spot, Window, locate};
use crate::print::PrintOptions;
use crate::registers::Registers;
use crate::{Host, Level, TrapKind};

/// The block loop at hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// Position of the first instruction of the body.
    pub(crate) body: u32,
    /// Elements in all.
    pub(crate) n: Elems,
    /// Elements of a full block.
    pub(crate) block: Elems,
    /// The block at hand.
    pub(crate) window: Window,
}

impl Frame {
    /// Block `number`, which starts at element `first`.
    pub(crate) fn block_at(&self, number: u32, first: u32) -> Window {
        Window { number, first, len: Elems(self.n.0.saturating_sub(first).min(self.block.0)) }
    }
}

/// A program in the middle of a run.
pub(crate) struct Machine<'m, 'p, H> {
    pub(crate) program: &'m Program<'p>,
    registers: Registers<'m, 'p>,
    pub(crate) level: Level,
    pub(crate) memory: Places<'m>,
    pub(crate) host: &'m mut H,
    pub(crate) fuel: Fuel,
    pub(crate) frame: Option<Frame>,
    /// How arrays are printed.
    pub(crate) printing: PrintOptions,
    /// Whether what is written is the message of a stop.
    pub(crate) writes_message: bool,
    /// Position behind the instruction at hand.
    pub(crate) following: u32,
}

impl<'m, 'p, H: Host> Machine<'m, 'p, H> {
    pub(crate) fn new(
        program: &'m Program<'p>,
        regs: &'m mut [u64],
        memory: Places<'m>,
        host: &'m mut H,
        fuel: Fuel,
        level: Level,
    ) -> Machine<'m, 'p, H> {
        let printing = PrintOptions::default();
        let registers = Registers::new(regs, program.section(Section::Registers));
        let (frame, writes_message, following) = (None, false, 0);
        Machine { program, registers, level, memory, host, fuel, frame, printing, writes_message, following }
    }

    /// Takes note of the position behind the instruction that comes next.
    pub(crate) fn arrive(&mut self, following: u32) {
        self.following = following;
    }

    /// Elements of a full block of the loop at hand; 0 outside of loops.
    #[inline(always)]
    pub(crate) fn block_len(&self) -> u32 {
        self.frame.as_ref().map_or(0, |frame| frame.block.0)
    }

    pub(crate) fn should_stop(&mut self) -> bool {
        self.host.should_stop()
    }

    #[inline(always)]
    pub(crate) fn kind(&self, reg: Reg) -> Result<ScalarKind, TrapKind> {
        self.registers.kind(reg)
    }

    #[inline(always)]
    pub(crate) fn get(&self, reg: Reg) -> Result<Scalar, TrapKind> {
        self.registers.get(reg)
    }

    pub(crate) fn int(&self, reg: Reg) -> Result<i64, TrapKind> {
        self.registers.int(reg)
    }

    pub(crate) fn truth(&self, reg: Reg) -> Result<bool, TrapKind> {
        self.registers.truth(reg)
    }

    #[inline(always)]
    pub(crate) fn set(&mut self, reg: Reg, value: Scalar) -> Result<(), TrapKind> {
        self.registers.set(reg, value)
    }

    pub(crate) fn array(&self, id: ViewId) -> Result<Located, TrapKind> {
        locate(self.program, id, |reg| self.int(reg))
    }

    /// An array that the loop at hand goes through.
    pub(crate) fn looped(&self, id: ViewId) -> Result<Located, TrapKind> {
        looped(self.program, &self.registers, self.window()?, id)
    }

    /// The elements of the loop that are at hand.
    #[inline(always)]
    pub(crate) fn window(&self) -> Result<Window, TrapKind> {
        window(&self.frame)
    }

    /// The bytes of the block at hand of an operand that is written.
    #[inline(always)]
    pub(crate) fn dst(&self, spot: &Spot) -> Result<Span, TrapKind> {
        span(self.program, &self.registers, self.window()?, spot)
    }

    /// The block at hand of an operand that is read.
    #[inline(always)]
    pub(crate) fn src(&self, spot: &Spot) -> Result<Operand, TrapKind> {
        match spot {
            Spot::Scalar(reg) => Ok(Operand::Scalar(self.get(*reg)?)),
            _ => self.dst(spot).map(Operand::Span),
        }
    }

    /// Where operands are in the block at hand: first the one that is written, then those that are read.
    ///
    /// # Errors
    /// [`TrapKind::Overlap`] where an operand that is read shares some, but not all, bytes with the one that is written.
    #[inline(never)]
    fn ends_in_block(&self, [dst, sources @ ..]: &[Spot; MOST_SOURCES + 1]) -> Result<Ends, TrapKind> {
        let (dst, n) = (self.dst(dst)?, self.window()?.len);
        let mut found = [End::Nothing; MOST_SOURCES];
        for (slot, spot) in found.iter_mut().zip(sources) {
            *slot = match spot {
                Spot::Nothing => break,
                Spot::Scalar(reg) => End::Scalar(*reg),
                _ => {
                    let source = self.dst(spot)?;
                    End::Bytes(dst.part(&source)?, source.in_block(&self.memory, n)?)
                }
            };
        }
        Ok(Ends { place: dst.place, dst: dst.in_block(&self.memory, n)?, sources: found })
    }

    /// Where operands are in every block of the loop at hand; `None` where registers say where one is.
    ///
    /// What is in front of what is written in the first block, behind it or the same, is so in all: operands that do not move have
    /// been verified to be apart as a whole, or one.
    pub(crate) fn ends(&self, [dst, sources @ ..]: &[Spot; MOST_SOURCES + 1]) -> Option<Ends> {
        let (block, Spot::Fixed(dst)) = (self.frame.as_ref()?.block, dst) else { return None };
        let first = Window { number: 0, first: 0, len: block };
        let written = dst.at(first).ok()?;
        let mut found = [End::Nothing; MOST_SOURCES];
        for (slot, spot) in found.iter_mut().zip(sources) {
            *slot = match spot {
                Spot::Nothing => break,
                Spot::Scalar(reg) => End::Scalar(*reg),
                Spot::Moving(_) => return None,
                Spot::Fixed(source) => {
                    let part = written.part(&source.at(first).ok()?).ok()?;
                    End::Bytes(part, source.in_blocks(self.memory.base(source.place()))?)
                }
            };
        }
        Some(Ends { place: dst.place(), dst: dst.in_blocks(self.memory.base(dst.place()))?, sources: found })
    }

    /// What an operation writes of the block at hand, and what it reads.
    ///
    /// # Errors
    /// [`TrapKind::Overlap`] where what is read shares some, but not all, bytes with what is written.
    #[inline(always)]
    pub(crate) fn block<const N: usize>(&mut self, operands: &Operands) -> Result<(&mut [u8], [Src<'_>; N]), TrapKind> {
        let window = self.window()?;
        let found;
        let ends = match operands {
            Operands::Ends(ends) => ends,
            others => {
                found = self.ends_in_block(others.spots()?)?;
                &found
            }
        };
        let (written, parts) = self.memory.cut(ends, window)?;
        let mut taken = [Src::InPlace; N];
        take(&mut taken, &ends.sources, (&parts, window), &self.registers)?;
        Ok((written, taken))
    }
}

/// What is read of the block at hand.
// Apart, so that each operand is written where kernels read it: put together in processor registers and stored in other pieces
// than it is loaded in, it would be waited for.
#[inline(never)]
fn take<'a>(
    taken: &mut [Src<'a>],
    ends: &[End],
    (parts, window): (&Parts<'a>, Window),
    registers: &Registers<'_, '_>,
) -> Result<(), TrapKind> {
    for (slot, end) in taken.iter_mut().zip(ends) {
        match *end {
            End::Bytes(part, bytes) => {
                if let Some(bytes) = parts.get(part, bytes, window)? {
                    *slot = Src::Slice(bytes);
                }
            }
            End::Scalar(reg) => *slot = Src::Scalar(registers.get(reg)?),
            End::Nothing => return Err(TrapKind::Unverified),
        }
    }
    Ok(())
}

#[inline(always)]
fn window(frame: &Option<Frame>) -> Result<Window, TrapKind> {
    frame.as_ref().map(|frame| frame.window).ok_or(TrapKind::Unverified)
}

/// The bytes of the block at hand of an operand that lies in memory.
#[inline(always)]
fn span(program: &Program<'_>, registers: &Registers<'_, '_>, window: Window, spot: &Spot) -> Result<Span, TrapKind> {
    match spot {
        Spot::Fixed(fixed) => fixed.at(window),
        Spot::Moving(id) => moved(program, registers, window, *id),
        Spot::Scalar(_) | Spot::Nothing => Err(TrapKind::Unverified),
    }
}

/// The same of a view whose place or length registers say; apart, as most do not move.
#[inline(never)]
fn moved(program: &Program<'_>, registers: &Registers<'_, '_>, window: Window, id: ViewId) -> Result<Span, TrapKind> {
    looped(program, registers, window, id)?.piece(window).ok_or(TrapKind::Unverified)
}

fn looped(
    program: &Program<'_>,
    registers: &Registers<'_, '_>,
    window: Window,
    id: ViewId,
) -> Result<Located, TrapKind> {
    let array = locate(program, id, |reg| registers.int(reg))?;
    let (have, want) = (array.view.shape.n_elems(), window.first.saturating_add(window.len.0));
    if want <= have { Ok(array) } else { Err(TrapKind::ShortArray { have, want }) }
}
