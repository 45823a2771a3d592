//! `%timeit EXPR`: how long an entry takes, in the words of IPython.

use std::time::{Duration, Instant};

use super::workspace::{Failed, Workspace};
use crate::duration::duration;

/// How often it is measured.
const N_RUNS: u32 = 7;
/// How long one measurement takes at most, unless one loop takes longer.
const SPAN: Duration = Duration::from_millis(200);

/// Mean and spread of the time that an entry takes, of as many loops as make a measurement worth it.
pub(super) fn timed(workspace: &Workspace<'_>, entry: &str) -> Result<String, Failed> {
    let compiled = workspace.compile(entry)?;
    let measured = |n: u32| -> Result<Duration, Failed> { (0..n).map(|_| workspace.time(&compiled)).sum() };
    let mut n_loops = 1;
    // What surrounds a short entry takes longer than the entry, so the span is one on the wall.
    loop {
        let begun = Instant::now();
        measured(n_loops)?;
        if begun.elapsed() * 10 > SPAN {
            break;
        }
        n_loops *= 10;
    }
    let runs: Result<Vec<f64>, Failed> =
        (0..N_RUNS).map(|_| Ok(measured(n_loops)?.as_secs_f64() / f64::from(n_loops))).collect();
    Ok(report(&runs?, n_loops))
}

/// `1.03 µs ± 12.3 ns per loop (mean ± std. dev. of 7 runs, 1,000,000 loops each)`
fn report(seconds: &[f64], n_loops: u32) -> String {
    let n = seconds.len() as f64;
    let mean = seconds.iter().sum::<f64>() / n;
    let variance = seconds.iter().map(|s| (s - mean) * (s - mean)).sum::<f64>() / n;
    let plural = if n_loops == 1 { "" } else { "s" };
    format!(
        "{} ± {} per loop (mean ± std. dev. of {} runs, {} loop{plural} each)\n",
        duration(mean),
        duration(libm::sqrt(variance)),
        seconds.len(),
        grouped(n_loops),
    )
}

/// `1,000,000`
fn grouped(n: u32) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (k, digit) in digits.chars().enumerate() {
        if k > 0 && (digits.len() - k).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_as_ipython_tells_them() {
        let told = report(&[1.03e-6, 1.03e-6], 1_000_000);
        assert_eq!(told, "1.03 µs ± 0.00 ns per loop (mean ± std. dev. of 2 runs, 1,000,000 loops each)\n");
        assert_eq!(report(&[0.25], 1), "250 ms ± 0.00 ns per loop (mean ± std. dev. of 1 runs, 1 loop each)\n");
    }
}
