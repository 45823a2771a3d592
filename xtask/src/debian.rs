//! Packages of Debian, for what tasks need and the machine has not.

use std::process::Command;

use anyhow::{Context, Result};

use crate::step::run;

/// Installs the package with the name of a command where that cannot be started.
pub(crate) fn need_command(name: &str) -> Result<()> {
    let is_there = Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success());
    if is_there { Ok(()) } else { install(&[name]) }
}

/// Installs packages of Debian, as root or with `sudo`.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    println!("installing {}", packages.join(", "));
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
        run(command.args((!is_root).then_some("apt-get")).args(arguments))
    };
    // Lists that are out of date are no reason to stop.
    if apt(&["update", "-q"]).is_err() {
        println!("the lists of packages stay as they are");
    }
    apt(&[&["install", "-q", "-y", "--no-install-recommends"], packages].concat())
        .with_context(|| format!("{} can be installed by hand", packages.join(", ")))
}
