//! How often values are there: `bincount`, and `histogram` over bins.
//!
//! Each element adds one, or its weight, at the place that it has. Bins are searched for, so that an element lies where it
//! is compared to lie.
//!
//! Source: NumPy reference, "Histograms", and `numpy/lib/_histograms_impl.py`.

use arr_core::{DType, Reduction, Scalar, ScalarKind, Shape, SliceBounds, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::edges::Edges;
use super::elementwise::{Elementwise, cast};
use super::function::IntArrays;
use super::index::Part;
use super::reduction::reduce;
use super::search::Side;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

const COUNTS: Origin = Origin::Temporary("what is counted");

impl Checker<'_> {
    /// `bincount(x, weights=None, minlength=0)`: how often each int is there.
    pub(super) fn call_bincount(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, weights, least] = self.bind(args)?;
        let Given { value, span: at } = x.ok_or(Reported)?;
        let known_most = largest_listed(&value);
        let x = self.array_of(value, None, IntArrays::Int32, at)?;
        if x.shape.rank() != 1 {
            return self.error(
                Code::BadShape,
                at,
                format!("`bincount` counts along one axis, this has {}", x.shape.rank()),
            );
        }
        if x.dtype == DType::F32 {
            let diagnostic = Diagnostic::new(Code::OperandType, at, "`bincount` counts ints, these are float32");
            return Err(self.report(diagnostic.hint("cast first, as in `x.astype(np.uint8)`")));
        }
        let least = match least.and_then(Given::unless_none) {
            None => 0,
            Some(given) => {
                let n = self.static_int(&given.value, given.span, "`minlength`")?;
                match u32::try_from(n) {
                    Ok(n) => n,
                    Err(_) => return self.error(Code::BadConstant, given.span, "`minlength` must not be negative"),
                }
            }
        };
        let is_empty = x.len.is_none() && x.shape.n_elems() == 0;
        let most = match x.dtype {
            _ if is_empty => Some(0),
            _ if known_most.is_some() => known_most,
            DType::Bool => Some(2),
            DType::I8 => Some(128),
            DType::U8 => Some(256),
            _ => None,
        };
        if most.is_none() && least == 0 {
            let what = format!("`bincount` of {}, whose largest value is not known", x.dtype);
            return self.unsupported(
                at,
                &what,
                "give the number of bins, as in `minlength=64`; all values must be below it",
            );
        }
        // Without a bound of its own an element beyond all bins stops the script.
        let n_bins = most.unwrap_or(0).max(least);
        let x = self.settled(x);
        let view = self.materialize(x, "the values that are counted");
        let x = ArrayExpr::view(view, self.dtype_of(&view));
        let weights = self.weights(weights, x.shape, x.len, "bincount")?;
        let counts = self.added_up(cast(x.clone(), DType::I32), weights, n_bins, span)?;
        if known_most.is_some() || most.is_none_or(|most| most <= least) {
            return Ok(counts.value());
        }
        let largest = self.largest(&x, span)?;
        let n = self.scalar_map(Ufunc::Add, vec![largest, ScalarExpr::int(1)], span)?;
        let n = self.scalar_map(Ufunc::Maximum, vec![n, ScalarExpr::int(least.into())], span)?;
        let len = self.fix("length", n);
        self.measure(counts.array.array, len);
        Ok(Value::of(ArrayExpr::view(ArrayView { len: Some(len), ..counts.array }, counts.dtype)))
    }

    /// The largest element, -1 where there is none.
    fn largest(&mut self, x: &ArrayExpr, span: Span) -> Checked<ScalarExpr> {
        let largest = reduce(Reduction::Max, cast(x.clone(), DType::I32), None);
        if x.len.is_none() {
            return Ok(self.held(largest));
        }
        let n = self.rows_of(x);
        let has_some = self.scalar_map(Ufunc::Greater, vec![n, ScalarExpr::int(0)], span)?;
        let largest = self.choose(Box::new(has_some), largest, ScalarExpr::int(-1));
        Ok(self.held(largest))
    }

    /// A weight for each element, as floats.
    fn weights(
        &mut self,
        given: Option<Given>,
        shape: Shape,
        len: Option<crate::hir::VarId>,
        name: &str,
    ) -> Checked<Option<ArrayExpr>> {
        let Some(Given { value, span }) = given.and_then(Given::unless_none) else { return Ok(None) };
        let weights = self.array_of(value, None, IntArrays::Int32, span)?;
        if weights.len.is_some() || len.is_some() {
            let what = format!("`{name}` with weights of a length known at run time");
            return self.unsupported(span, &what, "use arrays of fixed length, with the weight 0 for what is left out");
        }
        if weights.shape != shape {
            let message = format!("weights of shape {} for an array of shape {shape}", weights.shape);
            return self.error(Code::Broadcast, span, message);
        }
        Ok(Some(cast(self.settled(weights), DType::F32)))
    }

    /// One for each place in `at`, or the weight, added up in `n` bins.
    fn added_up(&mut self, at: ArrayExpr, weights: Option<ArrayExpr>, n: u32, span: Span) -> Checked<Viewed> {
        let dtype = if weights.is_some() { DType::F32 } else { DType::I32 };
        let shape = Shape::new(&[n]).map_err(|error| self.report(message::shape(span, error)))?;
        let array = self.new_array("", dtype, shape, COUNTS);
        self.store(Part::View(array), span, Value::Scalar(ScalarExpr::int(0)), span)?;
        let one = || ArrayExpr::splat(ScalarExpr::int(1), DType::I32, Shape::SCALAR);
        let value = weights.unwrap_or_else(one);
        if at.len.is_some() || at.shape.n_elems() > 0 {
            self.emit(StmtKind::Put { target: array, at: Box::new(at), value: Box::new(value), adds: true });
        }
        self.results.insert(array.array);
        Ok(Viewed { array, dtype, span })
    }

    /// `histogram(a, bins=10, range=None, density=None, weights=None)`: counts, and the edges of the bins.
    pub(super) fn call_histogram(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, bins, range, density, weights] = self.bind(args)?;
        let Given { value, span: at } = array.ok_or(Reported)?;
        let value = match value {
            scalar @ Value::Scalar(_) => Value::Array(self.joined_array(scalar, at)?),
            other => other,
        };
        let array = self.array_of(value, None, IntArrays::Int32, at)?;
        let array = if array.dtype == DType::Bool { cast(array, DType::U8) } else { array };
        let density = match density.and_then(Given::unless_none) {
            None => false,
            given => self.flag(given, false, "density")?,
        };
        let weights = self.weights(weights, array.shape, array.len, "histogram")?;
        let array = self.settled(array);
        let dtype = array.dtype;
        let values = ArrayExpr::view(self.materialize(array, "the values that are counted"), dtype);
        let edges = self.edges(&values, (bins, span), range, at)?;
        let n = edges.bounds.extent(0) - 1;
        let place = self.in_bins(&values, &edges, span)?;
        // Below all bins, the bins, and beyond them.
        let counts = self.added_up(place, weights, n + 2, span)?;
        let counts = counts.seen_as(counts.array.view.slice(0, SliceBounds { start: 1, step: 1, n }).ok_or(Reported)?);
        let counts = if density { self.density(counts, &edges, span)? } else { counts.value() };
        Ok(Value::Tuple(vec![counts, edges.shown.value()]))
    }

    /// The number of the bin of each value, counted from 1.
    fn in_bins(&mut self, values: &ArrayExpr, edges: &Edges, span: Span) -> Checked<ArrayExpr> {
        let value = Elementwise::Array(values.clone());
        let place = self.places(edges.bounds, (value, span), Side::Right, span)?;
        if !edges.reaches_last {
            return Ok(place);
        }
        // What lies on the last edge belongs to the bin in front of it.
        let last = edges.bounds.cut(0, [Some(-1), None, None])?;
        let last = last.seen_as(last.array.view.broadcast_to(values.shape).ok_or(Reported)?);
        let is_last = self.combined(
            Ufunc::Equal,
            Value::of(values.clone()),
            Value::of(ArrayExpr { len: values.len, ..last.expr() }),
            span,
        )?;
        let is_last = Value::of(cast(is_last.into_array()?, DType::I32));
        self.combined(Ufunc::Subtract, Value::of(place), is_last, span)?.into_array()
    }

    /// Counts over the width of each bin and their sum.
    fn density(&mut self, counts: Viewed, edges: &Edges, span: Span) -> Checked<Value> {
        let (later, earlier) =
            (edges.shown.cut(0, [Some(1), None, None])?, edges.shown.cut(0, [None, Some(-1), None])?);
        let width = self.combined(Ufunc::Subtract, later.value(), earlier.value(), span)?;
        let total = self.held(reduce(Reduction::Sum, counts.expr(), None));
        let each = self.combined(Ufunc::TrueDivide, counts.value(), width, span)?;
        let total = self.converted(total, ScalarKind::Float);
        self.combined(Ufunc::TrueDivide, each, Value::Scalar(total), span)
    }
}

/// One more than the largest of ints that are listed, where all are known and none is negative.
fn largest_listed(value: &Value) -> Option<u32> {
    let (Value::List(items) | Value::Tuple(items)) = value else { return None };
    let mut n = 0;
    for item in items {
        let Value::Scalar(scalar) = item else { return None };
        let Some(Scalar::Int(value)) = scalar.as_const() else { return None };
        n = n.max(u32::try_from(value).ok()?.checked_add(1)?);
    }
    Some(n)
}
