//! Operands of block operations: dtype, length, and which memory they touch.

use arr_core::{BufId, DType, Reduction, Reg, ScalarKind, Side, Ufunc, View, ViewId, is_pair};

use super::Fault;
use super::operand_rules::Checker;
use crate::operand::{Dst, Src, ViewInOut};
use crate::{Buffer, Place};

/// The memory that an operand touches while its loop runs, where that is known before it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    dtype: DType,
    /// Which arena, with first and last byte, half-open; `None` for scalars, constants, moving views and empty arrays.
    bytes: Option<(Place, u64, u64)>,
}

impl Piece {
    /// The elements `low..high` of a buffer.
    fn of(buffer: &Buffer, low: u64, high: u64) -> Piece {
        let byte = |element: u64| u64::from(buffer.offset) + element * u64::from(buffer.dtype.size());
        let bytes = Some((buffer.place, byte(low), byte(high))).filter(|_| buffer.place.is_writable() && low < high);
        Piece { dtype: buffer.dtype, bytes }
    }

    fn nowhere(dtype: DType) -> Piece {
        Piece { dtype, bytes: None }
    }

    /// All of a buffer.
    pub(super) fn whole(buffer: &Buffer) -> Piece {
        Piece::of(buffer, 0, u64::from(buffer.capacity))
    }

    fn overlaps(&self, other: &Piece) -> bool {
        matches!((self.bytes, other.bytes), (Some(a), Some(b)) if a.0 == b.0 && a.1 < b.2 && b.1 < a.2)
    }

    /// Checks that `self`, which is written, shares elements with none of `sources` unless it is the same elements.
    pub(super) fn apart_or_same(&self, sources: &[Piece]) -> Result<(), Fault> {
        let apart = sources.iter().all(|src| src == self || !self.overlaps(src));
        if apart { Ok(()) } else { Err(Fault::Overlap) }
    }
}

/// Checks that two pieces have no byte in common.
pub(super) fn spans_apart(pieces: &[Piece; 2]) -> Result<(), Fault> {
    let [a, b] = pieces;
    if a.overlaps(b) { Err(Fault::Overlap) } else { Ok(()) }
}

