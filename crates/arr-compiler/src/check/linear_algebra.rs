//! `numpy.linalg`: factors from routines, and what is put together of them.
//!
//! Source: NumPy reference, "Linear algebra".

use arr_core::{DType, Reduction, Routine, Scalar, Shape, Ufunc, broadcast};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::cast;
use super::index::Part;
use super::reduction::{Over, reduce};
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr};

impl Viewed {
    /// Of the last two axes the first.
    pub(super) fn n_rows(self) -> u32 {
        self.rank().checked_sub(2).map_or(0, |axis| self.extent(axis))
    }

    /// The last axis.
    pub(super) fn n_columns(self) -> u32 {
        self.rank().checked_sub(1).map_or(0, |axis| self.extent(axis))
    }
}

/// Two stacks of matrices with the same axes in front of the last two, where they can be broadcast so.
fn stretched(a: Viewed, b: Viewed) -> Option<[Viewed; 2]> {
    let stack = |a: Viewed| Shape::new(a.array.view.shape.extents().split_last_chunk::<2>()?.0).ok();
    let stack = broadcast(&stack(a)?, &stack(b)?).ok()?;
    let to = |a: Viewed| {
        let matrix = a.array.view.shape.extents().split_last_chunk::<2>()?.1;
        let shape = Shape::new(&[stack.extents(), matrix].concat()).ok()?;
        Some(a.seen_as(a.array.view.broadcast_to(shape)?))
    };
    Some([to(a)?, to(b)?])
}

