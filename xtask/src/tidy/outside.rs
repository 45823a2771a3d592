//! Only the command and xtask touch files, environment, clock and terminal; the crates between get all they need as
//! arguments, so that they run the same everywhere.

use crate::workspace::TextFile;

/// Crates that may touch the outside world.
const MAY: [&str; 1] = ["crates/arr-cli/"];
/// Paths into the outside world.
const OUTSIDE: [&str; 6] = ["std::fs", "std::env", "std::time", "std::process", "std::net", "std::io::std"];

/// The lines of `file` that touch what only the command may; its unit tests may.
pub(super) fn findings(file: &TextFile) -> Vec<String> {
    let is_library = file.path.starts_with("crates/") && file.path.contains("/src/") && !file.path.contains("tests");
    if !is_library || MAY.iter().any(|folder| file.path.starts_with(folder)) {
        return Vec::new();
    }
    let lines = file.text.lines().take_while(|line| *line != "#[cfg(test)]").enumerate();
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    let touching =
        code.filter_map(|(at, line)| OUTSIDE.iter().find(|path| line.contains(*path)).map(|path| (at, path)));
    touching.map(|(at, path)| format!("{}:{}: only the command uses {path}", file.path, at + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        findings(&TextFile { path: path.to_owned(), text: text.to_owned() }).len()
    }

    #[test]
    fn libraries_stay_inside() {
        assert_eq!(found("crates/arr-compiler/src/plan.rs", "use std::fs;\nlet now = std::time::Instant::now();\n"), 2);
        assert_eq!(found("crates/arr-compiler/src/plan.rs", "// like std::fs\n#[cfg(test)]\nuse std::fs;\n"), 0);
        assert_eq!(found("crates/arr-cli/src/main.rs", "use std::fs;\n"), 0);
        assert_eq!(found("crates/arr-syntax/build.rs", "std::env::var(\"OUT_DIR\")\n"), 0);
    }
}
