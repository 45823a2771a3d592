//! What kernels and scalar operations refuse.

/// Why a kernel did not run. `dst` is then unspecified, though every byte of it is still its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KernelError {
    /// Lengths differ, bytes are not aligned for the dtype, or a view leaves its buffer.
    Layout,
    /// There is no kernel for this function and dtype.
    NoLoop,
    /// An integer was raised to a negative integer power.
    NegativePower,
    /// An integer scalar does not fit the dtype.
    ScalarRange,
}

impl core::fmt::Display for KernelError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            KernelError::Layout => "an operand has another length or alignment than its dtype and its partner need",
            KernelError::NoLoop => "the function has no loop over this dtype",
            KernelError::NegativePower => "integers have no negative integer powers",
            KernelError::ScalarRange => "the integer does not fit the dtype of the array",
        })
    }
}

/// Why a scalar operation has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScalarError {
    /// An integer result needs more than 64 bits.
    Overflow,
    /// `/`, `//` or `%` by zero, or zero to a negative power.
    DivisionByZero,
    /// A shift by a negative count.
    NegativeShift,
    /// The value does not fit the dtype.
    Fit,
    /// The function is not defined for these kinds.
    Undefined,
    /// NaN or infinity has no integer.
    NotFinite,
}

impl core::fmt::Display for ScalarError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            ScalarError::Overflow => "the integer needs more than 64 bits",
            ScalarError::DivisionByZero => "division by zero",
            ScalarError::NegativeShift => "negative shift count",
            ScalarError::Fit => "the value does not fit the dtype",
            ScalarError::Undefined => "the function is not defined for these types",
            ScalarError::NotFinite => "nan and inf are no integers",
        })
    }
}
