//! `arr run`: a script or a program file, with files for its ports.

use std::io::{self, BufWriter, IsTerminal};
use std::path::Path;

use arr_bytecode::Program;
use arr_vm::{Level, Limits, Link, Memory, Trap, TrapKind};

use crate::args::RunArgs;
use crate::failure::Failure;
use crate::input::Input;
use crate::io::{Connections, FileHost};

/// Runs a script or a program file to its end.
pub(super) fn run(args: &RunArgs) -> Result<(), Failure> {
    let bytes = Input::read(&args.file)?.into_program(&args.file, &args.compile.options())?;
    let verified = bytes.verified().map_err(|refusal| Failure::file(&args.file, refusal))?;
    let program = verified.program();
    within(program, args)?;
    let connections = Connections::open(program, args).map_err(Failure::Usage)?;
    let mut fast = room(program.fast_bytes(), &args.file)?;
    let mut slow = room(program.slow_bytes(), &args.file)?;
    let mut links = vec![Link::default(); Link::wanted(program)];
    let mut memory = Memory { fast: aligned(&mut fast), slow: aligned(&mut slow), links: &mut links };
    let stdout = io::stdout().lock();
    let flushes_lines = stdout.is_terminal();
    let mut host = FileHost::new(connections, BufWriter::new(stdout), flushes_lines);
    let ran = arr_vm::run(&verified, &mut memory, &mut host, Limits::default(), Level::detect());
    host.finish(ran, |trap, message| describe(trap, message, program, &args.file))
}

/// Refuses a program that was built without regard to the memory that is allowed now.
fn within(program: &Program<'_>, args: &RunArgs) -> Result<(), Failure> {
    let needed = u64::from(program.fast_bytes()) + u64::from(program.slow_bytes());
    let message = |allowed| format!("the program needs {needed} bytes of memory, {allowed} are allowed");
    match args.compile.max_ram.filter(|&allowed| needed > allowed) {
        Some(allowed) => Err(Failure::file(&args.file, message(allowed))),
        None => Ok(()),
    }
}

/// Where an arena starts: at a multiple of this many bytes, as the offsets of any target count on.
const ARENA_ALIGNMENT: usize = 64;
/// What may lie in front of it.
const SPARE_WORDS: usize = ARENA_ALIGNMENT / size_of::<u64>() - 1;

/// Room for an arena of `n_bytes` from the next multiple of [`ARENA_ALIGNMENT`] on.
fn room(n_bytes: u32, path: &Path) -> Result<Vec<u64>, Failure> {
    let n_words = n_bytes.div_ceil(8) as usize + SPARE_WORDS;
    let mut arena = Vec::new();
    arena.try_reserve_exact(n_words).map_err(|_| {
        Failure::file(path, format_args!("the program needs {n_bytes} bytes of memory, which are not to be had"))
    })?;
    arena.resize(n_words, 0);
    Ok(arena)
}

/// The arena in its room.
fn aligned(room: &mut [u64]) -> &mut [u64] {
    let start = room.as_ptr().align_offset(ARENA_ALIGNMENT).min(SPARE_WORDS);
    room.get_mut(start..).unwrap_or_default()
}

/// A trap with the line it happened on, as far as the program knows it; `message` is what the script itself has to say.
fn describe(trap: Trap, message: &str, program: &Program<'_>, path: &Path) -> String {
    let (path, at) = (path.display(), trap.pc);
    let message = match trap.kind {
        TrapKind::Fail(text) => program.string(text).map(|text| format!("{text}{message}")),
        _ => None,
    };
    let trap = message.unwrap_or_else(|| trap.to_string());
    let Some(record) = program.line(at).filter(|record| record.line > 0) else {
        return format!("{path}: {trap}, at instruction {at}");
    };
    let number = record.line;
    let message = format!("{path}:{number}: {trap}");
    let Some(text) = program.line_text(&record) else { return message };
    let margin = " ".repeat(number.to_string().len());
    format!("{message}\n{margin} |\n{number} | {}\n{margin} |", text.replace('\t', "    "))
}
