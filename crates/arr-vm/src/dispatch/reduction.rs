//! Reductions: state in the arena, fed block by block.

use arr_bytecode::{REDUCTION_STATE_BYTES, State, op};
use arr_core::{DType, Elems, Reduction, Runs, Scalar};
use arr_kernels::{self as kernels, KernelError, Line, Src, reduce};
use zerocopy::IntoBytes;

use super::block::PIECE;
use crate::link::Link;
use crate::machine::Machine;
use crate::memory::{Operand, Span, Window, buffer};
use crate::{Host, Level, TrapKind};

impl<H: Host> Machine<'_, '_, H> {
    #[inline(never)]
    pub(super) fn begin_reduction(&mut self, op: &op::ReduceInit) -> Result<(), TrapKind> {
        let n = u64::try_from(self.int(op.n.0)?).map_err(|_| TrapKind::ReductionLength(op.f))?;
        let state = self.state(op.state, op.f, op.dtype)?;
        let state = self.memory.write(&state).ok_or(TrapKind::Unverified)?;
        reduce::init(op.f, op.dtype, state, n).map_err(|_| TrapKind::ReductionLength(op.f))
    }

    #[inline(never)]
    pub(super) fn reduce_block(&mut self, op: &op::Reduce, link: &Link) -> Result<(), TrapKind> {
        let [src, ..] = link.operands.spots()?;
        let (src, len) = (self.src(src)?, self.window()?.len);
        self.step(op.state, op.f, op.dtype, src, len)
    }

    #[inline(never)]
    pub(super) fn reduce_masked(&mut self, op: &op::ReduceWhere, link: &Link) -> Result<(), TrapKind> {
        let [src, mask, ..] = link.operands.spots()?;
        let (src, mask, len) = (self.src(src)?, self.src(mask)?, self.window()?.len);
        let mask = match mask {
            Operand::Scalar(Scalar::Bool(true)) => return self.step(op.state, op.f, op.dtype, src, len),
            Operand::Scalar(_) => return Ok(()),
            Operand::Span(span) => span,
        };
        let packed = buffer(self.program, op.packed.0)?;
        let (kept, src) = match src {
            // Nothing to pack: all that is kept is alike.
            Operand::Scalar(_) => {
                let mask = self.memory.read(&mask).ok_or(TrapKind::Unverified)?;
                (mask.iter().filter(|&&keep| keep != 0).count(), src)
            }
            Operand::Span(src) => {
                let whole = Span::block(&packed, len).ok_or(TrapKind::Unverified)?;
                let sources = [Operand::Span(src), Operand::Span(mask)];
                let (dst, [src, mask]) = self.memory.operands(&whole, sources)?;
                let (Src::Slice(src), Src::Slice(mask)) = (src, mask) else { return Err(TrapKind::Overlap) };
                let kept = kernels::compress(op.dtype, dst, src, mask).map_err(|_| TrapKind::Unverified)?;
                let front = Span::block(&packed, Elems(kept as u32)).ok_or(TrapKind::Unverified)?;
                (kept, Operand::Span(front))
            }
        };
        self.step(op.state, op.f, op.dtype, src, Elems(kept as u32))
    }

    /// Behind the `count` elements that `array` has got, those of the block that the mask keeps.
    #[inline(never)]
    pub(super) fn append_masked(&mut self, op: &op::AppendWhere, link: &Link) -> Result<(), TrapKind> {
        let [src, mask, ..] = link.operands.spots()?;
        let (array, count) = (self.array(op.array.0)?, self.int(op.count.0)?);
        let extent = array.view.shape.n_elems();
        let full = TrapKind::LengthOutOfRange { len: count, extent };
        let first = u32::try_from(count).ok().filter(|&first| first <= extent).ok_or(full)?;
        let rest = array.piece(Window { number: 0, first, len: Elems(extent - first) }).ok_or(TrapKind::Unverified)?;
        let (dst, [src, mask]) = self.memory.operands(&rest, [self.src(src)?, self.src(mask)?])?;
        let (Src::Slice(src), Src::Slice(mask)) = (src, mask) else { return Err(TrapKind::Overlap) };
        let kept = kernels::compress(op.dtype, dst, src, mask).map_err(|_| full)?;
        self.set(op.count.0, Scalar::Int(count + kept as i64))
    }

    #[inline(never)]
    pub(super) fn finish_reduction(&mut self, op: &op::ReduceFinish) -> Result<(), TrapKind> {
        let state = self.state(op.state, op.f, op.dtype)?;
        let state = self.memory.write(&state).ok_or(TrapKind::Unverified)?;
        let value = reduce::finish(op.f, op.dtype, state).map_err(|error| match error {
            KernelError::ScalarRange => TrapKind::ReductionOverflow(op.f),
            _ => TrapKind::ReductionLength(op.f),
        })?;
        self.set(op.dst.0, value.ok_or(TrapKind::EmptyReduction(op.f))?)
    }

