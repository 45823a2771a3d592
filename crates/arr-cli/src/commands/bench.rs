//! `arr bench`: how long a script takes for an arrival, or for a run where nothing arrives.

mod emulator;
mod profile;
mod spans;

use std::io;
use std::time::{Duration, Instant};

use arr_bytecode::{Program, Verified};
use arr_core::{PortId, Scalar};
use arr_firmware::{BOARDS, Board};
use arr_vm::{ArrayRef, Host, HostError, Level, Limits};
use serde::Serialize;

use super::print;
use super::run::{describe, within};
use crate::arena::Arena;
use crate::args::{BenchArgs, RunArgs};
use crate::duration::duration;
use crate::failure::Failure;
use crate::input::{Input, is_read_once};
use crate::io::{Connections, FileHost};
use crate::stop::Stop;
use profile::{LineTime, Lines, Profiled, table};
use spans::Spans;

/// How many runs are measured, where nobody says so.
const RUNS: u32 = 20;

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
    /// Where the time goes, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<Vec<LineTime>>,
}

/// Runs a script several times, and says how long it took; what it prints and emits is left out.
pub(super) fn bench(args: &BenchArgs) -> Result<(), Failure> {
    let run = &args.run;
    let bytes = Input::read(&run.file)?.into_program(&run.file, &run.compile.options())?;
    let verified = bytes.verified().map_err(|refusal| Failure::file(&run.file, refusal))?;
    let program = verified.program();
    within(program, &run.file, &run.compile)?;
    if !run.ports.outputs.is_empty() {
        return Err(Failure::Usage("a benchmark writes no files, leave out --out".to_owned()));
    }
    if run.device.is_some() {
        return Err(Failure::Usage(
            "a benchmark is of this machine or of an emulated camera, leave out --device".to_owned(),
        ));
    }
    if !run.ports.views.is_empty() {
        return Err(Failure::Usage("a benchmark shows nothing, leave out --view".to_owned()));
    }
    let target = run.compile.options().target;
    if let Some(board) = Board::with_processor(target.name) {
        return counted(args, board, program);
    }
    if args.firmware.is_some() {
        let message = format!("--firmware is for an emulated camera, name it: {}", emulated());
        return Err(Failure::Usage(message));
    }
    if let Some((_, path)) = run.ports.inputs.iter().find(|(_, path)| is_read_once(path)) {
        return Err(Failure::file(
            path,
            "a benchmark reads its input in every run, which this gives once: keep it in a file",
        ));
    }
    let n_runs = args.runs.unwrap_or(RUNS);
    let mut bench = Bench { run, verified: &verified, arena: Arena::new(program, &run.file)? };
    let (mut arrivals, mut runs) = (Vec::new(), Vec::new());
    // The first run is not counted: it finds memory and caches cold.
    for k in 0..=n_runs {
        let (taken, of_run) = bench.once(Clocked::new, |clocked| (clocked.inner, clocked.spans.of_stream()))?;
        if k > 0 {
            arrivals.extend(of_run);
            runs.push(nanoseconds(taken));
        }
    }
    let (per, times) = if arrivals.is_empty() { ("run", runs) } else { ("arrival", arrivals) };
    let arena_bytes = u64::from(program.fast_bytes()) + u64::from(program.slow_bytes());
    let Some(mut report) = Report::of(per, times, arena_bytes, bytes.n_bytes()) else {
        return Err(Failure::Usage("nothing was measured, give --runs a number above 0".to_owned()));
    };
    if args.profile {
        let unknown = || Failure::file(&run.file, "it carries no source lines, build it without --strip");
        let mut lines = Lines::of(program).ok_or_else(unknown)?;
        for _ in 0..n_runs {
            bench.once(|inner| Profiled::new(inner, &mut lines), |profiled| (profiled.end(), ()))?;
        }
        report.profile = Some(lines.times());
    }
    if args.json {
        let json = serde_json::to_string(&report).map_err(|error| Failure::Usage(error.to_string()))?;
        return print(&format!("{json}\n"));
    }
    let profile = report.profile.as_ref().map(|times| table(times, per, program)).unwrap_or_default();
    print(&format!("{}{profile}", report.text()))
}

/// Says how many instructions an emulated camera takes for an arrival. It counts the same every time, so one run will do.
fn counted(args: &BenchArgs, board: Board, program: &Program<'_>) -> Result<(), Failure> {
    let target = board.processor;
    if args.profile {
        return Err(Failure::Usage(format!("--profile measures on this machine, leave out --target {target}")));
    }
    if args.runs.is_some() {
        let message = format!("a {target} counts the same in every run, leave out --runs");
        return Err(Failure::Usage(message));
    }
    let counts = emulator::counts(args, board, program)?;
    let n = counts.len();
    let Some([min, low, median, high, max]) = quarters(counts) else {
        return Err(Failure::Usage("nothing was counted, as nothing arrived".to_owned()));
    };
    if args.json {
        let report = serde_json::json!({
            "per": "arrival",
            "target": target,
            "n": n,
            "median_instructions": median,
            "quartiles_instructions": [low, high],
            "min_instructions": min,
            "max_instructions": max,
        });
        return print(&format!("{report}\n"));
    }
    print(&format!(
        "per arrival {median} instructions of a {target}, half of {n} between {low} and {high}, fewest {min}, most {max}\n"
    ))
}

