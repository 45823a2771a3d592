//! What a script prints, a session prints that is given its statements one by one.

use std::fs::File;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use arr_syntax::ast::StmtKind;
use arr_tests::{Case, RunLine, Stage, arr_reading, root, suite_files};
use bumpalo::Bump;

/// Cases whose statements a session refuses one by one, with what it says.
const REFUSED: [(&str, &str); 8] = [
    ("run/list_methods::lengthened-in-place", "`append` of this list"),
    ("run/list_methods::slices-of-lists-of-arrays", "`append` of this list"),
    ("run/list_methods::the-latest-arrays", "`insert` of this list"),
    ("run/list_methods::numbered-before-a-list-is-longer", "`append` of this list"),
    ("run/list_methods::reversed-before-a-list-is-longer", "`append` of this list"),
    ("run/lists_of_arrays::a-display-of-arrays-grows", "`append` of this list"),
    ("run/printoptions::options-follow-control", "in an entry of its own"),
    ("run/scalars::identity", "`append` of this list"),
];

/// The statements as entries; what an expression is worth is bound to a name, as it would be shown.
fn entries(script: &str) -> String {
    let arena = Bump::new();
    let (module, _) = arr_syntax::parse(script, &arena);
    let starts: Vec<usize> = module.body.iter().map(|stmt| stmt.span.start as usize).collect();
    let ends = starts.iter().skip(1).copied().chain([script.len()]);
    let mut text = String::new();
    for ((stmt, &start), end) in module.body.iter().zip(&starts).zip(ends) {
        let entry = script[start..end].trim_end().trim_end_matches(';');
        let gives_nothing =
            ["print(", "arr.", "np.set_printoptions(", "np.ndinfo("].iter().any(|f| entry.starts_with(f));
        if matches!(stmt.kind, StmtKind::Expr(_)) && !gives_nothing {
            text.push_str("worth = ");
        }
        // A line without anything ends a block.
        text.push_str(entry);
        text.push_str(if entry.contains('\n') { "\n\n" } else { "\n" });
    }
    text
}

fn said(folder: &Path, name: &str, case: &Case) -> Result<(), String> {
    let path = folder.join(name.replace(['/', ':'], "-"));
    std::fs::write(&path, entries(&case.script)).map_err(|error| error.to_string())?;
    let file = File::open(&path).map_err(|error| error.to_string())?;
    let ran = arr_reading(root(), ["repl"], file);
    let is_right = match REFUSED.iter().find(|(refused, _)| *refused == name) {
        Some((_, message)) => ran.stderr.contains(message),
        None => ran.stdout == case.expected_output() && !ran.stderr.contains("error"),
    };
    if is_right { Ok(()) } else { Err(format!("{name}\nwanted:\n{}{}", case.expected_output(), ran.describe())) }
}

#[test]
fn statements_one_by_one_print_what_the_script_prints() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let files = suite_files().expect("the suite can be read");
    let named = files
        .iter()
        .flat_map(|file| file.cases.iter().map(move |case| (format!("{}::{}", file.name, case.name), case)));
    // Pictures are drawn in a session, and traps go by without ending it.
    let draws = |case: &Case| ["arr.show(", "arr.plot("].iter().any(|f| case.script.contains(f));
    let is_asked = |case: &Case| {
        case.stage == Stage::Run
            && case.expected_trap().is_none()
            && case.run_line == RunLine::default()
            && !draws(case)
    };
    let cases: Vec<(String, &Case)> = named.filter(|(_, case)| is_asked(case)).collect();
    assert!(cases.len() > 700, "{} cases", cases.len());
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((name, case)) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(difference) = said(folder.path(), name, case) {
                        failed.lock().expect("nobody panics here").push(difference);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().expect("nobody panics here");
    assert!(failed.is_empty(), "{} differ\n{}", failed.len(), failed.join("\n"));
}
