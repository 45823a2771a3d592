//! `arr new`: a project to begin with.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use npyz::WriterBuilder;

use super::print;
use super::test::printed;
use crate::failure::Failure;
use crate::io::WholeFile;

/// The script; `NAME` is its name.
const SCRIPT: &str = "\
# run: --in light=data/light.npy
#
# Follows a light that flickers: 64 windows of 32 samples arrive, one after another.
import numpy as np
import arr

pace = arr.param(\"pace\", 0.25)                  # arr run NAME.arr --set pace=0.5
level = np.zeros(32)
brightest = 0.0
for window in arr.stream(\"light\", (32,)):
    level += (window - level) * pace            # one pass, no temporary array
    brightest = max(brightest, level.max())

print(f\"the light was at most {brightest:.3f}\")
print(level[:4])
";

/// Makes the project in a folder that is not there yet.
pub(super) fn new(folder: &Path) -> Result<(), Failure> {
    let name = folder.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| Failure::file(folder, "the last part of the path names the script"))?;
    if name.starts_with('-') || name.contains(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))) {
        // It stands in the script and in commands to be typed.
        let message = "a project is called by letters, digits, `_`, `-` and `.`, and does not begin with `-`";
        return Err(Failure::file(folder, message));
    }
    let parent = folder.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(parent).map_err(|error| Failure::file(parent, error))?;
    fs::create_dir(folder).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::file(folder, "it is there already, choose another name"),
        _ => Failure::file(folder, error),
    })?;
    fill(folder, name).inspect_err(|_| {
        // The folder was made here; where it cannot go away, the reason for that is the same.
        let _ = fs::remove_dir_all(folder);
    })
}

/// Writes the files of a project, and says how to go on.
fn fill(folder: &Path, name: &str) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::file(folder, error);
    let data = folder.join("data");
    fs::create_dir(&data).map_err(failed)?;
    let script = folder.join(format!("{name}.arr"));
    fs::write(&script, SCRIPT.replace("NAME", name)).map_err(failed)?;
    WholeFile::write(&data.join("light.npy"), &light().map_err(failed)?).map_err(failed)?;
    // What the script is to print is what it prints: it is run, not written down here.
    let output = printed(&script, Duration::from_secs(10))?;
    WholeFile::write(&script.with_extension("out"), &output).map_err(failed)?;
    print(&format!(
        "made {folder}: {name}.arr, {name}.out, data/light.npy\n\n  \
         arr run {script} --in light={folder}/data/light.npy\n  arr test {folder}\n",
        folder = folder.display(),
        script = script.display(),
    ))
}

/// 64 windows of 32 samples that swell and fade, with some flicker.
fn light() -> std::io::Result<Vec<u8>> {
    const SHAPE: [u64; 2] = [64, 32];
    let mut bytes = Vec::new();
    let options = npyz::WriteOptions::new().default_dtype().shape(&SHAPE).writer(&mut bytes);
    let mut writer = options.begin_nd()?;
    for k in 0..SHAPE.iter().product::<u64>() {
        let (window, flicker) = (k / SHAPE[1], k * 7 % 13);
        let swell = window.min(SHAPE[0] - window) as f32 / SHAPE[0] as f32;
        writer.push(&(swell + flicker as f32 / 64.0))?;
    }
    writer.finish()?;
    Ok(bytes)
}
