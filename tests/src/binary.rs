//! Builds and finds the `arr` binary.
//!
//! `CARGO_BIN_EXE_*` exists only for binaries of the package under test, so cargo is asked to build the binary and to
//! say where it lies. It is built in the profile of this test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::workspace::root;

/// The `arr` binary, built once per process; the environment variable `ARR_BIN` names another.
///
/// # Panics
/// Where cargo cannot build it: no test can say anything then.
pub fn arr_binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| match std::env::var_os("ARR_BIN") {
        Some(path) => PathBuf::from(path),
        None => build().unwrap_or_else(|message| panic!("cannot build the arr binary: {message}")),
    })
}

fn build() -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(root()).args(["build", "--package", "arr-cli", "--bin", "arr", "--message-format=json"]);
    if !cfg!(debug_assertions) {
        command.arg("--release");
    }
    let output = command.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    messages.lines().find_map(executable).ok_or_else(|| "cargo named no executable".to_owned())
}

/// The path in cargo's message about the finished binary.
fn executable(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let is_arr = message["target"]["name"] == "arr";
    message["executable"].as_str().filter(|_| is_arr).map(PathBuf::from)
}
