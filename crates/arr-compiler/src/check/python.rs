//! Built-in functions of Python.

use arr_core::{DType, Reduction, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::constructor::copied;
use super::function::{CopyOrder, IntArrays};
use super::signature::Signature;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{Origin, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// `len(x)`
    pub(super) fn call_len(&mut self, args: Args<'_>) -> Checked<Value> {
        let [on] = self.bind(args)?;
        let on = on.ok_or(Reported)?;
        self.discard(&on.value);
        let n = match &on.value {
            Value::Array(array) if array.shape.rank() > 0 => i64::from(array.shape.extent(0)),
            Value::Bytes(array) => array.shape.extent(0).into(),
            Value::Tuple(items) | Value::List(items) => items.len() as i64,
            Value::Str(text) => text.chars().count() as i64,
            Value::Text(_) => {
                return self.unsupported(
                    on.span,
                    "the length of strings with run-time values in them",
                    "give the values a width: `f\"{x:8.3f}\"`",
                );
            }
            range @ Value::Range { .. } => {
                let n = self.length(range, on.span)?.ok_or(Reported)?;
                return Ok(Value::Scalar(n));
            }
            Value::Bounded(array) | Value::Stepped(array) => return Ok(Value::Scalar(self.rows_of(array))),
            Value::GrowingList(list) => {
                let elements = self.elements_of(*list)?;
                return Ok(Value::Scalar(self.rows_of(&elements)));
            }
            Value::Masked(masked) => {
                let n = masked.n_selected();
                return Ok(Value::Scalar(match masked.row() {
                    0 | 1 => n,
                    row => self.scalar_map(Ufunc::FloorDivide, vec![n, ScalarExpr::int(i64::from(row))], on.span)?,
                }));
            }
            other => return self.error(Code::TypeMismatch, on.span, format!("{} has no length", other.describe())),
        };
        Ok(Value::Scalar(ScalarExpr::int(n)))
    }

    /// `range([start,] stop[, step])`
    pub(super) fn call_range(&mut self, args: Args<'_>) -> Checked<Value> {
        let [first, second, step] = self.bind(args)?;
        let first = first.ok_or(Reported)?;
        let mut bounds = Vec::new();
        for given in std::iter::once(first).chain(second) {
            let scalar = self.as_scalar(given.value, given.span, "`range`")?;
            if scalar.kind != ScalarKind::Int {
                return self.error(
                    Code::TypeMismatch,
                    given.span,
                    format!("`range` needs ints, this is {}", scalar.kind),
                );
            }
            bounds.push(scalar);
        }
        let step = match step {
            Some(step) => match self.static_int(&step.value, step.span, "the step of a range")? {
                0 => return self.error(Code::BadConstant, step.span, "the step of a range must not be 0"),
                step => step,
            },
            None => 1,
        };
        let stop = bounds.pop().ok_or(Reported)?;
        let start = bounds.pop().unwrap_or(ScalarExpr::int(0));
        Ok(Value::Range { start, stop, step })
    }

    /// `int(x)`, `float(x)`, `bool(x)`
    pub(super) fn call_convert(&mut self, kind: ScalarKind, args: Args<'_>) -> Checked<Value> {
        let [x] = self.bind(args)?;
        let x = x.ok_or(Reported)?;
        if let (Value::Str(text), ScalarKind::Int | ScalarKind::Float) = (&x.value, kind) {
            return self.number_in(text, kind, x.span);
        }
        let name = format!("`{}`", kind.name());
        let wanted = if kind == ScalarKind::Bool { Wanted::Truth } else { Wanted::Real(&name) };
        let scalar = self.as_scalar(x.value, x.span, wanted)?;
        if let Some(value) = scalar.as_const()
            && let Err(error) = arr_kernels::scalar::convert(value, kind)
        {
            return self.error(Code::BadConstant, x.span, error.to_string());
        }
        Ok(Value::Scalar(self.converted(scalar, kind)))
    }

    /// `float("inf")`, `int("7")`: the number that a string says.
    fn number_in(&mut self, text: &str, kind: ScalarKind, span: Span) -> Checked<Value> {
        let digits = text.trim();
        let number = match kind {
            ScalarKind::Int => digits.parse().ok().map(Scalar::Int),
            _ => digits.parse::<f64>().ok().map(|number| Scalar::Float(number as f32)),
        };
        match number {
            Some(number) => Ok(Value::Scalar(ScalarExpr::constant(number))),
            None => self.error(Code::BadConstant, span, format!("`{}` makes no number of this string", kind.name())),
        }
    }

    /// `np.uint8(x)`: of a scalar the plain scalar that an element of this dtype is, of arrays and lists an array.
    pub(super) fn call_dtype(&mut self, dtype: DType, args: Args<'_>) -> Checked<Value> {
        let [x] = self.bind(args)?;
        let Given { value, span } = x.ok_or(Reported)?;
        if !matches!(value, Value::Scalar(_)) {
            let array = self.array_of(value, Some(dtype), IntArrays::Int32, span)?;
            let array = copied(array, CopyOrder::Kept);
            if array.shape.rank() > 0 {
                return Ok(Value::of(array));
            }
            let element = self.as_scalar(Value::Array(array), span, Wanted::Number("a dtype"))?;
            return Ok(Value::Scalar(self.held(element)));
        }
        let kind = ScalarKind::of(dtype);
        let name = format!("`{dtype}`");
        let wanted = if kind == ScalarKind::Complex { Wanted::Number(&name) } else { Wanted::Real(&name) };
        let scalar = self.as_scalar(value, span, wanted)?;
        self.fits(&scalar, dtype, span)?;
        if !dtype.is_integer() || scalar.kind != ScalarKind::Float && scalar.as_const().is_some() {
            return Ok(Value::Scalar(self.converted(scalar, kind)));
        }
        // What is stored is cast, and an int that does not fit is found there.
        let element = self.new_array("", dtype, Shape::SCALAR, Origin::Temporary("a scalar that takes a dtype"));
        self.emit(StmtKind::StoreElement { target: element, indices: Vec::new(), value: scalar });
        Ok(Value::Scalar(self.held(ScalarExpr::load(element, Vec::new(), kind))))
    }

    /// `min(a, b, ...)`, `max(...)`; of one array its extreme.
    pub(super) fn call_extreme(&mut self, f: Ufunc, args: Args<'_>) -> Checked<Value> {
        let (span, args) = (args.span, args.unpacked());
        if let [only] = args.positional.as_slice()
            && matches!(
                only.value,
                Value::Array(_) | Value::Bounded(_) | Value::Masked(_) | Value::List(_) | Value::GrowingList(_)
            )
        {
            let reduction = if f == Ufunc::Minimum { Reduction::Min } else { Reduction::Max };
            self.refuse_rows(&args)?;
            return self.call_reduction(reduction, args.taken_by(Signature::of_reduction(reduction)));
        }
        let mut args = args;
        if let [Given { value: Value::Tuple(items), span: at }] = args.positional.as_slice()
            && args.keywords.is_empty()
            && !items.is_empty()
        {
            args.positional = items.iter().map(|item| Given { value: item.clone(), span: *at }).collect();
        } else if args.positional.len() < 2 || !args.keywords.is_empty() {
            return self.error(
                Code::BadArguments,
                span,
                format!("`{}` needs two or more scalars, or one array", args.name),
            );
        }
        let name = format!("`{}`", args.name);
        let mut best: Option<ScalarExpr> = None;
        for given in args.positional {
            let next = self.as_scalar(given.value, given.span, name.as_str())?;
            best = Some(match best {
                None => next,
                Some(best) if best.kind == next.kind => self.extreme(f, best, next, span)?,
                Some(best) => {
                    let message =
                        format!("{name} of {} and {}: the type would depend on the value", best.kind, next.kind);
                    return self.error(Code::OperandType, given.span, message);
                }
            });
        }
        best.map(Value::Scalar).ok_or(Reported)
    }

    /// As Python compares: the second only if it is less (or greater), so that NaN does not propagate.
    fn extreme(&mut self, f: Ufunc, best: ScalarExpr, next: ScalarExpr, span: Span) -> Checked<ScalarExpr> {
        let (best, next) = (self.held(best), self.held(next));
        let comparison = if f == Ufunc::Minimum { Ufunc::Less } else { Ufunc::Greater };
        let test = self.scalar_map(comparison, vec![next.clone(), best.clone()], span)?;
        Ok(self.choose(Box::new(test), next, best))
    }

    /// Python goes through the rows of what has several axes.
    fn refuse_rows(&mut self, args: &Args<'_>) -> Checked<()> {
        let Some(Given { value, span }) = args.positional.first() else { return Ok(()) };
        let has_rows = match value {
            Value::Array(array) | Value::Bounded(array) => array.shape.rank() > 1,
            Value::GrowingList(list) => self.holds_arrays(*list),
            Value::List(items) | Value::Tuple(items) => items.iter().any(|item| matches!(item, Value::Array(_))),
            _ => false,
        };
        if !has_rows {
            return Ok(());
        }
        let what = format!("Python's `{}` of the rows of an array", args.name);
        self.unsupported(*span, &what, &format!("write `np.{}(a)`, with `axis=0` for the columns", args.name))
    }

    /// `abs(x)`
    pub(super) fn call_abs(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x] = self.bind(args)?;
        let x = x.ok_or(Reported)?;
        self.ufunc(Ufunc::Absolute, vec![(x.value, x.span)], span)
    }

    /// `divmod(x, y)`
    pub(super) fn call_python_divmod(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, y] = self.bind(args)?;
        let operands = [self.once(x)?, self.once(y)?];
        let quotient = self.operator(Ufunc::FloorDivide, operands.to_vec(), span)?;
        let rest = self.operator(Ufunc::Remainder, operands.to_vec(), span)?;
        Ok(Value::Tuple(vec![quotient, rest]))
    }

    /// `pow(base, exp)`
    pub(super) fn call_pow(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, y] = self.bind(args)?;
        let operands = x.into_iter().chain(y).map(|given| (given.value, given.span)).collect();
        self.operator(Ufunc::Power, operands, span)
    }

    /// An operand that is used twice and evaluated once; lists are left for operators to refuse.
    fn once(&mut self, given: Option<Given>) -> Checked<(Value, Span)> {
        let Given { value, span } = given.ok_or(Reported)?;
        Ok(match value {
            list @ (Value::List(_) | Value::GrowingList(_) | Value::Tuple(_)) => (list, span),
            other => (Value::of_elementwise(self.shared(other, span)?), span),
        })
    }

    /// `sum(a)`
    pub(super) fn call_sum(&mut self, args: Args<'_>) -> Checked<Value> {
        if args.positional.len() != 1 || !args.keywords.is_empty() {
            return self.bind::<1>(args).and(Err(Reported));
        }
        let args = args.unpacked();
        self.refuse_rows(&args)?;
        if let Some(Given { value: Value::GrowingList(list), span }) = args.positional.first() {
            let elements = self.elements_of(*list)?;
            if elements.len.is_some() && elements.dtype == DType::F32 {
                let message = "the sum of an empty list is an int in Python: write `np.sum(np.array(li))`";
                self.require_elements(&elements, message, *span)?;
            } else if elements.len.is_none() && elements.shape.n_elems() == 0 {
                return Ok(Value::Scalar(ScalarExpr::int(0)));
            }
        }
        self.call_reduction(Reduction::Sum, args.taken_by(Signature::of_reduction(Reduction::Sum)))
    }

    /// `any(iterable)`, `all(iterable)`
    pub(super) fn call_truth(&mut self, f: Reduction, args: Args<'_>) -> Checked<Value> {
        if args.positional.len() != 1 || !args.keywords.is_empty() {
            return self.bind::<1>(args).and(Err(Reported));
        }
        let args = args.unpacked();
        self.refuse_rows(&args)?;
        self.call_reduction(f, args.taken_by(Signature::of_reduction(f)))
    }

    /// `gc.collect()`: there is nothing to collect.
    pub(super) fn call_collect(&mut self, args: Args<'_>) -> Checked<Value> {
        let [] = self.bind(args)?;
        Ok(Value::None)
    }
}
