//! `arr run`: a script or a program file, with files for its ports.

use std::io::{self, BufWriter, IsTerminal, Write};

use arr_bytecode::Program;
use arr_core::Pc;
use arr_vm::{Level, Limits, Trap, TrapKind};

use crate::arena::Arena;
use crate::args::RunArgs;
use crate::device::{Device, batch};
use crate::failure::Failure;
use crate::input::Input;
use crate::io::{Canvas, Connections, FileHost};
use crate::stop::Stop;

/// Runs a script or a program file to its end.
pub(super) fn run(args: &RunArgs) -> Result<(), Failure> {
    let stdout = io::stdout().lock();
    let flushes_lines = stdout.is_terminal();
    run_in(args, |connections| {
        let host = FileHost::new(connections, BufWriter::new(stdout), flushes_lines, Stop::never());
        host.watched(Canvas::on_standard_error())
    })
}

/// The same, with what is printed going to `out`, to its end or until it is to stop. Nothing is shown.
pub(super) fn run_into(args: &RunArgs, out: impl Write, stop: Stop) -> Result<(), Failure> {
    run_in(args, |connections| FileHost::new(connections, out, false, stop))
}

fn run_in<W: Write>(args: &RunArgs, host: impl FnOnce(Connections) -> FileHost<W>) -> Result<(), Failure> {
    let bytes = Input::read(&args.file)?.into_program(&args.file, &args.compile.options())?;
    let verified = bytes.verified().map_err(|refusal| Failure::file(&args.file, refusal))?;
    let program = verified.program();
    within(program, args)?;
    let mut connections = Connections::open(program, &args.ports).map_err(Failure::Usage)?;
    if let Some(port) = &args.device {
        let mut device = Device::open(port).map_err(Failure::Usage)?;
        let (feeds, sources) = connections.feeds(program).map_err(Failure::Usage)?;
        let batch = batch(program, &feeds, &sources).map_err(|message| Failure::file(&args.file, message))?;
        let mut host = host(connections);
        return match device.run(program, &batch, &mut host) {
            Ok(ran) => host.finish(ran, |trapped, message| trapped.describe(message, program, &args.file, 0)),
            Err(message) => Err(Failure::Usage(message)),
        };
    }
    let mut arena = Arena::new(program, &args.file)?;
    let mut host = host(connections);
    let ran = arr_vm::run(&verified, &mut arena.memory(), &mut host, Limits::default(), Level::detect());
    host.finish(ran, |trap, message| describe(trap, message, program, &args.file.display().to_string(), 0))
}

/// Refuses a program that was built without regard to the memory that is allowed now.
pub(super) fn within(program: &Program<'_>, args: &RunArgs) -> Result<(), Failure> {
    let needed = u64::from(program.fast_bytes()) + u64::from(program.slow_bytes());
    let message = |allowed| format!("the program needs {needed} bytes of memory, {allowed} are allowed");
    match args.compile.max_ram.filter(|&allowed| needed > allowed) {
        Some(allowed) => Err(Failure::file(&args.file, message(allowed))),
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
