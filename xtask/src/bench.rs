//! `bench`: how long things take, in a release build, against the goals there are.

use std::path::PathBuf;

use anyhow::Result;

use crate::step::run_cargo;

/// What is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Benchmarks {
    /// From script to verified program.
    FrontEnd,
    /// How long a session takes to answer.
    Session,
    /// Functions of whole arrays against NumPy's.
    WholeArrays {
        /// Only works whose name contains this.
        only: Option<String>,
    },
    /// Scripts against what their users would run instead.
    Speed {
        /// Only works whose name contains this.
        only: Option<String>,
        /// Where all figures go.
        json: Option<PathBuf>,
    },
}

/// Measures and prints a table; fails where a goal is missed.
pub(crate) fn run(benchmarks: Benchmarks) -> Result<()> {
    let mut arguments: Vec<String> =
        ["run", "--quiet", "--release", "--package", "arr-tests", "--bin", "bench", "--"].map(str::to_owned).to_vec();
    match benchmarks {
        Benchmarks::FrontEnd => arguments.push("front-end".to_owned()),
        Benchmarks::Session => arguments.push("session".to_owned()),
        Benchmarks::WholeArrays { only } => {
            arguments.push("whole-arrays".to_owned());
            arguments.extend(only.into_iter().flat_map(|name| ["--only".to_owned(), name]));
        }
        Benchmarks::Speed { only, json } => {
            arguments.push("speed".to_owned());
            arguments.extend(only.into_iter().flat_map(|name| ["--only".to_owned(), name]));
            // Paths are relative to where the command was called, not to where cargo runs things.
            let file = json.map(std::path::absolute).transpose()?;
            arguments.extend(file.into_iter().flat_map(|file| ["--json".to_owned(), file.display().to_string()]));
        }
    }
    run_cargo(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}
