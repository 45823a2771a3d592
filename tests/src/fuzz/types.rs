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
    /// An array of a length known at run time, exact too.
    Bounded(DType, Length),
    /// A string.
    Text,
    /// A number whose type is another one in each round of a loop: an argument of `int`, `float` and `print`.
    Mixed,
    /// Several results of a function.
    Several(Vec<Type>),
    /// A function, by its number among all that the script has defined.
    Function(usize),
}

/// A length known at run time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Length {
    /// Arrays of the same number have the same length, whatever it is.
    pub(super) id: usize,
    /// What it can be at most.
    pub(super) most: usize,
    /// The extents behind it.
    pub(super) row: Vec<usize>,
}

/// The extents of an array, as far as they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Known(Vec<usize>),
    Bounded(Length),
}

impl Shape {
    /// The type of an array of this shape.
    pub(super) fn of(&self, dtype: DType) -> Type {
        match self {
            Shape::Known(shape) => Type::Array(dtype, shape.clone()),
            Shape::Bounded(length) => Type::Bounded(dtype, length.clone()),
        }
    }

    /// Whether there may be no element, of which there is no smallest.
    pub(super) fn may_be_empty(&self) -> bool {
        match self {
            Shape::Known(shape) => shape.contains(&0),
            Shape::Bounded(_) => true,
        }
    }
}

impl Type {
    /// The dtype and shape of an exact array.
    pub(super) fn array(&self) -> Option<(DType, Shape)> {
        match self {
            Type::Array(dtype, shape) => Some((*dtype, Shape::Known(shape.clone()))),
            Type::Bounded(dtype, length) => Some((*dtype, Shape::Bounded(length.clone()))),
            _ => None,
        }
    }

    /// Whether it is an int, a float or a bool on which both sides agree.
    pub(super) fn is_scalar(&self) -> bool {
        matches!(self, Type::Int | Type::Float | Type::Bool)
    }

    /// How often a loop over the array goes round, at most.
    pub(super) fn rounds(&self) -> usize {
        match self {
            Type::Array(_, shape) => shape.first().copied().unwrap_or(0),
            Type::Bounded(_, length) => length.most,
            _ => 0,
        }
    }

    /// What a loop over the array gives; an array of rank 0 has nothing to walk along.
    pub(super) fn item(&self) -> Option<Type> {
        let (dtype, rest) = match self {
            Type::Array(dtype, shape) => (*dtype, shape.get(1..)?),
            Type::Bounded(dtype, length) => (*dtype, length.row.as_slice()),
            _ => return None,
        };
        Some(if rest.is_empty() { Type::element(dtype) } else { Type::Array(dtype, rest.to_vec()) })
    }

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
            Type::Nothing | Type::Several(_) | Type::Function(_) => return None,
            Type::Int => "1".to_owned(),
            Type::Bool => "True".to_owned(),
            Type::Float | Type::Rough => "1.0".to_owned(),
            Type::Array(dtype, shape) => format!("np.ones({}, dtype=np.{})", tuple(shape), dtype.name()),
            Type::RoughArray(shape) => format!("np.ones({})", tuple(shape)),
            Type::Bounded(dtype, length) => {
                let rows = tuple(&[&[3], length.row.as_slice()].concat());
                format!("np.ones({rows}, dtype=np.{})[np.arange(3) < 2]", dtype.name())
            }
            Type::Text => "\"x\"".to_owned(),
            Type::Mixed => "1".to_owned(),
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
        DType::I32 | DType::F32 | DType::C64 => (i64::from(i32::MIN), i64::from(i32::MAX)),
        DType::U32 => (0, i64::from(u32::MAX)),
    }
}
