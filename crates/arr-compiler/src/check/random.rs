//! Random numbers: `numpy.random` of old and Python's `random`, each with a stream of its own.
//!
//! A stream is a seed and the number of the next draw; a random number is a function of both, computed element by element,
//! so that it fuses with what uses it, and is the same on every machine.

mod draw;
mod stream;

use arr_core::{DType, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::elementwise::cast;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ScalarExpr, StmtKind};
use stream::{MASK, int};
pub(super) use stream::{Stream, StreamState};

impl Checker<'_> {
    /// `random.seed(seed)`
    pub(super) fn call_seed(&mut self, stream: Stream, args: Args<'_>) -> Checked<Value> {
        let [seed] = self.bind(args)?;
        let Given { value, span } = seed.ok_or(Reported)?;
        let seed = self.int_scalar(value, span, "a seed")?;
        let least = self.scalar_map(Ufunc::GreaterEqual, vec![seed.clone(), ScalarExpr::int(0)], span)?;
        let most = self.scalar_map(Ufunc::LessEqual, vec![seed.clone(), ScalarExpr::int(MASK)], span)?;
        let is_sound = self.scalar_map(Ufunc::LogicalAnd, vec![least, most], span)?;
        self.must_hold(is_sound, "a seed must be from 0 to 2**32 - 1".to_owned(), span)?;
        let state = self.stream(stream);
        self.emit(StmtKind::SetVar { var: state.seed, value: seed });
        self.emit(StmtKind::SetVar { var: state.counter, value: ScalarExpr::int(0) });
        Ok(Value::None)
    }

    /// The shape of a draw, and whether it is a scalar.
    fn size(&mut self, size: Option<Given>) -> Checked<(Shape, bool)> {
        match size.and_then(Given::unless_none) {
            None => Ok((Shape::vector(1), true)),
            Some(size) => Ok((self.shape(&size.value, size.span)?, false)),
        }
    }

    /// `np.random.rand(*dims)`, `np.random.randn(*dims)`
    pub(super) fn call_rand(&mut self, is_normal: bool, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        if let Some((key, at, _)) = args.keywords.first() {
            return self.error(Code::BadArguments, *at, format!("`{}` has no argument `{key}`", args.name));
        }
        let dims: Vec<Value> = args.positional.into_iter().map(|given| given.value).collect();
        let (shape, is_scalar) = match dims.as_slice() {
            [] => (Shape::vector(1), true),
            _ => (self.shape(&Value::Tuple(dims), span)?, false),
        };
        let found = if is_normal {
            self.normal(Stream::Numpy, shape, span)?
        } else {
            self.uniform(Stream::Numpy, shape, span)?
        };
        self.drawn(found, is_scalar)
    }

    /// `np.random.random(size=None)`
    pub(super) fn call_random_sample(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [size] = self.bind(args)?;
        let (shape, is_scalar) = self.size(size)?;
        let found = self.uniform(Stream::Numpy, shape, span)?;
        self.drawn(found, is_scalar)
    }

    /// `random.random()`
    pub(super) fn call_python_random(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [] = self.bind(args)?;
        let found = self.uniform(Stream::Python, Shape::vector(1), span)?;
        self.drawn(found, true)
    }

    /// `np.random.uniform(low=0.0, high=1.0, size=None)`, `np.random.normal(loc=0.0, scale=1.0, size=None)`
    pub(super) fn call_spread(&mut self, is_normal: bool, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [low, high, size] = self.bind(args)?;
        let size = self.size(size)?;
        let mut ends = Vec::with_capacity(2);
        for (end, default) in [(low, 0.0), (high, 1.0)] {
            let (value, at) = end.map_or((Value::float(default), span), |end| (end.value, end.span));
            ends.push(self.float_scalar(value, at)?);
        }
        let (second, first) = ends.pop().zip(ends.pop()).ok_or(Reported)?;
        self.stretched_draw(Stream::Numpy, is_normal, [first, second], size, span)
    }

    /// `random.uniform(a, b)`
    pub(super) fn call_python_uniform(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [low, high] = self.bind(args)?;
        let (low, high) = low.zip(high).ok_or(Reported)?;
        let ends = [self.float_scalar(low.value, low.span)?, self.float_scalar(high.value, high.span)?];
        self.stretched_draw(Stream::Python, false, ends, (Shape::vector(1), true), span)
    }

    fn float_scalar(&mut self, value: Value, span: Span) -> Checked<ScalarExpr> {
        let scalar = self.as_scalar(value, span, "a bound of random numbers")?;
        let scalar = self.converted(scalar, ScalarKind::Float);
        Ok(self.held(scalar))
    }

    /// `np.random.randint(low, high=None, size=None, dtype=int)`: from `low` up to `high`, which is left out.
    pub(super) fn call_randint(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [low, high, size, dtype] = self.bind(args)?;
        let low = low.ok_or(Reported)?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::I32);
        if !dtype.is_integer() {
            return self.error(Code::OperandType, span, format!("`randint` gives ints, not {dtype}"));
        }
        let (low, high) = match high.and_then(Given::unless_none) {
            None => ((int(0), low.span), (low.value, low.span)),
            Some(high) => ((low.value, low.span), (high.value, high.span)),
        };
        let low = self.int_scalar(low.0, low.1, "a bound of random ints")?;
        let high = self.int_scalar(high.0, high.1, "a bound of random ints")?;
        let last = self.scalar_map(Ufunc::Subtract, vec![high, ScalarExpr::int(1)], span)?;
        let last = self.held(last);
        let (shape, is_scalar) = self.size(size)?;
        let found = self.random_ints(Stream::Numpy, [low, last], dtype, shape, span)?;
        self.drawn(Value::Array(cast(found, dtype)), is_scalar)
    }

    /// `random.randint(a, b)`: from `a` to `b`, both of which may come.
    pub(super) fn call_python_randint(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [low, last] = self.bind(args)?;
        let (low, last) = low.zip(last).ok_or(Reported)?;
        let low = self.int_scalar(low.value, low.span, "a bound of random ints")?;
        let last = self.int_scalar(last.value, last.span, "a bound of random ints")?;
        let found = self.random_ints(Stream::Python, [low, last], DType::I32, Shape::vector(1), span)?;
        self.drawn(Value::Array(found), true)
    }
}
