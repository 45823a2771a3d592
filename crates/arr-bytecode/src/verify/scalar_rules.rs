//! What functions give on plain scalars.

use arr_core::{DType, Rule, ScalarKind, Ufunc};

/// The kind that `f` gives over scalars of these kinds; `None` where it is not defined for them.
///
/// Functions of complex numbers give what they give over complex64. Comparisons and logical functions give bool; functions of float32 and true division give float; other arithmetic gives
/// float where any operand is one, else int. `&`, `|`, `^`, extremes and roundings of bools are bool, as in Python and NumPy.
#[must_use]
pub fn scalar_result(f: Ufunc, operands: &[ScalarKind]) -> Option<ScalarKind> {
    if operands.len() != f.arity() {
        return None;
    }
    if operands.contains(&ScalarKind::Complex) {
        return match f {
            _ if f.rule() == Rule::Logical => Some(ScalarKind::Bool),
            _ => f.signature_in(DType::C64).ok().map(|signature| ScalarKind::of(signature.result)),
        };
    }
    let has_float = operands.contains(&ScalarKind::Float);
    let all_bools = operands.iter().all(|&kind| kind == ScalarKind::Bool);
    match (f.rule(), f) {
        (Rule::Comparison | Rule::FloatTest | Rule::Logical, _) => Some(ScalarKind::Bool),
        (Rule::Scale, _) if operands.get(1) == Some(&ScalarKind::Float) => None,
        (Rule::Inexact | Rule::Scale, _) => Some(ScalarKind::Float),
        (Rule::Integer { .. } | Rule::Count, _) if has_float => None,
        (Rule::Arithmetic { .. }, _) if has_float => Some(ScalarKind::Float),
        (_, f) if all_bools && f.keeps_bools() => Some(ScalarKind::Bool),
        (Rule::Arithmetic { .. } | Rule::Integer { .. } | Rule::Count, _) => Some(ScalarKind::Int),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ScalarKind::{Bool, Complex, Float, Int};

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
            (Ufunc::Floor, &[Bool], Some(Bool)),
            (Ufunc::Ceil, &[Int], Some(Int)),
            (Ufunc::IsNan, &[Int], Some(Bool)),
            (Ufunc::BitwiseCount, &[Bool], Some(Int)),
            (Ufunc::Gcd, &[Int, Float], None),
            (Ufunc::Ldexp, &[Int, Int], Some(Float)),
            (Ufunc::Ldexp, &[Float, Float], None),
            (Ufunc::Multiply, &[Complex, Int], Some(Complex)),
            (Ufunc::Absolute, &[Complex], Some(Float)),
            (Ufunc::Equal, &[Float, Complex], Some(Bool)),
            (Ufunc::LogicalNot, &[Complex], Some(Bool)),
            (Ufunc::Less, &[Complex, Complex], None),
        ];
        for (f, operands, expected) in cases {
            assert_eq!(scalar_result(f, operands), expected, "{} {operands:?}", f.name());
        }
    }
}
