//! From text to tokens, without layout: comments and every line break are still there.
//!
//! Never stops: what cannot be read becomes a `Bad` token and a diagnostic.

use arr_diag::{Diagnostic, Span};
use logos::Logos as _;

use crate::{
    error::LexError,
    token::{Lexeme, Token},
};

/// Reads `text`, whose first byte is at `base` of `source`.
pub(crate) fn scan(source: &str, text: &str, base: u32, diagnostics: &mut Vec<Diagnostic>) -> Vec<Lexeme> {
    let mut lexemes = Vec::with_capacity(text.len() / 3);
    let mut lexer = Token::lexer(text);
    // Of several bad characters on a line only the first is told: they tend to come in pairs and runs.
    let mut line_has_bad_character = false;
    while let Some(result) = lexer.next() {
        let range = lexer.span();
        let span = Span::new(base + to_u32(range.start), base + to_u32(range.end));
        let token = match result {
            Ok(token) => token,
            Err(error) => {
                let character = error == LexError::Character;
                if !(character && line_has_bad_character) {
                    diagnostics.push(error.into_diagnostic(span, source));
                }
                line_has_bad_character |= character;
                match error {
                    LexError::UnclosedString | LexError::UnclosedTripleString => Token::UnclosedStr,
                    _ => Token::Bad,
                }
            }
        };
        line_has_bad_character &= token != Token::Newline;
        lexemes.push(Lexeme { token, span });
    }
    lexemes
}

/// An offset into a text that `lex` has checked to be shorter than 4 GiB.
fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
