//! The limit: every work of `tests/speed/works.toml` as one hand-written fused loop, compiled for AVX2, and the transform of
//! `whole.toml` by the fastest library there is.
//!
//! Reads one request a line from standard input and answers each with one line:
//!
//! ```text
//! load ID N FOLDER           takes the inputs of a work from FOLDER/NAME.bin; answers "limit", or nothing without such a work
//! result limit FILE          one round from fresh inputs; the result, as float64, to FILE; answers "done"
//! time limit ROUNDS          answers with the nanoseconds that ROUNDS rounds took
//! ```
#![forbid(unsafe_code)]

mod bytes;
mod elementwise;
mod image;
mod inputs;
mod reduce;
mod transcendental;
mod transform;

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use cpu_time::ThreadTime;
use inputs::Inputs;

/// One round of a work.
type Round = fn(&mut Inputs);

/// The works by the identifiers of `works.toml`.
const WORKS: &[(&str, Round)] = &[
    ("add-scale", elementwise::add_scale),
    ("add-product", elementwise::add_product),
    ("ratio", elementwise::ratio),
    ("length", elementwise::length),
    ("sine", transcendental::sine),
    ("bell", transcendental::bell),
    ("polynomial", elementwise::polynomial),
    ("background", elementwise::background),
    ("threshold", bytes::threshold),
    ("motion", bytes::motion),
    ("interpolate", bytes::interpolate),
    ("sum-float32", reduce::sum_float32),
    ("std-float32", reduce::std_float32),
    ("sum-uint8", reduce::sum_uint8),
    ("std-uint8", reduce::std_uint8),
    ("masked-store", elementwise::masked_store),
    ("histogram", reduce::histogram),
    ("upscale-8x8", image::upscale::<8, 8>),
    ("upscale-120x160", image::upscale::<120, 160>),
    ("blur-float32", image::blur),
    ("column-mean", image::column_mean),
    ("row-mean", image::row_mean),
    ("transpose", image::transpose),
    ("fft-1024", transform::fft),
];

/// A work with the inputs that its next round reads.
struct Loaded {
    round: Round,
    n: usize,
    folder: PathBuf,
    inputs: Inputs,
}

impl Loaded {
    fn new(id: &str, n: &str, folder: &str) -> io::Result<Option<Loaded>> {
        let Some(&(_, round)) = WORKS.iter().find(|(known, _)| *known == id) else { return Ok(None) };
        let n = n.parse().map_err(io::Error::other)?;
        let folder = PathBuf::from(folder);
        let inputs = Inputs::read(&folder, n)?;
        Ok(Some(Loaded { round, n, folder, inputs }))
    }

    fn result(&mut self, file: &str) -> io::Result<()> {
        self.inputs = Inputs::read(&self.folder, self.n)?;
        self.inputs.vary(0);
        (self.round)(&mut self.inputs);
        let bytes: Vec<u8> = self.inputs.result().into_iter().flat_map(f64::to_le_bytes).collect();
        std::fs::write(file, bytes)
    }

    fn time(&mut self, rounds: u32) -> u128 {
        let start = ThreadTime::now();
        for number in 0..rounds {
            self.inputs.vary(number);
            (self.round)(&mut self.inputs);
        }
        start.elapsed().as_nanos()
    }
}

fn main() -> io::Result<()> {
    let mut loaded = None;
    for line in io::stdin().lock().lines() {
        let line = line?;
        let words: Vec<&str> = line.split(' ').collect();
        let answer = match (words.as_slice(), &mut loaded) {
            (["load", id, n, folder], _) => {
                loaded = Loaded::new(id, n, folder)?;
                if loaded.is_some() { "limit".to_owned() } else { String::new() }
            }
            (["result", "limit", file], Some(work)) => {
                work.result(file)?;
                "done".to_owned()
            }
            (["time", "limit", rounds], Some(work)) => work.time(rounds.parse().map_err(io::Error::other)?).to_string(),
            _ => return Err(io::Error::other(format!("unknown request `{line}`"))),
        };
        writeln!(io::stdout(), "{answer}")?;
        io::stdout().flush()?;
    }
    Ok(())
}
