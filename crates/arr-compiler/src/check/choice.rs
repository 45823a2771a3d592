//! Elements of one array or another: `where`, `clip`.

use arr_core::{DType, Operand, Shape, Strides, Ufunc, elementwise_strides, promote};
use arr_diag::{Code, Diagnostic, Fix, Span};

use super::args::{Args, Given};
use super::elementwise::{Elementwise, Fit, cast, result_strides};
use super::{Checked, Checker, message, value::Value};
use crate::hir::{ArrayExpr, ArrayNode};

impl Checker<'_> {
    /// `where(condition)`, which NumPy has as another name of `nonzero`.
    fn where_alone<T>(&mut self, span: Span) -> Checked<T> {
        let name = "where";
        let text = self.source.get(span.range()).and_then(|text| text.split_once('(')).map_or("", |(callee, _)| callee);
        let fix = text.ends_with(name).then(|| {
            let end = span.start + text.len() as u32;
            Fix::safe("write `nonzero`").replace(Span::new(end - name.len() as u32, end), "nonzero")
        });
        let diagnostic = Diagnostic::new(Code::BadArguments, span, "`where` of a condition alone is `nonzero`");
        let diagnostic = if fix.is_some() { diagnostic } else { diagnostic.hint("write `np.nonzero(condition)`") };
        Err(self.report(diagnostic.fixes(fix)))
    }

    /// `where(condition, x, y)`
    pub(super) fn call_where(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        if args.positional.len() == 1 && args.keywords.is_empty() {
            return self.where_alone(span);
        }
        let [cond, x, y] = self.bind(args)?;
        let mut operands = Vec::with_capacity(3);
        for given in [cond, x, y].into_iter().flatten() {
            operands.push((self.elementwise(given.value, given.span)?, given.span));
        }
        let kinds: Vec<Operand> = operands.iter().skip(1).map(|(o, _)| o.operand()).collect();
        let dtype = match kinds.as_slice() {
            [x, y] => promote(*x, *y),
            _ => Ok(DType::F32),
        };
        let dtype = match dtype {
            Ok(dtype) => dtype,
            Err(error) => {
                let diagnostic = message::ufunc(span, "where", arr_core::UfuncError::Promote(error));
                return Err(self.report(message::with_dtypes(diagnostic, operands.get(1..).unwrap_or_default())));
            }
        };
        let operands = <[(Elementwise, Span); 3]>::try_from(operands).map_err(|_| super::Reported)?;
        Ok(Value::of(self.selection(operands, dtype, span)?))
    }

    /// The second operand where the first is true, else the third, both in `dtype`.
    pub(super) fn selection(
        &mut self,
        operands: [(Elementwise, Span); 3],
        dtype: DType,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let mut operands = Vec::from(operands);
        let len = self.agreed(&mut operands, span)?;
        let shape = self.common_shape(&operands, span)?;
        let strides = result_strides(&operands, &shape);
        let mut exprs = Vec::with_capacity(3);
        for (k, (operand, at)) in operands.into_iter().enumerate() {
            let wanted = if k == 0 { DType::Bool } else { dtype };
            exprs.push(match operand {
                Elementwise::Array(array) => cast(self.settled(array), wanted),
                Elementwise::Scalar(scalar) if k == 0 => {
                    ArrayExpr::splat(self.truth(scalar), DType::Bool, Shape::SCALAR)
                }
                Elementwise::Scalar(scalar) => {
                    self.fits(&scalar, wanted, at)?;
                    let scalar = self.checked_for_none(scalar, wanted, len.is_some() || shape.n_elems() == 0);
                    ArrayExpr::splat(scalar, wanted, Shape::SCALAR)
                }
            });
        }
        let Ok([cond, then, otherwise]) = <[ArrayExpr; 3]>::try_from(exprs) else {
            return Err(super::Reported);
        };
        let node = ArrayNode::Select { cond: Box::new(cond), then: Box::new(then), otherwise: Box::new(otherwise) };
        Ok(ArrayExpr { node, dtype, shape, len, strides })
    }

    /// `clip(a, a_min, a_max)`
    pub(super) fn call_clip(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, lo, hi, out, lo_named, hi_named] = self.bind(args)?;
        self.clipped(a, [lo.or(lo_named), hi.or(hi_named)], out, span)
    }

    /// `a.clip(min, max)`
    pub(super) fn call_array_clip(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, lo, hi, out] = self.bind(args)?;
        self.clipped(a, [lo, hi], out, span)
    }

    /// `minimum(maximum(a, lo), hi)`, as NumPy defines `clip`.
    fn clipped(
        &mut self,
        a: Option<Given>,
        [lo, hi]: [Option<Given>; 2],
        out: Option<Given>,
        span: Span,
    ) -> Checked<Value> {
        let a = a.ok_or(super::Reported)?;
        let mut value = Value::of_elementwise(self.elementwise(a.value, a.span)?);
        let mut given = vec![value.clone()];
        for (f, bound) in [(Ufunc::Maximum, lo), (Ufunc::Minimum, hi)] {
            if let Some(bound) = bound.and_then(Given::unless_none) {
                let at = bound.span;
                let bound = Value::of_elementwise(self.elementwise(bound.value, at)?);
                given.push(bound.clone());
                value = self.ufunc(f, vec![(value, span), (bound, at)], span)?;
            }
        }
        // NumPy computes it at one go, and so in an order that all three have in common.
        if let Value::Array(array) | Value::Bounded(array) = &mut value
            && given.len() > 1
        {
            let arrays = given.iter().filter_map(|v| match v {
                Value::Array(a) | Value::Bounded(a) => Some(a.stretched_strides(&array.shape)),
                _ => None,
            });
            array.strides = elementwise_strides(&array.shape, &arrays.collect::<Vec<Strides>>());
        }
        if let Some(out) = out.and_then(Given::unless_none) {
            let Some(target) = out.value.as_any_view() else {
                return self.error(Code::TypeMismatch, out.span, "`out=` of `clip` needs an array");
            };
            self.store_in_place((target, out.span), value, Fit::InPlace, span, None)?;
            return Ok(out.value);
        }
        Ok(value)
    }
}
