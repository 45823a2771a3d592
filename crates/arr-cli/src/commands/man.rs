//! `arr man`: manual pages.

use clap::CommandFactory;
use clap_mangen::Man;

use super::print;
use crate::args::Args;
use crate::failure::Failure;

/// Prints the page of `arr`, or of one of its commands, by its name, or of one of theirs, by both names.
pub(super) fn man(command: &[String]) -> Result<(), Failure> {
    let mut page = Args::command();
    page.build();
    for name in command.iter().flat_map(|names| names.split_whitespace()) {
        let names: Vec<&str> = page.get_subcommands().map(clap::Command::get_name).collect();
        let unknown = || match names.as_slice() {
            [] => Failure::Usage(format!("`{}` has no commands", page.get_bin_name().unwrap_or_default())),
            _ => Failure::Usage(format!("there is no command `{name}`, there are {}", names.join(", "))),
        };
        page = page.find_subcommand(name).ok_or_else(unknown)?.clone();
    }
    let mut text = Vec::new();
    Man::new(page).render(&mut text).map_err(|error| Failure::Usage(error.to_string()))?;
    print(&String::from_utf8_lossy(&text))
}
