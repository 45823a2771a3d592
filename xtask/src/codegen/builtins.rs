//! `docs/builtins.md` from the table of functions, each with an example and what `arr` prints for it.

use std::fmt::Write as _;

use arr_compiler::{Entry, entries};
use arr_tests::printed;

use super::cell;

/// The whole document.
pub(super) fn text() -> String {
    let mut text = "# Functions\n\n\
        What scripts can call. Names are NumPy's and Python's, and so is what they mean; the tests hold every example \
        against NumPy.\n`np` is `import numpy as np`, `a` an array, `li` a list that grows. Arguments before `/` are \
        given by position, those behind `*` by name.\n"
        .to_owned();
    let mut section = "";
    for entry in entries() {
        if entry.section != section {
            section = entry.section;
            // Writing to a String cannot fail.
            let _ = write!(
                text,
                "\n## {section}\n\n| call | meaning | gives | example | prints |\n|---|---|---|---|---|\n"
            );
        }
        text.push_str(&row(&entry));
    }
    text
}

fn row(entry: &Entry) -> String {
    let Entry { paths, signature, doc, gives, example, .. } = entry;
    let (first, others) = paths.split_first().map_or(("", [].as_slice()), |(first, others)| (first.as_str(), others));
    let others: Vec<String> = others.iter().map(|path| format!("`{path}`")).collect();
    let also = if others.is_empty() { String::new() } else { format!(", also {}", others.join(", ")) };
    let printed = printed(&entry.script()).unwrap_or_else(|why| format!("no example: {why}"));
    let lines: Vec<String> = printed.trim_end().lines().map(|line| format!("`{}`", cell(line))).collect();
    let (example, doc, gives) = (cell(example), cell(doc), cell(gives));
    format!("| `{first}({})`{also} | {doc} | {gives} | `{example}` | {} |\n", cell(signature), lines.join("<br>"))
}
