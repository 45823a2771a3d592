//! Compiler and emulator for the cameras: those that are there, or those that Debian has.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use arr_firmware::{Board, EMULATOR};

use crate::debian;
use crate::step::{cargo, run};
use crate::workspace::target_dir;

/// The target of both boards. Armv8.1-M executes everything that Armv7E-M does, so the standard library of the one serves
/// both; the code of the workspace is compiled for each processor itself, for the Cortex-M55 with its vector unit.
pub(crate) const TARGET: &str = "thumbv7em-none-eabihf";

/// Where Debian's packages put compiler and cargo.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld"];

/// Closures and what is made of generic functions then have the crate in their names that they come from.
const MANGLING: &str = "-Csymbol-mangling-version=v0";

/// How the firmware is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The compiler at hand, with the target from rustup.
    Rustup,
    /// Debian's compiler, which builds `core` itself.
    ///
    /// No processor is named then: `core` has functions for 16-bit floats, of which LLVM has no code for a Cortex-M55.
    Debian,
}

impl Toolchain {
    /// The target of rustup if it is there or can be had, else Debian's packages, installed if need be.
    pub(crate) fn find() -> Result<Toolchain> {
        if has_target() {
            return Ok(Toolchain::Rustup);
        }
        println!("rustup has no {TARGET}: the firmware is built with Debian's compiler and its source of core");
        if !Path::new(DEBIAN_RUSTC).exists() || !Path::new("/usr/lib/rustlib/src/rust/library").exists() {
            debian::install(&DEBIAN_PACKAGES)?;
        }
        Ok(Toolchain::Debian)
    }

    /// Builds the firmware for `board` in `profile` with further features, and gives the path of the ELF file.
    pub(crate) fn build(self, board: Board, profile: &str, features: &[&str]) -> Result<PathBuf> {
        let folder = target_dir().join("mcu").join(board.name);
        let mut command = match self {
            Toolchain::Rustup => cargo(),
            Toolchain::Debian => Command::new(DEBIAN_CARGO),
        };
        let features = [&[board.name], features].concat().join(",");
        command.args(["build", "--quiet", "--package", "arr-firmware", "--features", &features]);
        command.args(["--target", TARGET, "--profile", profile, "--target-dir"]).arg(&folder);
        match self {
            Toolchain::Rustup => command.env("RUSTFLAGS", format!("{MANGLING} -Ctarget-cpu={}", board.processor)),
            Toolchain::Debian => {
                command.args(["-Zbuild-std=core", "-Zbuild-std-features=compiler-builtins-mem"]);
                // The cargo that runs this task names its own compiler and tools.
                command.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO").env("RUSTC_BOOTSTRAP", "1");
                command.env("RUSTC", DEBIAN_RUSTC).env("RUSTFLAGS", format!("{MANGLING} -Clinker=ld.lld"))
            }
        };
        run(&mut command)?;
        Ok(folder.join(TARGET).join(profile).join("arr-firmware"))
    }
}

/// Installs the emulator where there is none.
pub(crate) fn need_emulator() -> Result<()> {
    debian::need_command(EMULATOR)
}

/// Whether rustup has the target, or could install it now.
pub(crate) fn has_target() -> bool {
    let rustup = |arguments: &[&str]| Command::new("rustup").args(arguments).output();
    let is_installed = rustup(&["target", "list", "--installed"])
        .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).lines().any(|line| line == TARGET));
    is_installed || rustup(&["target", "add", TARGET]).is_ok_and(|output| output.status.success())
}
