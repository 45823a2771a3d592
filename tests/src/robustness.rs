//! What holds of the compiler whatever the text: it ends, with a program that verifies or with diagnostics inside the text.

use std::time::{Duration, Instant};

use arr_compiler::{Options, compile};
use arr_diag::{Diagnostic, Fault, apply, render_text};

/// What one text of a few kilobytes may take, on a machine that does other things too.
const PATIENCE: Duration = Duration::from_secs(10);

/// Compiles `source` and asserts all that holds of any text.
///
/// # Panics
/// Where it does not hold; the message ends with the text.
pub fn assert_compiler_bears(source: &str) {
    let start = Instant::now();
    let result = compile(source, &Options::default());
    assert!(start.elapsed() < PATIENCE, "takes {:?}:\n{source}", start.elapsed());
    let diagnostics = match &result {
        Ok(compiled) => &compiled.warnings,
        Err(diagnostics) => diagnostics,
    };
    for diagnostic in diagnostics {
        assert!(diagnostic.code.fault() == Fault::Script, "{}:\n{source}", diagnostic.message);
        for label in diagnostic.secondary.iter().chain([&diagnostic.primary]) {
            assert!(source.get(label.span.range()).is_some(), "{} lies outside:\n{source}", diagnostic.message);
        }
        for fix in &diagnostic.fixes {
            let applies = apply(source, [fix]).n_applied == 1;
            assert!(applies, "the fix of {} does not apply: {fix:?}\n{source}", diagnostic.message);
        }
    }
    if !diagnostics.is_empty() {
        assert!(!render_text(diagnostics, "fuzz.arr", source, false).is_empty());
    }
    assert_eq!(result.is_err(), diagnostics.iter().any(Diagnostic::is_error), "{source}");
}
