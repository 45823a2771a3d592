//! What of `arr plan --json` suite cases look at: figures, and what became of loops.

use serde::Deserialize;

use crate::expectation::Expectation;

#[derive(Deserialize)]
struct Plan {
    arena_bytes: u64,
    lower_bound_bytes: u64,
    constant_bytes: u64,
    buffers: Vec<Buffer>,
    lines: Vec<Line>,
    loops: Vec<Loop>,
}

#[derive(Deserialize)]
struct Loop {
    line: usize,
    becomes: String,
    reason: Option<String>,
}

#[derive(Deserialize)]
struct Line {
    numpy_bytes: u64,
}

#[derive(Deserialize)]
struct Buffer {
    kind: String,
}

/// The figures in `json`, by the names that `# plan:` lines use.
///
/// # Errors
/// Where `json` is not what `arr plan --json` promises.
pub(crate) fn figures(json: &str) -> Result<Vec<(&'static str, u64)>, String> {
    let plan: Plan = serde_json::from_str(json).map_err(|error| format!("{error} in {json}"))?;
    let count = |kind| plan.buffers.iter().filter(|buffer| buffer.kind == kind).count() as u64;
    let loops = |becomes| plan.loops.iter().filter(|l| l.becomes == becomes).count() as u64;
    Ok(vec![
        ("buffers", count("array")),
        ("temporaries", count("temporary")),
        ("blocks", count("block")),
        ("scratch", count("scratch")),
        ("constants", count("constant")),
        ("ports", count("port")),
        ("arena", plan.arena_bytes),
        ("lower_bound", plan.lower_bound_bytes),
        ("constant_bytes", plan.constant_bytes),
        ("array_loops", loops("array operations")),
        ("scalar_loops", loops("scalar")),
        ("numpy_bytes", plan.lines.iter().map(|line| line.numpy_bytes).sum()),
    ])
}

/// What became of every loop over elements.
///
/// # Errors
/// Where `json` is not what `arr plan --json` promises.
pub(crate) fn loops(json: &str) -> Result<Vec<Expectation>, String> {
    let plan: Plan = serde_json::from_str(json).map_err(|error| format!("{error} in {json}"))?;
    let text = |l: &Loop| match &l.reason {
        Some(reason) => format!("{}, {reason}", l.becomes),
        None => l.becomes.clone(),
    };
    Ok(plan.loops.iter().map(|l| Expectation::Loop { line: l.line, text: text(l) }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_are_counted_by_kind() {
        let json = r#"{"arena_bytes":48,"lower_bound_bytes":40,"constant_bytes":0,
            "buffers":[{"kind":"array","name":"a"},{"kind":"block"},{"kind":"block"}],
            "lines":[{"line":1,"numpy_bytes":8},{"line":2,"numpy_bytes":3}],
            "loops":[{"line":1,"becomes":"scalar"},{"line":4,"becomes":"array operations"}]}"#;
        let figures = figures(json).expect("well formed");
        for figure in [("buffers", 1), ("blocks", 2), ("arena", 48), ("numpy_bytes", 11), ("scalar_loops", 1)] {
            assert!(figures.contains(&figure), "{figure:?}");
        }
    }
}
