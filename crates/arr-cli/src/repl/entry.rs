//! Where an entry ends: lines are read until brackets are closed and blocks are over.

use arr_syntax::{Token, lex};

use super::command::is_command;

/// What a text needs to be an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// Nothing: it can be run.
    Nothing,
    /// More lines: something is open.
    More,
    /// A line that is not indented, which may also be an empty one: a block is at its end, or goes on.
    EndOfBlock,
}

/// What `text` needs.
pub(super) fn needs(text: &str) -> Needs {
    let (lexemes, _) = lex(text);
    let mut depth = 0_usize;
    let (mut has_block, mut last) = (false, None);
    for lexeme in &lexemes {
        match lexeme.token {
            Token::LParen | Token::LBracket | Token::LBrace => depth += 1,
            Token::RParen | Token::RBracket | Token::RBrace => depth = depth.saturating_sub(1),
            Token::Indent => has_block = true,
            Token::UnclosedStr if is_triple(text.get(lexeme.span.range()).unwrap_or_default()) => return Needs::More,
            _ => {}
        }
        if !matches!(lexeme.token, Token::Newline | Token::Comment | Token::Dedent | Token::Indent) {
            last = Some(lexeme.token);
        }
    }
    let is_joined = text.trim_end_matches(['\n', '\r']).ends_with('\\');
    if depth > 0 || is_joined || last == Some(Token::Colon) {
        Needs::More
    } else if has_block {
        Needs::EndOfBlock
    } else {
        Needs::Nothing
    }
}

fn is_triple(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    text.starts_with("\"\"\"") || text.starts_with("'''")
}

/// Whether a line goes on with the statement of the block before it.
fn continues_block(line: &str) -> bool {
    let is_clause = ["else", "elif"].iter().any(|word| {
        line.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    });
    line.trim().is_empty() || line.starts_with([' ', '\t', '#']) || is_clause
}

/// How many blanks the next line begins with.
pub(super) fn indent_after(text: &str) -> usize {
    let line = text.lines().next_back().unwrap_or_default();
    let own = line.len() - line.trim_start_matches(' ').len();
    let code = line.split('#').next().unwrap_or_default().trim_end();
    let leaves = ["return", "break", "continue", "pass"]
        .iter()
        .any(|word| code.trim_start().strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    match code.ends_with(':') {
        true => own + 4,
        false if leaves => own.saturating_sub(4),
        false => own,
    }
}

/// Divides text that is not typed, line by line, into entries.
#[derive(Debug, Default)]
pub(super) struct Divider {
    lines: String,
}

impl Divider {
    /// Takes the next line; gives the entry that is over with it, or before it. A command is a line, whatever is open in it.
    pub(super) fn push(&mut self, line: &str) -> Option<String> {
        if self.lines.is_empty() && is_command(line) {
            return Some(format!("{line}\n"));
        }
        let needed = needs(&self.lines);
        let done = (needed == Needs::EndOfBlock && !continues_block(line)).then(|| std::mem::take(&mut self.lines));
        self.lines.push_str(line);
        self.lines.push('\n');
        done.or_else(|| (needs(&self.lines) == Needs::Nothing).then(|| std::mem::take(&mut self.lines)))
    }

    /// Whether the line just pushed is an entry of its own, behind one that it has ended.
    pub(super) fn rest(&mut self) -> Option<String> {
        let is_entry = !self.lines.is_empty() && (is_command(&self.lines) || needs(&self.lines) == Needs::Nothing);
        is_entry.then(|| std::mem::take(&mut self.lines))
    }

    /// What is left when there are no more lines.
    pub(super) fn end(self) -> Option<String> {
        Some(self.lines).filter(|lines| !lines.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_ends_where_nothing_is_open() {
        for text in ["", "x = 1\n", "f(1,\n2)\n", "# only words\n", "a = '('\n", "x = )\n", "if x: y = 1\n"] {
            assert_eq!(needs(text), Needs::Nothing, "{text}");
        }
        for text in ["f(1,\n", "x = [\n", "if x:\n", "def f(x):  # a comment\n", "s = \"\"\"a\n", "x = 1 + \\\n"] {
            assert_eq!(needs(text), Needs::More, "{text}");
        }
        assert_eq!(needs("if x:\n    y = 1\n"), Needs::EndOfBlock);
    }

    #[test]
    fn the_next_line_is_indented_as_its_block() {
        for (text, n) in [("x = 1\n", 0), ("if x:\n", 4), ("if x:\n    y = 1\n", 4), ("  for x in y: # z\n", 6)] {
            assert_eq!(indent_after(text), n, "{text}");
        }
        assert_eq!(indent_after("def f(x):\n    return x\n"), 0);
    }

    #[test]
    fn text_is_divided_into_entries() {
        let text = "x = 1\ndef f(y):\n    z = y\n\n    return z\nif x:\n    f(x)\nelse:\n    f(2)\n\n:plan (\nf(\n3)\nif x:\n    f(x)\n:dis (\nx\n";
        let mut divider = Divider::default();
        let mut entries = Vec::new();
        for line in text.lines() {
            entries.extend(divider.push(line));
            entries.extend(divider.rest());
        }
        entries.extend(divider.end());
        let firsts: Vec<&str> = entries.iter().filter_map(|entry| entry.lines().next()).collect();
        assert_eq!(firsts, ["x = 1", "def f(y):", "if x:", ":plan (", "f(", "if x:", ":dis (", "x"]);
        assert_eq!(entries.concat(), text);
    }
}
