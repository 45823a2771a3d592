//! Sessions entry by entry, compiled and not run.

use super::*;

fn compiled<'a>(session: &Session<'a>, entry: &str) -> SessionEntry<'a> {
    let compiled = session.compile(entry, &Options::default());
    compiled.unwrap_or_else(|diagnostics| panic!("{entry}: {diagnostics:?}"))
}

/// The session behind entries, none of which is run.
fn after<'a>(arena: &'a Bump, entries: &[&str]) -> Session<'a> {
    let start = Session::new(arena);
    entries.iter().fold(start, |session, entry| compiled(&session, entry).accept())
}

fn described(session: &Session<'_>) -> Vec<(String, String)> {
    session.names().into_iter().map(|named| (named.name, named.description)).collect()
}

#[test]
fn names_go_on_from_entry_to_entry() {
    let arena = Bump::new();
    let session = after(
        &arena,
        &["import numpy as np", "n = 3", "a = np.zeros(n)", "def f(x, k=2):\n    return x * k\n", "f(a)"],
    );
    let names: Vec<String> = described(&session).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["_", "a", "f", "n", "np"]);
    let f = session.callable("f").expect("a function");
    assert_eq!((f.signature.as_str(), f.keywords.as_slice()), ("x, k=2", &["x".to_owned(), "k".to_owned()][..]));
}

#[test]
fn an_entry_that_fails_changes_nothing() {
    let arena = Bump::new();
    let session = after(&arena, &["n = 3"]);
    let before = described(&session);
    assert!(session.compile("m = 4\nk = missing\n", &Options::default()).is_err());
    assert!(session.compile("m = (", &Options::default()).is_err());
    assert_eq!((described(&session), session.text()), (before, "n = 3\n"));
}

#[test]
fn places_in_diagnostics_are_those_in_the_whole_text() {
    let arena = Bump::new();
    let session = after(&arena, &["n = 3"]);
    let found = session.compile("n + missing", &Options::default()).err().expect("an unknown name");
    let span = found[0].primary.span;
    assert_eq!(&session.with("n + missing")[span.range()], "missing");
}

#[test]
fn an_entry_receives_what_it_reads_and_emits_what_it_changes() {
    let arena = Bump::new();
    let session = after(&arena, &["import numpy as np", "a = np.arange(4)", "b = np.arange(4) * 2", "s = a.sum()"]);
    let read = compiled(&session, "print(a)");
    assert_eq!(read.links.len(), 1, "{:?}", read.links);
    let changed = compiled(&session, "a[0] = 3");
    assert_eq!(changed.links.len(), 2, "{:?}", changed.links);
    assert_eq!(changed.links[0], changed.links[1]);
    assert_eq!(compiled(&session, "print(1)").links, []);
}

#[test]
fn what_no_name_shows_is_not_kept() {
    let arena = Bump::new();
    let session = after(&arena, &["import numpy as np", "a = np.zeros(4)"]);
    let n = session.stored().len();
    let session = compiled(&session, "del a").accept();
    assert_eq!(session.stored().len(), n - 1);
}

#[test]
fn the_last_expression_has_a_name() {
    let arena = Bump::new();
    let session = Session::new(&arena);
    assert!(compiled(&session, "1 + 1").has_value);
    for entry in ["n = 1", "print(1)", "None", "for i in range(3):\n    i\n", ""] {
        assert!(!compiled(&session, entry).has_value, "{entry}");
    }
}

#[test]
fn members_and_functions_are_found() {
    let arena = Bump::new();
    let session = after(&arena, &["import numpy as xp", "a = xp.zeros((2, 2))", "li = []\nli.append(1)\n"]);
    let has = |path: &str, name: &str| session.members(path).contains(&name.to_owned());
    assert!(has("xp", "linspace") && has("a", "shape") && has("a", "sum") && has("a.T", "sort") && has("li", "pop"));
    assert!(has("", "a") && has("", "print") && !has("a", "linspace") && session.members("missing").is_empty());
    let sum = session.callable("a.sum").expect("a method");
    assert!(sum.signature.starts_with("axis=None") && sum.keywords.contains(&"keepdims".to_owned()), "{sum:?}");
    assert!(sum.entry.is_some_and(|entry| entry.paths.contains(&"a.sum".to_owned())));
}
