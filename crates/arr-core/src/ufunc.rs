//! The table of elementwise functions: names, arity, dtype rules. Name resolution, inference, kernel lookup, folding and
//! documentation all read this one table.
//!
//! Source: NumPy reference, "Universal functions".

use crate::{DType, Operand, PromoteError, promote};

/// Which dtypes a ufunc computes in and gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Computes and gives the common dtype. With bool operands: the given stand-in, or an error where there is none.
    Arithmetic {
        /// What the function does with bools.
        bools: Bools,
    },
    /// Computes and gives float32 whatever comes in.
    Inexact,
    /// Computes in the common dtype, gives bool.
    Comparison,
    /// Integers and bool only.
    Bitwise,
    /// Integers only; bool is read as int8.
    Shift,
    /// Every operand is read as bool; gives bool.
    Logical,
}

/// How an arithmetic ufunc treats two bool operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bools {
    /// It has a loop of its own over bools.
    Keep,
    /// It reads them as int8.
    AsInt8,
    /// It refuses them.
    Refuse,
}

/// Computation dtype and result dtype of a ufunc over given operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Every operand is cast to this first.
    pub operands: DType,
    /// What comes out.
    pub result: DType,
}

/// Why a ufunc cannot take its operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UfuncError {
    /// No common dtype.
    Promote(PromoteError),
    /// The function is not defined for this dtype.
    Undefined(DType),
}

macro_rules! for_each_ufunc {
    ($m:ident) => {
        $m! {
            /// `lhs + rhs`; or on bools.
            0 Add "add" 2 [] Arithmetic { bools: Bools::Keep };
            /// `lhs - rhs`.
            1 Subtract "subtract" 2 [] Arithmetic { bools: Bools::Refuse };
            /// `lhs * rhs`; and on bools.
            2 Multiply "multiply" 2 [] Arithmetic { bools: Bools::Keep };
            /// `lhs / rhs` in float32.
            3 TrueDivide "true_divide" 2 ["divide"] Inexact;
            /// The largest integer at most `lhs / rhs`; 0 where an integer divisor is 0.
            4 FloorDivide "floor_divide" 2 [] Arithmetic { bools: Bools::AsInt8 };
            /// The remainder of floor division, with the sign of the divisor; 0 where an integer divisor is 0.
            5 Remainder "remainder" 2 ["mod"] Arithmetic { bools: Bools::AsInt8 };
            /// `lhs` to the power `rhs`; integers wrap, a negative integer exponent is an error.
            6 Power "power" 2 ["pow"] Arithmetic { bools: Bools::AsInt8 };
            /// Bits set in both.
            7 BitwiseAnd "bitwise_and" 2 [] Bitwise;
            /// Bits set in either.
            8 BitwiseOr "bitwise_or" 2 [] Bitwise;
            /// Bits set in one of the two.
            9 BitwiseXor "bitwise_xor" 2 [] Bitwise;
            /// `lhs` shifted up; a count outside the width gives 0.
            10 LeftShift "left_shift" 2 ["bitwise_left_shift"] Shift;
            /// `lhs` shifted down, keeping the sign; a count outside the width gives 0 or -1.
            11 RightShift "right_shift" 2 ["bitwise_right_shift"] Shift;
            /// Whether the operands are equal.
            12 Equal "equal" 2 [] Comparison;
            /// Whether the operands differ.
            13 NotEqual "not_equal" 2 [] Comparison;
            /// Whether `lhs` is less.
            14 Less "less" 2 [] Comparison;
            /// Whether `lhs` is at most `rhs`.
            15 LessEqual "less_equal" 2 [] Comparison;
            /// Whether `lhs` is greater.
            16 Greater "greater" 2 [] Comparison;
            /// Whether `lhs` is at least `rhs`.
            17 GreaterEqual "greater_equal" 2 [] Comparison;
            /// The smaller operand; NaN if either is.
            18 Minimum "minimum" 2 [] Arithmetic { bools: Bools::Keep };
            /// The larger operand; NaN if either is.
            19 Maximum "maximum" 2 [] Arithmetic { bools: Bools::Keep };
            /// Whether both are true.
            20 LogicalAnd "logical_and" 2 [] Logical;
            /// Whether either is true.
            21 LogicalOr "logical_or" 2 [] Logical;
            /// Whether one of the two is true.
            22 LogicalXor "logical_xor" 2 [] Logical;
            /// `-src`; integers wrap.
            64 Negative "negative" 1 [] Arithmetic { bools: Bools::Refuse };
            /// `src` itself.
            65 Positive "positive" 1 [] Arithmetic { bools: Bools::Refuse };
            /// Every bit flipped; not on bools.
            66 Invert "invert" 1 ["bitwise_not", "bitwise_invert"] Bitwise;
            /// The absolute value; the most negative integer stays itself.
            67 Absolute "absolute" 1 ["abs"] Arithmetic { bools: Bools::Keep };
            /// Whether `src` is false.
            68 LogicalNot "logical_not" 1 [] Logical;
            /// The square root; NaN below 0.
            69 Sqrt "sqrt" 1 [] Inexact;
            /// The sine of an angle in radians.
            70 Sin "sin" 1 [] Inexact;
            /// The cosine of an angle in radians.
            71 Cos "cos" 1 [] Inexact;
            /// e to the power `src`.
            72 Exp "exp" 1 [] Inexact;
            /// The natural logarithm; -inf at 0, NaN below.
            73 Log "log" 1 [] Inexact;
        }
    };
}

