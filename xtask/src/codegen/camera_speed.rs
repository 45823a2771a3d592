//! `docs/camera-speed.md` from what is counted of ulab and of arr on the same emulated camera.

use anyhow::{Result, anyhow};
use arr_tests::{BesideUlab, beside_ulab};

use super::cell;

/// The whole document.
pub(super) fn text() -> Result<String> {
    let rows = beside_ulab().map_err(|message| anyhow!(message))?;
    let table: String = rows.iter().map(row).collect();
    Ok(format!(
        "# Speed beside ulab

Instructions on an emulated Cortex-M7, of arr and of ulab 6.12, which is what cameras have, compiled with `-O2`. The emulator
counts and does not time: caches, memory that makes the processor wait and instructions that take more than one cycle are not in the figures. Those of
ulab are kept in `tests/speed/ulab.toml`, those of arr in `tests/speed/counts.toml`, from which `cargo xtask mcu --counts`
tells what differs by more than a hundredth.

The ratio is how many times arr's instructions ulab takes; where it is below 1, ulab takes fewer. The last column is what
ulab allocates in one call, where that is known. arr allocates nothing while it runs: all that a script needs has its place in
the plan, which `arr plan` shows.

| work | size | instructions for each | ulab | arr | ulab / arr | bytes that ulab allocates |
|---|---|---|---|---|---|---|
{table}"
    ))
}

fn row(row: &BesideUlab) -> String {
    let BesideUlab { work, size, each, ulab, arr, bytes } = row;
    let bytes = bytes.map(|bytes| bytes.to_string()).unwrap_or_default();
    let (work, ratio) = (cell(work), ulab / arr);
    format!("| {work} | {size} | {each} | {} | {} | {ratio:.1} | {bytes} |\n", figure(*ulab), figure(*arr))
}

/// Three digits, or a whole number.
fn figure(instructions: f64) -> String {
    if instructions < 100.0 { format!("{instructions:.1}") } else { format!("{instructions:.0}") }
}
