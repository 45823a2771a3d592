//! What can be written on the command line.

use std::path::PathBuf;

use arr_compiler::{Options, Stage};
use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};

/// Compiles and runs arr scripts: plain Python over NumPy, with every byte of memory planned ahead.
#[derive(Debug, Parser)]
#[command(name = "arr", version, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run a script or a built program
    Run(RunArgs),
    /// Report what is wrong with a script
    Check {
        /// The script
        script: PathBuf,
        /// Print each finding as a JSON object on a line of standard output
        #[arg(long)]
        json: bool,
    },
    /// Compile a script into a program file
    Build {
        /// The script
        script: PathBuf,
        /// The program file to write
        #[arg(short, long, value_name = "FILE.arrb")]
        output: PathBuf,
        /// Leave source lines and source text out of the program
        #[arg(long)]
        strip: bool,
        #[command(flatten)]
        compile: CompileArgs,
    },
    /// List the instructions of a script or a built program below its source lines
    Dis {
        /// A script or a program file
        file: PathBuf,
        #[command(flatten)]
        compile: CompileArgs,
    },
    /// Show where every array lies in memory, and when
    Plan {
        /// The script
        script: PathBuf,
        /// Print the plan as one JSON object
        #[arg(long)]
        json: bool,
        /// Draw the plan: time across, memory down
        #[arg(long, value_name = "FILE.svg")]
        svg: Option<PathBuf>,
        #[command(flatten)]
        compile: CompileArgs,
    },
    /// Print a script as one stage of the compiler sees it
    Dump {
        /// The stage
        #[arg(long, value_parser = PossibleValuesParser::new(Stage::ALL.iter().map(|stage| stage.name())))]
        stage: String,
        /// The script
        script: PathBuf,
        #[command(flatten)]
        compile: CompileArgs,
    },
}

/// How a script is compiled; what it computes is the same either way.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct CompileArgs {
    /// Run every array statement in a loop of its own
    #[arg(long)]
    unoptimized: bool,
    /// Bytes of a block over the widest dtype of a loop
    #[arg(long, value_name = "BYTES", default_value_t = Options::default().block_bytes, value_parser = clap::value_parser!(u32).range(4..=1 << 20))]
    block_bytes: u32,
}

impl CompileArgs {
    /// The compiler's options.
    pub(crate) fn options(self) -> Options {
        Options { optimize: !self.unoptimized, block_bytes: self.block_bytes, ..Options::default() }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct RunArgs {
    /// A script or a program file
    pub(crate) file: PathBuf,
    /// Feed a source from an array: one arrival for each element of its first axis, or all of it at once
    #[arg(long = "in", value_name = "NAME=FILE.npy", value_parser = named_file)]
    pub(crate) inputs: Vec<(String, PathBuf)>,
    /// Set a parameter
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = named)]
    pub(crate) settings: Vec<(String, String)>,
    /// Store what is emitted under a name, stacked along a new first axis, instead of printing it
    #[arg(long = "out", value_name = "NAME=FILE.npy", value_parser = named_file)]
    pub(crate) outputs: Vec<(String, PathBuf)>,
    #[command(flatten)]
    pub(crate) compile: CompileArgs,
}

fn named(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() && !value.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected a name, `=` and what belongs to it".to_owned()),
    }
}

fn named_file(text: &str) -> Result<(String, PathBuf), String> {
    named(text).map(|(name, file)| (name, PathBuf::from(file)))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_are_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn pairs_need_both_sides() {
        assert_eq!(named("a=b=c"), Ok(("a".to_owned(), "b=c".to_owned())));
        assert!(named("a").is_err() && named("a=").is_err() && named("=b").is_err());
    }
}
