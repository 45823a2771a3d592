//! From each instruction to its method, by family.
//!
//! Methods that need room on the stack are not inlined, so that the stack has room for one of them at a time. All
//! others are: of what single numbers and blocks take, a call and what it hands back would be a good part.

mod block;
mod control;
mod lookup;
mod port;
mod print;
mod reduction;
mod routine;
mod scalar;

use arr_bytecode::{Dispatch, op};

use crate::link::Link;
use crate::machine::Machine;
use crate::print::{write_array, write_bytes, write_list, write_repr};
use crate::{Host, TrapKind};

/// Where control goes after an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// To the instruction behind it.
    Following,
    /// To this position.
    At(u32),
    /// Nowhere: the program has ended.
    End,
}

/// What an instruction comes to.
type Outcome = Result<Next, TrapKind>;

/// Goes on to the instruction behind.
fn follow((): ()) -> Next {
    Next::Following
}

/// A machine at an instruction.
pub(crate) struct Step<'s, 'm, 'p, H> {
    pub(crate) machine: &'s mut Machine<'m, 'p, H>,
    pub(crate) link: &'s Link,
}

impl<H: Host> Dispatch for Step<'_, '_, '_, H> {
    type Return = Outcome;

    #[inline(always)]
    fn halt(&mut self, _: &op::Halt) -> Outcome {
        Ok(Next::End)
    }

    #[inline(always)]
    fn literal(&mut self, op: &op::Literal) -> Outcome {
        self.machine.set(op.dst.0, op.value.0).map(follow)
    }

    #[inline(always)]
    fn assign(&mut self, op: &op::Assign) -> Outcome {
        self.machine.get(op.src.0).and_then(|value| self.machine.set(op.dst.0, value)).map(follow)
    }

    #[inline(always)]
    fn scalar1(&mut self, op: &op::Scalar1) -> Outcome {
        self.machine.unary(op).map(follow)
    }

    #[inline(always)]
    fn scalar2(&mut self, op: &op::Scalar2) -> Outcome {
        self.machine.binary(op).map(follow)
    }

    #[inline(always)]
    fn convert(&mut self, op: &op::Convert) -> Outcome {
        self.machine.convert_kind(op).map(follow)
    }

    #[inline(always)]
    fn mean(&mut self, op: &op::Mean) -> Outcome {
        self.machine.sum_over_n(op).map(follow)
    }

    #[inline(always)]
    fn jump(&mut self, op: &op::Jump) -> Outcome {
        Ok(Next::At(op.to.0))
    }

    #[inline(always)]
    fn branch_if(&mut self, op: &op::BranchIf) -> Outcome {
        self.machine.branch(op.cond.0, true, op.to)
    }

    #[inline(always)]
    fn branch_unless(&mut self, op: &op::BranchUnless) -> Outcome {
        self.machine.branch(op.cond.0, false, op.to)
    }

    #[inline(always)]
    fn range_next(&mut self, op: &op::RangeNext) -> Outcome {
        self.machine.count(op)
    }

    #[inline(always)]
    fn load(&mut self, op: &op::Load) -> Outcome {
        self.machine.load_element(op).map(follow)
    }

    #[inline(always)]
    fn store(&mut self, op: &op::Store) -> Outcome {
        self.machine.store_element(op).map(follow)
    }

    #[inline(always)]
    fn offset(&mut self, op: &op::Offset) -> Outcome {
        self.machine.offset_of(op).map(follow)
    }

    #[inline(always)]
    fn slice_offset(&mut self, op: &op::SliceOffset) -> Outcome {
        self.machine.slice_offset_of(op).map(follow)
    }

    #[inline(always)]
    fn check_length(&mut self, op: &op::CheckLength) -> Outcome {
        self.machine.compare_lengths(op).map(follow)
    }

    #[inline(always)]
    fn begin_loop(&mut self, op: &op::BeginLoop) -> Outcome {
        self.machine.enter(op)
    }

    #[inline(always)]
    fn begin_loop_to(&mut self, op: &op::BeginLoopTo) -> Outcome {
        self.machine.enter_to(op)
    }

    #[inline(always)]
    fn end_loop(&mut self, _: &op::EndLoop) -> Outcome {
        self.machine.next_block()
    }

    #[inline(always)]
    fn map1(&mut self, op: &op::Map1) -> Outcome {
        self.machine.map_one(op, self.link).map(follow)
    }

    #[inline(always)]
    fn map2(&mut self, op: &op::Map2) -> Outcome {
        self.machine.map_two(op, self.link).map(follow)
    }

    #[inline(always)]
    fn fused(&mut self, op: &op::Fused) -> Outcome {
        self.machine.map_pair(op.dtype, self.link).map(follow)
    }

    #[inline(always)]
    fn fused_right(&mut self, op: &op::FusedRight) -> Outcome {
        self.machine.map_pair(op.dtype, self.link).map(follow)
    }

    #[inline(always)]
    fn select(&mut self, op: &op::Select) -> Outcome {
        self.machine.choose(op, self.link).map(follow)
    }

    #[inline(always)]
    fn cast(&mut self, op: &op::Cast) -> Outcome {
        self.machine.cast_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn copy(&mut self, op: &op::Copy) -> Outcome {
        self.machine.copy_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn gather(&mut self, op: &op::Gather) -> Outcome {
        self.machine.gather_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn scatter(&mut self, op: &op::Scatter) -> Outcome {
        self.machine.scatter_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn scatter_late(&mut self, op: &op::ScatterLate) -> Outcome {
        self.machine.scatter_delayed(op, self.link).map(follow)
    }

    #[inline(always)]
    fn append_where(&mut self, op: &op::AppendWhere) -> Outcome {
        self.machine.append_masked(op, self.link).map(follow)
    }

    #[inline(always)]
    fn wrap_index(&mut self, op: &op::WrapIndex) -> Outcome {
        self.machine.wrap_indices(op, self.link).map(follow)
    }

    #[inline(always)]
    fn take(&mut self, op: &op::Take) -> Outcome {
        self.machine.take_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn put(&mut self, op: &op::Put) -> Outcome {
        self.machine.placed(op.array, self.link, |all, at, src| arr_kernels::put(op.dtype, all, at, src)).map(follow)
    }

    #[inline(always)]
    fn add_at(&mut self, op: &op::AddAt) -> Outcome {
        self.machine.placed(op.array, self.link, |all, at, src| arr_kernels::add_at(op.dtype, all, at, src)).map(follow)
    }

    #[inline(always)]
    fn linspace(&mut self, op: &op::Linspace) -> Outcome {
        self.machine.linspace_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn ramp(&mut self, op: &op::Ramp) -> Outcome {
        self.machine.ramp_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn reduce(&mut self, op: &op::Reduce) -> Outcome {
        self.machine.reduce_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn reduce_where(&mut self, op: &op::ReduceWhere) -> Outcome {
        self.machine.reduce_masked(op, self.link).map(follow)
    }

    #[inline(always)]
    fn accumulate(&mut self, op: &op::Accumulate) -> Outcome {
        self.machine.accumulate_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn accumulate_trees(&mut self, op: &op::AccumulateTrees) -> Outcome {
        self.machine.accumulate_sums(op, self.link).map(follow)
    }

    #[inline(always)]
    fn scan(&mut self, op: &op::Scan) -> Outcome {
        self.machine.scan_block(op, self.link).map(follow)
    }

    #[inline(always)]
    fn reduce_init(&mut self, op: &op::ReduceInit) -> Outcome {
        self.machine.begin_reduction(op).map(follow)
    }

    #[inline(always)]
    fn reduce_finish(&mut self, op: &op::ReduceFinish) -> Outcome {
        self.machine.finish_reduction(op).map(follow)
    }

    #[inline(always)]
    fn routine1(&mut self, op: &op::Routine1) -> Outcome {
        self.machine.run_routine(op.f, op.dst, [op.a], op.scratch).map(follow)
    }

    #[inline(always)]
    fn routine2(&mut self, op: &op::Routine2) -> Outcome {
        self.machine.run_routine(op.f, op.dst, [op.a, op.b], op.scratch).map(follow)
    }

    #[inline(always)]
    fn routine_in_place(&mut self, op: &op::RoutineInPlace) -> Outcome {
        self.machine.run_in_place(op.f, op.array, [], op.scratch).map(follow)
    }

    #[inline(always)]
    fn routine_in_place2(&mut self, op: &op::RoutineInPlace2) -> Outcome {
        self.machine.run_in_place(op.f, op.array, [op.b], op.scratch).map(follow)
    }

    #[inline(always)]
    fn receive(&mut self, op: &op::Receive) -> Outcome {
        self.machine.receive_array(op).map(follow)
    }

    #[inline(always)]
    fn param(&mut self, op: &op::Param) -> Outcome {
        self.machine.read_param(op).map(follow)
    }

    #[inline(always)]
    fn emit_scalar(&mut self, op: &op::EmitScalar) -> Outcome {
        self.machine.send_scalar(op).map(follow)
    }

    #[inline(always)]
    fn emit_array(&mut self, op: &op::EmitArray) -> Outcome {
        self.machine.send_array(op).map(follow)
    }

    #[inline(always)]
    fn fail(&mut self, op: &op::Fail) -> Outcome {
        Err(TrapKind::Fail(op.text))
    }

    #[inline(always)]
    fn begin_message(&mut self, _: &op::BeginMessage) -> Outcome {
        self.machine.writes_message = true;
        Ok(Next::Following)
    }

    #[inline(always)]
    fn print_text(&mut self, op: &op::PrintText) -> Outcome {
        self.machine.write_string(op).map(follow)
    }

    #[inline(always)]
    fn print_scalar(&mut self, op: &op::PrintScalar) -> Outcome {
        self.machine.write_register(op).map(follow)
    }

    #[inline(always)]
    fn print_array(&mut self, op: &op::PrintArray) -> Outcome {
        self.machine.write_view(op.array, write_array).map(follow)
    }

    #[inline(always)]
    fn print_repr(&mut self, op: &op::PrintRepr) -> Outcome {
        self.machine.write_view(op.array, write_repr).map(follow)
    }

    #[inline(always)]
    fn print_list(&mut self, op: &op::PrintList) -> Outcome {
        self.machine.write_view(op.array, write_list).map(follow)
    }

    #[inline(always)]
    fn print_bytes(&mut self, op: &op::PrintBytes) -> Outcome {
        self.machine.write_view(op.array, write_bytes).map(follow)
    }

    #[inline(always)]
    fn print_format(&mut self, op: &op::PrintFormat) -> Outcome {
        self.machine.write_under_format(op).map(follow)
    }

    #[inline(always)]
    fn set_printing(&mut self, op: &op::SetPrinting) -> Outcome {
        self.machine.printing.set(op.setting, op.value.0);
        Ok(Next::Following)
    }
}
