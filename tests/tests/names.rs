//! The table of names that NumPy and Python have, against the ones that are installed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use arr_tests::{Oracle, root};

/// The names of each section.
fn sections(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut sections: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut section = "";
    for line in text.lines() {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => section = name,
            None => sections.entry(section).or_default().extend(line.split_whitespace()),
        }
    }
    sections
}

#[test]
fn the_table_of_foreign_names_is_complete() {
    let Some(oracle) = Oracle::find().expect("the environment can be made") else {
        eprintln!("there is no Python here: the table of names was not compared");
        return;
    };
    let installed = oracle.names().expect("the names can be printed");
    let path = root().join("crates/arr-compiler/src/check/foreign/python.txt");
    let table = fs::read_to_string(&path).expect("the table is there");
    let (installed, table) = (sections(&installed), sections(&table));
    assert_eq!(installed.keys().collect::<Vec<_>>(), table.keys().collect::<Vec<_>>());
    for (section, names) in &table {
        let found = &installed[section];
        let is_numpys = section.starts_with("numpy") || *section == "ndarray";
        // NumPy's version is pinned; a newer Python may have more names.
        let gone: Vec<_> = names.difference(found).collect();
        let new: Vec<_> = found.difference(names).filter(|_| is_numpys).collect();
        assert!(
            gone.is_empty() && new.is_empty(),
            "{section}: gone {gone:?}, new {new:?}; run `python -m oracle.names`"
        );
    }
}
