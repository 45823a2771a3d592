//! Whole-array instructions: all operands out of memory at once, then one kernel call.

use arr_bytecode::{Scratch, ViewIn, ViewOut, op};
use arr_core::{Routine, Typed};
use arr_kernels::{self as kernels, Input, KernelError, Output};

use crate::machine::Machine;
use crate::memory::{Located, Span, buffer};
use crate::{Host, TrapKind};

impl<H: Host> Machine<'_, '_, H> {
    /// `dst = f(operands)`. Dtypes are verified, and shapes as long as all lengths are the most they can be.
    #[inline(never)]
    pub(super) fn run_routine<const N: usize>(
        &mut self,
        f: Routine,
        dst: ViewOut,
        operands: [ViewIn; N],
        scratch: Scratch,
    ) -> Result<(), TrapKind> {
        let (dst, level) = (self.array(dst.0)?, self.level);
        let mut arrays = [dst; N];
        for (array, operand) in arrays.iter_mut().zip(operands) {
            *array = self.array(operand.0)?;
        }
        let operands = arrays.map(|a| typed(&a));
        let want = f.signature(&operands).map_err(|error| TrapKind::Routine { f, error })?.result;
        if want != typed(&dst) {
            return Err(TrapKind::ResultShape { have: dst.view.shape, want: want.shape });
        }
        self.fuel.steps(f.steps(&operands, &want))?;
        let ((written, view), scratch) = (dst.hull().ok_or(TrapKind::Unverified)?, self.scratch(scratch)?);
        let mut spans = [const { None }; N];
        for (span, array) in spans.iter_mut().zip(&arrays) {
            *span = array.hull();
        }
        let read = spans.each_ref().map(|found| found.as_ref().map(|(span, _)| span));
        let ([bytes, scratch], read) = self.memory.apart([&written, &scratch], read)?;
        let mut inputs = [Input { dtype: dst.buffer.dtype, view, bytes: &[] }; N];
        for ((input, bytes), (array, found)) in inputs.iter_mut().zip(read).zip(arrays.iter().zip(&spans)) {
            let (_, view) = found.as_ref().ok_or(TrapKind::Unverified)?;
            *input = Input { dtype: array.buffer.dtype, view: *view, bytes };
        }
        let mut output = Output { dtype: dst.buffer.dtype, view, bytes };
        kernels::routine(level, f, &mut output, &inputs, scratch).map_err(refused)
    }

    /// `array = f(array)`.
    #[inline(never)]
    pub(super) fn run_in_place(&mut self, op: &op::RoutineInPlace) -> Result<(), TrapKind> {
        let array = self.array(op.array.0)?;
        let operand = typed(&array);
        self.fuel.steps(op.f.steps(&[operand], &operand))?;
        let (f, (written, view), scratch) =
            (op.f, array.hull().ok_or(TrapKind::Unverified)?, self.scratch(op.scratch)?);
        let ([bytes, scratch], []) = self.memory.apart([&written, &scratch], [])?;
        let mut output = Output { dtype: array.buffer.dtype, view, bytes };
        kernels::routine_in_place(f, &mut output, scratch).map_err(refused)
    }

    /// All of a scratch buffer; no bytes where there is none.
    fn scratch(&self, scratch: Scratch) -> Result<Span, TrapKind> {
        let Some(id) = scratch.0 else { return Ok(Span::NOTHING) };
        let buffer = buffer(self.program, id)?;
        let n_bytes = u32::try_from(buffer.n_bytes()).map_err(|_| TrapKind::Unverified)?;
        Span::front(&buffer, n_bytes).ok_or(TrapKind::Unverified)
    }
}

fn typed(array: &Located) -> Typed {
    Typed { dtype: array.buffer.dtype, shape: array.view.shape }
}

/// What a kernel refuses has been verified, or compared before the call.
fn refused(_: KernelError) -> TrapKind {
    TrapKind::Unverified
}
