//! How long things take, against the goals: `bench [front-end]`. Exit code 1 where a goal is missed.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use arr_tests::{Row, front_end_rows, table};

/// Measures and gives the rows.
type Benchmark = fn() -> Result<Vec<Row>, String>;

/// Every benchmark by the name that chooses it.
const BENCHMARKS: [(&str, Benchmark); 1] = [("front-end", front_end_rows)];

fn main() -> ExitCode {
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    if chosen.iter().any(|name| !BENCHMARKS.iter().any(|(known, _)| known == name)) {
        eprintln!("usage: bench [{}]", BENCHMARKS.map(|(name, _)| name).join("] ["));
        return ExitCode::from(2);
    }
    let is_chosen = |name: &str| chosen.is_empty() || chosen.iter().any(|chosen| chosen == name);
    let measured: Result<Vec<Vec<Row>>, String> =
        BENCHMARKS.iter().filter(|(name, _)| is_chosen(name)).map(|(_, measure)| measure()).collect();
    match measured {
        Ok(rows) => {
            let rows = rows.concat();
            print!("{}", table(&rows));
            if rows.iter().any(Row::is_missed) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
        }
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
