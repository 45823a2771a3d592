//! `arr man`: manual pages.

use clap::CommandFactory;
use clap_mangen::Man;

use super::print;
use crate::args::Args;
use crate::failure::Failure;

/// Prints the page of `arr`, or of one of its commands.
pub(super) fn man(command: Option<&str>) -> Result<(), Failure> {
    let mut arr = Args::command();
    arr.build();
    let page = match command {
        None => arr,
        Some(name) => {
            let names: Vec<&str> = arr.get_subcommands().map(clap::Command::get_name).collect();
            let unknown = || Failure::Usage(format!("there is no command `{name}`, there are {}", names.join(", ")));
            let found = arr.find_subcommand(name).ok_or_else(unknown)?;
            found.clone()
        }
    };
    let mut text = Vec::new();
    Man::new(page).render(&mut text).map_err(|error| Failure::Usage(error.to_string()))?;
    print(&String::from_utf8_lossy(&text))
}
