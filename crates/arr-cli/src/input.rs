//! Scripts and program files, as commands are given them.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use arr_bytecode::MAGIC;
use arr_compiler::{Compiled, Options, compile};
use arr_diag::{Diagnostic, render_text};

use crate::aligned::Aligned;
use crate::failure::Failure;
use crate::quiet::is_quiet;

/// The extension of program files.
const EXTENSION: &str = "arrb";

/// What a file holds.
pub(crate) enum Input {
    /// The text of a script.
    Script(String),
    /// The bytes of a program file, sound or not.
    Program(Vec<u8>),
}

impl Input {
    /// Reads a file, or standard input for `-`. It is a program if it starts like one, or is called one.
    pub(crate) fn read(path: &Path) -> Result<Input, Failure> {
        let bytes = read_bytes(path).map_err(|error| Failure::file(path, error))?;
        if bytes.starts_with(&MAGIC) || path.extension().is_some_and(|extension| extension == EXTENSION) {
            return Ok(Input::Program(bytes));
        }
        String::from_utf8(bytes).map(Input::Script).map_err(|error| {
            let good = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..good].iter().filter(|&&byte| byte == b'\n').count() + 1;
            Failure::file(path, format_args!("line {line} is not UTF-8 text, save the script as UTF-8"))
        })
    }

    /// The program, compiled if need be; warnings are shown.
    pub(crate) fn into_program(self, path: &Path, options: &Options) -> Result<Aligned, Failure> {
        Ok(match self {
            Input::Script(source) => Aligned::new(&compiled(path, &source, options)?.program),
            Input::Program(bytes) => Aligned::new(&bytes),
        })
    }
}

/// Whether a path stands for standard input.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether what a path stands for is gone once it is read: standard input, a pipe, a device.
pub(crate) fn is_read_once(path: &Path) -> bool {
    is_standard_input(path) || fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

fn read_bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    if !is_standard_input(path) {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a script; program files are refused.
pub(crate) fn read_script(path: &Path) -> Result<String, Failure> {
    match Input::read(path)? {
        Input::Script(source) => Ok(source),
        Input::Program(_) => Err(Failure::file(path, "a script is needed here, not a built program")),
    }
}

/// Compiles a script, showing warnings and errors.
pub(crate) fn compiled(path: &Path, source: &str, options: &Options) -> Result<Compiled, Failure> {
    let compiled = compile(source, options).map_err(|diagnostics| refused(path, source, &diagnostics))?;
    if !is_quiet() {
        show(path, source, &compiled.warnings);
    }
    Ok(compiled)
}

/// Shows the findings that keep a script from compiling.
pub(crate) fn refused(path: &Path, source: &str, diagnostics: &[Diagnostic]) -> Failure {
    show(path, source, diagnostics);
    Failure::Diagnostics
}

/// Writes findings to standard error, with colour on terminals that want it.
pub(crate) fn show(path: &Path, source: &str, diagnostics: &[Diagnostic]) {
    if diagnostics.is_empty() {
        return;
    }
    let text = render_text(diagnostics, &path.display().to_string(), source, true);
    // Where standard error is closed, nobody is left to be told.
    let _ = anstream::stderr().write_all(text.as_bytes());
}
