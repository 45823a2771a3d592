//! `mcu`: the firmware on emulated cameras, with the whole suite and all programs, against the host.

mod toolchain;

use std::ffi::OsStr;
use std::path::Path;

use anyhow::Result;
use arr_firmware::Board;

use crate::step::{cargo, run};
use toolchain::{Toolchain, need_emulator};

pub(crate) use toolchain::{TARGET, has_target};

/// The profiles that the firmware is built in, those of the workspace's `Cargo.toml`, and the most bytes of stack that a job of
/// the suite may take: with every check, however many they are, and as it is flashed.
const PROFILES: [(&str, Option<&str>); 2] = [("camera-checked", None), ("camera", Some("4096"))];

/// Runs the suite and the programs, or those whose name contains `filter`, on `boards`, in every profile.
pub(crate) fn compare(boards: &[Board], filter: Option<&str>) -> Result<()> {
    need_emulator()?;
    let toolchain = Toolchain::find()?;
    let is_held = toolchain != Toolchain::Debian;
    if !is_held {
        println!("skipped: the limit of the stack, whose frames are those of the compiler of rustup");
    }
    for &board in boards {
        for (profile, stack) in PROFILES {
            let elf = toolchain.build(board, profile, &[])?;
            let stack = stack.filter(|_| is_held);
            harness("compare", board, &elf, stack.iter().flat_map(|bytes| ["--stack", *bytes]).chain(filter))?;
        }
    }
    Ok(())
}

/// Counts the instructions of works and of loops written by hand on `boards`, and the bytes of the firmware, and compares with
/// what is kept, or keeps it.
pub(crate) fn count(boards: &[Board], is_update: bool) -> Result<()> {
    need_emulator()?;
    let toolchain = Toolchain::find()?;
    if toolchain == Toolchain::Debian {
        println!("skipped: counts, which are kept for the compiler of rustup");
        return Ok(());
    }
    for &board in boards {
        let loops = toolchain.build(board, "release", &["loops"])?;
        let elf = toolchain.build(board, "camera", &[])?;
        let loops = loops.display().to_string();
        harness("counts", board, &elf, [loops.as_str()].into_iter().chain(is_update.then_some("--update")))?;
    }
    Ok(())
}

fn harness(
    action: &str,
    board: Board,
    elf: &Path,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<()> {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "arr-tests", "--bin", "mcu", "--", action, board.name]);
    run(command.arg(elf).args(arguments))
}
