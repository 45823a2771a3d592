//! The diagnostics of `arr check --json`, as expectations.

use serde::Deserialize;

use crate::expectation::{Expectation, Place, Position};

#[derive(Deserialize)]
struct Finding {
    code: String,
    severity: String,
    message: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// The diagnostics in `json`, one object a line, in order.
///
/// # Errors
/// Where `json` is not what `arr check --json` promises.
pub(crate) fn findings(json: &str) -> Result<Vec<Expectation>, String> {
    json.lines().map(|line| serde_json::from_str(line).map(expectation).map_err(|e| format!("{e} in {line}"))).collect()
}

fn expectation(finding: Finding) -> Expectation {
    let Finding { code, severity, message, line, column, end_line, end_column } = finding;
    let place = Place { start: Position { line, column }, end: Position { line: end_line, column: end_column } };
    Expectation::Finding { severity, code, place: Some(place), message: Some(message) }
}

/// Whether `found` is what `expected` asks for; what `expected` leaves out may be anything.
pub(crate) fn is_expected(expected: &Expectation, found: &Expectation) -> bool {
    let (
        Expectation::Finding { severity, code, place, message },
        Expectation::Finding { severity: found_severity, code: found_code, place: found_place, message: found_message },
    ) = (expected, found)
    else {
        return false;
    };
    severity == found_severity
        && code == found_code
        && place.is_none_or(|place| *found_place == Some(place))
        && message.as_ref().is_none_or(|message| found_message.as_ref() == Some(message))
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"code":"E0201","severity":"error","message":"unknown name x","file":"case.arr",
        "line":2,"column":7,"end_line":2,"end_column":8,"label":"","labels":[],"hints":[]}"#;

    #[test]
    fn each_line_is_a_finding() {
        let json = JSON.replace('\n', "");
        let found = findings(&format!("{json}\n{json}\n")).expect("well formed");
        let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["# error E0201 2:7-2:8: unknown name x"; 2]);
        assert!(findings("nothing of the kind").is_err());
    }

    #[test]
    fn what_is_left_out_may_be_anything() {
        let found = findings(&JSON.replace('\n', "")).expect("well formed").remove(0);
        let expects = |line| Expectation::parse(line).expect("well formed").expect("an expectation");
        for line in ["# error E0201", "# error E0201 2:7-2:8", "# error E0201: unknown name x"] {
            assert!(is_expected(&expects(line), &found), "{line}");
        }
        for line in ["# error E0202", "# warning E0201", "# error E0201 2:7-2:9", "# error E0201: other"] {
            assert!(!is_expected(&expects(line), &found), "{line}");
        }
    }
}
