//! `arr run`: a script or a program file, with files for its ports, here or on a device.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::path::Path;

use arr_bytecode::Program;
use arr_core::Pc;
use arr_firmware::CURRENT;
use arr_vm::{Level, Limits, Trap, TrapKind};

use crate::aligned::Aligned;
use crate::arena::Arena;
use crate::args::{CompileArgs, PortArgs, RunArgs};
use crate::device::{Device, batch};
use crate::failure::Failure;
use crate::input::Input;
use crate::io::{Canvas, Connections, FileHost};
use crate::stop::Stop;

/// Runs a script or a program file to its end.
pub(super) fn run(args: &RunArgs) -> Result<(), Failure> {
    let is_elsewhere = args.device.is_some();
    run_in(args, |connections| {
        let leaves_something = is_elsewhere || connections.has_files();
        on_terminal(connections, if leaves_something { interruptible()? } else { Stop::never() })
    })
}

/// A host that prints to standard output and shows on standard error.
fn on_terminal(connections: Connections, stop: Stop) -> Result<FileHost<BufWriter<StdoutLock<'static>>>, Failure> {
    let stdout = io::stdout().lock();
    let flushes_lines = stdout.is_terminal();
    let host = FileHost::new(connections, BufWriter::new(stdout), flushes_lines, stop);
    Ok(host.watched(Canvas::on_standard_error()))
}

/// Ctrl-C ends the run from here on, not the process: what runs elsewhere would go on, and begun files would be left.
fn interruptible() -> Result<Stop, Failure> {
    Stop::at_interrupt().map_err(|error| Failure::Usage(format!("cannot watch for Ctrl-C: {error}")))
}

/// The same, with what is printed going to `out`, to its end or until it is to stop. Nothing is shown.
pub(super) fn run_into(args: &RunArgs, out: impl Write, stop: Stop) -> Result<(), Failure> {
    run_in(args, |connections| Ok(FileHost::new(connections, out, false, stop)))
}

fn run_in<W: Write>(
    args: &RunArgs,
    host: impl FnOnce(Connections) -> Result<FileHost<W>, Failure>,
) -> Result<(), Failure> {
    let bytes = Input::read(&args.file)?.into_program(&args.file, &args.compile.options())?;
    let verified = bytes.verified().map_err(|refusal| Failure::file(&args.file, refusal))?;
    let program = verified.program();
    within(program, &args.file, &args.compile)?;
    let connections = Connections::open(program, &args.ports).map_err(Failure::Usage)?;
    if let Some(port) = &args.device {
        let mut device = Device::open(port).map_err(Failure::Usage)?;
        return run_on(&mut device, program, Some(program.bytes()), connections, &args.file, host);
    }
    let mut arena = Arena::new(program, &args.file)?;
    let mut host = host(connections)?;
    let ran = arr_vm::run(&verified, &mut arena.memory(), &mut host, Limits::default(), Level::detect());
    host.finish(ran, |trap, message| describe(trap, message, program, &args.file.display().to_string(), 0))
}

/// Runs a program on a device and follows it: the one of these bytes, or the current one of the device, which are not sent.
fn run_on<W: Write>(
    device: &mut Device,
    program: &Program<'_>,
    bytes: Option<&[u8]>,
    mut connections: Connections,
    name: &Path,
    host: impl FnOnce(Connections) -> Result<FileHost<W>, Failure>,
) -> Result<(), Failure> {
    let (feeds, sources) = connections.feeds(program).map_err(Failure::Usage)?;
    let flags = if bytes.is_none() { CURRENT } else { 0 };
    let batch =
        batch(bytes.unwrap_or_default(), flags, &feeds, &sources).map_err(|message| Failure::file(name, message))?;
    let mut host = host(connections)?;
    let ran = device.run(program, &batch, &mut host).map_err(Failure::Usage)?;
    host.finish(ran, |trapped, message| trapped.describe(message, program, name, 0))
}

/// Runs the current program of a device and follows it, to its end or until Ctrl-C.
pub(super) fn run_current(device: &mut Device, ports: &PortArgs) -> Result<(), Failure> {
    let name = device.name().to_owned();
    let name = Path::new(&name);
    let bytes = Aligned::new(&device.fetch().map_err(Failure::Usage)?);
    let verified = bytes.verified().map_err(|refusal| Failure::file(name, refusal))?;
    let program = verified.program();
    let connections = Connections::open(program, ports).map_err(Failure::Usage)?;
    run_on(device, program, None, connections, name, |connections| on_terminal(connections, interruptible()?))
}

/// Refuses a program that was built without regard to the memory that is allowed now.
pub(super) fn within(program: &Program<'_>, file: &Path, compile: &CompileArgs) -> Result<(), Failure> {
    let needed = u64::from(program.fast_bytes()) + u64::from(program.slow_bytes());
    let message = |allowed| format!("the program needs {needed} bytes of memory, {allowed} are allowed");
    match compile.max_ram.filter(|&allowed| needed > allowed) {
        Some(allowed) => Err(Failure::file(file, message(allowed))),
        None => Ok(()),
    }
}

/// A trap with the line it happened on, as far as the program knows it; `message` is what the script itself has to say.
/// Lines count from the one behind the first `n_before`.
pub(crate) fn describe(trap: Trap, message: &str, program: &Program<'_>, name: &str, n_before: u32) -> String {
    let message = match trap.kind {
        TrapKind::Fail(text) => program.string(text).map(|text| format!("{text}{message}")),
        _ => None,
    };
    located(&message.unwrap_or_else(|| trap.to_string()), trap.pc, program, name, n_before)
}

/// What stopped a program, with the line that the instruction `at` belongs to, as far as the program knows it.
pub(crate) fn located(reason: &str, at: Pc, program: &Program<'_>, name: &str, n_before: u32) -> String {
    let Some(record) = program.line(at).filter(|record| record.line > 0) else {
        return format!("{name}: {reason}, at instruction {at}");
    };
    let number = record.line.checked_sub(n_before).filter(|&number| number > 0).unwrap_or(record.line);
    let message = format!("{name}:{number}: {reason}");
    let Some(text) = program.line_text(&record) else { return message };
    let margin = " ".repeat(number.to_string().len());
    format!("{message}\n{margin} |\n{number} | {}\n{margin} |", text.replace('\t', "    "))
}
