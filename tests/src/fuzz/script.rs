//! Scripts as trees: statements with bodies, lines with typed expressions inside.

use std::fmt::{self, Write as _};

use super::constructs::Counts;
use super::types::Type;
use crate::npy::Npy;

/// Text with expressions in it.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) of: Type,
    pub(super) pieces: Vec<Piece>,
}

/// A part of a phrase.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Text(String),
    Inner(Phrase),
}

/// A line and what is indented below it.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub(super) line: Phrase,
    /// `None` for a simple statement.
    pub(super) body: Option<Vec<Statement>>,
}

/// A script and what it runs with.
#[derive(Clone, Debug, Default)]
pub struct Script {
    pub(super) statements: Vec<Statement>,
    /// Sources by name: every arrival behind another along the first axis.
    pub(super) inputs: Vec<(String, Npy)>,
    /// Parameters by name.
    pub(super) settings: Vec<(String, String)>,
    /// What is in it.
    pub(super) constructs: Counts,
}

impl Phrase {
    /// Text without expressions inside.
    pub(super) fn text(of: Type, text: impl Into<String>) -> Phrase {
        Phrase { of, pieces: vec![Piece::Text(text.into())] }
    }

    /// `template` with one of `inner` at each `{}`.
    pub(super) fn new(of: Type, template: &str, inner: impl IntoIterator<Item = Phrase>) -> Phrase {
        Phrase::split(of, template, "{}", inner)
    }

    /// An f-string, which has braces of its own: one of `inner` at each `\0`.
    pub(super) fn fields(of: Type, template: &str, inner: impl IntoIterator<Item = Phrase>) -> Phrase {
        Phrase::split(of, template, "\0", inner)
    }

    fn split(of: Type, template: &str, mark: &str, inner: impl IntoIterator<Item = Phrase>) -> Phrase {
        let mut inner = inner.into_iter();
        let mut pieces = Vec::new();
        for (at, text) in template.split(mark).enumerate() {
            if at > 0 {
                pieces.extend(inner.next().map(Piece::Inner));
            }
            if !text.is_empty() {
                pieces.push(Piece::Text(text.to_owned()));
            }
        }
        Phrase { of, pieces }
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Inner(phrase) => phrase.fmt(f),
        })
    }
}

impl Statement {
    /// A statement of one line.
    pub(super) fn simple(template: &str, inner: impl IntoIterator<Item = Phrase>) -> Statement {
        Statement { line: Phrase::new(Type::Nothing, template, inner), body: None }
    }

    /// A line with a body below.
    pub(super) fn compound(template: &str, inner: impl IntoIterator<Item = Phrase>, body: Vec<Statement>) -> Statement {
        Statement { line: Phrase::new(Type::Nothing, template, inner), body: Some(body) }
    }
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_block(std::slice::from_ref(self), 0, f)
    }
}

impl fmt::Display for Script {
    /// The script as text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_block(&self.statements, 0, f)
    }
}

impl Script {
    /// The options of `arr run` that stand for inputs and settings, for messages.
    pub(super) fn describe_inputs(&self) -> String {
        let mut out = String::new();
        for (name, npy) in &self.inputs {
            let _ = writeln!(out, "# --in {name}: {} of shape {:?}, bytes {:?}", npy.descr, npy.shape, npy.bytes);
        }
        for (name, value) in &self.settings {
            let _ = writeln!(out, "# --set {name}={value}");
        }
        out
    }
}

fn write_block(statements: &[Statement], depth: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let indent = |depth| " ".repeat(4 * depth);
    for Statement { line, body } in statements {
        writeln!(f, "{}{line}", indent(depth))?;
        match body.as_deref() {
            Some([]) => writeln!(f, "{}pass", indent(depth + 1))?,
            Some(body) => write_block(body, depth + 1, f)?,
            None => {}
        }
    }
    Ok(())
}
