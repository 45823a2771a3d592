//! `docs/diagnostics.md` from the table of codes, their explanations, and what the compiler says about the examples.

use std::fmt::Write as _;

use arr_compiler::{Options, compile};
use arr_diag::{Code, Explanation, Severity, render_text};

use super::cell;

/// The hundreds of the codes, and what they are about.
const GROUPS: [(&str, &str); 6] = [
    ("00", "Text and layout"),
    ("01", "Grammar"),
    ("02", "Names and constructs"),
    ("03", "Types and shapes"),
    ("04", "Size of the program"),
    ("05", "Warnings"),
];

/// The longest line of an example that is shown in full.
const MAX_SHOWN: usize = 150;

/// The whole document.
pub(super) fn text() -> String {
    let mut text = "# Diagnostics\n\n\
        What `arr check` and `arr run` can say about a script before it runs. Codes are stable: a number is never used\n\
        for something else. Errors keep a script from running, warnings do not.\n\n\
        `arr check --fix` applies the fixes that are certain; the others are shown, and a person decides. `--json` has them all.\n"
        .to_owned();
    for (group, title) in GROUPS {
        let codes: Vec<Code> =
            Code::ALL.iter().copied().filter(|code| code.as_str().get(1..3) == Some(group)).collect();
        if codes.is_empty() {
            continue;
        }
        // Writing to a String cannot fail.
        let _ = write!(text, "\n## {title}\n\n| code | severity | meaning |\n|---|---|---|\n");
        for code in &codes {
            let _ = writeln!(text, "| {code} | {} | {} |", severity(*code), cell(code.doc()));
        }
        for code in codes {
            text.push_str(&section(code));
        }
    }
    text
}

/// One code: its explanation, an example with its message, and the example put right.
fn section(code: Code) -> String {
    let Explanation { text, max_ram, example, corrected } = code.explanation();
    let mut section = format!("\n### {code}\n\n{} {text}\n", code.doc());
    if example.is_empty() {
        return section;
    }
    let options = Options { max_ram, ..Options::default() };
    let found = compile(example, &options).map_or_else(|found| found, |compiled| compiled.warnings);
    let message = render_text(&found, "example.arr", example, false);
    if let Some(bytes) = max_ram {
        let _ = writeln!(section, "\nWith `--max-ram {bytes}`:");
    }
    let _ = write!(section, "\n{}\n{}", block("python", example), block("text", &message));
    if !corrected.is_empty() {
        let _ = write!(section, "\nInstead:\n\n{}", block("python", corrected));
    }
    section
}

fn block(language: &str, text: &str) -> String {
    let lines: Vec<String> = text.trim_end().lines().map(shortened).collect();
    format!("```{language}\n{}\n```\n", lines.join("\n"))
}

/// A line that is no longer than the page.
fn shortened(line: &str) -> String {
    let line = line.trim_end();
    match line.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line.to_owned(),
    }
}

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_in_a_group() {
        let text = text();
        for code in Code::ALL {
            assert!(text.contains(&format!("| {code} |")), "{code} has no group");
        }
    }
}
