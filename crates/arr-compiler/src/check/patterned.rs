//! Arrays whose elements follow from their positions, or from another array's shape.
//!
//! Source: NumPy reference, "Array creation routines".

use arr_core::{DType, Scalar, ScalarKind, Shape, Ufunc, View};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::constructor::filled;
use super::elementwise::cast;
use super::index::Part;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr};

impl Checker<'_> {
    /// `zeros_like(a, dtype=None)` and its kin: one scalar under the shape of another array, in its order.
    pub(super) fn call_filled_like(&mut self, value: u8, args: Args<'_>) -> Checked<Value> {
        let [array, dtype] = self.bind(args)?;
        self.like(array, Value::Scalar(ScalarExpr::int(i64::from(value))), dtype)
    }

    /// `full_like(a, fill_value, dtype=None)`
    pub(super) fn call_full_like(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, value, dtype] = self.bind(args)?;
        self.like(array, value.ok_or(Reported)?.value, dtype)
    }

    fn like(&mut self, array: Option<Given>, value: Value, dtype: Option<Given>) -> Checked<Value> {
        let Given { value: array, span } = array.ok_or(Reported)?;
        self.discard(&array);
        let (own, shape, strides) = match array {
            Value::Array(array) => (array.dtype, array.shape, array.stored().strides),
            other => {
                let a = self.whole(Some(Given { value: other, span }), "the shape of an array")?;
                (a.dtype, a.array.view.shape, View::contiguous(a.array.view.shape).strides)
            }
        };
        let dtype = self.optional_dtype(dtype)?.unwrap_or(own);
        let fill = self.as_scalar(value, span, Wanted::Number("the value to fill with"))?;
        self.fits(&fill, dtype, span)?;
        Ok(Value::Array(ArrayExpr { strides, ..filled(fill, dtype, shape) }))
    }

    /// `eye(N, M=None, k=0, dtype=float)`
    pub(super) fn call_eye(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [rows, columns, offset, dtype] = self.bind(args)?;
        self.unit(rows, columns, offset, dtype, span)
    }

    /// `identity(n, dtype=None)`
    pub(super) fn call_identity(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [n, dtype] = self.bind(args)?;
        self.unit(n, None, None, dtype, span)
    }

    fn unit(
        &mut self,
        rows: Option<Given>,
        columns: Option<Given>,
        offset: Option<Given>,
        dtype: Option<Given>,
        span: Span,
    ) -> Checked<Value> {
        let shape = self.rows_and_columns(rows, columns, span)?;
        let offset = self.offset(offset)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        let whole = self.blank(dtype, shape, span)?;
        let diagonal = whole.diagonal(offset)?;
        if diagonal.extent(0) > 0 {
            let one = Value::Scalar(ScalarExpr::int(1));
            self.store(Part::View(diagonal.array), span, one, span)?;
        }
        Ok(whole.value())
    }

    /// A new array of zeros to be stored into.
    pub(super) fn blank(&mut self, dtype: DType, shape: Shape, span: Span) -> Checked<Viewed> {
        let array = self.new_array("", dtype, shape, Origin::Temporary("an array that is put together"));
        self.store(Part::View(array), span, Value::Scalar(ScalarExpr::int(0)), span)?;
        self.results.insert(array.array);
        Ok(Viewed { array, dtype, span })
    }

    fn rows_and_columns(&mut self, rows: Option<Given>, columns: Option<Given>, span: Span) -> Checked<Shape> {
        let rows = rows.ok_or(Reported)?;
        let mut extents = Vec::new();
        for given in std::iter::once(rows).chain(columns.and_then(Given::unless_none)) {
            let n = self.static_int(&given.value, given.span, "a number of rows or columns")?;
            // NumPy takes a negative number for none.
            extents.push(u32::try_from(n.max(0)).unwrap_or(u32::MAX));
        }
        if let [n] = extents.as_slice() {
            extents.push(*n);
        }
        Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))
    }

    /// `diag(v, k=0)`: an array with this diagonal, or the diagonal of an array.
    pub(super) fn call_diag(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, offset] = self.bind(args)?;
        let a = self.whole(array, "a computed array on a diagonal")?;
        let offset = self.offset(offset)?;
        match a.rank() {
            1 => {
                let n = u64::from(a.extent(0)).saturating_add(offset.unsigned_abs());
                let n = u32::try_from(n).unwrap_or(u32::MAX);
                let shape = Shape::new(&[n, n]).map_err(|error| self.report(message::shape(span, error)))?;
                let whole = self.blank(a.dtype, shape, span)?;
                let diagonal = whole.diagonal(offset)?;
                if a.extent(0) > 0 {
                    self.store(Part::View(diagonal.array), span, a.value(), span)?;
                }
                Ok(whole.value())
            }
            2 => Ok(a.diagonal(offset)?.for_reading().value()),
            rank => self.error(Code::BadShape, a.span, format!("`diag` takes one axis or two, this has {rank}")),
        }
    }

    /// `tri(N, M=None, k=0, dtype=float)`: ones at and below a diagonal.
    pub(super) fn call_tri(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [rows, columns, offset, dtype] = self.bind(args)?;
        let shape = self.rows_and_columns(rows, columns, span)?;
        let offset = self.offset(offset)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        let below = self.at_or_below(&shape, offset)?;
        Ok(Value::Array(cast(below, dtype)))
    }

    /// `tril(m, k=0)`: zeros above a diagonal.
    pub(super) fn call_tril(&mut self, args: Args<'_>) -> Checked<Value> {
        self.triangle(args, 0, |kept, zero| (kept, zero))
    }

    /// `triu(m, k=0)`: zeros below a diagonal.
    pub(super) fn call_triu(&mut self, args: Args<'_>) -> Checked<Value> {
        self.triangle(args, -1, |kept, zero| (zero, kept))
    }

    fn triangle(
        &mut self,
        args: Args<'_>,
        shift: i64,
        order: impl Fn(ArrayExpr, ArrayExpr) -> (ArrayExpr, ArrayExpr),
    ) -> Checked<Value> {
        let span = args.span;
        let [array, offset] = self.bind(args)?;
        let a = self.whole(array, "a computed array without a triangle")?;
        let offset = self.offset(offset)?.saturating_add(shift);
        let extents = a.array.view.shape.extents();
        let square = match extents {
            [] => return self.error(Code::BadShape, a.span, "an array without axes has no triangle"),
            [n] => [*n, *n],
            [.., rows, columns] => [*rows, *columns],
        };
        let square = Shape::new(&square).map_err(|error| self.report(message::shape(span, error)))?;
        let below = self.at_or_below(&square, offset)?;
        let shape = if extents.len() == 1 { square } else { a.array.view.shape };
        let zero = filled(ScalarExpr::int(0), a.dtype, Shape::SCALAR);
        let (then, otherwise) = order(a.expr(), zero);
        let strides = super::elementwise::strides_over(&shape, &[&below, &a.expr()]);
        let node = ArrayNode::Select { cond: Box::new(below), then: Box::new(then), otherwise: Box::new(otherwise) };
        Ok(Value::Array(ArrayExpr { strides, ..ArrayExpr::new(node, a.dtype, shape, None) }))
    }

    /// Whether an element of two axes lies at or below a diagonal.
    fn at_or_below(&mut self, shape: &Shape, offset: i64) -> Checked<ArrayExpr> {
        let rows = self.counted(shape.extent(0), offset);
        let columns = self.counted(shape.extent(1), 0);
        let rows = rows.array.view.insert_axis(1).map(|view| rows.seen_as(view)).ok_or(Reported)?;
        let operands = vec![rows.expr(), columns.expr()];
        let node = ArrayNode::Map { f: Ufunc::GreaterEqual, compute: DType::I32, operands };
        Ok(ArrayExpr::new(node, DType::Bool, *shape, None))
    }

    /// `n` ints from `start` on.
    fn counted(&mut self, n: u32, start: i64) -> Viewed {
        // What lies beyond every position compares as what lies just beyond.
        let farthest = i64::from(arr_core::MAX_ELEMS);
        let start = Box::new(ScalarExpr::int(start.clamp(-farthest, farthest)));
        let node = ArrayNode::Ramp { start, step: Box::new(ScalarExpr::int(1)) };
        let ramp = ArrayExpr::new(node, DType::I32, Shape::vector(n), None);
        let array = self.materialize(ramp, "the numbers of rows and columns");
        Viewed { array, dtype: DType::I32, span: self.span }
    }

    /// `meshgrid(*xi, indexing='xy')`: for each the coordinates over the grid of all.
    pub(super) fn call_meshgrid(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let mut is_matrix = false;
        for (key, at, given) in args.keywords {
            match (key.as_str(), &given.value) {
                ("indexing", Value::Str(text)) if text == "xy" => {}
                ("indexing", Value::Str(text)) if text == "ij" => is_matrix = true,
                ("indexing", _) => {
                    return self.error(Code::BadArguments, given.span, "`indexing` is 'xy' or 'ij'");
                }
                _ => return self.error(Code::BadArguments, at, format!("`meshgrid` has no argument `{key}`")),
            }
        }
        let mut axes = Vec::with_capacity(args.positional.len());
        for given in args.positional {
            let a = self.whole(Some(given), "coordinates of a grid")?;
            if a.rank() > 1 {
                return self.error(Code::BadShape, a.span, "coordinates of a grid have one axis");
            }
            axes.push(a.with_axes(1)?);
        }
        let n = axes.len();
        let at = |k: usize| if !is_matrix && n > 1 && k < 2 { 1 - k } else { k };
        let mut extents = vec![1; n];
        for (k, a) in axes.iter().enumerate() {
            if let Some(slot) = extents.get_mut(at(k)) {
                *slot = a.extent(0);
            }
        }
        let shape = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
        let mut grids = Vec::with_capacity(n);
        for (k, a) in axes.into_iter().enumerate() {
            let mut own = vec![1; n];
            if let Some(slot) = own.get_mut(at(k)) {
                *slot = a.extent(0);
            }
            let own = Shape::new(&own).map_err(|error| self.report(message::shape(span, error)))?;
            let stretched = a.array.view.reshape(own).and_then(|view| view.broadcast_to(shape)).ok_or(Reported)?;
            let copy = ArrayNode::Cast(Box::new(a.seen_as(stretched).expr()));
            grids.push(Value::Array(ArrayExpr::new(copy, a.dtype, shape, None)));
        }
        Ok(Value::Tuple(grids))
    }

    /// `logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=float)`: powers at equal distances of the exponent.
    pub(super) fn call_logspace(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [start, stop, num, endpoint, base, dtype] = self.bind(args)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        let base = match base {
            Some(base) => self.as_scalar(base.value, base.span, "`logspace`")?,
            None => ScalarExpr::constant(Scalar::Float(10.0)),
        };
        let base = self.converted(base, ScalarKind::Float);
        let samples = self.samples([start, stop], num, endpoint)?.0;
        let exponents = Value::Array(self.settled(samples));
        let powers = self.ufunc(Ufunc::Power, vec![(Value::Scalar(base), span), (exponents, span)], span)?;
        let Value::Array(powers) = powers else { return Err(Reported) };
        Ok(Value::Array(cast(powers, dtype)))
    }

    /// `geomspace(start, stop, num=50, endpoint=True, dtype=None)`: at equal ratios, of powers of both ends.
    pub(super) fn call_geomspace(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [start, stop, num, endpoint, dtype] = self.bind(args)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        let float = |value: f32| ScalarExpr::constant(Scalar::Float(value));
        let mut ends = Vec::with_capacity(2);
        for end in [start, stop] {
            let end = end.ok_or(Reported)?;
            let scalar = self.as_scalar(end.value, end.span, "an end of a geometric sequence")?;
            let scalar = self.converted(scalar, ScalarKind::Float);
            let scalar = self.held(scalar);
            let is_sound = self.scalar_map(Ufunc::NotEqual, vec![scalar.clone(), float(0.0)], end.span)?;
            self.must_hold(is_sound, "a geometric sequence cannot include 0".to_owned(), end.span)?;
            ends.push(scalar);
        }
        let has_last = self.flag(endpoint.clone(), true, "endpoint")?;
        let shares = [0.0, 1.0].map(|share| Some(Given { value: Value::Scalar(float(share)), span }));
        let share = self.samples(shares, num, endpoint)?.0;
        let share = Value::Array(self.settled(share));
        let rest = self.combined(Ufunc::Subtract, Value::Scalar(float(1.0)), share.clone(), span)?;
        let (stop, start) = ends.pop().zip(ends.pop()).ok_or(Reported)?;
        let sign = self.scalar_map(Ufunc::Sign, vec![start.clone()], span)?;
        let sign = self.held(sign);
        let mut product = Value::Scalar(sign.clone());
        for (end, exponent) in [(start.clone(), rest), (stop.clone(), share)] {
            let size = self.scalar_map(Ufunc::Multiply, vec![end, sign.clone()], span)?;
            let size = Value::Scalar(self.held(size));
            let power = self.combined(Ufunc::Power, size, exponent, span)?;
            product = self.combined(Ufunc::Multiply, product, power, span)?;
        }
        let target = self.materialize(product.into_array()?, "a geometric sequence");
        let n = target.view.shape.extent(0);
        // Both ends are what they are, however powers are rounded.
        let known = [(n > 0, 0, start), (n > 1 && has_last, n.saturating_sub(1), stop)];
        for (_, at, value) in known.into_iter().filter(|(is_there, ..)| *is_there) {
            let part = Part::Element(target, vec![ScalarExpr::int(at.into())]);
            self.store(part, span, Value::Scalar(value), span)?;
        }
        Ok(Value::Array(cast(ArrayExpr::view(target, DType::F32), dtype)))
    }

    /// The parts of `target`, one behind another along an axis, that arrays of these extents take.
    pub(super) fn window(target: ArrayView, axis: usize, start: u32, n: u32) -> Checked<ArrayView> {
        let bounds = arr_core::SliceBounds { start, step: 1, n };
        Ok(ArrayView { view: target.view.slice(axis, bounds).ok_or(Reported)?, ..target })
    }
}
