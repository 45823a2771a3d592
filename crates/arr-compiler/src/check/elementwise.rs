//! Elementwise functions over arrays and scalars: promotion, broadcasting, casts.

use arr_core::{DType, Operand, Scalar, Shape, Strides, Ufunc, broadcast, elementwise_strides};
use arr_diag::{Code, Diagnostic, Fix, Span};

use super::function::IntArrays;
use super::sums::Smaller;
use super::{Checked, Checker, message, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr, StmtKind};

/// An operand of an elementwise function: an array, or a scalar that stretches to any shape.
#[derive(Clone, Debug)]
pub(super) enum Elementwise {
    Array(ArrayExpr),
    Scalar(ScalarExpr),
}

impl Elementwise {
    /// As promotion sees it.
    pub(super) fn operand(&self) -> Operand {
        match self {
            Elementwise::Array(array) => Operand::Array(array.dtype),
            Elementwise::Scalar(scalar) => Operand::Scalar(scalar.kind),
        }
    }

    /// The array, where it is one.
    pub(super) fn array(&self) -> Option<&ArrayExpr> {
        match self {
            Elementwise::Array(array) => Some(array),
            Elementwise::Scalar(_) => None,
        }
    }

    pub(super) fn shape(&self) -> Shape {
        match self {
            Elementwise::Array(array) => array.shape,
            Elementwise::Scalar(_) => Shape::SCALAR,
        }
    }
}

/// Which values fit where they are stored, beside those that broadcast to its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// No others: `out=` and operators in place.
    InPlace,
    /// Also those with superfluous leading axes of extent 1, which NumPy lets go in assignments.
    Assigned,
}