    #[inline(never)]
    pub(super) fn accumulate_block(&mut self, op: &op::Accumulate, link: &Link) -> Result<(), TrapKind> {
        let [src, ..] = link.operands.spots()?;
        let level = self.level;
        let (array, src, window) = (self.looped(op.array.0)?, self.src(src)?, self.window()?);
        let (hull, view) = array.hull().ok_or(TrapKind::Unverified)?;
        let (buffer, [src]) = self.memory.operands(&hull, [src])?;
        let Src::Slice(src) = src else { return Err(TrapKind::Overlap) };
        kernels::accumulate(level, op.f, op.dtype, buffer, &view, window.first, src).map_err(|_| TrapKind::Unverified)
    }

    #[inline(never)]
    pub(super) fn scan_block(&mut self, op: &op::Scan, link: &Link) -> Result<(), TrapKind> {
        let [src, ..] = link.operands.spots()?;
        let level = self.level;
        let (array, src, window) = (self.looped(op.array.0)?, self.src(src)?, self.window()?);
        let whole = array.whole().ok_or(TrapKind::Unverified)?;
        let (array, [src]) = self.memory.operands(&whole, [src])?;
        let Src::Slice(src) = src else { return Err(TrapKind::Overlap) };
        let line = Line { step: op.step.0, n: op.n.0 };
        kernels::scan(level, op.f, op.dtype, array, line, window.first, src).map_err(|_| TrapKind::Unverified)
    }

    /// The state is worked on outside of its arena, as the results are written there at the same time.
    #[inline(never)]
    pub(super) fn accumulate_sums(&mut self, op: &op::AccumulateTrees, link: &Link) -> Result<(), TrapKind> {
        let [src, ..] = link.operands.spots()?;
        let level = self.level;
        let (array, src, window) = (self.looped(op.array.0)?, self.src(src)?, self.window()?);
        let (hull, view) = array.hull().ok_or(TrapKind::Unverified)?;
        let place = self.state(op.state, Reduction::Sum, DType::F32)?;
        let mut state = [0u64; REDUCTION_STATE_BYTES as usize / size_of::<u64>()];
        let kept = self.memory.read(&place).ok_or(TrapKind::Unverified)?;
        let state = state.as_mut_bytes().get_mut(..kept.len()).ok_or(TrapKind::Unverified)?;
        state.copy_from_slice(kept);
        let (buffer, [src]) = self.memory.operands(&hull, [src])?;
        let Src::Slice(src) = src else { return Err(TrapKind::Overlap) };
        let runs = Runs { span: op.span.0, tree: op.tree.0 };
        // All but the state is verified, which lies in memory that the program may write.
        kernels::accumulate_trees(level, buffer, (&view, window.first), state, runs, src)
            .map_err(|_| TrapKind::ReductionLength(Reduction::Sum))?;
        self.memory.write(&place).ok_or(TrapKind::Unverified)?.copy_from_slice(state);
        Ok(())
    }

    fn state(&self, state: State, f: Reduction, dtype: DType) -> Result<Span, TrapKind> {
        let buffer = buffer(self.program, state.0)?;
        Span::front(&buffer, reduce::state_bytes(f, dtype)).ok_or(TrapKind::Unverified)
    }

    /// Takes `n` elements in.
    fn step(&mut self, state: State, f: Reduction, dtype: DType, src: Operand, n: Elems) -> Result<(), TrapKind> {
        let (level, state) = (self.level, self.state(state, f, dtype)?);
        let (state, [src]) = self.memory.operands(&state, [src])?;
        let done = match src {
            Src::Slice(bytes) => reduce::step(level, f, dtype, state, bytes),
            Src::Scalar(value) => repeat(level, f, dtype, state, value, n),
            Src::InPlace => return Err(TrapKind::Overlap),
        };
        done.map_err(|error| match (error, src) {
            (KernelError::ScalarRange, Src::Scalar(Scalar::Int(value))) => TrapKind::IntegerFit { value, dtype },
            _ => TrapKind::ReductionLength(f),
        })
    }
}

/// Takes one value in `n` times, a piece at a time.
fn repeat(
    level: Level,
    f: Reduction,
    dtype: DType,
    state: &mut [u8],
    value: Scalar,
    n: Elems,
) -> Result<(), KernelError> {
    let mut piece = [0u32; PIECE];
    let size = dtype.size() as usize;
    let per_piece = size_of_val(&piece) / size;
    let piece = piece.as_mut_bytes();
    kernels::fill(dtype, piece, value)?;
    let mut left = n.0 as usize;
    while left > 0 {
        let len = left.min(per_piece);
        reduce::step(level, f, dtype, state, piece.get(..len * size).ok_or(KernelError::Layout)?)?;
        left -= len;
    }
    Ok(())
}
