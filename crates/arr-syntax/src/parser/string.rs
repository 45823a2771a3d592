//! Builders of strings and f-strings.

use arr_diag::{Code, Diagnostic, Span};

use super::{Build, ExprOf, Refused};
use crate::{
    ast::{ExprKind, FStringPart},
    lexer, sieve,
    string::{self, Field, Piece},
    token::Token,
};

impl<'ast> Build<'_, 'ast> {
    /// String literals side by side: one string, or one f-string if any of them is one.
    pub(crate) fn strings(&mut self, literals: Vec<(Token, Span)>, span: Span) -> ExprOf<'ast> {
        let mut text = String::new();
        let mut parts = Vec::new();
        let mut depth = 0;
        let is_formatted = literals.iter().any(|(token, _)| *token == Token::FString);
        for (token, span) in literals {
            let literal = string::Literal::new(self.text(span), span.start);
            if token != Token::FString {
                literal.unescape(literal.body, literal.start, &mut text, &mut self.diagnostics);
                continue;
            }
            for piece in literal.pieces() {
                match piece {
                    Piece::Text { text: piece, start } => {
                        literal.unescape(piece, start, &mut text, &mut self.diagnostics);
                    }
                    Piece::Brace(brace) => text.push(brace),
                    Piece::Stray { at, message, hint } => {
                        self.diagnostics.push(Diagnostic::new(Code::BadString, at, message).hint(hint));
                    }
                    Piece::Field(field) => {
                        self.flush(&mut text, &mut parts);
                        let value = self.replacement(field);
                        let mut spec = String::new();
                        literal.unescape(field.spec, field.spec_start, &mut spec, &mut self.diagnostics);
                        depth = depth.max(value.depth);
                        parts.push(FStringPart::Value { value: value.of, spec: self.arena.alloc_str(&spec) });
                    }
                }
            }
        }
        if !is_formatted {
            return self.expr(ExprKind::Str(self.arena.alloc_str(&text)), span, 0);
        }
        self.flush(&mut text, &mut parts);
        self.expr(ExprKind::FString(self.arena.alloc_slice_copy(&parts)), span, depth)
    }

    /// Makes a part of the text so far.
    fn flush(&mut self, text: &mut String, parts: &mut Vec<FStringPart<'ast>>) {
        if !text.is_empty() {
            parts.push(FStringPart::Text(self.arena.alloc_str(text)));
            text.clear();
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
        if let Some((what, at)) = field.refused {
            self.not_in_language(what.into(), at);
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

impl From<string::RefusedField> for Refused {
    fn from(what: string::RefusedField) -> Self {
        match what {
            string::RefusedField::Conversion => Self::Conversion,
            string::RefusedField::SelfDocumenting => Self::SelfDocumenting,
            string::RefusedField::NestedSpec => Self::NestedSpec,
        }
    }
}
