//! Strings as values: text, known wholly or but for the values in it.

use arr_core::{Scalar, ScalarKind};
use arr_diag::Span;
use arr_syntax::ast::BinaryOp;

use super::assembled::Assembled;
use super::constructor::copied;
use super::function::CopyOrder;
use super::{Checked, Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayView, PrintPart, ScalarExpr, ScalarNode, Stmt, StmtKind};

impl Checker<'_> {
    /// `+` and `*` of strings; `None` where the operands are something else.
    pub(super) fn text_operator(
        &mut self,
        op: BinaryOp,
        lhs: &Value,
        rhs: &Value,
        span: Span,
    ) -> Option<Checked<Value>> {
        match (op, lhs, rhs) {
            (BinaryOp::Add, Value::Str(_) | Value::Text(_), Value::Str(_) | Value::Text(_)) => {
                let mut text = parts_of(lhs);
                text.extend(parts_of(rhs));
                Some(self.text_value(text, span))
            }
            (BinaryOp::Mul, text @ (Value::Str(_) | Value::Text(_)), Value::Scalar(n))
            | (BinaryOp::Mul, Value::Scalar(n), text @ (Value::Str(_) | Value::Text(_))) => {
                Some(self.repeated(parts_of(text), n, span))
            }
            (BinaryOp::Mod, Value::Str(_) | Value::Text(_), _) => {
                Some(self.unsupported(span, "`%` on strings", "write an f-string: `f\"{x:.2f}\"`"))
            }
            _ => None,
        }
    }

    fn repeated(&mut self, parts: Vec<PrintPart>, n: &ScalarExpr, span: Span) -> Checked<Value> {
        let n = self.static_int(&Value::Scalar(n.clone()), span, "how often a string is repeated")?;
        let n = usize::try_from(n).unwrap_or(0);
        let n_bytes = size(&parts).saturating_mul(n);
        if n_bytes > Assembled::Text.most() {
            self.has_room_for(Assembled::Text, n_bytes, span)?;
        }
        // Evaluated once, and once too where the text is left out.
        let parts = if n == 1 { parts } else { self.fixed_parts(parts) };
        self.text_value(std::iter::repeat_n(parts, n).flatten().collect(), span)
    }

    /// `then if test else otherwise` of strings; what each needs first stands with it.
    pub(super) fn chosen_text(
        &mut self,
        test: ScalarExpr,
        (mut then_first, then): (Vec<Stmt>, Value),
        (mut otherwise_first, otherwise): (Vec<Stmt>, Value),
        span: Span,
    ) -> Checked<Value> {
        let (fix, then) = self.collect(|c| c.fixed_parts(parts_of(&then)));
        then_first.extend(fix);
        let (fix, otherwise) = self.collect(|c| c.fixed_parts(parts_of(&otherwise)));
        otherwise_first.extend(fix);
        let (first, text) = match test.as_const() {
            Some(Scalar::Bool(true)) => (then_first, then),
            Some(Scalar::Bool(false)) => (otherwise_first, otherwise),
            _ => {
                let test = self.fix("", test);
                if !(then_first.is_empty() && otherwise_first.is_empty()) {
                    let test = ScalarExpr::var(test, ScalarKind::Bool);
                    self.emit(StmtKind::If { test, body: then_first, orelse: otherwise_first });
                }
                return self.text_value(vec![PrintPart::Choose { test, then, otherwise }], span);
            }
        };
        self.out.extend(first);
        self.text_value(text, span)
    }

    /// A string where all of the text is known, else text.
    pub(super) fn text_value(&mut self, parts: Vec<PrintPart>, span: Span) -> Checked<Value> {
        self.has_room_for(Assembled::Text, size(&parts), span)?;
        let mut parts = settled(parts);
        Ok(match parts.as_mut_slice() {
            [] => Value::Str(String::new()),
            [PrintPart::Text(text)] => Value::Str(std::mem::take(text)),
            _ => Value::Text(parts),
        })
    }

    /// Text with its values held in variables, so that it stays as it is and is not computed again.
    pub(super) fn fixed_parts(&mut self, parts: Vec<PrintPart>) -> Vec<PrintPart> {
        parts
            .into_iter()
            .map(|part| match part {
                PrintPart::Scalar(scalar) => PrintPart::Scalar(self.fixed_scalar(scalar)),
                PrintPart::Formatted(scalar, spec) => PrintPart::Formatted(self.fixed_scalar(scalar), spec),
                PrintPart::Array(view) => PrintPart::Array(self.fixed_view(view)),
                PrintPart::Repr(view) => PrintPart::Repr(self.fixed_view(view)),
                PrintPart::List(view) => PrintPart::List(self.fixed_view(view)),
                PrintPart::Bytes(view) => PrintPart::Bytes(self.fixed_view(view)),
                part => part,
            })
            .collect()
    }

    /// A copy of an array, as it is now.
    fn fixed_view(&mut self, view: ArrayView) -> ArrayView {
        let array = ArrayExpr::view(view, self.dtype_of(&view));
        self.materialize(copied(array, CopyOrder::Kept), "an array in text, as it is at that moment")
    }

    /// A scalar held in a variable, unless it is known.
    pub(super) fn fixed_scalar(&mut self, scalar: ScalarExpr) -> ScalarExpr {
        match scalar.node {
            ScalarNode::Const(_) => scalar,
            _ => {
                let kind = scalar.kind;
                ScalarExpr::var(self.fix("", scalar), kind)
            }
        }
    }
}

