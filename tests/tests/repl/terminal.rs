//! A terminal with `arr` in it: what is typed goes in, what is to be seen is asked for.

use std::num::NonZero;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use arr_tests::arr_binary;
use expectrl::session::OsSession;
use expectrl::{Expect, Session};
use tempfile::TempDir;

/// Longer than any answer takes; who waits longer waits for nothing.
const LIMIT: Duration = Duration::from_secs(20);

const ROWS: u16 = 24;

/// A terminal of 24 lines, and the folder that the session runs in.
pub(crate) struct Terminal {
    session: OsSession,
    screen: vt100::Parser,
    /// All that has come.
    bytes: Vec<u8>,
    folder: TempDir,
}

impl Terminal {
    /// Starts a session and waits for its first prompt.
    pub(crate) fn open(columns: u16) -> Terminal {
        let mut terminal = Terminal::running(columns, &["repl"], "");
        terminal.until(">>> ");
        terminal
    }

    /// Starts a command in a folder with `script` as `s.arr`.
    pub(crate) fn running(columns: u16, arguments: &[&str], script: &str) -> Terminal {
        Terminal::with(&[], columns, arguments, script)
    }

    /// The same with this in its environment.
    pub(crate) fn with(environment: &[(&str, &str)], columns: u16, arguments: &[&str], script: &str) -> Terminal {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("s.arr"), script).expect("the folder can be written");
        Terminal::start(folder, environment, columns, arguments)
    }

    /// Closes the terminal as who closes its window does, and starts a session in the same folder.
    pub(crate) fn reopened(self) -> Terminal {
        let Terminal { session, folder, .. } = self;
        drop(session);
        let mut terminal = Terminal::start(folder, &[], 80, &["repl"]);
        terminal.until(">>> ");
        terminal
    }

    fn start(folder: TempDir, environment: &[(&str, &str)], columns: u16, arguments: &[&str]) -> Terminal {
        let mut command = Command::new(arr_binary());
        command.args(arguments).current_dir(folder.path());
        // What is shown depends on a dozen variables (`CI` alone turns colour on): none of them is this machine's.
        command.env_clear().env("ARR_HISTORY", folder.path().join("history")).env("TERM", "xterm-256color");
        command.envs(environment.iter().copied());
        let session = Session::spawn(command).expect("the session starts");
        let (rows, width) = size(columns);
        let mut terminal = Terminal { session, screen: vt100::Parser::new(rows, width, 0), bytes: Vec::new(), folder };
        terminal.set_width(columns);
        terminal
    }

    /// Makes the terminal narrower than its last line, and waits until the editor has drawn that anew.
    pub(crate) fn resize(&mut self, columns: u16) {
        self.set_width(columns);
        let begun = Instant::now();
        while !self.has_more() {
            assert!(begun.elapsed() < LIMIT, "the editor does not draw its line anew");
        }
    }

    fn set_width(&mut self, columns: u16) {
        self.session.get_process_mut().set_window_size(columns, ROWS).expect("the size can be set");
        let (rows, width) = size(columns);
        self.screen.screen_mut().set_size(rows, width);
    }

    /// Types keys.
    pub(crate) fn keys(&mut self, keys: &str) {
        self.session.send(keys).expect("the terminal takes keys");
    }

    /// Pastes text, as terminals do that say so, and presses return.
    pub(crate) fn paste(&mut self, text: &str) {
        self.keys(&format!("\x1b[200~{text}\x1b[201~"));
        self.keys("\r");
    }

    /// Types a line and waits for what it leaves on the screen.
    pub(crate) fn line(&mut self, line: &str, seen: &str) {
        self.keys(&format!("{line}\r"));
        self.until(seen);
    }

    /// Waits until the screen ends with this text, trailing blanks aside.
    pub(crate) fn until(&mut self, end: &str) {
        let begun = Instant::now();
        while !self.shown().trim_end().ends_with(end.trim_end()) {
            assert!(begun.elapsed() < LIMIT, "`{end}` is not at the end of\n{}{}", self.shown(), self.state());
            self.has_more();
        }
    }

    /// Waits until this text is somewhere on the screen, or is not.
    pub(crate) fn sees(&mut self, text: &str, is_seen: bool) {
        let begun = Instant::now();
        while self.shown().contains(text) != is_seen {
            assert!(
                begun.elapsed() < LIMIT,
                "`{text}` is wrong to be seen or not in\n{}{}",
                self.shown(),
                self.state()
            );
            self.has_more();
        }
    }

    /// Draws what has come, or waits a moment.
    fn has_more(&mut self) -> bool {
        let mut bytes = [0; 4096];
        match self.session.try_read(&mut bytes) {
            Ok(n) if n > 0 => {
                self.screen.process(&bytes[..n]);
                self.bytes.extend(&bytes[..n]);
                true
            }
            _ => {
                thread::sleep(Duration::from_millis(1));
                false
            }
        }
    }

    /// What is on the screen, without blanks at line ends.
    pub(crate) fn shown(&self) -> String {
        let contents = self.screen.screen().contents();
        contents.lines().map(|line| format!("{}\n", line.trim_end())).collect()
    }

    /// Whether the command still runs, for a message.
    fn state(&self) -> String {
        format!("the command: {:?}", self.session.get_process().status())
    }

    /// All that has come, whatever the terminal makes of it.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What is on the screen, with the escape sequences of its colours.
    pub(crate) fn colored(&self) -> String {
        self.screen.screen().contents_formatted()
    }
}

/// Lines and columns, of which there is at least one.
fn size(columns: u16) -> (NonZero<u16>, NonZero<u16>) {
    let at_least_one = |n: u16| NonZero::new(n).unwrap_or(NonZero::<u16>::MIN);
    (at_least_one(ROWS), at_least_one(columns))
}
