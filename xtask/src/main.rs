//! Project tasks: `cargo xtask <command>`.
#![forbid(unsafe_code)]

mod bench;
mod codegen;
mod debian;
mod deps;
mod fuzz;
mod golden;
mod instructions;
mod lint;
mod mcu;
mod no_std;
mod step;
mod test;
mod tidy;
mod ulp;
mod workspace;

use std::process::ExitCode;

use arr_firmware::{BOARDS, Board};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};

/// Project tasks.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Everything that CI runs, in its order: lint, then test
    Ci,
    /// Formatting, clippy, tidy, deps, generated files, documentation, `no_std` builds
    Lint,
    /// Unit tests, documentation tests, programs, suite, comparison with NumPy, command line
    Test,
    /// House rules: module docs, file lengths, names, unfinished marks, dead links, cases of diagnostics
    Tidy,
    /// Dependency edges between the crates
    Deps,
    /// Expected output of the programs and the suite
    Golden {
        /// Write it where NumPy agrees, instead of comparing
        #[arg(long)]
        update: bool,
        /// Only the programs and cases whose name contains this
        filter: Option<String>,
    },
    /// How long things take in a release build, against the goals
    Bench {
        /// From script to verified program, instead of scripts against NumPy, numexpr, numba and hand-written loops
        #[arg(long, conflicts_with_all = ["only", "json"])]
        front_end: bool,
        /// How long a session takes to answer
        #[arg(long, conflicts_with_all = ["only", "json", "front_end", "whole_arrays"])]
        session: bool,
        /// Measure functions of whole arrays against NumPy's.
        #[arg(long, conflicts_with_all = ["front_end", "json"])]
        whole_arrays: bool,
        /// Only works whose name contains this
        #[arg(long, value_name = "NAME")]
        only: Option<String>,
        /// Also write all figures to this file
        #[arg(long, value_name = "FILE")]
        json: Option<std::path::PathBuf>,
    },
    /// Random scripts against NumPy; what differs is shrunk and shown
    FuzzNumpy {
        /// How many scripts
        #[arg(long, default_value_t = 3000)]
        programs: u32,
        /// Decides on all of them
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Anything at all through a target of cargo-fuzz, which is installed where it is missing
    Fuzz {
        /// What is fuzzed
        target: fuzz::Target,
        /// How long
        #[arg(long, default_value_t = 30)]
        seconds: u32,
    },
    /// How far the float32 functions are from the true values, over all float32; writes `docs/accuracy.md`
    Ulp {
        /// Look at one of so many float32
        #[arg(long, default_value_t = 1)]
        step: u64,
        /// Only functions whose name contains this
        name: Option<String>,
    },
    /// The firmware on emulated cameras: the suite and the programs, byte for byte what the host says
    Mcu {
        /// Only this board
        #[arg(long, value_parser = board())]
        board: Option<Board>,
        /// Instructions of works beside loops written by hand, and bytes of the firmware, against those that are kept, instead
        #[arg(long)]
        counts: bool,
        /// Write the counts instead of comparing
        #[arg(long, requires = "counts")]
        update: bool,
        /// Only the programs and cases whose name contains this
        filter: Option<String>,
    },
    /// Instructions of works on this processor, counted by valgrind, against those that are kept
    Instructions {
        /// Write them instead of comparing
        #[arg(long)]
        update: bool,
    },
    /// Generated documentation
    Codegen {
        /// Compare with the files instead of writing them
        #[arg(long)]
        check: bool,
    },
}

/// Reads the name of a board.
fn board() -> impl TypedValueParser<Value = Board> {
    PossibleValuesParser::new(BOARDS.map(|board| board.name)).try_map(|name| Board::named(&name).ok_or("no such board"))
}

fn main() -> ExitCode {
    let outcome = match Options::parse().command {
        Command::Ci => lint::run().and_then(|()| test::run()),
        Command::Lint => lint::run(),
        Command::Test => test::run(),
        Command::Tidy => tidy::run(),
        Command::Deps => deps::run(),
        Command::Golden { update: true, filter } => golden::update(filter.as_deref()),
        Command::Golden { update: false, filter } => golden::compare(filter.as_deref()),
        Command::Bench { front_end: true, .. } => bench::run(bench::Benchmarks::FrontEnd),
        Command::Bench { session: true, .. } => bench::run(bench::Benchmarks::Session),
        Command::Bench { whole_arrays: true, only, .. } => bench::run(bench::Benchmarks::WholeArrays { only }),
        Command::Bench { only, json, .. } => bench::run(bench::Benchmarks::Speed { only, json }),
        Command::FuzzNumpy { programs, seed } => fuzz::numpy(programs, seed),
        Command::Fuzz { target, seconds } => fuzz::fuzz(target, seconds),
        Command::Ulp { name, step } => ulp::run(name.as_deref(), step),
        Command::Mcu { board, counts, update, filter } => {
            let boards = board.as_ref().map_or(&BOARDS[..], std::slice::from_ref);
            if counts { mcu::count(boards, update) } else { mcu::compare(boards, filter.as_deref()) }
        }
        Command::Instructions { update } => instructions::count(update),
        Command::Codegen { check: true } => codegen::check(),
        Command::Codegen { check: false } => codegen::write(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
