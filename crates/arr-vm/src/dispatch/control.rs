//! Jumps, counted loops and block loops.

use arr_bytecode::{Target, op};
use arr_core::{Elems, Reg, Scalar};

use super::{Next, Step};
use crate::machine::{Frame, Machine};
use crate::{Host, TrapKind};

impl<H: Host> Machine<'_, '_, H> {
    /// Goes on at `to` if `cond` is `wanted`.
    pub(super) fn branch(&mut self, cond: Reg, wanted: bool, to: Target) -> Step {
        Ok(if self.truth(cond)? == wanted { Next::At(to.0) } else { Next::Following })
    }

    pub(super) fn count(&mut self, op: &op::RangeNext) -> Step {
        let (counter, stop, step) = (self.int(op.counter.0)?, self.int(op.stop.0)?, self.int(op.step.0)?);
        // A step beyond the integers is a step beyond every stop.
        let Some(next) = counter.checked_add(step) else { return Ok(Next::Following) };
        self.set(op.counter.0, Scalar::Int(next))?;
        let goes_on = (step > 0 && next < stop) || (step < 0 && next > stop);
        Ok(if goes_on { Next::At(op.body.0) } else { Next::Following })
    }

    /// Begins a block loop at its first element.
    pub(super) fn enter(&mut self, op: &op::BeginLoop) -> Step {
        self.frame = Some(Frame { body: self.following, n: op.n, block: op.block, first: 0 });
        // With no elements there is no first block either.
        Ok(if op.n == Elems(0) { Next::At(op.end.0) } else { Next::Following })
    }

    /// Goes on with the next block, or behind the loop where there is none.
    pub(super) fn next_block(&mut self) -> Step {
        let frame = self.frame.as_mut().ok_or(TrapKind::Unverified)?;
        match frame.first.checked_add(frame.block.0) {
            Some(first) if first < frame.n.0 => {
                frame.first = first;
                Ok(Next::At(frame.body))
            }
            _ => {
                self.frame = None;
                Ok(Next::Following)
            }
        }
    }
}
