//! What the firmware takes of a camera's flash and memory, part by part.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use arr_firmware::Board;
use object::{Object as _, ObjectSection as _, ObjectSegment as _, ObjectSymbol as _, SectionKind, SymbolKind};
use serde::{Deserialize, Serialize};

use crate::kept::{differences, is_near, kept};
use crate::workspace::root;

/// Bytes of a firmware.
#[derive(Clone, Debug, Default, Deserialize, Serialize, PartialEq, Eq)]
pub struct Sizes {
    /// Of flash: code, constants, and what statics begin as.
    pub flash: u64,
    /// Of memory that statics take, beside the arenas and the stack.
    pub statics: u64,
    /// Of flash, by what it is for.
    pub parts: BTreeMap<String, u64>,
}

/// What functions are for, by the path of their module; of several that fit the longest counts.
const PARTS: [(&str, &str); 9] = [
    ("arr_bytecode::verify", "verifier"),
    ("arr_bytecode", "program file"),
    ("arr_core", "shapes and views"),
    ("arr_firmware", "board"),
    ("arr_kernels", "kernels"),
    ("arr_kernels::math", "float functions"),
    ("arr_vm", "machine"),
    ("arr_vm::print", "printing"),
    ("libm", "float functions"),
];

/// What is of no module above: the standard library, and what the compiler adds.
const OTHERS: &str = "others";
/// What is no code.
const CONSTANTS: &str = "constants";

/// Sizes of each board's firmware: `tests/speed/sizes.toml`.
const KEPT: &str = "tests/speed/sizes.toml";

/// Reads the sizes out of the firmware `elf`.
///
/// # Errors
/// Where it cannot be read, or is none.
pub fn sizes(elf: &Path) -> Result<Sizes, String> {
    let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", elf.display());
    let bytes = fs::read(elf).map_err(|error| wrong(&error))?;
    let file = object::File::parse(bytes.as_slice()).map_err(|error| wrong(&error))?;
    let flash = file.segments().map(|segment| segment.file_range().1).sum();
    // Arenas have sections of their own, which the names of a board's memory tell from these.
    let is_static = |name: &str| [".data", ".bss", ".uninit"].contains(&name);
    let statics = file.sections().filter(|section| section.name().is_ok_and(is_static)).map(|section| section.size());
    let mut parts: BTreeMap<String, u64> = BTreeMap::new();
    for symbol in file.symbols().filter(|symbol| symbol.kind() == SymbolKind::Text) {
        // Without the hashes of crates.
        let name = format!("{:#}", rustc_demangle::demangle(symbol.name().unwrap_or_default()));
        *parts.entry(part(&name).to_owned()).or_default() += symbol.size();
    }
    let code: u64 = file.sections().filter(|s| s.kind() == SectionKind::Text).map(|section| section.size()).sum();
    let known: u64 = parts.values().sum();
    *parts.entry(OTHERS.to_owned()).or_default() += code.saturating_sub(known);
    parts.insert(CONSTANTS.to_owned(), u64::saturating_sub(flash, code));
    Ok(Sizes { flash, statics: statics.sum(), parts })
}

/// What a function of this name is for: the module of ours that is named first. So an implementation counts to the type that has
/// it, and a function of the standard library that was made for a closure to where that stands.
fn part(name: &str) -> &'static str {
    let starts = |module: &str| {
        let is_path = |at: usize| {
            let (before, from) = name.split_at(at);
            let ends = before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
            !ends && from.get(module.len()..).is_some_and(|rest| rest.starts_with("::"))
        };
        name.match_indices(module).map(|(at, _)| at).find(|at| is_path(*at))
    };
    let named =
        PARTS.iter().filter_map(|(module, part)| Some((starts(module)?, std::cmp::Reverse(module.len()), *part)));
    named.min().map_or(OTHERS, |(_, _, part)| part)
}

/// The sizes that are kept, by board.
///
/// # Errors
/// What is wrong with the file.
pub fn kept_sizes() -> Result<BTreeMap<String, Sizes>, String> {
    kept(KEPT)
}

