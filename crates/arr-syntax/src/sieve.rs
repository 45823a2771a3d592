//! What the grammar is not to see: comments, statements of Python that are not in the language together with their
//! blocks, and nesting deeper than the compiler goes. Each leaves a `Bad` statement, so that nothing cascades.

use arr_diag::{Code, Diagnostic, Span};

use crate::token::{Lexeme, Token};

/// How deep brackets may nest.
const MAX_BRACKETS: usize = 100;
/// How deep blocks may nest.
const MAX_BLOCKS: usize = 50;

/// Takes out of `lexemes` (balanced, as layout gives them) what the grammar does not handle.
pub(crate) fn sieve(source: &str, mut lexemes: Vec<Lexeme>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Lexeme> {
    lexemes.retain(|lexeme| lexeme.token != Token::Comment);
    let out = Vec::with_capacity(lexemes.len());
    let mut sieve = Sieve { source, rest: &lexemes, depth: 0, out, diagnostics };
    while let Some(&lexeme) = sieve.rest.first() {
        match lexeme.token {
            Token::Indent => sieve.indent(lexeme),
            Token::Dedent => {
                sieve.depth -= 1;
                sieve.pass(1);
            }
            _ => sieve.statement(),
        }
    }
    sieve.out
}

struct Sieve<'a> {
    source: &'a str,
    rest: &'a [Lexeme],
    depth: usize,
    out: Vec<Lexeme>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Sieve<'a> {
    fn indent(&mut self, indent: Lexeme) {
        if self.depth == MAX_BLOCKS {
            let message = format!("blocks are nested deeper than {MAX_BLOCKS} levels");
            let hint = "move the inner blocks to a function";
            self.diagnostics.push(Diagnostic::new(Code::TooDeep, indent.span, message).hint(hint));
            self.skip_block();
            self.out.push(indent);
            self.bad(indent.span);
            self.out.push(Lexeme { token: Token::Dedent, span: indent.span });
        } else {
            self.depth += 1;
            self.pass(1);
        }
    }

    fn statement(&mut self) {
        let line = self.line();
        let Some(first) = line.first().copied() else { return self.pass(1) };
        if let Some(span) = too_deep(line) {
            let message = format!("brackets are nested deeper than {MAX_BRACKETS} levels");
            self.diagnostics
                .push(Diagnostic::new(Code::TooDeep, span, message).hint("name the inner parts on lines of their own"));
            self.rest = &self.rest[line.len() + 1..];
            return self.bad(first.span);
        }
        let Some((what, hint)) = refused(self.source, line) else {
            let start = self.out.len();
            self.pass(line.len() + 1);
            return mark_head(&mut self.out[start..]);
        };
        let message = format!("{what} not in the language");
        self.diagnostics.push(Diagnostic::new(Code::NotInLanguage, header(line), message).hint(hint));
        self.rest = &self.rest[line.len() + 1..];
        let next = self.rest.first().map(|lexeme| lexeme.token);
        if first.token == Token::At && matches!(next, Some(Token::Def | Token::Class | Token::Async | Token::At)) {
            // What is decorated is read as if it had no decorator.
            return;
        }
        self.skip_block();
        if first.token == Token::Try {
            self.skip_handlers();
        }
        self.bad(first.span);
    }

    /// The statement that starts here, without its `Newline`.
    fn line(&self) -> &'a [Lexeme] {
        let end = self.rest.iter().position(|lexeme| lexeme.token == Token::Newline).unwrap_or(self.rest.len() - 1);
        &self.rest[..end]
    }

    fn pass(&mut self, n: usize) {
        let (passed, rest) = self.rest.split_at(n);
        self.out.extend_from_slice(passed);
        self.rest = rest;
    }

    fn bad(&mut self, span: Span) {
        self.out.push(Lexeme { token: Token::Bad, span });
        self.out.push(Lexeme { token: Token::Newline, span: Span::new(span.end, span.end) });
    }

    /// Skips the block that starts here, if one does.
    fn skip_block(&mut self) {
        let mut depth = 0_usize;
        while let Some(lexeme) = self.rest.first() {
            match lexeme.token {
                Token::Indent => depth += 1,
                Token::Dedent if depth > 0 => depth -= 1,
                _ if depth == 0 => return,
                _ => {}
            }
            self.rest = &self.rest[1..];
            if depth == 0 {
                return;
            }
        }
    }

    /// Skips what belongs to a `try`.
    fn skip_handlers(&mut self) {
        while let Some(Token::Except | Token::Else | Token::Finally) = self.rest.first().map(|lexeme| lexeme.token) {
            self.rest = &self.rest[self.line().len() + 1..];
            self.skip_block();
        }
    }
}

