//! What can be entered beside the language: `:help`, `:type NAME`, `%timeit EXPR`.

use std::fs;
use std::path::Path;

use arr_bytecode::{Listing, Presentation};
use arr_vm::ArrayRef;

use super::shown::described;
use super::timing::timed;
use super::workspace::{Failed, Workspace};
use crate::aligned::Aligned;
use crate::device::Device;
use crate::io::{load_npy, save_npy};
use crate::picture::{Drawing, Surface};

/// Every command, what stands behind it, and what it does.
pub(super) const COMMANDS: [(&str, &str, &str); 12] = [
    ("help", "[NAME]", "this list, or what a function takes and does"),
    ("type", "EXPR", "what a name or an expression is"),
    ("names", "", "every name and what it is"),
    ("plan", "[ENTRY]", "where the arrays of an entry, or of the last one, lie in memory"),
    ("dis", "[ENTRY]", "the instructions of an entry, or of the last one"),
    ("show", "NAME", "an array as a picture"),
    ("plot", "NAME [BINS]", "the elements of an array as a line, or a histogram of them"),
    ("load", "FILE.npy [NAME]", "an array from a file"),
    ("save", "NAME FILE.npy", "an array into a file"),
    ("run", "SCRIPT", "the statements of a file; its names stay"),
    (
        "device",
        "PORT",
        "entries run on a device at a serial line, on this machine again with `off`; without PORT, where they run",
    ),
    ("quit", "", "the end, as Ctrl-D"),
];

/// What comes of a line.
pub(super) enum Outcome {
    /// Text to be shown.
    Text(String),
    /// The session is over.
    Quit,
}

/// Whether a line is a command and not an entry.
pub(super) fn is_command(line: &str) -> bool {
    line.starts_with([':', '%'])
}

/// Does what a line says; `last` is the last entry that ran.
///
/// # Errors
/// What is wrong with it, or with the entry in it.
pub(super) fn command(line: &str, last: &str, workspace: &mut Workspace<'_>) -> Result<Outcome, Failed> {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let entry = if rest.is_empty() { last } else { rest };
    let text = match word {
        ":help" => help(rest, workspace)?,
        ":type" if !rest.is_empty() => typed(rest, workspace)?,
        ":names" => names(workspace),
        ":plan" => workspace.compile(entry)?.compiled.plan.to_string(),
        ":dis" => listed(&workspace.compile(entry)?.compiled.program)?,
        ":show" if !rest.is_empty() => drawn(&array_named(rest, workspace)?, Presentation::Picture)?,
        ":plot" if !rest.is_empty() => {
            let (name, bins) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            let how = match bins.trim() {
                "" => Presentation::Line,
                bins => match bins.parse() {
                    Ok(bins) if bins > 0 => Presentation::Histogram { bins },
                    _ => return Err(stopped(format!("a histogram has 1 to {} bins, not {bins}", u8::MAX))),
                },
            };
            drawn(&array_named(name, workspace)?, how)?
        }
        ":load" if !rest.is_empty() => load(rest, workspace)?,
        ":save" if rest.contains(' ') => save(rest, workspace)?,
        ":run" if !rest.is_empty() => {
            let source = fs::read_to_string(rest).map_err(|error| stopped(format!("{rest}: {error}")))?;
            workspace.run_as(rest, &source)?.map(|value| format!("{value}\n")).unwrap_or_default()
        }
        "%timeit" if workspace.device().is_some() => {
            return Err(stopped("`%timeit` measures on this machine, write `:device off` before".to_owned()));
        }
        "%timeit" if !rest.is_empty() => timed(workspace, rest)?,
        ":device" => device(rest, workspace)?,
        ":quit" | ":q" => return Ok(Outcome::Quit),
        _ => return Err(stopped(usage(word))),
    };
    Ok(Outcome::Text(text))
}

fn stopped(message: String) -> Failed {
    Failed::Stopped(message)
}

/// How a command is written, where it was not written so.
fn usage(word: &str) -> String {
    let name = word.trim_start_matches([':', '%']);
    if name == "timeit" {
        return "write `%timeit EXPR`".to_owned();
    }
    match COMMANDS.iter().find(|(known, _, _)| *known == name) {
        Some((name, operands, _)) => format!("write `:{name} {operands}`"),
        None => format!("there is no command `{word}`, `:help` lists them"),
    }
}

