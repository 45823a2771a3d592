//! How a command ends when it does not end well.

use std::io::Write;
use std::process::ExitCode;

/// Why a command failed; each kind has an exit code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The script has errors, which have been shown.
    Diagnostics,
    /// What the command was given cannot be used; the message says why.
    Usage(String),
    /// The program stopped before its end; the message names line and values.
    Trap(String),
}

impl Failure {
    /// A file that cannot be used.
    pub(crate) fn file(path: &std::path::Path, reason: impl std::fmt::Display) -> Failure {
        Failure::Usage(format!("{}: {reason}", path.display()))
    }

    /// Shows the message, if there is one, and gives the exit code.
    pub(crate) fn report(&self) -> ExitCode {
        let (code, message) = match self {
            Failure::Diagnostics => (1, None),
            Failure::Usage(message) => (2, Some(message)),
            Failure::Trap(message) => (3, Some(message)),
        };
        if let Some(message) = message {
            complain(message);
        }
        ExitCode::from(code)
    }
}

/// Writes an error message to standard error, with colour on terminals that want it.
pub(crate) fn complain(message: &str) {
    // Where standard error is closed, nobody is left to be told.
    let _ = writeln!(anstream::stderr(), "\x1b[1m\x1b[91merror\x1b[0m: {message}");
}
