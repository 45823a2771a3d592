//! The command line: exit codes, messages for bad input, files written whole or not at all.

mod bench;
mod files;
mod fixes;
mod inputs;
#[cfg(unix)]
mod limits;
mod memory;
mod outputs;
mod pictures;
mod programs;
mod projects;
mod shown;
mod usage;
