//! `arr check --fix`: applies the fixes that are certain, and says how many there were.

use std::io::Write as _;
use std::path::Path;

use arr_compiler::{Options, compile};
use arr_diag::{Diagnostic, Fixed, apply_safe_fixes};

use super::print;
use crate::failure::Failure;
use crate::input::is_standard_input;
use crate::io::WholeFile;

/// How often a script is compiled again to find what a fix has uncovered. Each round repairs at least one finding; a
/// script that needs more is left for the next call.
const MAX_ROUNDS: usize = 100;

/// What is wrong with `source`, warnings included; whether it compiles is in their severity.
pub(super) fn findings(source: &str, options: &Options) -> Vec<Diagnostic> {
    compile(source, options).map_or_else(|diagnostics| diagnostics, |compiled| compiled.warnings)
}

/// Applies safe fixes until none is left. The script is replaced whole or not at all; from standard input, it goes to
/// standard output.
pub(super) fn fix(path: &Path, source: String, options: &Options) -> Result<String, Failure> {
    let Fixed { text, n_applied } = fixed(source, options);
    if is_standard_input(path) {
        print(&text)?;
    } else if n_applied > 0 {
        replace(path, &text).map_err(|error| Failure::file(path, error))?;
    }
    // Where standard error is closed, nobody is left to be told.
    let _ = match n_applied {
        1 => writeln!(anstream::stderr(), "{}: 1 fix applied", path.display()),
        n => writeln!(anstream::stderr(), "{}: {n} fixes applied", path.display()),
    };
    Ok(text)
}

/// The script after every safe fix, those included that show only after others.
fn fixed(mut source: String, options: &Options) -> Fixed {
    let mut n_applied = 0;
    for _ in 0..MAX_ROUNDS {
        let round = apply_safe_fixes(&source, &findings(&source, options));
        if round.n_applied == 0 || round.text == source {
            break;
        }
        n_applied += round.n_applied;
        source = round.text;
    }
    Fixed { text: source, n_applied }
}

fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = WholeFile::create_like(path)?;
    file.write_all(text.as_bytes())?;
    file.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_fix_uncovers_is_fixed_too() {
        let Fixed { text, n_applied } =
            fixed("n = 3\nif n = 3\n    print(np.sqr(4.0))\n".to_owned(), &Options::default());
        assert_eq!(text, "import numpy as np\nn = 3\nif n == 3:\n    print(np.sqrt(4.0))\n");
        assert_eq!(n_applied, 4);
    }

    #[test]
    fn a_sound_script_stays_as_it_is() {
        let source = "\u{feff}print(1)\r\n";
        assert_eq!(fixed(source.to_owned(), &Options::default()), Fixed { text: source.to_owned(), n_applied: 0 });
    }

    #[test]
    fn marks_and_line_ends_stay() {
        let fixed = fixed("\u{feff}# about\r\nprint(np.pi)\r\n".to_owned(), &Options::default());
        assert_eq!(fixed.text, "\u{feff}# about\r\nimport numpy as np\r\nprint(np.pi)\r\n");
    }
}
