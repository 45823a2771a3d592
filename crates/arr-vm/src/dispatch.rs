//! From each instruction to its method, by family.

mod block;
mod control;
mod lookup;
mod port;
mod print;
mod reduction;
mod routine;
mod scalar;

use arr_bytecode::{Dispatch, op};

use crate::machine::Machine;
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
type Step = Result<Next, TrapKind>;

/// Goes on to the instruction behind.
fn follow((): ()) -> Next {
    Next::Following
}

impl<H: Host> Dispatch for Machine<'_, '_, H> {
    type Return = Step;

    fn halt(&mut self, _: &op::Halt) -> Step {
        Ok(Next::End)
    }

    fn literal(&mut self, op: &op::Literal) -> Step {
        self.set(op.dst.0, op.value.0).map(follow)
    }

    fn assign(&mut self, op: &op::Assign) -> Step {
        self.get(op.src.0).and_then(|value| self.set(op.dst.0, value)).map(follow)
    }

    fn scalar1(&mut self, op: &op::Scalar1) -> Step {
        self.unary(op).map(follow)
    }

    fn scalar2(&mut self, op: &op::Scalar2) -> Step {
        self.binary(op).map(follow)
    }

    fn convert(&mut self, op: &op::Convert) -> Step {
        self.convert_kind(op).map(follow)
    }

    fn mean(&mut self, op: &op::Mean) -> Step {
        self.sum_over_n(op).map(follow)
    }

    fn jump(&mut self, op: &op::Jump) -> Step {
        Ok(Next::At(op.to.0))
    }

    fn branch_if(&mut self, op: &op::BranchIf) -> Step {
        self.branch(op.cond.0, true, op.to)
    }

    fn branch_unless(&mut self, op: &op::BranchUnless) -> Step {
        self.branch(op.cond.0, false, op.to)
    }

    fn range_next(&mut self, op: &op::RangeNext) -> Step {
        self.count(op)
    }

    fn load(&mut self, op: &op::Load) -> Step {
        self.load_element(op).map(follow)
    }

    fn store(&mut self, op: &op::Store) -> Step {
        self.store_element(op).map(follow)
    }

    fn offset(&mut self, op: &op::Offset) -> Step {
        self.offset_of(op).map(follow)
    }

    fn slice_offset(&mut self, op: &op::SliceOffset) -> Step {
        self.slice_offset_of(op).map(follow)
    }

    fn check_length(&mut self, op: &op::CheckLength) -> Step {
        self.compare_lengths(op).map(follow)
    }

    fn begin_loop(&mut self, op: &op::BeginLoop) -> Step {
        self.enter(op)
    }

    fn begin_loop_to(&mut self, op: &op::BeginLoopTo) -> Step {
        self.enter_to(op)
    }

    fn end_loop(&mut self, _: &op::EndLoop) -> Step {
        self.next_block()
    }

    fn map1(&mut self, op: &op::Map1) -> Step {
        self.map_one(op).map(follow)
    }

    fn map2(&mut self, op: &op::Map2) -> Step {
        self.map_two(op).map(follow)
    }

    fn select(&mut self, op: &op::Select) -> Step {
        self.choose(op).map(follow)
    }

    fn cast(&mut self, op: &op::Cast) -> Step {
        self.cast_block(op).map(follow)
    }

    fn copy(&mut self, op: &op::Copy) -> Step {
        self.copy_block(op).map(follow)
    }

    fn gather(&mut self, op: &op::Gather) -> Step {
        self.gather_block(op).map(follow)
    }

    fn scatter(&mut self, op: &op::Scatter) -> Step {
        self.scatter_block(op).map(follow)
    }

    fn scatter_late(&mut self, op: &op::ScatterLate) -> Step {
        self.scatter_delayed(op).map(follow)
    }

    fn append_where(&mut self, op: &op::AppendWhere) -> Step {
        self.append_masked(op).map(follow)
    }

    fn wrap_index(&mut self, op: &op::WrapIndex) -> Step {
        self.wrap_indices(op).map(follow)
    }

    fn take(&mut self, op: &op::Take) -> Step {
        self.take_block(op).map(follow)
    }

    fn put(&mut self, op: &op::Put) -> Step {
        self.placed(op.array, (op.at, op.src), |all, at, src| arr_kernels::put(op.dtype, all, at, src)).map(follow)
    }

    fn add_at(&mut self, op: &op::AddAt) -> Step {
        self.placed(op.array, (op.at, op.src), |all, at, src| arr_kernels::add_at(op.dtype, all, at, src)).map(follow)
    }

    fn linspace(&mut self, op: &op::Linspace) -> Step {
        self.linspace_block(op).map(follow)
    }

    fn ramp(&mut self, op: &op::Ramp) -> Step {
        self.ramp_block(op).map(follow)
    }

    fn reduce(&mut self, op: &op::Reduce) -> Step {
        self.reduce_block(op).map(follow)
    }

    fn reduce_where(&mut self, op: &op::ReduceWhere) -> Step {
        self.reduce_masked(op).map(follow)
    }

    fn accumulate(&mut self, op: &op::Accumulate) -> Step {
        self.accumulate_block(op).map(follow)
    }

    fn accumulate_trees(&mut self, op: &op::AccumulateTrees) -> Step {
        self.accumulate_sums(op).map(follow)
    }

    fn scan(&mut self, op: &op::Scan) -> Step {
        self.scan_block(op).map(follow)
    }

    fn reduce_init(&mut self, op: &op::ReduceInit) -> Step {
        self.begin_reduction(op).map(follow)
    }

    fn reduce_finish(&mut self, op: &op::ReduceFinish) -> Step {
        self.finish_reduction(op).map(follow)
    }

    fn routine1(&mut self, op: &op::Routine1) -> Step {
        self.run_routine(op.f, op.dst, [op.a], op.scratch).map(follow)
    }

    fn routine2(&mut self, op: &op::Routine2) -> Step {
        self.run_routine(op.f, op.dst, [op.a, op.b], op.scratch).map(follow)
    }

    fn routine_in_place(&mut self, op: &op::RoutineInPlace) -> Step {
        self.run_in_place(op).map(follow)
    }

    fn receive(&mut self, op: &op::Receive) -> Step {
        self.receive_array(op).map(follow)
    }

    fn param(&mut self, op: &op::Param) -> Step {
        self.read_param(op).map(follow)
    }

    fn emit_scalar(&mut self, op: &op::EmitScalar) -> Step {
        self.send_scalar(op).map(follow)
    }

    fn emit_array(&mut self, op: &op::EmitArray) -> Step {
        self.send_array(op).map(follow)
    }

    fn fail(&mut self, op: &op::Fail) -> Step {
        Err(TrapKind::Fail(op.text))
    }

    fn begin_message(&mut self, _: &op::BeginMessage) -> Step {
        self.writes_message = true;
        Ok(Next::Following)
    }

    fn print_text(&mut self, op: &op::PrintText) -> Step {
        self.write_string(op).map(follow)
    }

    fn print_scalar(&mut self, op: &op::PrintScalar) -> Step {
        self.write_register(op).map(follow)
    }

    fn print_array(&mut self, op: &op::PrintArray) -> Step {
        self.write_view(op).map(follow)
    }

    fn print_list(&mut self, op: &op::PrintList) -> Step {
        self.write_elements(op).map(follow)
    }

    fn print_format(&mut self, op: &op::PrintFormat) -> Step {
        self.write_under_format(op).map(follow)
    }

    fn set_printing(&mut self, op: &op::SetPrinting) -> Step {
        self.printing.set(op.setting, op.value.0);
        Ok(Next::Following)
    }
}
