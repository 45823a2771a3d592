//! Diagnostics as text: the source line, every place involved, and what to write instead.

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet, renderer::DecorStyle};

use crate::{Diagnostic, Fix, Label, Severity, SourceMap};

/// Renders diagnostics of one source text for a terminal, with a blank line between them.
///
/// `name` is how the source is called in the output, usually its path. With `color` the text has ANSI escapes. Spans
/// outside the text are moved into it.
#[must_use]
pub fn render_text(diags: &[Diagnostic], name: &str, source: &str, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let map = SourceMap::new(source);
    let mut out = String::new();
    for diagnostic in diags {
        out.push_str(&render(diagnostic, name, &map, &renderer));
        out.push_str("\n\n");
    }
    out
}

fn render(diagnostic: &Diagnostic, name: &str, map: &SourceMap<'_>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let annotation = |kind: AnnotationKind, label: &Label| {
        let annotation = kind.span(map.range(label.span));
        match label.text.as_str() {
            "" => annotation,
            text => annotation.label(text.to_owned()),
        }
    };
    let snippet = Snippet::source(map.source())
        .path(name)
        .annotation(annotation(AnnotationKind::Primary, &diagnostic.primary))
        .annotations(diagnostic.secondary.iter().map(|label| annotation(AnnotationKind::Context, label)));
    let group = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.as_str())
        .element(snippet)
        .elements(diagnostic.hints.iter().map(|hint| Level::HELP.message(hint.as_str())));
    let groups: Vec<Group<'_>> =
        std::iter::once(group).chain(diagnostic.fixes.iter().map(|fix| patched(fix, name, map))).collect();
    renderer.render(&groups)
}

/// The lines that a fix changes, as they would be.
fn patched<'a>(fix: &'a Fix, name: &'a str, map: &SourceMap<'a>) -> Group<'a> {
    let patch = |edit: &'a crate::Edit| Patch::new(map.range(edit.span), edit.replacement.as_str());
    let snippet = Snippet::source(map.source()).path(name).patches(fix.edits.iter().map(patch));
    Level::HELP.secondary_title(fix.title.as_str()).element(snippet)
}
