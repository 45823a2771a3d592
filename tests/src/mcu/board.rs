//! The emulated boards, and how one is started.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::command::{Ran, run_within};

/// Longer than a batch takes.
const LIMIT: Duration = Duration::from_secs(900);

/// An emulated camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Board {
    /// Cortex-M7.
    Mps2An500,
    /// Cortex-M55.
    Mps3An547,
}

impl Board {
    /// Both.
    pub const ALL: [Board; 2] = [Board::Mps2An500, Board::Mps3An547];

    /// As the emulator calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Board::Mps2An500 => "mps2-an500",
            Board::Mps3An547 => "mps3-an547",
        }
    }

    /// Runs `batch` on the firmware `elf`, and gives the records and how long it took.
    ///
    /// # Errors
    /// What the emulator or the firmware has to say.
    pub(super) fn run(self, elf: &Path, batch: &[u8], counts: bool) -> Result<(Vec<u8>, Duration), String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        std::fs::write(folder.path().join("jobs.bin"), batch).map_err(|error| error.to_string())?;
        let mut command = Command::new("qemu-system-arm");
        command.current_dir(folder.path()).args([
            "-M",
            self.name(),
            "-nographic",
            "-monitor",
            "none",
            "-serial",
            "null",
        ]);
        command.args(["-semihosting-config", "enable=on,target=native"]);
        if self == Board::Mps3An547 {
            command.args(["-m", "2G"]);
        }
        if counts {
            command.args(["-icount", "shift=0"]);
        }
        command.arg("-kernel").arg(std::path::absolute(elf).map_err(|error| error.to_string())?);
        let start = Instant::now();
        let ran = run_within(&mut command, Stdio::null(), LIMIT);
        let took = start.elapsed();
        let records = std::fs::read(folder.path().join("records.bin")).unwrap_or_default();
        match ran {
            Ran { code: Some(0), .. } => Ok((records, took)),
            ran => {
                Err(format!("{} broke down after {} bytes of records\n{}", self.name(), records.len(), ran.describe()))
            }
        }
    }
}
