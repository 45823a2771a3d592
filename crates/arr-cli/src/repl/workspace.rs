//! The state of a session: entries are compiled, run on the machine, and kept where they come to their end.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{IsTerminal, Stdout, stdout};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use arr_compiler::{Held, Named, Options, Session, SessionEntry};
use arr_core::{DType, Shape};
use arr_diag::{Diagnostic, Label, Span, render_text};
use arr_vm::print::PrintOptions;
use arr_vm::{ArrayRef, Level, Limits};
use bumpalo::Bump;

use super::kept::{EntryHost, Kept};
use super::shown::shown;
use crate::aligned::Aligned;
use crate::arena::Arena;
use crate::args::PortArgs;
use crate::commands::run::describe;
use crate::device::{Device, batch};
use crate::failure::Failure;
use crate::io::{Canvas, Connections, FileHost};
use crate::quiet::is_quiet;
use crate::stop::Stop;

/// What messages call the text of entries.
const NAME: &str = "entry";

/// A session with all that its names hold.
pub(super) struct Workspace<'a> {
    session: Session<'a>,
    kept: Kept,
    ports: PortArgs,
    /// The options of `ports` that named no port of the entries so far, once there was one.
    unmet: Option<BTreeSet<String>>,
    options: Options,
    interrupt: Arc<AtomicBool>,
    /// Where entries run, if not here.
    device: Option<RefCell<Device>>,
}

impl<'a> Workspace<'a> {
    /// A session without names, whose entries stop when `interrupt` becomes true.
    pub(super) fn new(arena: &'a Bump, ports: PortArgs, options: Options, interrupt: Arc<AtomicBool>) -> Workspace<'a> {
        Workspace {
            session: Session::new(arena),
            kept: Kept::default(),
            ports,
            unmet: None,
            options,
            interrupt,
            device: None,
        }
    }

    /// The options that named no port of any entry, as they are written; none before there was an entry.
    pub(super) fn unmet(&self) -> impl Iterator<Item = &str> {
        self.unmet.iter().flatten().map(String::as_str)
    }

    /// Entries run on this device from now on, or here.
    pub(super) fn run_on(&mut self, device: Option<Device>) {
        self.device = device.map(RefCell::new);
    }

    /// The device that entries run on, as it is called.
    pub(super) fn device(&self) -> Option<String> {
        self.device.as_ref().map(|device| device.borrow().name().to_owned())
    }

    /// The names and what they stand for.
    pub(super) fn session(&self) -> &Session<'a> {
        &self.session
    }

    /// What a name stands for.
    pub(super) fn named(&self, name: &str) -> Option<Named> {
        self.session.names().into_iter().find(|named| named.name == name)
    }

