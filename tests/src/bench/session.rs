//! How long a session takes to answer: entries that hardly run are sent one by one, each when the one before is answered.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::{Row, median};
use crate::arr_binary;

/// What an answer may take beyond the run of its entry, in ms.
const GOAL: f64 = 5.0;
/// Answers that a figure is the median of.
const ANSWERS: usize = 50;
/// Entries after which answers are measured.
const ENTRIES: [usize; 2] = [0, 1000];

/// Measures answers at the start of a session and late in it, when there are many names.
///
/// # Errors
/// Where the session cannot be started or ends early.
pub fn session_rows() -> Result<Vec<Row>, String> {
    let failed = |error: std::io::Error| format!("a session: {error}");
    let mut command = Command::new(arr_binary());
    let mut session = command.arg("repl").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let (Some(mut entries), Some(answers)) = (session.stdin.take(), session.stdout.take()) else {
        return Err("a session without pipes".to_owned());
    };
    let mut answers = BufReader::new(answers).lines();
    let mut answered = |entry: &str| -> Result<f64, String> {
        let begun = Instant::now();
        writeln!(entries, "{entry}").map_err(failed)?;
        answers.next().ok_or("a session that ended early")?.map_err(failed)?;
        Ok(1e3 * begun.elapsed().as_secs_f64())
    };
    answered("import numpy as np; x = np.zeros((120, 160)); x[0, 0]")?;
    let (mut rows, mut n) = (Vec::new(), 0);
    for after in ENTRIES {
        while n < after {
            answered(&format!("v{n} = x[{}:] * {n} + 1; v{n}[0, 0]", n % 100))?;
            n += 1;
        }
        let times = (0..ANSWERS).map(|_| answered("x[1, 1] + 1")).collect::<Result<_, _>>()?;
        rows.push(Row {
            name: format!("answer after {after} entries"),
            value: median(times),
            unit: "ms",
            goal: Some(GOAL),
        });
    }
    drop(entries);
    session.wait().map_err(failed)?;
    Ok(rows)
}
