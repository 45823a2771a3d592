//! From tokens to AST: runs the generated parser, whose actions call the functions of [`Build`].
//!
//! LALRPOP's types appear in this file and in no other signature.

mod expr;
mod limits;
mod refused;
mod repair;
mod stmt;
mod string;
mod target;
mod unexpected;

#[cfg(test)]
mod tests;

use core::convert::Infallible;

use arr_diag::{Code, Diagnostic, Span};
use bumpalo::Bump;
use lalrpop_util::ParseError;

pub(crate) use self::{
    expr::flatten,
    limits::Deep,
    refused::Refused,
    stmt::{Condition, append, prepend},
};
use self::{limits::Lines, unexpected::Unexpected};
use crate::{
    ast::{Block, Expr, ExprKind, Module, Stmt, StmtKind},
    layout, sieve,
    token::{Lexeme, Token},
};

lalrpop_util::lalrpop_mod!(
    #[expect(unused_qualifications, unreachable_pub, reason = "generated code")]
    #[expect(clippy::all, clippy::allow_attributes_without_reason, reason = "generated code")]
    grammar,
    "/arr.rs"
);

/// An expression on its way into the tree.
pub(crate) type ExprOf<'ast> = Deep<Expr<'ast>>;
/// A statement on its way into the tree.
pub(crate) type StmtOf<'ast> = Deep<Stmt<'ast>>;
/// A block on its way into the tree.
pub(crate) type BlockOf<'ast> = Deep<Block<'ast>>;

type SyntaxError = ParseError<u32, Token, Infallible>;

/// Parses a script; the tree lives in `arena`, and what could not be read is `Bad` in it.
///
/// Never fails and never panics: mistakes come back as diagnostics, in the order of the text. The tree is at most 500
/// expressions and 250 statements deep, an `elif` counted as one, so that it can be walked by recursion.
pub fn parse<'ast>(source: &str, arena: &'ast Bump) -> (Module<'ast>, Vec<Diagnostic>) {
    parse_from(source, 0, arena)
}

/// Parses what stands from byte `start` of `source` on, where a line begins, as [`parse`] does; positions are those in all
/// of `source`.
pub fn parse_from<'ast>(source: &str, start: usize, arena: &'ast Bump) -> (Module<'ast>, Vec<Diagnostic>) {
    let (lexemes, mut diagnostics) = layout::lex_from(source, start);
    let lexemes = sieve::sieve(source, lexemes, &mut diagnostics);
    let lines = Lines::new(&lexemes, &diagnostics);
    let mut build = Build { source, arena, lexemes: &lexemes, lines, diagnostics };
    let body = match grammar::ModuleParser::new().parse(&mut build, triples(&lexemes)) {
        Ok(block) => block.of,
        Err(error) => {
            build.syntax_error(error);
            &[]
        }
    };
    let mut diagnostics = build.diagnostics;
    diagnostics.sort_by_key(|diagnostic| diagnostic.primary.span);
    (Module { body }, diagnostics)
}

/// The tokens as LALRPOP takes them.
fn triples(lexemes: &[Lexeme]) -> impl Iterator<Item = Result<(u32, Token, u32), Infallible>> {
    lexemes.iter().map(|lexeme| Ok((lexeme.span.start, lexeme.token, lexeme.span.end)))
}

/// What the grammar's actions call: puts the tree into the arena and collects the diagnostics.
pub(crate) struct Build<'s, 'ast> {
    source: &'s str,
    arena: &'ast Bump,
    /// What is parsed: the script, or the field of an f-string.
    lexemes: &'s [Lexeme],
    lines: Lines,
    diagnostics: Vec<Diagnostic>,
}

impl<'s, 'ast> Build<'s, 'ast> {
    /// A statement that could not be read; a diagnostic says why already.
    pub(crate) fn bad_stmt(&self, span: Span) -> StmtOf<'ast> {
        Deep { of: Stmt { kind: StmtKind::Bad, span }, depth: 1 }
    }

    /// An expression that could not be read; a diagnostic says why already.
    pub(crate) fn bad(&self, span: Span) -> ExprOf<'ast> {
        Deep { of: Expr { kind: ExprKind::Bad, span }, depth: 1 }
    }

    /// Parses the tokens of a replacement field.
    fn field(&mut self, lexemes: &[Lexeme], span: Span) -> ExprOf<'ast> {
        let mut build = Build {
            source: self.source,
            arena: self.arena,
            lexemes,
            lines: core::mem::take(&mut self.lines),
            diagnostics: core::mem::take(&mut self.diagnostics),
        };
        let result = grammar::FieldParser::new().parse(&mut build, triples(lexemes));
        let expr = match result {
            Ok(expr) => expr,
            Err(error) => {
                build.syntax_error(error);
                build.bad(span)
            }
        };
        self.lines = build.lines;
        self.diagnostics = build.diagnostics;
        expr
    }

    /// Turns an error of the generated parser into a diagnostic.
    pub(crate) fn syntax_error(&mut self, error: SyntaxError) {
        let (found, span, expected) = match error {
            // A line break is shown where the line ends, not as reaching into the next line.
            ParseError::UnrecognizedToken { token: (start, Token::Newline, _), expected } => {
                (Some(Token::Newline), Span::new(start, start), expected)
            }
            ParseError::UnrecognizedToken { token: (start, token, end), expected } => {
                (Some(token), Span::new(start, end), expected)
            }
            ParseError::ExtraToken { token: (start, token, end) } => (Some(token), Span::new(start, end), Vec::new()),
            ParseError::UnrecognizedEof { location, expected } => (None, Span::new(location, location), expected),
            ParseError::InvalidToken { location } => (None, Span::new(location, location), Vec::new()),
            ParseError::User { error } => match error {},
        };
        let unexpected = Unexpected { source: self.source, lexemes: self.lexemes, found, span, expected };
        let diagnostic = unexpected.into_diagnostic();
        self.complain(diagnostic);
    }

    /// Tells of a mistake in the syntax, unless its statement has been complained about: what follows a mistake is
    /// often only its consequence.
    fn complain(&mut self, diagnostic: Diagnostic) {
        if self.lines.spoil(diagnostic.primary.span.start) {
            self.diagnostics.push(diagnostic);
        }
    }

    fn too_deep(&mut self, span: Span, message: String, hint: &str) {
        self.complain(Diagnostic::new(Code::TooDeep, span, message).hint(hint));
    }

    /// The text at `span`.
    fn text(&self, span: Span) -> &'s str {
        self.source.get(span.range()).unwrap_or_default()
    }
}
