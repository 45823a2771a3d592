//! Runs a command to its end, with a limit in time.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::binary::arr_binary;
use crate::workspace::root;

/// Longer than any test takes; what runs on is stuck.
const LIMIT: Duration = Duration::from_secs(120);

/// What a finished command left behind.
#[derive(Clone, Debug)]
pub struct Ran {
    /// Exit code; `None` where a signal ended it or the time was up.
    pub code: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Ran {
    /// Exit code and both outputs, for messages.
    #[must_use]
    pub fn describe(&self) -> String {
        let code = self.code.map_or_else(|| "no exit code".to_owned(), |code| format!("exit code {code}"));
        format!("{code}\n--- stdout ---\n{}--- stderr ---\n{}", self.stdout, self.stderr)
    }
}

/// Runs `arr` with `arguments` in the workspace's folder.
pub fn arr<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Ran {
    arr_in(root(), arguments)
}

/// Runs `arr` with `arguments` in `folder`.
pub fn arr_in<S: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = S>) -> Ran {
    run_to_end(Command::new(arr_binary()).current_dir(folder).args(arguments))
}

/// Runs `command` without standard input.
///
/// # Panics
/// Where it cannot be started.
pub fn run_to_end(command: &mut Command) -> Ran {
    run_with_input(command, Stdio::null())
}

/// Runs `arr` with `arguments` in `folder`, with what `input` holds as standard input.
pub fn arr_reading<S: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = S>, input: File) -> Ran {
    run_with_input(Command::new(arr_binary()).current_dir(folder).args(arguments), input.into())
}

fn run_with_input(command: &mut Command, input: Stdio) -> Ran {
    run_within(command, input, LIMIT)
}

/// Runs `command`, and ends it where it takes longer than `limit`.
pub(crate) fn run_within(command: &mut Command, input: Stdio, limit: Duration) -> Ran {
    // Whoever runs the tests may ask for colour everywhere; what is compared has none.
    let mut child = command
        .env_remove("CLICOLOR_FORCE")
        .stdin(input)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot start {command:?}: {error}"));
    let stdout = child.stdout.take().map(drain);
    let stderr = child.stderr.take().map(drain);
    let start = Instant::now();
    let code = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status.code(),
            Ok(None) if start.elapsed() < limit => thread::sleep(Duration::from_micros(300)),
            Ok(None) | Err(_) => {
                // It may have ended between the two calls; then there is nothing to kill.
                let _ = child.kill();
                let _ = child.wait();
                break None;
            }
        }
    };
    Ran { code, stdout: text(stdout), stderr: text(stderr) }
}

fn drain(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A broken pipe ends the output, which is then compared as it is.
        let _ = pipe.read_to_end(&mut bytes);
        bytes
    })
}

fn text(reader: Option<thread::JoinHandle<Vec<u8>>>) -> String {
    let bytes = reader.and_then(|reader| reader.join().ok()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
