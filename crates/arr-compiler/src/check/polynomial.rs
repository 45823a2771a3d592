//! Polynomials as arrays of their coefficients, the highest power first: `polyval`, `polyder`, `polyint`, `polyfit`.
//!
//! Source: NumPy reference, "Polynomials" (`poly1d`), and `numpy/lib/_polynomial_impl.py`.

use arr_core::{DType, Reduction, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::{Elementwise, cast};
use super::function::IntArrays;
use super::index::Part;
use super::join::Along;
use super::reduction::Over;
use super::{Checked, Checker, Reported, message, value::Value};
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

    /// `polyfit(x, y, deg, rcond=None, w=None)`: the coefficients with the least sum of squares; on the camera `x` may be
    /// left out.
    pub(super) fn call_polyfit(&mut self, args: Args<'_>) -> Checked<Value> {
        let (span, ints) = (args.span, args.ints);
        let [x, y, order, rcond, weights] = self.bind(args)?;
        let (x, y, order) = match (x, y, order, ints) {
            (x, y, Some(order), _) => (x, y, order),
            (y, Some(order), None, IntArrays::Float32) => (None, y, order),
            _ => return self.error(Code::BadArguments, span, "`polyfit` needs places, values and a degree"),
        };
        let y = self.whole(y, "values through which a curve goes")?;
        if !(1..=2).contains(&y.rank()) || y.extent(0) == 0 {
            return self.error(Code::BadShape, y.span, "`polyfit` needs values along one axis, or columns of them");
        }
        let x = match x {
            Some(x) => self.whole(Some(x), "places at which a curve goes through values")?,
            None => {
                let [start, step] = [0.0, 1.0].map(|value| Box::new(ScalarExpr::constant(Scalar::Float(value))));
                let ramp =
                    ArrayExpr::new(ArrayNode::Ramp { start, step }, DType::F32, Shape::vector(y.extent(0)), None);
                Viewed { array: self.materialize(ramp, "the numbers of values"), dtype: DType::F32, span }
            }
        };
        if x.rank() != 1 || x.extent(0) != y.extent(0) {
            let message = format!("places of shape {}, values of shape {}", x.array.view.shape, y.array.view.shape);
            return self.error(Code::Broadcast, span, message);
        }
        let n = self.static_int(&order.value, order.span, "the degree")?;
        let Some(n) = u32::try_from(n).ok().filter(|&n| n <= 64) else {
            return self.error(Code::BadConstant, order.span, "the degree must be from 0 to 64");
        };
        let mut powers = self.powers_of(x, n, span)?;
        let mut y = Viewed {
            array: self.materialize(cast(y.expr(), DType::F32), "values in float32"),
            dtype: DType::F32,
            span,
        };
        if let Some(weights) = weights.and_then(Given::unless_none) {
            let weights = self.whole(Some(weights), "weights of values")?;
            if weights.rank() != 1 || weights.extent(0) != x.extent(0) {
                let message = format!("weights of shape {} for {} values", weights.array.view.shape, x.extent(0));
                return self.error(Code::Broadcast, weights.span, message);
            }
            let column = weights.seen_as(weights.array.view.insert_axis(1).ok_or(Reported)?);
            powers = self.multiplied(powers, column, "weighted powers")?;
            y = self.multiplied(y, if y.rank() == 1 { weights } else { column }, "weighted values")?;
        }
        let slack = match rcond.and_then(Given::unless_none) {
            None => ScalarExpr::constant(Scalar::Float(x.extent(0) as f32 * f32::EPSILON)),
            Some(given) => {
                let slack = self.as_scalar(given.value, given.span, "`rcond`")?;
                self.converted(slack, ScalarKind::Float)
            }
        };
        // Columns of length 1 are what singular values are compared by.
        let squares = self.combined(Ufunc::Multiply, powers.value(), powers.value(), span)?.into_array()?;
        let sums = self.along(
            Reduction::Sum,
            squares,
            &Over { axes: vec![true, false], keepdims: false, is_flat: false },
            None,
            span,
        )?;
        let lengths = self.ufunc(Ufunc::Sqrt, vec![(sums, span)], span)?.into_array()?;
        let lengths = Viewed { array: self.materialize(lengths, "lengths of columns"), dtype: DType::F32, span };
        let even = self.combined(Ufunc::TrueDivide, powers.value(), lengths.value(), span)?.into_array()?;
        let even = Viewed { array: self.materialize(even, "columns of length 1"), dtype: DType::F32, span };
        let found = self.least_squares(even, y, slack)?.solution;
        let lengths =
            if y.rank() == 1 { lengths } else { lengths.seen_as(lengths.array.view.insert_axis(1).ok_or(Reported)?) };
        self.combined(Ufunc::TrueDivide, found.value(), lengths.value(), span)
    }

    /// The powers of places as columns, the highest first, down to 1.
    fn powers_of(&mut self, x: Viewed, highest: u32, span: Span) -> Checked<Viewed> {
        let shape =
            Shape::new(&[x.extent(0), highest + 1]).map_err(|error| self.report(message::shape(span, error)))?;
        let powers = self.blank(DType::F32, shape, span)?;
        let x = Viewed {
            array: self.materialize(cast(x.expr(), DType::F32), "places in float32"),
            dtype: DType::F32,
            span,
        };
        let mut power = Value::Scalar(ScalarExpr::int(1));
        for column in (0..=highest).rev() {
            let to = powers.seen_as(powers.array.view.index(1, column).ok_or(Reported)?);
            self.store(Part::View(to.array), span, power, span)?;
            power = self.combined(Ufunc::Multiply, to.value(), x.value(), span)?;
        }
        Ok(powers)
    }

    /// A product in an array of its own.
    fn multiplied(&mut self, a: Viewed, b: Viewed, what: &'static str) -> Checked<Viewed> {
        let product = self.combined(Ufunc::Multiply, a.value(), b.value(), a.span)?.into_array()?;
        let array = self.materialize(cast(product, DType::F32), what);
        Ok(Viewed { array, dtype: DType::F32, ..a })
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
