//! The `# run:` line of a script: which inputs and settings it wants.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const PREFIX: &str = "# run:";

/// The inputs and settings that a script's `# run: --in NAME=FILE --set NAME=VALUE` line declares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunLine {
    /// Files by source name.
    pub inputs: BTreeMap<String, PathBuf>,
    /// Text by parameter name.
    pub settings: BTreeMap<String, String>,
}

impl RunLine {
    /// Reads the line out of `script`; files are relative to `folder`. A script without one wants nothing.
    ///
    /// # Errors
    /// The words that could not be read.
    pub fn find(script: &str, folder: &Path) -> Result<Self, String> {
        let mut found = Self::default();
        for line in script.lines().filter_map(|line| line.strip_prefix(PREFIX)) {
            let mut words = line.split_whitespace();
            while let Some(option) = words.next() {
                let (name, value) = words
                    .next()
                    .and_then(|pair| pair.split_once('='))
                    .ok_or_else(|| format!("`{PREFIX}{line}`: {option} needs NAME=VALUE"))?;
                match option {
                    "--in" => _ = found.inputs.insert(name.to_owned(), folder.join(value)),
                    "--set" => _ = found.settings.insert(name.to_owned(), value.to_owned()),
                    _ => return Err(format!("`{PREFIX}{line}`: unknown option {option}")),
                }
            }
        }
        Ok(found)
    }

    /// The line as arguments of `arr run`.
    #[must_use]
    pub fn arguments(&self) -> Vec<String> {
        let inputs = self.inputs.iter().map(|(name, path)| ("--in", format!("{name}={}", path.display())));
        let settings = self.settings.iter().map(|(name, value)| ("--set", format!("{name}={value}")));
        inputs.chain(settings).flat_map(|(option, pair)| [option.to_owned(), pair]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_and_settings_are_found() {
        let script = "# run: --in camera=data/a.npy --set level=3\nimport arr\n";
        let line = RunLine::find(script, Path::new("/p")).expect("the line is well formed");
        assert_eq!(line.arguments(), ["--in", "camera=/p/data/a.npy", "--set", "level=3"]);
    }

    #[test]
    fn a_script_without_the_line_wants_nothing() {
        assert_eq!(RunLine::find("x = 1\n", Path::new(".")), Ok(RunLine::default()));
    }

    #[test]
    fn a_word_without_a_value_is_an_error() {
        assert!(RunLine::find("# run: --in camera\n", Path::new(".")).is_err());
    }
}
