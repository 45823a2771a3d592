//! Reductions as they are called: the arguments that they have in common, and the value over all elements.
//!
//! Along axes a reduction is an array (`along`); what is made of several reductions is in `statistic`.

use arr_core::{DType, Reduction, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::bounded::Masked;
use super::elementwise::{Elementwise, Fit, cast};
use super::function::IntArrays;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr, ScalarNode};

/// The arguments of a call.
pub(super) struct Reducing {
    /// The array, and the mask that selects from it.
    pub(super) array: ArrayExpr,
    pub(super) mask: Option<ArrayExpr>,
    /// Where the array stands.
    pub(super) at: Span,
    /// The whole call.
    pub(super) span: Span,
    pub(super) name: String,
    pub(super) over: Over,
    pub(super) dtype: Option<DType>,
    pub(super) initial: Option<ScalarExpr>,
    /// Which elements take part.
    pub(super) condition: Option<ArrayExpr>,
    pub(super) ddof: Option<ScalarExpr>,
    pub(super) weights: Option<Given>,
    out: Option<Given>,
}

/// Which axes go.
#[derive(Clone, Debug)]
pub(super) struct Over {
    /// For each axis whether it is reduced.
    pub(super) axes: Vec<bool>,
    /// Whether they stay with extent 1.
    pub(super) keepdims: bool,
    /// Whether all are meant, as none is named.
    pub(super) is_flat: bool,
}

impl Over {
    /// Whether the result is a scalar.
    pub(super) fn is_full(&self) -> bool {
        !self.keepdims && self.axes.iter().all(|&is_reduced| is_reduced)
    }

    /// The same axes, kept with extent 1.
    pub(super) fn kept(&self) -> Over {
        Over { keepdims: !self.is_full(), ..self.clone() }
    }
}

impl Reducing {
    /// The same call over other elements.
    pub(super) fn of(array: ArrayExpr, call: &Reducing) -> Reducing {
        Reducing {
            array,
            mask: None,
            at: call.at,
            span: call.span,
            name: call.name.clone(),
            over: call.over.clone(),
            dtype: None,
            initial: None,
            condition: call.condition.clone(),
            ddof: None,
            weights: None,
            out: None,
        }
    }
}

