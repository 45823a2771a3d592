//! How deep the tree may be, and which statements have been complained about.

use arr_diag::{Code, Diagnostic};

use crate::token::{Lexeme, Token};

/// How deep expressions may nest, operators in a row included.
pub(crate) const MAX_EXPR_DEPTH: u32 = 500;
/// How deep statements may nest in the tree, where an `elif` is one level.
pub(crate) const MAX_STMT_DEPTH: u32 = 250;
/// How many `elif` an `if` may have.
pub(crate) const MAX_ELIFS: usize = 200;

/// A part of the tree with the number of levels below it, itself included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deep<T> {
    pub(crate) of: T,
    pub(crate) depth: u32,
}

/// The most levels below any of `parts`.
pub(super) fn deepest<'a, T: 'a>(parts: impl IntoIterator<Item = &'a Deep<T>>) -> u32 {
    parts.into_iter().map(|part| part.depth).max().unwrap_or(0)
}

/// Where the statements start, and which of them are spoilt: complained about, so that no more is to be said.
#[derive(Default)]
pub(super) struct Lines {
    /// In ascending order.
    starts: Vec<u32>,
    is_spoilt: Vec<bool>,
}

impl Lines {
    /// The statements of `lexemes`; those that the lexer could not read are spoilt from the start.
    pub(super) fn new(lexemes: &[Lexeme], diagnostics: &[Diagnostic]) -> Self {
        let mut starts = vec![0];
        let mut at_start = true;
        for Lexeme { token, span } in lexemes {
            if at_start && !matches!(token, Token::Indent | Token::Dedent) {
                starts.push(span.start);
            }
            at_start = matches!(token, Token::Newline | Token::Indent | Token::Dedent | Token::Semicolon);
        }
        let mut lines = Self { is_spoilt: vec![false; starts.len()], starts };
        for diagnostic in diagnostics {
            if matches!(
                diagnostic.code,
                Code::BadCharacter | Code::UnclosedString | Code::BadNumber | Code::UnclosedBracket | Code::TooDeep
            ) {
                lines.spoil(diagnostic.primary.span.start);
            }
        }
        lines
    }

    /// Marks the statement of the byte `at`; whether it was unspoilt before.
    pub(super) fn spoil(&mut self, at: u32) -> bool {
        let line = self.starts.partition_point(|start| *start <= at).saturating_sub(1);
        self.is_spoilt.get_mut(line).is_none_or(|is_spoilt| !core::mem::replace(is_spoilt, true))
    }
}
