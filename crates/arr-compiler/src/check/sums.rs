//! Sums and products of uint8 and uint16 arrays, which may wrap before they are divided, shifted right or averaged.
//!
//! A warning is given once a sum, where it is made smaller again: in the same expression, or through names.

use arr_core::{DType, Ufunc};
use arr_diag::{Code, Diagnostic, Fix, Span};

use super::elementwise::Elementwise;
use super::env::Env;
use super::{Checked, Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView};

/// A sum or product that may have wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NarrowSum {
    /// The operation.
    f: Ufunc,
    dtype: DType,
    /// All of it.
    span: Span,
    /// The first operand that is no sum itself, where widening begins; a sum in place has the dtype of its array.
    first: Option<Span>,
}

/// The operands of a sum or product.
#[derive(Clone, Debug)]
pub(super) struct Summed {
    f: Ufunc,
    /// Where the first array is.
    first: Option<Span>,
    /// The dtypes of those that may be as large as their dtype lets them.
    full: Vec<DType>,
}

impl Checker<'_> {
    /// What is known of the operands of a sum or product before they are put into it.
    pub(super) fn summed(&self, f: Ufunc, operands: &[(Elementwise, Span)]) -> Option<Summed> {
        if !matches!(f, Ufunc::Add | Ufunc::Multiply) {
            return None;
        }
        let arrays = operands.iter().filter_map(|(operand, at)| Some((operand.array()?, *at)));
        let full = arrays.clone().filter(|(array, at)| self.fills_its_dtype(array, *at)).map(|(array, _)| array.dtype);
        Some(Summed { f, first: arrays.clone().next().map(|(_, at)| at), full: full.collect() })
    }

    /// Remembers the sum that the expression at `span` is, if an operand may be as large as the dtype of the sum.
    pub(super) fn note_sum(&mut self, summed: Option<Summed>, result: DType, span: Span) {
        if let Some(Summed { f, first, full }) = summed
            && matches!(result, DType::U8 | DType::U16)
            && full.contains(&result)
        {
            self.note(f, result, first, span);
        }
    }

    /// Remembers the sum in place that the statement at `span` is.
    pub(super) fn note_sum_in_place(&mut self, f: Ufunc, result: DType, span: Span) {
        if matches!(f, Ufunc::Add | Ufunc::Multiply) && matches!(result, DType::U8 | DType::U16) {
            self.note(f, result, None, span);
        }
    }

    /// Whether an array is no widened narrower one.
    fn fills_its_dtype(&self, array: &ArrayExpr, at: Span) -> bool {
        match &array.node {
            ArrayNode::Cast(inner) => inner.dtype.size() >= array.dtype.size(),
            ArrayNode::View(view) => !self.env.widened.contains(&view.array),
            ArrayNode::Map { f: Ufunc::Add | Ufunc::Multiply, .. } => self.sums.contains_key(&at),
            _ => true,
        }
    }

    fn note(&mut self, f: Ufunc, result: DType, first: Option<Span>, span: Span) {
        let first = first.and_then(|first| self.sums.get(&first).map_or(Some(first), |inner| inner.first));
        self.sums.insert(span, NarrowSum { f, dtype: result, span, first });
    }

    /// Remembers what an array holds after a store of the value at `span`; what is stored into a part of it leaves the
    /// rest as it was.
    pub(super) fn note_stored_sum(&mut self, target: &ArrayView, span: Span) {
        let n_elems = self.hir.arrays.get(target.array.0 as usize).map(|array| array.shape.n_elems());
        match self.sums.get(&span) {
            Some(sum) => {
                self.env.sums.insert(target.array, *sum);
            }
            None if n_elems == Some(target.view.shape.n_elems()) => {
                self.env.sums.remove(&target.array);
            }
            None => {}
        }
    }

    /// Remembers that the call at hand gives the value at `span`.
    pub(super) fn note_returned_sum(&mut self, span: Span) {
        let Some(call) = self.calls.last() else { return };
        match self.sums.get(&span).copied() {
            Some(sum) => self.sums.insert(call.span, sum),
            None => self.sums.remove(&call.span),
        };
    }

    /// Binds a name to the value at `at`, and remembers what is known of the array that it is now.
    pub(super) fn bind_noting(&mut self, name: &str, value: Value, span: Span, at: Span) -> Checked<()> {
        let is_computed = value.as_any_view().is_none();
        let is_widened = match &value {
            Value::Array(ArrayExpr { node: ArrayNode::Cast(inner), dtype, .. }) => inner.dtype.size() < dtype.size(),
            _ => false,
        };
        self.bind_value(name, value, span)?;
        let held = self.env.get(name).and_then(|binding| binding.shown()).cloned();
        self.note_held_sum(is_computed, held.as_ref(), at);
        if let Some(view) = held.as_ref().and_then(Value::as_any_view).filter(|_| is_computed) {
            if is_widened {
                self.env.widened.insert(view.array);
            } else {
                self.env.widened.remove(&view.array);
            }
        }
        Ok(())
    }

    /// Remembers what the value at `span`, computed just now, is held in: an array of a name or of a result.
    pub(super) fn note_held_sum(&mut self, computed: bool, held: Option<&Value>, span: Span) {
        if let Some(view) = held.and_then(Value::as_any_view).filter(|_| computed) {
            self.note_stored_sum(&view, span);
        }
    }

    /// Warns where `operand`, the value of the expression at `at`, is a sum that `f` makes smaller again.
    pub(super) fn warn_may_wrap(&mut self, operand: &Value, at: Span, made: Smaller) {
        let (Value::Array(array) | Value::Bounded(array)) = operand else { return };
        if !matches!(array.dtype, DType::U8 | DType::U16) {
            return;
        }
        let known = match &array.node {
            ArrayNode::View(view) => self.env.sums.get(&view.array),
            _ => self.sums.get(&at),
        };
        let Some(&sum) = known else { return };
        if !self.told_sums.insert(sum.span) {
            return;
        }
        let name = if sum.f == Ufunc::Add { "sum" } else { "product" };
        let message = format!("this {} {name} may wrap before it is {}", sum.dtype, made.word());
        let wide = if sum.dtype == DType::U8 { DType::U16 } else { DType::U32 };
        let mut diagnostic = Diagnostic::new(Code::MayWrap, sum.span, message);
        if at != sum.span {
            diagnostic = diagnostic.also(at, format!("{} here", made.word()));
        }
        // The wrap may be wanted, and the result gets another dtype.
        let diagnostic = match (self.widened_call(sum), sum.first) {
            (Some(at), _) => {
                diagnostic.fix(Fix::maybe(format!("compute it in {wide}")).insert(at, format!(", dtype=np.{wide}")))
            }
            (None, Some(first)) => {
                let fix = Fix::maybe(format!("widen it first, to {wide} or more"));
                let cast = format!("astype(np.{wide})");
                diagnostic.fix(match self.source.get(first.range()) {
                    Some(text) if is_atom(text) => fix.insert(first.end, format!(".{cast}")),
                    _ => fix.insert(first.start, "(").insert(first.end, format!(").{cast}")),
                })
            }
            (None, None) => diagnostic.hint(format!("make the array {wide} from the start, or add into a wider one")),
        };
        self.report(diagnostic);
    }

    /// Where `dtype=` goes in a sum that is written as a call, `np.add(a, b)`.
    fn widened_call(&self, sum: NarrowSum) -> Option<u32> {
        let text = self.source.get(sum.span.range())?;
        let (callee, _) = text.split_once('(')?;
        let is_call = callee.ends_with("add") || callee.ends_with("multiply");
        (is_call && text.ends_with(')')).then(|| sum.span.end - 1)
    }
}

/// Whether `.astype(...)` can stand right behind.
fn is_atom(text: &str) -> bool {
    let mut depth = 0_usize;
    text.chars().all(|c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > 0 || c.is_alphanumeric() || matches!(c, '_' | '.' | ')' | ']')
    })
}

/// What is done to a sum that should not have wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Smaller {
    /// `/`, `//`
    Divided,
    /// `>>`
    Shifted,
    /// `mean`
    Averaged,
}

impl Smaller {
    /// What an elementwise function does to its first operand.
    pub(super) fn by(f: Ufunc) -> Option<Smaller> {
        match f {
            Ufunc::FloorDivide | Ufunc::TrueDivide => Some(Smaller::Divided),
            Ufunc::RightShift => Some(Smaller::Shifted),
            _ => None,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Smaller::Divided => "divided",
            Smaller::Shifted => "shifted",
            Smaller::Averaged => "averaged",
        }
    }
}

impl Env {
    /// Where paths meet, an array may hold what it holds on either.
    pub(super) fn join_sums(&mut self, other: &Env) {
        for (array, sum) in &other.sums {
            self.sums.entry(*array).or_insert(*sum);
        }
        self.widened.retain(|array| other.widened.contains(array));
    }
}
