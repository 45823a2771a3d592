//! The edges of bins: as they are given, or at equal distances over a range.
//!
//! Source: `numpy/lib/_histograms_impl.py`.

use arr_core::{DType, Reduction, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::Given;
use super::axes::Viewed;
use super::elementwise::{Elementwise, cast};
use super::literal::element_bytes;
use super::reduction::reduce;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, Origin, ScalarExpr};

/// Bins that lie side by side.
pub(super) struct Edges {
    /// The edges, as the call gives them.
    pub(super) shown: Viewed,
    /// What values are compared with, in a dtype that they are compared exactly in: of integers the first one in each bin.
    pub(super) bounds: Viewed,
    /// Whether a value that equals the last bound lies on the last edge.
    pub(super) reaches_last: bool,
}

impl Checker<'_> {
    /// The edges for some values: `bins` is how many bins there are, or an array of edges.
    pub(super) fn edges(
        &mut self,
        values: &ArrayExpr,
        (bins, span): (Option<Given>, Span),
        range: Option<Given>,
        at: Span,
    ) -> Checked<Edges> {
        let bins = bins.unwrap_or(Given { value: Value::Scalar(ScalarExpr::int(10)), span });
        if !matches!(bins.value, Value::Scalar(_)) {
            return self.given_edges(values, bins);
        }
        let n = self.static_int(&bins.value, bins.span, "the number of bins")?;
        let n = match u32::try_from(n) {
            Ok(n) if n > 0 && n < arr_core::MAX_ELEMS => n,
            _ => return self.error(Code::BadConstant, bins.span, "the number of bins must be positive"),
        };
        match range.and_then(Given::unless_none) {
            Some(range) => self.edges_over(values, n, range),
            None if values.len.is_none() && values.shape.n_elems() == 0 => {
                self.known_edges(values.dtype, n, (0.0, 1.0))
            }
            None if values.len.is_some() => {
                let what = "the range of values of a number known at run time";
                self.unsupported(at, what, "give it, as in `range=(0, 255)`")
            }
            None => self.edges_between_extremes(values, n, at),
        }
    }

    /// Edges as an array, which must go up.
    fn given_edges(&mut self, values: &ArrayExpr, bins: Given) -> Checked<Edges> {
        let span = bins.span;
        let shown = self.line(Some(bins))?;
        if shown.array.len.is_some() {
            let what = "edges of a number known at run time";
            return self.unsupported(span, what, "use an array of fixed length");
        }
        if shown.extent(0) < 2 {
            let what = format!("{} edges, between which there is no bin", shown.extent(0));
            return self.unsupported(span, &what, "give two edges at least");
        }
        let (later, earlier) = (shown.cut(0, [Some(1), None, None])?, shown.cut(0, [None, Some(-1), None])?);
        let falls = self.combined(Ufunc::Less, later.value(), earlier.value(), span)?;
        let falls = self.held(reduce(Reduction::Any, falls.into_array()?, None));
        let rises = self.scalar_map(Ufunc::LogicalNot, vec![falls], span)?;
        self.stop_unless(rises, "bins must increase monotonically".to_owned(), span)?;
        let kinds = [Elementwise::Array(values.clone()), Elementwise::Array(shown.expr())].map(|part| (part, span));
        self.common_dtype(&kinds, "histogram", span)?;
        Ok(Edges { shown, bounds: shown, reaches_last: true })
    }

    /// Edges over `range=(low, high)`.
    fn edges_over(&mut self, values: &ArrayExpr, n: u32, range: Given) -> Checked<Edges> {
        let span = range.span;
        let items = match range.value {
            Value::Tuple(items) | Value::List(items) if items.len() == 2 => items,
            other => {
                let message = format!("`range` is a tuple of two numbers, this is {}", other.describe());
                return self.error(Code::TypeMismatch, span, message);
            }
        };
        let mut ends = Vec::with_capacity(2);
        for item in items {
            let end = self.as_scalar(item, span, "an end of the range")?;
            ends.push(match end.as_const() {
                Some(Scalar::Int(value)) => value as f64,
                Some(Scalar::Float(value)) => f64::from(value),
                Some(Scalar::Bool(value)) => f64::from(u8::from(value)),
                Some(Scalar::Complex(..)) | None => {
                    let diagnostic = Diagnostic::new(Code::NotStatic, span, "the range must be known at compile time");
                    let hint = "or give the edges: `bins=np.linspace(low, high, 11)`";
                    return Err(self.report(diagnostic.hint(hint)));
                }
            });
        }
        let &[low, high] = ends.as_slice() else { return Err(Reported) };
        if low > high || !low.is_finite() || !high.is_finite() {
            let message = "`range` must be finite, and its end not below its beginning";
            return self.error(Code::BadConstant, span, message);
        }
        let (low, high) = if low == high { (low - 0.5, high + 0.5) } else { (low, high) };
        self.known_edges(values.dtype, n, (low, high))
    }

    /// Edges between two known numbers, computed in float64 as NumPy does it.
    fn known_edges(&mut self, dtype: DType, n: u32, (low, high): (f64, f64)) -> Checked<Edges> {
        let step = (high - low) / f64::from(n);
        let edges: Vec<f64> = (0..n).map(|k| f64::from(k) * step + low).chain([high]).collect();
        let floats = |edges: &[f64]| edges.iter().map(|&edge| Scalar::Float(edge as f32)).collect::<Vec<_>>();
        let shown = self.constant_line(DType::F32, &floats(&edges));
        if dtype == DType::F32 {
            return Ok(Edges { shown, bounds: shown, reaches_last: true });
        }
        let wide = if dtype == DType::U32 { DType::U32 } else { DType::I32 };
        let (least, most) = wide.range().ok_or(Reported)?;
        let bound = |edge: f64| (edge.ceil() as i64).clamp(least, most);
        let bounds: Vec<Scalar> = edges.iter().map(|&edge| Scalar::Int(bound(edge))).collect();
        let bounds = self.constant_line(wide, &bounds);
        let is_whole = high.floor() == high && (least as f64..=most as f64).contains(&high);
        // Beyond all values of the dtype nothing lies on the last edge, and nothing behind it.
        Ok(Edges { shown, bounds, reaches_last: is_whole || high > most as f64 })
    }

    fn constant_line(&mut self, dtype: DType, elements: &[Scalar]) -> Viewed {
        let bytes = element_bytes(dtype, elements);
        let array = self.new_array("", dtype, Shape::vector(elements.len() as u32), Origin::Constant(bytes));
        Viewed { array, dtype, span: self.span }
    }

    /// Edges between the smallest and the largest value.
    fn edges_between_extremes(&mut self, values: &ArrayExpr, n: u32, span: Span) -> Checked<Edges> {
        let [low, high] = [Reduction::Min, Reduction::Max].map(|f| reduce(f, values.clone(), None));
        let (low, high) = (self.held(low), self.held(high));
        if values.dtype == DType::F32 {
            for end in [&low, &high] {
                let is_finite = self.scalar_map(Ufunc::IsFinite, vec![end.clone()], span)?;
                self.stop_unless(is_finite, "the range of the values is not finite".to_owned(), span)?;
            }
        }
        let is_one = self.scalar_map(Ufunc::Equal, vec![low.clone(), high.clone()], span)?;
        let is_one = self.held(is_one);
        let half = ScalarExpr::constant(Scalar::Float(0.5));
        let mut ends = Vec::with_capacity(2);
        for (end, f) in [(&low, Ufunc::Subtract), (&high, Ufunc::Add)] {
            let end = self.converted(end.clone(), ScalarKind::Float);
            let further = self.scalar_map(f, vec![end.clone(), half.clone()], span)?;
            let end = self.choose(Box::new(is_one.clone()), further, end);
            ends.push(Some(Given { value: Value::Scalar(self.held(end)), span }));
        }
        let ends = <[Option<Given>; 2]>::try_from(ends).map_err(|_| Reported)?;
        let num = Given { value: Value::Scalar(ScalarExpr::int(i64::from(n) + 1)), span };
        let samples = self.samples(ends, Some(num), None)?.0;
        let array = self.materialize(samples, "the edges of bins");
        let shown = Viewed { array, dtype: DType::F32, span };
        if values.dtype == DType::F32 {
            return Ok(Edges { shown, bounds: shown, reaches_last: true });
        }
        let bounds = self.whole_bounds(values.dtype, n, (low, high, is_one), span)?;
        Ok(Edges { shown, bounds, reaches_last: true })
    }

    /// The first integer in each of `n` bins between two integers, and the last one.
    fn whole_bounds(
        &mut self,
        dtype: DType,
        n: u32,
        (low, high, is_one): (ScalarExpr, ScalarExpr, ScalarExpr),
        span: Span,
    ) -> Checked<Viewed> {
        if matches!(dtype, DType::I32 | DType::U32) || n > 1 << 14 {
            let what = format!("the range of {dtype} found at run time");
            return self.unsupported(span, &what, "give it, as in `range=(0, 1023)`, or cast to a narrower dtype");
        }
        let numbers = ArrayNode::Ramp { start: Box::new(ScalarExpr::int(0)), step: Box::new(ScalarExpr::int(1)) };
        let numbers = ArrayExpr::new(numbers, DType::I32, Shape::vector(n + 1), None);
        let numbers = Value::of(self.settled(numbers));
        let int = |value: i64| Value::Scalar(ScalarExpr::int(value));
        // Rounded up: from half below to half above where all values are one.
        let width = self.scalar_map(Ufunc::Subtract, vec![high, low.clone()], span)?;
        let width = self.choose(Box::new(is_one.clone()), ScalarExpr::int(1), width);
        let width = self.held(width);
        let product = self.combined(Ufunc::Multiply, numbers.clone(), Value::Scalar(width), span)?;
        let half = self.choose(Box::new(is_one), ScalarExpr::int(i64::from(n / 2)), ScalarExpr::int(0));
        let half = self.held(half);
        let product = self.combined(Ufunc::Subtract, product, Value::Scalar(half), span)?;
        let up = self.combined(Ufunc::Add, product, int(i64::from(n) - 1), span)?;
        let steps = self.combined(Ufunc::FloorDivide, up, int(n.into()), span)?;
        let bounds = self.combined(Ufunc::Add, steps, Value::Scalar(low), span)?;
        let bounds = cast(bounds.into_array()?, DType::I32);
        let array = self.materialize(bounds, "the first integer in each bin");
        Ok(Viewed { array, dtype: DType::I32, span })
    }
}
