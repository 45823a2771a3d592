//! Element types of arrays.

/// The element type of an array. The number of each is part of the program format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum DType {
    /// `bool`: one byte, 0 or 1.
    Bool = 0,
    /// `int8`
    I8 = 1,
    /// `uint8`
    U8 = 2,
    /// `int16`
    I16 = 3,
    /// `uint16`
    U16 = 4,
    /// `int32`
    I32 = 5,
    /// `uint32`
    U32 = 6,
    /// `float32`
    F32 = 7,
    /// `complex64`: real and imaginary part, float32 each.
    C64 = 8,
}

impl DType {
    /// Every dtype, in order of number.
    pub const ALL: [DType; 9] =
        [DType::Bool, DType::I8, DType::U8, DType::I16, DType::U16, DType::I32, DType::U32, DType::F32, DType::C64];

    /// Those of real numbers: all but complex64.
    pub const REAL: [DType; 8] =
        [DType::Bool, DType::I8, DType::U8, DType::I16, DType::U16, DType::I32, DType::U32, DType::F32];

    /// The dtype with this number in the program format.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<DType> {
        if (number as usize) < Self::ALL.len() { Some(Self::ALL[number as usize]) } else { None }
    }

    /// The dtype of this NumPy name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<DType> {
        Self::ALL.into_iter().find(|d| d.name() == name)
    }

    /// NumPy's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            DType::Bool => "bool",
            DType::I8 => "int8",
            DType::U8 => "uint8",
            DType::I16 => "int16",
            DType::U16 => "uint16",
            DType::I32 => "int32",
            DType::U32 => "uint32",
            DType::F32 => "float32",
            DType::C64 => "complex64",
        }
    }

    /// A multiple of this is the place of every element, in bytes.
    #[must_use]
    pub const fn align(self) -> u32 {
        match self {
            DType::C64 => DType::F32.size(),
            dtype => dtype.size(),
        }
    }

    /// Bytes per element.
    #[must_use]
    pub const fn size(self) -> u32 {
        match self {
            DType::Bool | DType::I8 | DType::U8 => 1,
            DType::I16 | DType::U16 => 2,
            DType::I32 | DType::U32 | DType::F32 => 4,
            DType::C64 => 8,
        }
    }

    /// Whether this is one of the six integer dtypes; `bool` is not.
    #[must_use]
    pub const fn is_integer(self) -> bool {
        !matches!(self, DType::Bool | DType::F32 | DType::C64)
    }

    /// Whether this is a signed integer dtype.
    #[must_use]
    pub const fn is_signed_integer(self) -> bool {
        matches!(self, DType::I8 | DType::I16 | DType::I32)
    }

    /// Smallest and largest value, for integer dtypes and `bool`.
    #[must_use]
    pub const fn range(self) -> Option<(i64, i64)> {
        match self {
            DType::Bool => Some((0, 1)),
            DType::I8 => Some((i8::MIN as i64, i8::MAX as i64)),
            DType::U8 => Some((0, u8::MAX as i64)),
            DType::I16 => Some((i16::MIN as i64, i16::MAX as i64)),
            DType::U16 => Some((0, u16::MAX as i64)),
            DType::I32 => Some((i32::MIN as i64, i32::MAX as i64)),
            DType::U32 => Some((0, u32::MAX as i64)),
            DType::F32 | DType::C64 => None,
        }
    }

    /// Whether an integer of this value can be an element; any integer can be a float32 or a complex64, rounded.
    #[must_use]
    pub const fn holds(self, value: i64) -> bool {
        match self.range() {
            Some((lo, hi)) => lo <= value && value <= hi,
            None => true,
        }
    }

    /// Whether elements are cast to this dtype: those of complex64 not to what is real, as a part would be lost.
    #[must_use]
    pub const fn casts_to(self, to: DType) -> bool {
        !matches!(self, DType::C64) || matches!(to, DType::C64 | DType::Bool)
    }

    /// NumPy's `same_kind` casting rule (`np.can_cast(self, to, "same_kind")`), which in-place operators and `out=` need:
    /// bool, then unsigned, then signed, then float, then complex; never downwards in kind.
    #[must_use]
    pub const fn casts_in_place_to(self, to: DType) -> bool {
        self.kind_rank() <= to.kind_rank()
    }

    const fn kind_rank(self) -> u8 {
        match self {
            DType::Bool => 0,
            DType::U8 | DType::U16 | DType::U32 => 1,
            DType::I8 | DType::I16 | DType::I32 => 2,
            DType::F32 => 3,
            DType::C64 => 4,
        }
    }
}

impl core::fmt::Display for DType {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.name())
    }
}