impl Checker<'_> {
    /// An argument as a matrix of float32, or a stack of matrices, along the axes in front of the last two.
    pub(super) fn matrices(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let a = self.whole(given, "a computed matrix")?;
        if a.rank() < 2 {
            let message = format!("a matrix has two axes, this is of shape {}", a.array.view.shape);
            return self.error(Code::BadShape, a.span, message);
        }
        let array = self.materialize(cast(a.expr(), DType::F32), "a matrix in float32");
        Ok(Viewed { array, dtype: DType::F32, ..a })
    }

    /// One or more, each with as many rows as columns.
    pub(super) fn square_matrices(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let a = self.matrices(given)?;
        if a.n_rows() != a.n_columns() {
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
        let diagonal = lu.cut(lu.rank() - 1, [None, Some(-1), None])?.diagonals()?;
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

    /// The solution of `a x = b`: each matrix is factored once, of however many right sides.
    fn solved(&mut self, a: Viewed, b: Viewed, span: Span) -> Checked<Viewed> {
        let (lu, diagonal) = self.factored(a, span)?;
        let zero = Value::Scalar(ScalarExpr::constant(Scalar::Float(0.0)));
        self.stop_unless_all(Ufunc::NotEqual, diagonal, zero, "the matrix is singular", span)?;
        let [lu, b] = stretched(lu, b).ok_or(Reported)?;
        self.made_by(Routine::LuSolve, vec![lu.array, b.array], span)
    }

    /// `linalg.solve(a, b)`: a right side of one axis is that of every matrix, others are broadcast as stacks of matrices.
    pub(super) fn call_solve(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b] = self.bind(args)?;
        let a = self.square_matrices(a)?;
        let b = self.whole(b, "a computed right side")?;
        let array = self.materialize(cast(b.expr(), DType::F32), "a right side in float32");
        let b = Viewed { array, dtype: DType::F32, ..b };
        let is_column = b.rank() == 1;
        let columns = if is_column { b.seen_as(b.array.view.insert_axis(1).ok_or(Reported)?) } else { b };
        if a.n_rows() != columns.n_rows() || stretched(a, columns).is_none() {
            let message =
                format!("matrices of shape {} have no right side of shape {}", a.array.view.shape, b.array.view.shape);
            return self.error(Code::Broadcast, b.span, message);
        }
        let solution = self.solved(a, columns, span)?;
        Ok(if is_column { solution.at(solution.rank() - 1, 0)?.value() } else { solution.value() })
    }

    /// `linalg.inv(a)`
    pub(super) fn call_inv(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = self.square_matrices(a)?;
        let n = a.n_rows();
        let shape = Shape::new(&[n, n]).map_err(|error| self.report(message::shape(span, error)))?;
        let identity = self.blank(DType::F32, shape, span)?;
        if n > 0 {
            let one = Value::Scalar(ScalarExpr::int(1));
            self.store(Part::View(identity.diagonals()?.array), span, one, span)?;
        }
        self.solved(a, identity, span).map(Viewed::value)
    }

    /// `linalg.det(a)`: the product of the pivots, with the sign of the exchanges.
    pub(super) fn call_det(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = self.square_matrices(a)?;
        let (lu, diagonal) = self.factored(a, span)?;
        let n = a.n_rows();
        let mut over = Over { axes: vec![false; diagonal.rank()], keepdims: false, is_flat: false };
        over.axes.last_mut().into_iter().for_each(|last| *last = true);
        let product = self.reduced_over(Reduction::Prod, diagonal.value(), &over, span)?;
        if n < 2 {
            return Ok(product);
        }
        let exchanged = lu.at(lu.rank() - 1, n)?;
        let [start, step] = [0.0, 1.0].map(|value| Box::new(ScalarExpr::constant(Scalar::Float(value))));
        let numbers = ArrayExpr::new(ArrayNode::Ramp { start, step }, DType::F32, Shape::vector(n), None);
        let own = Value::Array(self.settled(numbers));
        let differs = self.combined(Ufunc::NotEqual, exchanged.value(), own, span)?;
        let count = self.reduced_over(Reduction::Sum, differs, &over, span)?;
        let is_odd = self.combined(Ufunc::BitwiseAnd, count, Value::Scalar(ScalarExpr::int(1)), span)?;
        let is_odd = self.combined(Ufunc::NotEqual, is_odd, Value::Scalar(ScalarExpr::int(0)), span)?;
        // Neither is -0 of a singular matrix.
        let zero = || Value::Scalar(ScalarExpr::constant(Scalar::Float(0.0)));
        let minus = self.combined(Ufunc::Subtract, zero(), product.clone(), span)?;
        let plus = self.combined(Ufunc::Add, product, zero(), span)?;
        self.chosen([is_odd, minus, plus], span)
    }

    /// `linalg.cholesky(a)`
    pub(super) fn call_cholesky(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = self.square_matrices(a)?;
        let factor = self.made_by(Routine::Cholesky, vec![a.array], span)?;
        if a.n_rows() > 0 {
            let diagonal = factor.diagonals()?;
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
        let a = self.matrices(a)?;
        let is_alone = match mode {
            None => false,
            Some(Given { value: Value::Str(text), .. }) if text == "reduced" => false,
            Some(Given { value: Value::Str(text), .. }) if text == "r" => true,
            Some(given) => {
                let what = format!("`mode` as {}", given.value.describe());
                return self.unsupported(given.span, &what, "write `'reduced'` or `'r'`");
            }
        };
        let (m, k) = (i64::from(a.n_rows()), i64::from(a.n_rows().min(a.n_columns())));
        let (down, across) = (a.rank() - 2, a.rank() - 1);
        let both = self.made_by(Routine::Qr, vec![a.array], span)?;
        let r = both.cut(down, [Some(m), None, None])?.value();
        if is_alone {
            return Ok(r);
        }
        let q = both.cut(down, [None, Some(m), None])?.cut(across, [None, Some(k), None])?;
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
    pub(super) fn reduced_over(&mut self, f: Reduction, value: Value, over: &Over, span: Span) -> Checked<Value> {
        let array: ArrayExpr = value.into_array()?;
        if over.is_full() || array.shape == Shape::SCALAR {
            return Ok(Value::Scalar(self.held(reduce(f, array, None))));
        }
        self.along(f, array, over, None, span)
    }
}
