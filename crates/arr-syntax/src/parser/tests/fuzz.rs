//! Whatever the text, parsing ends, nothing panics, spans lie inside the text, and what is `Bad` is told.

use arr_diag::{Diagnostic, render_json, render_text};
use bumpalo::Bump;

use crate::{
    layout::lex,
    parser::{Build, Lines, grammar, triples},
    sieve::sieve,
    token::Token,
};

const SCRIPTS: [&str; 3] = [
    include_str!("../../../../../programs/motion.arr"),
    include_str!("../../../../../programs/ecg.arr"),
    "@d\ndef f(a, b: int = 0x_ff, *c):\n\ttry:\n\t\treturn f'{a:.2f} {b!r}' if a else (b,)\n\texcept E as e:\n\t\traise\n\
     class A(B):\n    x = {1: 2}\n\nwith a as b: pass\n[i for i in range(3)]\nx = y = \"é\\x41\" 'ß' # ü\nmatch a:\n  case 1: 2\n",
];

/// Xorshift: the same cases every time.
struct Random(u64);

impl Random {
    /// A number below `n`.
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Parses `source` and checks all that holds of any text.
fn check(source: &str) {
    let arena = Bump::new();
    let (module, diagnostics) = crate::parse(source, &arena);
    let tree = module.to_string();
    let is_bad = tree.contains("<bad>") || tree.lines().any(|line| line.trim_start() == "bad");
    assert!(!is_bad || !diagnostics.is_empty(), "bad but not told: {source:?}");
    check_balance(source);
    check_recovery(source);
    for Diagnostic { primary, secondary, message, .. } in &diagnostics {
        for label in secondary.iter().chain([primary]) {
            assert!(source.get(label.span.range()).is_some(), "{message} at {:?}: {source:?}", label.span);
        }
    }
    assert_eq!(render_json(&diagnostics, "", source).lines().count(), diagnostics.len());
    let first = &diagnostics[..diagnostics.len().min(1)];
    assert_eq!(render_text(first, "", source, false).is_empty(), diagnostics.is_empty());
}

/// Every indent has its dedent and stands before a statement; tokens are in order.
fn check_balance(source: &str) {
    let (lexemes, _) = lex(source);
    let mut depth = 0_i32;
    for pair in lexemes.windows(2) {
        assert!(pair[0].span.start <= pair[1].span.start, "{source:?}");
        assert!(pair[0].token != Token::Indent || pair[1].token != Token::Dedent, "{source:?}");
    }
    for lexeme in &lexemes {
        depth += i32::from(lexeme.token == Token::Indent) - i32::from(lexeme.token == Token::Dedent);
        assert!(depth >= 0, "{source:?}");
    }
    assert_eq!(depth, 0, "{source:?}");
}

/// The generated parser always gets to the end, so that no statement is lost.
fn check_recovery(source: &str) {
    let arena = Bump::new();
    let (lexemes, mut diagnostics) = lex(source);
    let lexemes = sieve(source, lexemes, &mut diagnostics);
    let lines = Lines::new(&lexemes, &diagnostics);
    let mut build = Build { source, arena: &arena, lexemes: &lexemes, lines, diagnostics };
    let result = grammar::ModuleParser::new().parse(&mut build, triples(&lexemes));
    assert!(result.is_ok(), "{result:?}: {source:?}");
}

#[test]
fn token_soup() {
    let spellings = [
        "a", "b", "1", "2.5", "'s'", "f'{a}'", "f'{", "\"", "\"\"\"", "if", "elif", "else", "while", "for", "in",
        "def", "return", "lambda", "and", "not", "is", "import", "from", "as", "del", "global", "assert", "pass",
        "class", "try", "except", "with", "yield", "async", "await", "raise", "match", "(", ")", "[", "]", "{", "}",
        ",", ":", ";", ".", "...", "->", ":=", "+", "-", "*", "**", "/", "@", "~", "=", "+=", "==", "<", "!", "$",
        "\\", "#", "é", "\n", "\n", "\n", "\n  ", "\n    ", "\n      ", "\n\t", "\\\n", ":\n  ", ":\n    ", "\r\n",
        "\u{FEFF}", "0x", "1_", "1j", "b'a'",
    ];
    let mut random = Random(0x5EED);
    for _ in 0..4000 {
        let length = 1 + random.below(40);
        let words: Vec<&str> = (0..length).map(|_| random.pick(&spellings)).collect();
        check(&words.join(random.pick(&["", " ", " "])));
    }
}

#[test]
fn mutated_scripts() {
    let mut random = Random(0xA55);
    for round in 0..1500 {
        let mut bytes = SCRIPTS[round % SCRIPTS.len()].as_bytes().to_vec();
        for _ in 0..=random.below(6) {
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => bytes[at] = random.pick(b"()[]{}:;,.=+-*\"'\\\n\t #ae10fr\xC3"),
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, random.pick(b"()[]{}:;,.=+-*\"'\\\n\t #ae10fr")),
                _ => bytes.truncate((at + bytes.len()) / 2 + 1),
            }
        }
        check(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn every_prefix_of_a_script() {
    for script in SCRIPTS {
        for (end, _) in script.char_indices() {
            check(&script[..end]);
        }
    }
}

#[test]
fn every_line_missing() {
    for script in SCRIPTS {
        let lines: Vec<&str> = script.lines().collect();
        for skipped in 0..lines.len() {
            check(&[&lines[..skipped], &lines[skipped + 1..]].concat().join("\n"));
        }
    }
}
