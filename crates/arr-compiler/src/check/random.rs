//! Random numbers: `numpy.random` of old and Python's `random`, each with a stream of its own.
//!
//! A stream is a seed and the number of the next draw; a random number is a function of both, computed element by element,
//! so that it fuses with what uses it, and is the same on every machine. The function is Threefry-2x32 with 13 rounds, whose
//! key is the seed and the stream, and whose counter is the number of the draw.
//!
//! Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; Box and Muller 1958 for
//! normal ones.

use arr_core::{DType, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::elementwise::cast;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr, Stmt, StmtKind, VarId};

/// How far a word is turned in each round, again from the front after eight.
const TURNS: [i64; 8] = [13, 15, 26, 6, 17, 29, 16, 24];
const N_ROUNDS: usize = 13;
/// The parity of the key.
const PARITY: i64 = 0x1BD1_1BDA;
const MASK: i64 = 0xFFFF_FFFF;
/// One step of a float32 from 0 up to 1.
const STEP: f32 = 1.0 / 16_777_216.0;

/// Whose random numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    /// `numpy.random`
    Numpy,
    /// Python's `random`
    Python,
}

/// Where a stream is, in variables that begin with 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct StreamState {
    pub(super) seed: VarId,
    pub(super) counter: VarId,
}

fn int(value: i64) -> Value {
    Value::Scalar(ScalarExpr::int(value))
}

fn float(value: f32) -> Value {
    Value::Scalar(ScalarExpr::constant(Scalar::Float(value)))
}

