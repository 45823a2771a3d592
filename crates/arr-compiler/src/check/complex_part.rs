//! The parts of complex numbers, and what is computed part by part.
//!
//! A part of an array is a view of the same memory. What adds up parts, or transforms them, works on those views, so that
//! there is one kernel for real numbers and complex ones.
//!
//! Source: NumPy reference, "Handling complex numbers".

use arr_core::{DType, Part, Reduction, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::Span;
use arr_syntax::ast::{Expr, Ident};

use super::args::{Args, Given};
use super::bounded::Masked;
use super::function::IntArrays;
use super::index::Part as Place;
use super::reduction::{Reducing, reduce};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

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

    /// A complex array as a view of memory.
    pub(super) fn complex_view(&mut self, array: ArrayExpr) -> ArrayExpr {
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
            (re, im) => {
                let (re, im) = (re.into_array()?, im.into_array()?);
                let origin = Origin::Temporary("complex numbers of two parts");
                let whole = match re.len {
                    Some(len) => self.new_bounded("", DType::C64, re.shape, origin, len),
                    None => self.new_array("", DType::C64, re.shape, origin),
                };
                let whole = ArrayView { view: re.stored(), ..whole };
                for (part, value) in [(Part::Real, re), (Part::Imaginary, im)] {
                    self.store(Place::View(part_of_view(whole, part)), span, Value::of(value), span)?;
                }
                self.results.insert(whole.array);
                Ok(Value::of(ArrayExpr::view(whole, DType::C64)))
            }
        }
    }

    /// `f` of the real and of the imaginary parts of the elements of a call, as complex numbers.
    pub(super) fn part_by_part(
        &mut self,
        call: &Reducing,
        span: Span,
        f: impl Fn(&mut Self, &mut Reducing) -> Checked<Value>,
    ) -> Checked<Value> {
        let [re, im] = self.of_parts(call, f)?;
        self.joined_parts(re, im, span)
    }

    /// `f` of the real and of the imaginary parts of the elements of a call.
    pub(super) fn of_parts(
        &mut self,
        call: &Reducing,
        f: impl Fn(&mut Self, &mut Reducing) -> Checked<Value>,
    ) -> Checked<[Value; 2]> {
        let whole = self.complex_view(call.array.clone());
        let initial = match &call.initial {
            Some(initial) => {
                let initial = self.converted(initial.clone(), ScalarKind::Complex);
                self.parts_of_scalar(initial).map(Some)
            }
            None => [None, None],
        };
        let mut results = Vec::with_capacity(2);
        for (part, initial) in [Part::Real, Part::Imaginary].into_iter().zip(initial) {
            let array = self.part_of_array(whole.clone(), part)?;
            let mut part = Reducing::of(array, call);
            (part.mask, part.ddof, part.initial) = (call.mask.clone(), call.ddof.clone(), initial);
            let result = f(self, &mut part)?;
            results.push(self.evaluated(result));
        }
        results.try_into().map_err(|_| Reported)
    }

    /// The sum of all elements.
    pub(super) fn total(&mut self, array: ArrayExpr) -> Checked<ScalarExpr> {
        if array.dtype != DType::C64 {
            return Ok(reduce(Reduction::Sum, array, None));
        }
        let whole = self.complex_view(array);
        let re = reduce(Reduction::Sum, self.part_of_array(whole.clone(), Part::Real)?, None);
        let im = reduce(Reduction::Sum, self.part_of_array(whole, Part::Imaginary)?, None);
        let [re, im] = [re, im].map(|sum| self.held(sum));
        Ok(self.joined_scalar(re, im))
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
