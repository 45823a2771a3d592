//! Runs a batch of jobs on an emulated board.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use arr_firmware::{Board, EMULATOR, JOBS_FILE, RECORDS_FILE};

use crate::command::{Ran, run_within};

/// Longer than a batch takes.
const LIMIT: Duration = Duration::from_secs(900);

/// Runs `batch` on the firmware `elf` of `board`, and gives the records and how long it took; with `counts`, the clock goes on
/// with each instruction.
///
/// # Errors
/// What the emulator or the firmware has to say.
pub(super) fn run(board: Board, elf: &Path, batch: &[u8], counts: bool) -> Result<(Vec<u8>, Duration), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    std::fs::write(folder.path().join(JOBS_FILE), batch).map_err(|error| error.to_string())?;
    let mut command = Command::new(EMULATOR);
    command.current_dir(folder.path()).args(board.arguments(counts));
    command.arg(std::path::absolute(elf).map_err(|error| error.to_string())?);
    let start = Instant::now();
    let ran = run_within(&mut command, Stdio::null(), LIMIT);
    let took = start.elapsed();
    let records = std::fs::read(folder.path().join(RECORDS_FILE)).unwrap_or_default();
    match ran {
        Ran { code: Some(0), .. } => Ok((records, took)),
        ran => Err(format!("{} broke down after {} bytes of records\n{}", board.name, records.len(), ran.describe())),
    }
}
