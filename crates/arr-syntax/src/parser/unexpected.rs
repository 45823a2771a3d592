//! What is said where a token cannot stand.

use arr_diag::{Code, Diagnostic, Span};

use crate::token::{Lexeme, Token, TokenClass};

/// A token that cannot stand where it does.
pub(super) struct Unexpected<'a> {
    pub(super) source: &'a str,
    /// The tokens that were being parsed.
    pub(super) lexemes: &'a [Lexeme],
    /// `None` at the end of a replacement field.
    pub(super) found: Option<Token>,
    pub(super) span: Span,
    /// Terminals of the grammar that could stand here, in quotes.
    pub(super) expected: Vec<String>,
}

impl Unexpected<'_> {
    pub(super) fn into_diagnostic(self) -> Diagnostic {
        let found = self.found_words();
        let message = match (self.mistaken_for(), self.expected_words()) {
            (Some(message), _) => message,
            (None, Some(expected)) => format!("expected {expected}, found {found}"),
            (None, None) => format!("{found} cannot stand here"),
        };
        let diagnostic = Diagnostic::new(Code::UnexpectedToken, self.span, message).fixes(self.fix());
        match self.hint() {
            Some(hint) => diagnostic.hint(hint),
            None => diagnostic,
        }
    }

    fn found_words(&self) -> String {
        match self.found {
            None => String::from("the end of the replacement field"),
            Some(Token::Newline) => String::from("the end of the line"),
            Some(Token::Indent) => String::from("an indent"),
            Some(Token::Dedent) => String::from("the end of the block"),
            Some(Token::Str | Token::FString) => String::from("a string"),
            Some(token) => {
                let text = self.source.get(self.span.range()).unwrap_or_default();
                match token.class() {
                    TokenClass::Keyword => format!("the keyword `{text}`"),
                    _ => format!("`{text}`"),
                }
            }
        }
    }

    fn expects(&self, terminal: &str) -> bool {
        self.expected.iter().any(|expected| expected.trim_matches('"') == terminal)
    }

    /// The expected tokens as classes: the full list would be a page long.
    fn expected_words(&self) -> Option<String> {
        if self.expects("def") {
            return Some(String::from("a statement"));
        }
        if self.expects("INT") {
            return Some(String::from("an expression"));
        }
        if self.expects("NAME") {
            return Some(String::from("a name"));
        }
        let marks =
            [("=", "`=`"), (",", "`,`"), (")", "`)`"), ("]", "`]`"), ("}", "`}`"), (":", "`:`"), ("head:", "`:`")];
        let words =
            [("in", "`in`"), ("import", "`import`"), ("else", "`else`"), ("(", "`(`"), ("INDENT", "an indented block")];
        let is_operand = self.expects("+");
        let ends_line = self.expects("NEWLINE");
        let is_head = self.expects("head:");
        let is_mark = |mark: &str| {
            let is_rare = match mark {
                "=" => is_operand || ends_line,
                "," => is_operand && ends_line,
                // It would begin an annotation.
                ":" => ends_line,
                _ => false,
            };
            self.expects(mark) && !is_rare
        };
        let mut parts: Vec<&str> = marks.iter().filter(|(mark, _)| is_mark(mark)).map(|(_, words)| *words).collect();
        if is_operand {
            // After an operand `(`, `in` and `else` are only some of the ways to go on.
            parts.insert(0, "an operator");
            if self.expects("else") && !self.expects("if") {
                parts = vec!["`else`"];
            }
        } else {
            parts.extend(words.iter().filter(|(word, _)| self.expects(word)).map(|(_, words)| *words));
        }
        if ends_line && !is_head {
            parts.push("the end of the line");
        }
        match parts.as_slice() {
            [] => None,
            [one] => Some(String::from(*one)),
            [head @ .., last] => Some(format!("{} or {last}", head.join(", "))),
        }
    }

    /// The tokens of the statement before the one found, nearest first.
    pub(super) fn before(&self) -> impl Iterator<Item = Lexeme> + '_ {
        let idx = self.lexemes.partition_point(|lexeme| lexeme.span.start < self.span.start);
        let is_layout = |lexeme: &Lexeme| lexeme.token.class() == TokenClass::Layout;
        self.lexemes[..idx].iter().rev().copied().take_while(move |lexeme| !is_layout(lexeme))
    }

    fn before_is(&self, token: Token) -> bool {
        self.before().next().is_some_and(|lexeme| lexeme.token == token)
    }

    /// A message of its own for some tokens.
    fn mistaken_for(&self) -> Option<String> {
        let token = self.found?;
        let starts_statement = self.before().next().is_none();
        match token {
            Token::Elif | Token::Else if starts_statement => {
                let text = if token == Token::Else { "else" } else { "elif" };
                Some(format!("`{text}` has no `if` or loop before it at this depth"))
            }
            Token::If | Token::While | Token::For | Token::Def | Token::Class | Token::With | Token::Try
                if self.before_is(Token::HeadColon) || self.before_is(Token::Semicolon) =>
            {
                Some(format!("{} has to start on a line of its own", self.found_words()))
            }
            _ if token.class() == TokenClass::Keyword && self.expects("NAME") && !self.expects("INT") => {
                Some(format!("expected a name, but {} is reserved", self.found_words()))
            }
            _ => None,
        }
    }

    fn hint(&self) -> Option<&'static str> {
        let first = self.before().last().map(|lexeme| lexeme.token);
        let text = |lexeme: Lexeme| self.source.get(lexeme.span.range()).unwrap_or_default();
        let touches = |before: Lexeme| before.token == Token::FString && before.span.end == self.span.start;
        if self.before().next().is_some_and(touches) {
            return Some("between the braces of an f-string write the other kind of quote: `f\"{f('a')}\"`");
        }
        match self.found? {
            Token::Eq if matches!(first, Some(Token::If | Token::Elif | Token::While | Token::Assert)) => {
                Some("`==` compares, `=` assigns")
            }
            Token::Eq if self.expects(")") => Some("`==` compares; a named argument is written `f(name=value)`"),
            Token::If if self.before_is(Token::Else) => Some("write `elif`"),
            Token::Elif | Token::Else => Some("indent it as the `if` that it belongs to"),
            Token::Ampersand if self.before_is(Token::Ampersand) => Some("write `and`, or one `&` between arrays"),
            Token::Bar if self.before_is(Token::Bar) => Some("write `or`, or one `|` between arrays"),
            Token::Newline
                if self.before_is(Token::Plus) && self.before().nth(1).is_some_and(|l| l.token == Token::Plus) =>
            {
                Some("write `x += 1` to count")
            }
            Token::Newline
                if self.before_is(Token::Minus) && self.before().nth(1).is_some_and(|l| l.token == Token::Minus) =>
            {
                Some("write `x -= 1` to count down")
            }
            Token::Greater if self.before_is(Token::Less) => Some("write `!=`"),
            Token::Str | Token::FString | Token::Name | Token::Int | Token::Float
                if self.before().next().is_some_and(|lexeme| text(lexeme) == "print") =>
            {
                Some("`print` is a function: `print(x)`")
            }
            Token::LBrace if self.expects("NEWLINE") => Some("blocks are written with `:` and indentation"),
            _ => None,
        }
    }
}
