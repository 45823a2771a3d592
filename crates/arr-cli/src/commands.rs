//! One module a command; here they are told apart, and their results become exit codes.

mod bench;
mod build;
mod check;
mod completions;
mod device;
mod dis;
mod dump;
mod explain;
mod fix;
mod man;
mod new;
mod plan;
pub(crate) mod run;
mod test;
mod upload;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use arr_compiler::Options;
use clap::{ColorChoice, Parser};

use crate::args::{Args, Command};
use crate::failure::Failure;
use crate::quiet::set_quiet;
use crate::repl::repl;

/// Runs the command that the process was started with.
///
/// Exit codes: 0 it ran, 1 the script has errors or a test fails, 2 what it was given cannot be used, 3 the program trapped.
#[must_use]
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return told(&error),
    };
    show_colors(args.color);
    set_quiet(args.quiet);
    let done = match args.command {
        Command::Run(args) => run::run(&args),
        Command::Check(args) => check::check(&args),
        Command::Repl(args) => repl(&args),
        Command::Explain { code } => explain::explain(code.as_deref()),
        Command::New { folder } => new::new(&folder),
        Command::Test(args) => test::test(&args),
        Command::Bench(args) => bench::bench(&args),
        Command::Build { script, output, strip, compile } => {
            build::build(&script, &output, &Options { strip, ..compile.options() })
        }
        Command::Upload(args) => upload::upload(&args),
        Command::Device { action } => device::device(&action),
        Command::Dis { file, compile } => dis::dis(&file, &compile.options()),
        Command::Plan { script, json, svg, compile } => plan::plan(&script, json, svg.as_deref(), &compile.options()),
        Command::Dump { stage, script, compile } => dump::dump(&stage, &script, &compile.options()),
        Command::Completions { shell } => completions::completions(shell),
        Command::Man { command } => man::man(&command),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// Shows help, the version, or what is wrong with the command line, and gives the exit code.
fn told(error: &clap::Error) -> ExitCode {
    match error.print() {
        // Where standard error is closed, nobody is left to be told.
        Err(unwritable) if !error.use_stderr() && unwritable.kind() != ErrorKind::BrokenPipe => {
            Failure::Usage(format!("cannot write to standard output: {unwritable}")).report()
        }
        _ => ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2)),
    }
}

/// Settles for the whole process whether messages have colour.
fn show_colors(choice: ColorChoice) {
    match choice {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    }
    .write_global();
}

/// Writes text to standard output. A reader that has seen enough, such as `head`, is no error.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Usage(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}
