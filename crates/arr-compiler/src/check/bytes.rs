//! Python's bytes: what `a.tobytes()` gives, and what `frombuffer` takes.
//!
//! Bytes lie in an array of uint8 that nothing is stored into again, and that does not do arithmetic.
//!
//! Source: NumPy reference, "ndarray.tobytes" and "frombuffer"; Python's documentation, "Bytes objects".

use arr_core::{DType, Part, Reduction, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};
use arr_syntax::ast::{Expr, ExprKind, Index};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::complex_part::part_of_view;
use super::elementwise::cast;
use super::index::Part as Place;
use super::join::Along;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, ScalarNode};

/// Why bytes take memory.
const REASON: &str = "the bytes of an array";

impl<'ast> Checker<'ast> {
    /// `a.tobytes(order='C')`: the bytes of the elements in C order, the lowest of each in front. What is no number has the
    /// bits of `np.nan`, whatever computed it.
    pub(super) fn call_tobytes(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, order] = self.bind(args)?;
        if let Some(order) = order.and_then(Given::unless_none)
            && !matches!(&order.value, Value::Str(order) if order == "C")
        {
            let what = "bytes in another order than \"C\"";
            return self.unsupported(order.span, what, "turn the axes round first, as in `a.T.tobytes()`");
        }
        let a = self.whole(array, "a computed array whose bytes are taken")?;
        let line = self.flattened(a);
        let n_bytes = u64::from(line.extent(0)) * u64::from(a.dtype.size());
        let Some(shape) = u32::try_from(n_bytes).ok().and_then(|n| Shape::new(&[n]).ok()) else {
            return self.error(Code::BadShape, span, format!("{n_bytes} bytes are more than arrays have elements"));
        };
        let target = self.new_array("", DType::U8, shape, Origin::Temporary(REASON));
        if a.dtype.size() == 1 {
            let bytes = cast(line.expr(), DType::U8);
            self.store(Place::View(target), span, Value::Array(bytes), span)?;
        } else {
            let numbers = self.with_one_nan(line, span)?;
            for (from, to) in byte_by_byte(numbers, Viewed { array: target, dtype: DType::U8, span })? {
                self.store(Place::View(to.array), span, from.value(), span)?;
            }
        }
        self.results.insert(target.array);
        Ok(Value::Bytes(ArrayExpr::view(target, DType::U8)))
    }

    /// The numbers with all that are none alike.
    fn with_one_nan(&mut self, line: Viewed, span: Span) -> Checked<Viewed> {
        if !matches!(line.dtype, DType::F32 | DType::C64) {
            return Ok(line);
        }
        let reason = Origin::Temporary("numbers whose bytes are taken");
        let target = self.new_array("", line.dtype, line.array.view.shape, reason);
        let parts: &[_] = if line.dtype == DType::C64 { &[Some(Part::Real), Some(Part::Imaginary)] } else { &[None] };
        for part in parts {
            let seen = |view: ArrayView| part.map_or(view, |part| part_of_view(view, part));
            let numbers = Value::Array(ArrayExpr::view(seen(line.array), DType::F32));
            let is_number = self.combined(Ufunc::Equal, numbers.clone(), numbers.clone(), span)?;
            let nan = Value::Scalar(ScalarExpr::constant(Scalar::Float(f32::NAN)));
            let mut operands = Vec::with_capacity(3);
            for value in [is_number, numbers, nan] {
                operands.push((self.elementwise(value, span)?, span));
            }
            let operands = operands.try_into().map_err(|_| Reported)?;
            let chosen = self.selection(operands, DType::F32, span)?;
            self.store(Place::View(seen(target)), span, Value::Array(chosen), span)?;
        }
        Ok(Viewed { array: target, ..line })
    }

    /// `frombuffer(buffer, dtype=float, count=-1, offset=0)`: of an array a view of the same memory, of bytes the numbers that
    /// they are, which nothing can be stored into.
    pub(super) fn call_frombuffer(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [buffer, dtype, count, offset] = self.bind(args)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        let is_bytes = matches!(&buffer, Some(Given { value: Value::Bytes(_), .. }));
        let memory =
            if is_bytes { self.whole(buffer.map(Given::unpacked), REASON)? } else { self.line_of_memory(buffer)? };
        if !is_bytes && dtype != memory.dtype {
            let what = format!("memory of {} read as {dtype}", memory.dtype);
            let instead = "receive it in its dtype, `arr.stream(..., dtype=np.int16)`, or read a copy of its bytes, \
                           `np.frombuffer(a.tobytes(), dtype=np.int16)`";
            return self.unsupported(span, &what, instead);
        }
        if is_bytes && dtype == DType::Bool {
            return self.unsupported(span, "bytes read as bools", "read uint8, and compare: `!= 0`");
        }
        let part = self.part_of_memory(memory, dtype.size(), count, offset)?;
        if !is_bytes {
            return Ok(part.value());
        }
        if dtype == DType::U8 {
            return Ok(part.for_reading().value());
        }
        let n = part.extent(0) / dtype.size();
        let target = self.new_array("", dtype, Shape::vector(n), Origin::Temporary("numbers made of bytes"));
        let numbers = Viewed { array: target, dtype, span };
        if dtype.size() == 1 {
            self.store(Place::View(target), span, Value::Array(cast(part.expr(), dtype)), span)?;
        } else {
            for (to, from) in byte_by_byte(numbers, part)? {
                self.store(Place::View(to.array), span, from.value(), span)?;
            }
        }
        self.results.insert(target.array);
        Ok(numbers.for_reading().value())
    }

    /// An element of bytes as an int, or a slice.
    pub(super) fn part_of_bytes(&mut self, bytes: ArrayView, indices: &[Index<'ast>], span: Span) -> Checked<Value> {
        let is_one = matches!(indices, [Index::Slice { .. }])
            || matches!(indices, [Index::Expr(Expr { kind, .. })] if !matches!(kind, ExprKind::Ellipsis));
        if is_one {
            match self.part(bytes, indices, span)? {
                Place::View(view) if view.view.shape.rank() == 1 && view.len.is_none() => {
                    return Ok(Value::Bytes(ArrayExpr::view(view, DType::U8)));
                }
                Place::Element(view, at) => return Ok(Value::Scalar(ScalarExpr::load(view, at, ScalarKind::Int))),
                Place::View(ArrayView { len: Some(_), .. }) | Place::Taken(_) => {
                    let what = "bytes of a length known at run time";
                    return self.unsupported(span, what, "read them as an array: `np.frombuffer(b, dtype=np.uint8)`");
                }
                _ => {}
            }
        }
        self.error(Code::TypeMismatch, span, "the index of bytes is an int or a slice")
    }

    /// `a + b`
    pub(super) fn joined_bytes(&mut self, parts: [&ArrayExpr; 2], span: Span) -> Checked<Value> {
        let parts = parts.map(|part| (part.clone(), span));
        self.joined_along(Along::Flat, &parts, 0, span)?.into_array().map(Value::Bytes)
    }

    /// `a == b`: as many, and the same.
    pub(super) fn equal_bytes(&mut self, lhs: &ArrayExpr, rhs: &ArrayExpr, span: Span) -> Checked<ScalarExpr> {
        if lhs.shape != rhs.shape {
            return Ok(ScalarExpr::constant(Scalar::Bool(false)));
        }
        let [lhs, rhs] = [lhs, rhs].map(|bytes| Value::Array(bytes.clone()));
        let equal = self.combined(Ufunc::Equal, lhs, rhs, span)?.into_array()?;
        let node = ScalarNode::Reduce { f: Reduction::All, array: Box::new(equal), mask: None };
        Ok(ScalarExpr { node, kind: ScalarKind::Bool })
    }
}

impl Value {
    /// What bytes hold, as an array of uint8; anything else as it is.
    pub(super) fn unpacked(self) -> Value {
        match self {
            Value::Bytes(array) => Value::Array(array),
            other => other,
        }
    }
}

impl Given {
    /// The same argument, with bytes as an array of uint8.
    pub(super) fn unpacked(self) -> Given {
        Given { value: self.value.unpacked(), ..self }
    }
}

/// Each byte of all numbers, beside where those lie that are it in turn.
fn byte_by_byte(numbers: Viewed, bytes: Viewed) -> Checked<Vec<(Viewed, Viewed)>> {
    let size = numbers.dtype.size() as u8;
    let at = |k: u8| {
        let array = part_of_view(numbers.array, Part::Byte(k));
        let part = Viewed { array, dtype: DType::U8, ..numbers };
        Ok((part, bytes.cut(0, [Some(k.into()), None, Some(size.into())])?))
    };
    (0..size).map(at).collect()
}
