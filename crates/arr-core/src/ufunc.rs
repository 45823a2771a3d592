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
    /// Computes and gives float32 whatever comes in, complex64 apart.
    Inexact,
    /// Computes in the common dtype, gives bool.
    Comparison,
    /// Computes in float32, gives bool.
    FloatTest,
    /// Integers only. With bool operands: the given stand-in, or an error where there is none.
    Integer {
        /// What the function does with bools.
        bools: Bools,
    },
    /// Integers only, bool read as int8; gives uint8.
    Count,
    /// Computes and gives float32; the second operand is an integer.
    Scale,
    /// Every operand is read as bool; gives bool.
    Logical,
}

/// How an arithmetic or integer ufunc treats bool operands.
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
            /// `lhs / rhs` in float32, or complex64.
            3 TrueDivide "true_divide" 2 ["divide"] Inexact;
            /// The largest integer at most `lhs / rhs`; 0 where an integer divisor is 0.
            4 FloorDivide "floor_divide" 2 [] Arithmetic { bools: Bools::AsInt8 };
            /// The remainder of floor division, with the sign of the divisor; 0 where an integer divisor is 0.
            5 Remainder "remainder" 2 ["mod"] Arithmetic { bools: Bools::AsInt8 };
            /// `lhs` to the power `rhs`; integers wrap, a negative integer exponent is an error.
            6 Power "power" 2 ["pow"] Arithmetic { bools: Bools::AsInt8 };
            /// Bits set in both.
            7 BitwiseAnd "bitwise_and" 2 [] Integer { bools: Bools::Keep };
            /// Bits set in either.
            8 BitwiseOr "bitwise_or" 2 [] Integer { bools: Bools::Keep };
            /// Bits set in one of the two.
            9 BitwiseXor "bitwise_xor" 2 [] Integer { bools: Bools::Keep };
            /// `lhs` shifted up; a count outside the width gives 0.
            10 LeftShift "left_shift" 2 ["bitwise_left_shift"] Integer { bools: Bools::AsInt8 };
            /// `lhs` shifted down, keeping the sign; a count outside the width gives 0 or -1.
            11 RightShift "right_shift" 2 ["bitwise_right_shift"] Integer { bools: Bools::AsInt8 };
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
            /// What division truncated toward 0 leaves, with the sign of `lhs`; 0 where an integer divisor is 0.
            23 FMod "fmod" 2 [] Arithmetic { bools: Bools::AsInt8 };
            /// The smaller operand; the other one where one is NaN.
            24 FMin "fmin" 2 [] Arithmetic { bools: Bools::Keep };
            /// The larger operand; the other one where one is NaN.
            25 FMax "fmax" 2 [] Arithmetic { bools: Bools::Keep };
            /// 0 where `lhs` is below 0, 1 where it is above, `rhs` where it is 0.
            26 Heaviside "heaviside" 2 [] Inexact;
            /// `lhs` with the sign of `rhs`, of which NaN has none.
            27 CopySign "copysign" 2 [] Inexact;
            /// The next float32 after `lhs` in the direction of `rhs`.
            28 NextAfter "nextafter" 2 [] Inexact;
            /// The greatest common divisor.
            29 Gcd "gcd" 2 [] Integer { bools: Bools::Refuse };
            /// The least common multiple; integers wrap.
            30 Lcm "lcm" 2 [] Integer { bools: Bools::Refuse };
            /// `lhs` times 2 to the power `rhs`, rounded once.
            31 Ldexp "ldexp" 2 [] Scale;
            /// `lhs` to the power `rhs` in float32.
            32 FloatPower "float_power" 2 [] Inexact;
            /// The length of `(lhs, rhs)`.
            33 Hypot "hypot" 2 [] Inexact;
            /// The angle in radians of the point `(rhs, lhs)`.
            34 ArcTan2 "arctan2" 2 ["atan2"] Inexact;
            /// The natural logarithm of `e^lhs + e^rhs`.
            35 LogAddExp "logaddexp" 2 [] Inexact;
            /// The logarithm to base 2 of `2^lhs + 2^rhs`.
            36 LogAddExp2 "logaddexp2" 2 [] Inexact;
            /// `-src`; integers wrap.
            64 Negative "negative" 1 [] Arithmetic { bools: Bools::Refuse };
            /// `src` itself.
            65 Positive "positive" 1 [] Arithmetic { bools: Bools::Refuse };
            /// Every bit flipped; not on bools.
            66 Invert "invert" 1 ["bitwise_not", "bitwise_invert"] Integer { bools: Bools::Keep };
            /// The absolute value, of complex64 float32; the most negative integer stays itself.
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
            /// The tangent of an angle in radians.
            74 Tan "tan" 1 [] Inexact;
            /// The angle in radians with this sine; NaN beyond -1 and 1.
            75 ArcSin "arcsin" 1 ["asin"] Inexact;
            /// The angle in radians with this cosine; NaN beyond -1 and 1.
            76 ArcCos "arccos" 1 ["acos"] Inexact;
            /// The angle in radians with this tangent.
            77 ArcTan "arctan" 1 ["atan"] Inexact;
            /// The hyperbolic sine.
            78 Sinh "sinh" 1 [] Inexact;
            /// The hyperbolic cosine.
            79 Cosh "cosh" 1 [] Inexact;
            /// The hyperbolic tangent.
            80 Tanh "tanh" 1 [] Inexact;
            /// The inverse of the hyperbolic sine.
            81 ArcSinh "arcsinh" 1 ["asinh"] Inexact;
            /// The inverse of the hyperbolic cosine; NaN below 1.
            82 ArcCosh "arccosh" 1 ["acosh"] Inexact;
            /// The inverse of the hyperbolic tangent; NaN beyond -1 and 1.
            83 ArcTanh "arctanh" 1 ["atanh"] Inexact;
            /// 2 to the power `src`.
            84 Exp2 "exp2" 1 [] Inexact;
            /// `e^src - 1`, exact to the last places near 0.
            85 Expm1 "expm1" 1 [] Inexact;
            /// The logarithm to base 2; -inf at 0, NaN below.
            86 Log2 "log2" 1 [] Inexact;
            /// The logarithm to base 10; -inf at 0, NaN below.
            87 Log10 "log10" 1 [] Inexact;
            /// The natural logarithm of `1 + src`, exact to the last places near 0; -inf at -1, NaN below.
            88 Log1p "log1p" 1 [] Inexact;
            /// The cube root.
            89 Cbrt "cbrt" 1 [] Inexact;
            /// -1, 0 or 1, as `src` is below, at or above 0; NaN at NaN.
            90 Sign "sign" 1 [] Arithmetic { bools: Bools::Refuse };
            /// `src * src`; integers wrap.
            91 Square "square" 1 [] Arithmetic { bools: Bools::AsInt8 };
            /// `1 / src`; of integers truncated, 0 at 0.
            92 Reciprocal "reciprocal" 1 [] Arithmetic { bools: Bools::AsInt8 };
            /// The absolute value in float32.
            93 Fabs "fabs" 1 [] Inexact;
            /// The largest whole number at most `src`.
            94 Floor "floor" 1 [] Arithmetic { bools: Bools::Keep };
            /// The smallest whole number at least `src`.
            95 Ceil "ceil" 1 [] Arithmetic { bools: Bools::Keep };
            /// The whole part: the nearest whole number towards 0.
            96 Trunc "trunc" 1 ["fix"] Arithmetic { bools: Bools::Keep };
            /// The nearest whole number in float32, of two the even one.
            97 Rint "rint" 1 [] Inexact;
            /// Radians in degrees.
            98 Degrees "degrees" 1 ["rad2deg"] Inexact;
            /// Degrees in radians.
            99 Radians "radians" 1 ["deg2rad"] Inexact;
            /// Whether it is NaN.
            100 IsNan "isnan" 1 [] FloatTest;
            /// Whether it is infinite.
            101 IsInf "isinf" 1 [] FloatTest;
            /// Whether it is neither NaN nor infinite.
            102 IsFinite "isfinite" 1 [] FloatTest;
            /// Whether the sign is set, as it is at -0; not at NaN.
            103 SignBit "signbit" 1 [] FloatTest;
            /// `src` with the sign of its imaginary part changed; what is real is itself.
            104 Conjugate "conjugate" 1 ["conj"] Arithmetic { bools: Bools::AsInt8 };
            /// The distance to the next float32 away from 0, with the sign of `src`.
            105 Spacing "spacing" 1 [] Inexact;
            /// The number of bits set in the absolute value.
            106 BitwiseCount "bitwise_count" 1 [] Count;
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
        if let (Rule::Scale, [_, exponent]) = (self.rule(), operands) {
            return match exponent.dtype() {
                DType::F32 => Err(UfuncError::Undefined(DType::F32)),
                _ => self.signature_in(DType::F32),
            };
        }
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
        if common == DType::C64 && self.rule() != Rule::Logical {
            return self
                .over_complex()
                .map(|result| Signature { operands: common, result })
                .ok_or(UfuncError::Undefined(common));
        }
        Ok(match (self.rule(), common) {
            (Rule::Integer { .. } | Rule::Count, DType::F32) => return Err(UfuncError::Undefined(common)),
            (Rule::Arithmetic { bools } | Rule::Integer { bools }, DType::Bool) => match bools {
                Bools::Keep => same(DType::Bool),
                Bools::AsInt8 => same(DType::I8),
                Bools::Refuse => return Err(UfuncError::Undefined(common)),
            },
            (Rule::Arithmetic { .. } | Rule::Integer { .. }, d) => same(d),
            (Rule::Inexact | Rule::Scale, _) => same(DType::F32),
            (Rule::Comparison, d) => Signature { operands: d, result: DType::Bool },
            (Rule::FloatTest, _) => Signature { operands: DType::F32, result: DType::Bool },
            (Rule::Count, DType::Bool) => Signature { operands: DType::I8, result: DType::U8 },
            (Rule::Count, d) => Signature { operands: d, result: DType::U8 },
            (Rule::Logical, _) => same(DType::Bool),
        })
    }

    /// What it gives over complex64, where it is defined for it.
    const fn over_complex(self) -> Option<DType> {
        match self {
            Ufunc::Add
            | Ufunc::Subtract
            | Ufunc::Multiply
            | Ufunc::TrueDivide
            | Ufunc::Negative
            | Ufunc::Positive
            | Ufunc::Square
            | Ufunc::Reciprocal
            | Ufunc::Exp
            | Ufunc::Conjugate => Some(DType::C64),
            Ufunc::Absolute => Some(DType::F32),
            Ufunc::Equal | Ufunc::NotEqual | Ufunc::IsNan | Ufunc::IsInf | Ufunc::IsFinite => Some(DType::Bool),
            _ => None,
        }
    }

    /// Whether its value of bool scalars is a bool: not in arithmetic, where Python reads them as ints.
    #[must_use]
    pub const fn keeps_bools(self) -> bool {
        use Ufunc::{BitwiseAnd, BitwiseOr, BitwiseXor, Ceil, FMax, FMin, Floor, Maximum, Minimum, Trunc};
        matches!(self, BitwiseAnd | BitwiseOr | BitwiseXor | Minimum | Maximum | FMin | FMax | Floor | Ceil | Trunc)
    }

    /// Whether operands of this dtype have a loop of their own: what kernels must cover and the verifier accepts.
    #[must_use]
    pub fn has_loop(self, dtype: DType) -> bool {
        self.signature_in(dtype).is_ok_and(|s| s.operands == dtype)
    }

    /// Whether this dtype comes out of any of its loops.
    #[must_use]
    pub fn gives(self, dtype: DType) -> bool {
        DType::ALL.into_iter().any(|d| self.has_loop(d) && self.signature_in(d).is_ok_and(|s| s.result == dtype))
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
        assert_eq!(result(Ufunc::Floor, &[u8s]), Ok(DType::U8));
        assert_eq!(result(Ufunc::IsNan, &[u8s]), Ok(DType::Bool));
        assert_eq!(result(Ufunc::BitwiseCount, &[Operand::Array(DType::I32)]), Ok(DType::U8));
        assert_eq!(result(Ufunc::Gcd, &[bools, bools]), Err(UfuncError::Undefined(DType::Bool)));
        assert_eq!(result(Ufunc::Ldexp, &[Operand::Array(DType::I32), Operand::Array(DType::U32)]), Ok(DType::F32));
        let f32s = Operand::Array(DType::F32);
        assert_eq!(result(Ufunc::Ldexp, &[f32s, f32s]), Err(UfuncError::Undefined(DType::F32)));
        assert_eq!(
            result(Ufunc::BitwiseAnd, &[Operand::Array(DType::F32), u8s]),
            Err(UfuncError::Undefined(DType::F32))
        );
    }
}
