//! The table of reductions.
//!
//! Source: NumPy reference, "Sums, products, differences" and "Logic functions".

use crate::{DType, ScalarKind};

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
}

impl Reduction {
    /// Every reduction, in order of number.
    pub const ALL: [Reduction; 5] = [Reduction::Sum, Reduction::Min, Reduction::Max, Reduction::Any, Reduction::All];

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
        }
    }

    /// The reduction NumPy knows by this name or alias.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Reduction> {
        Self::ALL.into_iter().find(|r| r.name() == name || r.aliases().contains(&name))
    }

    /// The kind of scalar it gives over elements of this dtype.
    #[must_use]
    pub const fn result(self, dtype: DType) -> ScalarKind {
        match (self, dtype) {
            (Reduction::Any | Reduction::All, _) => ScalarKind::Bool,
            (Reduction::Sum, DType::Bool) => ScalarKind::Int,
            (_, dtype) => ScalarKind::of(dtype),
        }
    }

    /// Whether it has a value over no elements at all; `min` and `max` have none.
    #[must_use]
    pub const fn has_identity(self) -> bool {
        !matches!(self, Reduction::Min | Reduction::Max)
    }
}
