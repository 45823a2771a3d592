//! Messages that several places give.

use arr_core::{BroadcastError, Shape, ShapeError, UfuncError};
use arr_diag::{Code, Diagnostic, Span};

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
                ("subtract", arr_core::DType::Bool) => diagnostic.hint("use `^` or `np.logical_xor` on bool arrays"),
                ("negative" | "positive", arr_core::DType::Bool) => diagnostic.hint("use `~` on bool arrays"),
                (_, arr_core::DType::F32) => {
                    diagnostic.hint("cast to an integer dtype first, as in `.astype(np.int32)`")
                }
                _ => diagnostic,
            }
        }
    }
}

/// The candidate at the smallest edit distance from `name`, if it is near enough to be a slip.
pub(super) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).max(1);
    let scored = candidates.into_iter().map(|c| (edit_distance(name, c), c)).filter(|(d, _)| *d <= limit);
    scored.min().map(|(_, c)| c)
}

/// Insertions, deletions and substitutions between two words (Wagner and Fischer, 1974).
fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row.first().copied().unwrap_or(0);
        let mut next = vec![i + 1];
        for (y, &up) in b.iter().zip(row.iter().skip(1)) {
            let left = next.last().copied().unwrap_or(0);
            next.push((diagonal + usize::from(x != *y)).min(left + 1).min(up + 1));
            diagonal = up;
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
