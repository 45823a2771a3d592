//! Instructions that works take on this machine's own processor, counted by callgrind, which gives the same number on every run:
//! with one compiler, a slowdown is seen on any machine, however busy.
//!
//! Each work runs for few and for many rounds, and so does its script without its statements: the differences are what a
//! round takes, without start, linking and loop.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use arr_compiler::{Options, compile};
use serde::{Deserialize, Serialize};

use crate::bench::{Work, script};
use crate::kept::{differences, is_near, kept};
use crate::workspace::{root, target_dir};

/// Lengths that works without a shape of their own are counted at.
const LENGTHS: [usize; 2] = [64, 4096];
/// Rounds of the two scripts of which the difference is taken.
const FEW: u32 = 4;
const MANY: u32 = 20;
/// The part by which a count may differ from the one that is kept.
const TOLERANCE: f64 = 0.02;
/// Where counts are kept.
const KEPT: &str = "tests/speed/instructions.toml";

/// Counts and what they hold for.
#[derive(Clone, Debug, Default, Deserialize, Serialize, PartialEq, Eq)]
pub struct Instructions {
    /// The compiler that made what was counted.
    pub compiler: String,
    /// Instructions of a round, by work and length.
    pub rounds: BTreeMap<String, u64>,
}

impl Instructions {
    /// Counts every work in runs of `counted`, the program `arr-counted`.
    ///
    /// # Errors
    /// Where there is no valgrind or it fails, and where a work is not in the language.
    pub fn counted(counted: &Path) -> Result<Instructions, String> {
        let folder = target_dir().join("instructions");
        // Counts of former runs would be taken for those of this one.
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let works = [Work::all()?, Work::of_whole_arrays()?].concat();
        let (mut names, mut paths) = (Vec::new(), Vec::new());
        for work in &works {
            let lengths = if work.shape.is_some() { &[0] } else { &LENGTHS[..] };
            for &n in lengths {
                names.push(if n == 0 { work.id.clone() } else { format!("{} {n}", work.id) });
                for (statements, rounds) in ways(work) {
                    paths.push(compiled(work, n, statements, rounds, &folder.join(format!("{}.arrb", paths.len())))?);
                }
            }
        }
        let list = folder.join("list");
        fs::write(&list, paths.join("\n")).map_err(|error| format!("{}: {error}", list.display()))?;
        let runs = callgrind(counted, &list, &folder, paths.len())?;
        let (each, _) = runs.as_chunks::<4>();
        let round = |&[many, few, empty_many, empty_few]: &[u64; 4]| {
            ((many - few).saturating_sub(empty_many - empty_few)) / u64::from(MANY - FEW)
        };
        Ok(Instructions { compiler: compiler()?, rounds: names.into_iter().zip(each.iter().map(round)).collect() })
    }

    /// What is kept; nothing, where the file is not there.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn kept() -> Result<Instructions, String> {
        kept(KEPT)
    }

    /// Keeps these counts.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn keep(&self) -> Result<(), String> {
        let mut text = "# Instructions a round, written by `cargo xtask instructions --update`.\n".to_owned();
        text += &format!("compiler = \"{}\"\n\n[rounds]\n", self.compiler);
        self.rounds.iter().for_each(|(name, count)| text += &format!("\"{name}\" = {count}\n"));
        fs::write(root().join(KEPT), text).map_err(|error| format!("{KEPT}: {error}"))
    }

    /// What differs from the counts that are kept, a line each.
    #[must_use]
    pub fn differences(&self, kept: &Instructions) -> Vec<String> {
        differences(&kept.rounds, &self.rounds, |&kept, &now| {
            (!is_near(kept, now, TOLERANCE)).then(|| format!("{kept} instructions are kept, it takes {now}"))
        })
    }
}

/// The four scripts of a work: statements, and how many rounds of them.
fn ways(work: &Work) -> [(&str, u32); 4] {
    [(work.naive.as_str(), MANY), (&work.naive, FEW), ("pass", MANY), ("pass", FEW)]
}

/// Compiles a script to a file.
fn compiled(work: &Work, n: usize, statements: &str, rounds: u32, file: &PathBuf) -> Result<String, String> {
    let compiled = compile(&script(work, n, statements, rounds), &Options::default());
    let compiled = compiled.map_err(|found| format!("{}: {}", work.id, found[0].message))?;
    fs::write(file, &compiled.program).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file.display().to_string())
}

/// Instructions of each run of the programs in `list`.
fn callgrind(counted: &Path, list: &Path, folder: &Path, n_runs: usize) -> Result<Vec<u64>, String> {
    let out = folder.join("callgrind.out");
    let ran = Command::new("valgrind")
        .args([
            "--quiet",
            "--tool=callgrind",
            "--toggle-collect=arr_counted::counted_run",
            "--dump-after=arr_counted::counted_run",
        ])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(counted)
        .arg(list)
        .output()
        .map_err(|error| format!("cannot start valgrind, which `apt-get install valgrind` installs: {error}"))?;
    if !ran.status.success() {
        return Err(format!("valgrind failed: {}", String::from_utf8_lossy(&ran.stderr)));
    }
    (1..=n_runs).map(|number| total(&folder.join(format!("callgrind.out.{number}")))).collect()
}

/// The sum of a file that callgrind has written.
fn total(file: &Path) -> Result<u64, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let line = text.lines().find_map(|line| line.strip_prefix("totals: "));
    line.and_then(|count| count.trim().parse().ok()).ok_or_else(|| format!("{}: no sum", file.display()))
}

/// What the compiler calls itself.
fn compiler() -> Result<String, String> {
    let said = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("--version").output();
    let said = said.map_err(|error| format!("cannot start rustc: {error}"))?;
    Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(count: u64) -> Instructions {
        Instructions { compiler: "rustc 1".to_owned(), rounds: BTreeMap::from([("sum 64".to_owned(), count)]) }
    }

    #[test]
    fn more_than_a_fiftieth_is_a_difference() {
        assert_eq!(counts(10_200).differences(&counts(10_000)), [""; 0]);
        assert_eq!(counts(9_799).differences(&counts(10_000)).len(), 1);
        assert_eq!(counts(1).differences(&Instructions::default()).len(), 1);
        assert_eq!(Instructions::default().differences(&counts(1)).len(), 1);
    }
}
