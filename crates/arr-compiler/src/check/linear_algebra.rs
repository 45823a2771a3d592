//! `numpy.linalg`: factors from routines, and what is put together of them.
//!
//! Source: NumPy reference, "Linear algebra".

use arr_core::{DType, Reduction, Routine, Scalar, Shape, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::cast;
use super::index::Part;
use super::reduction::{Over, reduce};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr};

impl Checker<'_> {
    /// An argument as a matrix of float32.
    pub(super) fn matrix(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let a = self.whole(given, "a computed matrix")?;
        if a.rank() != 2 {
            let what = format!("linear algebra over an array of {} axes", a.rank());
            return self.unsupported(a.span, &what, "take one matrix at a time, as in `np.linalg.inv(a[k])`");
        }
        let array = self.materialize(cast(a.expr(), DType::F32), "a matrix in float32");
        Ok(Viewed { array, dtype: DType::F32, ..a })
    }

    /// The same, with as many rows as columns.
    pub(super) fn square_matrix(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let a = self.matrix(given)?;
        if a.extent(0) != a.extent(1) {
            let message = format!("the matrix must be square, this is of shape {}", a.array.view.shape);
            let diagnostic = Diagnostic::new(Code::BadShape, a.span, message);
            return Err(self.report(diagnostic.hint("`np.linalg.qr` takes any matrix")));
        }
        Ok(a)
    }

    pub(super) fn made_by(&mut self, f: Routine, operands: Vec<ArrayView>, span: Span) -> Checked<Viewed> {
        let result = self.routine(f, operands, None, span)?;
        let array = self.materialize(result, "the result of linear algebra");
        Ok(Viewed { array, dtype: DType::F32, span })
    }

    /// The factors of a square matrix, and those on the diagonal.
    fn factored(&mut self, a: Viewed, span: Span) -> Checked<(Viewed, Viewed)> {
        let lu = self.made_by(Routine::Lu, vec![a.array], span)?;
        let diagonal = lu.cut(1, [None, Some(-1), None])?.diagonal(0)?;
        Ok((lu, diagonal))
    }

    /// Stops the script where a test of all elements fails.
    pub(super) fn stop_unless_all(
        &mut self,
        f: Ufunc,
        left: Viewed,
        right: Value,
        message: &str,
        span: Span,
    ) -> Checked<()> {
        let test = self.combined(f, left.value(), right, span)?.into_array()?;
        let holds = self.held(reduce(Reduction::All, test, None));
        self.stop_unless(holds, message.to_owned(), span)
    }

    /// The solution of `a x = b`.
    fn solved(&mut self, a: Viewed, b: Viewed, span: Span) -> Checked<Viewed> {
        let (lu, diagonal) = self.factored(a, span)?;
        let zero = Value::Scalar(ScalarExpr::constant(Scalar::Float(0.0)));
        self.stop_unless_all(Ufunc::NotEqual, diagonal, zero, "the matrix is singular", span)?;
        self.made_by(Routine::LuSolve, vec![lu.array, b.array], span)
    }

    /// `linalg.solve(a, b)`
    pub(super) fn call_solve(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b] = self.bind(args)?;
        let a = self.square_matrix(a)?;
        let b = self.whole(b, "a computed right side")?;
        if !(1..=2).contains(&b.rank()) || b.extent(0) != a.extent(0) {
            let message = format!("{} equations have no right side of shape {}", a.extent(0), b.array.view.shape);
            return self.error(Code::Broadcast, b.span, message);
        }
        let array = self.materialize(cast(b.expr(), DType::F32), "a right side in float32");
        self.solved(a, Viewed { array, dtype: DType::F32, ..b }, span).map(Viewed::value)
    }

    /// `linalg.inv(a)`
    pub(super) fn call_inv(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = self.square_matrix(a)?;
        let identity = self.blank(DType::F32, a.array.view.shape, span)?;
        if a.extent(0) > 0 {
            let one = Value::Scalar(ScalarExpr::int(1));
            self.store(Part::View(identity.diagonal(0)?.array), span, one, span)?;
        }
        self.solved(a, identity, span).map(Viewed::value)
    }

    /// `linalg.det(a)`: the product of the pivots, with the sign of the exchanges.
    pub(super) fn call_det(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = self.square_matrix(a)?;
        let (lu, diagonal) = self.factored(a, span)?;
        let n = a.extent(0);
        let product = self.held(reduce(Reduction::Prod, diagonal.expr(), None));
        if n < 2 {
            return Ok(Value::Scalar(product));
        }
        let exchanged = lu.seen_as(lu.array.view.index(1, n).ok_or(Reported)?);
        let [start, step] = [0.0, 1.0].map(|value| Box::new(ScalarExpr::constant(Scalar::Float(value))));
        let numbers = ArrayExpr::new(ArrayNode::Ramp { start, step }, DType::F32, Shape::vector(n), None);
        let own = Value::Array(self.settled(numbers));
        let differs = self.combined(Ufunc::NotEqual, exchanged.value(), own, span)?.into_array()?;
        let count = self.held(reduce(Reduction::Sum, differs, None));
        let is_odd = self.scalar_map(Ufunc::BitwiseAnd, vec![count, ScalarExpr::int(1)], span)?;
        let is_odd = self.truth(is_odd);
        // Neither is -0 of a singular matrix.
        let zero = || ScalarExpr::constant(Scalar::Float(0.0));
        let minus = self.scalar_map(Ufunc::Subtract, vec![zero(), product.clone()], span)?;
        let plus = self.scalar_map(Ufunc::Add, vec![product, zero()], span)?;
        Ok(Value::Scalar(self.choose(Box::new(is_odd), minus, plus)))
    }

    /// `linalg.cholesky(a)`
    pub(super) fn call_cholesky(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = self.square_matrix(a)?;
        let factor = self.made_by(Routine::Cholesky, vec![a.array], span)?;
        if a.extent(0) > 0 {
            let diagonal = factor.diagonal(0)?;
            self.stop_unless_all(
                Ufunc::Equal,
                diagonal,
                diagonal.value(),
                "the matrix is not positive definite",
                span,
            )?;
        }
        Ok(factor.value())
    }

    /// `linalg.qr(a, mode='reduced')`
    pub(super) fn call_qr(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, mode] = self.bind(args)?;
        let a = self.matrix(a)?;
        let is_alone = match mode {
            None => false,
            Some(Given { value: Value::Str(text), .. }) if text == "reduced" => false,
            Some(Given { value: Value::Str(text), .. }) if text == "r" => true,
            Some(given) => {
                let what = format!("`mode` as {}", given.value.describe());
                return self.unsupported(given.span, &what, "write `'reduced'` or `'r'`");
            }
        };
        let (m, k) = (i64::from(a.extent(0)), i64::from(a.extent(0).min(a.extent(1))));
        let both = self.made_by(Routine::Qr, vec![a.array], span)?;
        let r = both.cut(0, [Some(m), None, None])?.value();
        if is_alone {
            return Ok(r);
        }
        let q = both.cut(0, [None, Some(m), None])?.cut(1, [None, Some(k), None])?;
        Ok(Value::Tuple(vec![q.value(), r]))
    }

    /// `linalg.norm(x, ord=None, axis=None, keepdims=False)`
    pub(super) fn call_norm(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, ord, axis, keepdims] = self.bind(args)?;
        let x = self.whole(x, "a computed array whose length is taken")?;
        let array = self.materialize(cast(x.expr(), DType::F32), "an array in float32");
        let x = Viewed { array, dtype: DType::F32, ..x };
        let keepdims = self.flag(keepdims, false, "keepdims")?;
        let over = self.over(axis.and_then(Given::unless_none), keepdims, x.rank())?;
        let n_axes = over.axes.iter().filter(|&&is_reduced| is_reduced).count();
        let ord = match ord.and_then(Given::unless_none) {
            None => None,
            Some(Given { value: Value::Scalar(ord), span: at }) => match ord.as_const() {
                Some(Scalar::Int(n)) => Some((n as f32, at)),
                Some(Scalar::Float(n)) => Some((n, at)),
                _ => return self.error(Code::NotStatic, at, "`ord` must be known at compile time"),
            },
            Some(Given { value: Value::Str(text), .. }) if text == "fro" && n_axes == 2 => None,
            Some(given) => {
                let message = format!("`ord` must be a number, this is {}", given.value.describe());
                return self.error(Code::BadArguments, given.span, message);
            }
        };
        let size = |c: &mut Self| c.ufunc(Ufunc::Absolute, vec![(x.value(), span)], span);
        match ord {
            Some((ord, _)) if n_axes == 1 && ord == 1.0 => {
                let sizes = size(self)?;
                self.reduced_over(Reduction::Sum, sizes, &over, span)
            }
            Some((ord, _)) if n_axes == 1 && ord.is_infinite() => {
                let f = if ord > 0.0 { Reduction::Max } else { Reduction::Min };
                if x.array.view.shape.n_elems() == 0 {
                    return self.error(Code::BadShape, x.span, "the largest of no elements");
                }
                let sizes = size(self)?;
                self.reduced_over(f, sizes, &over, span)
            }
            Some((ord, at)) if n_axes != 1 || ord != 2.0 => {
                let what = format!("`ord={ord}` over {n_axes} axes");
                self.unsupported(at, &what, "leave `ord` out, or give 1, 2 or `np.inf` for vectors")
            }
            _ => {
                let squares = self.combined(Ufunc::Multiply, x.value(), x.value(), span)?;
                let sum = self.reduced_over(Reduction::Sum, squares, &over, span)?;
                self.ufunc(Ufunc::Sqrt, vec![(sum, span)], span)
            }
        }
    }

    /// A reduction over axes, or over all elements.
    fn reduced_over(&mut self, f: Reduction, value: Value, over: &Over, span: Span) -> Checked<Value> {
        let array: ArrayExpr = value.into_array()?;
        if over.is_full() || array.shape == Shape::SCALAR {
            return Ok(Value::Scalar(self.held(reduce(f, array, None))));
        }
        self.along(f, array, over, None, span)
    }
}
