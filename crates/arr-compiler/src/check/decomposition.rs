//! `numpy.linalg` of what rotations leave: eigenvalues and singular values, and least squares by them.
//!
//! Source: NumPy reference, "Matrix eigenvalues", "Solving equations and inverting matrices".

use arr_core::{DType, Reduction, Routine, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::bounded::Masked;
use super::elementwise::{Elementwise, cast};
use super::function::Product;
use super::reduction::{Over, reduce};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ScalarExpr};

/// A matrix `left diag(values) right.T`, with as many values as it has rows or columns, whichever are fewer.
#[derive(Clone, Copy, Debug)]
struct Singular {
    left: Viewed,
    right: Viewed,
    values: Viewed,
}

/// The solution of least squares, and what it was made with.
pub(super) struct LeastSquares {
    pub(super) solution: Viewed,
    rank: ScalarExpr,
    values: Viewed,
}

impl Viewed {
    /// A part without an axis, at a place that is known.
    pub(super) fn at(self, axis: usize, place: u32) -> Checked<Viewed> {
        Ok(self.seen_as(self.array.view.index(axis, place).ok_or(Reported)?))
    }

    /// With rows and columns, the last two axes, exchanged.
    fn transposed(self) -> Checked<Viewed> {
        self.swapped(self.rank() - 2, self.rank() - 1)
    }
}

