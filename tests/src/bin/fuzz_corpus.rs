//! What fuzzing starts from: `fuzz_corpus FOLDER` writes every script of the suite and of the programs into a file of its own,
//! `fuzz_corpus FOLDER --built` what they compile to.
#![forbid(unsafe_code)]

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use arr_compiler::{Options, compile};
use arr_tests::{all_scripts, exit_code, options};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [folder] => write(&PathBuf::from(folder), |script| Some(script.into_bytes())),
        [folder, option] if option == "--built" => write(&PathBuf::from(folder), |script| built(&script)),
        _ => {
            eprintln!("usage: fuzz_corpus FOLDER [--built]");
            return ExitCode::from(2);
        }
    };
    exit_code(done.map(|()| true))
}

/// The program without its source; `None` for a script that is there to be refused.
fn built(script: &str) -> Option<Vec<u8>> {
    compile(script, &Options { strip: true, ..options() }).ok().map(|compiled| compiled.program)
}

fn write(folder: &PathBuf, contents: impl Fn(String) -> Option<Vec<u8>>) -> Result<(), String> {
    let named = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(named)?;
    for (number, script) in all_scripts()?.into_iter().enumerate() {
        if let Some(contents) = contents(script) {
            fs::write(folder.join(format!("suite-{number:04}")), contents).map_err(named)?;
        }
    }
    Ok(())
}