/// The bracket at which `line` nests too deeply.
pub(crate) fn too_deep(line: &[Lexeme]) -> Option<Span> {
    let mut depth = 0_usize;
    line.iter().find_map(|lexeme| {
        match lexeme.token {
            Token::LParen | Token::LBracket | Token::LBrace => depth += 1,
            Token::RParen | Token::RBracket | Token::RBrace => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > MAX_BRACKETS).then_some(lexeme.span)
    })
}

/// Marks the colon of `line` that a block follows.
fn mark_head(line: &mut [Lexeme]) {
    if line[0].token.begins_head()
        && let Some(at) = head_colon(line)
    {
        line[at].token = Token::HeadColon;
    }
}

/// Where the first colon of `line` is that stands in no bracket and belongs to no lambda.
fn head_colon(line: &[Lexeme]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut n_lambdas = 0_usize;
    line.iter().position(|lexeme| {
        match lexeme.token {
            Token::LParen | Token::LBracket | Token::LBrace => depth += 1,
            Token::RParen | Token::RBracket | Token::RBrace => depth = depth.saturating_sub(1),
            Token::Lambda if depth == 0 => n_lambdas += 1,
            Token::Colon if depth == 0 && n_lambdas > 0 => n_lambdas -= 1,
            Token::Colon => return depth == 0,
            _ => {}
        }
        false
    })
}

/// Where a refused statement is shown: its line without the colon.
fn header(line: &[Lexeme]) -> Span {
    let first = line[0].span;
    let colon = head_colon(line).unwrap_or(line.len());
    line[..colon].last().map_or(first, |last| first.to(last.span))
}

/// What a statement is called that is not in the language, and what to write instead.
fn refused(source: &str, line: &[Lexeme]) -> Option<(&'static str, &'static str)> {
    let word = |lexeme: &Lexeme| source.get(lexeme.span.range()).unwrap_or_default();
    let ends_with_colon = line.last().is_some_and(|last| last.token == Token::Colon);
    Some(match line[0].token {
        Token::Def if line.get(2).is_some_and(|third| third.token == Token::LBracket) => {
            ("type parameters are", "remove them: every call is compiled for its own arguments")
        }
        Token::Class => ("classes are", "keep the state in arrays and variables, and write functions over them"),
        Token::Try | Token::Except | Token::Finally => {
            ("exceptions are", "test for the condition with `if`; what goes wrong at run time stops the program")
        }
        Token::With => ("`with` blocks are", "write the statements of the block without `with`"),
        Token::Async => ("`async` is", "write a loop over `arr.stream(name, shape)`: it waits for each arrival"),
        Token::At => ("decorators are", "remove the decorator, and call what it wraps where the function is used"),
        Token::Name if ends_with_colon && line.len() > 2 && word(&line[0]) == "match" => {
            ("`match` is", "compare with `if` and `elif`")
        }
        Token::Name if line.len() > 2 && word(&line[0]) == "type" && line[1].token == Token::Name => {
            ("type aliases are", "remove the statement: types are inferred")
        }
        _ => return None,
    })
}
