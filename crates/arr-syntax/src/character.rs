//! What is said of a character that begins no token: most are the typography of another program, or another language's
//! operator.

use arr_diag::{Code, Diagnostic, Fix, Span};

/// The message for the character `text` at `span`.
pub(crate) fn bad_character(span: Span, text: &str, source: &str) -> Diagnostic {
    let character = text.chars().next().unwrap_or('\u{FFFD}');
    let shown = match character {
        c if c.is_control() || (c.is_whitespace() && c != ' ') => format!("U+{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    let diagnostic = Diagnostic::new(Code::BadCharacter, span, format!("no token starts with `{shown}`"));
    if let Some((hint, instead)) = meant(character) {
        let fix = Fix::safe(format!("write `{instead}`")).replace(span, instead);
        return diagnostic.hint(hint).fix(fix);
    }
    match character {
        '!' => diagnostic.hint("write `not` to negate, `!=` to compare").fixes(negation(span, source)),
        '\\' => diagnostic.hint("a backslash joins two lines only as the very last character of its line"),
        '“' | '”' | '„' | '«' | '»' => {
            diagnostic.hint("write `\"` around strings").fixes(quotes(span, source, '"'))
        }
        '‘' | '’' | '`' | '´' => diagnostic.hint("write `'` around strings").fixes(quotes(span, source, '\'')),
        '?' => diagnostic.hint("write `a if test else b` to choose between two values"),
        '\r' => diagnostic.hint("end lines with a line feed"),
        c if c.is_whitespace() => {
            diagnostic.hint("write a plain space").fix(Fix::safe("write a plain space").replace(span, " "))
        }
        c if c.is_alphabetic() => diagnostic.hint("write names with letters such as a-z, A-Z, α-ω and digits"),
        _ => diagnostic,
    }
}

/// Signs of print for operators of the language.
fn meant(character: char) -> Option<(&'static str, &'static str)> {
    Some(match character {
        '×' | '·' => ("write `*` to multiply", "*"),
        '÷' => ("write `/` to divide", "/"),
        '−' | '–' | '—' => ("write `-`", "-"),
        '≤' => ("write `<=`", "<="),
        '≥' => ("write `>=`", ">="),
        '≠' => ("write `!=`", "!="),
        _ => return None,
    })
}

/// The line of `span` before and after it.
fn around(span: Span, source: &str) -> Option<(&str, &str)> {
    let before = source.get(..span.start as usize)?;
    let after = source.get(span.end as usize..)?;
    Some((before.rsplit('\n').next()?, after.split(['\n', '\r']).next()?))
}

/// `!x`: sure where a test negates one operand, as `not` binds looser than comparisons and arrays take `~`.
fn negation(span: Span, source: &str) -> Option<Fix> {
    let (before, after) = around(span, source)?;
    let is_test =
        before.split_whitespace().next().is_some_and(|word| matches!(word, "if" | "elif" | "while" | "assert"));
    let before = before.trim_end();
    let may_begin =
        ["if", "elif", "while", "assert", "and", "or", "&&", "||"].iter().any(|word| before.ends_with(word));
    let rest = after_operand(after)?.trim_start();
    let ends = rest.is_empty() || [":", "#", "&&", "||", "and ", "or "].iter().any(|end| rest.starts_with(end));
    let title = "write `not`";
    let fix = if is_test && may_begin && ends { Fix::safe(title) } else { Fix::maybe(title) };
    Some(fix.replace(span, "not "))
}

/// What follows a name with its attributes, calls and subscripts; `None` where `text` begins with none.
fn after_operand(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    let end = text.find(|c: char| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => return true,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        depth == 0 && !(c.is_alphanumeric() || matches!(c, '_' | '.' | ')' | ']'))
    });
    match end {
        Some(0) => None,
        end => text.get(end.unwrap_or(text.len())..),
    }
}

/// A string in quotes of print: both become plain where the second one is on the line.
fn quotes(span: Span, source: &str, plain: char) -> Option<Fix> {
    let (_, after) = around(span, source)?;
    let closes = |c: char| matches!(c, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '`' | '´');
    let (at, closing) = after.char_indices().find(|(_, c)| closes(*c))?;
    if after.get(..at)?.contains([plain, '\\']) {
        return None;
    }
    let start = span.end + u32::try_from(at).ok()?;
    let closing = Span::new(start, start + closing.len_utf8() as u32);
    Some(Fix::safe(format!("write `{plain}`")).replace(span, plain).replace(closing, plain))
}
