//! Figures that are kept in files, and what differs from them.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;

use serde::de::DeserializeOwned;

use crate::workspace::root;

/// What the file at `path` keeps; nothing, where it is not there.
///
/// # Errors
/// What is wrong with the file.
pub(crate) fn kept<T: DeserializeOwned + Default>(path: &str) -> Result<T, String> {
    match fs::read_to_string(root().join(path)) {
        Ok(text) => toml::from_str(&text).map_err(|error| format!("{path}: {error}")),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(T::default()),
        Err(error) => Err(format!("{path}: {error}")),
    }
}

/// Whether a figure is as it is kept, but for this part of it.
pub(crate) fn is_near(kept: u64, now: u64, tolerance: f64) -> bool {
    kept.abs_diff(now) as f64 <= tolerance * kept as f64
}

/// What differs from the figures that are kept, a line each; `differs` says how two of one name do.
pub(crate) fn differences<T>(
    kept: &BTreeMap<String, T>,
    now: &BTreeMap<String, T>,
    differs: impl Fn(&T, &T) -> Option<String>,
) -> Vec<String> {
    let names = kept.keys().chain(now.keys().filter(|name| !kept.contains_key(*name)));
    let difference = |name: &String| match (kept.get(name), now.get(name)) {
        (Some(kept), Some(now)) => differs(kept, now),
        (Some(_), None) => Some("is kept, but no longer measured".to_owned()),
        (None, _) => Some("is not kept".to_owned()),
    };
    names.filter_map(|name| difference(name).map(|what| format!("{name}: {what}"))).collect()
}
