//! Powers of complex numbers and products of their matrices: of multiplications, and of products of the parts.
//!
//! Source: NumPy, `nc_pow` in `numpy/_core/src/umath/funcs.inc.src`, for the order of the multiplications.

use arr_core::{DType, Part, Scalar, ScalarKind, Ufunc};
use arr_diag::Span;

use super::elementwise::{Elementwise, cast};
use super::function::Product;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ScalarExpr};

/// Higher powers are no longer products in NumPy.
const MOST_FACTORS: i64 = 99;

impl Checker<'_> {
    /// A complex number to the power of a known whole number, by squaring; `None` where it is another power, or a negative
    /// one of an array, where NumPy has NaN for the quotient of 1 by 0.
    pub(super) fn whole_power(
        &mut self,
        f: Ufunc,
        operands: &[(Elementwise, Span)],
        span: Span,
    ) -> Checked<Option<Value>> {
        let [(base, at), (Elementwise::Scalar(exponent), _)] = operands else { return Ok(None) };
        let is_complex = match base {
            Elementwise::Array(array) => array.dtype == DType::C64,
            Elementwise::Scalar(scalar) => scalar.kind == ScalarKind::Complex,
        };
        if f != Ufunc::Power || !is_complex {
            return Ok(None);
        }
        let is_array = matches!(base, Elementwise::Array(_));
        let least = if is_array { 0 } else { -MOST_FACTORS };
        let n = match exponent.as_const() {
            Some(Scalar::Float(n)) if n as i64 as f32 == n => Some(n as i64),
            _ => exponent.as_const_int(),
        };
        let Some(n) = n.filter(|n| (least..=MOST_FACTORS).contains(n)) else { return Ok(None) };
        let base = Value::of_elementwise(self.shared(Value::of_elementwise(base.clone()), *at)?);
        let one = ScalarExpr::constant(Scalar::Complex(1.0, 0.0));
        // Python begins with 1, and so does NumPy but for the lowest powers, which shows in the signs of zeros and in infinities.
        let begins_with_one = if is_array { n > 3 } else { n != 0 };
        let mut power = begins_with_one.then(|| Value::Scalar(one.clone()));
        let (mut left, mut square) = (n.unsigned_abs(), base.clone());
        while left > 0 {
            if left % 2 == 1 {
                power = Some(match power {
                    Some(power) => self.combined(Ufunc::Multiply, power, square.clone(), span)?,
                    None => square.clone(),
                });
            }
            left /= 2;
            if left > 0 {
                square = self.ufunc(Ufunc::Square, vec![(square, span)], span)?;
            }
        }
        Ok(Some(match (power, base) {
            (Some(Value::Scalar(power)), _) if n < 0 => {
                Value::Scalar(self.scalar_map(Ufunc::TrueDivide, vec![one, power], span)?)
            }
            // A square is NumPy's `square`; the others are 0 of 0, whatever its signs.
            (Some(power), base) if is_array && n != 2 => {
                let zero = || Value::Scalar(ScalarExpr::constant(Scalar::Complex(0.0, 0.0)));
                let is_zero = self.combined(Ufunc::Equal, base, zero(), span)?;
                let mut operands = Vec::with_capacity(3);
                for value in [is_zero, zero(), power] {
                    operands.push((self.elementwise(value, span)?, span));
                }
                Value::of(self.selection(operands.try_into().map_err(|_| Reported)?, DType::C64, span)?)
            }
            (Some(power), _) => power,
            (None, Value::Array(base) | Value::Bounded(base)) => {
                self.discard(&Value::of(base.clone()));
                Value::of(ArrayExpr { len: base.len, ..ArrayExpr::splat(one, DType::C64, base.shape) })
            }
            (None, base) => {
                self.discard(&base);
                Value::Scalar(one)
            }
        }))
    }

    /// The product of two arrays of which one is complex at least, as both are then: of each part of one with each of the other.
    pub(super) fn product_of_parts(
        &mut self,
        product: Product,
        [left, right]: [(ArrayExpr, Span); 2],
        span: Span,
    ) -> Checked<Value> {
        let mut parts = Vec::with_capacity(2);
        for (array, at) in [left, right] {
            let whole = Value::of(self.complex_view(cast(array, DType::C64)));
            let re = self.part_of(whole.clone(), Part::Real, at)?;
            let im = self.part_of(whole, Part::Imaginary, at)?;
            parts.push([(re, at), (im, at)]);
        }
        let mut of = |left: usize, right: usize| {
            let factor = |side: usize, part: usize| parts[side][part].clone();
            let value = self.product(product, factor(0, left), factor(1, right), span)?;
            Ok(self.evaluated(value))
        };
        let products = [of(0, 0)?, of(1, 1)?, of(0, 1)?, of(1, 0)?];
        let [re_re, im_im, re_im, im_re] = products;
        let re = self.combined(Ufunc::Subtract, re_re, im_im, span)?;
        let im = self.combined(Ufunc::Add, re_im, im_re, span)?;
        self.joined_parts(re, im, span)
    }
}
