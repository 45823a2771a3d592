//! Every row of the table of functions: its example prints what NumPy prints, a `run` case that NumPy confirms calls it,
//! and what documentation calls it is there.

use std::collections::BTreeSet;

use arr_compiler::{Entry, compile, entries};
use arr_tests::{Job, Oracle, Program, Stage, options, printed, suite_files};

#[test]
fn every_example_prints_what_numpy_prints() {
    let Some(oracle) = Oracle::find().expect("the oracle's environment can be made") else { return };
    let job = |entry: &Entry| Job {
        script: entry.script(),
        inputs: Default::default(),
        settings: Default::default(),
        out: Default::default(),
        actual: Some(printed(&entry.script()).unwrap_or_else(|why| panic!("{}: {why}", entry.example))),
    };
    // What `arr` has under its own name needs a host, which these scripts have not.
    let entries: Vec<Entry> = entries().into_iter().filter(|entry| !entry.paths[0].starts_with("arr.")).collect();
    let judgements = oracle.judge(&entries.iter().map(job).collect::<Vec<_>>()).expect("the oracle can be asked");
    for (entry, judgement) in entries.iter().zip(judgements) {
        assert_eq!(judgement.error, None, "{}", entry.example);
        assert_eq!(judgement.difference, None, "{}", entry.example);
    }
}

#[test]
fn every_function_is_called_by_a_case_that_numpy_confirms() {
    let mut scripts: Vec<String> =
        Program::all().expect("the programs can be read").into_iter().map(|program| program.script).collect();
    for file in suite_files().expect("the suite can be read") {
        let runs = file.cases.into_iter().filter(|case| case.stage == Stage::Run && case.skip_oracle.is_none());
        scripts.extend(runs.map(|case| case.script));
    }
    let called = scripts.iter().filter_map(|script| compile(script, &options()).ok());
    let called: BTreeSet<String> = called.flat_map(|compiled| compiled.called).collect();
    let of_table = entries();
    // Elementwise functions and reductions have a test of their own, by dtype.
    let is_of_machine = |entry: &&Entry| matches!(entry.section, "Elementwise functions" | "Reductions");
    let missing = of_table.iter().filter(|entry| !is_of_machine(entry) && !called.contains(&entry.paths[0]));
    let missing: Vec<&str> = missing.map(|entry| entry.paths[0].as_str()).collect();
    assert!(missing.is_empty(), "no case that NumPy confirms calls {}", missing.join(", "));
}

#[test]
fn every_path_is_known_to_the_compiler() {
    for path in entries().iter().flat_map(|entry| &entry.paths) {
        let first = match path.split_once('.') {
            Some(("a", _)) => "a = np.zeros(3)\n",
            Some(("li", _)) => "li = []\nli.append(1)\n",
            _ => "",
        };
        let script =
            format!("import numpy as np\nimport arr, math, gc, random\nfrom ulab import utils\n{first}f = {path}\n");
        let found = compile(&script, &options()).err().unwrap_or_default();
        assert!(!found.iter().any(|d| matches!(d.code.as_str(), "E0201" | "E0203")), "{path}: {found:?}");
    }
}
