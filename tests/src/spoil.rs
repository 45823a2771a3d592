//! Texts made from other texts by changing a few bytes, words or lines: what the compiler has to bear.

use fastrand::Rng;

/// Changes up to five bytes: replaced, removed, inserted, or everything behind half of the rest cut off.
pub fn spoil_bytes(bytes: &mut Vec<u8>, random: &mut Rng) {
    const LETTERS: &[u8] = b"()[]{}:;,.=+-*/%\"'\\\n\t #0129aefinrx\xC3";
    for _ in 0..random.usize(1..6) {
        let at = random.usize(0..=bytes.len().saturating_sub(1));
        let letter = LETTERS[random.usize(0..LETTERS.len())];
        match random.usize(0..4) {
            _ if bytes.is_empty() => bytes.push(b'a'),
            0 => bytes[at] = letter,
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, letter),
            _ => bytes.truncate((at + bytes.len()) / 2 + 1),
        }
    }
}

/// Changes up to four bytes of a program, by one, by a bit or altogether.
pub fn spoil_program(bytes: &mut [u8], random: &mut Rng) {
    for _ in 0..random.usize(1..5) {
        let at = random.usize(0..bytes.len().max(1));
        let Some(byte) = bytes.get_mut(at) else { return };
        *byte = match random.usize(0..4) {
            0 => byte.wrapping_add(1),
            1 => byte.wrapping_sub(1),
            2 => *byte ^ 1 << random.usize(0..8),
            _ => random.u8(..),
        };
    }
}

/// Puts up to three words of `other` in the places of words of `own`, names for names and marks for marks: mostly
/// parsed, and checked with types that do not fit.
#[must_use]
pub fn spoil_words(own: &str, other: &str, random: &mut Rng) -> String {
    let mut own = words(own);
    let other = words(other);
    for _ in 0..random.usize(1..4) {
        let (at, from) = (random.usize(0..own.len().max(1)), random.usize(0..other.len().max(1)));
        if let (Some(slot), Some(word)) = (own.get_mut(at), other.get(from))
            && is_name(slot) == is_name(word)
        {
            *slot = word;
        }
    }
    own.concat()
}

/// Removes, swaps or takes over from `other` up to three lines.
#[must_use]
pub fn spoil_lines(own: &str, other: &str, random: &mut Rng) -> String {
    let mut lines: Vec<&str> = own.lines().collect();
    let others: Vec<&str> = other.lines().collect();
    for _ in 0..random.usize(1..4) {
        let at = random.usize(0..=lines.len());
        match (random.usize(0..3), random.choice(&others)) {
            (0, _) if at < lines.len() => drop(lines.remove(at)),
            (1, _) if at + 1 < lines.len() => lines.swap(at, at + 1),
            (_, Some(line)) => lines.insert(at, line),
            _ => {}
        }
    }
    lines.join("\n")
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
