//! A folder with a script in it, and `arr` run there.

use std::fs;
use std::path::PathBuf;

use arr_tests::{Npy, Ran, arr_in, arr_reading};
use tempfile::TempDir;

/// A folder that goes away after the test.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// A folder with `script` as `s.arr`.
    pub(crate) fn with_script(script: &str) -> Self {
        let folder = Self(tempfile::tempdir().expect("a temporary folder"));
        folder.write("s.arr", script.as_bytes());
        folder
    }

    /// The path of `name` in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes the file `name`.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).expect("the folder can be written");
    }

    /// Writes an array of `descr` and `shape` that counts up, as `name`.
    pub(crate) fn write_npy(&self, name: &str, descr: &str, shape: &[usize]) {
        let size: usize = descr[2..].parse().expect("a type string ends with its size");
        Npy::counting(descr, shape, size * shape.iter().product::<usize>()).write(&self.path(name));
    }

    /// The bytes of the file `name`.
    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the file was written")
    }

    /// The names of all files, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("the folder can be read");
        let name = |entry: std::io::Result<fs::DirEntry>| Some(entry.ok()?.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = entries.filter_map(name).collect();
        names.sort();
        names
    }

    /// Runs `arr` here; `arguments` are split at spaces.
    pub(crate) fn arr(&self, arguments: &str) -> Ran {
        arr_in(self.0.path(), arguments.split_whitespace())
    }

    /// Runs `arr` here with the file `input` as standard input.
    pub(crate) fn arr_reading(&self, arguments: &str, input: &str) -> Ran {
        let input = fs::File::open(self.path(input)).expect("the file was written");
        arr_reading(self.0.path(), arguments.split_whitespace(), input)
    }
}

/// Asserts the exit code.
#[track_caller]
pub(crate) fn exits(ran: &Ran, code: i32) {
    assert_eq!(ran.code, Some(code), "{}", ran.describe());
}

/// Asserts that bad input was refused with a message that has all of `words`, and without a panic.
#[track_caller]
pub(crate) fn refuses(ran: &Ran, words: &[&str]) {
    assert!(matches!(ran.code, Some(1 | 2)), "{}", ran.describe());
    assert!(!ran.stderr.contains("panicked"), "{}", ran.describe());
    for word in words {
        assert!(ran.stderr.contains(word), "`{word}` is not in the message\n{}", ran.describe());
    }
}
