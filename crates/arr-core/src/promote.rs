//! The promotion table: NEP 50, value-independent, with float64 read as float32, complex128 as complex64.
//!
//! Source: NumPy NEP 50, "Promotion rules for Python scalars"; `np.result_type` for pairs of arrays.

use crate::{DType, ScalarKind};

/// An operand as promotion sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// An array of this dtype.
    Array(DType),
    /// A plain scalar: it takes the array's dtype where its kind allows.
    Scalar(ScalarKind),
}

impl Operand {
    /// The dtype the operand has when no array is there to adopt it.
    #[must_use]
    pub const fn dtype(self) -> DType {
        match self {
            Operand::Array(dtype) => dtype,
            Operand::Scalar(ScalarKind::Bool) => DType::Bool,
            Operand::Scalar(ScalarKind::Int) => DType::I32,
            Operand::Scalar(ScalarKind::Float) => DType::F32,
            Operand::Scalar(ScalarKind::Complex) => DType::C64,
        }
    }
}

/// Two dtypes whose common dtype would be wider than 32 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromoteError {
    /// dtype on the left.
    pub left: DType,
    /// dtype on the right.
    pub right: DType,
}

/// The common dtype of two operands.
///
/// # Errors
/// [`PromoteError`] for a signed integer dtype with `uint32` (int64 in NumPy).
pub fn promote(left: Operand, right: Operand) -> Result<DType, PromoteError> {
    match (left, right) {
        (Operand::Array(l), Operand::Array(r)) => arrays(l, r),
        (Operand::Array(array), Operand::Scalar(scalar)) | (Operand::Scalar(scalar), Operand::Array(array)) => {
            Ok(adopt(array, scalar))
        }
        // Scalars are bool, int32, float32 and complex64 arrays of one element.
        (Operand::Scalar(_), Operand::Scalar(_)) => arrays(left.dtype(), right.dtype()),
    }
}

/// The dtype of an array together with a plain scalar.
const fn adopt(array: DType, scalar: ScalarKind) -> DType {
    match (array, scalar) {
        (_, ScalarKind::Complex) | (DType::C64, _) => DType::C64,
        (_, ScalarKind::Float) => DType::F32,
        (DType::Bool, ScalarKind::Int) => DType::I32,
        _ => array,
    }
}

fn arrays(left: DType, right: DType) -> Result<DType, PromoteError> {
    use DType::{Bool, C64, F32, I8, I16, I32, U8, U16, U32};
    Ok(match (left, right) {
        (l, r) if l == r => l,
        (C64, _) | (_, C64) => C64,
        (F32, _) | (_, F32) => F32,
        (Bool, d) | (d, Bool) => d,
        (I8 | I16 | I32, U32) | (U32, I8 | I16 | I32) => return Err(PromoteError { left, right }),
        (I8, U8) | (U8, I8) => I16,
        (I8 | I16, U16) | (U16, I8 | I16) => I32,
        // What is left is of one signedness, or the signed one is wider.
        (l, r) => {
            if l.size() > r.size() || (l.size() == r.size() && l.is_signed_integer()) {
                l
            } else {
                r
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use DType::{Bool, C64, F32, I8, I16, I32, U8, U16, U32};

    /// `np.result_type` of NumPy 2.4, rows and columns in the order of [`DType::ALL`]; `None` stands for int64,
    /// complex128 is complex64.
    const NUMPY: [[Option<DType>; 9]; 9] = [
        [Some(Bool), Some(I8), Some(U8), Some(I16), Some(U16), Some(I32), Some(U32), Some(F32), Some(C64)],
        [Some(I8), Some(I8), Some(I16), Some(I16), Some(I32), Some(I32), None, Some(F32), Some(C64)],
        [Some(U8), Some(I16), Some(U8), Some(I16), Some(U16), Some(I32), Some(U32), Some(F32), Some(C64)],
        [Some(I16), Some(I16), Some(I16), Some(I16), Some(I32), Some(I32), None, Some(F32), Some(C64)],
        [Some(U16), Some(I32), Some(U16), Some(I32), Some(U16), Some(I32), Some(U32), Some(F32), Some(C64)],
        [Some(I32), Some(I32), Some(I32), Some(I32), Some(I32), Some(I32), None, Some(F32), Some(C64)],
        [Some(U32), None, Some(U32), None, Some(U32), None, Some(U32), Some(F32), Some(C64)],
        [Some(F32), Some(F32), Some(F32), Some(F32), Some(F32), Some(F32), Some(F32), Some(F32), Some(C64)],
        [Some(C64); 9],
    ];

    #[test]
    fn arrays_promote_as_in_numpy() {
        for (l, row) in DType::ALL.into_iter().zip(NUMPY) {
            for (r, expected) in DType::ALL.into_iter().zip(row) {
                assert_eq!(promote(Operand::Array(l), Operand::Array(r)).ok(), expected, "{l} {r}");
            }
        }
    }

    #[test]
    fn scalars_adopt_the_dtype_of_the_array() {
        let with = |array, kind| promote(Operand::Array(array), Operand::Scalar(kind));
        assert_eq!(with(U8, ScalarKind::Int), Ok(U8));
        assert_eq!(with(U8, ScalarKind::Float), Ok(F32));
        assert_eq!(with(Bool, ScalarKind::Int), Ok(I32));
        assert_eq!(with(I16, ScalarKind::Bool), Ok(I16));
        assert_eq!((with(U8, ScalarKind::Complex), with(C64, ScalarKind::Float)), (Ok(C64), Ok(C64)));
    }
}
