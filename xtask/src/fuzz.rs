//! `fuzz-numpy`: random scripts held against NumPy. `fuzz`: anything at all through a target of cargo-fuzz.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::step::{cargo, run, run_cargo};
use crate::workspace::target_dir;

/// The cargo-fuzz that is installed where there is none.
const CARGO_FUZZ: &str = "0.13.2";
/// Seconds after which a single text counts as a hang.
const HANG: u32 = 20;
/// Bytes of the longest text that is tried.
const LONGEST: u32 = 64 << 10;

/// A program of `tests/fuzz/fuzz_targets`.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum Target {
    /// Lexer, layout, parser and checker: no panic, no hang, and memory in proportion to the text
    FrontEnd,
    /// The whole compiler: a program that verifies or diagnostics inside the text
    Compiler,
    /// Loading, verifier and machine: refused, or inside the arenas to the end, with an address sanitizer
    Program,
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Self::FrontEnd => "front_end",
            Self::Compiler => "compiler",
            Self::Program => "program",
        }
    }

    /// Whether it reaches `unsafe` code; without the address sanitizer three times as much is tried.
    fn needs_sanitizer(self) -> bool {
        matches!(self, Self::Program)
    }
}

/// Runs the scripts that `seed` stands for; fails where one shows a mistake of arr or of the oracle.
pub(crate) fn numpy(programs: u32, seed: u64) -> Result<()> {
    let (programs, seed) = (programs.to_string(), seed.to_string());
    run_cargo(&["run", "--package", "arr-tests", "--bin", "fuzz_numpy", "--", &programs, &seed])
}

/// Fuzzes `target` for that long, from the scripts of the suite and from what earlier runs have found; fails with the
/// first text that shows a mistake, which stays in `target/fuzz/artifacts`.
pub(crate) fn fuzz(target: Target, seconds: u32) -> Result<()> {
    let build = target_dir().join("fuzz");
    let [seeds, found, artifacts] =
        ["seeds", "corpus", "artifacts"].map(|folder| build.join(folder).join(target.name()));
    for folder in [&found, &artifacts] {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let form = matches!(target, Target::Program).then_some("--built");
    run(cargo()
        .args(["run", "--quiet", "--package", "arr-tests", "--bin", "fuzz_corpus", "--"])
        .arg(&seeds)
        .args(form))?;
    let cargo_fuzz = find_cargo_fuzz()?;
    let sanitizer = if target.needs_sanitizer() { "address" } else { "none" };
    let mut command = Command::new(cargo_fuzz);
    // The stable compiler has the sanitizer, but not under its name.
    command.env("RUSTC_BOOTSTRAP", "1");
    command.args(["run", "--fuzz-dir", "tests/fuzz", "--sanitizer", sanitizer, "--target-dir"]).arg(&build);
    command.arg(target.name()).args([&found, &seeds]).arg("--");
    command.arg(format!("-artifact_prefix={}/", artifacts.display()));
    command.args([format!("-max_total_time={seconds}"), format!("-timeout={HANG}"), format!("-max_len={LONGEST}")]);
    // The same start in every run; what follows depends on how fast the machine is.
    command.args(["-seed=1", "-print_final_stats=1", "-verbosity=0"]);
    run(&mut command)
}

/// The `cargo-fuzz` of the machine, or one of the workspace's own below `target/`.
fn find_cargo_fuzz() -> Result<PathBuf> {
    if Command::new("cargo-fuzz").arg("--version").output().is_ok_and(|output| output.status.success()) {
        return Ok(PathBuf::from("cargo-fuzz"));
    }
    let tools = target_dir().join("tools");
    let own = tools.join("bin").join("cargo-fuzz");
    if !own.exists() {
        install(&tools)?;
    }
    Ok(own)
}

fn install(tools: &Path) -> Result<()> {
    run(cargo().args(["install", "cargo-fuzz", "--locked", "--version", CARGO_FUZZ, "--root"]).arg(tools))
}
