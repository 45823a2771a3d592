//! From script to verified program: long scripts through the command, a process a run, so that the figures are what a user
//! waits for. The command works in one thread.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Row, median};
use crate::{arr_binary, ordinary_script, script_over_arrays, target_dir};

/// Runs a figure is the median of.
const RUNS: usize = 7;

/// What 10 000 lines may take, in ms.
const LINES_GOAL: f64 = 150.0;

/// What 5 000 statements over 500 arrays may take, in ms.
const ARRAYS_GOAL: f64 = 2000.0;

/// What 100 000 lines may take of memory, in MB.
const MEMORY_GOAL: f64 = 512.0;

/// Measures `arr check` and `arr dis` over growing scripts.
///
/// # Errors
/// Where a script cannot be written or a command fails.
pub fn front_end_rows() -> Result<Vec<Row>, String> {
    let folder = target_dir().join("bench");
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let mut rows = Vec::new();
    for command in ["check", "dis"] {
        let mut smaller = None;
        for (n_lines, lines) in [(1_000, "1 000"), (10_000, "10 000"), (100_000, "100 000")] {
            let path = folder.join(format!("lines-{n_lines}.arr"));
            write(&path, &ordinary_script(n_lines))?;
            let value = milliseconds(command, &path)?;
            let goal = match n_lines {
                10_000 if command == "check" => Some(LINES_GOAL),
                // Ten times the text in ten times the time, and some for memory that no cache holds any more.
                100_000 => smaller.map(|smaller: f64| 10.0 * smaller + 50.0),
                _ => None,
            };
            rows.push(Row { name: format!("{command}, {lines} lines"), value, unit: "ms", goal });
            smaller = Some(value);
        }
    }
    let path = folder.join("arrays-500.arr");
    write(&path, &script_over_arrays(5_000, 500))?;
    let name = "check, 5 000 statements over 500 arrays".to_owned();
    rows.push(Row { name, value: milliseconds("check", &path)?, unit: "ms", goal: Some(ARRAYS_GOAL) });
    if let Some(value) = peak_megabytes("check", &folder.join("lines-100000.arr"))? {
        let name = "memory of check, 100 000 lines".to_owned();
        rows.push(Row { name, value, unit: "MB", goal: Some(MEMORY_GOAL) });
    }
    Ok(rows)
}

fn write(path: &Path, script: &str) -> Result<(), String> {
    fs::write(path, script).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// The median time of a run, from start to exit.
fn milliseconds(command: &str, path: &Path) -> Result<f64, String> {
    let run = || {
        let start = Instant::now();
        let mut child = spawn(command, path)?;
        let status = child.wait().map_err(|error| error.to_string())?;
        let elapsed = start.elapsed();
        if status.success() { Ok(1e3 * elapsed.as_secs_f64()) } else { Err(failed(command, path)) }
    };
    (0..RUNS).map(|_| run()).collect::<Result<_, _>>().map(median)
}

/// The most memory of a run, looked at every millisecond; `None` where the system does not tell.
fn peak_megabytes(command: &str, path: &Path) -> Result<Option<f64>, String> {
    let mut child = spawn(command, path)?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    while child.try_wait().map_err(|error| error.to_string())?.is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let kilobytes = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
        peak = kilobytes.and_then(|number| number.parse::<f64>().ok()).or(peak);
        sleep(Duration::from_millis(1));
    }
    Ok(peak.map(|kilobytes| kilobytes / 1024.0))
}

fn spawn(command: &str, path: &Path) -> Result<Child, String> {
    let mut child = Command::new(arr_binary());
    child.arg(command).arg(path).stdin(Stdio::null()).stdout(Stdio::null());
    child.spawn().map_err(|error| format!("cannot start arr: {error}"))
}

fn failed(command: &str, path: &Path) -> String {
    format!("`arr {command} {}` failed", path.display())
}
