//! `arr bench --target cortex-m7`: instructions of arrivals, counted by an emulator that runs arr's own firmware.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use arr_bytecode::Program;
use arr_firmware::{Asked, Board, EMULATOR, Ended, Ending, JOBS_FILE, MEASURED, NO_LINE, RECORDS_FILE, Tag};

use super::spans::Spans;
use crate::args::BenchArgs;
use crate::commands::run::located;
use crate::device::{RecordStream, batch};
use crate::failure::Failure;
use crate::io::Connections;

/// Instructions of each arrival, from its coming until the next one is asked for.
pub(super) fn counts(args: &BenchArgs, board: Board, program: &Program<'_>) -> Result<Vec<u64>, Failure> {
    let firmware = firmware(args, board)?;
    let mut connections = Connections::open(program, &args.run.ports).map_err(Failure::Usage)?;
    let (feeds, sources) = connections.feeds(program).map_err(Failure::Usage)?;
    if sources.is_empty() {
        let message = "instructions are counted between arrivals, and nothing arrives: put what is to be counted into \
                       `for f in arr.stream(...):`";
        return Err(Failure::Usage(message.to_owned()));
    }
    let batch = batch(program.bytes(), MEASURED, &feeds, &sources);
    let batch = batch.map_err(|message| Failure::file(&args.run.file, message))?;
    let measured = measured(&run(board, &firmware, &batch)?);
    let measured = measured.map_err(|message| Failure::file(&args.run.file, message))?;
    let name = args.run.file.display().to_string();
    match measured.ended {
        Ended { ending: Ending::Finished, .. } => Ok(measured.spans.of_stream()),
        Ended { ending: Ending::Refused, .. } => Err(Failure::file(&args.run.file, measured.reason)),
        Ended { ending: Ending::Trapped, pc } => Err(Failure::Trap(located(&measured.reason, pc, program, &name, 0))),
    }
}

/// The firmware that was named, or the one that arr's own tests have built.
fn firmware(args: &BenchArgs, board: Board) -> Result<PathBuf, Failure> {
    let built = || Path::new("target/mcu").join(board.name).join("thumbv7em-none-eabihf/camera/arr-firmware");
    let path = args.firmware.clone().unwrap_or_else(built);
    if path.is_file() {
        return Ok(path);
    }
    let message =
        "there is no firmware to run; `cargo xtask mcu` in the sources of arr builds it, `--firmware FILE` names it";
    Err(Failure::file(&path, message))
}

/// Starts the board with a batch of jobs, and gives what it records.
fn run(board: Board, firmware: &Path, batch: &[u8]) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => {
            Failure::Usage(format!("{EMULATOR} is not there; Debian has it as `apt install {EMULATOR}`"))
        }
        _ => Failure::Usage(format!("{EMULATOR}: {error}")),
    };
    let firmware = std::path::absolute(firmware).map_err(failed)?;
    // The firmware finds its jobs, and leaves its records, in the folder that it runs in.
    let folder = tempfile::tempdir().map_err(failed)?;
    fs::write(folder.path().join(JOBS_FILE), batch).map_err(failed)?;
    let mut command = Command::new(EMULATOR);
    command.current_dir(folder.path()).args(board.arguments(NO_LINE, true)).arg(firmware);
    let ran = command.stdin(Stdio::null()).output().map_err(failed)?;
    if !ran.status.success() {
        let said = [ran.stdout, ran.stderr].concat();
        return Err(Failure::Usage(format!("{EMULATOR} broke down: {}", String::from_utf8_lossy(&said).trim())));
    }
    fs::read(folder.path().join(RECORDS_FILE)).map_err(failed)
}

/// What the records of a measured job come to.
#[derive(Debug)]
struct Measured {
    spans: Spans,
    ended: Ended,
    /// Why it did not come to its end, in the words of the machine and of the script.
    reason: String,
}

/// Reads the records of one job.
///
/// # Errors
/// Where they are not those of one.
fn measured(records: &[u8]) -> Result<Measured, String> {
    let (mut spans, mut message, mut stream) = (Spans::default(), Vec::new(), RecordStream::default());
    stream.take(records, |tag, bytes| {
        match tag {
            Tag::Asked => {
                let Asked { port, arrived, clock } = Asked::from_bytes(bytes).ok_or("a question that is none")?;
                spans.asked(port, clock, arrived);
            }
            // It is written while the program still runs, and stands behind the reason.
            Tag::Message => message.extend(bytes),
            _ => {}
        }
        Ok(())
    })?;
    let (ended, reason) = stream.ended().ok_or("the records of the emulator have no ending")?;
    Ok(Measured { spans, ended, reason: format!("{reason}{}", String::from_utf8_lossy(&message)) })
}

#[cfg(test)]
mod tests {
    use arr_core::{Pc, PortId};

    use super::*;

    fn record(tag: Tag, bytes: &[u8]) -> Vec<u8> {
        [&[tag as u8, bytes.len() as u8], bytes].concat()
    }

    fn asked(clock: u64, arrived: bool) -> Vec<u8> {
        record(Tag::Asked, &Asked { port: PortId(0), arrived, clock }.to_bytes())
    }

    #[test]
    fn spans_are_read_out_of_records() {
        let ended = Ended { ending: Ending::Finished, pc: Pc(0) };
        let all = [asked(5, true), asked(12, true), asked(20, false), record(Tag::Ending, &ended.to_bytes())].concat();
        let read = measured(&all).expect("whole records");
        assert_eq!((read.ended, read.spans.of_stream()), (ended, vec![7, 8]));
        assert!(measured(&all[..16]).is_err() && measured(&[99, 0]).is_err() && measured(&[]).is_err());
    }

    #[test]
    fn the_message_of_a_script_stands_behind_the_reason() {
        let ended = Ended { ending: Ending::Trapped, pc: Pc(7) };
        let records = [
            (Tag::Message, b"3 of 4".as_slice()),
            (Tag::Reason, b"AssertionError: "),
            (Tag::Ending, &ended.to_bytes()),
        ];
        let read = measured(&records.map(|(tag, bytes)| record(tag, bytes)).concat()).expect("whole records");
        assert_eq!((read.ended, read.reason.as_str()), (ended, "AssertionError: 3 of 4"));
    }
}
