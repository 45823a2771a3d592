//! Replacement fields: where the expressions of an f-string are.

use arr_diag::Span;

use super::span;

/// A piece of the body of an f-string.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Piece<'s> {
    /// Text, escapes not yet resolved.
    Text {
        /// As written.
        text: &'s str,
        /// Where it starts in the script.
        start: u32,
    },
    /// A doubled brace.
    Brace(char),
    /// `{expr:spec}`
    Field(Field<'s>),
    /// A brace without partner.
    Stray {
        /// The brace.
        at: Span,
        /// What is wrong with it.
        message: &'static str,
        /// What to write instead.
        hint: &'static str,
    },
}

/// `{expr:spec}`
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field<'s> {
    /// From brace to brace.
    pub(crate) span: Span,
    /// The expression as written.
    pub(crate) expr: &'s str,
    /// Where `expr` starts in the script.
    pub(crate) start: u32,
    /// The text that `{expr=}` shows before the value: the expression, the sign and the blanks around it.
    pub(crate) shown: Option<&'s str>,
    /// What stands behind `!`, and where it starts.
    pub(crate) conversion: Option<(&'s str, u32)>,
    /// The format specification as written, empty where there is none.
    pub(crate) spec: &'s str,
    /// Where `spec` starts in the script.
    pub(crate) spec_start: u32,
}

/// Splits `body`, which starts at the byte `start` of the script: the body of an f-string, or a format specification.
pub(crate) fn pieces(body: &str, start: u32) -> Vec<Piece<'_>> {
    let base = start as usize;
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(brace) = body[at..].find(['{', '}']).map(|offset| at + offset) {
        if brace > at {
            pieces.push(Piece::Text { text: &body[at..brace], start: (base + at) as u32 });
        }
        let rest = &body[brace..];
        at = if rest.starts_with("{{") || rest.starts_with("}}") {
            pieces.push(Piece::Brace(if rest.starts_with('{') { '{' } else { '}' }));
            brace + 2
        } else if rest.starts_with('}') {
            let (message, hint) = ("`}` closes no replacement field", "write `}}` for a brace in the text");
            pieces.push(Piece::Stray { at: span(base + brace, 1), message, hint });
            brace + 1
        } else if let Some((field, length)) = field(rest, base + brace) {
            pieces.push(Piece::Field(field));
            brace + length
        } else {
            let message = "this replacement field is not closed in its string";
            let hint =
                "close it with `}` and use the other kind of quote inside, or write `{{` for a brace in the text";
            pieces.push(Piece::Stray { at: span(base + brace, 1), message, hint });
            body.len()
        };
    }
    if at < body.len() {
        pieces.push(Piece::Text { text: &body[at..], start: (base + at) as u32 });
    }
    pieces
}

/// Reads the field at the start of `text`, which is at the byte `base` of the script; also how long it is.
fn field(text: &str, base: usize) -> Option<(Field<'_>, usize)> {
    let end = expr_end(text)?;
    let mut at = end;
    let mut shown = None;
    if text[at..].starts_with('=') {
        at += 1;
        at += text[at..].len() - text[at..].trim_start().len();
        shown = Some(&text[1..at]);
    }
    let mut conversion = None;
    if text[at..].starts_with('!') {
        let length = text[at..].find([':', '}'])?;
        conversion = Some((&text[at + 1..at + length], (base + at + 1) as u32));
        at += length;
    }
    let mut spec = 0..0;
    if text[at..].starts_with(':') {
        let length = spec_length(&text[at + 1..])?;
        spec = at + 1..at + 1 + length;
        at = spec.end;
    }
    text[at..].starts_with('}').then(|| {
        let spec_start = (base + spec.start) as u32;
        let expr = Field {
            span: span(base, at + 1),
            expr: &text[1..end],
            start: base as u32 + 1,
            shown,
            conversion,
            spec: &text[spec],
            spec_start,
        };
        (expr, at + 1)
    })
}

/// Where the expression of the field `text` ends: at a `}`, `:`, `!` or `=` of its own.
fn expr_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = 1;
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied();
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth > 0 => depth -= 1,
            b'}' | b':' if depth == 0 => return Some(at),
            b'=' | b'!' | b'<' | b'>' if next == Some(b'=') => at += 1,
            b'=' | b'!' if depth == 0 => return Some(at),
            b'"' | b'\'' => at += string_length(&bytes[at..])? - 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// How long the string at the start of `bytes` is.
fn string_length(bytes: &[u8]) -> Option<usize> {
    let quote = &bytes[..1];
    let quotes = if bytes.len() >= 3 && &bytes[1..2] == quote && &bytes[2..3] == quote { 3 } else { 1 };
    let close = &bytes[..quotes];
    (quotes..bytes.len()).find(|at| bytes[*at..].starts_with(close)).map(|at| at + quotes)
}

/// How long the format specification at the start of `text` is, nested fields included.
fn spec_length(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.find(|character| {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => return true,
            '}' => depth -= 1,
            _ => {}
        }
        false
    })
}
