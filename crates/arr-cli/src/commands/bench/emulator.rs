//! `arr bench --target cortex-m7`: instructions between arrivals, counted by an emulator that runs arr's own firmware.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use arr_bytecode::Program;
use arr_firmware::{Ending, Feed, JobHeader, RECORDS_CLOCK, Tag};

use crate::aligned::Aligned;
use crate::args::BenchArgs;
use crate::failure::Failure;
use crate::io::{Connections, Fed};

const EMULATOR: &str = "qemu-system-arm";

/// A board of the emulator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Board {
    /// As the emulator calls it.
    name: &'static str,
    /// What it is started with beside.
    options: &'static [&'static str],
}

/// The board that has the processor of a target.
fn board(target: &str) -> Option<Board> {
    match target {
        "cortex-m7" => Some(Board { name: "mps2-an500", options: &[] }),
        "cortex-m55" => Some(Board { name: "mps3-an547", options: &["-m", "2G"] }),
        _ => None,
    }
}

/// Instructions of each arrival, from its coming until the next one is asked for.
pub(super) fn counts(args: &BenchArgs, target: &str, bytes: &Aligned) -> Result<Vec<u64>, Failure> {
    let usage = |message: String| Failure::Usage(message);
    let board = board(target).ok_or_else(|| usage(format!("there is no emulator for {target}")))?;
    let firmware = firmware(args, board)?;
    let program = bytes.program().map_err(|refusal| Failure::file(&args.run.file, refusal))?;
    let connections = Connections::open(&program, &args.run.ports).map_err(Failure::Usage)?;
    let (feeds, sources) = connections.feeds(&program).map_err(Failure::Usage)?;
    if sources.is_empty() {
        return Err(usage(
            "instructions are counted between arrivals, and nothing arrives: put what is to be counted into \
                          `for f in arr.stream(...):`"
                .to_owned(),
        ));
    }
    let job = job(&program, &feeds, &sources).ok_or_else(|| usage("more arrives than a job can hold".to_owned()))?;
    let records = run(board, &firmware, &job)?;
    clocks(&records).map(|clocks| differences(&clocks)).map_err(|message| Failure::file(&args.run.file, message))
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

/// The program with what it is fed, as the firmware reads it; `None` where 32 bits cannot number its bytes.
fn job(program: &Program<'_>, feeds: &[Fed], sources: &[Vec<u8>]) -> Option<Vec<u8>> {
    let program_bytes = u32::try_from(program.bytes().len()).ok()?;
    let n_feeds = u32::try_from(feeds.len()).ok()?;
    let header = JobHeader { n_bytes: u32::MAX, program_bytes, n_feeds, flags: RECORDS_CLOCK, fuel: u64::MAX };
    let mut behind = header.program_at()?.checked_add(program_bytes.checked_next_multiple_of(8)?)?;
    let mut places = Vec::new();
    for (source, bytes) in (0..).zip(sources) {
        let n_bytes = u32::try_from(bytes.len()).ok()?;
        places.push(Feed::Arrivals { source, at: behind, n_bytes });
        behind = behind.checked_add(n_bytes.checked_next_multiple_of(8)?)?;
    }
    let mut job = JobHeader { n_bytes: behind, ..header }.to_bytes().to_vec();
    for feed in feeds {
        let feed = match feed {
            Fed::Nothing => Feed::Nothing,
            Fed::Setting(value) => Feed::Setting(*value),
            Fed::Source(source) => *places.get(*source)?,
        };
        job.extend(feed.to_bytes());
    }
    for piece in [program.bytes()].into_iter().chain(sources.iter().map(Vec::as_slice)) {
        job.extend(piece);
        job.resize(job.len().next_multiple_of(8), 0);
    }
    // A header of zeros ends the batch.
    job.extend([0; JobHeader::BYTES as usize]);
    Some(job)
}

/// Starts the board with the job, and gives what it records.
fn run(board: Board, firmware: &Path, job: &[u8]) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => {
            Failure::Usage(format!("{EMULATOR} is not there; Debian has it as `apt install {EMULATOR}`"))
        }
        _ => Failure::Usage(format!("{EMULATOR}: {error}")),
    };
    let firmware = std::path::absolute(firmware).map_err(failed)?;
    // The firmware finds its job, and leaves its records, by these names in the folder that it runs in.
    let folder = tempfile::tempdir().map_err(failed)?;
    fs::write(folder.path().join("jobs.bin"), job).map_err(failed)?;
    let mut command = Command::new(EMULATOR);
    command.current_dir(folder.path()).args(["-M", board.name]).args(board.options);
    command.args(["-nographic", "-monitor", "none", "-serial", "null", "-icount", "shift=0"]);
    command.args(["-semihosting-config", "enable=on,target=native", "-kernel"]).arg(firmware);
    let ran = command.stdin(Stdio::null()).output().map_err(failed)?;
    if !ran.status.success() {
        let said = [ran.stdout, ran.stderr].concat();
        return Err(Failure::Usage(format!("{EMULATOR} broke down: {}", String::from_utf8_lossy(&said).trim())));
    }
    fs::read(folder.path().join("records.bin")).map_err(failed)
}

/// The clock at every arrival.
///
/// # Errors
/// Why the program did not come to its end.
fn clocks(mut records: &[u8]) -> Result<Vec<u64>, String> {
    let (mut clocks, mut reason) = (Vec::new(), Vec::new());
    while let Some((&[tag, len], rest)) = records.split_first_chunk()
        && let Some((payload, rest)) = rest.split_at_checked(len.into())
    {
        records = rest;
        if tag == Tag::Clock as u8 {
            clocks.extend(payload.first_chunk().map(|bytes| u64::from_le_bytes(*bytes)));
        } else if tag == Tag::Reason as u8 || tag == Tag::Message as u8 {
            reason.extend(payload);
        } else if tag == Tag::Ending as u8 {
            let is_finished = payload.first() == Some(&(Ending::Finished as u8));
            return if is_finished { Ok(clocks) } else { Err(String::from_utf8_lossy(&reason).into_owned()) };
        }
    }
    Err("the records of the emulator are cut off".to_owned())
}

/// What lies between each moment and the next.
fn differences(clocks: &[u64]) -> Vec<u64> {
    clocks.windows(2).filter_map(|pair| pair.last()?.checked_sub(*pair.first()?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_read_out_of_records() {
        let clock = |at: u64| [vec![Tag::Clock as u8, 8], at.to_le_bytes().to_vec()].concat();
        let ending = |ending: Ending| vec![Tag::Ending as u8, 5, ending as u8, 0, 0, 0, 0];
        let text = vec![Tag::Text as u8, 2, b'h', b'i'];
        let all = [clock(5), text, clock(12), clock(20), ending(Ending::Finished)].concat();
        assert_eq!(clocks(&all), Ok(vec![5, 12, 20]));
        assert_eq!(differences(&[5, 12, 20]), [7, 8]);
        let reason = vec![Tag::Reason as u8, 3, b'b', b'a', b'd'];
        assert_eq!(clocks(&[reason, ending(Ending::Trapped)].concat()), Err("bad".to_owned()));
        assert!(clocks(&all[..9]).is_err());
    }

    #[test]
    fn targets_have_boards() {
        assert_eq!(board("cortex-m7").map(|board| board.name), Some("mps2-an500"));
        assert_eq!(board("x86-64"), None);
    }
}
