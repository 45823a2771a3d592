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
    name: String,
    dtype: String,
    shape: Vec<u32>,
    first_line: u32,
}

impl Buffer {
    fn describe(&self) -> String {
        let extents: Vec<String> = self.shape.iter().map(u32::to_string).collect();
        let comma = if extents.len() == 1 { "," } else { "" };
        let words = [self.kind.as_str(), &self.name, &self.dtype].into_iter().filter(|word| !word.is_empty());
        format!("{}({}{comma})", words.collect::<Vec<_>>().join(" "), extents.join(", "))
    }
}

/// The figures in `json`, by the names that `# plan:` lines use.
///
/// # Errors
/// Where `json` is not what `arr plan --json` promises.
pub(crate) fn figures(json: &str) -> Result<Vec<(&'static str, u64)>, String> {
    let plan: Plan = serde_json::from_str(json).map_err(|error| format!("{error} in {json}"))?;
    let count = |kind| plan.buffers.iter().filter(|buffer| buffer.kind == kind).count() as u64;
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
        ("numpy_bytes", plan.lines.iter().map(|line| line.numpy_bytes).sum()),
    ])
}

/// Every buffer but block registers, by the first line that needs it.
///
/// # Errors
/// Where `json` is not what `arr plan --json` promises.
pub(crate) fn whole_buffers(json: &str) -> Result<Vec<String>, String> {
    let mut plan: Plan = serde_json::from_str(json).map_err(|error| format!("{error} in {json}"))?;
    plan.buffers.retain(|buffer| buffer.kind != "block");
    plan.buffers.sort_by_key(|buffer| (buffer.first_line, buffer.describe()));
    Ok(plan.buffers.iter().map(Buffer::describe).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_are_counted_by_kind() {
        let json = r#"{"arena_bytes":48,"lower_bound_bytes":40,"constant_bytes":0,
            "buffers":[{"kind":"array","name":"a","dtype":"int8","shape":[2],"first_line":1},
            {"kind":"block","name":"","dtype":"int8","shape":[1],"first_line":1},
            {"kind":"block","name":"","dtype":"int8","shape":[1],"first_line":1}],
            "lines":[{"line":1,"numpy_bytes":8},{"line":2,"numpy_bytes":3}]}"#;
        let figures = figures(json).expect("well formed");
        assert_eq!(whole_buffers(json), Ok(vec!["array a int8(2,)".to_owned()]));
        for figure in [("buffers", 1), ("blocks", 2), ("arena", 48), ("numpy_bytes", 11)] {
            assert!(figures.contains(&figure), "{figure:?}");
        }
    }
}
