//! The table of reductions.
//!
//! Source: NumPy reference, "Sums, products, differences" and "Logic functions".

use crate::{DType, Scalar, ScalarKind};

/// A function from all elements of an array to one scalar. The number of each is part of the program format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Reduction {
    /// Integers and bools exactly in 64 bits; float32 by NumPy's pairwise tree over C order.
    Sum = 0,
    /// The smallest element; NaN if any is.
    Min = 1,
    /// The largest element; NaN if any is.
    Max = 2,
    /// Whether any element is true.
    Any = 3,
    /// Whether every element is true.
    All = 4,
    /// Integers and bools exactly in 64 bits; float32 one element after another.
    Prod = 5,
}

impl Reduction {
    /// Every reduction, in order of number.
    pub const ALL: [Reduction; 6] =
        [Reduction::Sum, Reduction::Min, Reduction::Max, Reduction::Any, Reduction::All, Reduction::Prod];

    /// The reduction with this number in the program format.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Reduction> {
        if (number as usize) < Self::ALL.len() { Some(Self::ALL[number as usize]) } else { None }
    }

    /// NumPy's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Reduction::Sum => "sum",
            Reduction::Min => "min",
            Reduction::Max => "max",
            Reduction::Any => "any",
            Reduction::All => "all",
            Reduction::Prod => "prod",
        }
    }

    /// NumPy's other names, which arrays have not as methods.
    #[must_use]
    pub const fn aliases(self) -> &'static [&'static str] {
        match self {
            Reduction::Min => &["amin"],
            Reduction::Max => &["amax"],
            _ => &[],
        }
    }

    /// What it computes, in one line.
    #[must_use]
    pub const fn doc(self) -> &'static str {
        match self {
            Reduction::Sum => "The sum: of integers and bools exact, of float32 in NumPy's order.",
            Reduction::Min => "The smallest element; NaN if any is.",
            Reduction::Max => "The largest element; NaN if any is.",
            Reduction::Any => "Whether any element is true.",
            Reduction::All => "Whether every element is true.",
            Reduction::Prod => "The product: of integers and bools exact, of float32 one after another.",
        }
    }

    /// The reduction NumPy knows by this name or alias.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Reduction> {
        Self::ALL.into_iter().find(|r| r.name() == name || r.aliases().contains(&name))
    }

    /// Whether it takes elements of this dtype.
    #[must_use]
    pub const fn has_loop(self, dtype: DType) -> bool {
        !matches!(dtype, DType::C64)
    }

    /// The kind of scalar it gives over elements of this dtype.
    #[must_use]
    pub const fn result(self, dtype: DType) -> ScalarKind {
        match (self, dtype) {
            (Reduction::Any | Reduction::All, _) => ScalarKind::Bool,
            (Reduction::Sum | Reduction::Prod, DType::Bool) => ScalarKind::Int,
            (_, dtype) => ScalarKind::of(dtype),
        }
    }

    /// The dtype of what it gives along axes of an array: sums of integers have the 32 bits that NumPy's 64 are read as.
    #[must_use]
    pub const fn along_axes(self, dtype: DType) -> DType {
        match (self, dtype) {
            (Reduction::Any | Reduction::All, _) => DType::Bool,
            (Reduction::Min | Reduction::Max, _) | (_, DType::F32 | DType::C64) => dtype,
            (_, DType::Bool | DType::I8 | DType::I16 | DType::I32) => DType::I32,
            (_, DType::U8 | DType::U16 | DType::U32) => DType::U32,
        }
    }

    /// What elements are taken into along axes: the identity, or what no element is beyond. Of the dtype `along_axes` gives.
    #[must_use]
    pub fn start(self, dtype: DType) -> Scalar {
        let (low, high) = dtype.range().unwrap_or_default();
        match (self, dtype) {
            (Reduction::Any, _) => Scalar::Bool(false),
            (Reduction::All, _) => Scalar::Bool(true),
            (Reduction::Sum, DType::F32) => Scalar::Float(0.0),
            (Reduction::Sum, _) => Scalar::Int(0),
            (Reduction::Prod, DType::F32) => Scalar::Float(1.0),
            (Reduction::Prod, _) => Scalar::Int(1),
            (Reduction::Min, DType::F32) => Scalar::Float(f32::INFINITY),
            (Reduction::Max, DType::F32) => Scalar::Float(f32::NEG_INFINITY),
            (Reduction::Min, DType::Bool) => Scalar::Bool(true),
            (Reduction::Max, DType::Bool) => Scalar::Bool(false),
            (Reduction::Min, _) => Scalar::Int(high),
            (Reduction::Max, _) => Scalar::Int(low),
        }
    }

    /// Whether it looks at the truth of elements.
    #[must_use]
    pub const fn is_truth(self) -> bool {
        matches!(self, Reduction::Any | Reduction::All)
    }

    /// Whether it has a value over no elements at all; `min` and `max` have none.
    #[must_use]
    pub const fn has_identity(self) -> bool {
        !matches!(self, Reduction::Min | Reduction::Max)
    }
}
