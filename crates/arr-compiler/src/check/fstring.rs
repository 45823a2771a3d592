//! f-strings, `str`, `repr` and `format`: values as text, under Python's format specifications.

use arr_core::{Align, Form, FormatSpec, Formatted, Scalar, Ufunc};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Conversion, FStringPart};

use super::args::Args;
use super::function::TextName;
use super::output::Within;
use super::text::{is_known, known_text, settled, with_texts};
use super::{Checked, Checker, Reported, quote, value::Value};
use crate::hir::{PrintPart, ScalarExpr};

impl<'ast> Checker<'ast> {
    /// An f-string.
    pub(super) fn fstring(&mut self, parts: &[FStringPart<'ast>], span: Span) -> Checked<Value> {
        let mut text = Vec::new();
        for part in parts {
            match part {
                FStringPart::Text(part) => text.push(PrintPart::Text((*part).to_owned())),
                FStringPart::Value { value, conversion, spec, spec_span } => {
                    // What stands before is evaluated before.
                    let mut before = Value::Text(std::mem::take(&mut text));
                    let on = self.after([&mut before], |c| c.expr(value))?;
                    if let Value::Text(parts) = before {
                        text = parts;
                    }
                    let spec = self.static_spec(spec, *spec_span)?;
                    self.formatted(on, *conversion, (&spec, *spec_span), value.span, &mut text)?;
                }
            }
        }
        self.text_value(text, span)
    }

    /// A specification as text; fields in it must be known.
    fn static_spec(&mut self, parts: &[FStringPart<'ast>], span: Span) -> Checked<String> {
        match self.fstring(parts, span)? {
            Value::Str(spec) => Ok(spec),
            _ => self.unsupported(
                span,
                "format specifications that are not known at compile time",
                "write the numbers into the specification: `{x:8.3f}`",
            ),
        }
    }

    /// Appends `{value!conversion:spec}`.
    pub(super) fn formatted(
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
            (value, _) => value,
        };
        let is_text = conversion.is_some() || matches!(value, Value::Str(_) | Value::Text(_));
        if let (false, false, Value::Scalar(scalar)) = (spec.is_empty(), is_text, &value) {
            let spec = self.format_spec(spec, Formatted::Scalar(scalar.kind), spec_span)?;
            let scalar = match spec.form {
                Some(Form::Character) => self.character(scalar.clone(), span)?,
                _ => scalar.clone(),
            };
            text.push(PrintPart::Formatted(scalar, spec));
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
                    spec.form = Some(Form::Text);
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
        FormatSpec::parse(spec, of).or_else(|error| self.error(Code::BadFormat, span, error.to_string()))
    }

    /// The number of a character, where it is one; else the script stops.
    fn character(&mut self, code: ScalarExpr, span: Span) -> Checked<ScalarExpr> {
        let code = self.held(code);
        if let Some(Scalar::Int(known)) = code.as_const() {
            if u32::try_from(known).ok().and_then(char::from_u32).is_none() {
                return self.error(Code::BadConstant, span, format!("{known} is the number of no character"));
            }
            return Ok(code);
        }
        let mut is_one = ScalarExpr::constant(Scalar::Bool(false));
        // Halves of pairs are no characters.
        for (first, last) in [(0, 0xd7ff), (0xe000, 0x0010_ffff)] {
            let above = self.scalar_map(Ufunc::GreaterEqual, vec![code.clone(), ScalarExpr::int(first)], span)?;
            let below = self.scalar_map(Ufunc::LessEqual, vec![code.clone(), ScalarExpr::int(last)], span)?;
            let within = self.scalar_map(Ufunc::LogicalAnd, vec![above, below], span)?;
            is_one = self.scalar_map(Ufunc::LogicalOr, vec![is_one, within], span)?;
        }
        let flag = self.fix("", is_one);
        self.require(flag, "this is the number of no character", span)?;
        Ok(code)
    }

    /// `str(x)`, `repr(x)`, `format(x, spec)`
    pub(super) fn call_text(&mut self, name: TextName, args: Args<'_>) -> Checked<Value> {
        let conversion = match name {
            TextName::Format => None,
            TextName::Repr => Some(Conversion::Repr),
            TextName::Str => Some(Conversion::Str),
        };
        let (value, spec) = match name {
            TextName::Format => self.bind(args).map(|[value, spec]| (value, spec))?,
            TextName::Str | TextName::Repr => self.bind(args).map(|[value]| (value, None))?,
        };
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
        self.text_value(text, value.span)
    }
}

/// A string under a specification, as Python's `format` lays it out.
fn laid_out(text: &str, spec: &FormatSpec) -> String {
    let kept: String = text.chars().take(spec.precision.map_or(usize::MAX, usize::from)).collect();
    let n_pad = usize::from(spec.width).saturating_sub(kept.chars().count());
    let left = match spec.align {
        Some(Align::Right) => n_pad,
        Some(Align::Center) => n_pad / 2,
        _ => 0,
    };
    let pad = |n| std::iter::repeat_n(spec.fill, n);
    pad(left).chain(kept.chars()).chain(pad(n_pad - left)).collect()
}
