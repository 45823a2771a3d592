//! `print`.

use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::{Checked, Checker, quote, text, value::Value};
use crate::hir::{PrintPart, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// `print(*values, sep=" ", end="\n")`
    pub(super) fn call_print(&mut self, args: Args<'_>) -> Checked<Value> {
        let (mut sep, mut end) = (vec![PrintPart::Text(" ".into())], vec![PrintPart::Text("\n".into())]);
        for (key, span, Given { value, span: at }) in args.keywords {
            let slot = match key.as_str() {
                "sep" => &mut sep,
                "end" => &mut end,
                _ => return self.error(Code::BadArguments, span, format!("`print` has no argument `{key}`")),
            };
            match value {
                Value::Str(_) | Value::Text(_) => *slot = text::parts_of(&value),
                Value::None => {}
                other => {
                    return self.error(
                        Code::TypeMismatch,
                        at,
                        format!("`{key}` must be a string, this is {}", other.describe()),
                    );
                }
            }
        }
        let sep = self.fixed_parts(sep);
        let mut parts = Vec::new();
        for (k, given) in args.positional.into_iter().enumerate() {
            if k > 0 {
                parts.extend(sep.iter().cloned());
            }
            self.print_part(given.value, given.span, Within::Line, &mut parts)?;
        }
        parts.extend(end);
        self.emit(StmtKind::Print(text::joined(parts)));
        Ok(Value::None)
    }

    /// Appends what a value is shown as.
    pub(super) fn print_part(
        &mut self,
        value: Value,
        span: Span,
        within: Within,
        parts: &mut Vec<PrintPart>,
    ) -> Checked<()> {
        match value {
            Value::Scalar(scalar) => parts.push(PrintPart::Scalar(scalar)),
            Value::Masked(masked) => {
                let array = self.selected(masked, span)?;
                self.print_part(Value::of(array), span, within, parts)?;
            }
            Value::Array(array) | Value::Bounded(array) | Value::Stepped(array) => {
                let array = self.materialize(array, "printed as a whole");
                parts.push(match within {
                    Within::Line => PrintPart::Array(array),
                    Within::Brackets => PrintPart::Repr(array),
                });
            }
            Value::Bytes(array) => parts.push(PrintPart::Bytes(array.into_view()?)),
            Value::Str(text) if within == Within::Line => parts.push(PrintPart::Text(text)),
            Value::Text(text) if within == Within::Line => parts.extend(text),
            value @ (Value::Str(_) | Value::Text(_)) => {
                let text = text::parts_of(&value);
                if text::shows_arrays(&text) {
                    return self.unsupported(
                        span,
                        "strings with arrays in them inside brackets",
                        "print the string by itself",
                    );
                }
                // Which quotes stand around it depends on those in it.
                let mut has_quote = false;
                text::for_each_text(&text, &mut |text| has_quote |= text.contains('\''));
                let is_chosen = text.iter().any(|part| matches!(part, PrintPart::Choose { .. }));
                if is_chosen && has_quote {
                    return self.unsupported(
                        span,
                        "the `repr` of strings that have quotes on some paths",
                        "print the string by itself",
                    );
                }
                parts.extend(quoted(text));
            }
            Value::DType(dtype) if within == Within::Line => parts.push(PrintPart::Text(dtype.name().to_owned())),
            Value::Range { start, stop, step } => {
                let bounds = [start, stop].into_iter().chain((step != 1).then(|| ScalarExpr::int(step)));
                self.print_items("range(", ")", bounds.map(Value::Scalar).collect(), span, parts)?;
            }
            Value::None => parts.push(PrintPart::Text("None".into())),
            Value::GrowingList(list) => {
                let elements = self.elements_of(list)?;
                parts.push(PrintPart::List(self.materialize(elements, "printed as a whole")));
            }
            Value::Tuple(items) => {
                let one = items.len() == 1;
                self.print_items("(", if one { ",)" } else { ")" }, items, span, parts)?;
            }
            Value::List(items) => self.print_items("[", "]", items, span, parts)?,
            other => {
                return self.error(
                    Code::TypeMismatch,
                    span,
                    format!("{} cannot be shown as text here", other.describe()),
                );
            }
        }
        Ok(())
    }

    fn print_items(
        &mut self,
        open: &str,
        close: &str,
        items: Vec<Value>,
        span: Span,
        parts: &mut Vec<PrintPart>,
    ) -> Checked<()> {
        parts.push(PrintPart::Text(open.to_owned()));
        for (k, item) in items.into_iter().enumerate() {
            if k > 0 {
                parts.push(PrintPart::Text(", ".into()));
            }
            self.print_part(item, span, Within::Brackets, parts)?;
        }
        parts.push(PrintPart::Text(close.to_owned()));
        Ok(())
    }
}

/// A string as `repr` shows it. Values in it are numbers, which need no escapes.
fn quoted(text: Vec<PrintPart>) -> Vec<PrintPart> {
    let known =
        text.iter().filter_map(|part| if let PrintPart::Text(text) = part { Some(text.as_str()) } else { None });
    let quote = quote::quotes(known);
    let mark = || PrintPart::Text(quote.to_string());
    let inner = text::with_texts(text, &|text| quote::escaped(text, quote));
    std::iter::once(mark()).chain(inner).chain([mark()]).collect()
}

/// Where a value is shown: on a line as `str`, in brackets as `repr` shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    Line,
    Brackets,
}
