//! From a token that cannot stand where it does to the edits that put right what was surely meant.

use arr_diag::{Fix, Span};

use super::unexpected::Unexpected;
use crate::token::{Lexeme, Token, TokenClass};

impl Unexpected<'_> {
    /// What would repair the statement, where habits of other languages explain the token.
    pub(super) fn fix(&self) -> Option<Fix> {
        let found = self.found?;
        let before: Vec<Lexeme> = self.before().collect();
        let (last, first) = (*before.first()?, *before.last()?);
        let pair = last.span.to(self.span);
        let is_pair = last.span.end == self.span.start;
        let is_test = matches!(first.token, Token::If | Token::Elif | Token::While | Token::Assert);
        match (found, last.token) {
            (Token::Eq, _) if is_test => Some(Fix::safe("write `==` to compare").replace(self.span, "==")),
            (Token::If, Token::Else) if before.len() == 1 => Some(Fix::safe("write `elif`").replace(pair, "elif")),
            (Token::Ampersand, Token::Ampersand) if is_pair => {
                Some(self.word("and", pair, is_test && !in_call(&before)))
            }
            (Token::Bar, Token::Bar) if is_pair => Some(self.word("or", pair, is_test && !in_call(&before))),
            (Token::Greater, Token::Less) if is_pair => Some(Fix::safe("write `!=`").replace(pair, "!=")),
            (Token::Newline, Token::Plus | Token::Minus) => counted(&before),
            (Token::Str | Token::FString | Token::Name | Token::Int | Token::Float, Token::Name)
                if before.len() == 1 =>
            {
                self.printed(first.span)
            }
            _ => None,
        }
    }

    /// `a && b`: sure only where a test needs one bool, as arrays take `&`.
    fn word(&self, word: &str, pair: Span, is_sure: bool) -> Fix {
        let touches = |at: Option<char>| at.is_some_and(|c| !c.is_whitespace());
        let before = self.source.get(..pair.start as usize).and_then(|text| text.chars().next_back());
        let after = self.source.get(pair.end as usize..).and_then(|text| text.chars().next());
        let mut text = String::new();
        text.push_str(if touches(before) { " " } else { "" });
        text.push_str(word);
        text.push_str(if touches(after) { " " } else { "" });
        let title = format!("write `{word}`");
        let fix = if is_sure { Fix::safe(title) } else { Fix::maybe(title) };
        fix.replace(pair, text)
    }

    /// `print x`
    fn printed(&self, print: Span) -> Option<Fix> {
        if self.source.get(print.range())? != "print" {
            return None;
        }
        let rest = self.lexemes.iter().skip_while(|lexeme| lexeme.span.start < self.span.start);
        let ends = |lexeme: &&Lexeme| lexeme.token.class() == TokenClass::Layout || lexeme.token == Token::Semicolon;
        let last = rest.take_while(|lexeme| !ends(lexeme)).last()?;
        // In Python 2 a comma at the end kept the line open.
        let fix = match last.token {
            Token::Comma => Fix::maybe("call it"),
            _ => Fix::safe("call it"),
        };
        Some(fix.replace(Span::new(print.end, self.span.start), "(").insert(last.span.end, ")"))
    }
}

/// `x++` and `x--` as statements; `before` has the nearest token first.
fn counted(before: &[Lexeme]) -> Option<Fix> {
    let [second, first, name] = before else { return None };
    if first.token != second.token || name.token != Token::Name || first.span.end != second.span.start {
        return None;
    }
    let text = if first.token == Token::Plus { "+= 1" } else { "-= 1" };
    let span = Span::new(name.span.end, second.span.end);
    Some(Fix::safe(format!("write `{text}`")).replace(span, format!(" {text}")))
}

/// Whether the token after `before` (nearest first) is inside brackets that are more than a group: an array may be
/// asked for there.
fn in_call(before: &[Lexeme]) -> bool {
    let mut n_closed = 0_usize;
    before.iter().enumerate().any(|(idx, lexeme)| match lexeme.token {
        Token::RParen | Token::RBracket | Token::RBrace => {
            n_closed += 1;
            false
        }
        Token::LParen | Token::LBracket | Token::LBrace if n_closed > 0 => {
            n_closed -= 1;
            false
        }
        Token::LParen => before
            .get(idx + 1)
            .is_some_and(|callee| matches!(callee.token, Token::Name | Token::RParen | Token::RBracket)),
        Token::LBracket | Token::LBrace => true,
        _ => false,
    })
}
