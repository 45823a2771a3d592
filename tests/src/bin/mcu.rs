//! The suite and the programs on an emulated camera: `mcu BOARD ELF [FILTER]`. Exit code 1 where something differs.
#![forbid(unsafe_code)]

use std::path::Path;
use std::process::ExitCode;

use arr_tests::{Board, compare};

/// Differences that are shown; there are as many when a board goes wrong altogether.
const MOST_SHOWN: usize = 10;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (board, elf, filter) = match arguments.as_slice() {
        [board, elf] => (board, elf, ""),
        [board, elf, filter] => (board, elf, filter.as_str()),
        _ => return usage(),
    };
    let Some(board) = Board::ALL.into_iter().find(|known| known.name() == board) else { return usage() };
    match compare(board, Path::new(elf), filter) {
        Ok(summary) => {
            summary.differences.iter().take(MOST_SHOWN).for_each(|difference| println!("{difference}\n"));
            let (n_jobs, n_different, took) = (summary.n_jobs, summary.differences.len(), summary.took.as_secs_f32());
            let (stack, job) = summary.stack;
            println!(
                "{}: {n_jobs} jobs in {took:.1} s, {n_different} differ; {stack} bytes of stack in {job}",
                board.name()
            );
            if n_different == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: mcu mps2-an500|mps3-an547 ELF [FILTER]");
    ExitCode::from(2)
}
