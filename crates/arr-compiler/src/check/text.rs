//! Strings as values, and f-strings: text whose run-time parts are known by place and format.

use arr_core::{FormatSpec, Formatted, Scalar, ScalarKind};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{BinaryOp, Conversion, FStringPart};

use super::args::{Args, Params};
use super::function::TextName;
use super::output::Within;
use super::{Checked, Checker, Reported, quote, value::Value};
use crate::hir::{PrintPart, ScalarExpr, ScalarNode, Stmt, StmtKind};

/// The most parts or characters that repeating a string makes.
const MOST_REPEATED: usize = 1 << 16;

impl Checker {
    /// An f-string.
    pub(super) fn fstring(&mut self, parts: &[FStringPart<'_>]) -> Checked<Value> {
        let mut text = Vec::new();
        for part in parts {
            match part {
                FStringPart::Text(part) => text.push(PrintPart::Text((*part).to_owned())),
                FStringPart::Value { value, conversion, spec, spec_span } => {
                    let on = self.expr(value)?;
                    let spec = self.static_spec(spec, *spec_span)?;
                    self.formatted(on, *conversion, (&spec, *spec_span), value.span, &mut text)?;
                }
            }
        }
        Ok(text_value(text))
    }

    /// A specification as text; fields in it must be known.
    fn static_spec(&mut self, parts: &[FStringPart<'_>], span: Span) -> Checked<String> {
        match self.fstring(parts)? {
            Value::Str(spec) => Ok(spec),
            _ => self.unsupported(
                span,
                "format specifications that are not known at compile time",
                "write the numbers into the specification: `{x:8.3f}`",
            ),
        }
    }

    /// Appends `{value!conversion:spec}`.
    fn formatted(
        &mut self,
        value: Value,
        conversion: Option<Conversion>,
        (spec, spec_span): (&str, Span),
        span: Span,
        text: &mut Vec<PrintPart>,
    ) -> Checked<()> {
        let value = match (value, conversion) {
            // NumPy formats an array of rank 0 as its element.
            (Value::Array(array), None) if array.shape.rank() == 0 => {
                Value::Scalar(self.as_scalar(Value::Array(array), span, "a format")?)
            }
            (Value::Array(_), Some(Conversion::Repr | Conversion::Ascii)) => {
                return self.unsupported(span, "the `repr` of arrays", "write `{a}`");
            }
            (value, _) => value,
        };
        let is_text = conversion.is_some() || matches!(value, Value::Str(_) | Value::Text(_));
        if let (false, false, Value::Scalar(scalar)) = (spec.is_empty(), is_text, &value) {
            let spec = self.format_spec(spec, Formatted::Scalar(scalar.kind), spec_span)?;
            text.push(PrintPart::Formatted(scalar.clone(), spec));
            return Ok(());
        }
        if !spec.is_empty() && !is_text {
            let message = format!("{} takes no format specification", value.describe());
            let diagnostic = Diagnostic::new(Code::BadFormat, spec_span, message);
            return Err(self.report(diagnostic.hint("leave it out, or format the elements one by one")));
        }
        let within = match conversion {
            Some(Conversion::Repr | Conversion::Ascii) => Within::Brackets,
            Some(Conversion::Str) | None => Within::Line,
        };
        let mut parts = Vec::new();
        self.print_part(value, span, within, &mut parts)?;
        let mut parts = settled(parts);
        if conversion == Some(Conversion::Ascii) {
            parts = with_texts(parts, &quote::ascii);
        }
        if !spec.is_empty() {
            let mut spec = self.format_spec(spec, Formatted::Text, spec_span)?;
            parts = match parts.as_slice() {
                [] => vec![PrintPart::Text(laid_out("", &spec))],
                [PrintPart::Text(part)] => vec![PrintPart::Text(laid_out(part, &spec))],
                [PrintPart::Choose { test, then, otherwise }] if is_known(then) && is_known(otherwise) => {
                    let lay = |parts| vec![PrintPart::Text(laid_out(&known_text(parts), &spec))];
                    vec![PrintPart::Choose { test: *test, then: lay(then), otherwise: lay(otherwise) }]
                }
                [PrintPart::Scalar(scalar)] => {
                    spec.form = Some(arr_core::Form::Text);
                    vec![PrintPart::Formatted(scalar.clone(), spec)]
                }
                _ => {
                    return self.unsupported(
                        spec_span,
                        "widths of text that is put together at run time",
                        "give the values in it their own widths",
                    );
                }
            };
        }
        text.append(&mut parts);
        Ok(())
    }

    fn format_spec(&mut self, spec: &str, of: Formatted, span: Span) -> Checked<FormatSpec> {
        if spec.ends_with('c') && of == Formatted::Scalar(ScalarKind::Int) {
            return self.unsupported(span, "the format type `c`", "write the character as text");
        }
        FormatSpec::parse(spec, of).or_else(|error| self.error(Code::BadFormat, span, error.to_string()))
    }

    /// `str(x)`, `repr(x)`, `format(x, spec)`
    pub(super) fn call_text(&mut self, name: TextName, args: Args<'_>) -> Checked<Value> {
        let params: &Params = match name {
            TextName::Format => &Params { names: &["value", "format_spec"], required: 1 },
            _ => &Params { names: &["object"], required: 1 },
        };
        let conversion = match name {
            TextName::Format => None,
            TextName::Repr => Some(Conversion::Repr),
            TextName::Str => Some(Conversion::Str),
        };
        let [value, spec] = self.bind_args(args, params)?;
        let value = value.ok_or(Reported)?;
        let (spec, spec_span) = match spec {
            None => (String::new(), value.span),
            Some(given) => match given.value {
                Value::Str(spec) => (spec, given.span),
                Value::Text(_) => {
                    return self.unsupported(
                        given.span,
                        "format specifications that are not known at compile time",
                        "write the numbers into the specification",
                    );
                }
                other => {
                    let message = format!("a format specification must be a string, this is {}", other.describe());
                    return self.error(Code::TypeMismatch, given.span, message);
                }
            },
        };
        let mut text = Vec::new();
        self.formatted(value.value, conversion, (&spec, spec_span), value.span, &mut text)?;
        Ok(text_value(text))
    }

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
                Some(Ok(text_value(text)))
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
        let size: usize = parts.iter().map(|part| if let PrintPart::Text(text) = part { text.len() } else { 1 }).sum();
        if size.saturating_mul(n) > MOST_REPEATED {
            return self.error(Code::TooLarge, span, format!("a string of more than {MOST_REPEATED} bytes"));
        }
        let parts = if n > 1 { self.fixed_parts(parts) } else { parts };
        Ok(text_value(std::iter::repeat_n(parts, n).flatten().collect()))
    }

    /// `then if test else otherwise` of strings; what each needs first stands with it.
    pub(super) fn chosen_text(
        &mut self,
        test: ScalarExpr,
        (mut then_first, then): (Vec<Stmt>, Value),
        (mut otherwise_first, otherwise): (Vec<Stmt>, Value),
    ) -> Value {
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
                return Value::Text(vec![PrintPart::Choose { test, then, otherwise }]);
            }
        };
        self.out.extend(first);
        text_value(text)
    }

    /// Text with its values held in variables, so that it stays as it is and is not computed again.
    pub(super) fn fixed_parts(&mut self, parts: Vec<PrintPart>) -> Vec<PrintPart> {
        parts
            .into_iter()
            .map(|part| match part {
                PrintPart::Scalar(scalar) => PrintPart::Scalar(self.fixed_scalar(scalar)),
                PrintPart::Formatted(scalar, spec) => PrintPart::Formatted(self.fixed_scalar(scalar), spec),
                part => part,
            })
            .collect()
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

/// A string where all of the text is known, else text.
fn text_value(parts: Vec<PrintPart>) -> Value {
    let mut parts = settled(parts);
    match parts.as_mut_slice() {
        [] => Value::Str(String::new()),
        [PrintPart::Text(text)] => Value::Str(std::mem::take(text)),
        _ => Value::Text(parts),
    }
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
fn settled(parts: Vec<PrintPart>) -> Vec<PrintPart> {
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
fn is_known(parts: &[PrintPart]) -> bool {
    parts.iter().all(|part| matches!(part, PrintPart::Text(_)))
}

/// The text of parts that are known.
fn known_text(parts: &[PrintPart]) -> String {
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

/// A string under a specification, as Python's `format` lays it out.
fn laid_out(text: &str, spec: &FormatSpec) -> String {
    let kept: String = text.chars().take(spec.precision.map_or(usize::MAX, usize::from)).collect();
    let n_pad = usize::from(spec.width).saturating_sub(kept.chars().count());
    let left = match spec.align {
        Some(arr_core::Align::Right) => n_pad,
        Some(arr_core::Align::Center) => n_pad / 2,
        _ => 0,
    };
    let pad = |n| std::iter::repeat_n(spec.fill, n);
    pad(left).chain(kept.chars()).chain(pad(n_pad - left)).collect()
}