impl Checker<'_> {
    /// The dtype that `f` gives when it computes in `dtype`.
    pub(super) fn map_result(&self, f: Ufunc, dtype: DType, n_operands: usize) -> Result<DType, Fault> {
        if f.arity() != n_operands {
            return Err(Fault::Arity { f, have: n_operands });
        }
        match f.signature_in(dtype) {
            Ok(signature) if f.has_loop(dtype) => Ok(signature.result),
            _ => Err(Fault::NoLoop { f, dtype }),
        }
    }

    /// Checks that a reduction takes elements of `dtype`.
    pub(super) fn reduces(&self, f: Reduction, dtype: DType) -> Result<(), Fault> {
        if f.has_loop(dtype) { Ok(()) } else { Err(Fault::NoReduction { f, dtype }) }
    }

    /// Checks two functions in one instruction, the first of which has an operand of elements.
    pub(super) fn pair(
        &self,
        dst: Dst,
        operands: [Src; 3],
        (f, g, side): (Ufunc, Ufunc, Side),
        dtype: DType,
    ) -> Result<(), Fault> {
        if !is_pair(f, g, side, dtype) {
            return Err(Fault::NoPair { f, g, dtype });
        }
        if let [Src::Scalar(_), Src::Scalar(reg), _] = operands {
            return Err(Fault::ScalarOperand(reg));
        }
        let [lhs, rhs, other] = operands;
        let sources = [self.src(lhs, dtype)?, self.src(rhs, dtype)?, self.src(other, dtype)?];
        self.dst(dst, dtype)?.apart_or_same(&sources)
    }

    /// Checks an operand that is read.
    pub(super) fn src(&self, src: Src, dtype: DType) -> Result<Piece, Fault> {
        match src {
            Src::Block(id) => self.block(id, dtype, false),
            Src::View(id) => {
                let (buffer, view) = self.array(id)?;
                self.in_blocks(id, (&buffer, &view), dtype, 0)
            }
            Src::Scalar(reg) => self.scalar_into(reg, dtype).map(|()| Piece::nowhere(dtype)),
        }
    }

    /// Checks an operand that is read element by element.
    pub(super) fn elements(&self, src: Src, dtype: DType) -> Result<Piece, Fault> {
        match src {
            Src::Scalar(reg) => Err(Fault::ScalarOperand(reg)),
            Src::Block(_) | Src::View(_) => self.src(src, dtype),
        }
    }

    /// Checks elements that go to positions in an array, which lies apart from both.
    pub(super) fn placed(&self, array: ViewInOut, (at, src): (Src, Src), dtype: DType) -> Result<(), Fault> {
        let (buffer, view) = self.writable(array.0)?;
        let array = self.anywhere(array.0, (&buffer, &view), dtype)?;
        let (at, src) = (self.elements(at, DType::I32)?, self.elements(src, dtype)?);
        spans_apart(&[array, at])?;
        spans_apart(&[array, src])
    }

    /// Checks an operand that is written.
    pub(super) fn dst(&self, dst: Dst, dtype: DType) -> Result<Piece, Fault> {
        match dst {
            Dst::Block(id) => self.block(id, dtype, true),
            Dst::View(id) => {
                let (buffer, view) = self.writable(id)?;
                self.in_blocks(id, (&buffer, &view), dtype, self.body()?.block)
            }
        }
    }

    /// Checks a block register.
    pub(super) fn block(&self, id: BufId, want: DType, is_written: bool) -> Result<Piece, Fault> {
        let buffer = self.program.buffer(id).ok_or(Fault::NoBuffer(id))?;
        let length = self.body()?.block;
        if is_written && !buffer.place.is_writable() {
            return Err(Fault::WritesConstant(id));
        }
        if buffer.dtype != want {
            return Err(Fault::DType { have: buffer.dtype, want });
        }
        if buffer.capacity < length {
            return Err(Fault::ShortBlock { buffer: id, have: buffer.capacity, want: length });
        }
        Ok(Piece::of(&buffer, 0, u64::from(length)))
    }

    /// Checks a view of which each block is one piece, at least `apart` elements behind the last. One that registers move or
    /// shorten is all one piece.
    fn in_blocks(&self, id: ViewId, (buffer, view): (&Buffer, &View), want: DType, apart: u32) -> Result<Piece, Fault> {
        let record = self.program.view(id).ok_or(Fault::NoView(id))?;
        if record.moving.is_some() || record.len.is_some() {
            return self.contiguous(id, buffer, view, want);
        }
        if buffer.dtype != want {
            return Err(Fault::DType { have: buffer.dtype, want });
        }
        if view.block_step(self.body()?.block).is_none_or(|step| step < apart) {
            return Err(Fault::Strided(id));
        }
        self.strided(id, buffer, view)
    }

    /// Checks a view whose elements lie one after another.
    pub(super) fn contiguous(&self, id: ViewId, buffer: &Buffer, view: &View, want: DType) -> Result<Piece, Fault> {
        if buffer.dtype != want {
            return Err(Fault::DType { have: buffer.dtype, want });
        }
        if !view.is_contiguous() {
            return Err(Fault::Strided(id));
        }
        self.strided(id, buffer, view)
    }

    /// Checks a contiguous view of any number of elements, of which a block operation may come to each.
    pub(super) fn anywhere(&self, id: ViewId, (buffer, view): (&Buffer, &View), want: DType) -> Result<Piece, Fault> {
        if buffer.dtype != want {
            return Err(Fault::DType { have: buffer.dtype, want });
        }
        if !view.is_contiguous() {
            return Err(Fault::Strided(id));
        }
        Ok(self.touched(id, buffer, view))
    }

    /// The memory of a view, as far as it is known before the run.
    pub(super) fn touched(&self, id: ViewId, buffer: &Buffer, view: &View) -> Piece {
        let is_moving = self.program.view(id).is_some_and(|record| record.moving.is_some());
        match view.bounds() {
            Some((low, high)) if !is_moving => Piece::of(buffer, low.unsigned_abs(), high.unsigned_abs() + 1),
            _ => Piece::nowhere(buffer.dtype),
        }
    }

    /// Checks that a view has as many elements as the loop.
    pub(super) fn strided(&self, id: ViewId, buffer: &Buffer, view: &View) -> Result<Piece, Fault> {
        let (have, want) = (view.shape.n_elems(), self.body()?.n.0);
        if have != want {
            return Err(Fault::Elems { view: id, have, want });
        }
        Ok(self.touched(id, buffer, view))
    }

    /// Checks that a register's value can become an element: floats only of float32 and complex64, complex numbers of the
    /// latter.
    pub(super) fn scalar_into(&self, reg: Reg, dtype: DType) -> Result<(), Fault> {
        let kind = self.kind(reg)?;
        let fits = match kind {
            ScalarKind::Int | ScalarKind::Bool => true,
            ScalarKind::Float => matches!(dtype, DType::F32 | DType::C64),
            ScalarKind::Complex => dtype == DType::C64,
        };
        if fits { Ok(()) } else { Err(Fault::ScalarInto { reg, kind, dtype }) }
    }
}
