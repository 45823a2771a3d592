//! `arr bench`: how long a script takes for an arrival, or for a run where nothing arrives.

use std::io;
use std::time::{Duration, Instant};

use arr_core::{PortId, Scalar};
use arr_vm::{ArrayRef, Host, HostError, Level, Limits};
use serde::Serialize;

use super::print;
use super::run::{describe, within};
use crate::arena::Arena;
use crate::args::BenchArgs;
use crate::failure::Failure;
use crate::input::Input;
use crate::io::{Connections, FileHost};
use crate::stop::Stop;

/// What there is to say about a script.
#[derive(Debug, PartialEq, Serialize)]
struct Report {
    /// `arrival` or `run`: what the times are of.
    per: &'static str,
    /// How many have been measured.
    n: usize,
    median_ns: u64,
    /// A quarter of the times is shorter, a quarter longer than these.
    quartiles_ns: [u64; 2],
    min_ns: u64,
    max_ns: u64,
    /// Bytes of both arenas.
    arena_bytes: u64,
    program_bytes: usize,
}

/// Runs a script several times, and says how long it took; what it prints and emits is left out.
pub(super) fn bench(args: &BenchArgs) -> Result<(), Failure> {
    let run = &args.run;
    let bytes = Input::read(&run.file)?.into_program(&run.file, &run.compile.options())?;
    let verified = bytes.verified().map_err(|refusal| Failure::file(&run.file, refusal))?;
    let program = verified.program();
    within(program, run)?;
    if !run.ports.outputs.is_empty() {
        return Err(Failure::Usage("a benchmark writes no files, leave out --out".to_owned()));
    }
    let mut arena = Arena::new(program, &run.file)?;
    let (mut arrivals, mut runs) = (Vec::new(), Vec::new());
    // The first run is not counted: it finds memory and caches cold.
    for k in 0..=args.runs {
        let connections = Connections::open(program, &run.ports).map_err(Failure::Usage)?;
        let inner = FileHost::new(connections, io::sink(), false, Stop::never());
        let mut host = Clocked { inner, since: None, arrivals: Vec::new() };
        let begun = Instant::now();
        let ran = arr_vm::run(&verified, &mut arena.memory(), &mut host, Limits::default(), Level::detect());
        let taken = begun.elapsed();
        let Clocked { inner, arrivals: of_run, .. } = host;
        let name = run.file.display().to_string();
        inner.finish(ran, |trap, message| describe(trap, message, program, &name, 0))?;
        if k > 0 {
            arrivals.extend(of_run);
            runs.push(taken);
        }
    }
    let (per, times) = if arrivals.is_empty() { ("run", runs) } else { ("arrival", arrivals) };
    let arena_bytes = u64::from(program.fast_bytes()) + u64::from(program.slow_bytes());
    let Some(report) = Report::of(per, times, arena_bytes, bytes.n_bytes()) else {
        return Err(Failure::Usage("nothing was measured, give --runs a number above 0".to_owned()));
    };
    if args.json {
        let json = serde_json::to_string(&report).map_err(|error| Failure::Usage(error.to_string()))?;
        return print(&format!("{json}\n"));
    }
    print(&report.text())
}

impl Report {
    fn of(per: &'static str, times: Vec<Duration>, arena_bytes: u64, program_bytes: usize) -> Option<Report> {
        let mut ns: Vec<u64> = times.iter().map(|time| time.as_nanos() as u64).collect();
        ns.sort_unstable();
        let at = |quarter: usize| ns.get(ns.len().saturating_sub(1) * quarter / 4).copied();
        Some(Report {
            per,
            n: ns.len(),
            median_ns: at(2)?,
            quartiles_ns: [at(1)?, at(3)?],
            min_ns: at(0)?,
            max_ns: at(4)?,
            arena_bytes,
            program_bytes,
        })
    }

    fn text(&self) -> String {
        let ms = |ns: u64| format!("{:.4} ms", ns as f64 / 1e6);
        let [low, high] = self.quartiles_ns.map(ms);
        format!(
            "per {:8}{}, half of {} between {low} and {high}, fastest {}, slowest {}\narena       {} bytes\nprogram     {} bytes\n",
            self.per,
            ms(self.median_ns),
            self.n,
            ms(self.min_ns),
            ms(self.max_ns),
            self.arena_bytes,
            self.program_bytes,
        )
    }
}

/// A host that looks at the clock when an arrival has come, and when the next one is asked for.
struct Clocked<H> {
    inner: H,
    since: Option<Instant>,
    arrivals: Vec<Duration>,
}

impl<H: Host> Host for Clocked<H> {
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        if let Some(since) = self.since.take() {
            self.arrivals.push(since.elapsed());
        }
        let arrived = self.inner.receive(port, dst)?;
        self.since = arrived.then(Instant::now);
        Ok(arrived)
    }

    fn param(&mut self, port: PortId) -> Option<Scalar> {
        self.inner.param(port)
    }

    fn emit_scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        self.inner.emit_scalar(port, value)
    }

    fn emit_array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        self.inner.emit_array(port, array)
    }

    fn write_text(&mut self, text: &str) -> Result<(), HostError> {
        self.inner.write_text(text)
    }

    fn write_message(&mut self, text: &str) -> Result<(), HostError> {
        self.inner.write_message(text)
    }

    fn should_stop(&mut self) -> bool {
        self.inner.should_stop()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_times_lie_between_the_quartiles() {
        let times = [5, 1, 3, 2, 4].map(Duration::from_nanos).to_vec();
        let report = Report::of("run", times, 64, 100).expect("there are times");
        assert_eq!((report.min_ns, report.quartiles_ns, report.median_ns, report.max_ns), (1, [2, 4], 3, 5));
        assert_eq!(Report::of("run", vec![], 64, 100), None);
    }
}
