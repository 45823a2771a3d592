//! Backslash escapes.

use arr_diag::{Code, Diagnostic};

use super::span;

/// Appends `text`, which starts at the byte `at` of the script, with its escapes resolved.
///
/// As in Python, an escape that does not exist stands for itself, backslash included.
pub(super) fn unescape(text: &str, at: u32, out: &mut String, diagnostics: &mut Vec<Diagnostic>) {
    let mut rest = text;
    while let Some(backslash) = rest.find('\\') {
        out.push_str(&rest[..backslash].replace("\r\n", "\n"));
        let escape = &rest[backslash..];
        let start = at as usize + (text.len() - escape.len());
        let length = match resolve(escape) {
            Escape::Nothing(length) => length,
            Escape::Char(character, length) => {
                out.push(character);
                length
            }
            Escape::Unknown => {
                out.push('\\');
                1
            }
            Escape::Bad(length, message) => {
                let hint = "write `\\\\` for a backslash, or put `r` before the string";
                diagnostics.push(Diagnostic::new(Code::BadString, span(start, length), message).hint(hint));
                length
            }
        };
        rest = &escape[length..];
    }
    out.push_str(&rest.replace("\r\n", "\n"));
}

/// What an escape stands for, and how many bytes it takes.
enum Escape {
    Nothing(usize),
    Char(char, usize),
    Unknown,
    Bad(usize, String),
}

/// Reads the escape at the start of `text`.
fn resolve(text: &str) -> Escape {
    let simple = |character| Escape::Char(character, 2);
    let bytes = text.as_bytes();
    match bytes.get(1) {
        Some(b'\n') => Escape::Nothing(2),
        Some(b'\r') if bytes.get(2) == Some(&b'\n') => Escape::Nothing(3),
        Some(b'\\') => simple('\\'),
        Some(b'\'') => simple('\''),
        Some(b'"') => simple('"'),
        Some(b'a') => simple('\x07'),
        Some(b'b') => simple('\x08'),
        Some(b'f') => simple('\x0C'),
        Some(b'n') => simple('\n'),
        Some(b'r') => simple('\r'),
        Some(b't') => simple('\t'),
        Some(b'v') => simple('\x0B'),
        Some(b'x') => hexadecimal(text, 2),
        Some(b'u') => hexadecimal(text, 4),
        Some(b'U') => hexadecimal(text, 8),
        Some(b'N') => Escape::Bad(2, String::from("characters by name, `\\N{...}`, are not in the language")),
        Some(b'0'..=b'7') => {
            let digits = bytes[1..].iter().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
            let value = bytes[1..=digits].iter().fold(0_u32, |value, b| value * 8 + u32::from(b - b'0'));
            char::from_u32(value).map_or(Escape::Unknown, |character| Escape::Char(character, digits + 1))
        }
        _ => Escape::Unknown,
    }
}

/// `\x12`, `\u1234`, `\U00012345`: exactly so many digits.
fn hexadecimal(text: &str, n_digits: usize) -> Escape {
    let digits = text[2..].bytes().take(n_digits).take_while(u8::is_ascii_hexdigit).count();
    let escape = &text[..2 + digits];
    if digits < n_digits {
        return Escape::Bad(escape.len(), format!("the escape `{escape}` needs {n_digits} hexadecimal digits"));
    }
    let value = u32::from_str_radix(&escape[2..], 16).unwrap_or(u32::MAX);
    match char::from_u32(value) {
        Some(character) => Escape::Char(character, escape.len()),
        None => Escape::Bad(escape.len(), format!("the escape `{escape}` is no character")),
    }
}
