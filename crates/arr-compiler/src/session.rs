//! Programs that go on where others have stopped: each entry of a session is a program of its own.
//!
//! What an entry needs of the names before it, it receives through ports when it starts, and what it changes of what may be
//! needed again it emits when it ends. So every entry is an ordinary program, which the machine verifies and runs as any
//! other, and an entry that does not come to its end has changed nothing.

mod link;
mod printing;
#[cfg(test)]
mod tests;
mod touched;

use std::collections::BTreeSet;

use arr_core::{DType, PrintSetting, Shape};
use arr_diag::Diagnostic;
use bumpalo::Bump;

use crate::check::{Callable, CheckedSession, Named};
use crate::pipeline::{compile_checked, only_warnings};
use crate::{Compiled, Options};
use link::link;
use printing::after;

/// A script that is written entry by entry.
#[derive(Clone)]
pub struct Session<'a> {
    arena: &'a Bump,
    checked: CheckedSession<'a>,
    /// All entries that have run, one after another, each ending with a line break.
    text: String,
    /// What has been emitted so far, and is there to be received.
    stored: BTreeSet<Slot>,
    /// How arrays are printed, where it was said.
    printing: Vec<(PrintSetting, u32)>,
}

/// What outlives an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The elements of a buffer, by its number.
    Buffer(u32),
    /// The value of a variable, by its number.
    Variable(u32),
}

/// An entry, compiled.
pub struct SessionEntry<'a> {
    /// The program. Its first ports are those of the script, the others those of `links`.
    pub compiled: Compiled,
    /// How many ports are those of the script.
    pub n_ports: usize,
    /// What the other ports carry, in order: inputs and parameters are asked for when the entry starts, what comes out of
    /// outputs is to be kept where the entry comes to its end.
    pub links: Vec<Slot>,
    /// Whether the entry ends with a value, which is bound to `_`.
    pub has_value: bool,
    after: Session<'a>,
}

impl<'a> SessionEntry<'a> {
    /// The session behind an entry that has come to its end.
    #[must_use]
    pub fn accept(self) -> Session<'a> {
        self.after
    }
}

impl<'a> Session<'a> {
    /// A session without entries; what entries say is kept in `arena`.
    #[must_use]
    pub fn new(arena: &'a Bump) -> Session<'a> {
        Session {
            arena,
            checked: CheckedSession::new(),
            text: String::new(),
            stored: BTreeSet::new(),
            printing: Vec::new(),
        }
    }

    /// The entries that have been accepted.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every name, in alphabetical order.
    #[must_use]
    pub fn names(&self) -> Vec<Named> {
        self.checked.names()
    }

    /// The names that stand behind a dot after `path`, or by themselves where it is empty; in alphabetical order.
    #[must_use]
    pub fn members(&self, path: &str) -> Vec<String> {
        self.checked.members(path).into_iter().collect()
    }

    /// The function that a dotted path leads to.
    #[must_use]
    pub fn callable(&self, path: &str) -> Option<Callable> {
        self.checked.callable(path)
    }

    /// What the caller has to keep for the entries to come.
    #[must_use]
    pub fn stored(&self) -> &BTreeSet<Slot> {
        &self.stored
    }

    /// How arrays are printed, where entries have said so.
    #[must_use]
    pub fn printing(&self) -> &[(PrintSetting, u32)] {
        &self.printing
    }

    /// Binds a name to an array, whose elements the caller keeps from now on.
    pub fn bind_array(&mut self, name: &str, dtype: DType, shape: Shape) -> Slot {
        let slot = Slot::Buffer(self.checked.bind_array(name, dtype, shape).0);
        self.stored.insert(slot);
        slot
    }

    /// The text of the session with this entry behind it, to which positions in diagnostics refer.
    #[must_use]
    pub fn with(&self, entry: &str) -> String {
        let end = if entry.ends_with('\n') { "" } else { "\n" };
        format!("{}{entry}{end}", self.text)
    }

    /// Compiles an entry. The session stays as it is, until the entry is accepted.
    ///
    /// Cost: that of the entry, and a look at every name and buffer there is.
    ///
    /// # Errors
    /// Every diagnostic, where at least one is an error; positions are those in [`Session::with`] the entry.
    pub fn compile(&self, entry: &str, options: &Options) -> Result<SessionEntry<'a>, Vec<Diagnostic>> {
        let text = self.with(entry);
        let (module, mut diagnostics) = arr_syntax::parse_from(&text, self.text.len(), self.arena);
        if diagnostics.iter().any(Diagnostic::is_error) {
            return Err(diagnostics);
        }
        let (mut checked, has_value, found) = self.checked.enter(&text, module.body, options.files);
        diagnostics.extend(found);
        let warnings = only_warnings(diagnostics)?;
        let mut hir = checked.hir().clone();
        let n_ports = hir.ports.len();
        let mut stored = self.stored.clone();
        let printing = after(&self.printing, &hir)?;
        let links = link(&mut hir, &checked.held(), &mut stored, &self.printing)?;
        checked.settle();
        let compiled = compile_checked(hir, warnings, &text, options)?;
        let after = Session { arena: self.arena, checked, text, stored, printing };
        Ok(SessionEntry { compiled, n_ports, links, has_value, after })
    }
}
