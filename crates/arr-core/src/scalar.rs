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
    /// complex64.
    Complex = 3,
}

impl ScalarKind {
    /// Every kind, in order of number.
    pub const ALL: [ScalarKind; 4] = [ScalarKind::Int, ScalarKind::Float, ScalarKind::Bool, ScalarKind::Complex];

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
            ScalarKind::Complex => "complex",
        }
    }

    /// One value of the type, in messages.
    #[must_use]
    pub const fn with_article(self) -> &'static str {
        match self {
            ScalarKind::Int => "an int",
            ScalarKind::Float => "a float",
            ScalarKind::Bool => "a bool",
            ScalarKind::Complex => "a complex number",
        }
    }

    /// Whether its values are ints, as bools are.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, ScalarKind::Int | ScalarKind::Bool)
    }

    /// The kind that an element of this dtype has once it is taken out of its array.
    #[must_use]
    pub const fn of(dtype: DType) -> ScalarKind {
        match dtype {
            DType::Bool => ScalarKind::Bool,
            DType::F32 => ScalarKind::Float,
            DType::C64 => ScalarKind::Complex,
            DType::I8 | DType::U8 | DType::I16 | DType::U16 | DType::I32 | DType::U32 => ScalarKind::Int,
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
    /// A complex64: real and imaginary part.
    Complex(f32, f32),
}

impl Scalar {
    /// Its type.
    #[must_use]
    pub const fn kind(self) -> ScalarKind {
        match self {
            Scalar::Int(_) => ScalarKind::Int,
            Scalar::Float(_) => ScalarKind::Float,
            Scalar::Bool(_) => ScalarKind::Bool,
            Scalar::Complex(..) => ScalarKind::Complex,
        }
    }

    /// The register word that stands for it: two's complement, IEEE 754 bits (the imaginary part's in
    /// the upper half), or 0 and 1.
    #[must_use]
    pub const fn to_bits(self) -> u64 {
        match self {
            Scalar::Int(v) => v as u64,
            Scalar::Float(v) => v.to_bits() as u64,
            Scalar::Bool(v) => v as u64,
            Scalar::Complex(re, im) => re.to_bits() as u64 | (im.to_bits() as u64) << 32,
        }
    }

    /// The value that a register word of this kind stands for.
    #[must_use]
    pub const fn from_bits(kind: ScalarKind, bits: u64) -> Scalar {
        match kind {
            ScalarKind::Int => Scalar::Int(bits as i64),
            ScalarKind::Float => Scalar::Float(f32::from_bits(bits as u32)),
            ScalarKind::Bool => Scalar::Bool(bits != 0),
            ScalarKind::Complex => Scalar::Complex(f32::from_bits(bits as u32), f32::from_bits((bits >> 32) as u32)),
        }
    }
}
