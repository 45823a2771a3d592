//! Gives the linker the memory of the board that a feature chooses.

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("memory");
    println!("cargo:rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        // The folder of a board is called as its feature.
        let feature = entry.file_name().to_string_lossy().to_uppercase().replace('-', "_");
        if env::var_os(format!("CARGO_FEATURE_{feature}")).is_some() {
            println!("cargo:rustc-link-search={}", folder.display());
            println!("cargo:rustc-link-search={}", entry.path().display());
            println!("cargo:rustc-link-arg-bins=-Tlink.x");
            // The start of a segment need not be the start of a page where there are no pages.
            println!("cargo:rustc-link-arg-bins=--nmagic");
        }
    }
    Ok(())
}
