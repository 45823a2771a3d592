//! Every instruction, elementwise function, cast and reduction, in every dtype it is made for, is in a program that is held
//! against NumPy: a `run` case of the suite, a program, or a random script of the fixed seed.
//!
//! Codes of diagnostics have their cases by `cargo xtask tidy`.

use arr_compiler::compile;
use arr_tests::{MODES, Program, Reached, Stage, random_scripts, suite_files};

#[test]
fn everything_the_machine_does_is_compared_with_numpy() {
    let mut scripts: Vec<String> =
        Program::all().expect("the programs can be read").into_iter().map(|program| program.script).collect();
    for file in suite_files().expect("the suite can be read") {
        let runs = file.cases.into_iter().filter(|case| case.stage == Stage::Run && case.skip_oracle.is_none());
        scripts.extend(runs.map(|case| case.script));
    }
    scripts.extend(random_scripts(300, 0x5EED).iter().map(ToString::to_string));
    let mut reached = Reached::default();
    for script in &scripts {
        for options in &MODES {
            if let Ok(compiled) = compile(script, options) {
                reached.add(&compiled.program);
            }
        }
    }
    let missing = reached.missing();
    assert!(missing.is_empty(), "nothing compares with NumPy:\n{}", missing.join("\n"));
}
