//! What the editor shows while an entry is written: colours, completions, hints.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use arr_compiler::{Callable, Session};
use arr_syntax::{Token, TokenClass, lex};
use rustyline::completion::{Completer, Pair};
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::Hinter;
use rustyline::validate::Validator;
use rustyline::{Context, Helper};

use super::command::COMMANDS;

/// The names that completion offers are those of the session at hand.
pub(super) struct Assist<'a> {
    pub(super) session: Rc<RefCell<Session<'a>>>,
    pub(super) has_color: bool,
}

impl Helper for Assist<'_> {}
impl Validator for Assist<'_> {}

/// What is being written where the cursor stands.
struct Writing<'l> {
    /// Where the word begins that is at hand.
    start: usize,
    word: &'l str,
    /// What stands in front of the dot before the word.
    path: String,
    /// The function whose arguments are being written.
    callee: Option<String>,
}

impl<'l> Writing<'l> {
    fn of(line: &'l str) -> Writing<'l> {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let start =
            line.rfind(|c| !is_word(c)).map_or(0, |at| at + line[at..].chars().next().map_or(0, char::len_utf8));
        let before = &line[..start];
        let path = before.strip_suffix('.').map(dotted_path).unwrap_or_default();
        Writing { start, word: &line[start..], path, callee: open_call(before) }
    }
}

/// The dotted name at the end of a text.
fn dotted_path(text: &str) -> String {
    let start = text.rfind(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'));
    let from = start.map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    text[from..].to_owned()
}

/// The function in front of the last bracket that is open.
fn open_call(text: &str) -> Option<String> {
    let (lexemes, _) = lex(text);
    let mut open = Vec::new();
    for lexeme in &lexemes {
        match lexeme.token {
            Token::LParen | Token::LBracket | Token::LBrace => open.push((lexeme.token, lexeme.span.start)),
            Token::RParen | Token::RBracket | Token::RBrace => {
                open.pop();
            }
            _ => {}
        }
    }
    let (token, at) = open.pop()?;
    let path = dotted_path(text.get(..at as usize)?);
    (token == Token::LParen && !path.is_empty()).then_some(path)
}

impl Assist<'_> {
    fn candidates(&self, line: &str) -> (usize, Vec<Pair>) {
        let session = self.session.borrow();
        if let Some(word) = line.strip_prefix(':').filter(|word| !word.contains(' ')) {
            let known = COMMANDS.iter().filter(|(name, _, _)| name.starts_with(word));
            return (1, known.map(|(name, operands, _)| pair(&format!(":{name} {operands}"), name)).collect());
        }
        let writing = Writing::of(line);
        if writing.word.is_empty() && writing.path.is_empty() {
            // At the start of a line, tab is what it is elsewhere.
            let is_blank = line.trim().is_empty();
            return (line.len(), if is_blank { vec![pair("", "    ")] } else { Vec::new() });
        }
        let mut found = Vec::new();
        if writing.path.is_empty()
            && let Some(callable) = writing.callee.as_deref().and_then(|callee| session.callable(callee))
        {
            let keywords = callable.keywords.iter().filter(|keyword| keyword.starts_with(writing.word));
            found.extend(keywords.map(|keyword| pair(&format!("{keyword}="), &format!("{keyword}="))));
        }
        for name in session.members(&writing.path) {
            if name.starts_with(writing.word) && (!name.starts_with('_') || writing.word.starts_with('_')) {
                let full = if writing.path.is_empty() { name.clone() } else { format!("{}.{name}", writing.path) };
                let shown =
                    session.callable(&full).map_or_else(|| name.clone(), |it| format!("{name}({})", it.signature));
                found.push(pair(&shown, &name));
            }
        }
        (writing.start, found)
    }

    /// The arguments that a call still takes.
    fn call_hint(&self, line: &str) -> Option<String> {
        let inside = line.strip_suffix('(')?;
        let Callable { signature, .. } = self.session.borrow().callable(&dotted_path(inside))?;
        Some(format!("{signature})"))
    }
}

fn pair(display: &str, replacement: &str) -> Pair {
    Pair { display: display.to_owned(), replacement: replacement.to_owned() }
}

impl Completer for Assist<'_> {
    type Candidate = Pair;

    fn complete(&self, line: &str, pos: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<Pair>)> {
        Ok(self.candidates(line.get(..pos).unwrap_or_default()))
    }
}

/// What is shown behind the cursor, and is no text of the entry.
pub(super) struct Shown(String);

