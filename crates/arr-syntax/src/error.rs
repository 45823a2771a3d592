//! What the lexer can meet, and how it is told.

use arr_diag::{Code, Diagnostic, Span};

/// Why a token could not be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LexError {
    /// No token starts with this character.
    #[default]
    Character,
    /// A string reaches the end of its line.
    UnclosedString,
    /// A string in three quotes reaches the end of the text.
    UnclosedTripleString,
    /// `b"..."`.
    Bytes,
    /// Letters before a quote that mean nothing.
    StringPrefix,
    /// A number of no form.
    BadNumber,
    /// An integer past 64 bits.
    IntTooLarge,
    /// `012`.
    LeadingZero,
    /// `1j`.
    Complex,
}

impl LexError {
    /// The message for this error at `span`.
    pub(crate) fn into_diagnostic(self, span: Span, source: &str) -> Diagnostic {
        let text = source.get(span.range()).unwrap_or_default();
        match self {
            Self::Character => bad_character(span, text),
            Self::UnclosedString => {
                Diagnostic::new(Code::UnclosedString, span, "this string is not closed on its line")
                    .label("opened here")
                    .hint(r#"close it with the quote it starts with, or write `"""` to go over several lines"#)
            }
            Self::UnclosedTripleString => {
                let opening = text.find(['"', '\'']).map_or(0, |quote| quote + 3).min(text.len());
                let opening = Span::new(span.start, span.start + u32::try_from(opening).unwrap_or(0));
                Diagnostic::new(Code::UnclosedString, opening, "this string is never closed")
                    .label("opened here; everything after it is text")
                    .hint("close it with three of the quotes it starts with")
            }
            Self::Bytes => Diagnostic::new(Code::NotInLanguage, span, "bytes literals are not in the language")
                .hint("write an array: `np.array([1, 2, 3], dtype=np.uint8)`"),
            Self::StringPrefix => {
                let prefix = text.split(['"', '\'']).next().unwrap_or_default();
                Diagnostic::new(
                    Code::NotInLanguage,
                    span,
                    format!("strings with the prefix `{prefix}` are not in the language"),
                )
                .hint("the prefixes are `r` and `f`")
            }
            Self::BadNumber => Diagnostic::new(Code::BadNumber, span, format!("`{text}` is not a number"))
                .hint("numbers are written `12`, `1_000`, `0xff`, `0b101`, `0.5`, `1e-3`"),
            Self::IntTooLarge => {
                Diagnostic::new(Code::BadNumber, span, format!("the integer `{text}` does not fit in 64 bits"))
                    .label("the largest is 9223372036854775807")
            }
            Self::LeadingZero => {
                Diagnostic::new(Code::BadNumber, span, format!("the integer `{text}` starts with a zero"))
                    .hint(format!("write `{}`, or `0o` before octal digits", text.trim_start_matches(['0', '_'])))
            }
            Self::Complex => Diagnostic::new(
                Code::NotInLanguage,
                span,
                format!("complex literals such as `{text}` are not in the language"),
            )
            .hint("keep the real and the imaginary part in two arrays"),
        }
    }
}

fn bad_character(span: Span, text: &str) -> Diagnostic {
    let character = text.chars().next().unwrap_or('\u{FFFD}');
    let shown = match character {
        c if c.is_control() || (c.is_whitespace() && c != ' ') => format!("U+{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    let diagnostic = Diagnostic::new(Code::BadCharacter, span, format!("no token starts with `{shown}`"));
    match character {
        '!' => diagnostic.hint("write `not` to negate, `!=` to compare"),
        '\\' => diagnostic.hint("a backslash joins two lines only as the very last character of its line"),
        '“' | '”' | '„' | '«' | '»' => diagnostic.hint("write `\"` around strings"),
        '‘' | '’' | '`' | '´' => diagnostic.hint("write `'` around strings"),
        '×' | '·' => diagnostic.hint("write `*` to multiply"),
        '÷' => diagnostic.hint("write `/` to divide"),
        '−' | '–' | '—' => diagnostic.hint("write `-`"),
        '≤' => diagnostic.hint("write `<=`"),
        '≥' => diagnostic.hint("write `>=`"),
        '≠' => diagnostic.hint("write `!=`"),
        '?' => diagnostic.hint("write `a if test else b` to choose between two values"),
        '\r' => diagnostic.hint("end lines with a line feed"),
        c if c.is_whitespace() => diagnostic.hint("write a plain space"),
        c if c.is_alphabetic() => diagnostic.hint("write names with letters such as a-z, A-Z, α-ω and digits"),
        _ => diagnostic,
    }
}
