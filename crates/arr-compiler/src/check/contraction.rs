//! Products that are put together of multiplication and of the product of matrices: `outer`, `inner`, `vdot`, `kron`, `cross`,
//! `tensordot`.
//!
//! Source: NumPy reference, "Linear algebra", and `numpy/_core/numeric.py`.

use arr_core::{Shape, Ufunc, View};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::function::Product;
use super::index::Part;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayView};

impl Checker<'_> {
    /// `outer(a, b, out=None)`: each element of one with each of the other.
    pub(super) fn call_outer(&mut self, args: Args<'_>) -> Checked<Value> {
        let (span, name) = (args.span, args.name.to_owned());
        let [a, b, out] = self.bind(args)?;
        let (a, b) = (self.whole(a, "a factor of an outer product")?, self.whole(b, "a factor of an outer product")?);
        let (column, row) = (self.flattened(a), self.flattened(b));
        let column = column.seen_as(column.array.view.insert_axis(1).ok_or(Reported)?);
        let product = self.combined(Ufunc::Multiply, column.value(), row.value(), span)?;
        self.delivered(product, out, None, (&name, span))
    }

    /// `inner(a, b)`: the sums of products along the last axis of both.
    pub(super) fn call_inner(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b] = self.bind(args)?;
        let (a, b) = a.zip(b).ok_or(Reported)?;
        if matches!(a.value, Value::Scalar(_)) || matches!(b.value, Value::Scalar(_)) {
            return self.ufunc(Ufunc::Multiply, vec![(a.value, a.span), (b.value, b.span)], span);
        }
        let (a, b) = (self.whole(Some(a), "a factor of a product")?, self.whole(Some(b), "a factor of a product")?);
        let last = |c: &mut Self, a: Viewed| c.last_axis(a.rank(), a.span);
        let axes = (vec![last(self, a)?], vec![last(self, b)?]);
        self.contracted((a, b), axes, span)
    }

    /// `vdot(a, b)`: the sum of the products of all elements, of complex `a` the conjugates.
    pub(super) fn call_vdot(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b] = self.bind(args)?;
        let (a, b) = (self.whole(a, "a factor of a product")?, self.whole(b, "a factor of a product")?);
        let (a, b) = (self.flattened(a), self.flattened(b));
        let conjugates = if self.is_complex(&a.value()) {
            self.ufunc(Ufunc::Conjugate, vec![(a.value(), a.span)], span)?
        } else {
            a.value()
        };
        self.product(Product::Dot, (conjugates, a.span), (b.value(), b.span), span)
    }

    /// `tensordot(a, b, axes=2)`: the sums of products along some axes of both.
    pub(super) fn call_tensordot(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b, axes] = self.bind(args)?;
        let (a, b) = (self.whole(a, "a factor of a product")?, self.whole(b, "a factor of a product")?);
        let axes = match axes {
            None => self.meeting(a, b, 2, span)?,
            Some(Given { value: Value::Tuple(pair) | Value::List(pair), span: at }) => {
                let [left, right] = pair.as_slice() else {
                    return self.error(Code::BadArguments, at, "`axes` is a number, or the axes of both arrays");
                };
                let given = |value: &Value| Given { value: value.clone(), span: at };
                (self.axes(&given(left), a.rank())?, self.axes(&given(right), b.rank())?)
            }
            Some(given) => {
                let n = self.static_int(&given.value, given.span, "a number of axes")?;
                self.meeting(a, b, n, given.span)?
            }
        };
        self.contracted((a, b), axes, span)
    }

    /// The last `n` axes of `a` and the first ones of `b`.
    fn meeting(&mut self, a: Viewed, b: Viewed, n: i64, span: Span) -> Checked<(Vec<usize>, Vec<usize>)> {
        match usize::try_from(n) {
            Ok(n) if n <= a.rank().min(b.rank()) => Ok(((a.rank() - n..a.rank()).collect(), (0..n).collect())),
            _ => {
                let message = format!("{n} axes of arrays of {} and {} axes", a.rank(), b.rank());
                self.error(Code::BadShape, span, message)
            }
        }
    }

    /// The sums of products along pairs of axes, as one product of matrices; the other axes of `a`, then those of `b`.
    pub(super) fn contracted(
        &mut self,
        (a, b): (Viewed, Viewed),
        (left, right): (Vec<usize>, Vec<usize>),
        span: Span,
    ) -> Checked<Value> {
        let of = |a: Viewed, axes: &[usize]| axes.iter().map(|&axis| a.extent(axis)).collect::<Vec<u32>>();
        let (own, other) = (of(a, &left), of(b, &right));
        if own != other {
            let message = format!("the axes of extents {own:?} on the left do not meet those of extents {other:?}");
            let places = [(a.array.view.shape, a.span), (b.array.view.shape, b.span)];
            let diagnostic = arr_diag::Diagnostic::new(Code::Broadcast, span, message);
            return Err(self.report(message::with_shapes(diagnostic, &places)));
        }
        let kept = |a: Viewed, gone: &[usize]| (0..a.rank()).filter(|axis| !gone.contains(axis)).collect::<Vec<_>>();
        let (a_kept, b_kept) = (kept(a, &left), kept(b, &right));
        let n: u32 = own.iter().product();
        let rows = of(a, &a_kept);
        let columns = of(b, &b_kept);
        let extents: Vec<u32> = rows.iter().chain(&columns).copied().collect();
        let shape = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
        let bad = |c: &mut Self, error| c.report(message::shape(span, error));
        let flat = [[rows.iter().product(), n], [n, columns.iter().product()]];
        let [lhs_shape, rhs_shape] = flat.map(|extents| Shape::new(&extents));
        let lhs_shape = lhs_shape.map_err(|error| bad(self, error))?;
        let rhs_shape = rhs_shape.map_err(|error| bad(self, error))?;
        let lhs = self.in_order(a, &[a_kept, left].concat(), lhs_shape)?;
        let rhs = self.in_order(b, &[right, b_kept].concat(), rhs_shape)?;
        let product = self.product(Product::MatMul, (lhs.value(), a.span), (rhs.value(), b.span), span)?;
        let product = product.into_array()?;
        if shape.rank() == 0 {
            return Ok(Value::Scalar(self.only_element(product)));
        }
        let dtype = product.dtype;
        let view = self.materialize(product, "a product of arrays");
        let shown = view.view.reshape(shape).ok_or(Reported)?;
        Ok(Value::Array(ArrayExpr::view(ArrayView { view: shown, ..view }, dtype)))
    }

    /// The elements with the axes in this order, under a shape of as many.
    fn in_order(&mut self, a: Viewed, order: &[usize], shape: Shape) -> Checked<Viewed> {
        let turned = a.seen_as(a.array.view.permuted(order).ok_or(Reported)?);
        Ok(self.under_shape(turned, shape))
    }

    /// `kron(a, b)`: the second array in the place of each element of the first, times that element.
    pub(super) fn call_kron(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b] = self.bind(args)?;
        let (a, b) = (self.whole(a, "a factor of a product")?, self.whole(b, "a factor of a product")?);
        let rank = a.rank().max(b.rank());
        if rank > 2 {
            let what = format!("`kron` of arrays of {rank} axes");
            return self.unsupported(span, &what, "multiply arrays of two axes at most");
        }
        let (a, b) = (a.with_axes(rank)?, b.with_axes(rank)?);
        let extents: Vec<u32> = (0..rank).map(|k| a.extent(k).saturating_mul(b.extent(k))).collect();
        let shape = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
        let spread = |view: View, behind: usize| {
            (0..rank).try_fold(view, |view, k| view.insert_axis(2 * k + behind)).ok_or(Reported)
        };
        let (left, right) = (a.seen_as(spread(a.array.view, 1)?), b.seen_as(spread(b.array.view, 0)?));
        let product = self.combined(Ufunc::Multiply, left.value(), right.value(), span)?.into_array()?;
        let dtype = product.dtype;
        let copy = super::constructor::copied(product, super::function::CopyOrder::C);
        let view = self.materialize(copy, "a product of arrays");
        self.results.insert(view.array);
        let shown = view.view.reshape(shape).ok_or(Reported)?;
        Ok(Value::Array(ArrayExpr::view(ArrayView { view: shown, ..view }, dtype)))
    }

    /// `cross(a, b)`: of vectors of three elements along the last axis.
    pub(super) fn call_cross(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b] = self.bind(args)?;
        let (a, b) = (self.whole(a, "a factor of a product")?, self.whole(b, "a factor of a product")?);
        for a in [a, b] {
            let last = self.last_axis(a.rank(), a.span)?;
            if a.extent(last) != 3 {
                let message = format!("`cross` needs vectors of 3 elements, the last axis has {}", a.extent(last));
                return self.error(Code::BadShape, a.span, message);
            }
        }
        let part =
            |a: Viewed, k: u32| a.array.view.index(a.rank() - 1, k).map(|view| a.seen_as(view).value()).ok_or(Reported);
        let mut target: Option<Viewed> = None;
        for (k, (i, j)) in [(1, 2), (2, 0), (0, 1)].into_iter().enumerate() {
            let first = self.combined(Ufunc::Multiply, part(a, i)?, part(b, j)?, span)?;
            let second = self.combined(Ufunc::Multiply, part(a, j)?, part(b, i)?, span)?;
            let element = self.combined(Ufunc::Subtract, first, second, span)?.into_array()?;
            let whole = match target {
                Some(whole) => whole,
                None => {
                    let extents: Vec<u32> = element.shape.extents().iter().copied().chain([3]).collect();
                    let shape = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
                    self.blank(element.dtype, shape, span)?
                }
            };
            target = Some(whole);
            let place = whole.seen_as(whole.array.view.index(whole.rank() - 1, k as u32).ok_or(Reported)?);
            self.store(Part::View(place.array), span, Value::Array(element), span)?;
        }
        target.map(Viewed::value).ok_or(Reported)
    }
}
