//! Routines as instructions, with their scratch memory.

use arr_bytecode::{Inst, Scratch, ViewIn, ViewInOut, ViewOut, op};
use arr_core::{DType, Routine, RoutineRule, Shape, Typed, ViewId};

use super::Lowerer;
use crate::array_ir::{BufferDecl, BufferKind};
use crate::hir::ArrayView;

impl Lowerer {
    /// `target = f(operands)`
    pub(super) fn routine(&mut self, f: Routine, target: &ArrayView, operands: &[ArrayView]) {
        let views: Vec<ViewId> = operands.iter().map(|operand| self.view(operand)).collect();
        let dst = self.view(target);
        let scratch = self.scratch(f, &views);
        self.inst(match views.as_slice() {
            [a] if operands.first() == Some(target) => {
                Inst::RoutineInPlace(op::RoutineInPlace { array: ViewInOut(*a), scratch, f })
            }
            [a, b] if operands.first() == Some(target) => {
                Inst::RoutineInPlace2(op::RoutineInPlace2 { array: ViewInOut(*a), b: ViewIn(*b), scratch, f })
            }
            [a] => Inst::Routine1(op::Routine1 { dst: ViewOut(dst), a: ViewIn(*a), scratch, f }),
            [a, b] => Inst::Routine2(op::Routine2 { dst: ViewOut(dst), a: ViewIn(*a), b: ViewIn(*b), scratch, f }),
            _ => unreachable!("the checker has seen that a routine has its operands"),
        });
    }

    /// The memory that the routine needs beside its operands.
    fn scratch(&mut self, f: Routine, operands: &[ViewId]) -> Scratch {
        let tables = &mut self.ir.tables;
        let typed: Vec<Typed> = operands
            .iter()
            .map(|&view| Typed { dtype: tables.dtype_of(view), shape: tables.record(view).view.shape })
            .collect();
        let n_bytes = f.signature(&typed).map_or(0, |signature| signature.scratch_bytes);
        if n_bytes == 0 {
            return Scratch(None);
        }
        Scratch(Some(tables.buffer(BufferDecl {
            name: f.name().to_owned(),
            dtype: DType::U8,
            shape: Shape::vector(n_bytes),
            kind: BufferKind::Scratch,
            constant: None,
            outlives_source: false,
            len: None,
            reason: Some(reason(f.rule()).to_owned()),
        })))
    }
}

/// What the scratch memory is for.
fn reason(rule: RoutineRule) -> &'static str {
    match rule {
        RoutineRule::Rows => "a row that is sorted, and where its elements move to",
        RoutineRule::Positions => "a row that is sorted with its positions, and where they move to",
        RoutineRule::Product | RoutineRule::Correlation(_) => "",
        RoutineRule::Factors
        | RoutineRule::Solution
        | RoutineRule::Triangle
        | RoutineRule::Orthogonal
        | RoutineRule::Spectrum
        | RoutineRule::Singular
        | RoutineRule::Vectors(_)
        | RoutineRule::Parts => "what becomes the result, row by row",
        RoutineRule::Transform | RoutineRule::RealTransform => "what becomes the result, after every other step",
    }
}
