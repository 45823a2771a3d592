//! From lines to statements: line ends, indents and dedents, and lines joined inside brackets.
//!
//! What comes out is balanced whatever goes in: every `Indent` has its `Dedent`, stands before at least one statement,
//! and follows a line that can have a block; the last statement ends with a `Newline`.

mod brackets;
mod indent;

use arr_diag::{Code, Diagnostic, Span};

use self::{
    brackets::Brackets,
    indent::{Indents, Step},
};
use crate::{
    lexer,
    token::{Lexeme, Token},
};

/// Reads `source` into tokens with layout; comments are kept where they stand.
///
/// Diagnostics: characters, strings, numbers, indents and brackets. What could not be read is a `Bad` token.
#[must_use]
pub fn lex(source: &str) -> (Vec<Lexeme>, Vec<Diagnostic>) {
    lex_from(source, 0)
}

/// Reads what stands from byte `start` of `source` on, where a line begins; positions are those in all of `source`.
pub(crate) fn lex_from(source: &str, start: usize) -> (Vec<Lexeme>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    if u32::try_from(source.len()).is_err() {
        let message = "the script is 4 GiB long or longer";
        return (Vec::new(), vec![Diagnostic::new(Code::TooLarge, Span::default(), message)]);
    }
    // Editors on some systems put a byte order mark before the first character.
    let text = source.get(start..).unwrap_or_default();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let base = source.len() - text.len();
    let raw = lexer::scan(source, text, base as u32, &mut diagnostics);
    let brackets = Brackets::new(source, &raw, &mut diagnostics);
    let layout = Layout {
        source,
        brackets,
        indents: Indents::new(),
        line: None,
        header: false,
        // Statements have an end each, of three words and more.
        out: Vec::with_capacity(raw.len() + raw.len() / 3 + 16),
        diagnostics,
    };
    layout.run(&raw)
}

/// What is known of the statement being read.
#[derive(Clone, Copy)]
struct Line {
    first: Token,
    last: Token,
    has_colon: bool,
}

impl Line {
    /// Whether a block may follow: also where the colon was forgotten.
    fn is_header(self) -> bool {
        self.last == Token::Colon || (self.first.begins_head() && !self.has_colon)
    }
}

struct Layout<'s> {
    source: &'s str,
    brackets: Brackets,
    indents: Indents,
    /// `None` between statements.
    line: Option<Line>,
    /// Whether the statement before can have a block.
    header: bool,
    out: Vec<Lexeme>,
    diagnostics: Vec<Diagnostic>,
}

impl Layout<'_> {
    fn run(mut self, raw: &[Lexeme]) -> (Vec<Lexeme>, Vec<Diagnostic>) {
        for (idx, &lexeme) in raw.iter().enumerate() {
            match lexeme.token {
                Token::Newline => {
                    if self.line.is_some() && self.brackets.ends_statement(self.source, idx, raw) {
                        self.end_statement(lexeme.span);
                    }
                }
                Token::Comment => self.out.push(lexeme),
                token => {
                    if self.line.is_none() {
                        self.start_statement(lexeme);
                    }
                    let outside = self.brackets.is_outside();
                    self.brackets.step(idx, lexeme);
                    let line = self.line.get_or_insert(Line { first: token, last: token, has_colon: false });
                    line.last = token;
                    line.has_colon |= outside && token == Token::Colon;
                    self.out.push(lexeme);
                }
            }
        }
        let end = self.source.len() as u32;
        if self.line.is_some() {
            self.end_statement(Span::new(end, end));
        }
        for _ in 0..self.indents.close_all() {
            self.out.push(Lexeme { token: Token::Dedent, span: Span::new(end, end) });
        }
        (self.out, self.diagnostics)
    }

    fn end_statement(&mut self, span: Span) {
        self.header = self.line.take().is_some_and(Line::is_header);
        self.out.push(Lexeme { token: Token::Newline, span });
    }

    fn start_statement(&mut self, first: Lexeme) {
        let space = indent::leading_space(self.source, first.span.start);
        let (step, complaint) = self.indents.step(&self.source[space.range()], space, self.header);
        self.diagnostics.extend(complaint);
        let at = Span::new(first.span.start, first.span.start);
        match step {
            Step::Same => {}
            Step::Indent => self.out.push(Lexeme { token: Token::Indent, span: space }),
            Step::Dedent(n) => self.out.extend((0..n).map(|_| Lexeme { token: Token::Dedent, span: at })),
        }
    }
}
