//! The parts of complex numbers, and what is computed part by part.
//!
//! A part of an array is a view of the same memory. What adds up parts, or transforms them, works on those views, so that
//! there is one kernel for real numbers and complex ones.
//!
//! Source: NumPy reference, "Handling complex numbers".

use arr_core::{DType, Part, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};
use arr_syntax::ast::{Expr, Ident};

use super::args::{Args, Given};
use super::bounded::Masked;
use super::function::IntArrays;
use super::index::Part as Place;
use super::statistic::Statistic;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

/// What is computed of a call over real numbers.
type OfReal<'ast> = fn(&mut Checker<'ast>, Args<'_>) -> Checked<Value>;

impl<'ast> Checker<'ast> {
    /// `z.real`, `z.imag`: of an array a view of the same memory, of a scalar a float. What is real has no imaginary part.
    pub(super) fn part_of(&mut self, value: Value, part: Part, span: Span) -> Checked<Value> {
        match value {
            Value::Scalar(scalar) if scalar.kind == ScalarKind::Complex => {
                let parts = self.parts_of_scalar(scalar);
                Ok(Value::Scalar(chosen(parts, part)))
            }
            Value::Scalar(scalar) if part == Part::Real => Ok(Value::Scalar(scalar)),
            Value::Scalar(scalar) => {
                self.discard(&Value::Scalar(scalar.clone()));
                let zero = if scalar.kind == ScalarKind::Float { Scalar::Float(0.0) } else { Scalar::Int(0) };
                Ok(Value::Scalar(ScalarExpr::constant(zero)))
            }
            Value::Masked(masked) if masked.array.dtype == DType::C64 => {
                let array = self.part_of_array(masked.array.clone(), part)?;
                Ok(Value::Masked(Masked { array, ..masked }))
            }
            Value::Masked(masked) => {
                let array = self.selected(masked, span)?;
                self.part_of(Value::of(array), part, span)
            }
            other => {
                let array = self.array_of(other, None, IntArrays::Int32, span)?;
                if array.dtype == DType::C64 {
                    return self.part_of_array(array, part).map(Value::of);
                }
                if part == Part::Real {
                    return Ok(Value::of(array));
                }
                let zero = ScalarExpr::constant(Scalar::Int(0));
                Ok(Value::of(ArrayExpr { len: array.len, ..ArrayExpr::splat(zero, array.dtype, array.shape) }))
            }
        }
    }

    /// The memory behind `on.real` or `on.imag`, where it is assigned to.
    pub(super) fn part_that_is_set(&mut self, on: &Expr<'ast>, name: Ident<'ast>) -> Checked<ArrayView> {
        let base = self.expr(on)?;
        let part = self.attribute(base.clone(), on.span, name)?;
        match (base.as_any_view(), part.as_any_view()) {
            (Some(_), Some(part)) => Ok(part),
            _ => self.not_stored_into(&base, on.span),
        }
    }

    fn complex_view(&mut self, array: ArrayExpr) -> ArrayExpr {
        ArrayExpr::view(self.materialize(array, "complex numbers of which parts are taken"), DType::C64)
    }

    fn part_of_array(&mut self, array: ArrayExpr, part: Part) -> Checked<ArrayExpr> {
        let view = self.complex_view(array).into_view()?;
        Ok(ArrayExpr::view(part_of_view(view, part), DType::F32))
    }

    /// Real and imaginary part of a complex scalar.
    fn parts_of_scalar(&mut self, scalar: ScalarExpr) -> [ScalarExpr; 2] {
        if let Some(Scalar::Complex(re, im)) = scalar.as_const() {
            return [re, im].map(|part| ScalarExpr::constant(Scalar::Float(part)));
        }
        let target = self.new_array("", DType::C64, Shape::SCALAR, Origin::Temporary("the parts of a complex number"));
        self.emit(StmtKind::StoreElement { target, indices: Vec::new(), value: scalar });
        [Part::Real, Part::Imaginary].map(|part| {
            let load = ScalarExpr::load(part_of_view(target, part), Vec::new(), ScalarKind::Float);
            self.held(load)
        })
    }

    /// The complex scalar of two floats.
    fn joined_scalar(&mut self, re: ScalarExpr, im: ScalarExpr) -> ScalarExpr {
        if let (Some(Scalar::Float(re)), Some(Scalar::Float(im))) = (re.as_const(), im.as_const()) {
            return ScalarExpr::constant(Scalar::Complex(re, im));
        }
        let target = self.new_array("", DType::C64, Shape::SCALAR, Origin::Temporary("a complex number of two parts"));
        for (part, value) in [(Part::Real, re), (Part::Imaginary, im)] {
            let target = part_of_view(target, part);
            self.emit(StmtKind::StoreElement { target, indices: Vec::new(), value });
        }
        self.held(ScalarExpr::load(target, Vec::new(), ScalarKind::Complex))
    }

    /// The complex numbers of these parts, of one shape.
    pub(super) fn joined_parts(&mut self, re: Value, im: Value, span: Span) -> Checked<Value> {
        match (re, im) {
            (Value::Scalar(re), Value::Scalar(im)) => {
                let [re, im] = [re, im].map(|part| self.converted(part, ScalarKind::Float));
                Ok(Value::Scalar(self.joined_scalar(re, im)))
            }
            (Value::Array(re), Value::Array(im)) => {
                let whole = self.new_array("", DType::C64, re.shape, Origin::Temporary("complex numbers of two parts"));
                let whole = ArrayView { view: re.stored(), ..whole };
                for (part, value) in [(Part::Real, re), (Part::Imaginary, im)] {
                    self.store(Place::View(part_of_view(whole, part)), span, Value::Array(value), span)?;
                }
                self.results.insert(whole.array);
                Ok(Value::Array(ArrayExpr::view(whole, DType::C64)))
            }
            _ => {
                let what = "complex numbers of a length known at run time that are made of their parts";
                self.unsupported(span, what, "store the parts: `z = np.zeros(n, dtype=np.complex64); z.real = ...`")
            }
        }
    }

