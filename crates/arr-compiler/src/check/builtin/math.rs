//! Rows of Python's `math`.

/// Adds its rows to those before, and calls the next.
macro_rules! math {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Python's `math`" {
            /// The natural logarithm, or that to a base.
            MathLog [Math "log"] "x, base=None, /"
                gives "float"
                example "math.log(8, 2)"
                check call_math_log();
            /// The square root.
            MathSqrt [Math "sqrt"] "x, /"
                gives "float"
                example "math.sqrt(2.0)"
                check call_math_float(Ufunc::Sqrt);
            /// The cube root.
            MathCbrt [Math "cbrt"] "x, /"
                gives "float"
                example "math.cbrt(27.0)"
                check call_math_float(Ufunc::Cbrt);
            /// e to the power `x`.
            MathExp [Math "exp"] "x, /"
                gives "float"
                example "math.exp(1.0)"
                check call_math_float(Ufunc::Exp);
            /// 2 to the power `x`.
            MathExp2 [Math "exp2"] "x, /"
                gives "float"
                example "math.exp2(3.0)"
                check call_math_float(Ufunc::Exp2);
            /// `e^x - 1`, exact to the last places near 0.
            MathExpm1 [Math "expm1"] "x, /"
                gives "float"
                example "math.expm1(0.5)"
                check call_math_float(Ufunc::Expm1);
            /// The logarithm to base 2.
            MathLog2 [Math "log2"] "x, /"
                gives "float"
                example "math.log2(8.0)"
                check call_math_float(Ufunc::Log2);
            /// The logarithm to base 10.
            MathLog10 [Math "log10"] "x, /"
                gives "float"
                example "math.log10(1000.0)"
                check call_math_float(Ufunc::Log10);
            /// The natural logarithm of `1 + x`, exact to the last places near 0.
            MathLog1p [Math "log1p"] "x, /"
                gives "float"
                example "math.log1p(0.5)"
                check call_math_float(Ufunc::Log1p);
            /// The sine of an angle in radians.
            MathSin [Math "sin"] "x, /"
                gives "float"
                example "math.sin(0.5)"
                check call_math_float(Ufunc::Sin);
            /// The cosine of an angle in radians.
            MathCos [Math "cos"] "x, /"
                gives "float"
                example "math.cos(0.5)"
                check call_math_float(Ufunc::Cos);
            /// The tangent of an angle in radians.
            MathTan [Math "tan"] "x, /"
                gives "float"
                example "math.tan(0.5)"
                check call_math_float(Ufunc::Tan);
            /// The angle in radians with this sine.
            MathASin [Math "asin"] "x, /"
                gives "float"
                example "math.asin(0.5)"
                check call_math_float(Ufunc::ArcSin);
            /// The angle in radians with this cosine.
            MathACos [Math "acos"] "x, /"
                gives "float"
                example "math.acos(0.5)"
                check call_math_float(Ufunc::ArcCos);
            /// The angle in radians with this tangent.
            MathATan [Math "atan"] "x, /"
                gives "float"
                example "math.atan(0.5)"
                check call_math_float(Ufunc::ArcTan);
            /// The hyperbolic sine.
            MathSinh [Math "sinh"] "x, /"
                gives "float"
                example "math.sinh(0.5)"
                check call_math_float(Ufunc::Sinh);
            /// The hyperbolic cosine.
            MathCosh [Math "cosh"] "x, /"
                gives "float"
                example "math.cosh(0.5)"
                check call_math_float(Ufunc::Cosh);
            /// The hyperbolic tangent.
            MathTanh [Math "tanh"] "x, /"
                gives "float"
                example "math.tanh(0.5)"
                check call_math_float(Ufunc::Tanh);
            /// The inverse of the hyperbolic sine.
            MathASinh [Math "asinh"] "x, /"
                gives "float"
                example "math.asinh(0.5)"
                check call_math_float(Ufunc::ArcSinh);
            /// The inverse of the hyperbolic cosine.
            MathACosh [Math "acosh"] "x, /"
                gives "float"
                example "math.acosh(1.5)"
                check call_math_float(Ufunc::ArcCosh);
            /// The inverse of the hyperbolic tangent.
            MathATanh [Math "atanh"] "x, /"
                gives "float"
                example "math.atanh(0.5)"
                check call_math_float(Ufunc::ArcTanh);
            /// Radians in degrees.
            MathDegrees [Math "degrees"] "x, /"
                gives "float"
                example "math.degrees(1.0)"
                check call_math_float(Ufunc::Degrees);
            /// Degrees in radians.
            MathRadians [Math "radians"] "x, /"
                gives "float"
                example "math.radians(90.0)"
                check call_math_float(Ufunc::Radians);
            /// The absolute value.
            MathFabs [Math "fabs"] "x, /"
                gives "float"
                example "math.fabs(-2)"
                check call_math_float(Ufunc::Fabs);
            /// The angle in radians of the point `(x, y)`.
            MathATan2 [Math "atan2"] "y, x, /"
                gives "float"
                example "math.atan2(1.0, -1.0)"
                check call_math_float(Ufunc::ArcTan2);
            /// `x` with the sign of `y`.
            MathCopySign [Math "copysign"] "x, y, /"
                gives "float"
                example "math.copysign(2.5, -0.0)"
                check call_math_float(Ufunc::CopySign);
            /// What division truncated toward 0 leaves.
            MathFMod [Math "fmod"] "x, y, /"
                gives "float"
                example "math.fmod(-7.5, 2.0)"
                check call_math_float(Ufunc::FMod);
            /// The length of `(x, y)`.
            MathHypot [Math "hypot"] "x, y, /"
                gives "float"
                example "math.hypot(3.0, 4.0)"
                check call_math_float(Ufunc::Hypot);
            /// `x` times 2 to the power `i`, an int.
            MathLdexp [Math "ldexp"] "x, i, /"
                gives "float"
                example "math.ldexp(0.75, 3)"
                check call_math_float(Ufunc::Ldexp);
            /// `x` to the power `y`.
            MathPow [Math "pow"] "x, y, /"
                gives "float"
                example "math.pow(2.0, 0.5)"
                check call_math_float(Ufunc::Power);
            /// The largest int at most `x`.
            MathFloor [Math "floor"] "x, /"
                gives "int"
                example "math.floor(-2.5)"
                check call_math_whole(Ufunc::Floor);
            /// The smallest int at least `x`.
            MathCeil [Math "ceil"] "x, /"
                gives "int"
                example "math.ceil(-2.5)"
                check call_math_whole(Ufunc::Ceil);
            /// The whole part of `x`.
            MathTrunc [Math "trunc"] "x, /"
                gives "int"
                example "math.trunc(-2.5)"
                check call_math_whole(Ufunc::Trunc);
            /// Whether it is NaN.
            MathIsNan [Math "isnan"] "x, /"
                gives "bool"
                example "math.isnan(math.inf)"
                check call_math_test(Ufunc::IsNan);
            /// Whether it is infinite.
            MathIsInf [Math "isinf"] "x, /"
                gives "bool"
                example "math.isinf(math.inf)"
                check call_math_test(Ufunc::IsInf);
            /// Whether it is neither NaN nor infinite.
            MathIsFinite [Math "isfinite"] "x, /"
                gives "bool"
                example "math.isfinite(math.inf)"
                check call_math_test(Ufunc::IsFinite);
            /// The greatest common divisor of ints.
            MathGcd [Math "gcd"] "*integers"
                gives "int"
                example "math.gcd(12, 18)"
                check call_math_ints(Ufunc::Gcd);
            /// The least common multiple of ints.
            MathLcm [Math "lcm"] "*integers"
                gives "int"
                example "math.lcm(12, 18)"
                check call_math_ints(Ufunc::Lcm);
            /// The fraction and the whole part, both with the sign of `x`.
            MathModf [Math "modf"] "x, /"
                gives "two floats"
                example "math.modf(-2.75)"
                check call_math_modf();
            /// A number from 0.5 up to 1 and the power of 2 by which it becomes `x`.
            MathFrexp [Math "frexp"] "x, /"
                gives "a float and an int"
                example "math.frexp(-6.0)"
                check call_math_frexp();
        } }
    };
}
