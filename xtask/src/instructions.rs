//! `instructions`: how many instructions works take on this processor, against those that are kept.

use anyhow::Result;

use crate::debian;
use crate::step::run_cargo;
use crate::workspace::target_dir;

/// Counts, and compares with what is kept or keeps it.
pub(crate) fn count(is_update: bool) -> Result<()> {
    if !has_counted_processor() {
        println!("skipped: instructions, which are kept for Linux on x86-64 with AVX2");
        return Ok(());
    }
    debian::need_command("valgrind")?;
    run_cargo(&["build", "--quiet", "--profile", "counted", "--package", "arr-counted"])?;
    let counted = target_dir().join("counted/arr-counted").display().to_string();
    let arguments = ["run", "--quiet", "--package", "arr-tests", "--bin", "instructions", "--", &counted];
    run_cargo(&[&arguments[..], if is_update { &["--update"] } else { &[] }].concat())
}

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
fn has_counted_processor() -> bool {
    is_x86_feature_detected!("avx2")
}

#[cfg(not(all(target_os = "linux", target_arch = "x86_64")))]
fn has_counted_processor() -> bool {
    false
}
