//! Many scripts from one seed, each run in every mode and under NumPy.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::{set_hook, take_hook};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::constructs::Counts;
use super::generator::random_script;
use super::kernels::Reached;
use super::machine::{MODES, Outcome, run_in_process};
use super::script::Script;
use super::shrink::shrunk;
use crate::oracle::{Job, Judgement, Oracle};

/// Scripts that a Python process judges at once.
const BATCH: usize = 250;

/// Python processes at a time.
const WORKERS: usize = 2;

/// Findings that are made small; the others are likely to be the same mistakes again.
const SHRUNK: usize = 4;

/// How many scripts, and which.
#[derive(Clone, Copy, Debug)]
pub struct Campaign {
    /// The number of scripts.
    pub n_scripts: usize,
    /// Decides on all of them.
    pub seed: u64,
}

/// What came of a campaign.
#[derive(Debug, Default)]
pub struct Report {
    n_scripts: usize,
    n_trapped: usize,
    /// What the scripts that ran have in them.
    constructs: Counts,
    /// What the code of those is made of.
    reached: Reached,
    /// Scripts that the compiler refused, by code: how many, and a message.
    refused: BTreeMap<String, BTreeMap<String, usize>>,
    findings: Vec<Finding>,
}

/// A script that shows a mistake.
#[derive(Debug)]
struct Finding {
    seed: u64,
    difference: Difference,
    script: Script,
}

/// In which way a script shows a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// A panic, or what else must never happen.
    Broken(String),
    /// Two modes do not do the same.
    Modes(String),
    /// NumPy prints something else.
    Output(String),
    /// NumPy stops elsewhere.
    Stop(String),
}

