//! From random words to numbers: floats between two ends, normal ones, ints.
//!
//! Source: Box and Muller, "A note on the generation of random normal deviates", 1958.

use arr_core::{DType, Scalar, Shape, Ufunc};
use arr_diag::Span;

use super::stream::{MASK, Stream, int};
use crate::check::elementwise::cast;
use crate::check::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ScalarExpr};

/// One step of a float32 from 0 up to 1.
const STEP: f32 = 1.0 / 16_777_216.0;

impl Checker<'_> {
    /// The upper bits of a word as one of 2^24 floats from 0 up to 1.
    fn as_share(&mut self, word: Value, span: Span) -> Checked<Value> {
        let upper = self.combined(Ufunc::RightShift, word, int(8), span)?.into_array()?;
        self.combined(Ufunc::Multiply, Value::Array(cast(upper, DType::F32)), Value::float(STEP), span)
    }

    pub(super) fn uniform(&mut self, stream: Stream, shape: Shape, span: Span) -> Checked<Value> {
        let [word, _] = self.words(stream, shape, span)?;
        self.as_share(word, span)
    }

    /// Two words make a length and an angle.
    pub(super) fn normal(&mut self, stream: Stream, shape: Shape, span: Span) -> Checked<Value> {
        let [first, second] = self.words(stream, shape, span)?;
        let share = self.as_share(first, span)?;
        // From above 0 up to 1, so that there is a logarithm.
        let share = self.combined(Ufunc::Add, share, Value::float(STEP), span)?;
        let log = self.ufunc(Ufunc::Log, vec![(share, span)], span)?;
        let square = self.combined(Ufunc::Multiply, log, Value::float(-2.0), span)?;
        let length = self.ufunc(Ufunc::Sqrt, vec![(square, span)], span)?;
        let turn = self.as_share(second, span)?;
        let angle = self.combined(Ufunc::Multiply, turn, Value::float(core::f32::consts::TAU), span)?;
        let cosine = self.ufunc(Ufunc::Cos, vec![(angle, span)], span)?;
        self.combined(Ufunc::Multiply, length, cosine, span)
    }

    /// What has been drawn: an array, or the only element where no shape was asked for.
    pub(super) fn drawn(&mut self, value: Value, is_scalar: bool) -> Checked<Value> {
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

    /// From one number up to another, or around the first as far as the second says.
    pub(super) fn stretched_draw(
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

    /// Ints from one to another: the upper half of a word times how many there are, whose share of all words is equal to
    /// one part in 2^32.
    pub(super) fn random_ints(
        &mut self,
        stream: Stream,
        [low, last]: [ScalarExpr; 2],
        dtype: DType,
        shape: Shape,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let (least, most) = dtype.range().ok_or(Reported)?;
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
