//! Properties 10 to 12, instruction by instruction: what each asks of its operands.

use arr_core::{DType, Formatted, Reduction, ScalarKind, Side};

use super::Fault;
use super::block_rules::{Piece, spans_apart};
use super::operand_rules::{Checked, Checker};
use crate::operand::Block;
use crate::{Dispatch, PortKind, op};

impl Dispatch for Checker<'_> {
    type Return = Checked;

    fn halt(&mut self, _: &op::Halt) -> Checked {
        Ok(())
    }

    fn literal(&mut self, op: &op::Literal) -> Checked {
        self.is(op.dst.0, op.value.0.kind())
    }

    fn assign(&mut self, op: &op::Assign) -> Checked {
        self.is(op.src.0, self.kind(op.dst.0)?)
    }

    fn scalar1(&mut self, op: &op::Scalar1) -> Checked {
        self.scalar_fn(op.dst.0, &[op.src.0], op.f)
    }

    fn scalar2(&mut self, op: &op::Scalar2) -> Checked {
        self.scalar_fn(op.dst.0, &[op.lhs.0, op.rhs.0], op.f)
    }

    fn convert(&mut self, op: &op::Convert) -> Checked {
        let (to, from) = (self.kind(op.dst.0)?, self.kind(op.src.0)?);
        match (from, to) {
            (ScalarKind::Complex, ScalarKind::Int | ScalarKind::Float) => self.is(op.src.0, to),
            _ => Ok(()),
        }
    }

    fn mean(&mut self, op: &op::Mean) -> Checked {
        self.is(op.dst.0, ScalarKind::Float)?;
        self.is(op.n.0, ScalarKind::Int)?;
        // Sums are int or float.
        match self.kind(op.sum.0)? {
            ScalarKind::Int | ScalarKind::Float => Ok(()),
            ScalarKind::Bool | ScalarKind::Complex => self.is(op.sum.0, ScalarKind::Int),
        }
    }

    fn jump(&mut self, _: &op::Jump) -> Checked {
        Ok(())
    }

    fn branch_if(&mut self, op: &op::BranchIf) -> Checked {
        self.is(op.cond.0, ScalarKind::Bool)
    }

    fn branch_unless(&mut self, op: &op::BranchUnless) -> Checked {
        self.is(op.cond.0, ScalarKind::Bool)
    }

    fn range_next(&mut self, op: &op::RangeNext) -> Checked {
        [op.counter.0, op.stop.0, op.step.0].into_iter().try_for_each(|reg| self.is(reg, ScalarKind::Int))
    }

    fn load(&mut self, op: &op::Load) -> Checked {
        let (buffer, view) = self.array(op.array.0)?;
        self.is(op.dst.0, ScalarKind::of(buffer.dtype))?;
        self.element(&op.at, &view)
    }

    fn store(&mut self, op: &op::Store) -> Checked {
        let (buffer, view) = self.writable(op.array.0)?;
        // What is real is cast to any dtype.
        if self.kind(op.src.0)? == ScalarKind::Complex {
            self.scalar_into(op.src.0, buffer.dtype)?;
        }
        self.element(&op.at, &view)
    }

    fn offset(&mut self, op: &op::Offset) -> Checked {
        let (_, view) = self.array(op.array.0)?;
        self.is(op.dst.0, ScalarKind::Int)?;
        let (have, rank) = (op.at.regs().len(), view.shape.rank());
        if (1..=rank).contains(&have) { self.indices(&op.at) } else { Err(Fault::Indices { have, rank }) }
    }

    fn slice_offset(&mut self, op: &op::SliceOffset) -> Checked {
        let (_, view) = self.array(op.array.0)?;
        self.is(op.dst.0, ScalarKind::Int)?;
        self.is(op.start.0, ScalarKind::Int)?;
        let (axis, rank) = (usize::from(op.axis.0), view.shape.rank());
        if axis < rank { Ok(()) } else { Err(Fault::Indices { have: axis + 1, rank }) }
    }

    fn check_length(&mut self, op: &op::CheckLength) -> Checked {
        [op.lhs.0, op.rhs.0].into_iter().try_for_each(|reg| self.is(reg, ScalarKind::Int))
    }

    fn begin_loop(&mut self, _: &op::BeginLoop) -> Checked {
        Ok(())
    }

    fn begin_loop_to(&mut self, op: &op::BeginLoopTo) -> Checked {
        self.is(op.len.0, ScalarKind::Int)
    }

    fn end_loop(&mut self, _: &op::EndLoop) -> Checked {
        Ok(())
    }

    fn map1(&mut self, op: &op::Map1) -> Checked {
        let result = self.map_result(op.f, op.dtype, 1)?;
        let src = self.src(op.src, op.dtype)?;
        self.dst(op.dst, result)?.apart_or_same(&[src])
    }

    fn map2(&mut self, op: &op::Map2) -> Checked {
        let result = self.map_result(op.f, op.dtype, 2)?;
        let (lhs, rhs) = (self.src(op.lhs, op.dtype)?, self.src(op.rhs, op.dtype)?);
        self.dst(op.dst, result)?.apart_or_same(&[lhs, rhs])
    }

    fn fused(&mut self, op: &op::Fused) -> Checked {
        self.pair(op.dst, [op.lhs, op.rhs, op.other], (op.f, op.g, Side::Left), op.dtype)
    }

    fn fused_right(&mut self, op: &op::FusedRight) -> Checked {
        self.pair(op.dst, [op.lhs, op.rhs, op.other], (op.f, op.g, Side::Right), op.dtype)
    }

    fn select(&mut self, op: &op::Select) -> Checked {
        let cond = self.src(op.cond, DType::Bool)?;
        let (then, otherwise) = (self.src(op.then, op.dtype)?, self.src(op.otherwise, op.dtype)?);
        self.dst(op.dst, op.dtype)?.apart_or_same(&[cond, then, otherwise])
    }

    fn cast(&mut self, op: &op::Cast) -> Checked {
        if !op.from.casts_to(op.to) {
            return Err(Fault::NoCast { from: op.from, to: op.to });
        }
        let src = self.src(op.src, op.from)?;
        self.dst(op.dst, op.to)?.apart_or_same(&[src])
    }

    fn copy(&mut self, op: &op::Copy) -> Checked {
        let src = self.src(op.src, op.dtype)?;
        self.dst(op.dst, op.dtype)?.apart_or_same(&[src])
    }

    fn gather(&mut self, op: &op::Gather) -> Checked {
        let (buffer, view) = self.array(op.array.0)?;
        let array = self.strided(op.array.0, &buffer, &view)?;
        spans_apart(&[self.dst(op.dst, buffer.dtype)?, array])
    }

    fn scatter(&mut self, op: &op::Scatter) -> Checked {
        let (buffer, view) = self.writable(op.array.0)?;
        let array = self.strided(op.array.0, &buffer, &view)?;
        spans_apart(&[array, self.src(op.src, buffer.dtype)?])
    }

    fn scatter_late(&mut self, op: &op::ScatterLate) -> Checked {
        let (buffer, view) = self.writable(op.array.0)?;
        let array = self.strided(op.array.0, &buffer, &view)?;
        let (kept, slots) = self.writable(op.ring.0)?;
        let ring = self.anywhere(op.ring.0, (&kept, &slots), buffer.dtype)?;
        let src = self.elements(op.src, buffer.dtype)?;
        spans_apart(&[array, src])?;
        spans_apart(&[array, ring])?;
        spans_apart(&[ring, src])
    }

    fn append_where(&mut self, op: &op::AppendWhere) -> Checked {
        self.is(op.count.0, ScalarKind::Int)?;
        let (buffer, view) = self.writable(op.array.0)?;
        let array = self.contiguous(op.array.0, &buffer, &view, op.dtype)?;
        let (src, mask) = (self.elements(op.src, op.dtype)?, self.elements(op.mask, DType::Bool)?);
        spans_apart(&[array, src])?;
        spans_apart(&[array, mask])
    }

    fn wrap_index(&mut self, op: &op::WrapIndex) -> Checked {
        self.is(op.extent.0, ScalarKind::Int)?;
        let src = self.elements(op.src, DType::I32)?;
        self.dst(op.dst, DType::I32)?.apart_or_same(&[src])
    }

    fn take(&mut self, op: &op::Take) -> Checked {
        let (buffer, view) = self.array(op.array.0)?;
        let array = self.anywhere(op.array.0, (&buffer, &view), op.dtype)?;
        let (at, dst) = (self.elements(op.at, DType::I32)?, self.dst(op.dst, op.dtype)?);
        spans_apart(&[dst, array])?;
        spans_apart(&[dst, at])
    }

    fn put(&mut self, op: &op::Put) -> Checked {
        self.placed(op.array, (op.at, op.src), op.dtype)
    }

    fn add_at(&mut self, op: &op::AddAt) -> Checked {
        self.placed(op.array, (op.at, op.src), op.dtype)
    }

    fn ramp(&mut self, op: &op::Ramp) -> Checked {
        if op.dtype == DType::C64 {
            return Err(Fault::NoCast { from: DType::F32, to: op.dtype });
        }
        self.scalar_into(op.start.0, op.dtype)?;
        self.scalar_into(op.step.0, op.dtype)?;
        self.dst(op.dst, op.dtype).map(|_| ())
    }

    fn linspace(&mut self, op: &op::Linspace) -> Checked {
        self.scalar_into(op.start.0, DType::F32)?;
        self.scalar_into(op.stop.0, DType::F32)?;
        self.dst(op.dst, DType::F32).map(|_| ())
    }

    fn reduce(&mut self, op: &op::Reduce) -> Checked {
        self.reduces(op.f, op.dtype)?;
        let state = Piece::whole(&self.state(op.state)?);
        spans_apart(&[state, self.src(op.src, op.dtype)?])
    }

    fn reduce_where(&mut self, op: &op::ReduceWhere) -> Checked {
        self.reduces(op.f, op.dtype)?;
        let state = Piece::whole(&self.state(op.state)?);
        let Block(packed) = op.packed;
        let packed = self.block(packed, op.dtype, true)?;
        let (src, mask) = (self.src(op.src, op.dtype)?, self.src(op.mask, DType::Bool)?);
        spans_apart(&[state, packed])?;
        spans_apart(&[state, src])?;
        spans_apart(&[state, mask])?;
        spans_apart(&[packed, src])?;
        spans_apart(&[packed, mask])
    }

    fn accumulate(&mut self, op: &op::Accumulate) -> Checked {
        let (buffer, view) = self.writable(op.array.0)?;
        let array = self.strided(op.array.0, &buffer, &view)?;
        self.reduces(op.f, op.dtype)?;
        let want = op.f.along_axes(op.dtype);
        if buffer.dtype != want {
            return Err(Fault::DType { have: buffer.dtype, want });
        }
        spans_apart(&[array, self.elements(op.src, op.dtype)?])
    }

    fn accumulate_trees(&mut self, op: &op::AccumulateTrees) -> Checked {
        let (buffer, view) = self.writable(op.array.0)?;
        let array = self.strided(op.array.0, &buffer, &view)?;
        if buffer.dtype != DType::F32 {
            return Err(Fault::DType { have: buffer.dtype, want: DType::F32 });
        }
        let innermost = view.shape.extents().iter().zip(view.strides).rev().find(|(n, _)| **n != 1);
        if innermost.is_some_and(|(_, stride)| stride != 0) || op.tree.0 == 0 || op.tree.0 > op.span.0 {
            return Err(Fault::Trees(op.array.0));
        }
        let (src, state) = (self.elements(op.src, DType::F32)?, Piece::whole(&self.state(op.state)?));
        spans_apart(&[array, src])?;
        spans_apart(&[state, array])?;
        spans_apart(&[state, src])
    }

    fn scan(&mut self, op: &op::Scan) -> Checked {
        self.reduces(op.f, op.dtype)?;
        let (buffer, view) = self.writable(op.array.0)?;
        let array = self.contiguous(op.array.0, &buffer, &view, op.f.along_axes(op.dtype))?;
        if !matches!(op.f, Reduction::Sum | Reduction::Prod) || op.step.0 == 0 || op.n.0 == 0 {
            return Err(Fault::Lines(op.array.0));
        }
        spans_apart(&[array, self.elements(op.src, op.dtype)?])
    }

    fn reduce_init(&mut self, op: &op::ReduceInit) -> Checked {
        self.reduces(op.f, op.dtype)?;
        self.state(op.state)?;
        self.is(op.n.0, ScalarKind::Int)
    }

    fn reduce_finish(&mut self, op: &op::ReduceFinish) -> Checked {
        self.reduces(op.f, op.dtype)?;
        self.state(op.state)?;
        self.is(op.dst.0, op.f.result(op.dtype))
    }

    fn routine1(&mut self, op: &op::Routine1) -> Checked {
        self.routine(op.f, op.dst.0, &[op.a.0], op.scratch)
    }

    fn routine2(&mut self, op: &op::Routine2) -> Checked {
        self.routine(op.f, op.dst.0, &[op.a.0, op.b.0], op.scratch)
    }

    fn routine_in_place(&mut self, op: &op::RoutineInPlace) -> Checked {
        self.in_place_routine(op.f, op.array.0, &[], op.scratch)
    }

    fn routine_in_place2(&mut self, op: &op::RoutineInPlace2) -> Checked {
        self.in_place_routine(op.f, op.array.0, &[op.b.0], op.scratch)
    }

    fn receive(&mut self, op: &op::Receive) -> Checked {
        self.is(op.dst.0, ScalarKind::Bool)?;
        let PortKind::Input { dtype, shape } = self.port(op.port)?.kind else {
            return Err(Fault::PortKind(op.port));
        };
        let (_, view) = self.writable(op.array.0)?;
        if self.varies(op.array.0) {
            return Err(Fault::PortLength(op.array.0));
        }
        self.fits_port(op.array.0, (dtype, shape))?;
        // The host fills plain memory.
        if view.is_contiguous() { Ok(()) } else { Err(Fault::Strided(op.array.0)) }
    }

    fn param(&mut self, op: &op::Param) -> Checked {
        match self.port(op.port)?.kind {
            PortKind::Param { kind, .. } => self.is(op.dst.0, kind),
            _ => Err(Fault::PortKind(op.port)),
        }
    }

    fn emit_scalar(&mut self, op: &op::EmitScalar) -> Checked {
        match self.port(op.port)?.kind {
            PortKind::OutputScalar { kind } => self.is(op.src.0, kind),
            _ => Err(Fault::PortKind(op.port)),
        }
    }

    fn emit_array(&mut self, op: &op::EmitArray) -> Checked {
        match self.port(op.port)?.kind {
            PortKind::OutputArray { .. } if self.varies(op.array.0) => Err(Fault::PortLength(op.array.0)),
            PortKind::OutputRows { .. } if !self.varies(op.array.0) => Err(Fault::PortLength(op.array.0)),
            PortKind::OutputArray { dtype, shape } | PortKind::OutputRows { dtype, shape } => {
                self.fits_port(op.array.0, (dtype, shape))
            }
            _ => Err(Fault::PortKind(op.port)),
        }
    }

    fn fail(&mut self, op: &op::Fail) -> Checked {
        self.known_string(op.text)
    }

    fn begin_message(&mut self, _: &op::BeginMessage) -> Checked {
        Ok(())
    }

    fn print_text(&mut self, op: &op::PrintText) -> Checked {
        self.known_string(op.text)
    }

    fn print_scalar(&mut self, op: &op::PrintScalar) -> Checked {
        self.kind(op.src.0).map(|_| ())
    }

    fn print_array(&mut self, op: &op::PrintArray) -> Checked {
        self.array(op.array.0).map(|_| ())
    }

    fn print_repr(&mut self, op: &op::PrintRepr) -> Checked {
        self.array(op.array.0).map(|_| ())
    }

    fn print_list(&mut self, op: &op::PrintList) -> Checked {
        self.array(op.array.0).map(|_| ())
    }

    fn print_bytes(&mut self, op: &op::PrintBytes) -> Checked {
        let (buffer, _) = self.array(op.array.0)?;
        let (have, want) = (buffer.dtype, DType::U8);
        if have == want { Ok(()) } else { Err(Fault::DType { have, want }) }
    }

    fn print_format(&mut self, op: &op::PrintFormat) -> Checked {
        let kind = self.kind(op.src.0)?;
        op.spec.check(Formatted::Scalar(kind)).map_err(Fault::Format)
    }

    fn set_printing(&mut self, op: &op::SetPrinting) -> Checked {
        let (setting, value) = (op.setting, op.value.0);
        if value <= setting.most() { Ok(()) } else { Err(Fault::Setting { setting, value }) }
    }
}