impl Checker<'_> {
    /// Square matrices of which one triangle counts, as a view whose lower one does.
    fn symmetric_matrices(&mut self, a: Option<Given>, triangle: Option<Given>) -> Checked<Viewed> {
        let a = self.square_matrices(a)?;
        match triangle {
            None => Ok(a),
            Some(Given { value: Value::Str(text), .. }) if text == "L" || text == "l" => Ok(a),
            Some(Given { value: Value::Str(text), .. }) if text == "U" || text == "u" => a.transposed(),
            Some(given) => {
                let message = format!("`UPLO` must be 'L' or 'U', this is {}", given.value.describe());
                self.error(Code::BadArguments, given.span, message)
            }
        }
    }

    /// `linalg.eigvalsh(a, UPLO='L')`
    pub(super) fn call_eigvalsh(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, triangle] = self.bind(args)?;
        let a = self.symmetric_matrices(a, triangle)?;
        self.made_by(Routine::EigenValues, vec![a.array], span).map(Viewed::value)
    }

    /// `linalg.svdvals(x)`
    pub(super) fn call_svdvals(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = self.matrices(a)?;
        self.made_by(Routine::SingularValues, vec![a.array], span).map(Viewed::value)
    }

    /// `linalg.matrix_rank(A, tol=None)`
    pub(super) fn call_matrix_rank(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, tol] = self.bind(args)?;
        let a = self.matrices(a)?;
        let values = self.made_by(Routine::SingularValues, vec![a.array], span)?;
        let counts = match tol.and_then(Given::unless_none) {
            Some(tol) => {
                let tol = self.as_scalar(tol.value, tol.span, "`tol`")?;
                let tol = Value::Scalar(self.converted(tol, ScalarKind::Float));
                self.combined(Ufunc::Greater, values.value(), tol, span)?
            }
            None => {
                let slack = self.slack(None, a)?;
                self.not_negligible(values, slack, span)?
            }
        };
        let mut over = Over { axes: vec![false; values.rank()], keepdims: false, is_flat: false };
        over.axes.last_mut().into_iter().for_each(|last| *last = true);
        self.reduced_over(Reduction::Sum, counts, &over, span)
    }

    /// `linalg.eigh(a, UPLO='L')`
    pub(super) fn call_eigh(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, triangle] = self.bind(args)?;
        let a = self.symmetric_matrices(a, triangle)?;
        let found = self.made_by(Routine::EigenVectors, vec![a.array], span)?;
        let (values, vectors) = values_and_vectors(found)?;
        Ok(Value::Tuple(vec![values.value(), vectors.value()]))
    }

    /// `linalg.eig(a)`, where all eigenvalues are real.
    pub(super) fn call_eig(&mut self, args: Args<'_>) -> Checked<Value> {
        let (values, vectors) = self.eigen(args)?;
        Ok(Value::Tuple(vec![values.value(), vectors.value()]))
    }

    /// `linalg.eigvals(a)`, where all are real.
    pub(super) fn call_eigvals(&mut self, args: Args<'_>) -> Checked<Value> {
        self.eigen(args).map(|(values, _)| values.value())
    }

    fn eigen(&mut self, args: Args<'_>) -> Checked<(Viewed, Viewed)> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = self.square_matrices(a)?;
        let found = self.made_by(Routine::Eigen, vec![a.array], span)?;
        let (values, vectors) = values_and_vectors(found)?;
        if values.array.view.shape.n_elems() > 0 {
            self.stop_unless_all(Ufunc::Equal, values, values.value(), "not all eigenvalues are real", span)?;
        }
        Ok((values, vectors))
    }

    fn singular(&mut self, a: Viewed, span: Span) -> Checked<Singular> {
        let is_wide = a.n_rows() < a.n_columns();
        let tall = if is_wide { a.transposed()? } else { a };
        let (m, n, rows) = (tall.n_rows(), tall.n_columns(), a.rank() - 2);
        let found = self.made_by(Routine::SingularVectors, vec![tall.array], span)?;
        let left = found.cut(rows, [None, Some(m.into()), None])?;
        let right = found.cut(rows, [Some(m.into()), Some((m + n).into()), None])?;
        let values = found.at(rows, m + n)?;
        Ok(if is_wide { Singular { left: right, right: left, values } } else { Singular { left, right, values } })
    }

    /// What is not as good as 0 among the singular values of each matrix, which descend: true where one is more than `slack`
    /// times the largest.
    fn not_negligible(&mut self, values: Viewed, slack: ScalarExpr, span: Span) -> Checked<Value> {
        let largest = values.cut(values.rank() - 1, [None, Some(1), None])?;
        let least = self.combined(Ufunc::Multiply, largest.value(), Value::Scalar(slack), span)?;
        let counts = self.combined(Ufunc::Greater, values.value(), least, span)?.into_array()?;
        Ok(Value::Array(ArrayExpr::view(self.materialize(counts, "which singular values count"), DType::Bool)))
    }

    /// The part of least squares that all share: `a x = b` with the least sum of squares, of the shortest `x`.
    pub(super) fn least_squares(&mut self, a: Viewed, b: Viewed, slack: ScalarExpr) -> Checked<LeastSquares> {
        let span = b.span;
        let Singular { left, right, values } = self.singular(a, span)?;
        let counts = self.not_negligible(values, slack, span)?.into_array()?;
        let rank = self.held(reduce(Reduction::Sum, counts.clone(), None));
        let inverse = self.inverses(values, counts, span)?;
        let along = self.product(Product::MatMul, (left.transposed()?.value(), span), (b.value(), span), span)?;
        let inverse =
            if b.rank() == 2 { inverse.seen_as(inverse.array.view.insert_axis(1).ok_or(Reported)?) } else { inverse };
        let scaled = self.combined(Ufunc::Multiply, along, inverse.value(), span)?;
        let solution = self.product(Product::MatMul, (right.value(), span), (scaled, span), span)?.into_array()?;
        let array = self.materialize(solution, "the solution of least squares");
        Ok(LeastSquares { solution: Viewed { array, dtype: DType::F32, span }, rank, values })
    }

    /// One over each singular value that counts, 0 for the others.
    fn inverses(&mut self, values: Viewed, counts: ArrayExpr, span: Span) -> Checked<Viewed> {
        let [one, zero] = [1.0, 0.0].map(|x| Elementwise::Scalar(ScalarExpr::constant(Scalar::Float(x))));
        let inverse =
            self.combined(Ufunc::TrueDivide, Value::of_elementwise(one), values.value(), span)?.into_array()?;
        let parts = [Elementwise::Array(counts), Elementwise::Array(inverse), zero].map(|part| (part, span));
        let inverse = self.selection(parts, DType::F32, span)?;
        let array = self.materialize(inverse, "inverses of singular values");
        Ok(Viewed { array, dtype: DType::F32, span })
    }

    /// How small a singular value is as good as 0, as a share of the largest.
    fn slack(&mut self, given: Option<Given>, a: Viewed) -> Checked<ScalarExpr> {
        let Some(given) = given.and_then(Given::unless_none) else {
            let n = a.n_rows().max(a.n_columns());
            return Ok(ScalarExpr::constant(Scalar::Float(n as f32 * f32::EPSILON)));
        };
        let slack = self.as_scalar(given.value, given.span, "`rcond`")?;
        let slack = self.converted(slack, ScalarKind::Float);
        Ok(self.held(slack))
    }

    /// `linalg.lstsq(a, b, rcond=None)`: the solution, sums of squares that are left, rank and singular values.
    pub(super) fn call_lstsq(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b, rcond] = self.bind(args)?;
        let a = self.matrices(a)?;
        if a.rank() > 2 {
            let message = format!("`lstsq` takes one matrix, this is a stack of shape {}", a.array.view.shape);
            let diagnostic = Diagnostic::new(Code::BadShape, a.span, message);
            return Err(
                self.report(diagnostic.hint("multiply by `np.linalg.pinv(a)`, or take one at a time, in a loop"))
            );
        }
        let b = self.whole(b, "a computed right side")?;
        if a.array.view.shape.n_elems() == 0 {
            return self.error(Code::BadShape, a.span, "`lstsq` of an array without elements");
        }
        if !(1..=2).contains(&b.rank()) || b.extent(0) != a.extent(0) {
            let message = format!("{} equations have no right side of shape {}", a.extent(0), b.array.view.shape);
            return self.error(Code::Broadcast, b.span, message);
        }
        let array = self.materialize(cast(b.expr(), DType::F32), "a right side in float32");
        let b = Viewed { array, dtype: DType::F32, span };
        let slack = self.slack(rcond, a)?;
        let LeastSquares { solution, rank, values } = self.least_squares(a, b, slack)?;
        let rest = self.squares_left(a, b, solution, rank.clone())?;
        Ok(Value::Tuple(vec![solution.value(), rest, Value::Scalar(rank), values.value()]))
    }

    /// For each right side the sum of squares that no solution takes away; nothing where there is more than one solution,
    /// or none is needed.
    fn squares_left(&mut self, a: Viewed, b: Viewed, solution: Viewed, rank: ScalarExpr) -> Checked<Value> {
        let (span, m, n) = (b.span, a.extent(0), a.extent(1));
        if m <= n {
            return Ok(self.blank(DType::F32, Shape::vector(0), span)?.value());
        }
        let made = self.product(Product::MatMul, (a.value(), span), (solution.value(), span), span)?;
        let rest = self.combined(Ufunc::Subtract, b.value(), made, span)?.into_array()?;
        let rest = Viewed { array: self.materialize(rest, "what is left"), dtype: DType::F32, span };
        let rest = if b.rank() == 1 { rest.seen_as(rest.array.view.insert_axis(1).ok_or(Reported)?) } else { rest };
        let squares = self.combined(Ufunc::Multiply, rest.value(), rest.value(), span)?.into_array()?;
        let over = Over { axes: vec![true, false], keepdims: false, is_flat: false };
        let sums = self.along(Reduction::Sum, squares, &over, None, span)?.into_array()?;
        let sums = ArrayExpr::view(self.materialize(sums, "sums of squares"), DType::F32);
        let is_full = self.scalar_map(Ufunc::Equal, vec![rank, ScalarExpr::int(n.into())], span)?;
        let mask = ArrayExpr::splat(self.held(is_full), DType::Bool, sums.shape);
        let mask = ArrayExpr::view(self.materialize(mask, "whether there are sums of squares"), DType::Bool);
        Ok(Value::of(self.selected(Masked { array: sums, mask, n_trailing: 0 }, span)?))
    }

    /// `linalg.pinv(a, rcond=None)`: the matrix that gives the shortest solution of least squares.
    pub(super) fn call_pinv(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, rcond] = self.bind(args)?;
        let a = self.matrices(a)?;
        if a.array.view.shape.n_elems() == 0 {
            let shape = a.transposed()?.array.view.shape;
            return Ok(self.blank(DType::F32, shape, span)?.value());
        }
        let slack = self.slack(rcond, a)?;
        let Singular { left, right, values } = self.singular(a, span)?;
        let counts = self.not_negligible(values, slack, span)?.into_array()?;
        let inverse = self.inverses(values, counts, span)?;
        let inverse = inverse.seen_as(inverse.array.view.insert_axis(inverse.rank() - 1).ok_or(Reported)?);
        let scaled = self.combined(Ufunc::Multiply, right.value(), inverse.value(), span)?;
        self.product(Product::MatMul, (scaled, span), (left.transposed()?.value(), span), span)
    }
}

/// The eigenvalues in the first row of each matrix, and the vectors below.
fn values_and_vectors(found: Viewed) -> Checked<(Viewed, Viewed)> {
    let rows = found.rank().checked_sub(2).ok_or(Reported)?;
    Ok((found.at(rows, 0)?, found.cut(rows, [Some(1), None, None])?))
}
