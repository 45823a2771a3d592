//! Suite files: many named cases in one file, each a script and what is expected of it.
//!
//! ```text
//! # Comments about the file.
//! --- name stage ---
//! script
//! # out: an expected line
//! ```
//!
//! `stage` is what the case looks at. The expectations end the case; `# run:` and `# oracle: skip REASON` may stand
//! anywhere in it. Lines of expectations count from the first line of the script.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::expectation::Expectation;
use crate::run_line::RunLine;

const SKIP: &str = "# oracle: skip";

/// What a case looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The tokens.
    Lex,
    /// The syntax tree.
    Ast,
    /// The diagnostics.
    Check,
    /// The typed HIR.
    Hir,
    /// The buffer plan.
    Plan,
    /// What became of the loops over elements.
    Loops,
    /// The listing of the program.
    Bytecode,
    /// What it prints.
    Run,
}

impl Stage {
    const ALL: [(&'static str, Self); 8] = [
        ("lex", Self::Lex),
        ("ast", Self::Ast),
        ("check", Self::Check),
        ("hir", Self::Hir),
        ("plan", Self::Plan),
        ("loops", Self::Loops),
        ("bytecode", Self::Bytecode),
        ("run", Self::Run),
    ];

    /// The word in a case's header, and of `arr dump --stage`.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, stage)| *stage == self).map_or("", |(word, _)| word)
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, stage)| *stage)
    }
}

/// One case of a suite file.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Unique in its file.
    pub name: String,
    /// What it looks at.
    pub stage: Stage,
    /// The line of its header in the file, from 1.
    pub header_line: usize,
    /// The script, expectations not included.
    pub script: String,
    /// What it is run with.
    pub run_line: RunLine,
    /// Why NumPy cannot run it, where it cannot.
    pub skip_oracle: Option<String>,
    /// What is expected, in order.
    pub expectations: Vec<Expectation>,
}

/// A suite file.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its path below `tests/suite/`, without the extension.
    pub name: String,
    /// What stands before the first case.
    preamble: String,
    /// Its cases in order.
    pub cases: Vec<Case>,
}

impl CaseFile {
    /// Reads the cases out of the `text` of the file at `path`.
    ///
    /// # Errors
    /// The line and what is wrong with it.
    pub fn parse(path: &Path, name: &str, text: &str) -> Result<Self, String> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut file =
            Self { path: path.to_owned(), name: name.to_owned(), preamble: String::new(), cases: Vec::new() };
        for (at, line) in text.lines().enumerate() {
            let located = |message: String| format!("{}:{}: {message}", path.display(), at + 1);
            if let Some((name, stage)) = header(line).map_err(located)? {
                if file.cases.iter().any(|case| case.name == name) {
                    return Err(located(format!("a second case is named {name}")));
                }
                file.cases.push(Case::new(name, stage, at + 1));
            } else if let Some(case) = file.cases.last_mut() {
                case.add_line(line).map_err(located)?;
            } else {
                push_line(&mut file.preamble, line);
            }
        }
        for case in &mut file.cases {
            let located = |message: String| format!("{}:{}: {message}", path.display(), case.header_line);
            case.run_line = RunLine::find(&case.script, folder).map_err(located)?;
            // A blank line may set a case off from the next header.
            let end = case.script.trim_end_matches('\n').len();
            case.script.truncate(end);
            case.script.push('\n');
        }
        Ok(file)
    }

    /// The file as text again, with the cases as they are now.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.preamble.clone();
        for case in &self.cases {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "--- {} {} ---", case.name, case.stage.word());
            text.push_str(&case.script);
            for expectation in &case.expectations {
                push_line(&mut text, &expectation.to_string());
            }
        }
        text
    }
}

impl Case {
    fn new(name: &str, stage: Stage, header_line: usize) -> Self {
        Self {
            name: name.to_owned(),
            stage,
            header_line,
            script: String::new(),
            run_line: RunLine::default(),
            skip_oracle: None,
            expectations: Vec::new(),
        }
    }

    fn add_line(&mut self, line: &str) -> Result<(), String> {
        if let Some(expectation) = Expectation::parse(line)? {
            self.expectations.push(expectation);
            return Ok(());
        }
        if !self.expectations.is_empty() {
            return if line.is_empty() { Ok(()) } else { Err("a script line after an expectation".to_owned()) };
        }
        if let Some(reason) = line.strip_prefix(SKIP) {
            if reason.trim().is_empty() {
                return Err(format!("`{SKIP}` needs a reason"));
            }
            self.skip_oracle = Some(reason.trim().to_owned());
        }
        push_line(&mut self.script, line);
        Ok(())
    }

    /// The lines the script is expected to print, as one text.
    #[must_use]
    pub fn expected_output(&self) -> String {
        let mut output = String::new();
        for expectation in &self.expectations {
            if let Expectation::Out(line) = expectation {
                push_line(&mut output, line);
            }
        }
        output
    }

    /// The line on which the script is expected to trap, and a part of the message.
    #[must_use]
    pub fn expected_trap(&self) -> Option<(usize, &str)> {
        self.expectations.iter().find_map(|expectation| match expectation {
            Expectation::Trap { line, message } => Some((*line, message.as_str())),
            _ => None,
        })
    }
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

/// The name and stage of a `--- name stage ---` line.
fn header(line: &str) -> Result<Option<(&str, Stage)>, String> {
    let Some(inside) = line.strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---")) else {
        return if line.starts_with("---") { Err("a header is `--- name stage ---`".to_owned()) } else { Ok(None) };
    };
    let (name, word) = inside.split_once(' ').ok_or("a header is `--- name stage ---`")?;
    let stage = Stage::from_word(word).ok_or_else(|| format!("unknown stage {word}"))?;
    Ok(Some((name, stage)))
}

#[cfg(test)]
mod tests;
