//! Strings as Python's `repr` shows them: quotes and escapes.

/// Which quotes Python puts around text: single ones, unless it has such and no double ones.
pub(super) fn quotes<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> char {
    let has = |quote| texts.clone().any(|text| text.contains(quote));
    if has('\'') && !has('"') { '"' } else { '\'' }
}

/// A string as Python's `repr` shows it.
#[must_use]
pub fn quoted(text: &str) -> String {
    let quote = quotes(std::iter::once(text));
    format!("{quote}{}{quote}", escaped(text, quote))
}

/// A piece of text between these quotes, escaped.
pub(super) fn escaped(text: &str, quote: char) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            c if is_printable(c) => out.push(c),
            c => out.push_str(&by_number(c)),
        }
    }
    out
}

/// Text with all that is not ASCII escaped, as `ascii` shows it.
pub(super) fn ascii(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii() { c.to_string() } else { by_number(c) }).collect()
}

fn by_number(c: char) -> String {
    match u32::from(c) {
        n @ 0..=0xff => format!("\\x{n:02x}"),
        n @ 0x100..=0xffff => format!("\\u{n:04x}"),
        n => format!("\\U{n:08x}"),
    }
}

/// Whether Python shows a character as it is: not if it is a control, a blank other than the space, invisible, or for
/// private use.
fn is_printable(c: char) -> bool {
    let is_invisible = matches!(
        u32::from(c),
        0xad | 0x600..=0x605 | 0x61c | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0xe000..=0xf8ff | 0xfeff | 0xf_0000..
    );
    c == ' ' || !(c.is_control() || c.is_whitespace() || is_invisible)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(quoted(text), expected);
    }

    #[test]
    fn strings_are_quoted_as_python_quotes_them() {
        check("plain", "'plain'");
        check("it's", "\"it's\"");
        check("\"it's\"", r#"'"it\'s"'"#);
        check("say \"so\"", r#"'say "so"'"#);
        check("a\\b\n\t\r", r"'a\\b\n\t\r'");
        check("\0\u{7f}\u{a0}", r"'\x00\x7f\xa0'");
        check("\u{e9}\u{200b}\u{1f600}", "'\u{e9}\\u200b\u{1f600}'");
    }

    #[test]
    fn what_is_not_ascii_can_be_escaped() {
        assert_eq!(ascii("'\u{e9}\u{394}\u{1f600}'"), r"'\xe9\u0394\U0001f600'");
    }
}
