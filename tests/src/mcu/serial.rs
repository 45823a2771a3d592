//! Programs on an emulated board at the other end of its serial line, where `arr run --device` and `arr upload` take them.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use arr_firmware::{Board, EMULATOR};
use tempfile::TempDir;

use crate::binary::arr_binary;
use crate::command::arr;
use crate::kept_programs::program_printing;
use crate::program::Program;

/// Bytes of inputs beyond which a program takes too long on a line of some 10 KiB a second.
const MOST_INPUT: u64 = 64 << 10;
/// Longer than the emulator takes to begin.
const LIMIT: Duration = Duration::from_secs(30);

/// Bytes of a program that takes most of a second to upload.
const PROGRAM_BYTES: usize = 20_000;

/// How often the board is reset while it is given a program, each time later by the same part of the time that this takes.
const RESETS: u32 = 8;

/// A program that is still running when somebody asks what it said.
const ENDLESS: &str = "import arr\narr.emit('x', 1.5)\nn = 0\nwhile n >= 0:\n    n = (n + 1) % 1000\n";

/// A program that says what its parameters come to, until one of them is 99.
const LIVE: &str = "import arr\nimport numpy as np\nn = arr.param('n', 2)\nframe = np.zeros(2)\nshown = 0.0\nwhile n != 99:\n    \
                    arr.read('camera', frame)\n    now = n + 100.0 * arr.param('gain', 1.5)\n    if now != shown:\n        \
                    arr.emit('now', now)\n        shown = now\n";

/// Runs every program whose inputs are small on `board` with the firmware `elf`, one after another in one start of the emulator,
/// and gives how many there were. Then others are uploaded while the board is reset, and parameters of
/// one are set while it runs.
///
/// # Errors
/// Where a program does not print what it should, or the emulator does not begin.
pub fn over_serial_line(board: Board, elf: &Path) -> Result<usize, String> {
    let mut emulator = Emulator::start(board, elf)?;
    let bytes = |path: &Path| fs::metadata(path).map_or(u64::MAX, |file| file.len());
    let mut programs = Program::all()?;
    programs.retain(|program| {
        let inputs = program.run_line.inputs.values().map(|path| bytes(path));
        inputs.fold(0, u64::saturating_add) <= MOST_INPUT
    });
    for program in &programs {
        let expected = expected(program)?;
        let mut arguments = program.arguments(&program.path);
        arguments.extend(["--target", board.processor, "--device", &emulator.port()].map(str::to_owned));
        let ran = arr(&arguments);
        if (ran.code, &ran.stdout) != (Some(0), &expected) {
            return Err(format!("{} over the serial line of {}: {}", program.name, board.name, ran.describe()));
        }
    }
    kept_over_resets(&mut emulator)?;
    started_by_a_reset(&mut emulator)?;
    set_while_it_runs(&emulator)?;
    Ok(programs.len())
}

