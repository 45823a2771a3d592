//! `arr repl`: a script written entry by entry. Every entry is a program, which runs on the machine as any other.

mod assist;
mod command;
mod editor;
mod entry;
mod kept;
mod shown;
mod timing;
mod workspace;

use std::io::{self, BufRead, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use bumpalo::Bump;

use crate::args::ReplArgs;
use crate::failure::{Failure, complain};
use command::{Outcome, command, is_command};
use editor::Typed;
use entry::Divider;
use workspace::{Failed, Workspace};

/// Reads entries until there are no more: from a terminal with an editor, else from standard input as it comes.
pub(crate) fn repl(args: &ReplArgs) -> Result<(), Failure> {
    let interrupt = Arc::new(AtomicBool::new(false));
    let arena = Bump::new();
    let ports = args.ports.clone();
    let workspace = Workspace::new(&arena, ports, args.compile.options(), interrupt.clone());
    let repl = Repl { workspace, last: String::new(), has_failed: false };
    if io::stdin().is_terminal() {
        signal_hook::flag::register(signal_hook::consts::SIGINT, interrupt)
            .map_err(|error| Failure::Usage(format!("cannot watch for Ctrl-C: {error}")))?;
        typed(repl)
    } else {
        piped(repl)
    }
}

/// A session and how it went so far.
struct Repl<'a> {
    workspace: Workspace<'a>,
    /// The last entry that ran.
    last: String,
    has_failed: bool,
}

impl Repl<'_> {
    /// Answers an entry or a command; whether there may be another.
    fn answer(&mut self, text: &str) -> Result<bool, Failure> {
        let line = text.trim();
        let answered = if is_command(line) {
            command(line, &self.last, &mut self.workspace)
        } else {
            let value = self.workspace.run(text);
            value.map(|value| {
                self.last = text.to_owned();
                Outcome::Text(value.map(|value| format!("{value}\n")).unwrap_or_default())
            })
        };
        match answered {
            Ok(Outcome::Text(text)) => crate::commands::print(&text).map(|()| true),
            Ok(Outcome::Quit) => Ok(false),
            Err(failed) => {
                self.has_failed = true;
                match failed {
                    // Where standard error is closed, nobody is left to be told.
                    Failed::Refused(text) => drop(anstream::stderr().write_all(text.as_bytes())),
                    Failed::Stopped(message) => complain(&message),
                }
                Ok(true)
            }
        }
    }
}

fn typed(mut repl: Repl<'_>) -> Result<(), Failure> {
    let mut editor = editor::Editor::open(repl.workspace.session().clone())?;
    crate::commands::print(&format!("arr {}, `:help` for help, Ctrl-D to leave\n", env!("CARGO_PKG_VERSION")))?;
    loop {
        match editor.entry()? {
            Typed::Entry(text) => {
                if !repl.answer(&text)? {
                    break;
                }
                editor.knows(repl.workspace.session().clone());
            }
            Typed::Nothing => {}
            Typed::End => break,
        }
    }
    Ok(())
}

fn piped(mut repl: Repl<'_>) -> Result<(), Failure> {
    let mut divider = Divider::default();
    for line in io::stdin().lock().lines() {
        let line = line.map_err(|error| Failure::Usage(format!("cannot read standard input: {error}")))?;
        if let Some(entry) = divider.push(&line)
            && !repl.answer(&entry)?
        {
            return repl.ended();
        }
        if let Some(entry) = divider.rest()
            && !repl.answer(&entry)?
        {
            return repl.ended();
        }
    }
    if let Some(entry) = divider.end() {
        repl.answer(&entry)?;
    }
    repl.ended()
}

impl Repl<'_> {
    /// What a session that nobody watched comes to.
    fn ended(self) -> Result<(), Failure> {
        if self.has_failed {
            return Err(Failure::Diagnostics);
        }
        let unmet: Vec<String> = self.workspace.unmet().map(|option| format!("`{option}`")).collect();
        match unmet.as_slice() {
            [] => Ok(()),
            unmet => Err(Failure::Usage(format!("no entry has what is named by {}", unmet.join(", ")))),
        }
    }
}