fn help(name: &str, workspace: &Workspace<'_>) -> Result<String, Failed> {
    if name.is_empty() {
        let line = |name: String, does: &str| format!("  {name:24} {does}\n");
        let mut text: String =
            COMMANDS.iter().map(|(name, operands, does)| line(format!(":{name} {operands}"), does)).collect();
        text.push_str(&line("%timeit EXPR".to_owned(), "how long an expression takes"));
        text.push_str("  Everything else is a line of the language; `_` is the last value.\n");
        return Ok(text);
    }
    let Some(callable) = workspace.session().callable(name) else {
        return typed(name, workspace);
    };
    let mut text = format!("{name}({})\n", callable.signature);
    if let Some(entry) = callable.entry {
        let mut lines: Vec<String> = vec![entry.doc.to_owned()];
        if !entry.gives.is_empty() {
            lines.push(format!("gives {}", entry.gives));
        }
        lines.extend(entry.example.lines().map(|line| format!("  {line}")));
        lines.iter().for_each(|line| text.push_str(&format!("  {line}\n")));
    }
    Ok(text)
}

/// Where entries run from now on.
fn device(port: &str, workspace: &mut Workspace<'_>) -> Result<String, Failed> {
    match port {
        "" => {}
        "off" => workspace.run_on(None),
        port => {
            // One device can be open at a time, and it may be the same one.
            workspace.run_on(None);
            workspace.run_on(Some(Device::open(port).map_err(stopped)?));
        }
    }
    let place = workspace.device().unwrap_or_else(|| "this machine".to_owned());
    Ok(format!("entries run on {place}\n"))
}

/// The type of what stands at the end of an entry that is not run.
fn typed(expr: &str, workspace: &Workspace<'_>) -> Result<String, Failed> {
    if let Some(named) = workspace.named(expr) {
        return Ok(format!("{}\n", described(&named, workspace.kept())));
    }
    let compiled = workspace.compile(expr)?;
    if !compiled.has_value {
        return Err(stopped(format!("`{expr}` has no value")));
    }
    let named = compiled.accept().names().into_iter().find(|named| named.name == "_");
    Ok(named.map(|named| format!("{}\n", named.description)).unwrap_or_default())
}

fn names(workspace: &Workspace<'_>) -> String {
    let all = workspace.session().names();
    let width = all.iter().map(|named| named.name.chars().count()).max().unwrap_or(0);
    all.iter().map(|named| format!("{:width$}  {}\n", named.name, described(named, workspace.kept()))).collect()
}

fn listed(program: &[u8]) -> Result<String, Failed> {
    let bytes = Aligned::new(program);
    bytes.program().map(|program| Listing(&program).to_string()).map_err(|refusal| stopped(refusal.to_string()))
}

fn load(rest: &str, workspace: &mut Workspace<'_>) -> Result<String, Failed> {
    let (file, name) =
        rest.split_once(char::is_whitespace).map_or((rest, None), |(file, name)| (file, Some(name.trim())));
    let path = Path::new(file);
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let name = name.unwrap_or(stem);
    if !is_name(name) {
        return Err(stopped(format!("`{name}` is no name, write `:load {file} NAME`")));
    }
    let (dtype, shape, bytes) = load_npy(path, u64::MAX).map_err(stopped)?;
    workspace.bind(name, dtype, shape, bytes);
    Ok(format!("{name}: {dtype} of shape {shape}\n"))
}

/// Whether a text is one name, and no keyword.
fn is_name(text: &str) -> bool {
    let (lexemes, found) = arr_syntax::lex(text);
    let names = lexemes.iter().filter(|lexeme| lexeme.token != arr_syntax::Token::Newline);
    found.is_empty() && names.map(|lexeme| lexeme.token).eq([arr_syntax::Token::Name])
}

fn save(rest: &str, workspace: &Workspace<'_>) -> Result<String, Failed> {
    let (name, file) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let array = array_named(name, workspace)?;
    let path = Path::new(file.trim());
    save_npy(path, &array).map_err(|error| stopped(format!("cannot write {}: {error}", path.display())))?;
    Ok(String::new())
}

/// The array that a name stands for.
fn array_named<'w>(name: &str, workspace: &'w Workspace<'_>) -> Result<ArrayRef<'w>, Failed> {
    let named = workspace.named(name).ok_or_else(|| stopped(format!("there is no name `{name}`")))?;
    workspace.array(&named.value).ok_or_else(|| stopped(format!("`{name}` is {}, no array", named.description)))
}

/// An array as standard output can show it.
fn drawn(array: &ArrayRef<'_>, how: Presentation) -> Result<String, Failed> {
    Drawing::of(array, how).map(|drawing| drawing.text(&Surface::standard_output())).map_err(stopped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_text() {
        assert!(is_name("frame") && is_name("_x2"));
        for text in ["", "2x", "a b", "a.b", "for", "a-b", "a#"] {
            assert!(!is_name(text), "{text}");
        }
    }

    #[test]
    fn a_command_that_is_not_whole_is_shown_whole() {
        assert_eq!(usage(":type"), "write `:type EXPR`");
        assert_eq!(usage("%timeit"), "write `%timeit EXPR`");
        assert_eq!(usage(":fly"), "there is no command `:fly`, `:help` lists them");
    }
}