impl Checker<'_> {
    /// A ufunc over values: of scalars a scalar, else an array.
    pub(super) fn ufunc(&mut self, f: Ufunc, operands: Vec<(Value, Span)>, span: Span) -> Checked<Value> {
        if let (Some((first, at)), Some(smaller)) = (operands.first(), Smaller::by(f)) {
            self.warn_may_wrap(first, *at, smaller);
        }
        let mut given = Vec::with_capacity(operands.len());
        for (value, at) in operands {
            given.push((self.elementwise(value, at)?, at));
        }
        let all_scalar = given.iter().all(|(g, _)| matches!(g, Elementwise::Scalar(_)));
        if all_scalar {
            if let Some(power) = self.whole_power(f, &given, span)? {
                return Ok(power);
            }
            let scalars = given.into_iter().filter_map(|(g, _)| match g {
                Elementwise::Scalar(scalar) => Some(scalar),
                Elementwise::Array(_) => None,
            });
            return Ok(Value::Scalar(self.scalar_map(f, scalars.collect(), span)?));
        }
        let summed = self.summed(f, &given);
        let array = self.array_map(f, given, span)?;
        self.note_sum(summed, array.dtype, span);
        Ok(Value::of(array))
    }

    /// A ufunc of which at least one operand is an array.
    pub(super) fn array_map(
        &mut self,
        f: Ufunc,
        mut operands: Vec<(Elementwise, Span)>,
        span: Span,
    ) -> Checked<ArrayExpr> {
        if let Some(power) = self.whole_power(f, &operands, span)? {
            return power.into_array();
        }
        let kinds: Vec<Operand> = operands.iter().map(|(o, _)| o.operand()).collect();
        let signature = match f.signature(&kinds) {
            Ok(signature) => signature,
            Err(error) => {
                let diagnostic = message::ufunc(span, f.name(), error);
                return Err(self.report(message::with_dtypes(diagnostic, &operands)));
            }
        };
        if f == Ufunc::Power
            && signature.operands.is_integer()
            && let Some((Elementwise::Scalar(exponent), at)) = operands.get(1)
            && exponent.as_const_int().is_some_and(|e| e < 0)
        {
            let message = "integers to negative integer powers are not allowed";
            let diagnostic = Diagnostic::new(Code::OperandType, *at, message);
            return Err(self.report(diagnostic.hint("use a float exponent, as in `a ** -1.0`")));
        }
        let len = self.agreed(&mut operands, span)?;
        let shape = self.common_shape(&operands, span)?;
        let strides = result_strides(&operands, &shape);
        let may_be_empty = len.is_some() || shape.n_elems() == 0;
        let mut exprs = Vec::with_capacity(operands.len());
        for (operand, at) in operands {
            exprs.push(match operand {
                Elementwise::Array(array) => cast(self.settled(array), signature.operands),
                Elementwise::Scalar(mut scalar) => {
                    // Comparisons with ints outside the dtype are exact, everything else refuses them.
                    if !f.is_comparison() {
                        self.fits(&scalar, signature.operands, at)?;
                        scalar = self.checked_for_none(scalar, signature.operands, may_be_empty);
                    }
                    ArrayExpr::splat(scalar, signature.operands, Shape::SCALAR)
                }
            });
        }
        Ok(ArrayExpr {
            node: ArrayNode::Map { f, compute: signature.operands, operands: exprs },
            dtype: signature.result,
            shape,
            len,
            strides,
        })
    }

    /// A value as an operand; lists become arrays.
    pub(super) fn elementwise(&mut self, value: Value, span: Span) -> Checked<Elementwise> {
        match value {
            Value::Scalar(scalar) => Ok(Elementwise::Scalar(scalar)),
            Value::Array(array) | Value::Bounded(array) | Value::Stepped(array) => Ok(Elementwise::Array(array)),
            Value::Masked(masked) => Ok(Elementwise::Array(self.selected(masked, span)?)),
            list @ (Value::List(_) | Value::GrowingList(_) | Value::Tuple(_)) => {
                Ok(Elementwise::Array(self.array_of(list, None, IntArrays::Int32, span)?))
            }
            Value::Bad => Err(super::Reported),
            other => {
                let message = format!("arithmetic needs numbers or arrays, this is {}", other.describe());
                self.error(Code::OperandType, span, message)
            }
        }
    }

    /// The array as an operand: what numbers its elements while it is generated gets a buffer of its own.
    pub(super) fn settled(&mut self, array: ArrayExpr) -> ArrayExpr {
        if !array.is_numbered() {
            return array;
        }
        let dtype = array.dtype;
        let view = self.materialize(array, "a generated sequence inside an expression");
        ArrayExpr::view(view, dtype)
    }

    pub(super) fn common_shape(&mut self, operands: &[(Elementwise, Span)], span: Span) -> Checked<Shape> {
        let mut common = Shape::SCALAR;
        for (operand, _) in operands {
            let shape = operand.shape();
            common = match broadcast(&common, &shape) {
                Ok(shape) => shape,
                Err(error) => {
                    let arrays = operands.iter().filter(|(operand, _)| operand.array().is_some());
                    let places: Vec<(Shape, Span)> = arrays.map(|(operand, at)| (operand.shape(), *at)).collect();
                    let diagnostic = message::broadcast(span, &common, &shape, error);
                    return Err(self.report(message::with_shapes(diagnostic, &places)));
                }
            };
        }
        Ok(common)
    }

    /// Stores into an existing array under NumPy's `same_kind` rule, for `out=` and augmented assignment.
    pub(super) fn store_in_place(
        &mut self,
        (target, at): (crate::hir::ArrayView, Span),
        value: Value,
        fit: Fit,
        span: Span,
        instead: Option<Fix>,
    ) -> Checked<()> {
        self.is_writable(&target, at)?;
        let dtype = self.dtype_of(&target);
        let value = match self.elementwise(value, span)? {
            Elementwise::Array(array) => array,
            Elementwise::Scalar(scalar) => {
                let own = Operand::Scalar(scalar.kind).dtype();
                ArrayExpr::splat(scalar, own, Shape::SCALAR)
            }
        };
        self.casts_in_place(value.dtype, (dtype, at), span, instead)?;
        let (target, value) = self.fitted(target, value, span)?;
        self.fits_shape(&value.shape, (&target.view.shape, at), fit, span)?;
        self.note_copy_in_place(&target, &value, at);
        self.emit(StmtKind::store(target, cast(value, dtype)));
        Ok(())
    }

    /// Refuses a cast that NumPy's `same_kind` rule does.
    pub(super) fn casts_in_place(
        &mut self,
        from: DType,
        (to, at): (DType, Span),
        span: Span,
        instead: Option<Fix>,
    ) -> Checked<()> {
        if from.casts_in_place_to(to) {
            return Ok(());
        }
        let message = format!("cannot store {from} in place into {to}");
        let hint = format!("make the array {from} from the start, or store a copy with `a[:] = ...`, which casts");
        let mut diagnostic = Diagnostic::new(Code::InPlaceCast, span, message);
        if at != span {
            diagnostic = diagnostic.also(at, format!("this is {to}"));
        }
        Err(self.report(diagnostic.hint(hint).fixes(instead)))
    }

    /// Refuses a value that does not broadcast to exactly the shape it is stored to.
    pub(super) fn fits_shape(
        &mut self,
        value: &Shape,
        (target, at): (&Shape, Span),
        fit: Fit,
        span: Span,
    ) -> Checked<()> {
        let mut inner = *value;
        while fit == Fit::Assigned && inner.rank() > target.rank() && inner.extent(0) == 1 {
            inner = inner.without(0);
        }
        match broadcast(target, &inner) {
            Ok(common) if common == *target => Ok(()),
            Ok(_) => {
                let message = format!("cannot broadcast {value} into {target}");
                let hint = "what is stored has at most the axes of where it goes, and extents that are equal or 1";
                let diagnostic = Diagnostic::new(Code::Broadcast, span, message).hint(hint);
                Err(self.report(message::into_place(diagnostic, value, (target, at))))
            }
            Err(error) => {
                let diagnostic = message::broadcast(span, target, value, error);
                Err(self.report(message::into_place(diagnostic, value, (target, at))))
            }
        }
    }
}

/// The expression in another dtype; constants are left for the machine to convert exactly.
pub(super) fn cast(array: ArrayExpr, dtype: DType) -> ArrayExpr {
    if array.dtype == dtype {
        return array;
    }
    if let ArrayNode::Splat(scalar) = &array.node {
        let exact = matches!(scalar.as_const(), Some(Scalar::Int(v)) if dtype.is_integer() && dtype.holds(v))
            || matches!(dtype, DType::F32 | DType::C64);
        if exact {
            return ArrayExpr { dtype, ..array };
        }
    }
    let (shape, len, strides) = (array.shape, array.len, array.strides);
    ArrayExpr { node: ArrayNode::Cast(Box::new(array)), dtype, shape, len, strides }
}

/// Strides of an array of `shape` that NumPy computes element by element from these.
pub(super) fn strides_over(shape: &Shape, arrays: &[&ArrayExpr]) -> Strides {
    let strides: Vec<Strides> = arrays.iter().map(|array| array.stretched_strides(shape)).collect();
    elementwise_strides(shape, &strides)
}

/// Strides of the array that NumPy makes of these operands.
pub(super) fn result_strides(operands: &[(Elementwise, Span)], shape: &Shape) -> Strides {
    let arrays = operands.iter().filter_map(|(operand, _)| operand.array());
    let strides: Vec<Strides> = arrays.map(|array| array.stretched_strides(shape)).collect();
    elementwise_strides(shape, &strides)
}
