//! The diagnostics of `arr check --json`, one object a line, as expectations.

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

/// The diagnostics in `json`, in order.
///
/// # Errors
/// Where `json` is not what `arr check --json` promises.
pub(crate) fn findings(json: &str) -> Result<Vec<Expectation>, String> {
    let finding = |line| serde_json::from_str(line).map(expectation).map_err(|error| format!("{error} in {line}"));
    json.lines().map(finding).collect()
}

fn expectation(finding: Finding) -> Expectation {
    let start = Position { line: finding.line, column: finding.column };
    let end = Position { line: finding.end_line, column: finding.end_column };
    Expectation::Finding {
        severity: finding.severity,
        code: finding.code,
        place: Some(Place { start, end }),
        message: Some(finding.message),
    }
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

    const JSON: &str = concat!(
        r#"{"code":"E0201","severity":"error","message":"unknown name `x`","file":"s.arr","#,
        r#""line":2,"column":7,"end_line":2,"end_column":8,"label":"","labels":[],"hints":[]}"#,
        "\n",
    );

    #[test]
    fn objects_become_expectations() {
        let found = findings(&JSON.repeat(2)).expect("well formed");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].to_string(), "# error E0201 2:7-2:8: unknown name `x`");
        assert_eq!(findings(""), Ok(Vec::new()));
        assert!(findings("thread panicked").is_err());
    }

    #[test]
    fn what_is_left_out_may_be_anything() {
        let found = findings(JSON).expect("well formed").remove(0);
        let expects = |line| Expectation::parse(line).expect("well formed").expect("an expectation");
        for line in ["# error E0201", "# error E0201 2:7-2:8", "# error E0201: unknown name `x`"] {
            assert!(is_expected(&expects(line), &found), "{line}");
        }
        for line in ["# error E0202", "# warning E0201", "# error E0201 2:7-2:9", "# error E0201: other"] {
            assert!(!is_expected(&expects(line), &found), "{line}");
        }
    }
}
