//! Streams of random words: where each is, and Threefry, which makes words out of that.
//!
//! The function is Threefry-2x32 with 13 rounds, whose key is the seed and the stream, and whose counter is the number of the
//! draw.
//!
//! Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.

use arr_core::{DType, ScalarKind, Shape, Ufunc};
use arr_diag::Span;

use crate::check::elementwise::cast;
use crate::check::{Checked, Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr, Stmt, StmtKind, VarId};

/// How far a word is turned in each round, again from the front after eight.
const TURNS: [i64; 8] = [13, 15, 26, 6, 17, 29, 16, 24];
const N_ROUNDS: usize = 13;
/// The parity of the key.
const PARITY: i64 = 0x1BD1_1BDA;
/// All bits of a word.
pub(super) const MASK: i64 = 0xFFFF_FFFF;

/// Whose random numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Stream {
    /// `numpy.random`
    Numpy,
    /// Python's `random`
    Python,
}

/// Where a stream is, in variables that begin with 0.
#[derive(Clone, Copy, Debug)]
pub(in crate::check) struct StreamState {
    pub(in crate::check) seed: VarId,
    pub(in crate::check) counter: VarId,
}

pub(super) fn int(value: i64) -> Value {
    Value::Scalar(ScalarExpr::int(value))
}

impl Checker<'_> {
    pub(super) fn stream(&mut self, stream: Stream) -> StreamState {
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
    pub(in crate::check) fn begin_streams(&mut self) {
        let vars = std::mem::take(&mut self.new_streams).into_iter().flat_map(|state| [state.seed, state.counter]);
        let first =
            vars.map(|var| Stmt { kind: StmtKind::SetVar { var, value: ScalarExpr::int(0) }, span: Span::default() });
        self.out.splice(..0, first);
    }

    /// A step in an array of its own: it is used more than once.
    pub(super) fn word(&mut self, f: Ufunc, left: Value, right: Value, span: Span) -> Checked<Value> {
        let word = self.combined(f, left, right, span)?.into_array()?;
        Ok(Value::Array(ArrayExpr::view(self.materialize(word, "words of random numbers"), DType::U32)))
    }

    /// Two random words of 32 bits for each element of `shape`.
    pub(super) fn words(&mut self, stream: Stream, shape: Shape, span: Span) -> Checked<[Value; 2]> {
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
}