macro_rules! declare {
    ($($(#[doc = $doc:literal])+ $number:literal $variant:ident $name:literal $arity:literal
       [$($alias:literal),*] $rule:ident $({ $($field:ident: $value:expr),* })?;)+) => {
        /// An elementwise function. The number of each is part of the program format.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Ufunc { $($(#[doc = $doc])+ $variant = $number,)+ }

        impl Ufunc {
            /// Every ufunc, in order of number.
            pub const ALL: &'static [Ufunc] = &[$(Ufunc::$variant),+];

            /// The ufunc with this number in the program format.
            #[must_use]
            pub const fn from_number(number: u8) -> Option<Ufunc> {
                match number { $($number => Some(Ufunc::$variant),)+ _ => None }
            }

            /// NumPy's name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Ufunc::$variant => $name),+ }
            }

            /// The ufunc that NumPy knows by this name or alias.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Ufunc> {
                match name { $($name $(| $alias)* => Some(Ufunc::$variant),)+ _ => None }
            }

            /// NumPy's other names.
            #[must_use]
            pub const fn aliases(self) -> &'static [&'static str] {
                match self { $(Ufunc::$variant => &[$($alias),*]),+ }
            }

            /// The number of operands, 1 or 2.
            #[must_use]
            pub const fn arity(self) -> usize {
                match self { $(Ufunc::$variant => $arity),+ }
            }

            /// What it computes, in one line.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Ufunc::$variant => concat!($($doc),+).trim_ascii()),+ }
            }

            /// Its dtype rule.
            #[must_use]
            pub const fn rule(self) -> Rule {
                match self { $(Ufunc::$variant => Rule::$rule $({ $($field: $value),* })?),+ }
            }
        }
    };
}

for_each_ufunc!(declare);

impl Ufunc {
    /// Computation and result dtype over one or two operands.
    ///
    /// # Errors
    /// [`UfuncError`] where there is no common dtype or the function is not defined for it.
    pub fn signature(self, operands: &[Operand]) -> Result<Signature, UfuncError> {
        let common = match operands {
            [] => DType::F32,
            [one] => one.dtype(),
            // A bool array adopts int scalars as int32, but functions that read bool as int8 adopt them as int8.
            [left, right] => promote(*left, *right).map_err(UfuncError::Promote)?,
            [first, rest @ ..] => {
                let mut common = *first;
                for operand in rest {
                    common = Operand::Array(promote(common, *operand).map_err(UfuncError::Promote)?);
                }
                common.dtype()
            }
        };
        self.signature_in(common)
    }

    /// Computation and result dtype once the common dtype is known.
    ///
    /// # Errors
    /// [`UfuncError::Undefined`] where the function is not defined for it.
    pub fn signature_in(self, common: DType) -> Result<Signature, UfuncError> {
        let same = |d| Signature { operands: d, result: d };
        Ok(match (self.rule(), common) {
            (Rule::Arithmetic { bools: Bools::Refuse }, DType::Bool) => return Err(UfuncError::Undefined(common)),
            (Rule::Arithmetic { bools: Bools::AsInt8 } | Rule::Shift, DType::Bool) => same(DType::I8),
            (Rule::Bitwise | Rule::Shift, DType::F32) => return Err(UfuncError::Undefined(common)),
            (Rule::Arithmetic { .. } | Rule::Bitwise | Rule::Shift, d) => same(d),
            (Rule::Inexact, _) => same(DType::F32),
            (Rule::Comparison, d) => Signature { operands: d, result: DType::Bool },
            (Rule::Logical, _) => same(DType::Bool),
        })
    }

    /// Whether operands of this dtype have a loop of their own: what kernels must cover and the verifier accepts.
    #[must_use]
    pub fn has_loop(self, dtype: DType) -> bool {
        self.signature_in(dtype).is_ok_and(|s| s.operands == dtype)
    }

    /// Whether it gives bool whatever it computes in.
    #[must_use]
    pub const fn is_comparison(self) -> bool {
        matches!(self.rule(), Rule::Comparison)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_unique_and_lead_back() {
        for &f in Ufunc::ALL {
            assert_eq!(Ufunc::from_name(f.name()), Some(f));
            assert_eq!(Ufunc::from_number(f as u8), Some(f));
            assert!(f.doc().ends_with('.'), "{}", f.name());
            assert_eq!(f.arity(), if (f as u8) < 64 { 2 } else { 1 }, "{}", f.name());
        }
    }

    #[test]
    fn signatures_follow_numpy() {
        let u8s = Operand::Array(DType::U8);
        let bools = Operand::Array(DType::Bool);
        let result = |f: Ufunc, operands: &[Operand]| f.signature(operands).map(|s| s.result);
        assert_eq!(result(Ufunc::TrueDivide, &[u8s, u8s]), Ok(DType::F32));
        assert_eq!(result(Ufunc::Add, &[bools, bools]), Ok(DType::Bool));
        assert_eq!(result(Ufunc::FloorDivide, &[bools, bools]), Ok(DType::I8));
        assert_eq!(result(Ufunc::Subtract, &[bools, bools]), Err(UfuncError::Undefined(DType::Bool)));
        assert_eq!(result(Ufunc::Less, &[u8s, Operand::Array(DType::F32)]), Ok(DType::Bool));
        assert_eq!(result(Ufunc::Sqrt, &[u8s]), Ok(DType::F32));
        assert_eq!(
            result(Ufunc::BitwiseAnd, &[Operand::Array(DType::F32), u8s]),
            Err(UfuncError::Undefined(DType::F32))
        );
    }
}
