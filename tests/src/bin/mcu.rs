//! The firmware on an emulated camera: `mcu compare BOARD ELF [--stack BYTES] [FILTER]` runs the suite and the programs,
//! without a filter those with small inputs over the serial line too, `mcu counts BOARD ELF LOOPS [--update]` counts
//! instructions and bytes. Exit code 1 where something differs from the host, or from what is kept, or takes more stack.
#![forbid(unsafe_code)]

use std::path::Path;
use std::process::ExitCode;

use arr_firmware::Board;
use arr_tests::{
    compare, counts, counts_differences, counts_table, exit_code, keep_counts, keep_sizes, kept_counts, kept_sizes,
    over_serial_line, sizes, sizes_differences, sizes_table,
};

/// Differences that are shown; there are as many when a board goes wrong altogether.
const MOST_SHOWN: usize = 10;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let [action, board, elf, rest @ ..] = words.as_slice() else { return usage() };
    let Some(board) = Board::named(board) else { return usage() };
    let done = match (*action, rest) {
        ("compare", ["--stack", bytes, filter @ ..]) => match bytes.parse() {
            Ok(bytes) => compared(board, Path::new(elf), bytes, filter),
            Err(_) => return usage(),
        },
        ("compare", filter) => compared(board, Path::new(elf), u32::MAX, filter),
        ("counts", [loops]) => counted(board, Path::new(elf), Path::new(loops), false),
        ("counts", [loops, "--update"]) => counted(board, Path::new(elf), Path::new(loops), true),
        _ => return usage(),
    };
    exit_code(done)
}

/// Whether the board does what the host does, in so many bytes of stack.
fn compared(board: Board, elf: &Path, most_stack: u32, filter: &[&str]) -> Result<bool, String> {
    let filter = match filter {
        [] => "",
        [filter] => filter,
        _ => return Err("one filter at most".to_owned()),
    };
    let summary = compare(board, elf, filter)?;
    summary.differences.iter().take(MOST_SHOWN).for_each(|difference| println!("{difference}\n"));
    let (n_jobs, n_different, took) = (summary.n_jobs, summary.differences.len(), summary.took.as_secs_f32());
    let (stack, job) = summary.stack;
    println!("{}: {n_jobs} jobs in {took:.1} s, {n_different} differ; {stack} bytes of stack in {job}", board.name);
    if filter.is_empty() {
        let n_programs = over_serial_line(board, elf)?;
        println!("{}: {n_programs} programs over the serial line", board.name);
    }
    if stack > most_stack {
        println!("{}: {stack} bytes of stack, more than {most_stack}", board.name);
    }
    Ok(n_different == 0 && stack <= most_stack)
}

/// Whether the counts and the sizes are those that are kept.
fn counted(board: Board, elf: &Path, loops: &Path, is_update: bool) -> Result<bool, String> {
    let (counts, sizes) = (counts(board, elf, loops)?, sizes(elf)?);
    print!("{}{}", counts_table(board, &counts), sizes_table(board, &sizes));
    if is_update {
        keep_counts(board, &counts)?;
        return keep_sizes(board, &sizes).map(|()| true);
    }
    let kept = kept_counts()?.remove(board.name).unwrap_or_default();
    let kept_sizes = kept_sizes()?.remove(board.name).unwrap_or_default();
    let differences = [counts_differences(&kept, &counts), sizes_differences(&kept_sizes, &sizes)].concat();
    differences.iter().for_each(|difference| println!("{difference}"));
    Ok(differences.is_empty())
}

fn usage() -> ExitCode {
    eprintln!("usage: mcu compare BOARD ELF [--stack BYTES] [FILTER] | mcu counts BOARD ELF LOOPS [--update]");
    ExitCode::from(2)
}
