//! `arr explain`: a code of the compiler at length.

use std::fmt::Write;

use arr_diag::{Code, Explanation};

use super::print;
use crate::failure::Failure;

/// Prints what a code means, with an example and its correction; without a code, one line each.
pub(super) fn explain(code: Option<&str>) -> Result<(), Failure> {
    let Some(code) = code else {
        let lines: Vec<String> = Code::ALL.iter().map(|code| format!("{}  {}\n", code.as_str(), code.doc())).collect();
        return print(&lines.concat());
    };
    let known = Code::ALL.iter().find(|known| known.as_str().eq_ignore_ascii_case(code));
    let unknown = || Failure::Usage(format!("there is no code `{code}`, `arr explain` lists those that there are"));
    print(&explained(*known.ok_or_else(unknown)?))
}

fn explained(code: Code) -> String {
    let Explanation { text, max_ram, example, corrected } = code.explanation();
    let mut page = format!("{}: {}\n\n{}\n", code.as_str(), code.doc(), wrapped(text));
    let ram = max_ram.map(|bytes| format!(" with --max-ram {bytes}")).unwrap_or_default();
    let severity = if code.severity() == arr_diag::Severity::Error { "is refused" } else { "is warned of" };
    for (what, script) in [(severity, example), ("is as it should be", corrected)] {
        if !script.is_empty() {
            let lines: String = script.lines().map(|line| format!("    {line}\n")).collect();
            // Writing to a string does not fail.
            let _ = write!(page, "\nThis {what}{ram}:\n\n{lines}");
        }
    }
    page
}

/// The widest line of a page.
const WIDTH: usize = 80;

/// Text in lines that fit a terminal.
fn wrapped(text: &str) -> String {
    let mut lines = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        let n = word.chars().count();
        let separator = match width {
            0 => "",
            _ if width + 1 + n > WIDTH => "\n",
            _ => " ",
        };
        width = if separator == " " { width + 1 + n } else { n };
        lines.push_str(separator);
        lines.push_str(word);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_fits_a_terminal() {
        for &code in Code::ALL {
            let page = explained(code);
            assert!(page.starts_with(code.as_str()) && page.lines().count() > 2, "{page}");
            let text = page.lines().take_while(|line| !line.starts_with("This ")).skip(1);
            assert!(text.into_iter().all(|line| line.chars().count() <= WIDTH), "{page}");
        }
    }

    #[test]
    fn words_are_kept() {
        let text = "one two  three ".repeat(20);
        assert!(wrapped(&text).split_whitespace().eq(text.split_whitespace()));
    }
}
