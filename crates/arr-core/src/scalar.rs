//! Plain scalars: what registers hold and what reductions and elements give.

use crate::DType;

/// The type of a plain scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum ScalarKind {
    /// 64-bit integer.
    Int = 0,
    /// float32.
    Float = 1,
    /// Truth value.
    Bool = 2,
}

impl ScalarKind {
    /// Every kind, in order of number.
    pub const ALL: [ScalarKind; 3] = [ScalarKind::Int, ScalarKind::Float, ScalarKind::Bool];

    /// The kind with this number in the program format.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<ScalarKind> {
        if (number as usize) < Self::ALL.len() { Some(Self::ALL[number as usize]) } else { None }
    }

    /// Python's name of the type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            ScalarKind::Int => "int",
            ScalarKind::Float => "float",
            ScalarKind::Bool => "bool",
        }
    }

    /// One value of the type, in messages.
    #[must_use]
    pub const fn with_article(self) -> &'static str {
        match self {
            ScalarKind::Int => "an int",
            ScalarKind::Float => "a float",
            ScalarKind::Bool => "a bool",
        }
    }

    /// The kind that an element of this dtype has once it is taken out of its array.
    #[must_use]
    pub const fn of(dtype: DType) -> ScalarKind {
        match dtype {
            DType::Bool => ScalarKind::Bool,
            DType::F32 => ScalarKind::Float,
            _ => ScalarKind::Int,
        }
    }
}

impl core::fmt::Display for ScalarKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.name())
    }
}

/// The value of a plain scalar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scalar {
    /// An integer.
    Int(i64),
    /// A float32.
    Float(f32),
    /// A truth value.
    Bool(bool),
}

impl Scalar {
    /// Its type.
    #[must_use]
    pub const fn kind(self) -> ScalarKind {
        match self {
            Scalar::Int(_) => ScalarKind::Int,
            Scalar::Float(_) => ScalarKind::Float,
            Scalar::Bool(_) => ScalarKind::Bool,
        }
    }

    /// The register word that stands for it: two's complement, IEEE 754 bits, or 0 and 1.
    #[must_use]
    pub const fn to_bits(self) -> u64 {
        match self {
            Scalar::Int(v) => v as u64,
            Scalar::Float(v) => v.to_bits() as u64,
            Scalar::Bool(v) => v as u64,
        }
    }

    /// The value that a register word of this kind stands for.
    #[must_use]
    pub const fn from_bits(kind: ScalarKind, bits: u64) -> Scalar {
        match kind {
            ScalarKind::Int => Scalar::Int(bits as i64),
            ScalarKind::Float => Scalar::Float(f32::from_bits(bits as u32)),
            ScalarKind::Bool => Scalar::Bool(bits != 0),
        }
    }
}