    /// `f` of the real and of the imaginary parts of its first argument, where that is complex; else `f` itself.
    pub(super) fn part_by_part(&mut self, args: Args<'_>, f: OfReal<'ast>) -> Checked<Value> {
        let span = args.span;
        let Args { name, callee, signature, ints, positional, keywords, .. } = args;
        let call = |positional, keywords| Args { name, callee, signature, ints, span, positional, keywords };
        let is_first = |(key, ..): &&(String, Span, Given)| positional.is_empty() && key == "a";
        let first = positional.first().or(keywords.iter().find(is_first).map(|(_, _, given)| given));
        let Some(first) = first.filter(|given| self.is_complex(&given.value)).cloned() else {
            return f(self, call(positional, keywords));
        };
        if let Some((key, at, _)) =
            keywords.iter().find(|(key, ..)| matches!(key.as_str(), "dtype" | "out" | "initial"))
        {
            let what = format!("`{key}=` of `{name}` over complex numbers");
            return self.unsupported(*at, &what, "leave it out, and store or add the result");
        }
        if let Value::Scalar(scalar) = &first.value {
            let message = format!("`{name}` needs an array, this is a scalar of type {}", scalar.kind);
            return self.error(Code::TypeMismatch, first.span, message);
        }
        let whole = match first.value {
            Value::Masked(masked) => {
                let array = self.complex_view(masked.array.clone());
                Value::Masked(Masked { array, ..masked })
            }
            other => {
                let array = self.array_of(other, None, IntArrays::Int32, first.span)?;
                Value::of(self.complex_view(array))
            }
        };
        let mut results = Vec::with_capacity(2);
        for part in [Part::Real, Part::Imaginary] {
            let value = self.part_of(whole.clone(), part, first.span)?;
            let given = Given { value, span: first.span };
            let (mut positional, mut keywords) = (positional.clone(), keywords.clone());
            match positional.first_mut() {
                Some(slot) => *slot = given,
                None => {
                    keywords.iter_mut().filter(|(key, ..)| key == "a").for_each(|(_, _, slot)| *slot = given.clone())
                }
            }
            let result = f(self, call(positional, keywords))?;
            results.push(self.evaluated(result));
        }
        let (im, re) = results.pop().zip(results.pop()).ok_or(Reported)?;
        self.joined_parts(re, im, span)
    }

    /// `mean(a, axis=None, ...)`
    pub(super) fn call_mean(&mut self, args: Args<'_>) -> Checked<Value> {
        self.part_by_part(args, |c, args| c.call_statistic(Statistic::Mean, args))
    }

    /// `real(val)`, `imag(val)`
    pub(super) fn call_part(&mut self, part: Part, args: Args<'_>) -> Checked<Value> {
        let [value] = self.bind(args)?;
        let Given { value, span } = value.ok_or(Reported)?;
        self.part_of(value, part, span)
    }

    /// `angle(z, deg=False)`: of the point with these coordinates.
    pub(super) fn call_angle(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [z, deg] = self.bind(args)?;
        let Given { value, span: at } = z.ok_or(Reported)?;
        let value = match value {
            Value::Scalar(scalar) => Value::Scalar(self.held(scalar)),
            other => {
                let array = self.array_of(other, None, IntArrays::Int32, at)?;
                let dtype = array.dtype;
                let view = self.materialize(array, "numbers of which both parts are read");
                Value::of(ArrayExpr::view(view, dtype))
            }
        };
        let im = self.part_of(value.clone(), Part::Imaginary, at)?;
        let re = self.part_of(value, Part::Real, at)?;
        let angle = self.ufunc(Ufunc::ArcTan2, vec![(im, at), (re, at)], span)?;
        let in_degrees = self.flag(deg, false, "deg")?;
        if in_degrees { self.ufunc(Ufunc::Degrees, vec![(angle, span)], span) } else { Ok(angle) }
    }

    /// `complex(real=0, imag=0)`
    pub(super) fn call_complex(&mut self, args: Args<'_>) -> Checked<Value> {
        let [re, im] = self.bind(args)?;
        if let (Some(Given { value: Value::Scalar(scalar), .. }), None) = (&re, &im)
            && scalar.kind == ScalarKind::Complex
        {
            return Ok(Value::Scalar(scalar.clone()));
        }
        let mut parts = Vec::with_capacity(2);
        for part in [re, im] {
            let part = match part {
                Some(given) => self.as_scalar(given.value, given.span, "a part of a complex number")?,
                None => ScalarExpr::constant(Scalar::Float(0.0)),
            };
            let part = self.converted(part, ScalarKind::Float);
            parts.push(self.held(part));
        }
        let (im, re) = parts.pop().zip(parts.pop()).ok_or(Reported)?;
        Ok(Value::Scalar(self.joined_scalar(re, im)))
    }
}

/// Whether an attribute is a part of complex numbers.
pub(super) fn names_part(name: Ident<'_>) -> bool {
    matches!(name.name, "real" | "imag")
}

/// A part of complex elements, where they lie.
pub(super) fn part_of_view(view: ArrayView, part: Part) -> ArrayView {
    ArrayView { view: arr_core::View { part: Some(part), ..view.view }, ..view }
}

fn chosen([re, im]: [ScalarExpr; 2], part: Part) -> ScalarExpr {
    if part == Part::Real { re } else { im }
}
