//! Jumps, counted loops and block loops.

use arr_bytecode::{Target, op};
use arr_core::{Elems, Reg, Scalar};

use super::{Next, Outcome};
use crate::machine::{Frame, Machine};
use crate::memory::Window;
use crate::{Host, TrapKind};

impl<H: Host> Machine<'_, '_, H> {
    /// Goes on at `to` if `cond` is `wanted`.
    #[inline(always)]
    pub(super) fn branch(&mut self, cond: Reg, wanted: bool, to: Target) -> Outcome {
        Ok(if self.truth(cond)? == wanted { Next::At(to.0) } else { Next::Following })
    }

    #[inline(always)]
    pub(super) fn count(&mut self, op: &op::RangeNext) -> Outcome {
        let (counter, stop, step) = (self.int(op.counter.0)?, self.int(op.stop.0)?, self.int(op.step.0)?);
        // A step beyond the integers is a step beyond every stop.
        let Some(next) = counter.checked_add(step) else { return Ok(Next::Following) };
        self.set(op.counter.0, Scalar::Int(next))?;
        let goes_on = (step > 0 && next < stop) || (step < 0 && next > stop);
        Ok(if goes_on { Next::At(op.body.0) } else { Next::Following })
    }

    /// Begins a block loop at its first element.
    #[inline(always)]
    pub(super) fn enter(&mut self, op: &op::BeginLoop) -> Outcome {
        self.enter_at(op.n, op.block, op.end)
    }

    /// Begins a block loop over as many rows as a register says.
    pub(super) fn enter_to(&mut self, op: &op::BeginLoopTo) -> Outcome {
        let len = self.int(op.len.0)?;
        let n = len.checked_mul(i64::from(op.row.0)).and_then(|n| u32::try_from(n).ok()).filter(|&n| n <= op.n.0);
        let extent = op.n.0.checked_div(op.row.0).unwrap_or(0);
        self.enter_at(Elems(n.ok_or(TrapKind::LengthOutOfRange { len, extent })?), op.block, op.end)
    }

    fn enter_at(&mut self, n: Elems, block: Elems, end: Target) -> Outcome {
        let mut frame = Frame { body: self.following, n, block, window: Window { number: 0, first: 0, len: Elems(0) } };
        frame.window = frame.block_at(0, 0);
        self.frame = Some(frame);
        // With no elements there is no first block either.
        Ok(if n == Elems(0) { Next::At(end.0) } else { Next::Following })
    }

    pub(super) fn compare_lengths(&mut self, op: &op::CheckLength) -> Result<(), TrapKind> {
        let (lhs, rhs) = (self.int(op.lhs.0)?, self.int(op.rhs.0)?);
        if lhs == rhs { Ok(()) } else { Err(TrapKind::Lengths { lhs, rhs }) }
    }

    /// Goes on with the next block, or behind the loop where there is none.
    #[inline(always)]
    pub(super) fn next_block(&mut self) -> Outcome {
        let frame = self.frame.as_mut().ok_or(TrapKind::Unverified)?;
        match frame.window.first.checked_add(frame.block.0) {
            Some(first) if first < frame.n.0 => {
                frame.window = frame.block_at(frame.window.number + 1, first);
                Ok(Next::At(frame.body))
            }
            _ => {
                self.frame = None;
                Ok(Next::Following)
            }
        }
    }
}
