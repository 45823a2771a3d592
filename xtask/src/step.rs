//! Steps of a task: commands that are shown as they run, and lists of steps that all run before the task fails.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::root;

/// The cargo that runs this task.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs `command` in the workspace's folder and shows it.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy());
    let shown = words.collect::<Vec<_>>().join(" ");
    eprintln!("$ {shown}");
    let status = command.current_dir(root()).status().with_context(|| format!("cannot start `{shown}`"))?;
    if status.success() { Ok(()) } else { bail!("`{shown}` failed") }
}

/// Runs cargo with `arguments`.
pub(crate) fn run_cargo(arguments: &[&str]) -> Result<()> {
    run(cargo().args(arguments))
}

/// A named part of a task.
pub(crate) type Step = (&'static str, fn() -> Result<()>);

/// Runs every step, also after one has failed, and fails with the names of those that did.
pub(crate) fn run_all(steps: &[Step]) -> Result<()> {
    let mut failed = Vec::new();
    for (name, step) in steps {
        eprintln!("--- {name}");
        if let Err(error) = step() {
            eprintln!("error: {error:#}");
            failed.push(*name);
        }
    }
    if failed.is_empty() { Ok(()) } else { bail!("failed: {}", failed.join(", ")) }
}
