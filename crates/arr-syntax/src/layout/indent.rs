//! The stack of open indentations.
//!
//! A level that no block may have is remembered as a phantom: it is told once, and its lines count to the block around.

use arr_diag::{Code, Diagnostic, Fix, Span};

/// How deep a line is: with tabs to the next multiple of eight, and with tabs as one column. Two lines can be compared
/// where both measures agree, as in Python.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Depth {
    columns: usize,
    characters: usize,
}

#[derive(Clone, Copy)]
struct Level {
    depth: Depth,
    /// Whether an `Indent` was given for it.
    is_block: bool,
}

/// What the first token of a statement is preceded by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Same,
    Indent,
    /// So many blocks end.
    Dedent(usize),
}

pub(super) struct Indents {
    /// Never empty: the first level is the script's own.
    levels: Vec<Level>,
    /// Mixed tabs are told once a script.
    told_mixed: bool,
}

impl Indents {
    pub(super) fn new() -> Self {
        let depth = Depth { columns: 0, characters: 0 };
        Self { levels: vec![Level { depth, is_block: true }], told_mixed: false }
    }

    /// Moves to the depth of `text`, the space before a statement; `after_header` says that a block may begin here.
    pub(super) fn step(&mut self, text: &str, space: Span, after_header: bool) -> (Step, Option<Diagnostic>) {
        let depth = measure(text);
        let mut complaint = self.mixed(depth, space);
        let top = self.top();
        if depth.columns == top.columns {
            return (Step::Same, complaint);
        }
        if depth.columns > top.columns {
            self.levels.push(Level { depth, is_block: after_header });
            if after_header {
                return (Step::Indent, complaint);
            }
            let message = format!("this line is indented by {}, its block by {}", depth.columns, top.columns);
            let hint = match top.columns {
                0 => String::from("start it in the first column: only lines after a `:` are indented"),
                n => format!("indent it by {n}: only lines after a `:` are indented deeper"),
            };
            complaint.get_or_insert(
                Diagnostic::new(Code::BadIndent, space, message).hint(hint).fix(indented(space, top.columns)),
            );
            return (Step::Same, complaint);
        }
        let mut n_dedents = 0;
        let mut left = top;
        while self.top().columns > depth.columns {
            left = self.top();
            n_dedents += usize::from(self.levels.pop().is_some_and(|level| level.is_block));
        }
        let outer = self.top();
        if outer.columns < depth.columns {
            self.levels.push(Level { depth, is_block: false });
            let message = format!("no open block is indented by {}", depth.columns);
            complaint.get_or_insert(
                Diagnostic::new(Code::BadIndent, space, message)
                    .hint(format!("indent it by {} or by {}, as a line above", outer.columns, left.columns))
                    .fix(indented(space, outer.columns))
                    .fix(indented(space, left.columns)),
            );
        }
        match n_dedents {
            0 => (Step::Same, complaint),
            n => (Step::Dedent(n), complaint),
        }
    }

    /// Ends every block; how many there were.
    pub(super) fn close_all(&mut self) -> usize {
        self.levels.drain(1..).filter(|level| level.is_block).count()
    }

    fn top(&self) -> Depth {
        self.levels.last().map_or(Depth { columns: 0, characters: 0 }, |level| level.depth)
    }

    fn mixed(&mut self, depth: Depth, space: Span) -> Option<Diagnostic> {
        let agrees =
            |level: &Level| depth.columns.cmp(&level.depth.columns) == depth.characters.cmp(&level.depth.characters);
        if self.told_mixed || self.levels.iter().all(agrees) {
            return None;
        }
        self.told_mixed = true;
        let message = "tabs and spaces are mixed so that the depth of this line is unclear";
        Some(
            Diagnostic::new(Code::MixedIndent, space, message)
                .hint("indent every line of the script with spaces")
                .fixes((depth.columns != depth.characters).then(|| indented(space, depth.columns))),
        )
    }
}

/// A line at another depth: which one was meant only the writer knows.
fn indented(space: Span, columns: usize) -> Fix {
    Fix::maybe(format!("indent it by {columns} spaces")).replace(space, " ".repeat(columns))
}

/// The white space between the start of the line and `at`.
///
/// A statement whose first line is only a backslash has the indentation of that line, as in Python.
pub(super) fn leading_space(source: &str, at: u32) -> Span {
    let mut start = source[..at as usize].rfind('\n').map_or(0, |newline| newline + 1);
    while let Some(before) = source[..start].strip_suffix("\\\n").or_else(|| source[..start].strip_suffix("\\\r\n")) {
        let line = before.rfind('\n').map_or(0, |newline| newline + 1);
        if !before[line..].chars().all(is_space) {
            break;
        }
        start = line;
    }
    let length = source[start..at as usize].chars().take_while(|c| is_space(*c)).map(char::len_utf8).sum::<usize>();
    Span::new(start as u32, (start + length) as u32)
}

/// By how many columns the line of `at` is indented.
pub(super) fn columns(source: &str, at: u32) -> usize {
    measure(&source[leading_space(source, at).range()]).columns
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\x0C' | '\u{FEFF}')
}

fn measure(text: &str) -> Depth {
    text.chars().fold(Depth { columns: 0, characters: 0 }, |depth, character| match character {
        '\t' => Depth { columns: (depth.columns / 8 + 1) * 8, characters: depth.characters + 1 },
        ' ' => Depth { columns: depth.columns + 1, characters: depth.characters + 1 },
        _ => depth,
    })
}
