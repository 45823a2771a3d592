//! Rust source files: they open with `//!`, stay short, and are named after what is in them.

use std::path::Path;

use crate::workspace::TextFile;

/// Lines before the tests of a file.
const MAX_LINES: usize = 600;
/// A table with one row an instruction is as long as it is.
const MAY_BE_LONG: [&str; 1] = ["op_table.rs"];
/// Names that say nothing about what is in a file.
const BANNED_NAMES: [&str; 8] = ["mod", "util", "utils", "helper", "helpers", "misc", "common", "manager"];

/// What is wrong with `file`.
pub(super) fn findings(file: &TextFile) -> Vec<String> {
    let mut findings = Vec::new();
    let path = &file.path;
    if !file.text.starts_with("//!") {
        findings.push(format!("{path}:1: a file opens with `//!` that says what is in it"));
    }
    let n_lines = file.text.lines().take_while(|line| *line != "#[cfg(test)]").count();
    let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy();
    if n_lines > MAX_LINES && !MAY_BE_LONG.contains(&name.as_ref()) && !is_unit_tests(path) {
        findings.push(format!("{path}:{n_lines}: {n_lines} lines; split it by idea, {MAX_LINES} are the limit"));
    }
    if is_banned(&name) {
        findings.push(format!("{path}:1: the file's name does not say what is in it"));
    }
    findings
}

/// Whether the file holds the unit tests of a module: `foo/tests.rs` or below `foo/tests/`.
fn is_unit_tests(path: &str) -> bool {
    path.split_once("/src/").is_some_and(|(_, inside)| inside.ends_with("tests.rs") || inside.contains("tests/"))
}

fn is_banned(name: &str) -> bool {
    let stem = name.trim_end_matches(".rs");
    let last_word = stem.rsplit('_').next().unwrap_or(stem);
    BANNED_NAMES.contains(&last_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        findings(&TextFile { path: path.to_owned(), text: text.to_owned() }).len()
    }

    #[test]
    fn a_file_opens_with_documentation() {
        assert_eq!(found("a.rs", "//! What is here.\n"), 0);
        assert_eq!(found("a.rs", "use std::fs;\n"), 1);
    }

    #[test]
    fn a_file_is_short_before_its_tests() {
        let long = format!("//! Long.\n{}", "// line\n".repeat(MAX_LINES));
        assert_eq!(found("a.rs", &long), 1);
        assert_eq!(found("src/op_table.rs", &long), 0);
        assert_eq!(found("crates/a/src/b/tests/c.rs", &long), 0);
        assert_eq!(found("tests/src/c.rs", &long), 1);
        assert_eq!(found("a.rs", &format!("//! Short.\n#[cfg(test)]\n{long}")), 0);
    }

    #[test]
    fn names_say_what_is_in_a_file() {
        for name in ["src/utils.rs", "src/view_helpers.rs", "src/view/mod.rs"] {
            assert_eq!(found(name, "//! What is here.\n"), 1, "{name}");
        }
        assert_eq!(found("src/modulo.rs", "//! What is here.\n"), 0);
    }
}
