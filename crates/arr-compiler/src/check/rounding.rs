//! Python's `round`: to an int, to so many decimals of a float, to tens and hundreds of an int.
//!
//! Rounding to decimals is that of the exact value, half to even, as Python's: where the product with the power of ten is
//! rounded to a half, what was lost by that decides. Both are float32 and exact.
//!
//! Source: T. J. Dekker, "A floating-point technique for extending the available precision", for the exact product.

use arr_core::{Scalar, ScalarKind, Ufunc};
use arr_diag::Span;

use super::args::{Args, Given};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::ScalarExpr;

/// The most decimals: greater powers of ten are no float32.
pub(super) const MOST_DECIMALS: i64 = 10;
/// The most zeros that an int is rounded to: a greater power of ten is no int.
const MOST_ZEROS: i64 = 18;
/// Splits a float32 into two halves of 12 bits.
const SPLITTER: f32 = 4097.0;

impl Checker<'_> {
    /// `round(x)`, `round(x, ndigits)`
    pub(super) fn call_round(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, digits] = self.bind(args)?;
        let x = x.ok_or(Reported)?;
        let scalar = self.as_scalar(x.value, x.span, "`round`")?;
        let digits = match digits.and_then(Given::unless_none) {
            Some(given) => Some((self.static_int(&given.value, given.span, "the number of decimals")?, given.span)),
            None => None,
        };
        let rounded = match (scalar.kind, digits) {
            (ScalarKind::Float, None) => {
                let x = self.held(scalar);
                let rounded = self.half_to_even(&x, None, span)?;
                self.converted(rounded, ScalarKind::Int)
            }
            (ScalarKind::Float, Some((n @ 0..=MOST_DECIMALS, _))) => self.rounded_to_decimals(scalar, n, span)?,
            (ScalarKind::Float, Some((n, at))) if n < 0 => {
                return self.unsupported(at, "`round` of a float to tens", "round an int: `round(int(x), -2)`");
            }
            (ScalarKind::Float, Some((_, at))) => {
                let what = format!("`round` to more than {MOST_DECIMALS} decimals");
                return self.unsupported(at, &what, "a float32 has 7 digits: leave `round` out");
            }
            (_, Some((n, at))) if n < -MOST_ZEROS => {
                let what = format!("`round` of an int to more than {MOST_ZEROS} zeros");
                return self.unsupported(at, &what, "the result is 0, or leaves 64 bits");
            }
            (_, Some((n, _))) if n < 0 => {
                let x = self.converted(scalar, ScalarKind::Int);
                self.rounded_to_zeros(x, -n, span)?
            }
            (..) => self.converted(scalar, ScalarKind::Int),
        };
        Ok(Value::Scalar(rounded))
    }

    /// A float to `n` decimals.
    fn rounded_to_decimals(&mut self, x: ScalarExpr, n: i64, span: Span) -> Checked<ScalarExpr> {
        let power = power_of_ten(n);
        let x = self.held(x);
        let product = self.of_two(Ufunc::Multiply, &x, &float(power), span)?;
        let lost = self.lost(&x, power, &product, span)?;
        let rounded = self.half_to_even(&product, Some(lost), span)?;
        let quotient = self.of_two(Ufunc::TrueDivide, &rounded, &float(power), span)?;
        let quotient = self.of_two(Ufunc::CopySign, &quotient, &x, span)?;
        // Neighbours of a float that has more digits than that are further apart than the decimals.
        let size = self.scalar_map(Ufunc::Absolute, vec![product], span)?;
        let is_coarse = self.of_two(Ufunc::GreaterEqual, &size, &float(16_777_216.0), span)?;
        Ok(self.choose(Box::new(is_coarse), x, quotient))
    }

    /// An int to a multiple of a power of ten.
    fn rounded_to_zeros(&mut self, x: ScalarExpr, n: i64, span: Span) -> Checked<ScalarExpr> {
        let power = ScalarExpr::int((0..n).fold(1, |power, _| power * 10));
        let half = self.of_two(Ufunc::FloorDivide, &power, &ScalarExpr::int(2), span)?;
        let x = self.held(x);
        let floor = self.of_two(Ufunc::FloorDivide, &x, &power, span)?;
        let above = self.of_two(Ufunc::Remainder, &x, &power, span)?;
        let odd = self.of_two(Ufunc::Remainder, &floor, &ScalarExpr::int(2), span)?;
        let odd = self.of_two(Ufunc::Equal, &odd, &ScalarExpr::int(1), span)?;
        let tie = self.of_two(Ufunc::Equal, &above, &half, span)?;
        let over = self.of_two(Ufunc::Greater, &above, &half, span)?;
        let tie_up = self.of_two(Ufunc::LogicalAnd, &tie, &odd, span)?;
        let up = self.of_two(Ufunc::LogicalOr, &over, &tie_up, span)?;
        let rounded = self.of_two(Ufunc::Add, &floor, &up, span)?;
        self.of_two(Ufunc::Multiply, &rounded, &power, span)
    }

    /// `x * power - product`, exactly.
    fn lost(&mut self, x: &ScalarExpr, power: f32, product: &ScalarExpr, span: Span) -> Checked<ScalarExpr> {
        let scaled = self.of_two(Ufunc::Multiply, x, &float(SPLITTER), span)?;
        let rest = self.of_two(Ufunc::Subtract, &scaled, x, span)?;
        let high = self.of_two(Ufunc::Subtract, &scaled, &rest, span)?;
        let low = self.of_two(Ufunc::Subtract, x, &high, span)?;
        let power_high = SPLITTER * power - (SPLITTER * power - power);
        let [power_high, power_low] = [power_high, power - power_high].map(float);
        let mut lost = self.of_two(Ufunc::Multiply, &high, &power_high, span)?;
        lost = self.of_two(Ufunc::Subtract, &lost, product, span)?;
        for (a, b) in [(&high, &power_low), (&low, &power_high), (&low, &power_low)] {
            let part = self.of_two(Ufunc::Multiply, a, b, span)?;
            lost = self.of_two(Ufunc::Add, &lost, &part, span)?;
        }
        Ok(lost)
    }

    /// A float to a whole number, half to even, from floor division: `n = x // 1`, one more where `x - n` is above a half, or
    /// is a half and `n` odd. Of a half that `x` was rounded to, what was `lost` decides first.
    fn half_to_even(&mut self, x: &ScalarExpr, lost: Option<ScalarExpr>, span: Span) -> Checked<ScalarExpr> {
        let floor = self.of_two(Ufunc::FloorDivide, x, &float(1.0), span)?;
        let above = self.of_two(Ufunc::Subtract, x, &floor, span)?;
        let odd = self.of_two(Ufunc::Remainder, &floor, &float(2.0), span)?;
        let mut tie_goes_up = self.of_two(Ufunc::Equal, &odd, &float(1.0), span)?;
        if let Some(lost) = lost {
            let none = self.of_two(Ufunc::Equal, &lost, &float(0.0), span)?;
            let more = self.of_two(Ufunc::Greater, &lost, &float(0.0), span)?;
            tie_goes_up = self.of_two(Ufunc::LogicalAnd, &tie_goes_up, &none, span)?;
            tie_goes_up = self.of_two(Ufunc::LogicalOr, &tie_goes_up, &more, span)?;
        }
        let tie = self.of_two(Ufunc::Equal, &above, &float(0.5), span)?;
        let over = self.of_two(Ufunc::Greater, &above, &float(0.5), span)?;
        let tie_up = self.of_two(Ufunc::LogicalAnd, &tie, &tie_goes_up, span)?;
        let up = self.of_two(Ufunc::LogicalOr, &over, &tie_up, span)?;
        self.of_two(Ufunc::Add, &floor, &up, span)
    }

    /// `f(a, b)` in a variable.
    pub(super) fn of_two(&mut self, f: Ufunc, a: &ScalarExpr, b: &ScalarExpr, span: Span) -> Checked<ScalarExpr> {
        let result = self.scalar_map(f, vec![a.clone(), b.clone()], span)?;
        Ok(self.held(result))
    }
}

/// 10 to the power of at most `MOST_DECIMALS`, exactly.
pub(super) fn power_of_ten(n: i64) -> f32 {
    (0..n).fold(1.0, |power, _| power * 10.0)
}

fn float(value: f32) -> ScalarExpr {
    ScalarExpr::constant(Scalar::Float(value))
}
