//! Functions of whole arrays against NumPy, in every mode: all dtypes that they take, 0 to 4 axes, every axis, operands in
//! every order.

use arr_core::DType;
use arr_tests::{Job, MODES, Oracle, function_scripts, printed_in};

#[test]
fn every_function_of_arrays_is_numpys() {
    let Some(oracle) = Oracle::find().expect("the oracle's environment can be made") else { return };
    let mut failures = Vec::new();
    let mut jobs: Vec<(&str, DType, Job)> = Vec::new();
    for of in function_scripts() {
        for (dtype, script) in of.scripts {
            match printed_alike(&script) {
                Ok(text) => {
                    let job = Job {
                        script,
                        inputs: Default::default(),
                        settings: Default::default(),
                        out: Default::default(),
                        actual: Some(text),
                    };
                    jobs.push((of.statement, dtype, job));
                }
                Err(why) => failures.push(format!("{} of {dtype}: {why}", of.statement)),
            }
        }
    }
    let scripts: Vec<Job> = jobs.iter().map(|(_, _, job)| job.clone()).collect();
    let judgements = oracle.judge(&scripts).expect("the oracle can be asked");
    for (judgement, (statement, dtype, job)) in judgements.into_iter().zip(jobs) {
        let line = judgement.line.and_then(|line| job.script.lines().nth(line - 1));
        let error = judgement.error.map(|error| format!("{error} in {line:?}"));
        failures.extend(error.or(judgement.difference).map(|why| format!("{statement} of {dtype}: {why}")));
    }
    assert!(failures.is_empty(), "{} differ:\n{}", failures.len(), failures.join("\n"));
}

/// What a script prints, in every mode the same.
fn printed_alike(script: &str) -> Result<String, String> {
    let [first, others @ ..] = &MODES;
    let text = printed_in(first, script)?;
    for mode in others {
        if printed_in(mode, script)? != text {
            return Err(format!("modes differ in\n{script}"));
        }
    }
    Ok(text)
}
