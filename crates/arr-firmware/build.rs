//! Gives the linker the memory of the board that a feature chooses.

use std::path::Path;

const BOARDS: [(&str, &str); 2] =
    [("CARGO_FEATURE_MPS2_AN500", "mps2-an500"), ("CARGO_FEATURE_MPS3_AN547", "mps3-an547")];

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("memory");
    println!("cargo:rerun-if-changed={}", folder.display());
    for (_, board) in BOARDS.iter().filter(|(feature, _)| std::env::var_os(feature).is_some()) {
        println!("cargo:rustc-link-search={}", folder.display());
        println!("cargo:rustc-link-search={}", folder.join(board).display());
        println!("cargo:rustc-link-arg-bins=-Tlink.x");
        // The start of a segment need not be the start of a page where there are no pages.
        println!("cargo:rustc-link-arg-bins=--nmagic");
    }
}
