//! The `# run:` line of a script: which inputs and settings it wants, and how it is compiled.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use arr_compiler::{Options, Target};

use crate::files::options;

const PREFIX: &str = "# run:";

/// What a script's `# run: --in NAME=FILE --set NAME=VALUE --target NAME --max-ram BYTES --fast-ram BYTES` line declares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunLine {
    /// Files by source name.
    pub inputs: BTreeMap<String, PathBuf>,
    /// Text by parameter name.
    pub settings: BTreeMap<String, String>,
    /// The name of the target.
    pub target: Option<String>,
    /// The most bytes of memory.
    pub max_ram: Option<u64>,
    /// The bytes of fast memory, where there is slow memory too.
    pub fast_ram: Option<u64>,
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
                let word = words.next().ok_or_else(|| format!("`{PREFIX}{line}`: {option} needs a value"))?;
                let pair =
                    || word.split_once('=').ok_or_else(|| format!("`{PREFIX}{line}`: {option} needs NAME=VALUE"));
                match option {
                    "--in" => {
                        let (name, file) = pair()?;
                        found.inputs.insert(name.to_owned(), folder.join(file));
                    }
                    "--set" => {
                        let (name, value) = pair()?;
                        found.settings.insert(name.to_owned(), value.to_owned());
                    }
                    "--target" if Target::from_name(word).is_some() => found.target = Some(word.to_owned()),
                    "--fast-ram" if word.parse::<u64>().is_ok() => found.fast_ram = word.parse().ok(),
                    "--max-ram" if word.parse::<u64>().is_ok() => found.max_ram = word.parse().ok(),
                    _ => return Err(format!("`{PREFIX}{line}`: unknown option {option} {word}")),
                }
            }
        }
        Ok(found)
    }

    /// What it says about the compilation, as arguments of any command of `arr`.
    #[must_use]
    pub fn compile_arguments(&self) -> Vec<String> {
        let target = self.target.iter().map(|name| ("--target", name.clone()));
        let max_ram = self.max_ram.iter().map(|bytes| ("--max-ram", bytes.to_string()));
        let fast_ram = self.fast_ram.iter().map(|bytes| ("--fast-ram", bytes.to_string()));
        target.chain(max_ram).chain(fast_ram).flat_map(|(option, value)| [option.to_owned(), value]).collect()
    }

    /// What it says about the compilation.
    #[must_use]
    pub fn options(&self) -> Options {
        let target = self.target.as_deref().and_then(Target::from_name).unwrap_or(Target::HOST);
        Options { target, max_ram: self.max_ram, fast_ram: self.fast_ram, ..options() }
    }

    /// Its inputs and settings as arguments of `arr run`.
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
    fn how_it_is_compiled_is_found() {
        let line = RunLine::find("# run: --target cortex-m7 --max-ram 4096\n", Path::new("."))
            .expect("the line is well formed");
        assert_eq!(line.compile_arguments(), ["--target", "cortex-m7", "--max-ram", "4096"]);
        assert_eq!((line.options().target, line.options().max_ram), (Target::CORTEX_M7, Some(4096)));
        assert!(RunLine::find("# run: --target nowhere\n", Path::new(".")).is_err());
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
