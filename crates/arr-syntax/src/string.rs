//! What the text of a string literal means: prefix, quotes, escapes, and the replacement fields of f-strings.

mod escape;
mod field;

use arr_diag::{Diagnostic, Span};

pub(crate) use self::field::{Field, Piece, pieces};

/// A string literal as written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Literal<'s> {
    /// The text between the quotes.
    pub(crate) body: &'s str,
    /// Where `body` starts in the script.
    pub(crate) start: u32,
    is_raw: bool,
}

impl<'s> Literal<'s> {
    /// Takes prefix and quotes off `text`, a closed literal that starts at the byte `at`.
    pub(crate) fn new(text: &'s str, at: u32) -> Self {
        let prefix = text.find(['"', '\'']).unwrap_or(0);
        let quoted = &text[prefix..];
        let is_triple = quoted.len() >= 6 && (quoted.starts_with("\"\"\"") || quoted.starts_with("'''"));
        let quotes = if is_triple { 3 } else { 1 };
        let body = quoted.get(quotes..quoted.len().saturating_sub(quotes)).unwrap_or_default();
        Self { body, start: at + (prefix + quotes) as u32, is_raw: text[..prefix].contains(['r', 'R']) }
    }

    /// Appends what `text`, a part of the body that starts at the byte `at`, stands for.
    pub(crate) fn unescape(&self, text: &str, at: u32, out: &mut String, diagnostics: &mut Vec<Diagnostic>) {
        if self.is_raw {
            out.push_str(&text.replace("\r\n", "\n"));
        } else {
            escape::unescape(text, at, out, diagnostics);
        }
    }

    /// The pieces of an f-string, in order.
    pub(crate) fn pieces(&self) -> Vec<Piece<'s>> {
        pieces(self.body, self.start)
    }
}

/// The range of `length` bytes from `at`.
fn span(at: usize, length: usize) -> Span {
    Span::new(at as u32, (at + length) as u32)
}
