//! Types of expressions, as far as the writer of scripts has to know them.

use arr_core::DType;

/// What an expression gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// Nothing: a statement.
    Nothing,
    Int,
    Bool,
    /// A float that arr and NumPy agree on to the last bit.
    Float,
    /// A float whose last bits may differ: printed and scaled, never compared, cast or cancelled.
    Rough,
    /// An array on whose elements both agree to the last bit.
    Array(DType, Vec<usize>),
    /// A float32 array whose last bits may differ.
    RoughArray(Vec<usize>),
}

impl Type {
    /// The type of an element of an array.
    pub(super) fn element(dtype: DType) -> Type {
        match dtype {
            DType::Bool => Type::Bool,
            DType::F32 => Type::Float,
            _ => Type::Int,
        }
    }

    /// The shortest expression of this type.
    pub(super) fn simplest(&self) -> Option<String> {
        Some(match self {
            Type::Nothing => return None,
            Type::Int => "1".to_owned(),
            Type::Bool => "True".to_owned(),
            Type::Float | Type::Rough => "1.0".to_owned(),
            Type::Array(dtype, shape) => format!("np.ones({}, dtype=np.{})", tuple(shape), dtype.name()),
            Type::RoughArray(shape) => format!("np.ones({})", tuple(shape)),
        })
    }
}

/// A shape as a script writes it.
pub(super) fn tuple(shape: &[usize]) -> String {
    match shape {
        [n] => n.to_string(),
        _ => format!("({})", shape.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
    }
}

/// The smallest and the largest integer that scripts store in this dtype.
pub(super) fn limits(dtype: DType) -> (i64, i64) {
    match dtype {
        DType::Bool => (0, 1),
        DType::I8 => (-128, 127),
        DType::U8 => (0, 255),
        DType::I16 => (-32_768, 32_767),
        DType::U16 => (0, 65_535),
        DType::I32 | DType::F32 => (i64::from(i32::MIN), i64::from(i32::MAX)),
        DType::U32 => (0, i64::from(u32::MAX)),
    }
}
