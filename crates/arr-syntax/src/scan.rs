//! Where numbers and strings end: the part of the lexer that a regular expression would hide.

use logos::Lexer;

use crate::{error::LexError, literal, token::Token};

/// Takes the rest of a number whose first digit is read, and checks that it can be read.
pub(crate) fn number(lexer: &mut Lexer<'_, Token>) -> Result<Token, LexError> {
    let start = lexer.span().start;
    let length = number_length(&lexer.source()[start..]);
    lexer.bump(length - lexer.slice().len());
    match literal::number(lexer.slice())? {
        literal::Number::Int(_) => Ok(Token::Int),
        literal::Number::Float(_) | literal::Number::Imaginary(_) => Ok(Token::Float),
    }
}

/// How many bytes at the start of `text` a reader takes for one number, whether or not it is a good one.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let word =
        |from: usize| from + bytes[from..].iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
    let digits = |from: usize| from + bytes[from..].iter().take_while(|b| b.is_ascii_digit() || **b == b'_').count();
    if bytes[0] == b'0' && matches!(bytes.get(1), Some(b'x' | b'X' | b'o' | b'O' | b'b' | b'B')) {
        return word(2);
    }
    let mut end = digits(0);
    if bytes.get(end) == Some(&b'.') {
        end = digits(end + 1);
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) && matches!(bytes.get(end + 1), Some(b'+' | b'-')) {
        end += 2;
    }
    word(end)
}

/// Takes the rest of a string whose opening quote is read.
pub(crate) fn string(lexer: &mut Lexer<'_, Token>) -> Result<Token, LexError> {
    let opening = lexer.slice();
    let (prefix, quote) = opening.split_at(opening.len() - 1);
    let rest = lexer.remainder();
    let bytes = rest.as_bytes();
    let triple = bytes.len() >= 2 && bytes[..2].iter().all(|b| *b == quote.as_bytes()[0]);
    let mut at = if triple { 2 } else { 0 };
    let end = loop {
        match bytes.get(at) {
            None => break None,
            Some(b'\\') => at += if rest[at + 1..].starts_with("\r\n") { 3 } else { 2 },
            Some(b'\n') if !triple => break None,
            Some(b) if *b != quote.as_bytes()[0] => at += 1,
            Some(_) if !triple => break Some(at + 1),
            Some(_) if bytes[at..].len() >= 3 && bytes[at..at + 3].iter().all(|b| *b == quote.as_bytes()[0]) => {
                break Some(at + 3);
            }
            Some(_) => at += 1,
        }
    };
    let Some(end) = end else {
        // A backslash may have stepped past the end or into a character; the line break is not part of the token.
        let mut at = at.min(rest.len());
        while !rest.is_char_boundary(at) {
            at += 1;
        }
        lexer.bump(rest[..at].trim_end_matches('\r').len());
        return Err(if triple { LexError::UnclosedTripleString } else { LexError::UnclosedString });
    };
    lexer.bump(end);
    match prefix.to_ascii_lowercase().as_str() {
        "" | "r" | "u" => Ok(Token::Str),
        "f" | "fr" | "rf" => Ok(Token::FString),
        "b" | "br" | "rb" => Err(LexError::Bytes),
        _ => Err(LexError::StringPrefix),
    }
}
