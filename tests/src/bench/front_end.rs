//! From script to verified program: long scripts through the command, a process a run, so that the figures are what a user
//! waits for where nothing else runs. The command works in one thread.

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
    if let Some(value) = run("check", &folder.join("lines-100000.arr"))?.peak_megabytes {
        let name = "memory of check, 100 000 lines".to_owned();
        rows.push(Row { name, value, unit: "MB", goal: Some(MEMORY_GOAL) });
    }
    Ok(rows)
}

fn write(path: &Path, script: &str) -> Result<(), String> {
    fs::write(path, script).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// The median time of a run on a processor.
fn milliseconds(command: &str, path: &Path) -> Result<f64, String> {
    let run = || run(command, path).map(|ran| 1e3 * ran.seconds);
    (0..RUNS).map(|_| run()).collect::<Result<_, _>>().map(median)
}

/// What a run took.
struct Ran {
    seconds: f64,
    /// The most memory that it had, where the system tells.
    peak_megabytes: Option<f64>,
}

/// Runs the command, looking at it every millisecond.
///
/// Time is what the process had on a processor, which does not grow with what else the machine does; where the system does
/// not tell, it is the time from start to exit.
fn run(command: &str, path: &Path) -> Result<Ran, String> {
    let start = Instant::now();
    let mut child = spawn(command, path)?;
    let about = |what: &str| fs::read_to_string(format!("/proc/{}/{what}", child.id())).unwrap_or_default();
    let mut peak_megabytes = None;
    // What has exited and has not been waited for says what it has taken.
    while let Some("R" | "S" | "D") = about("stat").rsplit(") ").next().and_then(|rest| rest.split(' ').next()) {
        let kilobytes =
            field(&about("status"), "VmHWM:").and_then(|text| text.strip_suffix(" kB")?.parse::<f64>().ok());
        peak_megabytes = kilobytes.map(|kilobytes| kilobytes / 1024.0).or(peak_megabytes);
        sleep(Duration::from_millis(1));
    }
    let nanoseconds = about("schedstat").split(' ').next().and_then(|text| text.parse::<f64>().ok());
    let status = child.wait().map_err(|error| error.to_string())?;
    if !status.success() {
        return Err(format!("`arr {command} {}` failed", path.display()));
    }
    let seconds = nanoseconds.map_or_else(|| start.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9);
    Ok(Ran { seconds, peak_megabytes })
}

/// The text behind a name in the lines of a status.
fn field<'t>(status: &'t str, name: &str) -> Option<&'t str> {
    status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim)
}

fn spawn(command: &str, path: &Path) -> Result<Child, String> {
    let mut child = Command::new(arr_binary());
    child.arg(command).arg(path).stdin(Stdio::null()).stdout(Stdio::null());
    child.spawn().map_err(|error| format!("cannot start arr: {error}"))
}
