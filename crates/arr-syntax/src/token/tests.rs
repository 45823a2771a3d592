//! Tokens of small texts.

use super::*;
use crate::layout::lex;

/// Reads `source` and compares the printed tokens.
#[track_caller]
fn check(source: &str, expected: &str) {
    let (lexemes, _) = lex(source);
    assert_eq!(dump_tokens(source, &lexemes).trim(), expected.trim());
}

#[test]
fn tokens_are_printed_with_place_and_text() {
    check(
        "if a: # b\n  x = 1\n",
        "
0..2 If if
3..4 Name a
4..5 Colon :
6..9 Comment # b
9..10 Newline
10..12 Indent
12..13 Name x
14..15 Eq =
16..17 Int 1
17..18 Newline
18..18 Dedent
",
    );
}

#[test]
fn what_cannot_be_read_is_a_token_too() {
    check(
        "$ 1x \"a\n'",
        "
0..1 Bad $
2..4 Bad 1x
5..7 UnclosedStr \\\"a
7..8 Newline
8..9 UnclosedStr \\'
9..9 Newline
",
    );
}

#[test]
fn operators_are_as_long_as_they_can_be() {
    check("**=", "0..3 DoubleStarEq **=\n3..3 Newline");
    check("//", "0..2 DoubleSlash //\n2..2 Newline");
    check("....5", "0..3 Ellipsis ...\n3..5 Float .5\n5..5 Newline");
    check("a<-b", "0..1 Name a\n1..2 Less <\n2..3 Minus -\n3..4 Name b\n4..4 Newline");
}

#[test]
fn classes_are_for_highlighting() {
    use TokenClass::{Bad, Comment, Keyword, Layout, Name, Number, Operator, String};
    let (lexemes, _) = lex("if class x 1 2.0 'a' f'b' ( := + >>= # c\n$");
    let classes: Vec<TokenClass> = lexemes.iter().map(|lexeme| lexeme.token.class()).collect();
    assert_eq!(
        classes,
        [
            Keyword, Keyword, Name, Number, Number, String, String, Operator, Operator, Operator, Operator, Comment,
            Layout, Bad, Layout
        ]
    );
}