/// Bytes of known text, and one for each value.
fn size(parts: &[PrintPart]) -> usize {
    let of_part = |part: &PrintPart| match part {
        PrintPart::Text(text) => text.len(),
        PrintPart::Choose { then, otherwise, .. } => size(then) + size(otherwise),
        _ => 1,
    };
    parts.iter().map(of_part).sum()
}

/// The parts of a string.
pub(super) fn parts_of(value: &Value) -> Vec<PrintPart> {
    match value {
        Value::Str(text) => vec![PrintPart::Text(text.clone())],
        Value::Text(parts) => parts.clone(),
        _ => Vec::new(),
    }
}

/// Whether there is text with arrays in it, which are formatted where it is shown.
pub(super) fn has_arrays(value: &Value) -> bool {
    match value {
        Value::Text(parts) => shows_arrays(parts),
        Value::Tuple(items) | Value::List(items) => items.iter().any(has_arrays),
        _ => false,
    }
}

/// Whether there are arrays in text.
pub(super) fn shows_arrays(parts: &[PrintPart]) -> bool {
    let mut found = false;
    parts.iter().for_each(|part| part.for_each_view(&mut |_| found = true));
    found
}

/// The parts with known ints and bools as text, neighbouring texts as one.
pub(super) fn settled(parts: Vec<PrintPart>) -> Vec<PrintPart> {
    let known = parts.into_iter().map(|part| match &part {
        PrintPart::Scalar(scalar) => match scalar.as_const() {
            Some(Scalar::Int(value)) => PrintPart::Text(value.to_string()),
            Some(Scalar::Bool(value)) => PrintPart::Text(if value { "True" } else { "False" }.to_owned()),
            _ => part,
        },
        _ => part,
    });
    joined(known.collect())
}

/// Whether the whole of some text is known.
pub(super) fn is_known(parts: &[PrintPart]) -> bool {
    parts.iter().all(|part| matches!(part, PrintPart::Text(_)))
}

/// The text of parts that are known.
pub(super) fn known_text(parts: &[PrintPart]) -> String {
    let texts =
        parts.iter().filter_map(|part| if let PrintPart::Text(text) = part { Some(text.as_str()) } else { None });
    texts.collect()
}

/// The parts with their known text changed.
pub(super) fn with_texts(parts: Vec<PrintPart>, change: &dyn Fn(&str) -> String) -> Vec<PrintPart> {
    let changed = parts.into_iter().map(|part| match part {
        PrintPart::Text(text) => PrintPart::Text(change(&text)),
        PrintPart::Choose { test, then, otherwise } => {
            PrintPart::Choose { test, then: with_texts(then, change), otherwise: with_texts(otherwise, change) }
        }
        part => part,
    });
    changed.collect()
}

/// All known text in parts, on any path.
pub(super) fn for_each_text<'t>(parts: &'t [PrintPart], visit: &mut impl FnMut(&'t str)) {
    for part in parts {
        match part {
            PrintPart::Text(text) => visit(text),
            PrintPart::Choose { then, otherwise, .. } => {
                for_each_text(then, visit);
                for_each_text(otherwise, visit);
            }
            _ => {}
        }
    }
}

/// Neighbouring texts as one.
pub(super) fn joined(parts: Vec<PrintPart>) -> Vec<PrintPart> {
    let mut out: Vec<PrintPart> = Vec::with_capacity(parts.len());
    for part in parts {
        match (out.last_mut(), part) {
            (Some(PrintPart::Text(before)), PrintPart::Text(text)) => before.push_str(&text),
            (_, PrintPart::Text(text)) if text.is_empty() => {}
            (_, part) => out.push(part),
        }
    }
    out
}
