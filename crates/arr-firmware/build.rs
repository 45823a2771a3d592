//! Gives the linker the memory of the board that a feature chooses, and the compiler the key of those whose programs it runs.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("memory");
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
            #[cfg(feature = "signature")]
            write_key()?;
        }
    }
    Ok(())
}

/// Writes the bytes of the public key to where the firmware includes them from.
#[cfg(feature = "signature")]
fn write_key() -> io::Result<()> {
    const NAME: &str = "ARR_PUBLIC_KEY";
    println!("cargo:rerun-if-env-changed={NAME}");
    let wrong =
        |what: String| io::Error::other(format!("{NAME} names the file of an ed25519 public key in PEM: {what}"));
    let name = env::var_os(NAME).ok_or_else(|| wrong("it is not set".to_owned()))?;
    // Cargo starts this in the folder of the package; whoever names a file is at the root of the workspace.
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name);
    println!("cargo:rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| wrong(format!("{}: {error}", path.display())))?;
    let key = ed25519_compact::PublicKey::from_pem(&text);
    let key = key.map_err(|error| wrong(format!("{}: {error}", path.display())))?;
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo names no folder for what is made"))?;
    fs::write(Path::new(&out).join("key"), *key)
}
