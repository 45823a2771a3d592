//! A script compiled and run in this process, in one of the modes of the suite.

use std::panic::{AssertUnwindSafe, catch_unwind};

use arr_bytecode::{Program, verify};
use arr_compiler::{Options, Target, compile};
use arr_diag::{Diagnostic, Fault};
use arr_vm::{Level, Limits, Link, TrapKind, run};

use super::host::MemoryHost;
use super::kernels::Reached;
use super::script::{Script, Statement};
use crate::aligned::Aligned;
use crate::arenas::Arenas;
use crate::files::{FILES, options};

/// Hardly any memory for block registers, so that what could share a loop often does not.
const NARROW: Target =
    Target { name: "narrow", block_bytes: 64, lone_block_bytes: 64, live_block_bytes: 256, alignment: 64 };

/// How every script is run: fused, without optimisation, in small blocks, in two arenas with few block registers.
pub const MODES: [Options; 4] = [
    Options { optimize: true, target: Target::HOST, max_ram: None, fast_ram: None, strip: false, files: FILES },
    Options { optimize: false, target: Target::HOST, max_ram: None, fast_ram: None, strip: false, files: FILES },
    Options {
        optimize: true,
        target: Target::HOST.with_blocks(64),
        max_ram: None,
        fast_ram: None,
        strip: false,
        files: FILES,
    },
    Options { optimize: true, target: NARROW, max_ram: None, fast_ram: Some(2048), strip: false, files: FILES },
];

/// Instructions after which a script is taken to be stuck.
const FUEL: u64 = 20_000_000;

/// What became of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The compiler refuses it: code and message of the first error.
    Refused(String, String),
    /// It ran; `trap` is the line on which it stopped early, and why.
    Ran {
        /// What it printed and emitted.
        stdout: String,
        /// Where it stopped, if not at its end.
        trap: Option<(usize, String)>,
    },
    /// What must never happen: a panic, a program that does not verify, a trap that is the machine's own fault.
    Broken(String),
}

/// Compiles and runs `script`; a panic is an outcome too. Takes its code into `reached`.
pub(super) fn run_in_process(script: &Script, options: &Options, reached: &mut Reached) -> Outcome {
    caught(|| compiled_and_run(script, options, reached)).unwrap_or_else(Outcome::Broken)
}

/// What a script without sources prints.
///
/// # Errors
/// Why it does not compile, or does not run to its end.
pub fn printed(script: &str) -> Result<String, String> {
    printed_in(&options(), script)
}

/// What it prints in a mode.
///
/// # Errors
/// As [`printed`].
pub fn printed_in(mode: &Options, script: &str) -> Result<String, String> {
    let statements = script.lines().map(|line| Statement::simple(line, [])).collect();
    let script = Script { statements, ..Script::default() };
    match run_in_process(&script, mode, &mut Reached::default()) {
        Outcome::Ran { stdout, trap: None } => Ok(stdout),
        other => Err(format!("{other:?}\n{script}")),
    }
}

/// What `action` gives, or the message of its panic.
fn caught<T>(action: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(action)).map_err(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str).or(payload.downcast_ref::<&str>().copied());
        format!("panicked: {}", text.unwrap_or("without a message"))
    })
}

fn compiled_and_run(script: &Script, options: &Options, reached: &mut Reached) -> Outcome {
    let compiled = match compile(&script.to_string(), options) {
        Ok(compiled) => compiled,
        Err(diagnostics) => return refused(&diagnostics),
    };
    reached.add(&compiled.program);
    let bytes = Aligned::new(&compiled.program);
    let program = match Program::new_checked(bytes.bytes()) {
        Ok(program) => program,
        Err(error) => return Outcome::Broken(error.to_string()),
    };
    let verified = match verify(program) {
        Ok(verified) => verified,
        Err(error) => return Outcome::Broken(error.to_string()),
    };
    // Without optimisation also without what makes a run fast: no room for links, and the processor's plainest loops.
    let (n_links, level) =
        if options.optimize { (Link::wanted(&program), Level::detect()) } else { (0, Level::BASELINE) };
    let mut arenas = Arenas::of(&program, n_links);
    let mut host = MemoryHost::new(program, script);
    let ended = run(&verified, &mut arenas.memory(), &mut host, Limits { fuel: Some(FUEL) }, level);
    let Err(trap) = ended else { return Outcome::Ran { stdout: host.text, trap: None } };
    let is_fault = matches!(
        trap.kind,
        TrapKind::ViewOutOfBuffer { .. }
            | TrapKind::Overlap
            | TrapKind::ReductionLength(_)
            | TrapKind::Host(_)
            | TrapKind::OutOfFuel
            | TrapKind::Unverified
            | TrapKind::ArenaTooSmall { .. }
    );
    let line = program.line(trap.pc).map_or(0, |record| record.line) as usize;
    if is_fault {
        return Outcome::Broken(format!("trap on line {line}: {trap}"));
    }
    Outcome::Ran { stdout: host.text, trap: Some((line, trap.to_string())) }
}

fn refused(diagnostics: &[Diagnostic]) -> Outcome {
    match diagnostics.iter().find(|diagnostic| diagnostic.is_error()) {
        Some(first) if first.code.fault() == Fault::Compiler => Outcome::Broken(format!("E0499: {}", first.message)),
        Some(first) => Outcome::Refused(first.code.to_string(), first.message.clone()),
        None => Outcome::Broken("refused without an error".to_owned()),
    }
}
