//! The front end as a whole: source in, printed tree and diagnostics out.

mod cascades;
mod expressions;
mod fixes;
mod fuzz;
mod habits;
mod hints;
mod layout;
mod limits;
mod literals;
mod recovery;
mod refused;
mod refused_expressions;
mod spans;
mod statements;
mod targets;

use arr_diag::{Diagnostic, SourceMap};
use bumpalo::Bump;

/// Parses `source` and compares the printed tree with the diagnostics after it, one a line, with `expected`.
#[track_caller]
fn check(source: &str, expected: &str) {
    let source = source.strip_prefix('\n').unwrap_or(source);
    assert_eq!(outcome(source).trim(), expected.trim(), "\n--- source\n{source}\n");
}

/// The printed tree and the diagnostics.
fn outcome(source: &str) -> String {
    let arena = Bump::new();
    let (module, diagnostics) = crate::parse(source, &arena);
    let map = SourceMap::new(source);
    let line = |diagnostic: &Diagnostic| {
        let place = map.position(diagnostic.primary.span.start);
        format!("{} {}:{} {}\n", diagnostic.code, place.line, place.column, diagnostic.message)
    };
    module.to_string() + &diagnostics.iter().map(line).collect::<String>()
}
