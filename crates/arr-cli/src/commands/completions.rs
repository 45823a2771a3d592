//! `arr completions`: what a shell needs to complete the command.

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::print;
use crate::args::Args;
use crate::failure::Failure;

/// Prints the completions of a shell.
pub(super) fn completions(shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    generate(shell, &mut Args::command(), "arr", &mut script);
    print(&String::from_utf8_lossy(&script))
}
