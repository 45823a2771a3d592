//! arr as a contender: the script as its user writes it, in the machine that its user gets.
//!
//! The statements of a work stand in a loop over the arrivals of a stream, and the host looks at the clock as each arrives.
//! What the loop itself takes is measured by the same script without the statements, and subtracted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use arr_bytecode::{Program, Verified, verify};
use arr_compiler::{Options, compile};
use arr_core::{PortId, Scalar};
use arr_vm::{ArrayRef, Host, HostError, Level, Limits, Link, Memory, run};
use cpu_time::ThreadTime;

use super::contender::Contender;
use super::work::Work;
use crate::Aligned;

/// Where an arena starts: at a multiple of this many bytes, as the plan counts on.
const ARENA_ALIGNMENT: usize = 64;

/// The way of the script as its user writes it.
pub(super) const NAIVE: &str = "arr";
/// The same with every optimisation off.
pub(super) const UNOPTIMIZED: &str = "arr unoptimized";
/// The script tuned by hand as for NumPy, where it is in the language.
pub(super) const BY_HAND: &str = "arr by hand";

/// The work at hand.
#[derive(Debug, Default)]
pub(super) struct Machine {
    ways: BTreeMap<String, Way>,
    folder: PathBuf,
}

/// A script, and the same without the statements that are measured.
#[derive(Debug)]
struct Way {
    once: Aligned,
    whole: Aligned,
    empty: Aligned,
    /// Rounds an arrival.
    rounds: u32,
}

impl Way {
    /// `None` where the compiler refuses the statements.
    fn new(work: &Work, n: usize, statements: &str, options: &Options) -> Result<Option<Way>, String> {
        let rounds = rounds(n);
        let Ok(whole) = compile(&script(work, n, statements, rounds), options) else { return Ok(None) };
        let compiled = |statements: &str, rounds| {
            let script = script(work, n, statements, rounds);
            let compiled = compile(&script, options);
            let compiled = compiled.map_err(|found| format!("{}: {}\n{script}", work.id, found[0].message))?;
            Ok::<_, String>(Aligned::new(&compiled.program))
        };
        let (once, empty) = (compiled(statements, 1)?, compiled("pass", rounds)?);
        Ok(Some(Way { once, whole: Aligned::new(&whole.program), empty, rounds }))
    }
}

/// How many rounds stand between two looks at the clock: fewer than 256, so that their number fits a pixel.
fn rounds(n: usize) -> u32 {
    (200_000 / n.max(1)).clamp(2, 200) as u32
}

/// The script of a work, with these statements in its loop, so many rounds an arrival.
pub(crate) fn script(work: &Work, n: usize, statements: &str, rounds: u32) -> String {
    let mut script = format!("import numpy as np\nimport arr\nn = {n}\n");
    for (name, input) in &work.inputs {
        let extents: String = input.shape(n).iter().map(|extent| format!("{extent}, ")).collect();
        script +=
            &format!("{name} = np.zeros(({extents}), dtype=np.{})\narr.read(\"{name}\", {name})\n", input.dtype());
    }
    script += work.prepare.trim_start_matches('\n');
    let inside = |text: &str| text.trim().lines().map(|line| format!("        {line}\n")).collect::<String>();
    script += &format!("\nfor tick in arr.stream(\"tick\", (1,), dtype=np.uint8):\n    for i in range({rounds}):\n");
    script += &inside(&work.vary);
    script += &inside(statements);
    for name in work.inputs.keys() {
        script += &format!("    arr.emit(\"{name}\", {name}[:1])\n");
    }
    if statements != "pass" {
        script += &format!("    arr.emit(\"result\", {})\n", work.result);
    }
    script
}

impl Contender for Machine {
    fn load(&mut self, work: &Work, n: usize, folder: &Path) -> Result<Vec<String>, String> {
        self.ways.clear();
        folder.clone_into(&mut self.folder);
        let plain = Options::default();
        let unoptimized = Options { optimize: false, ..Options::default() };
        let ways =
            [(NAIVE, &work.naive, &plain), (UNOPTIMIZED, &work.naive, &unoptimized), (BY_HAND, &work.hand, &plain)];
        for (name, statements, options) in ways {
            if let Some(way) = Way::new(work, n, statements, options)? {
                self.ways.insert(name.to_owned(), way);
            }
        }
        Ok(self.ways.keys().cloned().collect())
    }

    fn result(&mut self, way: &str) -> Result<Vec<f64>, String> {
        let way = self.ways.get(way).ok_or("no such way")?;
        Ok(ran(&way.once, &self.folder, 1, Keep::Result)?.result)
    }

