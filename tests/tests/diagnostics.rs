//! Every diagnostic code by what it is written for: reached by the suite, explained by an example that gives it, and
//! repaired by fixes that apply.

use std::collections::{BTreeMap, BTreeSet};

use arr_compiler::{Options, compile};
use arr_diag::{Code, Diagnostic, Explanation, Fault, Fix, apply};
use arr_tests::{Stage, options, suite_files};

fn findings(script: &str, options: &Options) -> Vec<Diagnostic> {
    compile(script, options).map_or_else(|found| found, |compiled| compiled.warnings)
}

/// Every script of the suite by the name of its case, and how it is compiled, but for those of `plan` and dump cases, which are sound.
fn scripts() -> Vec<(String, String, Options)> {
    let files = suite_files().expect("the suite can be read");
    let named = |name: &str, case: &arr_tests::Case| {
        (format!("{name}::{}", case.name), case.script.clone(), case.run_line.options())
    };
    files
        .iter()
        .flat_map(|file| {
            file.cases.iter().filter(|case| case.stage == Stage::Check).map(|case| named(&file.name, case))
        })
        .collect()
}

#[test]
fn every_code_is_reached_by_the_suite() {
    let found = |(_, script, options): &(String, String, Options)| findings(script, options);
    let reached: BTreeSet<Code> = scripts().iter().flat_map(found).map(|d| d.code).collect();
    // What the compiler says of its own mistakes is not for a case to reach: there it is a bug.
    let unlike: Vec<&Code> =
        Code::ALL.iter().filter(|code| reached.contains(code) != (code.fault() == Fault::Script)).collect();
    assert!(unlike.is_empty(), "no check case reaches these, or one reaches what is a bug: {unlike:?}");
}

#[test]
fn every_example_gives_its_code_and_its_correction_nothing() {
    for code in Code::ALL {
        let explanation = code.explanation();
        if explanation.example.is_empty() {
            continue;
        }
        let options = Options { max_ram: explanation.max_ram, ..options() };
        let codes: Vec<Code> = findings(explanation.example, &options).iter().map(|found| found.code).collect();
        assert_eq!(codes, [*code], "{}", explanation.example);
        let left = findings(explanation.corrected, &options);
        assert!(left.is_empty(), "{code}: {left:?}\n{}", explanation.corrected);
    }
}

/// What is wrong with a script, as code and message, with how often.
fn counted(found: &[Diagnostic]) -> BTreeMap<(Code, &str), usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in found {
        *counts.entry((diagnostic.code, diagnostic.message.as_str())).or_insert(0) += 1;
    }
    counts
}

/// What a fix does not keep: its finding goes, the script parses there, and a safe one brings no error that was not there.
fn objection(
    (script, options): (&str, &Options),
    found: &[Diagnostic],
    repaired: &Diagnostic,
    fix: &Fix,
) -> Option<String> {
    let fixed = apply(script, [fix]);
    if fixed.n_applied != 1 || fixed.text == script {
        return Some("it does not apply".to_owned());
    }
    let left = findings(&fixed.text, options);
    let (before, after) = (counted(found), counted(&left));
    let key = (repaired.code, repaired.message.as_str());
    if after.get(&key) >= before.get(&key) {
        return Some(format!("the finding is still there in\n{}", fixed.text));
    }
    let n_errors = |found: &[Diagnostic]| found.iter().filter(|d| d.is_error()).count();
    let is_worse = fix.is_safe() && n_errors(&left) > n_errors(found);
    is_worse.then(|| format!("it makes errors in\n{}{:?}", fixed.text, after.keys().collect::<Vec<_>>()))
}

#[test]
fn every_fix_of_the_suite_and_the_examples_repairs_its_finding() {
    let examples = Code::ALL.iter().map(|code| {
        let Explanation { max_ram, example, .. } = code.explanation();
        (code.to_string(), example.to_owned(), Options { max_ram, ..options() })
    });
    let (mut n_safe, mut n_maybe) = (0, 0);
    let mut objections = Vec::new();
    for (name, script, options) in scripts().into_iter().chain(examples) {
        let found = findings(&script, &options);
        for diagnostic in &found {
            for fix in &diagnostic.fixes {
                *if fix.is_safe() { &mut n_safe } else { &mut n_maybe } += 1;
                if let Some(objection) = objection((&script, &options), &found, diagnostic, fix) {
                    objections.push(format!("{name}: {} ({}): {objection}", fix.title, diagnostic.message));
                }
            }
        }
    }
    assert!(objections.is_empty(), "{}", objections.join("\n\n"));
    assert!(n_safe > 40 && n_maybe > 15, "only {n_safe} safe fixes and {n_maybe} others are in the suite");
}