impl Difference {
    /// Whether both are of one kind, so that a script that shows the one stands for the other.
    pub(super) fn is_like(&self, other: &Difference) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Campaign {
    /// Runs all of it.
    ///
    /// # Errors
    /// Where the oracle itself failed.
    pub fn run(&self, oracle: &Oracle) -> Result<Report, String> {
        let hook = take_hook();
        // A panic is caught and becomes a finding.
        set_hook(Box::new(|_| ()));
        let report = self.report(oracle);
        set_hook(hook);
        report
    }

    fn report(&self, oracle: &Oracle) -> Result<Report, String> {
        let next = AtomicUsize::new(0);
        let batches = self.n_scripts.div_ceil(BATCH);
        let work = || {
            let mut done = Vec::new();
            loop {
                let batch = next.fetch_add(1, Ordering::Relaxed);
                if batch >= batches {
                    return Ok::<_, String>(done);
                }
                let numbers = batch * BATCH..self.n_scripts.min((batch + 1) * BATCH);
                let seeds: Vec<u64> = numbers.map(|number| seed_of(self.seed, number)).collect();
                done.push((batch, batch_report(&seeds, oracle)?));
            }
        };
        let mut done = thread::scope(|scope| {
            let workers: Vec<_> = (0..WORKERS).map(|_| scope.spawn(work)).collect();
            let results =
                workers.into_iter().map(|worker| worker.join().map_err(|_| "a worker panicked".to_owned())?);
            results.collect::<Result<Vec<_>, String>>().map(|all| all.concat_reports())
        })?;
        done.n_scripts = self.n_scripts;
        for finding in done.findings.iter_mut().take(SHRUNK) {
            let (script, difference) = shrunk(&finding.script, &finding.difference, oracle)?;
            (finding.script, finding.difference) = (script, difference);
        }
        Ok(done)
    }
}

/// The first `n` scripts of the campaign with this seed.
#[must_use]
pub fn random_scripts(n: usize, seed: u64) -> Vec<Script> {
    (0..n).map(|number| random_script(seed_of(seed, number))).collect()
}

/// The seed of one script of a campaign: neighbours have nothing in common.
fn seed_of(campaign: u64, number: usize) -> u64 {
    campaign.wrapping_add((number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

/// Reports of batches, put together in order.
trait ConcatReports {
    fn concat_reports(self) -> Report;
}

impl ConcatReports for Vec<Vec<(usize, Report)>> {
    fn concat_reports(self) -> Report {
        let mut all: Vec<(usize, Report)> = self.into_iter().flatten().collect();
        all.sort_by_key(|(batch, _)| *batch);
        let mut whole = Report::default();
        for (_, report) in all {
            whole.n_trapped += report.n_trapped;
            whole.constructs.add_all(&report.constructs);
            whole.reached.add_all(report.reached);
            whole.findings.extend(report.findings);
            for (code, messages) in report.refused {
                let known = whole.refused.entry(code).or_default();
                for (message, n) in messages {
                    *known.entry(message).or_insert(0) += n;
                }
            }
        }
        whole
    }
}

fn batch_report(seeds: &[u64], oracle: &Oracle) -> Result<Report, String> {
    let scripts: Vec<Script> = seeds.iter().map(|&seed| random_script(seed)).collect();
    let mut report = Report::default();
    let outcomes: Vec<Result<Outcome, Difference>> =
        scripts.iter().map(|script| run_in_every_mode(script, &mut report.reached)).collect();
    for (script, outcome) in scripts.iter().zip(&outcomes) {
        if matches!(outcome, Ok(Outcome::Ran { .. })) {
            report.constructs.add_script(&script.constructs);
        }
        match outcome {
            Ok(Outcome::Refused(code, message)) => {
                *report.refused.entry(code.clone()).or_default().entry(message.clone()).or_insert(0) += 1;
            }
            Ok(Outcome::Ran { trap: Some(_), .. }) => report.n_trapped += 1,
            _ => {}
        }
    }
    let differences = compared(&scripts, outcomes, oracle)?;
    for ((seed, script), difference) in seeds.iter().zip(scripts).zip(differences) {
        report.findings.extend(difference.map(|difference| Finding { seed: *seed, difference, script }));
    }
    Ok(report)
}

/// What is wrong with each of `scripts`, in one Python process.
pub(super) fn differences(scripts: &[Script], oracle: &Oracle) -> Result<Vec<Option<Difference>>, String> {
    let mut reached = Reached::default();
    let outcomes = scripts.iter().map(|script| run_in_every_mode(script, &mut reached)).collect();
    compared(scripts, outcomes, oracle)
}

/// The outcome that all modes share.
fn run_in_every_mode(script: &Script, reached: &mut Reached) -> Result<Outcome, Difference> {
    let mut first: Option<Outcome> = None;
    for options in &MODES {
        let outcome = run_in_process(script, options, reached);
        if let Outcome::Broken(message) = outcome {
            return Err(Difference::Broken(format!("{message} (in {options:?})")));
        }
        match &first {
            Some(known) if !is_same(known, &outcome) => {
                return Err(Difference::Modes(format!("{options:?} gives\n{outcome:?}\nand not\n{known:?}")));
            }
            Some(_) => {}
            None => first = Some(outcome),
        }
    }
    first.ok_or_else(|| Difference::Broken("there is no mode".to_owned()))
}

/// Whether two modes do the same; messages of traps may show values that only one of them has at hand.
fn is_same(left: &Outcome, right: &Outcome) -> bool {
    match (left, right) {
        (Outcome::Ran { stdout: a, trap: s }, Outcome::Ran { stdout: b, trap: t }) => {
            a == b && s.as_ref().map(|trap| trap.0) == t.as_ref().map(|trap| trap.0)
        }
        _ => left == right,
    }
}

fn compared(
    scripts: &[Script],
    outcomes: Vec<Result<Outcome, Difference>>,
    oracle: &Oracle,
) -> Result<Vec<Option<Difference>>, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut found: Vec<Option<Difference>> = Vec::with_capacity(scripts.len());
    let mut jobs = Vec::new();
    let mut asked = Vec::new();
    for (at, (script, outcome)) in scripts.iter().zip(outcomes).enumerate() {
        found.push(None);
        match outcome {
            Ok(Outcome::Ran { stdout, trap }) => {
                let mut inputs = BTreeMap::new();
                for (name, npy) in &script.inputs {
                    let path = folder.path().join(format!("{at}-{name}.npy"));
                    npy.write(&path);
                    inputs.insert(name.clone(), path);
                }
                let settings = script.settings.iter().cloned().collect();
                let out = BTreeMap::new();
                jobs.push(Job { script: script.to_string(), inputs, settings, out, actual: Some(stdout) });
                asked.push((at, trap));
            }
            Ok(_) => {}
            Err(difference) => found[at] = Some(difference),
        }
    }
    for ((at, trap), judgement) in asked.into_iter().zip(oracle.judge(&jobs)?) {
        found[at] = objection(trap, judgement);
    }
    Ok(found)
}

fn objection(trap: Option<(usize, String)>, judgement: Judgement) -> Option<Difference> {
    if trap.as_ref().map(|(line, _)| *line) != judgement.line {
        let error = judgement.error.unwrap_or_else(|| "nothing".to_owned());
        return Some(Difference::Stop(format!("arr stops at {trap:?}, CPython at {:?}: {error}", judgement.line)));
    }
    judgement.difference.map(Difference::Output)
}

impl Report {
    /// Whether no script shows a mistake.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    /// How many of a hundred scripts the compiler takes.
    #[must_use]
    pub fn percent_compiled(&self) -> usize {
        let n_refused: usize = self.refused.values().flat_map(BTreeMap::values).sum();
        100 * (self.n_scripts - n_refused) / self.n_scripts.max(1)
    }

    /// The constructs that fewer scripts have than should, and the instructions that none has, a line each.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        // `assert` is not written, as one that fails ends the script.
        let of_assert = ["the instruction fail", "the instruction begin_message"];
        let instructions =
            self.reached.missing_instructions().into_iter().filter(|line| !of_assert.contains(&line.as_str()));
        self.constructs.missing(self.n_scripts).into_iter().chain(instructions).collect()
    }

    /// How many of the scripts that ran have each construct, a line each.
    #[must_use]
    pub fn constructs(&self) -> String {
        self.constructs.table()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} scripts, {} % compile, {} trap", self.n_scripts, self.percent_compiled(), self.n_trapped)?;
        for (code, messages) in &self.refused {
            let most = messages.iter().max_by_key(|(_, n)| **n);
            let n: usize = messages.values().sum();
            writeln!(f, "{n:6} refused with {code}, as in: {}", most.map_or("", |(message, _)| message))?;
        }
        for Finding { seed, difference, script } in &self.findings {
            let (kind, message) = match difference {
                Difference::Broken(message) => ("breaks down", message),
                Difference::Modes(message) => ("differs between modes", message),
                Difference::Output(message) => ("prints something else than NumPy", message),
                Difference::Stop(message) => ("stops elsewhere than NumPy", message),
            };
            writeln!(f, "\n--- script {seed:#x} {kind}: {message}\n{}{}", script.describe_inputs(), script)?;
        }
        writeln!(f, "{} findings", self.findings.len())
    }
}
