//! Every diagnostic code is reached by a case of the suite.

use arr_diag::Code;

use crate::workspace::TextFile;

/// What the compiler says of its own mistakes: a script that reaches it is not a case but a bug.
const WITHOUT_A_CASE: [Code; 1] = [Code::Internal];

/// The codes that no `# error` or `# warning` line of the suite names.
pub(super) fn without_a_case(files: &[TextFile]) -> Vec<String> {
    let cases = files.iter().filter(|file| file.path.starts_with("tests/suite/"));
    let reached: Vec<&str> = cases.flat_map(|file| file.text.lines()).filter_map(code_of).collect();
    let wanted = Code::ALL.iter().filter(|code| !WITHOUT_A_CASE.contains(code));
    let missing = wanted.filter(|code| !reached.contains(&code.as_str()));
    missing.map(|code| format!("tests/suite: no case reaches {code} ({})", code.doc())).collect()
}

fn code_of(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("# error ").or_else(|| line.strip_prefix("# warning "))?;
    rest.split([' ', ':']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_without_its_code_is_named() {
        let text = "# error E0301 1:1-1:2\n# warning W0501\n".to_owned();
        let missing = without_a_case(&[TextFile { path: "tests/suite/a.arr".to_owned(), text }]);
        assert_eq!(missing.len(), Code::ALL.len() - WITHOUT_A_CASE.len() - 2);
    }
}
