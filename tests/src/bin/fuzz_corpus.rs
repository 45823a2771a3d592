//! What fuzzing starts from: `fuzz_corpus FOLDER` writes every script of the suite and of the programs into a file of its own.
#![forbid(unsafe_code)]

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use arr_tests::all_scripts;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: fuzz_corpus FOLDER");
        return ExitCode::from(2);
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &PathBuf) -> Result<(), String> {
    let named = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(named)?;
    for (number, script) in all_scripts()?.into_iter().enumerate() {
        fs::write(folder.join(format!("suite-{number:04}")), script).map_err(named)?;
    }
    Ok(())
}
