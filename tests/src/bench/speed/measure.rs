//! One work at one length: results compared, then times taken turn by turn.

use std::path::Path;

use serde::Serialize;

use super::contender::Contender;
use super::machine::NAIVE;
use super::process::process;
use super::work::Work;
use crate::bench::median;

/// Times a way is measured, each after all others have been; what is reported is the middle one.
const TURNS: usize = 9;
/// What a turn takes at least, in nanoseconds.
const TURN: f64 = 4e6;
/// How much results may differ, of the larger one: rivals add in other orders.
const TOLERANCE: f64 = 2e-4;

/// What a round of a work takes.
#[derive(Clone, Debug, Serialize)]
pub struct Measured {
    /// The work's name.
    pub work: String,
    /// Its length, or the elements of its largest input.
    pub n: usize,
    /// The name of its shape, where that is fixed.
    pub shape: Option<String>,
    /// Median nanoseconds a round, by way.
    pub nanoseconds: Vec<(String, f64)>,
    /// Median nanoseconds of a whole `arr run` of one round, where the work is in the language.
    pub process: Option<f64>,
}

impl Measured {
    /// The figure of a way.
    #[must_use]
    pub fn of(&self, way: &str) -> Option<f64> {
        self.nanoseconds.iter().find(|(known, _)| known == way).map(|&(_, figure)| figure)
    }
}

/// Measures a work with all contenders.
pub(super) fn measure(
    work: &Work,
    n: usize,
    folder: &Path,
    contenders: [&mut dyn Contender; 3],
) -> Result<Measured, String> {
    let mut contenders = contenders;
    let mut ways: Vec<(usize, String, u32)> = Vec::new();
    let mut agreed: Option<(String, Vec<f64>)> = None;
    for (at, contender) in contenders.iter_mut().enumerate() {
        for way in contender.load(work, n, folder)? {
            let result = contender.result(&way)?;
            match &agreed {
                Some((first, expected)) => compare(work, (first, expected), (&way, &result))?,
                None => agreed = Some((way.clone(), result)),
            }
            // Also what is compiled at its first call has been compiled by now.
            let once = contender.time(&way, 3)?.max(1.0);
            ways.push((at, way, (TURN / once).ceil().clamp(1.0, 1e6) as u32));
        }
    }
    let mut figures = vec![Vec::with_capacity(TURNS); ways.len()];
    for _ in 0..TURNS {
        for ((at, way, rounds), figures) in ways.iter().zip(&mut figures) {
            let Some(contender) = contenders.get_mut(*at) else { continue };
            figures.push(contender.time(way, *rounds)?);
        }
    }
    let process = ways.iter().any(|(_, way, _)| way == NAIVE).then(|| process(work, n, folder)).transpose()?;
    let nanoseconds = ways.into_iter().map(|(_, way, _)| way).zip(figures.into_iter().map(median)).collect();
    Ok(Measured { work: work.name.clone(), n, shape: work.shape.clone(), nanoseconds, process })
}

fn compare(work: &Work, (first, expected): (&str, &[f64]), (way, result): (&str, &[f64])) -> Result<(), String> {
    let far = |(a, b): (&f64, &f64)| (a - b).abs() > TOLERANCE * (1.0 + a.abs().max(b.abs()));
    if expected.len() != result.len() {
        return Err(format!("{}: `{first}` gives {} elements, `{way}` {}", work.name, expected.len(), result.len()));
    }
    match expected.iter().zip(result).position(far) {
        Some(at) => Err(format!("{}: at {at} `{first}` gives {}, `{way}` {}", work.name, expected[at], result[at])),
        None => Ok(()),
    }
}
