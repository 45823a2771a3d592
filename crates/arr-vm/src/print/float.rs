//! float32 columns as NumPy's `FloatingFormat` lays them out: fixed notation or exponents for all elements alike.
//!
//! Source: NumPy, `FloatingFormat` in `numpy/_core/arrayprint.py`; digits as `dragon4` gives them.

use arr_core::Scalar;
use core::fmt::{self, Write};

use super::decimal::Decimal;
use super::{PrintOptions, blanks, zeros};

/// From this size on, float32 is printed with exponents.
const EXPONENT_FROM: f32 = 1e6;

/// Below this size, float32 is printed with exponents.
const EXPONENT_BELOW: f32 = 1e-4;

/// The largest ratio of sizes that is printed without exponents.
const WIDEST_RATIO: f32 = 1000.0;

/// Which numbers have a sign in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signs {
    /// Those below 0.
    Negative,
    /// All: imaginary parts stand behind real ones.
    All,
}

/// How the elements of an array are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FloatFormat {
    has_exponents: bool,
    /// Characters before the point.
    left: usize,
    /// Digits after the point: the most of a fixed column, as many as everywhere with exponents.
    fraction: usize,
    /// Characters of a whole element.
    width: usize,
    precision: usize,
    signs: Signs,
}

impl FloatFormat {
    /// The format for these elements.
    pub(super) fn of(elements: impl Iterator<Item = f32> + Clone, signs: Signs, options: &PrintOptions) -> FloatFormat {
        let mut format = FloatFormat {
            has_exponents: has_exponents(elements.clone(), options),
            left: 0,
            fraction: 0,
            width: 0,
            precision: usize::from(options.precision),
            signs,
        };
        let all = signs == Signs::All;
        let (mut has_nan_or_inf, mut has_signed_inf, mut has_finite) = (false, all, false);
        for value in elements {
            if value.is_finite() {
                has_finite = true;
                let digits = if format.has_exponents { format.scientific(value, 0) } else { format.fixed(value) };
                let whole = if format.has_exponents { 1 } else { n_whole(&digits) };
                let fraction = if format.has_exponents { digits.n_digits() - 1 } else { digits.n_fraction() };
                format.left = format.left.max(whole + usize::from(all || value.is_sign_negative()));
                format.fraction = format.fraction.max(fraction);
            } else {
                has_nan_or_inf = true;
                has_signed_inf |= value == f32::NEG_INFINITY;
            }
        }
        // `e+10` after the fraction: float32 has no exponents of three digits.
        let behind_point = format.fraction + if format.has_exponents && has_finite { 4 } else { 0 };
        if has_nan_or_inf {
            let longest = 3 + usize::from(has_signed_inf);
            format.left = format.left.max(longest.saturating_sub(behind_point + 1));
        }
        format.width = format.left + 1 + behind_point;
        format
    }

    /// Characters of every element; a signed NaN may have one more.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Characters of an element.
    pub(super) fn width_of(&self, value: f32) -> usize {
        let signed_nan = if value.is_nan() && self.signs == Signs::All { "+nan".len() } else { 0 };
        self.width.max(signed_nan)
    }

    /// Writes an element.
    pub(super) fn write(&self, out: &mut dyn Write, value: f32) -> fmt::Result {
        self.write_unfilled(out, value)?;
        blanks(out, self.n_blanks_behind(value))
    }

    /// Writes an element without the blanks behind it.
    pub(super) fn write_unfilled(&self, out: &mut dyn Write, value: f32) -> fmt::Result {
        let sign = match (value.is_sign_negative() && !value.is_nan(), self.signs) {
            (true, _) => "-",
            (false, Signs::All) => "+",
            (false, Signs::Negative) => "",
        };
        if !value.is_finite() {
            let name = if value.is_nan() { "nan" } else { "inf" };
            blanks(out, self.width.saturating_sub(sign.len() + name.len()))?;
            out.write_str(sign)?;
            return out.write_str(name);
        }
        let digits = if self.has_exponents { self.scientific(value, self.fraction) } else { self.fixed(value) };
        let whole = if self.has_exponents { 1 } else { n_whole(&digits) };
        blanks(out, self.left.saturating_sub(sign.len() + whole))?;
        out.write_str(sign)?;
        if self.has_exponents {
            return write_exponent(out, digits, self.fraction, true);
        }
        write_fixed(out, digits, digits.n_fraction())
    }

