//! The NumPy oracle of `tests/oracle/`: its virtual environment and its batches of jobs.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};

use crate::environment::{Environment, succeed};
use crate::workspace::root;

/// A script for the oracle.
#[derive(Clone, Debug, Serialize)]
pub struct Job {
    /// The script.
    pub script: String,
    /// `.npy` files by source name.
    pub inputs: BTreeMap<String, PathBuf>,
    /// Text by parameter name.
    pub settings: BTreeMap<String, String>,
    /// Files that `arr` wrote, by the name emitted under.
    pub out: BTreeMap<String, PathBuf>,
    /// What `arr` printed, to be compared.
    pub actual: Option<String>,
}

/// What the oracle says about a job.
#[derive(Clone, Debug, Deserialize)]
pub struct Judgement {
    /// What NumPy printed.
    pub stdout: String,
    /// The line on which the script raised.
    pub line: Option<usize>,
    /// What it raised.
    pub error: Option<String>,
    /// How `actual` and the files of `out` differ from NumPy's.
    pub difference: Option<String>,
}

/// CPython with the pinned NumPy.
#[derive(Clone, Debug)]
pub struct Oracle {
    python: PathBuf,
}

impl Oracle {
    /// The oracle, its virtual environment made where it does not exist; `None` where this machine has no Python.
    ///
    /// # Errors
    /// What the making of the environment said.
    pub fn find() -> Result<Option<Self>, String> {
        let environment =
            Environment { name: "oracle-venv", requirements: root().join("tests/oracle/requirements.txt") };
        Ok(environment.python()?.map(|python| Self { python }))
    }

    /// What an interactive session of Python prints for these entries, one after another: NumPy as it is, under no rule of
    /// arr's.
    ///
    /// # Errors
    /// Where Python cannot be started, or an entry raises or does not compile.
    pub fn session(&self, entries: &[String]) -> Result<Vec<String>, String> {
        // What an entry raises, or why it does not compile, ends the process instead of being shown.
        const SESSION: &str = "import sys, json, io, code, contextlib\n\
            class Strict(code.InteractiveInterpreter):\n    \
                def showtraceback(self): raise\n    \
                def showsyntaxerror(self, *args, **kwargs): raise\n\
            interpreter = Strict()\n\
            said = []\n\
            for entry in json.loads(sys.argv[1]):\n    \
                out = io.StringIO()\n    \
                with contextlib.redirect_stdout(out):\n        \
                    if interpreter.runsource(entry, '<session>', 'single'):\n            \
                        raise SyntaxError('an entry that is not whole: ' + entry)\n    \
                said.append(out.getvalue())\n\
            print(json.dumps(said))\n";
        let entries = serde_json::to_string(entries).map_err(|error| error.to_string())?;
        let output = Command::new(&self.python).args(["-c", SESSION, &entries]).output();
        let output = output.map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
    }

    /// Judges all `jobs` in one process, in order.
    ///
    /// # Errors
    /// Where the process itself failed.
    pub fn judge(&self, jobs: &[Job]) -> Result<Vec<Judgement>, String> {
        let input = serde_json::to_vec(jobs).map_err(|error| error.to_string())?;
        let mut child = self
            .module("oracle")
            .arg("--jobs")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cannot start {}: {error}", self.python.display()))?;
        let mut stdin = child.stdin.take().ok_or("the oracle has no standard input")?;
        stdin.write_all(&input).map_err(|error| format!("the oracle does not read: {error}"))?;
        drop(stdin);
        let output = child.wait_with_output().map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err("the oracle broke down; its message is above".to_owned());
        }
        let judgements: Vec<Judgement> = serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())?;
        if judgements.len() == jobs.len() { Ok(judgements) } else { Err("the oracle lost a job".to_owned()) }
    }

    /// Runs the oracle's own tests.
    ///
    /// # Errors
    /// What they printed.
    pub fn test_itself(&self) -> Result<(), String> {
        succeed(self.module("unittest").args([
            "discover",
            "--start-directory",
            "oracle/checks",
            "--top-level-directory",
            ".",
        ]))
    }

    /// The public names of NumPy and Python, as `oracle/names.py` prints them.
    ///
    /// # Errors
    /// Where the process failed.
    pub fn names(&self) -> Result<String, String> {
        let output = self.module("oracle.names").output().map_err(|error| error.to_string())?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }

    fn module(&self, name: &str) -> Command {
        let mut command = Command::new(&self.python);
        command.args(["-m", name]).current_dir(root().join("tests")).env("PYTHONDONTWRITEBYTECODE", "1");
        command
    }
}
