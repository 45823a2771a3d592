//! Contenders that are processes of their own, and answer one line to one line.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{self, ChildStdin, ChildStdout, Command, Stdio};

use super::contender::Contender;
use super::work::Work;
use crate::environment::Environment;
use crate::workspace::{root, target_dir};

/// A process that takes requests, as `tests/speed/contender.py` describes them.
#[derive(Debug)]
pub(super) struct Child {
    name: &'static str,
    process: process::Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

/// NumPy, numexpr and numba.
///
/// # Errors
/// Where there is no Python, or its environment cannot be made.
pub(super) fn python() -> Result<Child, String> {
    let folder = root().join("tests/speed");
    let environment = Environment { name: "speed-venv", requirements: folder.join("requirements.txt") };
    let python = environment.python()?.ok_or("this machine has no Python 3.11")?;
    Child::start("python", Command::new(python).arg(folder.join("contender.py")))
}

/// The hand-written loops, compiled for AVX2 where this machine is of that kind.
///
/// # Errors
/// Where they cannot be compiled or started.
pub(super) fn limit() -> Result<Child, String> {
    let flags = if cfg!(target_arch = "x86_64") { "-Ctarget-cpu=x86-64-v3" } else { "-Ctarget-cpu=native" };
    let folder = target_dir().join("limit");
    let built = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--quiet", "--release", "--package", "arr-limit", "--target-dir"])
        .arg(&folder)
        .env("RUSTFLAGS", flags)
        .current_dir(root())
        .status()
        .map_err(|error| format!("cannot start cargo: {error}"))?;
    if !built.success() {
        return Err("the hand-written loops cannot be compiled".to_owned());
    }
    let program: PathBuf = folder.join("release").join(format!("arr-limit{}", std::env::consts::EXE_SUFFIX));
    Child::start("limit", &mut Command::new(program))
}

impl Child {
    fn start(name: &'static str, command: &mut Command) -> Result<Child, String> {
        let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut process = spawned.map_err(|error| format!("cannot start {command:?}: {error}"))?;
        let stdin = process.stdin.take().ok_or("no standard input")?;
        let stdout = BufReader::new(process.stdout.take().ok_or("no standard output")?);
        Ok(Child { name, process, stdin, stdout })
    }

    fn ask(&mut self, request: &str) -> Result<String, String> {
        let failed = |error| format!("`{}` does not answer to `{request}`: {error}", self.name);
        writeln!(self.stdin, "{request}").and_then(|()| self.stdin.flush()).map_err(failed)?;
        let mut answer = String::new();
        match self.stdout.read_line(&mut answer).map_err(failed)? {
            0 => Err(format!("`{}` broke down over `{request}`; its message is above", self.name)),
            _ => Ok(answer.trim().to_owned()),
        }
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // It holds nothing that has to be kept.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Contender for Child {
    fn load(&mut self, work: &Work, n: usize, folder: &Path) -> Result<Vec<String>, String> {
        let ways = self.ask(&format!("load {} {n} {}", work.id, folder.display()))?;
        Ok(ways.split_whitespace().map(str::to_owned).collect())
    }

    fn result(&mut self, way: &str) -> Result<Vec<f64>, String> {
        let file = target_dir().join("bench/result.bin");
        self.ask(&format!("result {way} {}", file.display()))?;
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let (elements, _) = bytes.as_chunks::<8>();
        Ok(elements.iter().map(|element| f64::from_le_bytes(*element)).collect())
    }

    fn time(&mut self, way: &str, rounds: u32) -> Result<f64, String> {
        let answer = self.ask(&format!("time {way} {rounds}"))?;
        let nanoseconds: f64 = answer.parse().map_err(|_| format!("`{answer}` is no time"))?;
        Ok(nanoseconds / f64::from(rounds))
    }
}
