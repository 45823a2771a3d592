//! Holds a suite case against what `arr` does with its script.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::case::{Case, Stage};
use crate::command::{Ran, arr};
use crate::expectation::Expectation;
use crate::findings::{findings, is_expected};
use crate::plan_report::{figures, whole_buffers};

/// The exit code of a run that trapped.
const TRAPPED: i32 = 3;

/// Every way in which a script is run: the output is the same to the last byte.
const VARIANTS: [&[&str]; 3] = [&[], &["--unoptimized"], &["--block-bytes", "64"]];

/// Whether the case holds.
///
/// # Errors
/// What differs, with the output of `arr`.
pub fn check(case: &Case) -> Result<(), String> {
    if case.stage == Stage::Run {
        return VARIANTS.iter().try_for_each(|options| {
            let ran = perform(case, options)?;
            check_run(case, &ran).map_err(|message| format!("{message}\n{}", ran.describe()))
        });
    }
    let ran = perform(case, &[])?;
    let verdict = match case.stage {
        Stage::Run => check_run(case, &ran),
        Stage::Check => check_findings(case, &ran),
        Stage::Plan => check_plan(case, &ran),
        Stage::Lex | Stage::Ast | Stage::Hir | Stage::Bytecode => check_dump(case, &ran),
    };
    verdict.map_err(|message| format!("{message}\n{}", ran.describe()))
}

/// The expectations that `arr` fulfils today, to be written where a case's own are out of date.
///
/// Of a `run` case the output is taken as it is: the caller lets NumPy agree first.
///
/// # Errors
/// Where the output of `arr` cannot be read.
pub fn observed(case: &Case) -> Result<Vec<Expectation>, String> {
    let ran = perform(case, &[])?;
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    Ok(match case.stage {
        Stage::Run => {
            let traps =
                case.expectations.iter().filter(|expected| matches!(expected, Expectation::Trap { .. })).cloned();
            lines(&ran.stdout).into_iter().map(Expectation::Out).chain(traps).collect()
        }
        Stage::Check => findings(&ran.stdout)?,
        Stage::Plan => current_plan(case, &ran)?,
        Stage::Lex | Stage::Ast | Stage::Hir | Stage::Bytecode => {
            lines(&ran.stdout).into_iter().map(Expectation::Dump).collect()
        }
    })
}

/// Lets `arr` do what the case's stage looks at; a panic or a signal is an error whatever is expected.
fn perform(case: &Case, options: &[&str]) -> Result<Ran, String> {
    let (_folder, script) = written(case).map_err(|error| error.to_string())?;
    let script = script.display().to_string();
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let ran = match case.stage {
        Stage::Run => arr([words(&["run", &script]), words(options), case.run_line.arguments()].concat()),
        Stage::Check => arr(words(&["check", &script, "--json"])),
        Stage::Plan => arr(words(&["plan", &script, "--json"])),
        stage => arr(words(&["dump", "--stage", stage.word(), &script])),
    };
    match ran.code {
        Some(0..=3) => Ok(ran),
        _ => Err(format!("arr broke down\n{}", ran.describe())),
    }
}

fn written(case: &Case) -> std::io::Result<(TempDir, PathBuf)> {
    let folder = tempfile::tempdir()?;
    let script = folder.path().join("case.arr");
    fs::write(&script, &case.script)?;
    Ok((folder, script))
}

fn check_run(case: &Case, ran: &Ran) -> Result<(), String> {
    let code = if case.expected_trap().is_some() { TRAPPED } else { 0 };
    if ran.code != Some(code) {
        return Err(format!("exit code {code} was expected"));
    }
    let expected = case.expected_output();
    if ran.stdout != expected {
        return Err(format!("other output was expected\n--- expected ---\n{expected}"));
    }
    let Some((line, message)) = case.expected_trap() else { return Ok(()) };
    let is_located = [format!("line {line}"), format!(":{line}:")].iter().any(|place| ran.stderr.contains(place));
    if !is_located {
        return Err(format!("a trap on line {line} was expected"));
    }
    if ran.stderr.contains(message) { Ok(()) } else { Err(format!("a trap saying `{message}` was expected")) }
}

fn check_findings(case: &Case, ran: &Ran) -> Result<(), String> {
    let found = findings(&ran.stdout)?;
    let expected = &case.expectations;
    let is_same = expected.len() == found.len() && expected.iter().zip(&found).all(|(e, f)| is_expected(e, f));
    if !is_same {
        let list = |all: &[Expectation]| all.iter().map(|one| format!("{one}\n")).collect::<String>();
        return Err(format!("--- expected ---\n{}--- found ---\n{}", list(expected), list(&found)));
    }
    let has_error =
        found.iter().any(|finding| matches!(finding, Expectation::Finding { severity, .. } if severity == "error"));
    let code = i32::from(has_error);
    if ran.code == Some(code) { Ok(()) } else { Err(format!("exit code {code} was expected")) }
}

fn check_plan(case: &Case, ran: &Ran) -> Result<(), String> {
    let current = current_plan(case, ran)?;
    if case.expectations == current {
        return Ok(());
    }
    let lines: Vec<String> = current.iter().map(Expectation::to_string).collect();
    Err(format!("the plan is\n{}", lines.join("\n")))
}

/// The `# plan:` line, and every `# buffer:` where the case has one.
fn current_plan(case: &Case, ran: &Ran) -> Result<Vec<Expectation>, String> {
    let mut current = vec![Expectation::Plan(current_figures(case, ran)?)];
    if case.expectations.iter().any(|expected| matches!(expected, Expectation::Buffer(_))) {
        current.extend(whole_buffers(&ran.stdout)?.into_iter().map(Expectation::Buffer));
    }
    Ok(current)
}

/// The figures of the plan that the case names; the main ones where it names none.
fn current_figures(case: &Case, ran: &Ran) -> Result<Vec<(String, u64)>, String> {
    let current = figures(&ran.stdout)?;
    let named: Vec<&str> = case
        .expectations
        .iter()
        .flat_map(|expected| match expected {
            Expectation::Plan(figures) => figures.iter().map(|(name, _)| name.as_str()).collect(),
            _ => Vec::new(),
        })
        .collect();
    let names = if named.is_empty() { vec!["buffers", "temporaries", "blocks", "scratch"] } else { named };
    let look_up = |name: &str| {
        let found = current.iter().find(|(known, _)| *known == name);
        found.map(|(_, figure)| (name.to_owned(), *figure)).ok_or_else(|| format!("a plan has no figure {name}"))
    };
    names.into_iter().map(look_up).collect()
}

/// Every expected line occurs, in order.
fn check_dump(case: &Case, ran: &Ran) -> Result<(), String> {
    let mut lines = ran.stdout.lines();
    for expected in &case.expectations {
        let Expectation::Dump(text) = expected else {
            return Err(format!("a {} case has `# dump:` lines only", case.stage.word()));
        };
        if !lines.any(|line| line.trim() == text.trim()) {
            return Err(format!("the line `{}` was expected", text.trim()));
        }
    }
    if ran.code == Some(0) { Ok(()) } else { Err("exit code 0 was expected".to_owned()) }
}
