//! Figures that are kept in a file, by board.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;

use serde::de::DeserializeOwned;

use crate::workspace::root;

/// What the file at `path` keeps of each board; nothing, where it is not there.
///
/// # Errors
/// What is wrong with the file.
pub(super) fn kept<T: DeserializeOwned>(path: &str) -> Result<BTreeMap<String, T>, String> {
    match fs::read_to_string(root().join(path)) {
        Ok(text) => toml::from_str(&text).map_err(|error| format!("{path}: {error}")),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(BTreeMap::new()),
        Err(error) => Err(format!("{path}: {error}")),
    }
}