/// The targets that there are emulated cameras of, as options.
fn emulated() -> String {
    BOARDS.map(|board| format!("`--target {}`", board.processor)).join(" or ")
}

/// The least of some figures, where each quarter of them ends, and the largest.
fn quarters(mut figures: Vec<u64>) -> Option<[u64; 5]> {
    figures.sort_unstable();
    let last = figures.len().checked_sub(1)?;
    let at = |quarter: usize| figures.get(last * quarter / 4).copied();
    Some([at(0)?, at(1)?, at(2)?, at(3)?, at(4)?])
}

/// The host of a run that is measured.
type Quiet = FileHost<io::Sink>;

/// A program that is run again and again.
struct Bench<'b> {
    run: &'b RunArgs,
    verified: &'b Verified<'b>,
    arena: Arena,
}

impl Bench<'_> {
    /// Runs the program once, with a host made of one that writes nowhere. Gives how long it took, and what `end` takes out
    /// of the host behind it.
    fn once<H: Host, T>(
        &mut self,
        host: impl FnOnce(Quiet) -> H,
        end: impl FnOnce(H) -> (Quiet, T),
    ) -> Result<(Duration, T), Failure> {
        let program = self.verified.program();
        let connections = Connections::open(program, &self.run.ports).map_err(Failure::Usage)?;
        let mut host = host(FileHost::new(connections, io::sink(), false, Stop::never()));
        let begun = Instant::now();
        let ran = arr_vm::run(self.verified, &mut self.arena.memory(), &mut host, Limits::default(), Level::detect());
        let taken = begun.elapsed();
        let (inner, found) = end(host);
        let name = self.run.file.display().to_string();
        inner.finish(ran, |trap, message| describe(trap, message, program, &name, 0))?;
        Ok((taken, found))
    }
}

impl Report {
    fn of(per: &'static str, times: Vec<u64>, arena_bytes: u64, program_bytes: usize) -> Option<Report> {
        let n = times.len();
        let [min_ns, low, median_ns, high, max_ns] = quarters(times)?;
        let quartiles_ns = [low, high];
        Some(Report { per, n, median_ns, quartiles_ns, min_ns, max_ns, arena_bytes, program_bytes, profile: None })
    }

    fn text(&self) -> String {
        let shown = |ns: u64| duration(ns as f64 / 1e9);
        let [low, high] = self.quartiles_ns.map(shown);
        format!(
            "per {:8}{}, half of {} between {low} and {high}, fastest {}, slowest {}\narena       {} bytes\nprogram     {} bytes\n",
            self.per,
            shown(self.median_ns),
            self.n,
            shown(self.min_ns),
            shown(self.max_ns),
            self.arena_bytes,
            self.program_bytes,
        )
    }
}

/// A host that looks at a clock whenever an arrival is asked for; the clock stands still while the host itself works.
struct Clocked<H> {
    inner: H,
    begun: Instant,
    /// What the host has taken.
    outside: Duration,
    spans: Spans,
}

impl<H: Host> Clocked<H> {
    fn new(inner: H) -> Clocked<H> {
        Clocked { inner, begun: Instant::now(), outside: Duration::ZERO, spans: Spans::default() }
    }

    fn outside<T>(&mut self, work: impl FnOnce(&mut H) -> T) -> T {
        let since = Instant::now();
        let done = work(&mut self.inner);
        self.outside += since.elapsed();
        done
    }
}

impl<H: Host> Host for Clocked<H> {
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        let clock = nanoseconds(self.begun.elapsed().saturating_sub(self.outside));
        let arrived = self.outside(|host| host.receive(port, dst))?;
        self.spans.asked(port, clock, arrived);
        Ok(arrived)
    }

    fn param(&mut self, port: PortId) -> Option<Scalar> {
        self.inner.param(port)
    }

    fn emit_scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        self.outside(|host| host.emit_scalar(port, value))
    }

    fn emit_array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        self.outside(|host| host.emit_array(port, array))
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

fn nanoseconds(time: Duration) -> u64 {
    time.as_nanos() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_times_lie_between_the_quartiles() {
        let report = Report::of("run", vec![5, 1, 3, 2, 4], 64, 100).expect("there are times");
        assert_eq!((report.min_ns, report.quartiles_ns, report.median_ns, report.max_ns), (1, [2, 4], 3, 5));
        assert_eq!(Report::of("run", vec![], 64, 100), None);
    }
}
