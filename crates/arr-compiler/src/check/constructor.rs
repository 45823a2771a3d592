//! Functions that make arrays.

use arr_core::{DType, Scalar, ScalarKind, Shape, Ufunc, View};
use arr_diag::{Code, Diagnostic, Fix, Span};

use super::args::{Args, Given};
use super::builtin::Builtin;
use super::foreign::{self, Place};
use super::function::{CopyOrder, Function, IntArrays};
use super::spelling::Near;
use super::wanted::Wanted;
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
            Value::Function(Function::Builtin(Builtin::Complex, _)) => Ok(DType::C64),
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

    pub(super) fn optional_dtype(&mut self, given: Option<Given>) -> Checked<Option<DType>> {
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
            DType::F32 | DType::C64 => Scalar::Float(f32::from(value)),
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
        let fill = self.as_scalar(value.value, value.span, Wanted::Number("`full`"))?;
        let own = match fill.kind {
            ScalarKind::Bool => DType::Bool,
            ScalarKind::Float => DType::F32,
            ScalarKind::Int => ints.dtype(),
            ScalarKind::Complex => DType::C64,
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
            dtype = (!matches!(a.dtype, DType::Bool | DType::C64)).then_some(DType::F32);
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
        let at = array.span;
        let array = self.array_of(array.value, None, IntArrays::Int32, at)?;
        self.keeps_parts(array.dtype, dtype, at)?;
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
        let is_named = |name: &str| args.keywords.iter().any(|(key, ..)| key == name);
        if is_named("start") && !is_named("stop") && args.positional.is_empty() {
            return self.error(Code::BadArguments, span, "`arange` needs a stop");
        }
        let [first, second, step, dtype] = self.bind(args)?;
        let second = second.and_then(Given::unless_none);
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
        let (one, zero) = (Scalar::Int(1), Scalar::Int(0));
        let (start, stop, step) = match (bounds.as_slice(), second.is_some()) {
            ([stop], _) => (zero, *stop, one),
            ([start, stop], true) => (*start, *stop, one),
            ([stop, step], false) => (zero, *stop, *step),
            ([start, stop, step], _) => (*start, *stop, *step),
            _ => return Err(Reported),
        };
        let own = if bounds.iter().any(|b| b.kind() == ScalarKind::Float) { DType::F32 } else { DType::I32 };
        let wanted = dtype.unwrap_or(own);
        let dtype = if wanted == DType::C64 { own } else { wanted };
        let wide = |s: Scalar| match s {
            Scalar::Int(v) => v as f64,
            Scalar::Float(v) => f64::from(v),
            Scalar::Bool(v) => f64::from(u8::from(v)),
            // Bounds are real.
            Scalar::Complex(re, _) => f64::from(re),
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
        if dtype == DType::Bool && n > 2.0 {
            return self.error(Code::OperandType, span, "`arange` of bools has two elements at most");
        }
        // NumPy goes on by the distance of the first two elements, in the dtype of the array.
        let step = match kind {
            ScalarKind::Float => self.converted(ScalarExpr::constant(step), kind),
            _ => ScalarExpr::int((wide(start) + wide(step)) as i64 - wide(start) as i64),
        };
        let start = self.converted(ScalarExpr::constant(start), kind);
        let node = ArrayNode::Ramp { start: Box::new(start), step: Box::new(step) };
        let numbers = ArrayExpr::new(node, dtype, Shape::vector(n as u32), None);
        let numbers = if wanted == dtype { numbers } else { self.settled(numbers) };
        Ok(Value::Array(super::elementwise::cast(numbers, wanted)))
    }

    /// `linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None)`
    pub(super) fn call_linspace(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [start, stop, num, endpoint, with_step, dtype] = self.bind(args)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        let with_step = self.flag(with_step, false, "retstep")?;
        let (samples, step) = self.samples([start, stop], num, endpoint)?;
        let samples = match dtype {
            DType::F32 => samples,
            // NumPy rounds down on the way to integers, where a cast truncates.
            dtype if dtype.is_integer() => {
                let samples = Value::Array(self.settled(samples));
                let one = Value::Scalar(ScalarExpr::constant(Scalar::Float(1.0)));
                let whole = self.ufunc(Ufunc::FloorDivide, vec![(samples, span), (one, span)], span)?;
                let Value::Array(whole) = whole else { return Err(Reported) };
                super::elementwise::cast(whole, dtype)
            }
            dtype => {
                let samples = self.settled(samples);
                super::elementwise::cast(samples, dtype)
            }
        };
        let samples = Value::Array(samples);
        Ok(if with_step { Value::Tuple(vec![samples, Value::Scalar(step)]) } else { samples })
    }

    /// Samples at equal distances between two scalars, as floats, and the distance.
    pub(super) fn samples(
        &mut self,
        ends: [Option<Given>; 2],
        num: Option<Given>,
        endpoint: Option<Given>,
    ) -> Checked<(ArrayExpr, ScalarExpr)> {
        let mut scalars = Vec::with_capacity(2);
        for end in ends {
            let end = end.ok_or(Reported)?;
            let scalar = self.as_scalar(end.value, end.span, "an end of the samples")?;
            let scalar = self.converted(scalar, ScalarKind::Float);
            scalars.push((self.held(scalar), end.span));
        }
        let Ok([(start, _), (stop, span)]) = <[(ScalarExpr, Span); 2]>::try_from(scalars) else {
            return Err(Reported);
        };
        let (num, at) = match num {
            Some(num) => (self.static_int(&num.value, num.span, "the number of samples")?, num.span),
            None => (50, span),
        };
        let endpoint = self.flag(endpoint, true, "endpoint")?;
        let Ok(n) = u32::try_from(num) else {
            return self.error(Code::BadShape, at, format!("{num} samples are not possible"));
        };
        if n > arr_core::MAX_ELEMS {
            return Err(self.report(message::shape(at, arr_core::ShapeError::Elems)));
        }
        let n_steps = if endpoint { n.saturating_sub(1) } else { n };
        let step = if n_steps == 0 {
            ScalarExpr::constant(Scalar::Float(f32::NAN))
        } else {
            let distance = self.scalar_map(Ufunc::Subtract, vec![stop.clone(), start.clone()], span)?;
            let count = ScalarExpr::constant(Scalar::Float(n_steps as f32));
            self.scalar_map(Ufunc::TrueDivide, vec![distance, count], span)?
        };
        let node = ArrayNode::Linspace { start: Box::new(start), stop: Box::new(stop), n_steps };
        Ok((ArrayExpr::new(node, DType::F32, Shape::vector(n), None), step))
    }

    /// An argument that is True or False, known at compile time.
    pub(super) fn flag(&mut self, given: Option<Given>, default: bool, name: &str) -> Checked<bool> {
        match given {
            None => Ok(default),
            Some(Given { value: Value::Scalar(flag), span }) => match flag.as_const() {
                Some(Scalar::Bool(flag)) => Ok(flag),
                _ => self.error(Code::NotStatic, span, format!("`{name}` must be True or False")),
            },
            Some(given) => self.error(Code::TypeMismatch, given.span, format!("`{name}` must be True or False")),
        }
    }
}

/// An array of one scalar, cast as elements are.
pub(super) fn filled(value: ScalarExpr, dtype: DType, shape: Shape) -> ArrayExpr {
    let own = arr_core::Operand::Scalar(value.kind).dtype();
    let direct = value.kind.is_whole() || matches!(dtype, DType::F32 | DType::C64);
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
