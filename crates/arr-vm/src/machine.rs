//! A program in the middle of a run: its registers, its memory, the loop at hand, and how instructions get at them.

use arr_bytecode::{Program, Section};
use arr_core::{Elems, Reg, Scalar, ScalarKind, ViewId};

use crate::fuel::Fuel;
use crate::memory::{Located, Operand, Places, Span, Spot, Window, locate};
use crate::print::PrintOptions;
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
    regs: &'m mut [u64],
    /// A byte a register.
    kinds: &'p [u8],
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
        let kinds = program.section(Section::Registers);
        let (frame, writes_message, following) = (None, false, 0);
        Machine { program, regs, kinds, level, memory, host, fuel, frame, printing, writes_message, following }
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
        self.kinds.get(reg.idx()).copied().and_then(ScalarKind::from_number).ok_or(TrapKind::Unverified)
    }

    #[inline(always)]
    pub(crate) fn get(&self, reg: Reg) -> Result<Scalar, TrapKind> {
        let word = self.regs.get(reg.idx()).ok_or(TrapKind::Unverified)?;
        Ok(Scalar::from_bits(self.kind(reg)?, *word))
    }

    pub(crate) fn int(&self, reg: Reg) -> Result<i64, TrapKind> {
        match self.get(reg)? {
            Scalar::Int(value) => Ok(value),
            _ => Err(TrapKind::Unverified),
        }
    }

    pub(crate) fn truth(&self, reg: Reg) -> Result<bool, TrapKind> {
        match self.get(reg)? {
            Scalar::Bool(value) => Ok(value),
            _ => Err(TrapKind::Unverified),
        }
    }

    /// Writes a value of the register's own kind; NaN always as the same bits.
    #[inline(always)]
    pub(crate) fn set(&mut self, reg: Reg, value: Scalar) -> Result<(), TrapKind> {
        if self.kind(reg)? != value.kind() {
            return Err(TrapKind::Unverified);
        }
        let value = match value {
            Scalar::Float(v) => Scalar::Float(one_nan(v)),
            Scalar::Complex(re, im) => Scalar::Complex(one_nan(re), one_nan(im)),
            value => value,
        };
        *self.regs.get_mut(reg.idx()).ok_or(TrapKind::Unverified)? = value.to_bits();
        Ok(())
    }

    pub(crate) fn array(&self, id: ViewId) -> Result<Located, TrapKind> {
        locate(self.program, id, |reg| self.int(reg))
    }

    /// An array that the loop at hand goes through.
    pub(crate) fn looped(&self, id: ViewId) -> Result<Located, TrapKind> {
        let (array, window) = (self.array(id)?, self.window()?);
        let (have, want) = (array.view.shape.n_elems(), window.first.saturating_add(window.len.0));
        if want <= have { Ok(array) } else { Err(TrapKind::ShortArray { have, want }) }
    }

    /// The elements of the loop that are at hand.
    #[inline(always)]
    pub(crate) fn window(&self) -> Result<Window, TrapKind> {
        Ok(self.frame.as_ref().ok_or(TrapKind::Unverified)?.window)
    }

    /// The bytes of the block at hand of an operand that is written.
    #[inline(always)]
    pub(crate) fn dst(&self, spot: &Spot) -> Result<Span, TrapKind> {
        match self.src(spot)? {
            Operand::Span(span) => Ok(span),
            Operand::Scalar(_) => Err(TrapKind::Unverified),
        }
    }

    /// The block at hand of an operand that is read.
    #[inline(always)]
    pub(crate) fn src(&self, spot: &Spot) -> Result<Operand, TrapKind> {
        match spot {
            Spot::Fixed(fixed) => Ok(Operand::Span(fixed.at(self.window()?)?)),
            Spot::Scalar(reg) => Ok(Operand::Scalar(self.get(*reg)?)),
            Spot::Moving(id) => self.looped(*id)?.piece(self.window()?).map(Operand::Span).ok_or(TrapKind::Unverified),
            Spot::Nothing => Err(TrapKind::Unverified),
        }
    }
}

/// NaN, whatever its bits, as that of [`f32::NAN`].
fn one_nan(value: f32) -> f32 {
    if value.is_nan() { f32::NAN } else { value }
}
