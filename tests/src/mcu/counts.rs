//! Instructions that works take on a camera, beside hand-written loops on the same processor.
//!
//! The emulator counts instructions. A work runs in a loop inside one arrival of a stream, and the clock of the program is
//! recorded as the stream is asked for arrivals; nine rounds less one round are eight, and what the loop itself takes is
//! subtracted. So linking and emissions cancel.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use arr_compiler::{Options, Target, compile};
use arr_firmware::{Asked, Board};
use serde::{Deserialize, Serialize};

use super::board;
use super::jobs::{self, Job};
use super::transcript::{Transcript, loops, transcripts};
use crate::bench::{Input, Work, script};
use crate::kept::kept;
use crate::npy::Npy;
use crate::workspace::root;

/// Lengths that works without a shape of their own are measured at.
const LENGTHS: [usize; 3] = [512, 1024, 76_800];
/// Rounds of the two scripts of which the difference is taken.
const FEW: u32 = 1;
const MANY: u32 = 9;

/// Instructions of one round.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub struct Count {
    /// Of the script.
    pub arr: u64,
    /// Of the hand-written loop.
    pub hand: u64,
    /// How often the work does what it is counted in.
    pub times: u64,
}

/// Counts by work and length.
pub type Counts = BTreeMap<String, Count>;

/// Counts of each board: `tests/speed/counts.toml`.
const KEPT: &str = "tests/speed/counts.toml";

/// The counts that are kept, by board.
///
/// # Errors
/// What is wrong with the file.
pub fn kept_counts() -> Result<BTreeMap<String, Counts>, String> {
    kept(KEPT)
}

/// Keeps the counts of a board.
///
/// # Errors
/// Where the file cannot be written.
pub fn keep_counts(board: Board, counts: &Counts) -> Result<(), String> {
    let mut all = kept_counts()?;
    all.insert(board.name.to_owned(), counts.clone());
    let mut text = "# Instructions a round, written by `cargo xtask mcu --counts --update`.\n".to_owned();
    for (board, counts) in &all {
        text += &format!("\n[{board}]\n");
        for (name, Count { arr, hand, times }) in counts {
            text += &format!("\"{name}\" = {{ arr = {arr}, hand = {hand}, times = {times} }}\n");
        }
    }
    fs::write(root().join(KEPT), text).map_err(|error| format!("{KEPT}: {error}"))
}

/// Counts every work on `board` with the firmware `elf`, and the hand-written loops with the firmware `loops_elf`.
///
/// # Errors
/// Where a work does not run to its end or has no hand-written loop, or the board breaks down.
pub fn counts(board: Board, elf: &Path, loops_elf: &Path) -> Result<Counts, String> {
    let works = [Work::all()?, Work::of_cameras()?].concat();
    let measured = works
        .iter()
        .flat_map(|work| if work.shape.is_some() { vec![(work, 0)] } else { LENGTHS.map(|n| (work, n)).to_vec() });
    let mut jobs = Vec::new();
    let mut counted = Vec::new();
    for (work, n) in measured {
        let ways = [(work.naive.as_str(), MANY), (&work.naive, FEW), ("pass", MANY), ("pass", FEW)];
        let four: Vec<Job> = ways.iter().map_while(|&(statements, rounds)| job(work, n, statements, rounds)).collect();
        // What the language does not have is not measured.
        if four.len() == ways.len() {
            jobs.extend(four);
            counted.push((work, n));
        }
    }
    let (records, _) = board::run(board, elf, &jobs::batch(&jobs)?, true)?;
    let ran = transcripts(&records)?;
    let (records, _) = board::run(board, loops_elf, &[], true)?;
    let by_hand = loops(&records)?;
    let mut counts = Counts::new();
    for (k, (work, n)) in counted.into_iter().enumerate() {
        let [many, few, empty_many, empty_few] = [0, 1, 2, 3].map(|way| ran.get(4 * k + way).and_then(between));
        let times = work.times.unwrap_or_else(|| largest(work, n));
        let name = if n == 0 { work.id.clone() } else { format!("{} {n}", work.id) };
        let taken = || {
            let (whole, empty) = (many? - few?, empty_many? - empty_few?);
            Some(whole.saturating_sub(empty) / u64::from(MANY - FEW))
        };
        let arr = taken().ok_or_else(|| format!("{name}: did not run to its end"))?;
        let hand = *by_hand.get(&(work.id.clone(), n)).ok_or_else(|| format!("{name}: no loop written by hand"))?;
        counts.insert(name, Count { arr, hand, times: times as u64 });
    }
    Ok(counts)
}

/// Instructions from the arrival to the end of the stream.
fn between(ran: &Transcript) -> Option<u64> {
    match ran.asked().as_slice() {
        // What is read before the stream begins is asked for too.
        [.., Asked { clock: start, .. }, Asked { clock: end, .. }] => end.checked_sub(*start),
        _ => None,
    }
}

/// Elements of the largest input.
fn largest(work: &Work, n: usize) -> usize {
    work.inputs.values().map(|input| input.shape(n).iter().product()).max().unwrap_or(1)
}

/// The statements of a work in a loop of so many rounds; `None` where the language has them not.
fn job(work: &Work, n: usize, statements: &str, rounds: u32) -> Option<Job> {
    let options = Options { target: Target::CORTEX_M7, ..Options::default() };
    let compiled = compile(&script(work, n, statements, rounds), &options).ok()?;
    let arrivals = work.inputs.iter().map(|(name, input)| Some((name.clone(), values(input, n)?)));
    let mut arrivals = arrivals.collect::<Option<BTreeMap<String, Npy>>>()?;
    arrivals.insert("tick".to_owned(), Npy::counting("|u1", &[1], 1));
    Some(Job {
        name: work.id.clone(),
        program: compiled.program,
        output: String::new(),
        trap: None,
        settings: BTreeMap::new(),
        arrivals,
        is_measured: true,
    })
}

/// Floats from 0 to 4, bytes of all values; as the loops by hand have them.
fn values(input: &Input, n: usize) -> Option<Npy> {
    let shape = input.shape(n);
    let each = 0..shape.iter().product::<usize>();
    let (descr, bytes) = match input.dtype() {
        "float32" => ("<f4", each.flat_map(|k| ((k * 7919 % 4096) as f32 / 1024.0).to_le_bytes()).collect()),
        "uint8" => ("|u1", each.map(|k| (k * 7919 % 251) as u8).collect()),
        _ => return None,
    };
    Some(Npy { descr: descr.to_owned(), shape, bytes })
}
