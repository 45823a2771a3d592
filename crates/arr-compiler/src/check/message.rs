//! Messages that several places give.

use arr_core::{BroadcastError, DType, Shape, ShapeError, UfuncError};
use arr_diag::{Code, Diagnostic, Fix, Span};

use super::elementwise::Elementwise;

/// ``cannot broadcast (3, 4) with (5, 4): axis 0 is 3 on the left, 5 on the right``
pub(super) fn broadcast(span: Span, left: &Shape, right: &Shape, error: BroadcastError) -> Diagnostic {
    match error {
        BroadcastError::Extents { from_last, left: l, right: r } => {
            let axis = |shape: &Shape| shape.rank().saturating_sub(1 + from_last);
            let places = if left.rank() == right.rank() {
                format!("axis {} is {l} on the left, {r} on the right", axis(left))
            } else {
                format!("axis {} on the left is {l}, axis {} on the right is {r}", axis(left), axis(right))
            };
            Diagnostic::new(Code::Broadcast, span, format!("cannot broadcast {left} with {right}: {places}"))
                .hint("extents must be equal, or one of them 1, counted from the last axis")
        }
        BroadcastError::Shape(error) => shape(span, error),
    }
}

/// Labels both (or all three) operands with their shapes, each at its own place.
pub(super) fn with_shapes(diagnostic: Diagnostic, places: &[(Shape, Span)]) -> Diagnostic {
    let whole = diagnostic.primary.span;
    let places = places.iter().filter(|(_, at)| *at != whole);
    places.fold(diagnostic, |diagnostic, (shape, at)| diagnostic.also(*at, format!("shape {shape}")))
}

/// Labels what is stored and where it goes.
pub(super) fn into_place(diagnostic: Diagnostic, value: &Shape, (target, at): (&Shape, Span)) -> Diagnostic {
    let diagnostic = diagnostic.label(format!("shape {value}"));
    if at == diagnostic.primary.span { diagnostic } else { diagnostic.also(at, format!("stored here, shape {target}")) }
}

/// Labels operands that do not go together with their dtypes; where one of them is uint32, a cast of it is offered.
pub(super) fn with_dtypes(diagnostic: Diagnostic, operands: &[(Elementwise, Span)]) -> Diagnostic {
    let whole = diagnostic.primary.span;
    let arrays = operands.iter().filter_map(|(operand, at)| Some((operand.array()?.dtype, *at)));
    arrays.filter(|(_, at)| *at != whole).fold(diagnostic, |diagnostic, (dtype, at)| {
        let is_wide = diagnostic.code == Code::Promotion && dtype == DType::U32;
        let fix = is_wide.then(|| {
            // Values from 2^31 up become negative there: whether there are any, only the writer knows.
            let fix = Fix::maybe("cast the uint32 array");
            fix.insert(at.start, "np.asarray(").insert(at.end, ", dtype=np.int32)")
        });
        diagnostic.also(at, format!("{dtype}")).fixes(fix)
    })
}

/// A shape that is too large or has too many axes.
pub(super) fn shape(span: Span, error: ShapeError) -> Diagnostic {
    let message = match error {
        ShapeError::Rank(rank) => format!("an array of {rank} axes: at most {} are possible", arr_core::MAX_RANK),
        ShapeError::Elems => format!("an array of more than {} elements", arr_core::MAX_ELEMS),
    };
    Diagnostic::new(Code::BadShape, span, message)
}

/// Operands that a function does not take.
pub(super) fn ufunc(span: Span, name: &str, error: UfuncError) -> Diagnostic {
    match error {
        UfuncError::Promote(e) => Diagnostic::new(
            Code::Promotion,
            span,
            format!("{} and {} have no common dtype of 32 bits", e.left, e.right),
        )
        .hint(format!("cast one of them, as in `.astype(np.{})`", e.left)),
        UfuncError::Undefined(dtype) => {
            let diagnostic = Diagnostic::new(Code::OperandType, span, format!("`{name}` is not defined for {dtype}"));
            match (name, dtype) {
                ("subtract", DType::Bool) => diagnostic.hint("use `^` or `np.logical_xor` on bool arrays"),
                ("negative" | "positive", DType::Bool) => diagnostic.hint("use `~` on bool arrays"),
                ("power", DType::C64) => {
                    diagnostic.hint("powers of arrays are known whole numbers from 0 on: `z ** 2`, `1 / z ** 2`")
                }
                (_, DType::C64) => diagnostic.hint(super::complex::INSTEAD),
                (_, DType::F32) => diagnostic.hint("cast to an integer dtype first, as in `.astype(np.int32)`"),
                _ => diagnostic,
            }
        }
    }
}
