//! Polynomials as arrays of their coefficients, the highest power first: `polyval`, `polyder`, `polyint`.
//!
//! Source: NumPy reference, "Polynomials" (`poly1d`), and `numpy/lib/_polynomial_impl.py`.

use arr_core::{DType, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::Code;

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::{Elementwise, cast};
use super::join::Along;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr, ScalarNode};

impl Checker<'_> {
    /// `polyval(p, x)`: by Horner's rule.
    pub(super) fn call_polyval(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [p, x] = self.bind(args)?;
        let p = self.coefficients(p)?;
        let x = x.ok_or(Reported)?;
        let x = self.shared(x.value, x.span)?;
        let is_scalar = x.array().is_none();
        let x = match x {
            Elementwise::Array(array) => Value::of(array),
            Elementwise::Scalar(scalar) if scalar.kind == ScalarKind::Float => Value::Scalar(scalar),
            Elementwise::Scalar(scalar) => Value::Scalar(self.converted(scalar, ScalarKind::Int)),
        };
        let zero = Value::Scalar(ScalarExpr::int(0));
        let mut y = self.combined(Ufunc::Multiply, x.clone(), zero, span)?;
        for k in 0..p.extent(0) {
            let node = ScalarNode::Load { array: Box::new(p.array), indices: vec![ScalarExpr::int(k.into())] };
            let load = ScalarExpr { node, kind: ScalarKind::of(p.dtype) };
            let load = self.held(load);
            // An element has its dtype, as NumPy's have.
            let coefficient = if is_scalar {
                Value::Scalar(load)
            } else {
                Value::Array(ArrayExpr::splat(load, p.dtype, Shape::SCALAR))
            };
            let product = if k == 0 { y } else { self.combined(Ufunc::Multiply, y, x.clone(), span)? };
            y = self.combined(Ufunc::Add, product, coefficient, span)?;
        }
        Ok(y)
    }

    /// `polyder(p, m=1)`: the coefficients of the derivative of order `m`.
    pub(super) fn call_polyder(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [p, order] = self.bind(args)?;
        let mut p = self.coefficients(p)?;
        for _ in 0..self.order_of_polynomial(order)? {
            let n = p.extent(0).saturating_sub(1);
            if n == 0 {
                return Ok(p.cut(0, [Some(1), None, None])?.value());
            }
            let higher = p.cut(0, [None, Some(-1), None])?;
            let powers = self.powers(n);
            let product = self.combined(Ufunc::Multiply, higher.value(), powers, span)?.into_array()?;
            let dtype = product.dtype;
            p = Viewed { array: self.materialize(product, "the coefficients of a derivative"), dtype, span };
        }
        Ok(p.value())
    }

    /// `polyint(p, m=1, k=None)`: the coefficients of an integral, with the constant `k`.
    pub(super) fn call_polyint(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [p, order, constants] = self.bind(args)?;
        let p = self.coefficients(p)?;
        let order = self.order_of_polynomial(order)?;
        let constants = match constants.and_then(Given::unless_none) {
            None => vec![Value::Scalar(ScalarExpr::constant(Scalar::Float(0.0))); order],
            Some(Given { value: Value::List(items) | Value::Tuple(items), .. }) if items.len() == order => items,
            Some(Given { value: one @ Value::Scalar(_), .. }) => vec![one; order],
            Some(given) => {
                let message = format!("`k` must be a number or a list of {order}, this is {}", given.value.describe());
                return self.error(Code::BadArguments, given.span, message);
            }
        };
        let mut p = Viewed { array: p.array, ..p };
        for constant in constants {
            let n = p.extent(0);
            let floats = Value::Array(cast(p.expr(), DType::F32));
            let powers = self.powers(n);
            let quotient = self.combined(Ufunc::TrueDivide, floats, powers, span)?.into_array()?;
            let constant = self.as_scalar(constant, span, "a constant of integration")?;
            let constant = self.converted(constant, ScalarKind::Float);
            let last = ArrayExpr::splat(self.held(constant), DType::F32, Shape::vector(1));
            let parts = [(quotient, span), (last, span)];
            let joined = self.joined_along(Along::Axis(0), &parts, 0, span)?.into_array()?;
            p = Viewed { array: self.materialize(joined, "the coefficients of an integral"), dtype: DType::F32, span };
        }
        Ok(p.value())
    }

    /// Coefficients, of which there is a known number.
    fn coefficients(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let p = self.whole(given, "computed coefficients")?;
        let p = if p.rank() == 0 { p.with_axes(1)? } else { p };
        if p.rank() != 1 {
            return self.error(
                Code::BadShape,
                p.span,
                format!("coefficients lie along one axis, this has {}", p.rank()),
            );
        }
        Ok(p)
    }

    fn order_of_polynomial(&mut self, given: Option<Given>) -> Checked<usize> {
        let Some(given) = given else { return Ok(1) };
        let order = self.static_int(&given.value, given.span, "the order")?;
        match usize::try_from(order) {
            Ok(order) if order <= 64 => Ok(order),
            _ => self.error(Code::BadConstant, given.span, "the order must be from 0 to 64"),
        }
    }

    /// `n` down to 1.
    fn powers(&mut self, n: u32) -> Value {
        let [start, step] = [i64::from(n), -1].map(|value| Box::new(ScalarExpr::int(value)));
        let ramp = ArrayExpr::new(ArrayNode::Ramp { start, step }, DType::I32, Shape::vector(n), None);
        Value::Array(self.settled(ramp))
    }
}
