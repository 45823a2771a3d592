//! What the library of today's cameras takes for works that are counted of arr.

use std::collections::BTreeMap;

use arr_firmware::BOARDS;
use serde::Deserialize;

use super::counts::{Count, kept_counts};
use crate::kept::kept;

/// Figures of ulab: `tests/speed/ulab.toml`.
const KEPT: &str = "tests/speed/ulab.toml";
/// The processor on which ulab was counted.
const PROCESSOR: &str = "cortex-m7";
/// The length of the arrays for which ulab's bytes are kept.
const BYTES_AT: &str = "1024";

#[derive(Default, Deserialize)]
struct File {
    work: Vec<Work>,
}

#[derive(Deserialize)]
struct Work {
    id: String,
    script: String,
    each: String,
    instructions: BTreeMap<String, f64>,
    bytes: u64,
}

/// A work on arrays of one size, by ulab and by arr.
#[derive(Clone, Debug, PartialEq)]
pub struct BesideUlab {
    /// What is computed.
    pub work: String,
    /// The length of the arrays, or their shape.
    pub size: String,
    /// What instructions are counted for.
    pub each: String,
    /// Instructions that ulab takes for it.
    pub ulab: f64,
    /// Instructions that arr takes for it.
    pub arr: f64,
    /// Bytes that ulab allocates in one call, where they are known at this size.
    pub bytes: Option<u64>,
}

/// Every work of which there are figures of ulab, from short arrays to long ones.
///
/// # Errors
/// What is wrong with the files, or the work that is not counted of arr.
pub fn beside_ulab() -> Result<Vec<BesideUlab>, String> {
    let board = BOARDS.iter().find(|board| board.processor == PROCESSOR).map_or("", |board| board.name);
    let counts = kept_counts()?.remove(board).unwrap_or_default();
    let mut rows = Vec::new();
    for work in kept::<File>(KEPT)?.work {
        let mut sizes: Vec<(&String, &f64)> = work.instructions.iter().collect();
        sizes.sort_by_key(|(size, _)| size.parse::<u64>().unwrap_or_default());
        for (size, &ulab) in sizes {
            // What has a shape of its own is counted once.
            let count = counts.get(&format!("{} {size}", work.id)).or_else(|| counts.get(&work.id));
            let count = count.ok_or_else(|| format!("{KEPT}: `{}` is not counted at {size}", work.id))?;
            let is_length = size.parse::<u64>().is_ok();
            rows.push(BesideUlab {
                work: work.script.clone(),
                size: size.clone(),
                each: work.each.clone(),
                ulab,
                arr: each_time(count, &work.each),
                bytes: (!is_length || size == BYTES_AT).then_some(work.bytes),
            });
        }
    }
    Ok(rows)
}

/// Instructions for one of what they are counted for.
fn each_time(count: &Count, each: &str) -> f64 {
    let times = if each == "call" { 1 } else { count.times };
    count.arr as f64 / times as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_counted_whole() {
        let count = Count { arr: 6400, hand: 3200, times: 64 };
        assert_eq!((each_time(&count, "call"), each_time(&count, "element")), (6400.0, 100.0));
    }

    #[test]
    fn every_work_has_its_counterpart() {
        let rows = beside_ulab().expect("both are counted");
        assert!(rows.len() > 20 && rows.iter().all(|row| row.ulab > 0.0 && row.arr > 0.0), "{rows:?}");
    }
}
