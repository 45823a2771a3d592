//! Parts of elements: what lies at the same place in every element of a buffer.

use core::fmt::{self, Display, Formatter};

use crate::DType;

/// A part of an element that is a number of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The real part of a complex number, which lies in front.
    Real,
    /// The imaginary part of a complex number.
    Imaginary,
    /// One of the bytes of a number of several, counted from the lowest, which lies in front.
    Byte(u8),
}

impl Part {
    /// The dtype of the part.
    #[must_use]
    pub const fn dtype(self) -> DType {
        match self {
            Part::Real | Part::Imaginary => DType::F32,
            Part::Byte(_) => DType::U8,
        }
    }

    /// How many parts of this size are before it in its element.
    #[must_use]
    pub const fn position(self) -> u32 {
        match self {
            Part::Real => 0,
            Part::Imaginary => 1,
            Part::Byte(at) => at as u32,
        }
    }

    /// How many parts of this size an element of `dtype` is made of.
    #[must_use]
    pub const fn n_in(self, dtype: DType) -> u32 {
        dtype.size() / self.dtype().size()
    }

    /// Whether elements of `dtype` have it. A dtype of one byte has no parts: not every byte is a bool.
    #[must_use]
    pub const fn is_of(self, dtype: DType) -> bool {
        match self {
            Part::Real | Part::Imaginary => matches!(dtype, DType::C64),
            Part::Byte(at) => dtype.size() > 1 && (at as u32) < dtype.size(),
        }
    }

    /// Whether the two have a byte in common in an element.
    #[must_use]
    pub const fn meets(self, other: Part) -> bool {
        let (a, b) = (self.dtype().size(), other.dtype().size());
        self.position() * a < (other.position() + 1) * b && other.position() * b < (self.position() + 1) * a
    }

    /// Its number in files, from 1.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Part::Real => 1,
            Part::Imaginary => 2,
            Part::Byte(at) => 3 + at,
        }
    }

    /// The part with this number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Part> {
        match number {
            1 => Some(Part::Real),
            2 => Some(Part::Imaginary),
            3..=10 => Some(Part::Byte(number - 3)),
            _ => None,
        }
    }
}

impl Display for Part {
    /// NumPy's name, where it has one.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Part::Real => f.write_str("real"),
            Part::Imaginary => f.write_str("imag"),
            Part::Byte(at) => write!(f, "byte{at}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_number() {
        for number in 1..=10 {
            assert_eq!(Part::from_number(number).map(Part::number), Some(number));
        }
        assert_eq!((Part::from_number(0), Part::from_number(11)), (None, None));
    }

    #[test]
    fn parts_meet_where_they_share_a_byte() {
        assert!(Part::Real.meets(Part::Real) && !Part::Real.meets(Part::Imaginary));
        assert!(Part::Real.meets(Part::Byte(3)) && !Part::Real.meets(Part::Byte(4)));
        assert!(Part::Byte(4).meets(Part::Imaginary) && !Part::Byte(1).meets(Part::Byte(2)));
    }

    #[test]
    fn elements_of_one_byte_have_no_parts() {
        assert!(Part::Byte(7).is_of(DType::C64) && !Part::Byte(4).is_of(DType::F32) && Part::Byte(1).is_of(DType::I16));
        assert!(!Part::Byte(0).is_of(DType::Bool) && !Part::Real.is_of(DType::F32));
    }
}
