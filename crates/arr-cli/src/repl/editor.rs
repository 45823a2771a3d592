//! Lines from a terminal: prompts, history, and entries of several lines.

use std::cell::RefCell;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::rc::Rc;

use arr_compiler::Session;
use rustyline::error::ReadlineError;
use rustyline::history::DefaultHistory;
use rustyline::{ColorMode, CompletionType, Config};

use super::assist::Assist;
use super::command::is_command;
use super::entry::{Needs, indent_after, needs};
use crate::failure::Failure;

const FIRST: &str = ">>> ";
const FURTHER: &str = "... ";
/// How many entries the history has.
const MAX_HISTORY: usize = 2000;

/// What was typed.
pub(super) enum Typed {
    /// An entry, or a command.
    Entry(String),
    /// It was given up.
    Nothing,
    /// There will be no more.
    End,
}

/// An editor of entries.
pub(super) struct Editor<'a> {
    lines: rustyline::Editor<Assist<'a>, DefaultHistory>,
    session: Rc<RefCell<Session<'a>>>,
    history: Option<PathBuf>,
}

impl<'a> Editor<'a> {
    /// Opens the terminal.
    pub(super) fn open(session: Session<'a>) -> Result<Editor<'a>, Failure> {
        let choice = anstream::AutoStream::choice(&std::io::stdout());
        let has_color = choice != anstream::ColorChoice::Never && std::io::stdout().is_terminal();
        let failed = |error: ReadlineError| Failure::Usage(format!("cannot use the terminal: {error}"));
        let config = Config::builder()
            .max_history_size(MAX_HISTORY)
            .and_then(|config| config.history_ignore_dups(true))
            .map_err(failed)?
            .completion_type(CompletionType::List)
            .color_mode(if has_color { ColorMode::Forced } else { ColorMode::Disabled })
            .bracketed_paste(true)
            .build();
        let mut lines = rustyline::Editor::with_config(config).map_err(failed)?;
        let session = Rc::new(RefCell::new(session));
        lines.set_helper(Some(Assist { session: session.clone(), has_color }));
        // A device may have no end.
        let history = history().filter(|path| path.is_file() || !path.exists());
        if let Some(path) = &history {
            // There is none before the first session, and a folder that cannot be made keeps none.
            let _ = path.parent().map(std::fs::create_dir_all);
            let _ = lines.load_history(path);
        }
        Ok(Editor { lines, session, history })
    }

    /// Completes the names of this session from now on.
    pub(super) fn knows(&self, session: Session<'a>) {
        self.session.replace(session);
    }

    /// Reads an entry, line by line; several lines that come at once are pasted, and an entry of their own.
    pub(super) fn entry(&mut self) -> Result<Typed, Failure> {
        let mut text = String::new();
        loop {
            let prompt = if text.is_empty() { FIRST } else { FURTHER };
            let indent = " ".repeat(if text.is_empty() { 0 } else { indent_after(&text) });
            let line = match self.lines.readline_with_initial(prompt, (&indent, "")) {
                Ok(line) => line,
                Err(ReadlineError::Interrupted) => return Ok(Typed::Nothing),
                Err(ReadlineError::Eof) if text.is_empty() => return Ok(Typed::End),
                Err(ReadlineError::Eof) => break,
                Err(error) => return Err(Failure::Usage(format!("cannot read from the terminal: {error}"))),
            };
            let is_empty = line.trim().is_empty();
            if text.is_empty() && is_empty {
                return Ok(Typed::Nothing);
            }
            let is_pasted = line.contains('\n');
            text.push_str(if is_empty { "" } else { &line });
            text.push('\n');
            if text.lines().count() == 1 && is_command(&text) {
                break;
            }
            match needs(&text) {
                Needs::Nothing => break,
                Needs::EndOfBlock if is_empty || is_pasted => break,
                Needs::EndOfBlock | Needs::More => {}
            }
        }
        self.remember(text.trim_end());
        Ok(Typed::Entry(text))
    }

    /// Keeps an entry at once, behind those of other sessions: a terminal may be closed at any time.
    fn remember(&mut self, entry: &str) {
        // A history that cannot be kept is no reason to stop.
        let _ = self.lines.add_history_entry(entry);
        if let Some(path) = &self.history {
            let _ = self.lines.append_history(path);
        }
    }
}

/// Where the history is: `ARR_HISTORY`, or among the user's state.
fn history() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("ARR_HISTORY") {
        return Some(PathBuf::from(path)).filter(|path| !path.as_os_str().is_empty());
    }
    let state = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from);
    let state = state.or_else(|| std::env::home_dir().map(|home| home.join(".local/state")));
    state.map(|state| state.join("arr/history"))
}
