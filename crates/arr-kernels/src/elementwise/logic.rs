//! Functions over bools: every byte but 0 is true, results are 0 or 1.

use arr_core::{DType, Scalar, Ufunc};

use super::loops::{binary, commutative, unary};
use crate::select::truth;
use crate::{KernelError, Src};

pub(super) fn map1(f: Ufunc, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    let src = truthful(f, src);
    match f {
        Ufunc::Invert | Ufunc::LogicalNot => unary(DType::Bool, dst, src, |x: u8| u8::from(x == 0)),
        Ufunc::Absolute | Ufunc::Floor | Ufunc::Ceil | Ufunc::Trunc => {
            unary(DType::Bool, dst, src, |x: u8| u8::from(x != 0))
        }
        _ => Err(KernelError::NoLoop),
    }
}

pub(super) fn map2(f: Ufunc, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    use DType::Bool;
    let (lhs, rhs) = (truthful(f, lhs), truthful(f, rhs));
    match f {
        Ufunc::Add | Ufunc::BitwiseOr | Ufunc::LogicalOr | Ufunc::Maximum | Ufunc::FMax => {
            commutative(Bool, dst, lhs, rhs, |a: u8, b: u8| u8::from((a | b) != 0))
        }
        Ufunc::Multiply | Ufunc::BitwiseAnd | Ufunc::LogicalAnd | Ufunc::Minimum | Ufunc::FMin => {
            commutative(Bool, dst, lhs, rhs, |a: u8, b: u8| u8::from((a != 0) & (b != 0)))
        }
        Ufunc::BitwiseXor | Ufunc::LogicalXor | Ufunc::NotEqual => {
            commutative(Bool, dst, lhs, rhs, |a: u8, b: u8| u8::from((a != 0) != (b != 0)))
        }
        Ufunc::Equal => commutative(Bool, dst, lhs, rhs, |a: u8, b: u8| u8::from((a != 0) == (b != 0))),
        Ufunc::Less => binary(Bool, dst, lhs, rhs, |a: u8, b: u8| u8::from((a == 0) & (b != 0))),
        Ufunc::LessEqual => binary(Bool, dst, lhs, rhs, |a: u8, b: u8| u8::from((a == 0) | (b != 0))),
        _ => Err(KernelError::NoLoop),
    }
}

/// Logical functions read a scalar of any kind as its truth.
fn truthful(f: Ufunc, src: Src<'_>) -> Src<'_> {
    match src {
        Src::Scalar(v) if matches!(f.rule(), arr_core::Rule::Logical) => Src::Scalar(Scalar::Bool(truth(v))),
        other => other,
    }
}
