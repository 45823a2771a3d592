//! Elementwise functions called by name: what `out=`, `where=` and `dtype=` add to operands.

use arr_core::{DType, Operand, Rule, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::elementwise::{Elementwise, Fit, cast};
use super::{Checked, Checker, message, value::Value};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr};

/// The elements that a function stores: those where this is true.
#[derive(Clone, Debug)]
pub(super) struct Mask {
    elements: Elementwise,
    span: Span,
}

impl Checker<'_> {
    /// `f(x, y, out=None, where=True, dtype=None)`: a ufunc called by name.
    pub(super) fn call_ufunc(&mut self, f: Ufunc, args: Args<'_>) -> Checked<Value> {
        let (span, name) = (args.span, args.name.to_owned());
        let (operands, out, mask, dtype): (Vec<Given>, _, _, _) = if f.arity() == 1 {
            let [x, out, mask, dtype] = self.bind(args)?;
            (x.into_iter().collect(), out, mask, dtype)
        } else {
            let [x, y, out, mask, dtype] = self.bind(args)?;
            (x.into_iter().chain(y).collect(), out, mask, dtype)
        };
        let operands = operands.into_iter().map(|given| (given.value, given.span)).collect();
        let mask = self.where_mask(mask, out.as_ref(), &name)?;
        let operands = self.computed_in(f, &name, operands, dtype)?;
        let operands = self.unmasked_exponents(f, operands, mask.as_ref())?;
        let value = self.named_ufunc(f, operands, span)?;
        self.delivered(value, out, mask, (&name, span))
    }

    /// A ufunc by NumPy's rules for bools, which are no ints there.
    pub(super) fn named_ufunc(&mut self, f: Ufunc, operands: Vec<(Value, Span)>, span: Span) -> Checked<Value> {
        let is_bool = |value: &Value| matches!(value, Value::Scalar(ScalarExpr { kind: ScalarKind::Bool, .. }));
        if !operands.iter().all(|(value, _)| is_bool(value)) {
            return self.ufunc(f, operands, span);
        }
        let kinds = vec![Operand::Scalar(ScalarKind::Bool); operands.len()];
        let signature = match f.signature(&kinds) {
            Ok(signature) => signature,
            Err(error) => return Err(self.report(message::ufunc(span, f.name(), error))),
        };
        // Python's `~True` is -2, NumPy's function of it False.
        let f = if f == Ufunc::Invert { Ufunc::LogicalNot } else { f };
        match self.ufunc(f, operands, span)? {
            Value::Scalar(scalar) if signature.result == DType::Bool => Ok(Value::Scalar(self.truth(scalar))),
            value => Ok(value),
        }
    }

    /// Hands over a result: itself, or `out` with the result stored in it where the mask is true.
    pub(super) fn delivered(
        &mut self,
        value: Value,
        out: Option<Given>,
        mask: Option<Mask>,
        (name, span): (&str, Span),
    ) -> Checked<Value> {
        let Some(out) = out.and_then(Given::unless_none) else { return Ok(value) };
        // NumPy takes a tuple too, of as many arrays as there are results.
        let out = match out {
            Given { value: Value::Tuple(mut items), span } if items.len() == 1 => {
                Given { value: items.pop().unwrap_or(Value::Bad), span }
            }
            out => out,
        };
        let Some(target) = out.value.as_any_view() else {
            let message =
                format!("`out=` of `{name}` needs the name or a view of an array, this is {}", out.value.describe());
            return self.error(Code::TypeMismatch, out.span, message);
        };
        let value = match mask {
            Some(mask) => self.masked_result(value, (target, out.span), mask, span)?,
            None => value,
        };
        self.store_in_place((target, out.span), value, Fit::InPlace, span, None)?;
        Ok(out.value)
    }

    /// `where=`, unless it is plainly `True`.
    pub(super) fn where_mask(
        &mut self,
        given: Option<Given>,
        out: Option<&Given>,
        name: &str,
    ) -> Checked<Option<Mask>> {
        let Some(Given { value, span }) = given else { return Ok(None) };
        let elements = self.elementwise(value, span)?;
        let dtype = match &elements {
            Elementwise::Scalar(scalar) if scalar.as_const() == Some(Scalar::Bool(true)) => return Ok(None),
            Elementwise::Scalar(scalar) => Operand::Scalar(scalar.kind).dtype(),
            Elementwise::Array(array) => array.dtype,
        };
        if dtype != DType::Bool {
            let message = format!("`where=` needs bools, this is {dtype}");
            let diagnostic = Diagnostic::new(Code::TypeMismatch, span, message);
            return Err(self.report(diagnostic.hint("compare: `where=mask != 0`")));
        }
        if out.is_none_or(|out| matches!(out.value, Value::None)) {
            let hint = format!("give an array that keeps its elements elsewhere: `np.{name}(..., out=a, where=mask)`");
            return self.unsupported(
                span,
                "`where=` without `out=`, whose other elements NumPy leaves undefined",
                &hint,
            );
        }
        Ok(Some(Mask { elements, span }))
    }

    /// What `target` holds afterwards: the result where the mask is true, what it held elsewhere.
    fn masked_result(
        &mut self,
        value: Value,
        (target, at): (ArrayView, Span),
        mask: Mask,
        span: Span,
    ) -> Checked<Value> {
        let dtype = self.dtype_of(&target);
        let result = match self.elementwise(value, span)? {
            Elementwise::Array(array) => array,
            Elementwise::Scalar(scalar) => {
                let own = Operand::Scalar(scalar.kind).dtype();
                ArrayExpr::splat(scalar, own, Shape::SCALAR)
            }
        };
        self.casts_in_place(result.dtype, (dtype, at), span, None)?;
        let result = (Elementwise::Array(cast(result, dtype)), span);
        let old = (Elementwise::Array(ArrayExpr::view(target, dtype)), at);
        Ok(Value::of(self.selection([(mask.elements, mask.span), result, old], dtype, span)?))
    }

    /// NumPy does not look at exponents where the mask is false: negative ones stop nothing there.
    fn unmasked_exponents(
        &mut self,
        f: Ufunc,
        operands: Vec<(Value, Span)>,
        mask: Option<&Mask>,
    ) -> Checked<Vec<(Value, Span)>> {
        let (Ufunc::Power, Some(mask)) = (f, mask) else { return Ok(operands) };
        let mut kept = Vec::with_capacity(operands.len());
        for (k, (value, at)) in operands.into_iter().enumerate() {
            kept.push(match self.elementwise(value, at)? {
                Elementwise::Array(exponent) if k == 1 && exponent.dtype.is_signed_integer() => {
                    let dtype = exponent.dtype;
                    let mask = (mask.elements.clone(), mask.span);
                    let one = (Elementwise::Scalar(ScalarExpr::int(1)), at);
                    let chosen = self.selection([mask, (Elementwise::Array(exponent), at), one], dtype, at)?;
                    (Value::of(chosen), at)
                }
                other => (Value::of_elementwise(other), at),
            });
        }
        Ok(kept)
    }

    /// The operands so that the function computes in the dtype that gives `dtype=`.
    pub(super) fn computed_in(
        &mut self,
        f: Ufunc,
        name: &str,
        operands: Vec<(Value, Span)>,
        dtype: Option<Given>,
    ) -> Checked<Vec<(Value, Span)>> {
        let Some(given) = dtype.and_then(Given::unless_none) else { return Ok(operands) };
        let dtype = self.dtype(&given.value, given.span)?;
        // What comes out is what it computes in.
        let is_own = matches!(f.rule(), Rule::Arithmetic { .. } | Rule::Integer { .. }) || f.gives(DType::C64);
        if !f.gives(dtype) {
            let results: Vec<&str> = DType::ALL.into_iter().filter(|&d| f.gives(d)).map(DType::name).collect();
            let message = format!("`{name}` does not give {dtype}");
            let hint = format!("it gives {}: leave `dtype=` out and cast, `.astype(...)`", results.join(", "));
            return Err(self.report(Diagnostic::new(Code::OperandType, given.span, message).hint(hint)));
        }
        let mut given_operands = Vec::with_capacity(operands.len());
        for (value, at) in operands {
            given_operands.push((self.elementwise(value, at)?, at));
        }
        if !is_own {
            // It gives that dtype whatever comes in.
            return Ok(given_operands.into_iter().map(|(o, at)| (Value::of_elementwise(o), at)).collect());
        }
        let all_scalar = given_operands.iter().all(|(operand, _)| operand.array().is_none());
        if all_scalar && !matches!(dtype, DType::F32 | DType::C64) {
            let hint = "leave it out: scalars have 64 bits";
            return self.unsupported(given.span, "`dtype=` of a function of scalars", hint);
        }
        given_operands.into_iter().map(|(o, at)| Ok((self.operand_in(o, dtype, at)?, at))).collect()
    }

    /// An operand of a function that computes in `dtype`; casts are of the same kind, as NumPy's.
    fn operand_in(&mut self, operand: Elementwise, dtype: DType, at: Span) -> Checked<Value> {
        let own = operand.operand().dtype();
        let fits = match &operand {
            Elementwise::Array(_) => own.casts_in_place_to(dtype),
            Elementwise::Scalar(scalar) => match scalar.kind {
                ScalarKind::Bool => true,
                ScalarKind::Int => dtype != DType::Bool,
                ScalarKind::Float => matches!(dtype, DType::F32 | DType::C64),
                ScalarKind::Complex => dtype == DType::C64,
            },
        };
        if !fits {
            let message = format!("{own} cannot be computed in {dtype}: the cast is not of the same kind");
            let diagnostic = Diagnostic::new(Code::InPlaceCast, at, message);
            return Err(self.report(diagnostic.hint("cast it first, as in `a.astype(...)`")));
        }
        Ok(match operand {
            Elementwise::Array(array) => Value::of(cast(array, dtype)),
            Elementwise::Scalar(scalar) if matches!(dtype, DType::F32 | DType::C64) => {
                Value::Scalar(self.converted(scalar, ScalarKind::of(dtype)))
            }
            Elementwise::Scalar(scalar) => Value::Scalar(scalar),
        })
    }

    /// One of several results, in memory of its own before any of them is stored.
    pub(super) fn apart(&mut self, value: Value, span: Span) -> Checked<Value> {
        match self.elementwise(value, span)? {
            Elementwise::Array(array) => {
                let dtype = array.dtype;
                let view = self.materialize(array, "a result that is stored after another has been computed");
                Ok(Value::of(ArrayExpr::view(view, dtype)))
            }
            Elementwise::Scalar(scalar) => Ok(Value::Scalar(self.held(scalar))),
        }
    }

    /// The operand under a name, so that it may be used several times and is evaluated once.
    pub(super) fn shared(&mut self, value: Value, span: Span) -> Checked<Elementwise> {
        match self.elementwise(value, span)? {
            Elementwise::Array(array) => {
                let mut is_plain = !array.is_numbered();
                array.for_each_scalar(&mut |scalar| {
                    is_plain &=
                        matches!(scalar.node, crate::hir::ScalarNode::Const(_) | crate::hir::ScalarNode::Var(_));
                });
                if is_plain {
                    return Ok(Elementwise::Array(array));
                }
                let dtype = array.dtype;
                let view = self.materialize(array, "an operand that is used several times");
                Ok(Elementwise::Array(ArrayExpr::view(view, dtype)))
            }
            Elementwise::Scalar(scalar) => Ok(Elementwise::Scalar(self.held(scalar))),
        }
    }
}
