//! Calls of routines: operands become views, the result an array of its own.

use arr_core::{Routine, RoutineError, RoutineSignature, ScalarKind, Typed};
use arr_diag::{Code, Diagnostic, Span};

use super::args::Given;
use super::function::IntArrays;
use super::{Checked, Checker, Reported, message};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr, StmtKind, VarId};

impl Checker<'_> {
    /// `f(operands)` in an array that nothing shows yet.
    pub(super) fn routine(
        &mut self,
        f: Routine,
        operands: Vec<ArrayView>,
        len: Option<VarId>,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let signature = self.routine_signature(f, &operands, span)?;
        let target = self.result_array(f, signature.result, len);
        self.emit(StmtKind::Routine { f, target, operands });
        Ok(ArrayExpr::view(target, signature.result.dtype))
    }

    /// What the routine gives over these operands, and that it takes them.
    pub(super) fn routine_signature(
        &mut self,
        f: Routine,
        operands: &[ArrayView],
        span: Span,
    ) -> Checked<RoutineSignature> {
        let typed: Vec<Typed> =
            operands.iter().map(|view| Typed { dtype: self.dtype_of(view), shape: view.view.shape }).collect();
        f.signature(&typed).map_err(|error| {
            let diagnostic = match error {
                RoutineError::Shape(error) => message::shape(span, error),
                RoutineError::Extents { .. } => {
                    Diagnostic::new(Code::Broadcast, span, format!("`{}` of arrays that do not fit: {error}", f.name()))
                }
                RoutineError::Scratch => Diagnostic::new(Code::TooLarge, span, format!("`{}`: {error}", f.name())),
                RoutineError::Operands { .. }
                | RoutineError::DType(_)
                | RoutineError::DTypes(..)
                | RoutineError::Rank(_) => Diagnostic::new(Code::OperandType, span, format!("`{}`: {error}", f.name())),
            };
            self.report(diagnostic)
        })
    }

    /// A new array for a result in C order.
    pub(super) fn result_array(&mut self, f: Routine, result: Typed, len: Option<VarId>) -> ArrayView {
        let origin = Origin::Temporary(kept(f));
        let view = match len {
            None => self.new_array("", result.dtype, result.shape, origin),
            Some(from) => {
                let len = self.fix("length", ScalarExpr::var(from, ScalarKind::Int));
                self.new_bounded("", result.dtype, result.shape, origin, len)
            }
        };
        self.results.insert(view.array);
        view
    }

    /// The array that a routine takes, as an expression.
    pub(super) fn whole_operand(&mut self, given: Given) -> Checked<(ArrayExpr, Span)> {
        let array = self.array_of(given.value, None, IntArrays::Int32, given.span)?;
        Ok((array, given.span))
    }

    /// The view with `axis` last.
    pub(super) fn with_axis_last(&mut self, view: ArrayView, axis: usize, span: Span) -> Checked<ArrayView> {
        let rank = view.view.shape.rank();
        if view.len.is_some() && axis == 0 && rank > 1 {
            let what = "sorting along an axis of a length known at run time with others behind it";
            return self.unsupported(span, what, "take the last axis, `axis=-1`");
        }
        let order: Vec<usize> = (0..rank).filter(|&a| a != axis).chain([axis]).collect();
        let permuted = view.view.permuted(&order).ok_or(Reported)?;
        Ok(ArrayView { view: permuted, ..view })
    }

    /// Where the last statements make an array that only they know, they make it in `to` instead. Whether they do.
    pub(super) fn makes_in(&mut self, array: &ArrayExpr, to: ArrayView) -> bool {
        let ArrayNode::View(from) = array.node else { return false };
        let same_place = ArrayView { array: to.array, ..from } == to;
        let Some(last) = self.out.last_mut() else { return false };
        let StmtKind::Routine { target, operands, .. } = &mut last.kind else { return false };
        let apart = operands.iter().all(|operand| operand.array != to.array && operand.array != from.array);
        if !same_place || target.array != from.array || !apart {
            return false;
        }
        target.array = to.array;
        true
    }
}

/// Why the result of a routine is an array.
const fn kept(f: Routine) -> &'static str {
    match f {
        Routine::Sort => "the sorted elements",
        Routine::ArgSort => "the positions of the sorted elements",
        Routine::MatMul => "a product of arrays",
        Routine::CorrelateValid | Routine::CorrelateSame | Routine::CorrelateFull => "a product of sequences",
        Routine::Lu | Routine::Cholesky | Routine::Qr => "the factors of a matrix",
        Routine::LuSolve => "the solution of linear equations",
        Routine::EigenValues
        | Routine::SingularValues
        | Routine::EigenVectors
        | Routine::Eigen
        | Routine::SingularVectors => "what rotations leave of a matrix",
        Routine::Fft | Routine::Spectrogram => "a transform",
    }
}
