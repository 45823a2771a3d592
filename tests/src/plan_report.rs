//! The figures of `arr plan --json` that suite cases name.

use serde::Deserialize;

#[derive(Deserialize)]
struct Plan {
    arena_bytes: u64,
    lower_bound_bytes: u64,
    constant_bytes: u64,
    buffers: Vec<Buffer>,
    lines: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    numpy_bytes: u64,
}

#[derive(Deserialize)]
struct Buffer {
    kind: String,
    bytes: u64,
}

/// The figures in `json`, by the names that `# plan:` lines use.
///
/// # Errors
/// Where `json` is not what `arr plan --json` promises.
pub(crate) fn figures(json: &str) -> Result<Vec<(&'static str, u64)>, String> {
    let plan: Plan = serde_json::from_str(json).map_err(|error| format!("{error} in {json}"))?;
    let bytes = |kind| plan.buffers.iter().filter(|buffer| buffer.kind == kind).map(|buffer| buffer.bytes).sum();
    let count = |kind| plan.buffers.iter().filter(|buffer| buffer.kind == kind).count() as u64;
    Ok(vec![
        ("buffers", count("array")),
        ("temporaries", count("temporary")),
        ("blocks", count("block")),
        ("scratch", count("scratch")),
        ("scratch_bytes", bytes("scratch")),
        ("constants", count("constant")),
        ("ports", count("port")),
        ("arena", plan.arena_bytes),
        ("lower_bound", plan.lower_bound_bytes),
        ("constant_bytes", plan.constant_bytes),
        ("numpy_bytes", plan.lines.iter().map(|line| line.numpy_bytes).sum()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_are_counted_by_kind() {
        let json = r#"{"arena_bytes":48,"lower_bound_bytes":40,"constant_bytes":0,
            "buffers":[{"kind":"array","name":"a","bytes":8},{"kind":"scratch","bytes":4},{"kind":"block","bytes":16}],
            "lines":[{"line":1,"numpy_bytes":8},{"line":2,"numpy_bytes":3}]}"#;
        let figures = figures(json).expect("well formed");
        for figure in [("buffers", 1), ("blocks", 1), ("scratch_bytes", 4), ("arena", 48), ("numpy_bytes", 11)] {
            assert!(figures.contains(&figure), "{figure:?}");
        }
    }
}