    fn time(&mut self, way: &str, rounds: u32) -> Result<f64, String> {
        let way = self.ways.get(way).ok_or("no such way")?;
        let n_arrivals = rounds.div_ceil(way.rounds);
        let per_round = |program: &Aligned| {
            ran(program, &self.folder, n_arrivals, Keep::Nothing)
                .map(|host| host.nanoseconds() / f64::from(n_arrivals * way.rounds))
        };
        Ok((per_round(&way.whole)? - per_round(&way.empty)?).max(0.0))
    }
}

/// What a run is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keep {
    /// Its result.
    Result,
    /// The time that it takes.
    Nothing,
}

/// Runs a program over so many arrivals of its stream.
fn ran(program: &Aligned, folder: &Path, n_arrivals: u32, keep: Keep) -> Result<Ticking, String> {
    let program = Program::new_checked(program.bytes()).map_err(|error| error.to_string())?;
    let verified: Verified<'_> = verify(program).map_err(|error| error.to_string())?;
    let program = verified.program();
    let words = |n_bytes: u32| vec![0_u64; n_bytes.div_ceil(8) as usize + ARENA_ALIGNMENT / 8];
    let (mut fast, mut slow) = (words(program.fast_bytes()), words(program.slow_bytes()));
    let mut links = vec![Link::default(); Link::wanted(program)];
    let mut memory = Memory { fast: aligned(&mut fast), slow: aligned(&mut slow), links: &mut links };
    let mut host = Ticking::new(program, folder, n_arrivals, keep)?;
    run(&verified, &mut memory, &mut host, Limits::default(), Level::detect()).map_err(|trap| trap.to_string())?;
    Ok(host)
}

fn aligned(room: &mut [u64]) -> &mut [u64] {
    let start = room.as_ptr().align_offset(ARENA_ALIGNMENT).min(ARENA_ALIGNMENT / 8);
    room.get_mut(start..).unwrap_or_default()
}

/// A host with the inputs of a work, that looks at the clock whenever it is asked for the next arrival.
struct Ticking {
    ports: Vec<Port>,
    left: u32,
    first: Option<ThreadTime>,
    last: Option<ThreadTime>,
    result: Vec<f64>,
}

enum Port {
    Input(Vec<u8>),
    Tick,
    Result,
    Other,
}

impl Ticking {
    fn new(program: &Program<'_>, folder: &Path, n_arrivals: u32, keep: Keep) -> Result<Ticking, String> {
        let port = |id: u32| {
            let name = program.port(PortId(id)).and_then(|port| program.string(port.name)).unwrap_or_default();
            let file = folder.join(format!("{name}.bin"));
            match name {
                "tick" => Ok(Port::Tick),
                "result" if keep == Keep::Result => Ok(Port::Result),
                // An input is also emitted under its name, through a port of its own.
                _ if file.exists() => fs::read(&file).map(Port::Input),
                _ => Ok(Port::Other),
            }
        };
        let ports = (0..program.n_ports() as u32).map(port).collect::<Result<_, _>>();
        let ports = ports.map_err(|error: std::io::Error| error.to_string())?;
        Ok(Ticking { ports, left: n_arrivals, first: None, last: None, result: Vec::new() })
    }

    /// From the first arrival to the end.
    fn nanoseconds(&self) -> f64 {
        let passed = self.first.zip(self.last).map(|(first, last)| last.duration_since(first));
        passed.unwrap_or_default().as_nanos() as f64
    }
}

impl Host for Ticking {
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        match self.ports.get(port.idx()) {
            Some(Port::Input(bytes)) if bytes.len() == dst.len() => {
                dst.copy_from_slice(bytes);
                Ok(true)
            }
            Some(Port::Tick) => {
                let now = ThreadTime::now();
                self.first.get_or_insert(now);
                self.last = Some(now);
                let more = self.left.checked_sub(1);
                self.left = more.unwrap_or(0);
                Ok(more.is_some())
            }
            _ => Err(HostError(1)),
        }
    }

    fn param(&mut self, _: PortId) -> Option<Scalar> {
        None
    }

    fn emit_scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        if let Some(Port::Result) = self.ports.get(port.idx()) {
            self.result = vec![as_float(value)];
        }
        Ok(())
    }

    fn emit_array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        if let Some(Port::Result) = self.ports.get(port.idx()) {
            self.result = array.elements().map(as_float).collect();
        }
        Ok(())
    }

    fn write_text(&mut self, _: &str) -> Result<(), HostError> {
        Ok(())
    }
}

fn as_float(value: Scalar) -> f64 {
    match value {
        Scalar::Int(value) => value as f64,
        Scalar::Float(value) => f64::from(value),
        Scalar::Bool(value) => f64::from(u8::from(value)),
        Scalar::Complex(re, _) => f64::from(re),
    }
}
