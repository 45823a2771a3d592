//! A device in this process, from the command line: the programs that it keeps, and what is set while one of them goes on.
#![cfg(unix)]

mod parameters;
mod upload;

use std::path::Path;

use arr_firmware::Geometry;
use arr_tests::{LocalDevice, NorFlash, Ran, arr_in};
use tempfile::TempDir;

const GEOMETRY: Geometry = Geometry { page: 4096, row: 32, slot: 64 << 10 };

/// A folder with `script` as `s.arr`.
fn folder(script: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("s.arr"), script).expect("the folder can be written");
    folder
}

fn device(seed: Option<u64>) -> LocalDevice {
    LocalDevice::with_flash(seed, NorFlash::new(GEOMETRY, 1))
}

fn arr(folder: &Path, arguments: &str, port: &str) -> Ran {
    arr_in(folder, arguments.split_whitespace().chain(["--port", port]))
}

fn done(folder: &Path, arguments: &str, port: &str) -> String {
    let ran = arr(folder, arguments, port);
    assert_eq!(ran.code, Some(0), "{arguments}: {}", ran.describe());
    ran.stdout
}