impl rustyline::hint::Hint for Shown {
    fn display(&self) -> &str {
        &self.0
    }

    fn completion(&self) -> Option<&str> {
        None
    }
}

impl Hinter for Assist<'_> {
    type Hint = Shown;

    fn hint(&self, line: &str, pos: usize, _: &Context<'_>) -> Option<Shown> {
        if pos < line.len() { None } else { self.call_hint(line).map(Shown) }
    }
}

/// The colour of a class of tokens.
fn color(class: TokenClass) -> Option<&'static str> {
    match class {
        TokenClass::Keyword => Some("\x1b[35m"),
        TokenClass::Number => Some("\x1b[36m"),
        TokenClass::String => Some("\x1b[32m"),
        TokenClass::Comment => Some("\x1b[90m"),
        TokenClass::Bad => Some("\x1b[31m"),
        TokenClass::Name | TokenClass::Operator | TokenClass::Layout => None,
    }
}

/// A line with the colours of its tokens.
fn highlighted(line: &str) -> String {
    let (lexemes, _) = lex(line);
    let mut text = String::with_capacity(2 * line.len());
    let mut at = 0;
    for lexeme in lexemes {
        let range = lexeme.span.range();
        let (Some(color), Some(token)) = (color(lexeme.token.class()), line.get(range.clone())) else { continue };
        text.push_str(line.get(at..range.start).unwrap_or_default());
        text.push_str(&format!("{color}{token}\x1b[0m"));
        at = range.end;
    }
    text.push_str(line.get(at..).unwrap_or_default());
    text
}

impl Highlighter for Assist<'_> {
    fn highlight<'l>(&self, line: &'l str, _: usize) -> Cow<'l, str> {
        if self.has_color && !super::command::is_command(line) { highlighted(line).into() } else { line.into() }
    }

    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, _: bool) -> Cow<'b, str> {
        if self.has_color { format!("\x1b[1;34m{prompt}\x1b[0m").into() } else { prompt.into() }
    }

    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        if self.has_color { format!("\x1b[90m{hint}\x1b[0m").into() } else { hint.into() }
    }

    fn highlight_char(&self, _: &str, _: usize, kind: CmdKind) -> bool {
        kind != CmdKind::MoveCursor
    }
}

#[cfg(test)]
mod tests {
    use arr_compiler::Options;
    use bumpalo::Bump;

    use super::*;

    fn offered(line: &str) -> Vec<(String, String)> {
        let arena = Bump::new();
        let session = Session::new(&arena);
        let entry = "import numpy as np\nframe = np.zeros(3)\ndef blend(a, weight=0.5):\n    return a * weight\n";
        let session = session.compile(entry, &Options::default()).expect("it compiles").accept();
        let assist = Assist { session: Rc::new(RefCell::new(session)), has_color: false };
        assist.candidates(line).1.into_iter().map(|pair| (pair.display, pair.replacement)).collect()
    }

    fn texts(line: &str) -> Vec<String> {
        offered(line).into_iter().map(|(_, replacement)| replacement).collect()
    }

    #[test]
    fn names_attributes_and_arguments_are_completed() {
        assert_eq!(texts("x = fra"), ["frame"]);
        assert_eq!(texts("np.linsp"), ["linspace"]);
        assert_eq!(texts("frame.sha"), ["shape"]);
        assert_eq!(texts("np.sum(frame, keep"), ["keepdims="]);
        assert_eq!(texts("blend(frame, wei"), ["weight="]);
        assert_eq!(texts(":pl"), ["plan", "plot"]);
        assert_eq!(texts("frame["), Vec::<String>::new());
        assert_eq!(texts("  "), ["    "]);
    }

    #[test]
    fn functions_are_offered_with_what_they_take() {
        assert_eq!(offered("ble"), [("blend(a, weight=0.5)".to_owned(), "blend".to_owned())]);
        assert!(offered("np.linsp")[0].0.starts_with("linspace(start, stop"));
    }

    #[test]
    fn tokens_have_colours_and_text_stays() {
        let line = "def f(x): return 'é' + 2  # c";
        let text = highlighted(line);
        assert!(text.contains("\x1b[35mdef\x1b[0m") && text.contains("\x1b[32m'é'\x1b[0m"), "{text}");
        let plain: String = text
            .split('\x1b')
            .enumerate()
            .map(|(k, part)| if k == 0 { part } else { part.split_once('m').map_or("", |(_, rest)| rest) })
            .collect();
        assert_eq!(plain, line);
    }
}
