//! The whole programs of `programs/`: scripts beside their expected output.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run_line::RunLine;
use crate::workspace::root;

/// One `programs/NAME.arr`.
#[derive(Clone, Debug)]
pub struct Program {
    /// `NAME`.
    pub name: String,
    /// The script's file.
    pub path: PathBuf,
    /// The script.
    pub script: String,
    /// What it is run with.
    pub run_line: RunLine,
}

impl Program {
    /// All programs, by name.
    ///
    /// # Errors
    /// The file that cannot be read and why.
    pub fn all() -> Result<Vec<Self>, String> {
        let folder = root().join("programs");
        let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut scripts: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|ext| ext == "arr")).collect();
        scripts.sort();
        scripts.iter().map(|path| Self::read(path)).collect()
    }

    fn read(path: &Path) -> Result<Self, String> {
        let named = |error: String| format!("{}: {error}", path.display());
        let script = fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
        let run_line = RunLine::find(&script, path.parent().unwrap_or(Path::new("."))).map_err(named)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, path: path.to_owned(), script, run_line })
    }

    /// The file with the expected output, `NAME.out`.
    #[must_use]
    pub fn expected_path(&self) -> PathBuf {
        self.path.with_extension("out")
    }

    /// The arguments of `arr run` for `file`, the script or what was built from it.
    #[must_use]
    pub fn arguments(&self, file: &Path) -> Vec<String> {
        let mut arguments = vec!["run".to_owned(), file.display().to_string()];
        arguments.extend(self.run_line.arguments());
        arguments
    }
}
