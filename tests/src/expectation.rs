//! One line of expectation in a suite case.

use std::fmt;
use std::str::FromStr;

/// Line and column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line of the script.
    pub line: usize,
    /// Character of the line.
    pub column: usize,
}

/// Where a diagnostic points: from its first character to the one after its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The first character.
    pub start: Position,
    /// The character after the last.
    pub end: Position,
}

/// What one line expects.
#[derive(Clone, Debug, PartialEq)]
pub enum Expectation {
    /// `# out: TEXT`: the next line of standard output.
    Out(String),
    /// `# error E0301 2:5-2:28: MESSAGE` or `# warning ...`: a diagnostic; place and message may be left out.
    Finding {
        /// `error` or `warning`.
        severity: String,
        /// `E0301`.
        code: String,
        /// The primary place.
        place: Option<Place>,
        /// The whole message.
        message: Option<String>,
    },
    /// `# trap 3: MESSAGE`: the run ends on that line with a trap whose text contains the message.
    Trap {
        /// Line of the script.
        line: usize,
        /// A part of the text; may be empty.
        message: String,
    },
    /// `# plan: buffers 1, arena 48`: figures of the plan.
    Plan(Vec<(String, u64)>),
    /// `# buffer: array y float32(512,)`: a whole buffer of the plan, by the line that needs it first; all of them, where
    /// there is one.
    Buffer(String),
    /// `# dump: TEXT`: a line of the printed stage; lines between may be left out.
    Dump(String),
}

impl Expectation {
    /// Reads `line`; `None` where it is not an expectation.
    ///
    /// # Errors
    /// What is wrong with a line that begins as an expectation.
    pub fn parse(line: &str) -> Result<Option<Self>, String> {
        let Some(rest) = line.strip_prefix("# ") else { return Ok(None) };
        if let Some(text) = after_colon(rest, "out") {
            return Ok(Some(Self::Out(text.to_owned())));
        }
        if let Some(text) = after_colon(rest, "dump") {
            return Ok(Some(Self::Dump(text.to_owned())));
        }
        if let Some(text) = after_colon(rest, "buffer") {
            return Ok(Some(Self::Buffer(text.to_owned())));
        }
        if let Some(text) = after_colon(rest, "plan") {
            return figures(text).map(Self::Plan).map(Some);
        }
        match rest.split_once(' ') {
            Some((severity @ ("error" | "warning"), finding)) => parse_finding(severity, finding).map(Some),
            Some(("trap", trap)) => parse_trap(trap).map(Some),
            _ => Ok(None),
        }
    }
}

/// The text after `word:`, without the one space that sets it off.
fn after_colon<'a>(rest: &'a str, word: &str) -> Option<&'a str> {
    let text = rest.strip_prefix(word)?.strip_prefix(':')?;
    Some(text.strip_prefix(' ').unwrap_or(text))
}

fn figures(text: &str) -> Result<Vec<(String, u64)>, String> {
    let figure = |part: &str| {
        let (name, number) = part.trim().split_once(' ')?;
        Some((name.to_owned(), number.parse().ok()?))
    };
    text.split(',').map(|part| figure(part).ok_or_else(|| format!("`{part}` is not `name number`"))).collect()
}

fn parse_finding(severity: &str, text: &str) -> Result<Expectation, String> {
    let (head, message) = match text.split_once(": ") {
        Some((head, message)) => (head, Some(message.to_owned())),
        None => (text, None),
    };
    let (code, place) = match head.split_once(' ') {
        Some((code, place)) => (code, Some(place.parse()?)),
        None => (head, None),
    };
    let is_code = code.len() == 5 && code.starts_with(['E', 'W']) && code[1..].bytes().all(|b| b.is_ascii_digit());
    if !is_code {
        return Err(format!("`{code}` is not a diagnostic code"));
    }
    Ok(Expectation::Finding { severity: severity.to_owned(), code: code.to_owned(), place, message })
}

fn parse_trap(text: &str) -> Result<Expectation, String> {
    let (line, message) = text.split_once(": ").unwrap_or((text, ""));
    let line = line.parse().map_err(|_| format!("`{line}` is not a line"))?;
    Ok(Expectation::Trap { line, message: message.to_owned() })
}

impl FromStr for Position {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let position = text
            .split_once(':')
            .and_then(|(line, column)| Some(Self { line: line.parse().ok()?, column: column.parse().ok()? }));
        position.ok_or_else(|| format!("`{text}` is not `LINE:COLUMN`"))
    }
}

impl FromStr for Place {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (start, end) = text.split_once('-').ok_or_else(|| format!("`{text}` is not `L:C-L:C`"))?;
        Ok(Self { start: start.parse()?, end: end.parse()? })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { start, end } = self;
        write!(f, "{}:{}-{}:{}", start.line, start.column, end.line, end.column)
    }
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Out(text) if text.is_empty() => write!(f, "# out:"),
            Self::Out(text) => write!(f, "# out: {text}"),
            Self::Dump(text) => write!(f, "# dump: {text}"),
            Self::Buffer(text) => write!(f, "# buffer: {text}"),
            Self::Trap { line, message } if message.is_empty() => write!(f, "# trap {line}"),
            Self::Trap { line, message } => write!(f, "# trap {line}: {message}"),
            Self::Plan(figures) => {
                let figures: Vec<String> = figures.iter().map(|(name, number)| format!("{name} {number}")).collect();
                write!(f, "# plan: {}", figures.join(", "))
            }
            Self::Finding { severity, code, place, message } => {
                write!(f, "# {severity} {code}")?;
                if let Some(place) = place {
                    write!(f, " {place}")?;
                }
                message.as_ref().map_or(Ok(()), |message| write!(f, ": {message}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_read_and_print_alike() {
        for line in [
            "# out: [1 2]",
            "# out:",
            "# out:  two spaces",
            "# error E0301 2:5-2:28: cannot broadcast (3, 4) with (5, 4): axis 0",
            "# warning W0501 1:1-1:2",
            "# error E0201",
            "# trap 3: index 12 is out of range",
            "# plan: buffers 1, arena 48",
            "# buffer: array y float32(512,)",
            "# dump:   %0 = add",
        ] {
            let expectation = Expectation::parse(line).expect("well formed").expect("an expectation");
            assert_eq!(expectation.to_string(), line);
        }
    }

    #[test]
    fn comments_are_not_expectations() {
        for line in ["# outside", "# error", "# the plan: none", "print(1) # out: 1", "#out: 1"] {
            assert_eq!(Expectation::parse(line), Ok(None), "{line}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        for line in ["# error E03 1:1-1:2", "# error E0301 5-8", "# trap x: y", "# plan: buffers"] {
            assert!(Expectation::parse(line).is_err(), "{line}");
        }
    }
}
