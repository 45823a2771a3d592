//! Whatever the text, the compiler ends, with a program that verifies or with diagnostics inside the text; it never panics.
//!
//! Texts are suite scripts and random scripts with bytes, words and lines changed, and words in any order. The parser alone
//! has more of this beside it.

use std::time::{Duration, Instant};

use arr_compiler::{Options, compile};
use arr_diag::Code;
use arr_tests::{Program, random_scripts, suite_files};
use fastrand::Rng;

/// What one text may take, on a machine that does other things too; texts are a few kilobytes.
const PATIENCE: Duration = Duration::from_secs(10);

/// Compiles and checks all that holds of any text.
fn check(source: &str) {
    let start = Instant::now();
    let result = compile(source, &Options::default());
    assert!(start.elapsed() < PATIENCE, "takes {:?}:\n{source}", start.elapsed());
    let diagnostics = match &result {
        Ok(compiled) => &compiled.warnings,
        Err(diagnostics) => diagnostics,
    };
    for diagnostic in diagnostics {
        assert!(diagnostic.code != Code::Internal, "{}:\n{source}", diagnostic.message);
        for label in diagnostic.secondary.iter().chain([&diagnostic.primary]) {
            assert!(source.get(label.span.range()).is_some(), "{} lies outside:\n{source}", diagnostic.message);
        }
    }
    assert_eq!(result.is_err(), diagnostics.iter().any(arr_diag::Diagnostic::is_error), "{source}");
}

fn scripts() -> Vec<String> {
    let files = suite_files().expect("the suite can be read");
    let mut all: Vec<String> = files.into_iter().flat_map(|file| file.cases).map(|case| case.script).collect();
    all.extend(Program::all().expect("the programs can be read").into_iter().map(|program| program.script));
    all.extend(random_scripts(200, 0xF00D).iter().map(ToString::to_string));
    all
}

#[test]
fn scripts_with_changed_bytes() {
    let mut random = Rng::with_seed(1);
    let letters = b"()[]{}:;,.=+-*/%\"'\\\n\t #0129aefinrx\xC3";
    let scripts = scripts();
    for round in 0..2500 {
        let mut bytes = scripts[round % scripts.len()].clone().into_bytes();
        for _ in 0..random.usize(1..6) {
            let at = random.usize(0..=bytes.len().saturating_sub(1));
            match random.usize(0..4) {
                _ if bytes.is_empty() => bytes.push(b'a'),
                0 => bytes[at] = letters[random.usize(0..letters.len())],
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, letters[random.usize(0..letters.len())]),
                _ => bytes.truncate((at + bytes.len()) / 2 + 1),
            }
        }
        check(&String::from_utf8_lossy(&bytes));
    }
}

/// Words of one script in the places of words of another: mostly parsed, and checked with types that do not fit.
#[test]
fn scripts_with_changed_words() {
    let mut random = Rng::with_seed(2);
    let scripts = scripts();
    for round in 0..5000 {
        let mut own = words(&scripts[round % scripts.len()]);
        let others = words(&scripts[random.usize(0..scripts.len())]);
        for _ in 0..random.usize(1..4) {
            let (at, from) = (random.usize(0..own.len().max(1)), random.usize(0..others.len().max(1)));
            if let (Some(slot), Some(other)) = (own.get_mut(at), others.get(from))
                && is_name(slot) == is_name(other)
            {
                *slot = other;
            }
        }
        check(&own.concat());
    }
}

#[test]
fn scripts_with_changed_lines() {
    let mut random = Rng::with_seed(3);
    let scripts = scripts();
    for round in 0..2500 {
        let own = &scripts[round % scripts.len()];
        let mut lines: Vec<&str> = own.lines().collect();
        let others: Vec<&str> = scripts[random.usize(0..scripts.len())].lines().collect();
        for _ in 0..random.usize(1..4) {
            let at = random.usize(0..=lines.len());
            match (random.usize(0..3), random.choice(&others)) {
                (0, _) if at < lines.len() => drop(lines.remove(at)),
                (1, _) if at + 1 < lines.len() => lines.swap(at, at + 1),
                (_, Some(other)) => lines.insert(at, other),
                _ => {}
            }
        }
        check(&lines.join("\n"));
    }
}

#[test]
fn any_bytes() {
    let mut random = Rng::with_seed(4);
    for _ in 0..2000 {
        let bytes: Vec<u8> = (0..random.usize(0..200)).map(|_| random.u8(..)).collect();
        check(&String::from_utf8_lossy(&bytes));
    }
}

/// Names, numbers, and everything else character by character.
fn words(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let length = if is_part(first) { rest.find(|c| !is_part(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (word, behind) = rest.split_at(length);
        found.push(word);
        rest = behind;
    }
    found
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphanumeric())
}
