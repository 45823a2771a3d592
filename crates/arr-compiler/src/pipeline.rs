//! The way of a script, stage by stage: this file is the compiler's table of contents.

use std::collections::BTreeSet;

use arr_bytecode::{Listing, Program, verify};
use arr_diag::{Code, Diagnostic, Span};
use bumpalo::Bump;
use zerocopy::IntoBytes;

use crate::check::check;
use crate::dead_code::remove_dead_scalars;
use crate::emit::emit;
use crate::fuse::fuse;
use crate::hand_over::hand_over;
use crate::hir::Hir;
use crate::live_range::live_ranges;
use crate::lower::lower;
use crate::plan::{Plan, PlannedLine, excess, place};
use crate::regalloc::assign_registers;
use crate::source_line::LineTable;
use crate::vectorize::vectorize;
use crate::{Options, Stage};

/// A compiled script.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The bytes of the program file.
    pub program: Vec<u8>,
    /// Its memory.
    pub plan: Plan,
    /// The functions of the table that it calls, by the path they are known by.
    pub called: BTreeSet<String>,
    /// What may not mean what it says.
    pub warnings: Vec<Diagnostic>,
}

/// How far a script got.
enum Way {
    Text(String),
    Done(Box<Compiled>),
}

/// Compiles a script. The same source, options and files give the same bytes.
///
/// # Errors
/// Every diagnostic, warnings included, where at least one is an error.
pub fn compile(source: &str, options: &Options) -> Result<Compiled, Vec<Diagnostic>> {
    match walk(source, options, None)? {
        Way::Done(compiled) => Ok(*compiled),
        Way::Text(_) => Err(vec![internal("the pipeline stopped before its end")]),
    }
}

/// The script as it is after one stage.
///
/// # Errors
/// Those of [`compile`], up to that stage.
pub fn dump(source: &str, options: &Options, stage: Stage) -> Result<String, Vec<Diagnostic>> {
    match walk(source, options, Some(stage))? {
        Way::Text(text) => Ok(text),
        Way::Done(compiled) if stage == Stage::Plan => Ok(compiled.plan.to_string()),
        Way::Done(compiled) => listing(&compiled.program).map_err(|error| vec![internal(&error)]),
    }
}

fn walk(source: &str, options: &Options, stop: Option<Stage>) -> Result<Way, Vec<Diagnostic>> {
    if source.len() > MAX_SOURCE_BYTES {
        return Err(vec![Diagnostic::new(Code::TooLarge, Span::default(), "the script is larger than 16 MiB")]);
    }
    let text = |stage: Stage, form: &dyn Fn() -> String| (stop == Some(stage)).then(|| Ok(Way::Text(form())));
    if stop == Some(Stage::Lex) {
        let (tokens, diagnostics) = arr_syntax::lex(source);
        return only_warnings(diagnostics).map(|_| Way::Text(arr_syntax::dump_tokens(source, &tokens)));
    }
    let arena = Bump::new();
    let (module, mut diagnostics) = arr_syntax::parse(source, &arena);
    if diagnostics.iter().any(Diagnostic::is_error) {
        // What could be parsed is checked too, so that one run reports as much as it can.
        for found in check(source, &module, options.files).1 {
            // Parser and checker may stumble over the same thing.
            let is_known = diagnostics.iter().any(|d| d.code == found.code && d.primary.span == found.primary.span);
            // What the parser left out is given up, and the parser has said why.
            if !is_known && found.code != Code::Internal {
                diagnostics.push(found);
            }
        }
        return Err(diagnostics);
    }
    if let Some(done) = text(Stage::Ast, &|| arr_syntax::ast::dump(&module)) {
        return done;
    }
    let (hir, found) = check(source, &module, options.files);
    diagnostics.extend(found);
    let warnings = only_warnings(diagnostics)?;
    // A stage has no use for what stands before the one in front of it: memory for the next ones.
    drop(arena);
    if let Some(done) = text(Stage::Hir, &|| hir.to_string()) {
        return done;
    }
    finish(hir, warnings, source, options, stop)
}

/// The way of what has been checked: from HIR to a program.
///
/// # Errors
/// What is too large, with the warnings in front.
pub(crate) fn compile_checked(
    hir: Hir,
    warnings: Vec<Diagnostic>,
    source: &str,
    options: &Options,
) -> Result<Compiled, Vec<Diagnostic>> {
    match finish(hir, warnings, source, options, None)? {
        Way::Done(compiled) => Ok(*compiled),
        Way::Text(_) => Err(vec![internal("the pipeline stopped before its end")]),
    }
}

