//! Every way in which two views of one small buffer can overlap: scripts that store one view into another, held against
//! NumPy in one block and in blocks of one element.

use std::collections::BTreeMap;
use std::fs;
use std::process::ExitCode;

use libtest_mimic::Trial;

use crate::arguments::Arguments;
use crate::binary::arr_binary;
use crate::command::arr;
use crate::oracle::{Job, Oracle};

/// Scripts a Python process judges at once.
const BATCH: usize = 50;

/// One block for all elements, and one for each; blocks of one element allow for nothing.
const VARIANTS: [&[&str]; 2] = [&[], &["--block-bytes", "4"]];

/// A view of the array `a`, as a script writes it.
#[derive(Clone, Debug)]
struct Part {
    text: String,
    shape: Vec<usize>,
}

/// How one view is stored into the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// `target = source`
    Assign,
    /// `target += source`
    Add,
    /// `np.negative(source, out=target)`
    Out,
}

impl Store {
    fn statement(self, target: &str, source: &str) -> String {
        match self {
            Store::Assign => format!("{target} = {source}"),
            Store::Add => format!("{target} += {source}"),
            Store::Out => format!("np.negative({source}, out={target})"),
        }
    }
}

/// Runs one trial for each way of storing, over the scripts that `scripts` makes.
#[must_use]
pub fn overlap_trials(scripts: fn(Store) -> Vec<String>) -> ExitCode {
    let arguments = Arguments::from_env();
    let oracle = match Oracle::find() {
        Ok(Some(oracle)) => oracle,
        Ok(None) => {
            println!("skipped: overlaps against NumPy, as there is no Python 3.11 or later");
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    if !arguments.libtest.list {
        arr_binary();
    }
    let trials = [("assign", Store::Assign), ("add", Store::Add), ("out", Store::Out)].map(|(name, store)| {
        let oracle = oracle.clone();
        let all = move || scripts(store).chunks(BATCH).try_for_each(|batch| agree(&oracle, batch)).map_err(Into::into);
        Trial::test(name, all)
    });
    libtest_mimic::run(&arguments.libtest, trials.into()).exit_code()
}

/// Every variant of `arr` and NumPy print the same for every script.
fn agree(oracle: &Oracle, scripts: &[String]) -> Result<(), String> {
    let mut jobs = Vec::with_capacity(scripts.len());
    for script in scripts {
        let mut printed: Option<String> = None;
        for options in VARIANTS {
            let stdout = run(script, options)?;
            match &printed {
                Some(first) if *first != stdout => {
                    return Err(format!("{options:?} prints something else for\n{script}"));
                }
                _ => printed = Some(stdout),
            }
        }
        let (inputs, settings, out) = Default::default();
        jobs.push(Job { script: script.clone(), inputs, settings, out, actual: printed });
    }
    for (judgement, script) in oracle.judge(&jobs)?.into_iter().zip(scripts) {
        if let Some(objection) = judgement.error.or(judgement.difference) {
            return Err(format!("NumPy disagrees: {objection}\n{script}"));
        }
    }
    Ok(())
}

fn run(script: &str, options: &[&str]) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let path = folder.path().join("overlap.arr");
    fs::write(&path, script).map_err(|error| error.to_string())?;
    let path = path.display().to_string();
    let ran = arr([&["run", &path], options].concat());
    if ran.code == Some(0) { Ok(ran.stdout) } else { Err(ran.describe()) }
}

/// Pairs per script; a script more costs less than a statement more, as both grow linearly.
const PAIRS: usize = 400;

/// Scripts over every pair of views of a 12-element array: every start, length and step from -3 to 3.
#[must_use]
pub fn line_scripts(store: Store) -> Vec<String> {
    let parts: Vec<Part> =
        slices(12).into_iter().map(|(text, n)| Part { text: format!("a[{text}]"), shape: vec![n] }).collect();
    scripts("np.arange(1, 13)", 12, &pairs(&parts, &parts), store)
}

/// Scripts over every pair of views of a 4x6 array and of its transpose, as [`line_scripts`] on both axes.
#[must_use]
pub fn grid_scripts(store: Store) -> Vec<String> {
    let upright = grid_parts("a", 4, 6);
    let transposed = grid_parts("a.T", 6, 4);
    let mut all = pairs(&upright, &upright);
    all.extend(pairs(&upright, &transposed));
    all.extend(pairs(&transposed, &upright));
    all.extend(pairs(&transposed, &transposed));
    scripts("np.arange(1, 25).reshape(4, 6)", 24, &all, store)
}

fn grid_parts(of: &str, n_rows: usize, n_columns: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    for (rows, n) in slices(n_rows) {
        for (columns, m) in slices(n_columns) {
            parts.push(Part { text: format!("{of}[{rows}, {columns}]"), shape: vec![n, m] });
        }
    }
    parts
}

/// Every slice of an axis that selects something, with the number of elements it selects.
fn slices(extent: usize) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for step in [1usize, 2, 3] {
        for start in 0..extent {
            for n in 1..=(extent - start).div_ceil(step) {
                let last = start + (n - 1) * step;
                // One element is one element, whatever the step.
                if n > 1 || step == 1 {
                    found.push((format!("{start}:{}:{step}", last + 1), n));
                }
                if n > 1 {
                    let stop = if start == 0 { String::new() } else { (start - 1).to_string() };
                    found.push((format!("{last}:{stop}:-{step}"), n));
                }
            }
        }
    }
    found
}

fn pairs<'a>(targets: &'a [Part], sources: &'a [Part]) -> Vec<(&'a str, &'a str)> {
    let mut by_shape: BTreeMap<&[usize], Vec<&str>> = BTreeMap::new();
    for source in sources {
        by_shape.entry(&source.shape).or_default().push(&source.text);
    }
    let of_target = |target: &'a Part| {
        let fitting = by_shape.get(target.shape.as_slice()).cloned().unwrap_or_default();
        fitting.into_iter().map(move |source| (target.text.as_str(), source))
    };
    targets.iter().flat_map(of_target).collect()
}

/// One line of output a pair: a weighted sum, which no two arrangements of elements share in practice.
fn scripts(base: &str, n_elements: u64, pairs: &[(&str, &str)], store: Store) -> Vec<String> {
    let weights: Vec<String> = (1..=n_elements).map(|k| (k * k * 7919 % 10_007 + 1000 * k).to_string()).collect();
    let shape = if base.contains("reshape") { ".reshape(4, 6)" } else { "" };
    let head =
        format!("import numpy as np\nbase = {base}\nw = np.array([{}]){shape}\na = base.copy()\n", weights.join(", "));
    let body = |(target, source): &(&str, &str)| {
        format!("a[:] = base\n{}\nprint((a * w).sum())\n", store.statement(target, source))
    };
    pairs.chunks(PAIRS).map(|chunk| head.clone() + &chunk.iter().map(body).collect::<String>()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_all_there_and_select_what_they_say() {
        let list = slices(3);
        let texts: Vec<&str> = list.iter().map(|(text, _)| text.as_str()).collect();
        let expected =
            ["0:1:1", "0:2:1", "1::-1", "0:3:1", "2::-1", "1:2:1", "1:3:1", "2:0:-1", "2:3:1", "0:3:2", "2::-2"];
        assert_eq!(texts, expected);
        // Every (start, length) for each step and direction, but single elements once.
        assert_eq!(slices(12).len(), 12 + 2 * (66 + 30 + 18));
    }
}