/// Keeps the sizes of a board's firmware.
///
/// # Errors
/// Where the file cannot be written.
pub fn keep_sizes(board: Board, sizes: &Sizes) -> Result<(), String> {
    let mut all = kept_sizes()?;
    all.insert(board.name.to_owned(), sizes.clone());
    let mut text = "# Bytes of the firmware, written by `cargo xtask mcu --counts --update`.\n".to_owned();
    for (board, Sizes { flash, statics, parts }) in &all {
        text += &format!("\n[{board}]\nflash = {flash}\nstatics = {statics}\n\n[{board}.parts]\n");
        parts.iter().for_each(|(part, bytes)| text += &format!("\"{part}\" = {bytes}\n"));
    }
    fs::write(root().join(KEPT), text).map_err(|error| format!("{KEPT}: {error}"))
}

/// The most bytes of flash and of statics on a camera.
const GOALS: (u64, u64) = (96 << 10, 8 << 10);

/// The part by which sizes may grow or shrink beside those that are kept.
const TOLERANCE: f64 = 0.01;

/// A row a part, then the sums with their goals.
#[must_use]
pub fn sizes_table(board: Board, sizes: &Sizes) -> String {
    let mut rows: Vec<String> = Vec::new();
    rows.extend(sizes.parts.iter().map(|(part, bytes)| format!("{:24} {bytes:>9}", format!("  {part}"))));
    for (name, bytes, goal) in [("flash", sizes.flash, GOALS.0), ("statics", sizes.statics, GOALS.1)] {
        let missed = if bytes > goal { " missed" } else { "" };
        rows.push(format!("{name:24} {bytes:>9}  goal {goal}{missed}"));
    }
    format!("{:24} {:>9}\n{}\n", board.name, "bytes", rows.join("\n"))
}

/// What differs from the sizes that are kept by more than a hundredth, a line each.
#[must_use]
pub fn sizes_differences(kept: &Sizes, sizes: &Sizes) -> Vec<String> {
    let rows = |sizes: &Sizes| {
        let sums = [("flash".to_owned(), sizes.flash), ("statics".to_owned(), sizes.statics)];
        sums.into_iter().chain(sizes.parts.clone()).collect::<BTreeMap<String, u64>>()
    };
    differences(&rows(kept), &rows(sizes), |&kept, &now| {
        (!is_near(kept, now, TOLERANCE)).then(|| format!("{kept} bytes are kept, it is {now}"))
    })
}

#[cfg(test)]
mod tests {
    use arr_firmware::BOARDS;

    use super::*;

    #[test]
    fn functions_belong_to_the_module_that_fits_best() {
        assert_eq!(part("arr_vm::print::array::row"), "printing");
        assert_eq!(part("<arr_vm::dispatch::Step<H> as arr_bytecode::inst::Dispatch>::branch_if"), "machine");
        assert_eq!(part("<&arr_bytecode::verify::Fault as core::fmt::Display>::fmt"), "verifier");
        assert_eq!(
            part("<arr_kernels::cast::cast::{closure#0} as core::ops::FnOnce<(arr_vm::Level,)>>::call_once"),
            "kernels"
        );
        assert_eq!(
            part("core::slice::sort::quicksort::<u8, arr_kernels::math::order::{closure#0}>"),
            "float functions"
        );
        assert_eq!(part("arr_kernels_of_others::sort"), OTHERS);
        assert_eq!(part("of::arr_kernels::sort"), OTHERS);
        assert_eq!(part("core::slice::sort"), OTHERS);
    }

    #[test]
    fn more_than_a_hundredth_is_a_difference() {
        let sizes = |flash| Sizes { flash, statics: 100, parts: BTreeMap::from([("kernels".to_owned(), 1000)]) };
        assert_eq!(sizes_differences(&sizes(10_000), &sizes(10_100)), [""; 0]);
        assert_eq!(sizes_differences(&sizes(10_000), &sizes(10_101)).len(), 1);
        assert_eq!(sizes_differences(&sizes(10_000), &Sizes::default()).len(), 3);
    }

    #[test]
    fn the_table_says_what_is_missed() {
        let sizes = |flash| Sizes { flash, statics: 0, parts: BTreeMap::new() };
        assert!(sizes_table(BOARDS[0], &sizes(100_000)).contains("missed"));
        assert!(!sizes_table(BOARDS[0], &sizes(98_304)).contains("missed"));
    }
}