impl Checker<'_> {
    fn stream(&mut self, stream: Stream) -> StreamState {
        let at = stream as usize;
        if let Some(state) = self.streams.get(at).copied().flatten() {
            return state;
        }
        let state = StreamState {
            seed: self.new_var("seed", ScalarKind::Int),
            counter: self.new_var("draws", ScalarKind::Int),
        };
        if let Some(slot) = self.streams.get_mut(at) {
            *slot = Some(state);
        }
        self.new_streams.push(state);
        state
    }

    /// What the streams that are new begin with, in front of everything.
    pub(super) fn begin_streams(&mut self) {
        let vars = std::mem::take(&mut self.new_streams).into_iter().flat_map(|state| [state.seed, state.counter]);
        let first =
            vars.map(|var| Stmt { kind: StmtKind::SetVar { var, value: ScalarExpr::int(0) }, span: Span::default() });
        let body = std::mem::take(&mut self.out);
        self.out = first.chain(body).collect();
    }

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

    fn int_scalar(&mut self, value: Value, span: Span, what: &str) -> Checked<ScalarExpr> {
        let scalar = self.as_scalar(value, span, what)?;
        if scalar.kind == ScalarKind::Float {
            return self.error(Code::TypeMismatch, span, format!("{what} must be an int, this is a float"));
        }
        let scalar = self.converted(scalar, ScalarKind::Int);
        Ok(self.held(scalar))
    }

    /// A step in an array of its own: it is used more than once.
    fn word(&mut self, f: Ufunc, left: Value, right: Value, span: Span) -> Checked<Value> {
        let word = self.combined(f, left, right, span)?.into_array()?;
        Ok(Value::Array(ArrayExpr::view(self.materialize(word, "words of random numbers"), DType::U32)))
    }

    /// Two random words of 32 bits for each element of `shape`.
    fn words(&mut self, stream: Stream, shape: Shape, span: Span) -> Checked<[Value; 2]> {
        let state = self.stream(stream);
        let var = |var| ScalarExpr::var(var, ScalarKind::Int);
        let first = ScalarExpr::var(self.fix("", var(state.counter)), ScalarKind::Int);
        let n = ScalarExpr::int(shape.n_elems().into());
        let next = self.scalar_map(Ufunc::Add, vec![first.clone(), n], span)?;
        self.emit(StmtKind::SetVar { var: state.counter, value: next });
        let key = [var(state.seed), ScalarExpr::int(stream as i64)];
        let parity = self.scalar_map(Ufunc::BitwiseXor, vec![key[0].clone(), key[1].clone()], span)?;
        let parity = self.scalar_map(Ufunc::BitwiseXor, vec![parity, ScalarExpr::int(PARITY)], span)?;
        let [first_key, second_key] = key;
        let key = [self.held(first_key), second_key, self.held(parity)];
        let key_of = |k: usize| Value::Scalar(key.get(k % 3).cloned().unwrap_or_else(|| ScalarExpr::int(0)));
        let low = self.scalar_map(Ufunc::BitwiseAnd, vec![first.clone(), ScalarExpr::int(MASK)], span)?;
        let low = Value::Scalar(self.held(low));
        let high = self.scalar_map(Ufunc::RightShift, vec![first, ScalarExpr::int(32)], span)?;
        let high = Value::Array(ArrayExpr::splat(self.held(high), DType::U32, shape));
        let [start, step] = [0, 1].map(|value| Box::new(ScalarExpr::int(value)));
        let numbers = ArrayExpr::new(ArrayNode::Ramp { start, step }, DType::I32, shape, None);
        let numbers = Value::Array(cast(self.settled(numbers), DType::U32));
        let counter = self.combined(Ufunc::Add, numbers, low, span)?;
        let mut x = self.word(Ufunc::Add, counter, key_of(0), span)?;
        let mut y = self.word(Ufunc::Add, high, key_of(1), span)?;
        for (round, turn) in (1..=N_ROUNDS).zip(TURNS.into_iter().cycle()) {
            x = self.word(Ufunc::Add, x, y.clone(), span)?;
            let up = self.combined(Ufunc::LeftShift, y.clone(), int(turn), span)?;
            let down = self.combined(Ufunc::RightShift, y, int(32 - turn), span)?;
            let turned = self.combined(Ufunc::BitwiseOr, up, down, span)?;
            y = self.word(Ufunc::BitwiseXor, turned, x.clone(), span)?;
            if round % 4 == 0 {
                let k = round / 4;
                x = self.word(Ufunc::Add, x, key_of(k), span)?;
                let with_key = self.combined(Ufunc::Add, y, key_of(k + 1), span)?;
                y = self.word(Ufunc::Add, with_key, int(k as i64), span)?;
            }
        }
        Ok([x, y])
    }

    /// The upper bits of a word as one of 2^24 floats from 0 up to 1.
    fn as_share(&mut self, word: Value, span: Span) -> Checked<Value> {
        let upper = self.combined(Ufunc::RightShift, word, int(8), span)?.into_array()?;
        self.combined(Ufunc::Multiply, Value::Array(cast(upper, DType::F32)), float(STEP), span)
    }

    fn uniform(&mut self, stream: Stream, shape: Shape, span: Span) -> Checked<Value> {
        let [word, _] = self.words(stream, shape, span)?;
        self.as_share(word, span)
    }

    /// Two words make a length and an angle.
    fn normal(&mut self, stream: Stream, shape: Shape, span: Span) -> Checked<Value> {
        let [first, second] = self.words(stream, shape, span)?;
        let share = self.as_share(first, span)?;
        // From above 0 up to 1, so that there is a logarithm.
        let share = self.combined(Ufunc::Add, share, float(STEP), span)?;
        let log = self.ufunc(Ufunc::Log, vec![(share, span)], span)?;
        let square = self.combined(Ufunc::Multiply, log, float(-2.0), span)?;
        let length = self.ufunc(Ufunc::Sqrt, vec![(square, span)], span)?;
        let turn = self.as_share(second, span)?;
        let angle = self.combined(Ufunc::Multiply, turn, float(core::f32::consts::TAU), span)?;
        let cosine = self.ufunc(Ufunc::Cos, vec![(angle, span)], span)?;
        self.combined(Ufunc::Multiply, length, cosine, span)
    }

    /// What has been drawn: an array, or the only element where no shape was asked for.
    fn drawn(&mut self, value: Value, is_scalar: bool) -> Checked<Value> {
        let array = value.into_array()?;
        let dtype = array.dtype;
        // A draw is made once, whatever becomes of it.
        let view = self.materialize(array, "random numbers");
        self.results.insert(view.array);
        let array = ArrayExpr::view(view, dtype);
        Ok(if is_scalar { Value::Scalar(self.drawn_scalar(array)) } else { Value::Array(array) })
    }

    fn drawn_scalar(&mut self, array: ArrayExpr) -> ScalarExpr {
        let element = self.only_element(array);
        self.held(element)
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
            let (value, at) = end.map_or((float(default), span), |end| (end.value, end.span));
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

    /// From one number up to another, or around the first as far as the second says.
    fn stretched_draw(
        &mut self,
        stream: Stream,
        is_normal: bool,
        [first, second]: [ScalarExpr; 2],
        (shape, is_scalar): (Shape, bool),
        span: Span,
    ) -> Checked<Value> {
        let (found, width) = if is_normal {
            let zero = ScalarExpr::constant(Scalar::Float(0.0));
            let is_sound = self.scalar_map(Ufunc::GreaterEqual, vec![second.clone(), zero], span)?;
            self.must_hold(is_sound, "`scale` must not be negative".to_owned(), span)?;
            (self.normal(stream, shape, span)?, second)
        } else {
            let width = self.scalar_map(Ufunc::Subtract, vec![second, first.clone()], span)?;
            (self.uniform(stream, shape, span)?, self.held(width))
        };
        let found = self.combined(Ufunc::Multiply, found, Value::Scalar(width), span)?;
        let found = self.combined(Ufunc::Add, found, Value::Scalar(first), span)?;
        self.drawn(found, is_scalar)
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

    /// Ints from one to another: the upper half of a word times how many there are, whose share of all words is equal to
    /// one part in 2^32.
    fn random_ints(
        &mut self,
        stream: Stream,
        [low, last]: [ScalarExpr; 2],
        dtype: DType,
        shape: Shape,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let (least, most) = int_limits(dtype);
        let tests = [
            (
                Ufunc::LessEqual,
                low.clone(),
                last.clone(),
                "there is no int from the lower bound up to the upper one".to_owned(),
            ),
            (Ufunc::GreaterEqual, low.clone(), ScalarExpr::int(least), format!("the lower bound does not fit {dtype}")),
            (Ufunc::LessEqual, last.clone(), ScalarExpr::int(most), format!("the upper bound does not fit {dtype}")),
        ];
        for (f, left, right, message) in tests {
            let holds = self.scalar_map(f, vec![left, right], span)?;
            self.must_hold(holds, message, span)?;
        }
        let width = self.scalar_map(Ufunc::Subtract, vec![last, low.clone()], span)?;
        let width = self.scalar_map(Ufunc::Add, vec![width, ScalarExpr::int(1)], span)?;
        // All ints of 32 bits are one more than a word can say: the last of them never comes.
        let width = self.scalar_map(Ufunc::Minimum, vec![width, ScalarExpr::int(MASK)], span)?;
        let width = self.held(width);
        let [word, _] = self.words(stream, shape, span)?;
        let upper = self.upper_half(word, width, span)?.into_array()?;
        let base = if dtype == DType::U32 { DType::U32 } else { DType::I32 };
        let upper = Value::Array(cast(upper, base));
        self.combined(Ufunc::Add, upper, Value::Scalar(low), span)?.into_array()
    }

    /// The upper 32 bits of the 64 of a product of words, put together of products of their halves.
    fn upper_half(&mut self, word: Value, by: ScalarExpr, span: Span) -> Checked<Value> {
        let high = self.scalar_map(Ufunc::RightShift, vec![by.clone(), ScalarExpr::int(16)], span)?;
        let low = self.scalar_map(Ufunc::BitwiseAnd, vec![by, ScalarExpr::int(0xFFFF)], span)?;
        let (high, low) = (Value::Scalar(self.held(high)), Value::Scalar(self.held(low)));
        let word_high = self.word(Ufunc::RightShift, word.clone(), int(16), span)?;
        let word_low = self.word(Ufunc::BitwiseAnd, word, int(0xFFFF), span)?;
        let lowest = self.combined(Ufunc::Multiply, word_low.clone(), low.clone(), span)?;
        let lowest = self.combined(Ufunc::RightShift, lowest, int(16), span)?;
        let middle = self.combined(Ufunc::Multiply, word_high.clone(), low, span)?;
        let middle = self.word(Ufunc::Add, middle, lowest, span)?;
        let carried = self.combined(Ufunc::BitwiseAnd, middle.clone(), int(0xFFFF), span)?;
        let other = self.combined(Ufunc::Multiply, word_low, high.clone(), span)?;
        let other = self.combined(Ufunc::Add, other, carried, span)?;
        let other = self.combined(Ufunc::RightShift, other, int(16), span)?;
        let upper = self.combined(Ufunc::Multiply, word_high, high, span)?;
        let middle = self.combined(Ufunc::RightShift, middle, int(16), span)?;
        let upper = self.combined(Ufunc::Add, upper, middle, span)?;
        self.combined(Ufunc::Add, upper, other, span)
    }
}

/// The least and the largest int that a dtype holds.
fn int_limits(dtype: DType) -> (i64, i64) {
    match dtype {
        DType::I8 => (i8::MIN.into(), i8::MAX.into()),
        DType::U8 => (0, u8::MAX.into()),
        DType::I16 => (i16::MIN.into(), i16::MAX.into()),
        DType::U16 => (0, u16::MAX.into()),
        DType::U32 => (0, u32::MAX.into()),
        _ => (i32::MIN.into(), i32::MAX.into()),
    }
}
