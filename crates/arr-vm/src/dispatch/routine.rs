//! Whole-array instructions: all operands out of memory at once, then one kernel call.

use arr_bytecode::{Scratch, ViewIn, ViewInOut, ViewOut};
use arr_core::{Routine, Typed};
use arr_kernels::{self as kernels, Input, KernelError, Level, Output};

use crate::machine::Machine;
use crate::memory::{Located, Span, buffer};
use crate::{Host, TrapKind};

/// The most operands that a routine has.
const MOST_OPERANDS: usize = 2;

impl<H: Host> Machine<'_, '_, H> {
    /// `dst = f(operands)`.
    #[inline(never)]
    pub(super) fn run_routine<const N: usize>(
        &mut self,
        f: Routine,
        dst: ViewOut,
        operands: [ViewIn; N],
        scratch: Scratch,
    ) -> Result<(), TrapKind> {
        let dst = self.array(dst.0)?;
        let arrays = self.operands(dst, operands)?;
        self.admit(f, &arrays.map(|a| typed(&a)), &dst)?;
        self.lend(&dst, &arrays, scratch, |level, dst, inputs, scratch| {
            kernels::routine(level, f, dst, inputs, scratch)
        })
    }

    /// `array = f(array, others)`.
    #[inline(never)]
    pub(super) fn run_in_place<const N: usize>(
        &mut self,
        f: Routine,
        array: ViewInOut,
        others: [ViewIn; N],
        scratch: Scratch,
    ) -> Result<(), TrapKind> {
        let array = self.array(array.0)?;
        let others = self.operands(array, others)?;
        let mut operands = [typed(&array); MOST_OPERANDS];
        operands.iter_mut().skip(1).zip(&others).for_each(|(slot, other)| *slot = typed(other));
        self.admit(f, operands.get(..=N).ok_or(TrapKind::Unverified)?, &array)?;
        self.lend(&array, &others, scratch, |level, array, others, scratch| {
            kernels::routine_in_place(level, f, array, others, scratch)
        })
    }

    /// The arrays of operands, beside one that fills their places.
    fn operands<const N: usize>(&self, first: Located, operands: [ViewIn; N]) -> Result<[Located; N], TrapKind> {
        let mut arrays = [first; N];
        for (array, operand) in arrays.iter_mut().zip(operands) {
            *array = self.array(operand.0)?;
        }
        Ok(arrays)
    }

    /// Takes the fuel of a routine. Dtypes are verified, and shapes as long as all lengths are the most they can be.
    fn admit(&mut self, f: Routine, operands: &[Typed], dst: &Located) -> Result<(), TrapKind> {
        let want = f.signature(operands).map_err(|error| TrapKind::Routine { f, error })?.result;
        if want != typed(dst) {
            return Err(TrapKind::ResultShape { have: dst.view.shape, want: want.shape });
        }
        self.fuel.steps(f.steps(operands, &want))
    }

    /// Gives a kernel its memory: that of its result, of what it reads, and beside them.
    fn lend<const N: usize>(
        &mut self,
        dst: &Located,
        arrays: &[Located; N],
        scratch: Scratch,
        kernel: impl FnOnce(Level, &mut Output<'_>, &[Input<'_>], &mut [u8]) -> Result<(), KernelError>,
    ) -> Result<(), TrapKind> {
        let ((written, view), scratch) = (dst.hull().ok_or(TrapKind::Unverified)?, self.scratch(scratch)?);
        let mut spans = [const { None }; N];
        for (span, array) in spans.iter_mut().zip(arrays) {
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
        // What a kernel refuses has been verified, or compared before the call.
        kernel(self.level, &mut output, &inputs, scratch).map_err(|_| TrapKind::Unverified)
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
