//! The tokens of the language, declared once for logos.
//!
//! Tokens carry no text: their spans do. Keywords of Python that are not in the language are tokens too, so that they
//! can be refused by name.

use arr_diag::Span;
use logos::Logos;

use crate::{error::LexError, scan};

/// A token with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lexeme {
    /// Which token.
    pub token: Token,
    /// Where it stands; empty for `Dedent` and for a `Newline` that the end of the text stands for.
    pub span: Span,
}

/// What a highlighter tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenClass {
    /// `if`, `def`, `True`, ..., also the keywords that are not in the language.
    Keyword,
    /// A name.
    Name,
    /// A number.
    Number,
    /// A string or f-string.
    String,
    /// An operator, bracket or other punctuation.
    Operator,
    /// A comment.
    Comment,
    /// The end of a line, an indent or a dedent.
    Layout,
    /// What could not be read.
    Bad,
}

// A name is a run of letters that Python's normal form (NFKC) leaves alone: two spellings that Python takes for the
// same name must not become two names here.
/// A token.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq)]
#[logos(error = LexError)]
#[logos(skip r"[ \t\x0C]+")]
#[logos(skip r"\\\r?\n")]
#[logos(subpattern letter = r"[A-Za-z_À-ÖØ-öø-ÿΆΈ-ΊΌΎ-ΡΣ-ώЀ-ҁҊ-ӿぁ-ゖァ-ヺ一-鿿]")]
#[rustfmt::skip]
#[expect(missing_docs, reason = "the attribute above a token is its documentation")]
pub enum Token {
    #[regex(r"(?&letter)(?:(?&letter)|[0-9])*")] Name,
    #[regex(r"\.?[0-9]", scan::number)] Int,
    Float,
    #[regex(r#"[rRbBfFuUtT]{0,2}["']"#, scan::string)] Str,
    FString,

    #[token("and")] And,
    #[token("as")] As,
    #[token("assert")] Assert,
    #[token("break")] Break,
    #[token("continue")] Continue,
    #[token("def")] Def,
    #[token("del")] Del,
    #[token("elif")] Elif,
    #[token("else")] Else,
    #[token("False")] False,
    #[token("for")] For,
    #[token("from")] From,
    #[token("global")] Global,
    #[token("if")] If,
    #[token("import")] Import,
    #[token("in")] In,
    #[token("is")] Is,
    #[token("lambda")] Lambda,
    #[token("None")] None,
    #[token("not")] Not,
    #[token("or")] Or,
    #[token("pass")] Pass,
    #[token("return")] Return,
    #[token("True")] True,
    #[token("while")] While,

    #[token("async")] Async,
    #[token("await")] Await,
    #[token("class")] Class,
    #[token("except")] Except,
    #[token("finally")] Finally,
    #[token("nonlocal")] Nonlocal,
    #[token("raise")] Raise,
    #[token("try")] Try,
    #[token("with")] With,
    #[token("yield")] Yield,

    #[token("(")] LParen,
    #[token(")")] RParen,
    #[token("[")] LBracket,
    #[token("]")] RBracket,
    #[token("{")] LBrace,
    #[token("}")] RBrace,
    #[token(",")] Comma,
    #[token(":")] Colon,
    #[token(";")] Semicolon,
    #[token(".")] Dot,
    #[token("...")] Ellipsis,
    #[token("->")] Arrow,
    #[token(":=")] Walrus,

    #[token("+")] Plus,
    #[token("-")] Minus,
    #[token("*")] Star,
    #[token("/")] Slash,
    #[token("//")] DoubleSlash,
    #[token("%")] Percent,
    #[token("**")] DoubleStar,
    #[token("@")] At,
    #[token("&")] Ampersand,
    #[token("|")] Bar,
    #[token("^")] Caret,
    #[token("~")] Tilde,
    #[token("<<")] LeftShift,
    #[token(">>")] RightShift,
    #[token("==")] EqEq,
    #[token("!=")] NotEq,
    #[token("<")] Less,
    #[token("<=")] LessEq,
    #[token(">")] Greater,
    #[token(">=")] GreaterEq,

    #[token("=")] Eq,
    #[token("+=")] PlusEq,
    #[token("-=")] MinusEq,
    #[token("*=")] StarEq,
    #[token("/=")] SlashEq,
    #[token("//=")] DoubleSlashEq,
    #[token("%=")] PercentEq,
    #[token("**=")] DoubleStarEq,
    #[token("@=")] AtEq,
    #[token("&=")] AmpersandEq,
    #[token("|=")] BarEq,
    #[token("^=")] CaretEq,
    #[token("<<=")] LeftShiftEq,
    #[token(">>=")] RightShiftEq,

    #[regex(r"#[^\r\n]*", allow_greedy = true)] Comment,
    #[regex(r"\r?\n")] Newline,
    Indent,
    Dedent,

    /// A colon that ends the head of a block; the parser's own, `lex` gives `Colon`.
    HeadColon,
    /// What could not be read; a diagnostic says why.
    Bad,
    /// The rest of a line (or of the text) after the quote of a string that is not closed.
    UnclosedStr,
}

impl Token {
    /// Whether a statement that starts with this token has a block, in Python.
    pub(crate) fn begins_head(self) -> bool {
        matches!(
            self,
            Self::If
                | Self::Elif
                | Self::Else
                | Self::While
                | Self::For
                | Self::Def
                | Self::Class
                | Self::Try
                | Self::Except
                | Self::Finally
                | Self::With
                | Self::Async
        )
    }

    /// What a highlighter tells apart.
    #[must_use]
    pub fn class(self) -> TokenClass {
        match self {
            Self::Name => TokenClass::Name,
            Self::Int | Self::Float => TokenClass::Number,
            Self::Str | Self::FString => TokenClass::String,
            Self::Comment => TokenClass::Comment,
            Self::Newline | Self::Indent | Self::Dedent => TokenClass::Layout,
            Self::Bad | Self::UnclosedStr => TokenClass::Bad,
            _ if (Self::And as u8..=Self::Yield as u8).contains(&(self as u8)) => TokenClass::Keyword,
            _ => TokenClass::Operator,
        }
    }
}

/// Prints tokens, one a line: place, token, and its text where it has one.
#[must_use]
pub fn dump_tokens(source: &str, lexemes: &[Lexeme]) -> String {
    use core::fmt::Write as _;
    let mut out = String::new();
    for Lexeme { token, span } in lexemes {
        let text = match token.class() {
            TokenClass::Layout => "",
            _ => source.get(span.range()).unwrap_or_default(),
        };
        // Writing to a string cannot fail.
        let _ = match text {
            "" => writeln!(out, "{span:?} {token:?}"),
            _ => writeln!(out, "{span:?} {token:?} {}", text.escape_debug()),
        };
    }
    out
}

#[cfg(test)]
mod tests;
