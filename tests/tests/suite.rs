//! The cases of `tests/suite/**/*.arr` against `arr`.
//!
//! `--update` rewrites the expectations of cases that do not hold: output of `run` cases only where the NumPy oracle
//! agrees with it, everything else as `arr` has it.

use std::fs;
use std::process::ExitCode;

use arr_tests::{Arguments, Case, CaseFile, Expectation, Job, Oracle, Stage, arr_binary, check, observed, suite_files};
use libtest_mimic::Trial;

fn main() -> ExitCode {
    let arguments = Arguments::from_env();
    let files = match suite_files() {
        Ok(files) => files,
        Err(message) => return refuse(&message),
    };
    if arguments.is_update {
        return update(files, &arguments).map_or_else(|message| refuse(&message), |()| ExitCode::SUCCESS);
    }
    if !arguments.libtest.list {
        arr_binary();
    }
    let trials = files.iter().flat_map(trials).collect();
    libtest_mimic::run(&arguments.libtest, trials).exit_code()
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}

fn trials(file: &CaseFile) -> impl Iterator<Item = Trial> {
    file.cases.iter().map(|case| {
        let place = format!("{}:{}", file.path.display(), case.header_line);
        let name = full_name(file, case);
        let case = case.clone();
        Trial::test(name, move || check(&case).map_err(|message| format!("{place}: {message}").into()))
    })
}

fn full_name(file: &CaseFile, case: &Case) -> String {
    format!("{}::{}", file.name, case.name)
}

fn update(files: Vec<CaseFile>, arguments: &Arguments) -> Result<(), String> {
    let oracle = Oracle::find()?;
    let mut n_refused = 0;
    for mut file in files {
        let before = file.text();
        for at in 0..file.cases.len() {
            let name = full_name(&file, &file.cases[at]);
            if !arguments.chooses(&name) || check(&file.cases[at]).is_ok() {
                continue;
            }
            match accepted(&file.cases[at], oracle.as_ref()) {
                Ok(expectations) => {
                    file.cases[at].expectations = expectations;
                    println!("{name}: written");
                }
                Err(objection) => {
                    n_refused += 1;
                    println!("{name}: not written: {objection}");
                }
            }
        }
        if file.text() != before {
            fs::write(&file.path, file.text()).map_err(|error| format!("{}: {error}", file.path.display()))?;
        }
    }
    if n_refused == 0 { Ok(()) } else { Err(format!("{n_refused} cases not written")) }
}

/// The expectations to write for `case`, agreed on by NumPy where it can speak.
fn accepted(case: &Case, oracle: Option<&Oracle>) -> Result<Vec<Expectation>, String> {
    let expectations = observed(case)?;
    if case.stage == Stage::Run {
        let oracle = oracle.ok_or("there is no Python here to ask NumPy")?;
        let printed = Case { expectations: expectations.clone(), ..case.clone() };
        if let Some(reason) = &case.skip_oracle {
            return Err(format!("NumPy cannot judge it ({reason}); write the expectation by hand"));
        }
        let job = Job {
            script: case.script.clone(),
            inputs: case.run_line.inputs.clone(),
            settings: case.run_line.settings.clone(),
            out: Default::default(),
            actual: Some(printed.expected_output()),
        };
        for judgement in oracle.judge(&[job])? {
            let error = judgement.error.filter(|_| case.expected_trap().is_none());
            if let Some(objection) = error.or(judgement.difference) {
                return Err(format!("NumPy disagrees: {objection}"));
            }
        }
        check(&printed)?;
    }
    Ok(expectations)
}
