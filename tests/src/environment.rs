//! Virtual environments of Python below `target/`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::workspace::target_dir;

/// A virtual environment that is made where it does not exist.
#[derive(Clone, Debug)]
pub(crate) struct Environment {
    /// Its folder in `target/`.
    pub(crate) name: &'static str,
    /// The file with the packages it has.
    pub(crate) requirements: PathBuf,
}

impl Environment {
    /// The environment's Python; `None` where this machine has none.
    ///
    /// # Errors
    /// What the making of the environment said.
    pub(crate) fn python(&self) -> Result<Option<PathBuf>, String> {
        let Some(system) = ["python3", "python"].into_iter().find(|name| is_python3(name)) else { return Ok(None) };
        let folder = target_dir().join(self.name);
        let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
        let wanted = fs::read_to_string(&self.requirements).map_err(|error| error.to_string())?;
        let stamp = folder.join("installed.txt");
        if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
            return Ok(Some(python));
        }
        eprintln!("making {} from PyPI", folder.display());
        succeed(Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
        succeed(Command::new(&python).args(pip).arg(&self.requirements))?;
        fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))?;
        Ok(Some(python))
    }
}

fn is_python3(name: &str) -> bool {
    let version = Command::new(name).args(["-c", "import sys; sys.exit(sys.version_info < (3, 11))"]).output();
    version.is_ok_and(|output| output.status.success())
}

/// Runs a command that has to succeed.
///
/// # Errors
/// What it printed.
pub(crate) fn succeed(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("cannot start {command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Err(format!("{command:?} failed\n{}{}", text(&output.stdout), text(&output.stderr)))
}
