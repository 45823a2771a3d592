//! What the lexer can meet, and how it is told.

use arr_diag::{Code, Diagnostic, Fix, Span};

use crate::character::bad_character;

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
}

impl LexError {
    /// The message for this error at `span`.
    pub(crate) fn into_diagnostic(self, span: Span, source: &str) -> Diagnostic {
        let text = source.get(span.range()).unwrap_or_default();
        match self {
            Self::Character => bad_character(span, text, source),
            Self::UnclosedString => {
                Diagnostic::new(Code::UnclosedString, span, "this string is not closed on its line")
                    .label("opened here")
                    .hint(r#"close it with the quote it starts with, or write `"""` to go over several lines"#)
                    .fixes(
                        text.chars()
                            .find(|c| matches!(c, '"' | '\''))
                            .map(|quote| Fix::maybe("close it where the line ends").insert(span.end, quote)),
                    )
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
                let decimal = text.trim_start_matches(['0', '_']);
                let octal = (!decimal.contains(['8', '9'])).then(|| format!("0o{decimal}"));
                let write = |number: &str| Fix::maybe(format!("write `{number}`")).replace(span, number);
                Diagnostic::new(Code::BadNumber, span, format!("the integer `{text}` starts with a zero"))
                    .hint(format!("write `{decimal}`, or `0o` before octal digits"))
                    .fix(write(decimal))
                    .fixes(octal.as_deref().map(write))
            }
        }
    }
}
