//! A run allocates nothing: every program and every `run` case of the suite, with an allocator that counts.
//!
//! The host keeps what it needs ready before the run, so that whatever is counted is the machine's.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};

use arr_bytecode::{PortKind, Program, Verified, verify};
use arr_compiler::{Options, compile};
use arr_core::{PortId, Scalar, ScalarKind};
use arr_tests::{Aligned, Arenas, MODES, Npy, RunLine, Stage, suite_files};
use arr_vm::{ArrayRef, Host, HostError, Level, Limits, Link, Memory, run};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What the host of one program has ready for a port.
#[derive(Clone, Default)]
struct Connected {
    /// What arrives, one arrival after the other.
    arrivals: Vec<u8>,
    setting: Option<Scalar>,
}

/// A host that allocates nothing: what comes out is only counted in.
struct StillHost {
    ports: Vec<Connected>,
    /// Bytes that have arrived, by port.
    arrived: Vec<usize>,
    seen: DefaultHasher,
}

impl StillHost {
    fn new(program: &Program<'_>, run_line: &RunLine) -> Self {
        let files: BTreeMap<&str, Vec<u8>> = run_line
            .inputs
            .iter()
            .map(|(name, path)| (name.as_str(), Npy::read(path).expect("an array").bytes))
            .collect();
        let connected = |id: u32| {
            let port = program.port(PortId(id)).expect("a port of the program");
            let name = program.string(port.name).unwrap_or_default();
            let setting = run_line.settings.get(name).and_then(|text| match port.kind {
                PortKind::Param { kind: ScalarKind::Int, .. } => text.parse().ok().map(Scalar::Int),
                PortKind::Param { kind: ScalarKind::Float, .. } => text.parse().ok().map(Scalar::Float),
                PortKind::Param { kind: ScalarKind::Bool, .. } => text.parse().ok().map(Scalar::Bool),
                _ => None,
            });
            Connected { arrivals: files.get(name).cloned().unwrap_or_default(), setting }
        };
        let ports: Vec<Connected> = (0..program.n_ports() as u32).map(connected).collect();
        let arrived = vec![0; ports.len()];
        Self { ports, arrived, seen: DefaultHasher::new() }
    }
}

impl Host for StillHost {
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        let at = self.arrived.get_mut(port.idx()).ok_or(HostError(1))?;
        let source = &self.ports.get(port.idx()).ok_or(HostError(1))?.arrivals;
        let Some(arrival) = source.get(*at..*at + dst.len()).filter(|arrival| !arrival.is_empty()) else {
            return Ok(false);
        };
        dst.copy_from_slice(arrival);
        *at += dst.len();
        Ok(true)
    }

    fn param(&mut self, port: PortId) -> Option<Scalar> {
        self.ports.get(port.idx())?.setting
    }

    fn emit_scalar(&mut self, _: PortId, value: Scalar) -> Result<(), HostError> {
        self.seen.write_u64(value.to_bits());
        Ok(())
    }

    fn emit_array(&mut self, _: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        array.elements().for_each(|element| self.seen.write_u64(element.to_bits()));
        Ok(())
    }

    fn write_text(&mut self, text: &str) -> Result<(), HostError> {
        self.seen.write(text.as_bytes());
        Ok(())
    }
}

/// The bytes that a run had allocated at most.
fn allocated(program: &Verified<'_>, memory: &mut Memory<'_>, host: &mut StillHost) -> usize {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    // A trap ends a run too.
    let _ = run(program, memory, host, Limits::default(), Level::detect());
    MEMORY.peak_usage() - before
}

/// Every script that is run, with what it is run with, by name.
fn scripts() -> Vec<(String, String, RunLine)> {
    let programs = arr_tests::Program::all().expect("the programs can be read");
    let mut scripts: Vec<_> =
        programs.into_iter().map(|program| (program.name, program.script, program.run_line)).collect();
    for file in suite_files().expect("the suite can be read") {
        let cases = file.cases.into_iter().filter(|case| case.stage == Stage::Run);
        scripts.extend(cases.map(|case| (format!("{}::{}", file.name, case.name), case.script, case.run_line)));
    }
    scripts
}

/// The only test of its file, so that nothing else allocates meanwhile.
#[test]
fn a_run_allocates_nothing() {
    let counted = MEMORY.current_usage();
    let something = vec![0_u8; 4096];
    assert!(MEMORY.current_usage() >= counted + something.len(), "allocations are not counted");

    let mut n_runs = 0;
    for (name, script, run_line) in scripts() {
        let options: [&Options; 3] = [&MODES[0], &MODES[2], &MODES[3]];
        for options in options {
            let compiled = compile(&script, options).unwrap_or_else(|found| panic!("{name}: {found:?}"));
            let bytes = Aligned::new(&compiled.program);
            let program = Program::new_checked(bytes.bytes()).expect("a program");
            let verified = verify(program).expect("a program that verifies");
            let mut arenas = Arenas::of(&program, Link::wanted(&program));
            let mut host = StillHost::new(&program, &run_line);
            let used = allocated(&verified, &mut arenas.memory(), &mut host);
            assert_eq!(used, 0, "{name} allocates");
            n_runs += 1;
        }
    }
    assert!(n_runs > 500, "only {n_runs} runs");
}
