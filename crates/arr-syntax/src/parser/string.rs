//! Builders of strings and f-strings.

use arr_diag::{Code, Diagnostic, Span};

use super::{Build, ExprOf, Refused};
use crate::{
    ast::{Conversion, ExprKind, FStringPart},
    lexer, sieve,
    string::{self, Field, Piece},
    token::Token,
};

/// How many replacement fields may stand inside each other's specifications.
const MOST_NESTED: usize = 2;

impl<'ast> Build<'_, 'ast> {
    /// String literals side by side: one string, or one f-string if any of them is one.
    pub(crate) fn strings(&mut self, literals: Vec<(Token, Span)>, span: Span) -> ExprOf<'ast> {
        let mut found = Parts::default();
        let is_formatted = literals.iter().any(|(token, _)| *token == Token::FString);
        for (token, span) in literals {
            let literal = string::Literal::new(self.text(span), span.start);
            if token == Token::FString {
                self.pieces(&literal, literal.pieces(), 1, &mut found);
            } else {
                literal.unescape(literal.body, literal.start, &mut found.text, &mut self.diagnostics);
            }
        }
        if !is_formatted {
            return self.expr(ExprKind::Str(self.arena.alloc_str(&found.text)), span, 0);
        }
        self.flush(&mut found);
        self.expr(ExprKind::FString(self.arena.alloc_slice_copy(&found.parts)), span, found.depth)
    }

    /// Appends the pieces of an f-string, or of a specification in one, which are `level` braces deep.
    fn pieces(&mut self, literal: &string::Literal<'_>, pieces: Vec<Piece<'_>>, level: usize, found: &mut Parts<'ast>) {
        for piece in pieces {
            match piece {
                Piece::Text { text: piece, start } => {
                    literal.unescape(piece, start, &mut found.text, &mut self.diagnostics);
                }
                Piece::Brace(brace) => found.text.push(brace),
                Piece::Stray { at, message, hint } => {
                    self.diagnostics.push(Diagnostic::new(Code::BadString, at, message).hint(hint));
                }
                Piece::Field(field) if level > MOST_NESTED => self.not_in_language(Refused::NestedSpec, field.span),
                Piece::Field(field) => {
                    if let Some(shown) = field.shown {
                        found.text.push_str(shown);
                    }
                    self.flush(found);
                    let value = self.replacement(field);
                    let mut spec = Parts::default();
                    self.pieces(literal, string::pieces(field.spec, field.spec_start), level + 1, &mut spec);
                    self.flush(&mut spec);
                    found.depth = found.depth.max(value.depth).max(spec.depth);
                    let written = self.conversion(field);
                    let is_plain = spec.parts.is_empty() && field.shown.is_some();
                    let spec_span = if field.spec.is_empty() {
                        field.span
                    } else {
                        Span::new(field.spec_start, field.spec_start + field.spec.len() as u32)
                    };
                    found.parts.push(FStringPart::Value {
                        value: value.of,
                        conversion: written.or(is_plain.then_some(Conversion::Repr)),
                        spec: self.arena.alloc_slice_copy(&spec.parts),
                        spec_span,
                    });
                }
            }
        }
    }

    /// What stands behind the `!` of a field.
    fn conversion(&mut self, field: Field<'_>) -> Option<Conversion> {
        let (letter, start) = field.conversion?;
        match letter {
            "s" => Some(Conversion::Str),
            "r" => Some(Conversion::Repr),
            "a" => Some(Conversion::Ascii),
            _ => {
                let at = Span::new(start, start + letter.len() as u32);
                let diagnostic = Diagnostic::new(Code::BadString, at, format!("there is no conversion `!{letter}`"));
                self.complain(diagnostic.hint("there are `!r`, `!s` and `!a`"));
                None
            }
        }
    }

    /// Makes a part of the text so far.
    fn flush(&mut self, found: &mut Parts<'ast>) {
        if !found.text.is_empty() {
            found.parts.push(FStringPart::Text(self.arena.alloc_str(&found.text)));
            found.text.clear();
        }
    }

    /// The expression of a replacement field.
    fn replacement(&mut self, field: Field<'_>) -> ExprOf<'ast> {
        let span = Span::new(field.start, field.start + field.expr.len() as u32);
        if field.expr.trim().is_empty() {
            let diagnostic = Diagnostic::new(Code::BadString, field.span, "a replacement field has no expression");
            self.complain(diagnostic.hint("write `{{}}` for braces in the text"));
            return self.bad(span);
        }
        let n_diagnostics = self.diagnostics.len();
        let mut lexemes = lexer::scan(self.source, field.expr, field.start, &mut self.diagnostics);
        lexemes.retain(|lexeme| !matches!(lexeme.token, Token::Newline | Token::Comment));
        if self.diagnostics.len() > n_diagnostics {
            self.lines.spoil(span.start);
        }
        if let Some(at) = sieve::too_deep(&lexemes) {
            self.too_deep(
                at,
                String::from("brackets are nested too deeply in this replacement field"),
                "name the inner parts before",
            );
            return self.bad(span);
        }
        self.field(&lexemes, span)
    }
}

/// The parts of an f-string that have been read.
#[derive(Default)]
struct Parts<'ast> {
    parts: Vec<FStringPart<'ast>>,
    /// The text behind the last of them.
    text: String,
    /// The depth of the deepest expression.
    depth: u32,
}