    /// Blanks behind an element, so that points stand below each other.
    pub(super) fn n_blanks_behind(&self, value: f32) -> usize {
        let is_padded = value.is_finite() && !self.has_exponents;
        if is_padded { self.fraction.saturating_sub(self.fixed(value).n_fraction()) } else { 0 }
    }

    /// The digits in fixed notation: the shortest, cut to the precision.
    fn fixed(&self, value: f32) -> Decimal {
        let shortest = Decimal::shortest(value);
        let last = -(self.precision as i32);
        if shortest.exponent() < last { Decimal::rounded(value, last) } else { shortest }
    }

    /// The digits with an exponent: the shortest, cut to the precision, or where these are fewer than `at_least` after
    /// the point, so many of the exact value.
    fn scientific(&self, value: f32, at_least: usize) -> Decimal {
        let shortest = Decimal::shortest(value);
        let n_fraction = shortest.n_digits() - 1;
        if shortest.is_zero() {
            shortest
        } else if n_fraction > self.precision {
            Decimal::rounded(value, shortest.lead() - self.precision as i32)
        } else if n_fraction < at_least {
            // The shortest digits may be a power of ten that the value does not reach: 1e11 stands for 99999997952.
            let last = shortest.lead() - at_least as i32;
            let finer = Decimal::rounded(value, last - 1);
            if finer.lead() < shortest.lead() { finer } else { Decimal::rounded(value, last) }
        } else {
            shortest
        }
    }
}

/// Whether the sizes of the elements that are neither 0, NaN nor infinite ask for exponents.
fn has_exponents(elements: impl Iterator<Item = f32>, options: &PrintOptions) -> bool {
    let sizes = elements.filter(|value| value.is_finite() && *value != 0.0).map(f32::abs);
    let (smallest, largest) = sizes.fold((f32::INFINITY, 0.0f32), |(low, high), size| (low.min(size), high.max(size)));
    let is_wide = smallest < EXPONENT_BELOW || largest / smallest > WIDEST_RATIO;
    largest >= EXPONENT_FROM || (largest > 0.0 && is_wide && !options.suppress)
}

/// Digits before the point in fixed notation.
fn n_whole(digits: &Decimal) -> usize {
    usize::try_from(digits.lead()).map_or(1, |lead| lead + 1)
}

/// Writes digits in fixed notation with `n_fraction` digits after the point, zeros where there are none.
pub(super) fn write_fixed(out: &mut dyn Write, digits: Decimal, n_fraction: usize) -> fmt::Result {
    let given = digits.n_fraction();
    let fraction = 10u64.checked_pow(given as u32).map_or(digits.digits(), |scale| digits.digits() % scale);
    write_whole(out, digits)?;
    out.write_char('.')?;
    if given > 0 {
        zeros(out, given.saturating_sub(n_digits(fraction)))?;
        write!(out, "{fraction}")?;
    }
    zeros(out, n_fraction.saturating_sub(given))
}

/// Writes the digits before the point in fixed notation.
pub(super) fn write_whole(out: &mut dyn Write, digits: Decimal) -> fmt::Result {
    let whole = 10u64.checked_pow(digits.n_fraction() as u32).map_or(0, |scale| digits.digits() / scale);
    write!(out, "{whole}")?;
    zeros(out, usize::try_from(digits.exponent()).unwrap_or(0))
}

/// Writes digits with an exponent and `n_fraction` digits after the point, zeros where there are none.
pub(super) fn write_exponent(out: &mut dyn Write, digits: Decimal, n_fraction: usize, has_point: bool) -> fmt::Result {
    let given = digits.n_digits() - 1;
    let scale = 10u64.checked_pow(given as u32).unwrap_or(1);
    write!(out, "{}", digits.digits() / scale)?;
    if has_point {
        out.write_char('.')?;
    }
    if given > 0 {
        let fraction = digits.digits() % scale;
        zeros(out, given.saturating_sub(n_digits(fraction)))?;
        write!(out, "{fraction}")?;
    }
    zeros(out, n_fraction.saturating_sub(given))?;
    let lead = digits.lead();
    write!(out, "e{}{:02}", if lead < 0 { '-' } else { '+' }, lead.unsigned_abs())
}

fn n_digits(value: u64) -> usize {
    value.checked_ilog10().unwrap_or(0) as usize + 1
}

/// The float that an element of a float32 array is.
pub(super) fn float_of(value: Scalar) -> f32 {
    match value {
        Scalar::Float(value) => value,
        Scalar::Int(value) => value as f32,
        Scalar::Bool(value) => f32::from(value),
        Scalar::Complex(re, _) => re,
    }
}
