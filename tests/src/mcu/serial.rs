//! Programs on an emulated board at the other end of its serial line, where `arr run --device` takes them.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use arr_firmware::{Board, EMULATOR};

use crate::command::arr;
use crate::program::Program;

/// Bytes of inputs beyond which a program takes too long on a line of some 10 KiB a second.
const MOST_INPUT: u64 = 64 << 10;
/// Longer than the emulator takes to begin.
const LIMIT: Duration = Duration::from_secs(30);

/// Runs every program whose inputs are small on `board` with the firmware `elf`, one after another in one start of the emulator,
/// and gives how many there were.
///
/// # Errors
/// Where a program does not print what it should, or the emulator does not begin.
pub fn over_serial_line(board: Board, elf: &Path) -> Result<usize, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let socket = folder.path().join("line");
    let elf = std::path::absolute(elf).map_err(|error| error.to_string())?;
    let serial = format!("unix:{},server=on,wait=off", socket.display());
    let mut command = Command::new(EMULATOR);
    command.current_dir(folder.path()).args(board.arguments(&serial, false)).arg(elf);
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _emulator = Running(quiet.spawn().map_err(|error| format!("{EMULATOR}: {error}"))?);
    let begun = Instant::now();
    while !socket.exists() {
        if begun.elapsed() > LIMIT {
            return Err(format!("{} does not begin", board.name));
        }
        thread::sleep(Duration::from_millis(10));
    }
    let bytes = |path: &Path| fs::metadata(path).map_or(u64::MAX, |file| file.len());
    let mut programs = Program::all()?;
    programs.retain(|program| program.run_line.inputs.values().map(|path| bytes(path)).sum::<u64>() <= MOST_INPUT);
    for program in &programs {
        let path = program.expected_path();
        let expected = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut arguments = program.arguments(&program.path);
        arguments.extend(["--target", board.processor, "--device"].map(str::to_owned));
        arguments.push(format!("unix:{}", socket.display()));
        let ran = arr(&arguments);
        if (ran.code, &ran.stdout) != (Some(0), &expected) {
            return Err(format!("{} over the serial line of {}: {}", program.name, board.name, ran.describe()));
        }
    }
    Ok(programs.len())
}

/// A process that ends with this.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}
