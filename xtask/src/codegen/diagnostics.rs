//! `docs/diagnostics.md` from the table of codes.

use std::fmt::Write as _;

use arr_diag::{Code, Severity};

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

/// The whole document.
pub(super) fn text() -> String {
    let mut text = "# Diagnostics\n\n\
        What `arr check` and `arr run` can say about a script before it runs. Codes are stable: a number is never used\n\
        for something else. Errors keep a script from running, warnings do not.\n"
        .to_owned();
    for (group, title) in GROUPS {
        let codes: Vec<Code> =
            Code::ALL.iter().copied().filter(|code| code.as_str().get(1..3) == Some(group)).collect();
        if codes.is_empty() {
            continue;
        }
        // Writing to a String cannot fail.
        let _ = write!(text, "\n## {title}\n\n| code | severity | meaning |\n|---|---|---|\n");
        for code in codes {
            let _ = writeln!(text, "| {code} | {} | {} |", severity(code), cell(code.doc()));
        }
    }
    text
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
