//! The diagnostics of `arr check --json`, as expectations.

use serde::Deserialize;

use crate::expectation::{Expectation, Place, Position};

#[derive(Deserialize)]
struct Finding {
    code: String,
    severity: String,
    message: String,
    primary: Label,
}

#[derive(Deserialize)]
struct Label {
    span: ByteSpan,
}

#[derive(Deserialize)]
struct ByteSpan {
    start: usize,
    end: usize,
}

/// The diagnostics in `json` about `script`, in order.
///
/// # Errors
/// Where `json` is not what `arr check --json` promises, or a span lies outside the script.
pub(crate) fn findings(json: &str, script: &str) -> Result<Vec<Expectation>, String> {
    let found: Vec<Finding> = serde_json::from_str(json).map_err(|error| format!("{error} in {json}"))?;
    found.into_iter().map(|finding| expectation(finding, script)).collect()
}

fn expectation(finding: Finding, script: &str) -> Result<Expectation, String> {
    let ByteSpan { start, end } = finding.primary.span;
    let position = |at| position(script, at).ok_or_else(|| format!("byte {at} of a span is outside the script"));
    Ok(Expectation::Finding {
        severity: finding.severity,
        code: finding.code,
        place: Some(Place { start: position(start)?, end: position(end)? }),
        message: Some(finding.message),
    })
}

fn position(script: &str, at: usize) -> Option<Position> {
    let before = script.get(..at)?;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Some(Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 })
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

    const JSON: &str = r#"[{"code":"E0201","severity":"error","message":"unknown name x",
        "primary":{"span":{"start":12,"end":13},"text":""},"secondary":[],"hints":[]}]"#;

    #[test]
    fn spans_become_lines_and_columns_of_characters() {
        let place = |script| findings(JSON, script).map(|found| found[0].to_string());
        assert_eq!(place("# abc\nprint(x)\n").as_deref(), Ok("# error E0201 2:7-2:8: unknown name x"));
        assert_eq!(place("s = \"\u{e4}\u{e4}\"; x\n").as_deref(), Ok("# error E0201 1:11-1:12: unknown name x"));
        assert!(place("x\n").is_err_and(|message| message.contains("outside the script")));
    }

    #[test]
    fn what_is_left_out_may_be_anything() {
        let found = findings(JSON, "# abc\nprint(x)\n").expect("well formed").remove(0);
        let expects = |line| Expectation::parse(line).expect("well formed").expect("an expectation");
        for line in ["# error E0201", "# error E0201 2:7-2:8", "# error E0201: unknown name x"] {
            assert!(is_expected(&expects(line), &found), "{line}");
        }
        for line in ["# error E0202", "# warning E0201", "# error E0201 2:7-2:9", "# error E0201: other"] {
            assert!(!is_expected(&expects(line), &found), "{line}");
        }
    }
}