    /// The values of names.
    pub(super) fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Compiles an entry without running it.
    ///
    /// # Errors
    /// The findings, as text for a terminal.
    pub(super) fn compile(&self, entry: &str) -> Result<SessionEntry<'a>, Failed> {
        self.compile_as(NAME, entry)
    }

    fn compile_as(&self, name: &str, entry: &str) -> Result<SessionEntry<'a>, Failed> {
        let compiled = self.session.compile(entry, &self.options);
        compiled.map_err(|diagnostics| Failed::Refused(self.rendered(name, entry, &diagnostics)))
    }

    /// Runs an entry; what it prints goes to standard output. Gives what it comes to, as text.
    ///
    /// # Errors
    /// The findings, or the trap. Then all is as it was before.
    pub(super) fn run(&mut self, entry: &str) -> Result<Option<String>, Failed> {
        self.run_as(NAME, entry)
    }

    /// The same of a text that messages call `name`.
    ///
    /// # Errors
    /// Those of [`Workspace::run`].
    pub(super) fn run_as(&mut self, name: &str, entry: &str) -> Result<Option<String>, Failed> {
        let compiled = self.compile_as(name, entry)?;
        let warnings = &compiled.compiled.warnings;
        if !warnings.is_empty() && !is_quiet() {
            // Where standard error is closed, nobody is left to be told.
            let _ = std::io::Write::write_all(&mut anstream::stderr(), self.rendered(name, entry, warnings).as_bytes());
        }
        self.meet(&compiled)?;
        let (_, changed) = self.execute(name, &compiled, true)?;
        let has_value = compiled.has_value;
        self.session = compiled.accept();
        let stored = self.session.stored();
        self.kept.take(changed, |slot| stored.contains(slot));
        let value = self.named("_").filter(|_| has_value).map(|named| named.value);
        let mut options = PrintOptions::default();
        self.session.printing().iter().for_each(|&(setting, value)| options.set(setting, value));
        Ok(value.filter(|value| *value != Held::None).map(|value| shown(&value, &self.kept, &options)))
    }

    /// Takes note of the ports that an entry has.
    fn meet(&mut self, compiled: &SessionEntry<'_>) -> Result<(), Failed> {
        let bytes = Aligned::new(&compiled.compiled.program);
        let program = bytes.program().map_err(|refusal| Failed::Stopped(refusal.to_string()))?;
        let mut unmet = Connections::unmet(compiled.n_ports, &program, &self.ports);
        unmet.retain(|option| self.unmet.as_ref().is_none_or(|before| before.contains(option)));
        self.unmet = Some(unmet);
        Ok(())
    }

    /// Runs an entry for the time that it takes, beside what brings its values and takes them away; nothing is kept.
    ///
    /// # Errors
    /// The trap.
    pub(super) fn time(&self, compiled: &SessionEntry<'_>) -> Result<Duration, Failed> {
        self.execute(NAME, compiled, false).map(|(taken, _)| taken)
    }

    fn execute(&self, name: &str, compiled: &SessionEntry<'_>, is_shown: bool) -> Result<(Duration, Kept), Failed> {
        let path = Path::new(name);
        let bytes = Aligned::new(&compiled.compiled.program);
        let verified = bytes.verified().map_err(|refusal| Failed::Stopped(refusal.to_string()))?;
        let program = verified.program();
        let mut connections =
            Connections::open_first(compiled.n_ports, program, &self.ports).map_err(Failed::Stopped)?;
        let device = self.device.as_ref().map(RefCell::borrow_mut);
        let fed = device.is_some().then(|| connections.feeds(program)).transpose().map_err(Failed::Stopped)?;
        self.interrupt.store(false, Ordering::Relaxed);
        let out: Stdout = stdout();
        let flushes_lines = out.is_terminal();
        let inner = FileHost::new(connections, out, flushes_lines, Stop::when(self.interrupt.clone()));
        let inner = if is_shown { inner.watched(Canvas::on_standard_error()) } else { inner };
        let mut host = EntryHost::new(inner, &self.kept, compiled.n_ports, &compiled.links);
        let n_before = self.session.text().lines().count() as u32;
        if let (Some(mut device), Some((mut feeds, mut sources))) = (device, fed) {
            feeds.extend(host.feeds(program, &mut sources));
            let batch = batch(program, &feeds, &sources).map_err(Failed::Stopped)?;
            let ran = device.run(program, &batch, &mut host).map_err(Failed::Stopped)?;
            let (inner, taken, changed) = host.end();
            let described = inner.finish(ran, |trapped, message| trapped.describe(message, program, path, n_before));
            return described.map(|()| (taken, changed)).map_err(Failed::of);
        }
        let mut arena = Arena::new(program, path).map_err(Failed::of)?;
        let ran = arr_vm::run(&verified, &mut arena.memory(), &mut host, Limits::default(), Level::detect());
        let (inner, taken, changed) = host.end();
        inner.finish(ran, |trap, message| describe(trap, message, program, name, n_before)).map_err(Failed::of)?;
        Ok((taken, changed))
    }

    /// Binds a name to an array with these elements, in C order.
    pub(super) fn bind(&mut self, name: &str, dtype: DType, shape: Shape, bytes: Vec<u8>) {
        let slot = self.session.bind_array(name, dtype, shape);
        self.kept.put(slot, bytes);
    }

    /// The array that a name or an expression stands for; `None` where it is something else.
    pub(super) fn array(&self, value: &Held) -> Option<ArrayRef<'_>> {
        match value {
            Held::Array(array) => self.kept.array(array),
            _ => None,
        }
    }

    /// Findings as text. Where they speak of the entry only, its lines are counted.
    fn rendered(&self, name: &str, entry: &str, diagnostics: &[Diagnostic]) -> String {
        let start = self.session.text().len() as u32;
        let whole = self.session.with(entry);
        let moved: Option<Vec<Diagnostic>> = diagnostics.iter().map(|found| moved(found, start)).collect();
        match moved {
            Some(moved) => render_text(&moved, name, whole.get(start as usize..).unwrap_or_default(), true),
            None => render_text(diagnostics, "session", &whole, true),
        }
    }
}

/// Why an entry has changed nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Failed {
    /// The compiler refuses it; what it says is text for a terminal.
    Refused(String),
    /// It has stopped before its end, or could not begin.
    Stopped(String),
}

impl Failed {
    fn of(failure: Failure) -> Failed {
        match failure {
            Failure::Diagnostics => Failed::Refused(String::new()),
            Failure::Usage(message) | Failure::Trap(message) => Failed::Stopped(message),
        }
    }
}

/// A finding about what begins at `start` as one about a text of its own; `None` where it speaks of what is before, too.
fn moved(found: &Diagnostic, start: u32) -> Option<Diagnostic> {
    let span = |span: Span| Some(Span::new(span.start.checked_sub(start)?, span.end.checked_sub(start)?));
    let label = |label: &Label| Some(Label { span: span(label.span)?, text: label.text.clone() });
    let mut moved = Diagnostic { primary: label(&found.primary)?, ..found.clone() };
    moved.secondary = found.secondary.iter().map(label).collect::<Option<_>>()?;
    for edit in moved.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
        edit.span = span(edit.span)?;
    }
    Some(moved)
}
