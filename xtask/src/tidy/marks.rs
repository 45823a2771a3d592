//! Marks of unfinished work: each names the issue that will finish it.

use crate::workspace::TextFile;

/// Put together here, so that this file is not a finding of its own.
const MARKS: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
/// What may not stand in Rust source at all.
const REFUSED: [&str; 4] =
    [concat!("#[ig", "nore"), concat!("#[al", "low("), concat!("#![al", "low("), concat!("#[should_", "panic")];

/// The marks in `file` without an issue's number, and the attributes that hide a problem.
pub(super) fn unfinished(file: &TextFile) -> Vec<String> {
    let mut findings = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        for mark in MARKS {
            if has_word(line, mark) && !names_an_issue(line) {
                findings.push(format!("{}:{}: {mark} without an issue, as in `{mark}(#12)`", file.path, at + 1));
            }
        }
        for refused in REFUSED {
            if file.has_extension("rs") && line.trim_start().starts_with(refused) {
                findings.push(format!("{}:{}: `{refused}` hides a problem", file.path, at + 1));
            }
        }
    }
    findings
}

fn has_word(line: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        let after = line[start + word.len()..].chars().next();
        !is_letter(before) && !is_letter(after)
    })
}

fn names_an_issue(line: &str) -> bool {
    line.match_indices('#').any(|(at, _)| line[at + 1..].starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> usize {
        unfinished(&TextFile { path: "a.rs".to_owned(), text: line.to_owned() }).len()
    }

    #[test]
    fn a_mark_names_its_issue() {
        assert_eq!(found(&format!("// {}: later", MARKS[0])), 1);
        assert_eq!(found(&format!("// {}(#12): later", MARKS[1])), 0);
        assert_eq!(found(&format!("let {}_list = 1;", MARKS[0])), 0);
    }

    #[test]
    fn hidden_problems_are_found() {
        for refused in REFUSED {
            assert_eq!(found(refused), 1, "{refused}");
        }
        assert_eq!(found("#[expect(dead_code, reason = \"shown\")]"), 0);
    }
}
