//! Markdown files: every relative link, and every path in backquotes, leads to something.

use std::path::Path;

use crate::workspace::{TextFile, root};

/// A word in backquotes that starts so is a path from the root.
const FOLDERS: [&str; 8] = [".cargo/", ".ci/", "crates/", "docs/", "grammar/", "programs/", "tests/", "xtask/"];

/// The links and paths in `file` that lead nowhere.
pub(super) fn dead_links(file: &TextFile) -> Vec<String> {
    let folder = Path::new(&file.path).parent().unwrap_or(Path::new(""));
    let mut findings = Vec::new();
    let mut is_code = false;
    for (at, line) in file.text.lines().enumerate() {
        is_code ^= line.trim_start().starts_with("```");
        if is_code {
            continue;
        }
        for target in link_targets(line) {
            if !root().join(folder).join(target).exists() {
                findings.push(format!("{}:{}: the link to `{target}` leads nowhere", file.path, at + 1));
            }
        }
        for path in quoted_paths(line) {
            if !root().join(path).exists() {
                findings.push(format!("{}:{}: there is no `{path}`", file.path, at + 1));
            }
        }
    }
    findings
}

/// The targets of `[text](target)` that are files, without their anchors.
fn link_targets(line: &str) -> impl Iterator<Item = &str> {
    let targets =
        line.match_indices("](").filter_map(|(at, _)| line[at + 2..].split_once(')').map(|(target, _)| target));
    let files = targets.filter(|target| !target.contains("://") && !target.starts_with("mailto:"));
    files.filter_map(|target| target.split('#').next()).filter(|target| !target.is_empty())
}

/// Words in backquotes that are paths from the root; patterns and placeholders (`NAME`, `*`, `...`) are not.
fn quoted_paths(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split('`').skip(1).step_by(2).flat_map(str::split_whitespace);
    words.filter(|word| FOLDERS.iter().any(|folder| word.starts_with(folder))).filter(|word| is_literal(word))
}

fn is_literal(word: &str) -> bool {
    let is_placeholder = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let has_pattern = word.contains(['*', '<', '>', '{', '=', '(', ':']) || word.contains("...");
    !has_pattern && !word.split(['/', '.']).any(is_placeholder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        dead_links(&TextFile { path: "docs/a.md".to_owned(), text: text.to_owned() }).len()
    }

    #[test]
    fn links_lead_to_files() {
        assert_eq!(found("[workspace](../Cargo.toml#x) and [web](https://example.org/a) and [here](#there)"), 0);
        assert_eq!(found("[nothing](missing.md)"), 1);
    }

    #[test]
    fn quoted_paths_exist() {
        assert_eq!(found("see `crates/arr-core/src/lib.rs`, `programs/NAME.arr` and `tests/suite/**/*.arr`"), 0);
        assert_eq!(found("run `cargo run -- run programs/missing.arr`"), 1);
    }

    #[test]
    fn code_blocks_are_not_read() {
        assert_eq!(found("```\n`crates/missing`\n[x](missing.md)\n```"), 0);
    }
}
