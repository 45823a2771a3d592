//! Diagnostics as JSON, for editors and scripts.

use serde::Serialize;

use crate::{Applicability, Code, Diagnostic, Edit, Fix, Label, Severity, SourceMap, Span};

/// Renders diagnostics of one source text as JSON: one object on each line.
///
/// An object has `code`, `severity`, `message`, `file`, the primary place (`line`, `column`, `end_line`, `end_column`,
/// counted from 1 in characters, the end exclusive), `label`, `labels` (the other places: `text` and the same four
/// numbers), `hints` and `fixes`. A fix has a `title`, its `applicability` (`safe` or `maybe`) and `edits`: the same four
/// numbers, the same place as `start` and `end` in bytes, and the `replacement`.
#[must_use]
pub fn render_json(diags: &[Diagnostic], name: &str, source: &str) -> String {
    let map = SourceMap::new(source);
    let mut out = String::new();
    for diagnostic in diags {
        let record = Record::new(diagnostic, name, &map);
        // Strings and numbers only: nothing in a record can fail to serialize.
        out.push_str(&serde_json::to_string(&record).unwrap_or_default());
        out.push('\n');
    }
    out
}

#[derive(Serialize)]
struct Record<'a> {
    code: Code,
    severity: Severity,
    message: &'a str,
    file: &'a str,
    #[serde(flatten)]
    place: Place,
    label: &'a str,
    labels: Vec<LabelRecord<'a>>,
    hints: &'a [String],
    fixes: Vec<FixRecord<'a>>,
}

#[derive(Serialize)]
struct FixRecord<'a> {
    title: &'a str,
    applicability: Applicability,
    edits: Vec<EditRecord<'a>>,
}

#[derive(Serialize)]
struct EditRecord<'a> {
    #[serde(flatten)]
    place: Place,
    #[serde(flatten)]
    span: Span,
    replacement: &'a str,
}

#[derive(Serialize)]
struct LabelRecord<'a> {
    text: &'a str,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct Place {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

impl<'a> Record<'a> {
    fn new(diagnostic: &'a Diagnostic, name: &'a str, map: &SourceMap<'_>) -> Self {
        Self {
            code: diagnostic.code,
            severity: diagnostic.severity,
            message: &diagnostic.message,
            file: name,
            place: Place::new(diagnostic.primary.span, map),
            label: &diagnostic.primary.text,
            labels: diagnostic.secondary.iter().map(|label| LabelRecord::new(label, map)).collect(),
            hints: &diagnostic.hints,
            fixes: diagnostic.fixes.iter().map(|fix| FixRecord::new(fix, map)).collect(),
        }
    }
}

impl<'a> FixRecord<'a> {
    fn new(fix: &'a Fix, map: &SourceMap<'_>) -> Self {
        let edits = fix.edits.iter().map(|edit| EditRecord::new(edit, map)).collect();
        Self { title: &fix.title, applicability: fix.applicability, edits }
    }
}

impl<'a> EditRecord<'a> {
    fn new(edit: &'a Edit, map: &SourceMap<'_>) -> Self {
        Self { place: Place::new(edit.span, map), span: edit.span, replacement: &edit.replacement }
    }
}

impl<'a> LabelRecord<'a> {
    fn new(label: &'a Label, map: &SourceMap<'_>) -> Self {
        Self { text: &label.text, place: Place::new(label.span, map) }
    }
}

impl Place {
    fn new(span: Span, map: &SourceMap<'_>) -> Self {
        let start = map.position(span.start);
        let end = map.position(span.end).max(start);
        Self { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
    }
}
