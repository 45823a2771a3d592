//! Functions that make arrays.

use arr_core::{DType, Scalar, ScalarKind, Shape, View};
use arr_diag::{Code, Diagnostic, Fix, Span};

use super::args::{Args, Given};
use super::builtin::Builtin;
use super::foreign::{self, Place};
use super::function::{CopyOrder, Function, IntArrays};
use super::spelling::Near;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr};

impl Checker<'_> {
    /// The dtype that a value names.
    pub(super) fn dtype(&mut self, value: &Value, span: Span) -> Checked<DType> {
        match value {
            Value::DType(dtype) => Ok(*dtype),
            Value::Function(Function::Builtin(Builtin::Int, _)) => Ok(DType::I32),
            Value::Function(Function::Builtin(Builtin::Float, _)) => Ok(DType::F32),
            Value::Function(Function::Builtin(Builtin::Bool, _)) => Ok(DType::Bool),
            Value::Str(name) if DType::from_name(name).is_some() => Ok(DType::from_name(name).unwrap_or(DType::F32)),
            other => {
                let names: Vec<&str> = DType::ALL.iter().map(|d| d.name()).collect();
                let message = format!("this is {}, not a dtype; there are {}", other.describe(), names.join(", "));
                let diagnostic = Diagnostic::new(Code::TypeMismatch, span, message);
                let Value::Str(name) = other else { return Err(self.report(diagnostic)) };
                let quoted = |name: &str| format!("\"{name}\"");
                if let Some(own) = foreign::own_name(Place::Numpy, name) {
                    let title = format!("write `{}`", quoted(own));
                    return Err(self.report(diagnostic.fix(Fix::safe(title).replace(span, quoted(own)))));
                }
                let near = Near::new(name, names.iter().copied());
                let fix = near.fix(span).map(|mut fix| {
                    fix.edits.iter_mut().for_each(|edit| edit.replacement = quoted(&edit.replacement));
                    fix
                });
                Err(self.report(diagnostic.fixes(fix)))
            }
        }
    }

    fn optional_dtype(&mut self, given: Option<Given>) -> Checked<Option<DType>> {
        match given {
            None | Some(Given { value: Value::None, .. }) => Ok(None),
            Some(given) => self.dtype(&given.value, given.span).map(Some),
        }
    }

    /// A shape given as an int or a tuple of ints, known at compile time.
    pub(super) fn shape(&mut self, value: &Value, span: Span) -> Checked<Shape> {
        let items = match value {
            Value::Tuple(items) | Value::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut extents = Vec::with_capacity(items.len());
        for item in items {
            let n = self.static_int(item, span, "an extent of a shape")?;
            match u32::try_from(n) {
                Ok(n) => extents.push(n),
                Err(_) => return self.error(Code::BadShape, span, format!("an extent of {n} is not possible")),
            }
        }
        Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))
    }

    /// `zeros(shape, dtype=float)`, `ones`, `empty`
    pub(super) fn call_filled(&mut self, value: u8, args: Args<'_>) -> Checked<Value> {
        let [shape, dtype] = self.bind(args)?;
        let shape = shape.ok_or(Reported)?;
        let shape = self.shape(&shape.value, shape.span)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        let value = match dtype {
            DType::F32 => Scalar::Float(f32::from(value)),
            DType::Bool => Scalar::Bool(value != 0),
            _ => Scalar::Int(i64::from(value)),
        };
        Ok(Value::Array(ArrayExpr::splat(ScalarExpr::constant(value), dtype, shape)))
    }

    /// `full(shape, fill_value, dtype=None)`
    pub(super) fn call_full(&mut self, args: Args<'_>) -> Checked<Value> {
        let ints = args.ints;
        let [shape, value, dtype] = self.bind(args)?;
        let (shape, value) = shape.zip(value).ok_or(Reported)?;
        let shape = self.shape(&shape.value, shape.span)?;
        let dtype = self.optional_dtype(dtype)?;
        let fill = self.as_scalar(value.value, value.span, "`full`")?;
        let own = match fill.kind {
            ScalarKind::Bool => DType::Bool,
            ScalarKind::Float => DType::F32,
            ScalarKind::Int => ints.dtype(),
        };
        let dtype = dtype.unwrap_or(own);
        self.fits(&fill, dtype, value.span)?;
        Ok(Value::Array(filled(fill, dtype, shape)))
    }

    /// `array(object, dtype=None)`; always a copy.
    pub(super) fn call_array(&mut self, args: Args<'_>) -> Checked<Value> {
        let ints = args.ints;
        let [object, dtype] = self.bind(args)?;
        let object = object.ok_or(Reported)?;
        let mut dtype = self.optional_dtype(dtype)?;
        // On the camera an int array becomes a float array where no dtype is given.
        if let (IntArrays::Float32, None, Value::Array(a) | Value::Bounded(a)) = (ints, dtype, &object.value) {
            dtype = (a.dtype != DType::Bool).then_some(DType::F32);
        }
        let array = self.array_of(object.value, dtype, ints, object.span)?;
        Ok(Value::of(copied(array, CopyOrder::Kept)))
    }

    /// `asarray(a, dtype=None)`; the array itself where it has the dtype already.
    pub(super) fn call_asarray(&mut self, args: Args<'_>) -> Checked<Value> {
        let ints = args.ints;
        let [object, dtype] = self.bind(args)?;
        let object = object.ok_or(Reported)?;
        let dtype = self.optional_dtype(dtype)?;
        Ok(Value::of(self.array_of(object.value, dtype, ints, object.span)?))
    }

    /// `a.astype(dtype)`; always a copy.
    pub(super) fn call_astype(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, dtype] = self.bind(args)?;
        let (array, dtype) = array.zip(dtype).ok_or(Reported)?;
        let dtype = self.dtype(&dtype.value, dtype.span)?;
        let array = self.array_of(array.value, None, IntArrays::Int32, array.span)?;
        let array = self.settled(array);
        Ok(Value::of(copied(super::elementwise::cast(array, dtype), CopyOrder::Kept)))
    }

    /// `copy(a)`, `a.copy()`
    pub(super) fn call_copy(&mut self, order: CopyOrder, args: Args<'_>) -> Checked<Value> {
        let [array] = self.bind(args)?;
        let array = array.ok_or(Reported)?;
        let array = self.array_of(array.value, None, IntArrays::Int32, array.span)?;
        Ok(Value::of(copied(array, order)))
    }

    /// `arange([start,] stop[, step], dtype=None)`; int32 of ints, float32 if any is a float.
    pub(super) fn call_arange(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [first, second, step, dtype] = self.bind(args)?;
        let dtype = self.optional_dtype(dtype)?;
        let mut bounds = Vec::new();
        for given in [&first, &second, &step].into_iter().flatten() {
            let scalar = self.as_scalar(given.value.clone(), given.span, "`arange`")?;
            match scalar.as_const() {
                Some(value) => bounds.push(value),
                None => {
                    return self.error(
                        Code::NotStatic,
                        given.span,
                        "the bounds of `arange` must be known at compile time",
                    );
                }
            }
        }
        let (start, stop, step) = match (bounds.as_slice(), second.is_some(), step.is_some()) {
            ([stop], ..) => (Scalar::Int(0), *stop, Scalar::Int(1)),
            ([start, stop], true, _) => (*start, *stop, Scalar::Int(1)),
            ([start, stop, step], ..) => (*start, *stop, *step),
            _ => return self.error(Code::BadArguments, span, "`arange` with a step needs a start and a stop"),
        };
        let own = if bounds.iter().any(|b| b.kind() == ScalarKind::Float) { DType::F32 } else { DType::I32 };
        let dtype = dtype.unwrap_or(own);
        let wide = |s: Scalar| match s {
            Scalar::Int(v) => v as f64,
            Scalar::Float(v) => f64::from(v),
            Scalar::Bool(v) => f64::from(u8::from(v)),
        };
        if wide(step) == 0.0 {
            return self.error(Code::BadConstant, span, "a step of 0 never reaches the end");
        }
        let n = ((wide(stop) - wide(start)) / wide(step)).ceil().max(0.0);
        if n.is_nan() || n > f64::from(arr_core::MAX_ELEMS) {
            return Err(self.report(message::shape(span, arr_core::ShapeError::Elems)));
        }
        let last = wide(start) + (n - 1.0).max(0.0) * wide(step);
        for bound in [wide(start), last] {
            if dtype.is_integer() && !dtype.holds(bound as i64) {
                return self.error(Code::LiteralRange, span, format!("{bound} does not fit {dtype}"));
            }
        }
        let kind = if dtype == DType::F32 { ScalarKind::Float } else { ScalarKind::Int };
        let start = self.converted(ScalarExpr::constant(start), kind);
        let step = self.converted(ScalarExpr::constant(step), kind);
        let node = ArrayNode::Ramp { start: Box::new(start), step: Box::new(step) };
        Ok(Value::Array(ArrayExpr::new(node, dtype, Shape::vector(n as u32), None)))
    }

    /// `linspace(start, stop, num=50, endpoint=True, dtype=float)`
    pub(super) fn call_linspace(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [start, stop, num, endpoint, dtype] = self.bind(args)?;
        let (start, stop) = start.zip(stop).ok_or(Reported)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        let num = match num {
            Some(num) => self.static_int(&num.value, num.span, "the number of samples")?,
            None => 50,
        };
        let endpoint = match endpoint {
            Some(Given { value: Value::Scalar(flag), span }) => match flag.as_const() {
                Some(Scalar::Bool(flag)) => flag,
                _ => return self.error(Code::NotStatic, span, "`endpoint` must be True or False"),
            },
            Some(given) => return self.error(Code::TypeMismatch, given.span, "`endpoint` must be True or False"),
            None => true,
        };
        let Ok(n) = u32::try_from(num) else {
            return self.error(Code::BadShape, span, format!("{num} samples are not possible"));
        };
        let start = self.as_scalar(start.value, start.span, "`linspace`")?;
        let start = self.converted(start, ScalarKind::Float);
        let stop = self.as_scalar(stop.value, stop.span, "`linspace`")?;
        let stop = self.converted(stop, ScalarKind::Float);
        let n_steps = if endpoint { n.saturating_sub(1) } else { n };
        let node = ArrayNode::Linspace { start: Box::new(start), stop: Box::new(stop), n_steps };
        let samples = ArrayExpr::new(node, DType::F32, Shape::vector(n), None);
        let samples = if dtype == DType::F32 { samples } else { self.settled(samples) };
        Ok(Value::Array(super::elementwise::cast(samples, dtype)))
    }
}

/// An array of one scalar, cast as elements are.
pub(super) fn filled(value: ScalarExpr, dtype: DType, shape: Shape) -> ArrayExpr {
    let own = arr_core::Operand::Scalar(value.kind).dtype();
    let direct = value.kind != ScalarKind::Float || dtype == DType::F32;
    if direct && dtype != DType::Bool {
        return ArrayExpr::splat(value, dtype, shape);
    }
    super::elementwise::cast(ArrayExpr::splat(value, own, shape), dtype)
}

/// A copy, where the expression is a view of something.
pub(super) fn copied(array: ArrayExpr, order: CopyOrder) -> ArrayExpr {
    let strides = match order {
        CopyOrder::C => View::contiguous(array.shape).strides,
        CopyOrder::Kept => array.stored().strides,
    };
    let ArrayExpr { node, dtype, shape, len, .. } = array;
    let node = match node {
        ArrayNode::View(view) => ArrayNode::Cast(Box::new(ArrayExpr::view(view, dtype))),
        node => node,
    };
    ArrayExpr { node, dtype, shape, len, strides }
}