fn expected(program: &Program) -> Result<String, String> {
    let path = program.expected_path();
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Uploads one program after another, resets the board a little later each time, and looks whether the one before or the new one runs
/// then, and the new one when it has been uploaded to its end.
fn kept_over_resets(emulator: &mut Emulator) -> Result<(), String> {
    let (board, port) = (emulator.board, emulator.port());
    let upload = |file: &str| ["upload", file, "--port", &port].map(str::to_owned);
    let printed = || {
        let ran = arr(["device", "run", "--port", &port]);
        if ran.code == Some(0) { Ok(ran.stdout) } else { Err(format!("{}: {}", board.name, ran.describe())) }
    };
    let (mut takes, mut before, mut n_hit) = (Duration::ZERO, String::new(), 0);
    for trial in 0..=RESETS {
        let (name, path) = (format!("trial{trial}"), emulator.folder.path().join("trial.arrb"));
        // Of another length each, so that nothing of it is there yet.
        fs::write(&path, program_printing(&name, PROGRAM_BYTES + trial as usize)).map_err(|error| error.to_string())?;
        let (file, output) = (path.display().to_string(), format!("{name} True\n"));
        // The first says how long it takes.
        if trial > 0 {
            let mut command = Command::new(arr_binary());
            command.args(upload(&file)).stdout(Stdio::null()).stderr(Stdio::null());
            let mut child = command.spawn().map_err(|error| error.to_string())?;
            let (begun, due) = (Instant::now(), takes * trial / RESETS);
            let mut is_over = false;
            while !is_over && begun.elapsed() < due {
                thread::sleep(Duration::from_millis(1));
                is_over = child.try_wait().map_err(|error| error.to_string())?.is_some();
            }
            // On a machine that has become faster those behind would come too late.
            takes = if is_over { begun.elapsed() } else { takes };
            emulator.reset()?;
            let status = child.wait().map_err(|error| error.to_string())?;
            n_hit += u32::from(!status.success());
            let found = printed()?;
            if found != before && found != output {
                return Err(format!("{} behind reset {trial} prints\n{found}", board.name));
            }
        }
        let begun = Instant::now();
        let uploaded = arr(upload(&file));
        takes = if trial == 0 { begun.elapsed() } else { takes };
        if (uploaded.code, &printed()?) != (Some(0), &output) {
            return Err(format!("{name} is not uploaded behind reset {trial}: {}", uploaded.describe()));
        }
        before = output;
    }
    if n_hit == 0 { Err(format!("no reset of {} hit an upload, which takes {takes:?}", board.name)) } else { Ok(()) }
}

/// Uploads a program, resets the board, and looks whether it runs then: what it said before is not in the log any more.
fn started_by_a_reset(emulator: &mut Emulator) -> Result<(), String> {
    let script = emulator.folder.path().join("endless.arr");
    fs::write(&script, ENDLESS).map_err(|error| format!("{}: {error}", script.display()))?;
    let (script, port) = (script.display().to_string(), emulator.port());
    let uploaded = arr(["upload", &script, "--target", emulator.board.processor, "--port", &port]);
    emulator.reset()?;
    let log = arr(["device", "log", "--port", &port]);
    let has_run = log.stdout.starts_with("x: 1.5\nline ") && log.stdout.ends_with(": stopped by the host\n");
    if uploaded.code == Some(0) && has_run {
        Ok(())
    } else {
        Err(format!("{}: {}", uploaded.describe(), log.describe()))
    }
}

/// Sets parameters of a program that goes on, and looks what it said of them.
fn set_while_it_runs(emulator: &Emulator) -> Result<(), String> {
    let script = emulator.folder.path().join("live.arr");
    fs::write(&script, LIVE).map_err(|error| format!("{}: {error}", script.display()))?;
    let (script, port) = (script.display().to_string(), emulator.port());
    let uploaded = arr(["upload", &script, "--target", emulator.board.processor, "--port", &port]);
    let set = |name, value| arr(["device", "set", name, value, "--port", &port]);
    let commands = [uploaded, set("gain", "-0.25"), set("n", "99"), arr(["device", "log", "--port", &port])];
    let are_done = commands.iter().all(|ran| ran.code == Some(0));
    match commands.last() {
        Some(log) if are_done && log.stdout == "now: 152.0\nnow: -23.0\nnow: 74.0\n" => Ok(()),
        _ => Err(format!("parameters of {}: {}", emulator.board.name, commands.map(|ran| ran.describe()).join("\n"))),
    }
}

/// An emulated board with its serial line, and the emulator's monitor at its standard input and output.
struct Emulator {
    board: Board,
    folder: TempDir,
    commands: ChildStdin,
    answers: BufReader<ChildStdout>,
    _running: Running,
}

impl Emulator {
    fn start(board: Board, elf: &Path) -> Result<Emulator, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let socket = folder.path().join("line");
        let elf = std::path::absolute(elf).map_err(|error| error.to_string())?;
        let serial = format!("unix:{},server=on,wait=off", socket.display());
        let mut command = Command::new(EMULATOR);
        command.current_dir(folder.path()).args(["-chardev", "stdio,id=monitor", "-mon", "monitor"]);
        command.args(board.arguments(&serial, false)).arg(elf);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut running = Running(command.spawn().map_err(|error| format!("{EMULATOR}: {error}"))?);
        let pipes = (running.0.stdin.take(), running.0.stdout.take());
        let (Some(commands), Some(answers)) = pipes else { return Err(format!("{EMULATOR} has no monitor")) };
        let begun = Instant::now();
        while !socket.exists() {
            if begun.elapsed() > LIMIT {
                return Err(format!("{} does not begin", board.name));
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(Emulator { board, folder, commands, answers: BufReader::new(answers), _running: running })
    }

    /// What `arr` calls the line.
    fn port(&self) -> String {
        format!("unix:{}", self.folder.path().join("line").display())
    }

    /// Starts the processor anew; memory stays as it is.
    fn reset(&mut self) -> Result<(), String> {
        let failed = |error: std::io::Error| format!("the monitor of {}: {error}", self.board.name);
        self.commands.write_all(b"system_reset\ninfo status\n").map_err(failed)?;
        // What it says to the second command says that the first is done.
        let mut answers = self.answers.by_ref().lines();
        match answers.find(|line| line.as_ref().is_ok_and(|line| line.contains("VM status"))) {
            Some(_) => Ok(()),
            None => Err(format!("the monitor of {} does not answer", self.board.name)),
        }
    }
}

/// A process that ends with this.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}
