//! `print`.

use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::{Checked, Checker, value::Value};
use crate::hir::{PrintPart, StmtKind};

impl Checker<'_> {
    /// `print(*values, sep=" ", end="\n")`
    pub(super) fn call_print(&mut self, args: Args<'_>) -> Checked<Value> {
        let (mut sep, mut end) = (" ".to_owned(), "\n".to_owned());
        for (key, span, Given { value, span: at }) in args.keywords {
            let slot = match key.as_str() {
                "sep" => &mut sep,
                "end" => &mut end,
                _ => return self.error(Code::BadArguments, span, format!("`print` has no argument `{key}`")),
            };
            match value {
                Value::Str(text) => *slot = text,
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
        let mut parts = Vec::new();
        for (k, given) in args.positional.into_iter().enumerate() {
            if k > 0 {
                parts.push(PrintPart::Text(sep.clone()));
            }
            self.print_part(given.value, given.span, Within::Line, &mut parts)?;
        }
        parts.push(PrintPart::Text(end));
        self.emit(StmtKind::Print(joined(parts)));
        Ok(Value::None)
    }

    fn print_part(&mut self, value: Value, span: Span, within: Within, parts: &mut Vec<PrintPart>) -> Checked<()> {
        match value {
            Value::Scalar(scalar) => parts.push(PrintPart::Scalar(scalar)),
            Value::Masked(masked) if within == Within::Line => {
                let array = self.selected(masked, span)?;
                self.print_part(Value::of(array), span, within, parts)?;
            }
            Value::Array(array) | Value::Bounded(array) if within == Within::Line => {
                parts.push(PrintPart::Array(self.materialize(array, "printed as a whole")));
            }
            Value::Str(text) if within == Within::Line => parts.push(PrintPart::Text(text)),
            Value::Str(text) => parts.push(PrintPart::Text(format!("'{text}'"))),
            Value::DType(dtype) if within == Within::Line => parts.push(PrintPart::Text(dtype.name().to_owned())),
            Value::None => parts.push(PrintPart::Text("None".into())),
            Value::Tuple(items) => {
                let one = items.len() == 1;
                self.print_items("(", if one { ",)" } else { ")" }, items, span, parts)?;
            }
            Value::List(items) => self.print_items("[", "]", items, span, parts)?,
            other => {
                return self.error(Code::TypeMismatch, span, format!("`print` cannot show {} here", other.describe()));
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

/// Where a value is printed: in brackets Python shows its `repr`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Line,
    Brackets,
}

/// Neighbouring texts as one.
fn joined(parts: Vec<PrintPart>) -> Vec<PrintPart> {
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
