//! Which bracket closes which, and where a line break ends a statement although a bracket is open.

use arr_diag::{Code, Diagnostic, Fix, Span};

use super::indent;
use crate::token::{Lexeme, Token};

/// A bracket that was opened.
#[derive(Clone, Copy)]
struct Opener {
    token: Token,
    span: Span,
    /// Position in the token vector.
    idx: usize,
}

/// The brackets of a script, and those open at the token that layout is at.
pub(super) struct Brackets {
    /// The brackets that close another: position, and position of the one that each closes, in order.
    closers: Vec<(u32, u32)>,
    /// How many of them have been passed.
    n_passed: usize,
    /// Openers that nothing closes, in order.
    unclosed: Vec<usize>,
    /// The open brackets: position and start.
    open: Vec<(usize, u32)>,
}

impl Brackets {
    /// Pairs the brackets of `raw` and tells those that have no partner.
    pub(super) fn new(source: &str, raw: &[Lexeme], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut closers = Vec::new();
        let mut unclosed = Vec::new();
        let mut stack: Vec<Opener> = Vec::new();
        // One complaint a line: brackets that do not match tend to do so in company.
        let mut told_line = None;
        let mut tell = |diagnostic: Diagnostic| {
            let line = line_start(source, diagnostic.primary.span.start);
            if told_line.replace(line) != Some(line) {
                diagnostics.push(diagnostic);
            }
        };
        for (idx, &Lexeme { token, span }) in raw.iter().enumerate() {
            match token {
                Token::LParen | Token::LBracket | Token::LBrace => stack.push(Opener { token, span, idx }),
                Token::RParen | Token::RBracket | Token::RBrace => {
                    let Some(opener) = stack.last().copied() else {
                        tell(stray_closer(span, token));
                        continue;
                    };
                    let partner = stack.iter().rposition(|opener| closer(opener.token) == token);
                    if closer(opener.token) != token {
                        tell(mismatch(opener, span, token));
                    }
                    // With no partner at all the bracket on top is taken to be the one meant.
                    let keep = partner.unwrap_or(stack.len() - 1);
                    closers.push((idx as u32, stack[keep].idx as u32));
                    stack.truncate(keep);
                }
                // The string has swallowed what closes the brackets of its line: one complaint is enough.
                Token::UnclosedStr => {
                    let from = if span.end as usize == source.len() { 0 } else { line_start(source, span.start) };
                    let keep = stack.partition_point(|opener| opener.span.start < from);
                    unclosed.extend(stack.drain(keep..).map(|opener| opener.idx));
                }
                _ => {}
            }
        }
        stack.iter().for_each(|opener| tell(never_closed(*opener)));
        unclosed.extend(stack.iter().map(|opener| opener.idx));
        unclosed.sort_unstable();
        Self { closers, n_passed: 0, unclosed, open: Vec::new() }
    }

    /// Whether no bracket is open.
    pub(super) fn is_outside(&self) -> bool {
        self.open.is_empty()
    }

    /// Passes the token at `idx`; tokens are passed in order, and every bracket is.
    pub(super) fn step(&mut self, idx: usize, lexeme: Lexeme) {
        match lexeme.token {
            Token::LParen | Token::LBracket | Token::LBrace => self.open.push((idx, lexeme.span.start)),
            _ => {
                if let Some(&(at, opener)) = self.closers.get(self.n_passed)
                    && at as usize == idx
                {
                    self.n_passed += 1;
                    let keep = self.open.partition_point(|(open, _)| *open < opener as usize);
                    self.open.truncate(keep);
                }
            }
        }
    }

    /// Whether the line break at `idx` ends the statement.
    ///
    /// It does outside brackets. Inside a bracket that is never closed it does where the next line is not indented
    /// deeper than the line of that bracket: there the next statement probably begins.
    pub(super) fn ends_statement(&mut self, source: &str, idx: usize, raw: &[Lexeme]) -> bool {
        if self.open.is_empty() {
            return true;
        }
        let Some(&(_, start)) = self.open.iter().find(|(open, _)| self.unclosed.binary_search(open).is_ok()) else {
            return false;
        };
        let next = raw[idx..].iter().find(|lexeme| !matches!(lexeme.token, Token::Newline | Token::Comment));
        let ends = next.is_none_or(|next| indent::columns(source, next.span.start) <= indent::columns(source, start));
        if ends {
            self.open.clear();
        }
        ends
    }
}

fn closer(opener: Token) -> Token {
    match opener {
        Token::LParen => Token::RParen,
        Token::LBracket => Token::RBracket,
        _ => Token::RBrace,
    }
}

fn text(bracket: Token) -> char {
    match bracket {
        Token::LParen => '(',
        Token::LBracket => '[',
        Token::LBrace => '{',
        Token::RParen => ')',
        Token::RBracket => ']',
        _ => '}',
    }
}

/// Where the line of `at` starts.
fn line_start(source: &str, at: u32) -> u32 {
    source[..at as usize].rfind('\n').map_or(0, |newline| newline as u32 + 1)
}

fn never_closed(opener: Opener) -> Diagnostic {
    let name = text(opener.token);
    Diagnostic::new(Code::UnclosedBracket, opener.span, format!("`{name}` is never closed"))
        .hint(format!("close it with `{}`", text(closer(opener.token))))
}

fn stray_closer(span: Span, token: Token) -> Diagnostic {
    let name = text(token);
    Diagnostic::new(Code::UnclosedBracket, span, format!("`{name}` closes nothing"))
        .hint("remove it, or write the bracket that it is to close")
        .fix(Fix::maybe("remove it").replace(span, ""))
}

fn mismatch(opener: Opener, span: Span, token: Token) -> Diagnostic {
    let (open, close) = (text(opener.token), text(token));
    Diagnostic::new(Code::UnclosedBracket, span, format!("`{open}` is closed by `{close}`"))
        .label("closed here")
        .also(opener.span, "opened here")
        .hint(format!("close it with `{}`", text(closer(opener.token))))
        .fix(Fix::maybe("close the bracket that was opened").replace(span, text(closer(opener.token))))
}
