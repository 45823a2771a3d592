//! Instructions of works on this processor: `instructions COUNTED [--update]` counts them in runs of the program COUNTED and
//! compares them with those that are kept, or keeps them. Exit code 1 where they differ.
#![forbid(unsafe_code)]

use std::path::Path;
use std::process::ExitCode;

use arr_tests::{Instructions, exit_code};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [counted] => compared(Path::new(counted)),
        [counted, "--update"] => {
            Instructions::counted(Path::new(counted)).and_then(|counts| counts.keep()).map(|()| true)
        }
        _ => {
            eprintln!("usage: instructions COUNTED [--update]");
            return ExitCode::from(2);
        }
    };
    exit_code(done)
}

/// Whether the counts are those that are kept.
fn compared(counted: &Path) -> Result<bool, String> {
    let (counts, kept) = (Instructions::counted(counted)?, Instructions::kept()?);
    let differences = counts.differences(&kept);
    differences.iter().for_each(|difference| println!("{difference}"));
    println!("{} works, {} differ", counts.rounds.len(), differences.len());
    if counts.compiler != kept.compiler {
        println!("skipped: what differs, as counts are kept for {}, this is {}", kept.compiler, counts.compiler);
        return Ok(true);
    }
    Ok(differences.is_empty())
}
