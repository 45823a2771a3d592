//! Operands of whole-array instructions: dtypes, shapes, scratch memory, and which memory they touch.

use arr_core::{Routine, Typed, ViewId};

use super::Fault;
use super::block_rules::{Piece, spans_apart};
use super::operand_rules::Checker;
use crate::operand::Scratch;

/// The most operands that an instruction has.
const MOST_OPERANDS: usize = 2;

impl Checker<'_> {
    /// Checks a routine whose result lies apart from all else.
    pub(super) fn routine(&self, f: Routine, dst: ViewId, operands: &[ViewId], scratch: Scratch) -> Result<(), Fault> {
        if !f.works_apart() {
            return Err(Fault::OnlyInPlace(f));
        }
        let written = self.result_of(f, None, operands, dst, scratch)?;
        self.apart(&written, operands)
    }

    /// Checks a routine whose result is its first operand.
    pub(super) fn in_place_routine(
        &self,
        f: Routine,
        array: ViewId,
        others: &[ViewId],
        scratch: Scratch,
    ) -> Result<(), Fault> {
        if !f.works_in_place() {
            return Err(Fault::NotInPlace(f));
        }
        let written = self.result_of(f, Some(array), others, array, scratch)?;
        if !f.works_apart() && !self.array(array)?.1.is_contiguous() {
            return Err(Fault::Strided(array));
        }
        self.apart(&written, others)
    }

    /// Checks that what is read shares no memory with what is written.
    fn apart(&self, written: &[Option<Piece>], read: &[ViewId]) -> Result<(), Fault> {
        for &operand in read {
            let (buffer, view) = self.array(operand)?;
            let read = self.touched(operand, &buffer, &view);
            written.iter().flatten().try_for_each(|piece| spans_apart(&[*piece, read]))?;
        }
        Ok(())
    }

    fn typed(&self, id: ViewId) -> Result<Typed, Fault> {
        let (buffer, view) = self.array(id)?;
        Ok(Typed { dtype: buffer.dtype, shape: view.shape })
    }

    /// Checks result and scratch memory; gives the memory of both.
    fn result_of(
        &self,
        f: Routine,
        first: Option<ViewId>,
        others: &[ViewId],
        dst: ViewId,
        scratch: Scratch,
    ) -> Result<[Option<Piece>; 2], Fault> {
        let (mut typed, mut n) = ([Typed::NOTHING; MOST_OPERANDS], 0);
        for (slot, operand) in typed.iter_mut().zip(first.iter().chain(others)) {
            *slot = self.typed(*operand)?;
            n += 1;
        }
        let operands = typed.get(..n).unwrap_or(&typed);
        let signature = f.signature(operands).map_err(|error| Fault::Routine { f, error })?;
        let (buffer, view) = self.writable(dst)?;
        let want = signature.result;
        if buffer.dtype != want.dtype {
            return Err(Fault::DType { have: buffer.dtype, want: want.dtype });
        }
        if view.shape != want.shape {
            return Err(Fault::ResultShape { have: view.shape, want: want.shape });
        }
        let result = self.touched(dst, &buffer, &view);
        let scratch = self.scratch(scratch, signature.scratch_bytes)?;
        if let Some(scratch) = scratch {
            spans_apart(&[result, scratch])?;
        }
        Ok([Some(result), scratch])
    }

    /// Checks memory of at least `want` bytes.
    fn scratch(&self, scratch: Scratch, want: u32) -> Result<Option<Piece>, Fault> {
        let Some(id) = scratch.0 else { return if want == 0 { Ok(None) } else { Err(Fault::Scratch { want }) } };
        let buffer = self.program.buffer(id).ok_or(Fault::NoBuffer(id))?;
        if !buffer.place.is_writable() {
            return Err(Fault::WritesConstant(id));
        }
        let is_fit = buffer.n_bytes() >= u64::from(want) && buffer.offset.is_multiple_of(8);
        if is_fit { Ok(Some(Piece::whole(&buffer))) } else { Err(Fault::Scratch { want }) }
    }
}
