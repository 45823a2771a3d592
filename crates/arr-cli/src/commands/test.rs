//! `arr test`: scripts whose expected output lies beside them.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Parser;

use super::print;
use super::run::run_into;
use crate::args::{RunArgs, TestArgs};
use crate::failure::Failure;
use crate::input::is_read_once;
use crate::io::WholeFile;
use crate::stop::Stop;

/// The line of a script that says what it runs with.
const RUN_LINE: &str = "# run:";

/// Runs every script below a folder and compares what it prints.
pub(super) fn test(args: &TestArgs) -> Result<(), Failure> {
    let mut scripts = Vec::new();
    if args.folder.is_file() {
        if !is_script(&args.folder) {
            return Err(Failure::file(&args.folder, "a folder or a script, NAME.arr, is needed here"));
        }
        scripts.push(args.folder.clone());
    } else {
        find(&args.folder, &mut scripts).map_err(|error| Failure::file(&args.folder, error))?;
    }
    scripts.retain(|script| args.bless || expected(script).exists());
    if scripts.is_empty() {
        let message = "there is no NAME.arr with its NAME.out here; `arr test --bless` writes those that are missing";
        return Err(Failure::file(&args.folder, message));
    }
    let mut n_failed = 0;
    for script in &scripts {
        let verdict = held(script, args)?;
        n_failed += usize::from(verdict.is_err());
        let (word, reason) = match &verdict {
            Ok(word) => (*word, String::new()),
            Err(reason) => ("FAILED", reason.lines().map(|line| format!("    {line}\n")).collect()),
        };
        print(&format!("{word:7} {}\n{reason}", script.display()))?;
    }
    print(&format!("{} of {} hold\n", scripts.len() - n_failed, scripts.len()))?;
    if n_failed > 0 { Err(Failure::Diagnostics) } else { Ok(()) }
}

/// Every script in a folder and the folders below, by path.
fn find(folder: &Path, scripts: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        // Links are not followed: they may lead back.
        let kind = fs::symlink_metadata(&path)?;
        if kind.is_dir() {
            find(&path, scripts)?;
        } else if is_script(&path) {
            scripts.push(path);
        }
    }
    Ok(())
}

fn is_script(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "arr")
}

fn expected(script: &Path) -> PathBuf {
    script.with_extension("out")
}

/// A script that prints what it should, or why it does not; whoever blesses takes what it prints.
fn held(script: &Path, args: &TestArgs) -> Result<Result<&'static str, String>, Failure> {
    let path = expected(script);
    let printed = match printed(script, Duration::from_secs(args.time_limit)) {
        Ok(printed) => printed,
        Err(Failure::Diagnostics) => return Ok(Err("it does not compile".to_owned())),
        Err(Failure::Usage(message) | Failure::Trap(message)) => return Ok(Err(message)),
    };
    let before = fs::read(&path).ok();
    if before.as_ref() == Some(&printed) {
        return Ok(Ok("ok"));
    }
    if args.bless {
        WholeFile::write(&path, &printed).map_err(|error| Failure::file(&path, error))?;
        return Ok(Ok("written"));
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(Err(difference(&text(&before.unwrap_or_default()), &text(&printed))))
}

/// What a script prints, run as its own line says.
pub(super) fn printed(script: &Path, limit: Duration) -> Result<Vec<u8>, Failure> {
    let args = run_args(script)?;
    let mut out = Bounded(Vec::new());
    run_into(&args, &mut out, Stop::after(limit))?;
    Ok(out.0)
}

/// What a script may print while it is tested, in bytes.
const MAX_PRINTED: usize = 64 << 20;

/// Output that is kept, unless it is more than anybody compares.
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MAX_PRINTED {
            return Err(io::Error::other(format!("a test may print {} MiB, not more", MAX_PRINTED >> 20)));
        }
        self.0.extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What `arr run` would be given.
#[derive(Debug, Parser)]
#[command(no_binary_name = true)]
struct RunLine {
    #[command(flatten)]
    run: RunArgs,
}

/// The script with the options of its own line; files are relative to it.
fn run_args(script: &Path) -> Result<RunArgs, Failure> {
    let text = fs::read_to_string(script).map_err(|error| Failure::file(script, error))?;
    let lines = text.lines().filter_map(|line| line.strip_prefix(RUN_LINE));
    let options = lines.flat_map(str::split_whitespace).map(AsRef::as_ref);
    // Whatever the script is called, it is no option.
    let words = options.chain([OsStr::new("--"), script.as_os_str()]);
    let line = RunLine::try_parse_from(words)
        .map_err(|error| Failure::file(script, format_args!("its line `{RUN_LINE}`: {}", error.render())))?;
    let mut args = line.run;
    let folder = script.parent().unwrap_or(Path::new(""));
    for (_, file) in args.ports.inputs.iter_mut().chain(&mut args.ports.outputs) {
        *file = folder.join(&file);
    }
    if let Some((_, file)) = args.ports.inputs.iter().find(|(_, file)| is_read_once(file)) {
        let message = format!("its line `{RUN_LINE}`: a test reads from files, which {} is not", file.display());
        return Err(Failure::file(script, message));
    }
    Ok(args)
}

/// The first line that is not as it should be.
fn difference(expected: &str, printed: &str) -> String {
    let (mut wanted, mut got) = (expected.lines(), printed.lines());
    for number in 1.. {
        match (wanted.next(), got.next()) {
            (None, None) => break,
            (a, b) if a == b => {}
            (a, b) => {
                let [a, b] = [a, b].map(|line| line.unwrap_or("nothing more"));
                return format!("line {number}\nexpected: {a}\nprinted:  {b}");
            }
        }
    }
    "the same lines, but not the same line ends".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_shown() {
        assert_eq!(difference("a\nb\n", "a\nc\n"), "line 2\nexpected: b\nprinted:  c");
        assert_eq!(difference("a\n", "a\nb\n"), "line 2\nexpected: nothing more\nprinted:  b");
        assert_eq!(difference("a\n", "a"), "the same lines, but not the same line ends");
    }
}
