//! What functions give on plain scalars.

use arr_core::{Rule, ScalarKind, Ufunc};

/// The kind that `f` gives over scalars of these kinds; `None` where it is not defined for them.
///
/// Comparisons and logical functions give bool; functions of float32 and true division give float; other arithmetic gives
/// float where any operand is one, else int. `&`, `|`, `^`, `minimum` and `maximum` of two bools are bool, as in Python.
#[must_use]
pub fn scalar_result(f: Ufunc, operands: &[ScalarKind]) -> Option<ScalarKind> {
    if operands.len() != f.arity() {
        return None;
    }
    let has_float = operands.contains(&ScalarKind::Float);
    let all_bools = operands.iter().all(|&kind| kind == ScalarKind::Bool);
    match (f.rule(), f) {
        (Rule::Comparison | Rule::Logical, _) => Some(ScalarKind::Bool),
        (Rule::Inexact, _) => Some(ScalarKind::Float),
        (Rule::Bitwise | Rule::Shift, _) if has_float => None,
        (Rule::Arithmetic { .. }, _) if has_float => Some(ScalarKind::Float),
        (_, Ufunc::BitwiseAnd | Ufunc::BitwiseOr | Ufunc::BitwiseXor | Ufunc::Minimum | Ufunc::Maximum)
            if all_bools =>
        {
            Some(ScalarKind::Bool)
        }
        (Rule::Arithmetic { .. } | Rule::Bitwise | Rule::Shift, _) => Some(ScalarKind::Int),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ScalarKind::{Bool, Float, Int};

    #[test]
    fn kinds_are_pythons() {
        let cases = [
            (Ufunc::Add, &[Bool, Bool][..], Some(Int)),
            (Ufunc::Add, &[Int, Float], Some(Float)),
            (Ufunc::TrueDivide, &[Int, Int], Some(Float)),
            (Ufunc::FloorDivide, &[Int, Bool], Some(Int)),
            (Ufunc::Power, &[Int, Int], Some(Int)),
            (Ufunc::Less, &[Float, Int], Some(Bool)),
            (Ufunc::BitwiseAnd, &[Bool, Bool], Some(Bool)),
            (Ufunc::BitwiseAnd, &[Bool, Int], Some(Int)),
            (Ufunc::BitwiseOr, &[Float, Int], None),
            (Ufunc::LeftShift, &[Bool, Bool], Some(Int)),
            (Ufunc::Maximum, &[Bool, Bool], Some(Bool)),
            (Ufunc::Invert, &[Bool], Some(Int)),
            (Ufunc::Invert, &[Float], None),
            (Ufunc::Absolute, &[Bool], Some(Int)),
            (Ufunc::Sqrt, &[Int], Some(Float)),
            (Ufunc::LogicalNot, &[Float], Some(Bool)),
            (Ufunc::Sqrt, &[Int, Int], None),
        ];
        for (f, operands, expected) in cases {
            assert_eq!(scalar_result(f, operands), expected, "{} {operands:?}", f.name());
        }
    }
}
