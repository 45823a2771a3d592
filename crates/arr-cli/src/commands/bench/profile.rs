//! `arr bench --profile`: where the time of runs goes, by source line.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::{Duration, Instant};

use arr_bytecode::Program;
use arr_core::{Pc, PortId, Scalar};
use arr_vm::{ArrayRef, Host, HostError};
use serde::Serialize;

use crate::duration::duration;

/// The place of the host's own time among those of lines.
const HOST: usize = 0;

/// What runs have spent on each line, and outside of the program.
pub(super) struct Lines {
    /// Where the time of each line is, by its number.
    place_of: BTreeMap<u32, usize>,
    /// The place of the line that each position of the code belongs to.
    place_at: Vec<usize>,
    spent: Vec<Duration>,
    /// By port.
    n_arrivals: BTreeMap<PortId, u32>,
    n_runs: u32,
}

/// The time of one line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct LineTime {
    /// Its number; of what the host does, which is no line, none.
    line: Option<u32>,
    /// For an arrival, or for a run where nothing arrives.
    mean_ns: f64,
    /// Of all time, from 0 to 1.
    share: f64,
}

impl Lines {
    /// No time yet; `None` where the program does not know its lines.
    pub(super) fn of(program: &Program<'_>) -> Option<Lines> {
        let mut place_of = BTreeMap::new();
        let mut place_at = vec![HOST; program.code().len()];
        let mut lines = program.lines().peekable();
        while let Some(record) = lines.next() {
            let place = place_of.len() + 1;
            let place = *place_of.entry(record.line).or_insert(place);
            // A record holds up to the next one.
            let end = lines.peek().map_or(place_at.len(), |next| next.pc.0 as usize);
            place_at.get_mut(record.pc.0 as usize..end)?.fill(place);
        }
        let spent = vec![Duration::ZERO; place_of.len() + 1];
        (!place_of.is_empty()).then_some(Lines { place_of, place_at, spent, n_arrivals: BTreeMap::new(), n_runs: 0 })
    }

    /// The times of all lines that have taken some, and of the host.
    pub(super) fn times(&self) -> Vec<LineTime> {
        // As for the spans of arrivals, the port at which most arrives sets the pace.
        let n = self.n_arrivals.values().copied().max().filter(|&n| n > 0).unwrap_or(self.n_runs.max(1));
        let all: Duration = self.spent.iter().sum();
        let time = |line: Option<u32>, place: usize| {
            let spent = self.spent.get(place).copied().unwrap_or_default();
            let share = spent.as_secs_f64() / all.as_secs_f64().max(f64::MIN_POSITIVE);
            LineTime { line, mean_ns: spent.as_nanos() as f64 / f64::from(n), share }
        };
        let lines = self.place_of.iter().map(|(&line, &place)| time(Some(line), place));
        lines.chain([time(None, HOST)]).filter(|time| time.mean_ns > 0.0).collect()
    }
}

/// The times as a table, with the text of the lines; `per` is what they are of.
pub(super) fn table(times: &[LineTime], per: &str, program: &Program<'_>) -> String {
    let mut text = String::from("\nline   share       time  source\n");
    for LineTime { line, mean_ns, share } in times {
        let (number, source) = match line {
            Some(line) => {
                let record = program.lines().find(|record| record.line == *line);
                let source = record.and_then(|record| program.line_text(&record)).unwrap_or_default();
                (line.to_string(), source.trim())
            }
            None => ("-".to_owned(), "(the host: what arrives, is sent and printed)"),
        };
        let source: String = source.chars().take(80).collect();
        // Writing to a string does not fail.
        let _ = writeln!(text, "{number:>4}  {:>5.1}%  {:>9}  {source}", 100.0 * share, duration(mean_ns / 1e9));
    }
    let all: f64 = times.iter().map(|time| time.mean_ns).sum();
    let _ = writeln!(
        text,
        "      100.0%  {:>9}  per {per}, the clock that is looked at where lines change included",
        duration(all / 1e9)
    );
    text
}

/// A host that looks at the clock where the line changes, and around what the host itself does.
pub(super) struct Profiled<'l, H> {
    inner: H,
    lines: &'l mut Lines,
    place: usize,
    since: Instant,
}

impl<'l, H: Host> Profiled<'l, H> {
    pub(super) fn new(inner: H, lines: &'l mut Lines) -> Profiled<'l, H> {
        lines.n_runs += 1;
        Profiled { inner, lines, place: HOST, since: Instant::now() }
    }

    /// The host, when the run is over.
    pub(super) fn end(mut self) -> H {
        self.go(HOST);
        self.inner
    }

    /// Books what has passed to the place at hand, and goes on to another.
    fn go(&mut self, place: usize) {
        let now = Instant::now();
        if let Some(spent) = self.lines.spent.get_mut(self.place) {
            *spent += now - self.since;
        }
        (self.place, self.since) = (place, now);
    }

    /// What the host does, on its own account.
    fn outside<T>(&mut self, work: impl FnOnce(&mut H) -> T) -> T {
        let place = self.place;
        self.go(HOST);
        let done = work(&mut self.inner);
        self.go(place);
        done
    }
}

impl<H: Host> Host for Profiled<'_, H> {
    fn reaches(&mut self, pc: Pc) {
        let place = self.lines.place_at.get(pc.0 as usize).copied().unwrap_or(HOST);
        if place != self.place {
            self.go(place);
        }
    }

    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        let arrived = self.outside(|host| host.receive(port, dst))?;
        *self.lines.n_arrivals.entry(port).or_default() += u32::from(arrived);
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
        self.outside(|host| host.write_text(text))
    }

    fn write_message(&mut self, text: &str) -> Result<(), HostError> {
        self.inner.write_message(text)
    }

    fn should_stop(&mut self) -> bool {
        self.inner.should_stop()
    }
}