impl Checker<'_> {
    /// `sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True)` and its kin.
    pub(super) fn call_reduction(&mut self, f: Reduction, args: Args<'_>) -> Checked<Value> {
        let mut call = self.reducing(args)?;
        if let Some(dtype) = call.dtype {
            call.array = self.widened_to(call.array.clone(), dtype, call.span)?;
        }
        let value = self.reduced(f, &call)?;
        self.stored_out(value, call)
    }

    /// The arguments of a call, by the names of its parameters.
    pub(super) fn reducing(&mut self, args: Args<'_>) -> Checked<Reducing> {
        let (span, name, params) = (args.span, args.name.to_owned(), args.signature.params());
        let mut slots = self.bind_all(args)?;
        let mut take = |wanted: &str| -> Option<Given> {
            let slot = params.iter().position(|param| param.name == wanted).and_then(|k| slots.get_mut(k))?;
            slot.take().and_then(Given::unless_none)
        };
        let Given { value, span: at } = take("a").ok_or(Reported)?;
        let [axis, dtype, keepdims, initial, condition, ddof] =
            ["axis", "dtype", "keepdims", "initial", "where", "ddof"].map(&mut take);
        let (weights, out) = (take("weights"), take("out"));
        let keepdims = self.flag(keepdims, false, "keepdims")?;
        let is_plain = axis.is_none() && !keepdims && condition.is_none();
        let (array, mask) = match value {
            Value::Masked(Masked { array, mask, .. }) if is_plain => (self.settled(array), Some(self.settled(mask))),
            Value::Scalar(scalar) => {
                let message = format!("`{name}` needs an array, this is a scalar of type {}", scalar.kind);
                return self.error(Code::TypeMismatch, at, message);
            }
            other => {
                let array = self.array_of(other, None, IntArrays::Int32, at)?;
                (self.settled(array), None)
            }
        };
        let over = self.over(axis, keepdims, array.shape.rank())?;
        let dtype = dtype.map(|given| self.dtype(&given.value, given.span)).transpose()?;
        let wanted = if array.dtype == DType::C64 || dtype == Some(DType::C64) {
            Wanted::Number("`initial`")
        } else {
            Wanted::Real("`initial`")
        };
        let initial = initial.map(|given| self.as_scalar(given.value, given.span, wanted)).transpose()?;
        let ddof = ddof.map(|given| self.as_scalar(given.value, given.span, "`ddof`")).transpose()?;
        let condition = self.condition_over(condition, &array)?;
        Ok(Reducing { array, mask, at, span, name, over, dtype, initial, condition, ddof, weights, out })
    }

    /// The axes that `axis=` names: an int, or a tuple of several.
    pub(super) fn over(&mut self, axis: Option<Given>, keepdims: bool, rank: usize) -> Checked<Over> {
        let Some(Given { value, span }) = axis else {
            return Ok(Over { axes: vec![true; rank], keepdims, is_flat: true });
        };
        let items = match &value {
            Value::Tuple(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut axes = vec![false; rank];
        for item in items {
            let axis = self.axis(item, rank, span)?;
            match axes.get_mut(axis) {
                Some(slot) if !*slot => *slot = true,
                _ => return self.error(Code::BadArguments, span, format!("axis {axis} is named twice")),
            }
        }
        Ok(Over { axes, keepdims, is_flat: false })
    }

    /// The condition of `where=`, stretched over the array.
    fn condition_over(&mut self, given: Option<Given>, array: &ArrayExpr) -> Checked<Option<ArrayExpr>> {
        let Some(Given { value, span }) = given else { return Ok(None) };
        let condition = match self.elementwise(value, span)? {
            Elementwise::Scalar(scalar) if scalar.as_const() == Some(Scalar::Bool(true)) => return Ok(None),
            Elementwise::Scalar(scalar) => ArrayExpr::splat(self.truth(scalar), DType::Bool, array.shape),
            Elementwise::Array(condition) => cast(self.settled(condition), DType::Bool),
        };
        if condition.len.is_some() || array.len.is_some() {
            let what = "`where=` over arrays of a length known at run time";
            return self.unsupported(span, what, "select with `np.where` first");
        }
        match arr_core::broadcast(&condition.shape, &array.shape) {
            Ok(shape) if shape == array.shape => Ok(Some(condition)),
            _ => {
                let message = format!("the condition of shape {} does not stretch to {}", condition.shape, array.shape);
                self.error(Code::Broadcast, span, message)
            }
        }
    }

    /// The elements in `dtype=`, in which the function computes.
    pub(super) fn widened_to(&mut self, array: ArrayExpr, dtype: DType, span: Span) -> Checked<ArrayExpr> {
        self.keeps_parts(array.dtype, dtype, span)?;
        if dtype == DType::C64 || Reduction::Sum.along_axes(dtype) == dtype {
            return Ok(cast(array, dtype));
        }
        let what = format!("reductions in {dtype}");
        self.unsupported(span, &what, "leave `dtype=` out, and cast the result")
    }

    /// Stores into `out=` where that is given.
    pub(super) fn stored_out(&mut self, value: Value, call: Reducing) -> Checked<Value> {
        let Some(out) = call.out else { return Ok(value) };
        let Some(target) = out.value.as_any_view() else {
            let message = format!(
                "`out=` of `{}` needs the name or a view of an array, this is {}",
                call.name,
                out.value.describe()
            );
            return self.error(Code::TypeMismatch, out.span, message);
        };
        let shape = match &value {
            Value::Array(array) | Value::Bounded(array) => array.shape,
            _ => Shape::SCALAR,
        };
        if shape != target.view.shape {
            let message = format!("`out=` of `{}` has the shape {}, the result {shape}", call.name, target.view.shape);
            return self.error(Code::Broadcast, out.span, message);
        }
        self.store_in_place((target, out.span), value, Fit::InPlace, call.span, None)?;
        Ok(out.value)
    }

    /// `f` over the axes of a call, of the elements that take part.
    pub(super) fn reduced(&mut self, f: Reduction, call: &Reducing) -> Checked<Value> {
        let (span, mut array) = (call.span, call.array.clone());
        if f.is_truth() {
            // Truth is what `any` and `all` see.
            array = cast(array, DType::Bool);
        } else if array.dtype == DType::C64 {
            return self.part_by_part(call, span, |c, part| c.reduced(f, part));
        }
        if let Some(condition) = &call.condition {
            if !f.has_identity() && call.initial.is_none() {
                let message =
                    format!("`{}` with `where=` needs `initial=`, as it has no value over nothing", call.name);
                return self.error(Code::BadArguments, span, message);
            }
            array = self.where_or_start(f, condition, array);
        }
        if let Some(mask) = &call.mask {
            return self.with_initial(f, reduce(f, array, Some(mask.clone())), call).map(Value::Scalar);
        }
        let is_known_empty = array.len.is_none() && array.shape.n_elems() == 0;
        if call.over.is_full() {
            if is_known_empty && !f.has_identity() {
                return match &call.initial {
                    Some(initial) => Ok(Value::Scalar(self.converted(initial.clone(), ScalarKind::of(array.dtype)))),
                    None => {
                        self.error(Code::BadShape, call.at, format!("`{}` of an array without elements", call.name))
                    }
                };
            }
            return self.with_initial(f, reduce(f, array, None), call).map(Value::Scalar);
        }
        let initial = match &call.initial {
            Some(initial) => {
                let dtype = f.along_axes(array.dtype);
                self.fits(initial, dtype, span)?;
                Some(self.converted(initial.clone(), ScalarKind::of(dtype)))
            }
            None => None,
        };
        if !f.has_identity() && initial.is_none() {
            self.refuse_empty(&array, call)?;
        }
        self.along(f, array, &call.over, initial, span)
    }

    /// Refuses, or stops the script, where a result would be that of no elements.
    pub(super) fn refuse_empty(&mut self, array: &ArrayExpr, call: &Reducing) -> Checked<()> {
        let extents = || array.shape.extents().iter().zip(&call.over.axes);
        let n_kept: u32 = extents().filter(|(_, is_reduced)| !**is_reduced).map(|(&n, _)| n).product();
        let n_reduced: u32 = extents().filter(|(_, is_reduced)| **is_reduced).map(|(&n, _)| n).product();
        let varies = array.len.is_some() && call.over.axes.first() == Some(&true);
        if n_kept > 0 && n_reduced == 0 {
            let message = format!("`{}` of an array without elements", call.name);
            return self.error(Code::BadShape, call.at, message);
        }
        if n_kept > 0 && varies {
            return self.require_elements(array, &format!("{} of no elements has no value", call.name), call.at);
        }
        Ok(())
    }

    /// The elements where the condition holds, elsewhere what changes nothing.
    pub(super) fn where_or_start(&mut self, f: Reduction, condition: &ArrayExpr, array: ArrayExpr) -> ArrayExpr {
        let (dtype, shape, strides) = (array.dtype, array.shape, array.strides);
        let start = match f.start(dtype) {
            Scalar::Int(start) if dtype == DType::Bool => Scalar::Bool(start != 0),
            start => start,
        };
        let otherwise = ArrayExpr::splat(ScalarExpr::constant(start), dtype, Shape::SCALAR);
        let node = ArrayNode::Select {
            cond: Box::new(condition.clone()),
            then: Box::new(array),
            otherwise: Box::new(otherwise),
        };
        ArrayExpr { node, dtype, shape, len: None, strides }
    }

    /// A scalar with what the reduction was to begin from.
    fn with_initial(&mut self, f: Reduction, value: ScalarExpr, call: &Reducing) -> Checked<ScalarExpr> {
        let Some(initial) = call.initial.clone() else { return Ok(value) };
        if f.is_truth() {
            return Ok(value);
        }
        let initial = self.converted(initial, value.kind);
        let by = match f {
            Reduction::Sum => Ufunc::Add,
            Reduction::Prod => Ufunc::Multiply,
            Reduction::Min => Ufunc::Minimum,
            _ => Ufunc::Maximum,
        };
        self.scalar_map(by, vec![initial, value], call.span)
    }
}

/// A reduction over all elements, or over those that a mask selects.
pub(super) fn reduce(f: Reduction, array: ArrayExpr, mask: Option<ArrayExpr>) -> ScalarExpr {
    let kind = f.result(array.dtype);
    ScalarExpr { node: ScalarNode::Reduce { f, array: Box::new(array), mask: mask.map(Box::new) }, kind }
}
