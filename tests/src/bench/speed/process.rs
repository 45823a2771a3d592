//! A whole `arr run`, from its start to its exit.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{fs, io};

use super::machine::script;
use super::work::Work;
use crate::bench::median;
use crate::{Npy, arr_binary};

/// Processes a figure is the median of.
const RUNS: usize = 5;

/// Median nanoseconds of a process that compiles the script of a work and runs one round of it, with its inputs in files.
///
/// # Errors
/// Where a file cannot be written, and where `arr` fails.
pub(super) fn process(work: &Work, n: usize, folder: &Path) -> Result<f64, String> {
    let files = write(work, n, folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let once = || {
        let mut command = Command::new(arr_binary());
        command.args(["run", "work.arr"]).args(&files).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
        let start = Instant::now();
        let status = command.status().map_err(|error| format!("cannot start arr: {error}"))?;
        let passed = start.elapsed().as_nanos() as f64;
        if status.success() { Ok(passed) } else { Err(format!("`arr run` of {} failed", work.name)) }
    };
    (0..RUNS).map(|_| once()).collect::<Result<_, _>>().map(median)
}

/// Writes script and inputs; gives the arguments that connect them.
fn write(work: &Work, n: usize, folder: &Path) -> io::Result<Vec<String>> {
    fs::write(folder.join("work.arr"), script(work, n, &work.naive, 1))?;
    Npy { descr: "|u1".to_owned(), shape: vec![1, 1], bytes: vec![0] }.write(&folder.join("tick.npy"));
    for (name, input) in &work.inputs {
        let descr = if input.dtype() == "float32" { "<f4" } else { "|u1" };
        let shape = [vec![1], input.shape(n)].concat();
        let bytes = fs::read(folder.join(format!("{name}.bin")))?;
        Npy { descr: descr.to_owned(), shape, bytes }.write(&folder.join(format!("{name}.npy")));
    }
    let names = work.inputs.keys().map(String::as_str).chain(["tick"]);
    Ok(names.flat_map(|name| ["--in".to_owned(), format!("{name}={name}.npy")]).collect())
}
