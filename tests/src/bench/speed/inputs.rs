//! The inputs of works as files that every contender reads.

use std::fs;
use std::path::Path;

use super::work::Work;

/// Fills `folder` with a file `NAME.bin` for every input: float32 in 0..1 and uint8, little-endian, the same in every run.
///
/// # Errors
/// Where a file cannot be written.
pub(super) fn write(work: &Work, n: usize, folder: &Path) -> Result<(), String> {
    let failed = |error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    fs::create_dir_all(folder).map_err(failed)?;
    let mut random = fastrand::Rng::with_seed(0x00a1_1ce5);
    for (name, input) in &work.inputs {
        let n_elems = input.shape(n).iter().product();
        let bytes: Vec<u8> = match input.dtype() {
            "float32" => (0..n_elems).flat_map(|_| random.f32().to_le_bytes()).collect(),
            _ => (0..n_elems).map(|_| random.u8(..)).collect(),
        };
        fs::write(folder.join(format!("{name}.bin")), bytes).map_err(failed)?;
    }
    Ok(())
}