fn finish(
    hir: Hir,
    warnings: Vec<Diagnostic>,
    source: &str,
    options: &Options,
    stop: Option<Stage>,
) -> Result<Way, Vec<Diagnostic>> {
    let text = |stage: Stage, form: &dyn Fn() -> String| (stop == Some(stage)).then(|| Ok(Way::Text(form())));
    let lines = LineTable::new(source);
    let (mut hir, loops_over_elements) = if options.optimize { vectorize(hir, &lines) } else { (hir, Vec::new()) };
    if let Some(done) = text(Stage::Vectorize, &|| hir.to_string()) {
        return done;
    }
    let array_ir = lower(&hir);
    let (numpy_bytes, called) = (std::mem::take(&mut hir.numpy_bytes), std::mem::take(&mut hir.called));
    drop(hir);
    if let Some(done) = text(Stage::Array, &|| array_ir.to_string()) {
        return done;
    }
    let loops = fuse(array_ir, options);
    let loops = remove_dead_scalars(loops);
    let ranges = live_ranges(&loops);
    let (loops, ranges) = if options.optimize { hand_over(loops, ranges) } else { (loops, ranges) };
    if let Some(done) = text(Stage::Fuse, &|| loops.to_string()) {
        return done;
    }
    let regs = assign_registers(&loops.tables.regs, &ranges.regs);
    let register_bytes = 8 * regs.kinds.len() as u32;
    let placement = place(&loops, &ranges, register_bytes, options).map_err(|excess| vec![excess.into_diagnostic()])?;
    let mut plan = Plan::describe(&loops, &ranges, &placement, register_bytes, &lines);
    if let Some(error) = options.max_ram.and_then(|allowed| excess(&plan, allowed)) {
        return Err(warnings.into_iter().chain([error]).collect());
    }
    plan.lines = PlannedLine::all(&plan.buffers, &numpy_bytes, source, &lines);
    plan.loops = loops_over_elements;
    let program = emit(loops, &regs, &placement, &lines, if options.strip { "" } else { source })
        .map_err(|what| vec![too_large(&what.to_string())])?;
    check_program(&program).map_err(|error| vec![internal(&error)])?;
    Ok(Way::Done(Box::new(Compiled { program, plan, called, warnings })))
}

/// Positions in diagnostics are 32 bits wide, and no camera script comes near this.
const MAX_SOURCE_BYTES: usize = 16 << 20;

pub(crate) fn only_warnings(diagnostics: Vec<Diagnostic>) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    if diagnostics.iter().any(Diagnostic::is_error) { Err(diagnostics) } else { Ok(diagnostics) }
}

fn too_large(message: &str) -> Diagnostic {
    Diagnostic::new(Code::TooLarge, Span::default(), message)
}

/// What the compiler emits passes the verifier; where it does not, the fault is the compiler's and is not run.
fn internal(what: &str) -> Diagnostic {
    Diagnostic::new(
        Code::Internal,
        Span::default(),
        format!("the compiler made a program that it cannot stand for: {what}"),
    )
    .hint("this is a mistake in arr, not in the script; please report it with the script")
}

fn check_program(bytes: &[u8]) -> Result<(), String> {
    let aligned = Aligned::new(bytes);
    let program = Program::new_checked(aligned.bytes()).map_err(|e| e.to_string())?;
    verify(program).map(|_| ()).map_err(|e| format!("{e}\n{}", Listing(&program)))
}

fn listing(bytes: &[u8]) -> Result<String, String> {
    let aligned = Aligned::new(bytes);
    let program = Program::new_checked(aligned.bytes()).map_err(|e| e.to_string())?;
    Ok(Listing(&program).to_string())
}

/// A copy of a program file at an address that the machine can read it from.
struct Aligned {
    words: Vec<u64>,
    n_bytes: usize,
}

impl Aligned {
    fn new(bytes: &[u8]) -> Aligned {
        let mut words = vec![0u64; bytes.len().div_ceil(8)];
        words.as_mut_bytes()[..bytes.len()].copy_from_slice(bytes);
        Aligned { words, n_bytes: bytes.len() }
    }

    fn bytes(&self) -> &[u8] {
        &self.words.as_bytes()[..self.n_bytes]
    }
}
