//! Suite files are read and written back unchanged.

use super::*;

const FILE: &str = "\
# About the file.
--- adds run ---
# run: --set n=2
import numpy as np
print(1 + 1)
# out: 2
# out:
--- wrong check ---
# oracle: skip NumPy has no such name
print(x)
# error E0201 2:7-2:8: unknown name
# warning W0501
--- stops run ---
a[5]
# trap 1: index 5
";

fn parse(text: &str) -> Result<CaseFile, String> {
    CaseFile::parse(Path::new("/suite/f.arr"), "f", text)
}

#[test]
fn a_file_is_cases() {
    let file = parse(FILE).expect("the file is well formed");
    let names: Vec<&str> = file.cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names, ["adds", "wrong", "stops"]);
    assert_eq!(file.cases[0].script, "# run: --set n=2\nimport numpy as np\nprint(1 + 1)\n");
    assert_eq!(file.cases[0].expected_output(), "2\n\n");
    assert_eq!(file.cases[0].run_line.settings["n"], "2");
    assert_eq!(file.cases[1].skip_oracle.as_deref(), Some("NumPy has no such name"));
    assert_eq!(file.cases[2].expected_trap(), Some((1, "index 5")));
}

#[test]
fn a_file_is_written_as_it_was_read() {
    assert_eq!(parse(FILE).expect("the file is well formed").text(), FILE);
}

#[test]
fn mistakes_are_named_with_their_line() {
    let message = |text| parse(text).map(|_| ()).expect_err("the file is wrong");
    assert_eq!(message("--- a nowhere ---\n"), "/suite/f.arr:1: unknown stage nowhere");
    assert_eq!(message("--- a run ---\n# out: 1\nx = 1\n"), "/suite/f.arr:3: a script line after an expectation");
    assert_eq!(message("--- a run ---\n--- a run ---\n"), "/suite/f.arr:2: a second case is named a");
    assert_eq!(message("--- a run ---\n# oracle: skip\n"), "/suite/f.arr:2: `# oracle: skip` needs a reason");
    assert_eq!(message("---a\n"), "/suite/f.arr:1: a header is `--- name stage ---`");
}
