//! Scripts with what they are run with as jobs of the firmware.

use std::collections::BTreeMap;

use arr_bytecode::{PortKind, Program};
use arr_compiler::{Options, Target, compile};
use arr_core::{DType, PortId, Scalar, ScalarKind};
use arr_firmware::{END_OF_BATCH, Fed, MEASURED, put_job};

use crate::aligned::Aligned;
use crate::case::Stage;
use crate::files::options;
use crate::npy::Npy;
use crate::program;
use crate::run_line::RunLine;
use crate::suite::suite_files;

/// A program with what it is run with.
#[derive(Clone, Debug)]
pub(super) struct Job {
    /// That of the case or program, and of the way in which it was compiled.
    pub(super) name: String,
    /// The program file.
    pub(super) program: Vec<u8>,
    /// What is expected to be printed.
    pub(super) output: String,
    /// The line on which it is expected to stop, where it is, and a part of the message.
    pub(super) trap: Option<(usize, String)>,
    /// What parameters are set to.
    pub(super) settings: BTreeMap<String, String>,
    /// What sources send.
    pub(super) arrivals: BTreeMap<String, Npy>,
    /// Whether the clock is recorded, and not what comes out.
    pub(super) is_measured: bool,
}

/// The ways in which every script is compiled: as for a camera, and with so little fast memory that the slow one is used.
fn ways() -> [(&'static str, Options); 2] {
    let camera = Options { target: Target::CORTEX_M7, ..options() };
    [("", camera.clone()), (" in two arenas", Options { fast_ram: Some(4096), ..camera })]
}

/// Every `run` case of the suite and every program.
///
/// # Errors
/// What cannot be read or compiled.
pub(super) fn all() -> Result<Vec<Job>, String> {
    let mut jobs = Vec::new();
    for program in program::Program::all()? {
        let path = program.expected_path();
        let output = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        jobs.extend(compiled(&program.name, &program.script, &program.run_line, &output, None)?);
    }
    for file in suite_files()? {
        for case in file.cases.iter().filter(|case| case.stage == Stage::Run) {
            let name = format!("{}::{}", file.name, case.name);
            let trap = case.expected_trap().map(|(line, message)| (line, message.to_owned()));
            jobs.extend(compiled(&name, &case.script, &case.run_line, &case.expected_output(), trap)?);
        }
    }
    Ok(jobs)
}

fn compiled(
    name: &str,
    script: &str,
    run_line: &RunLine,
    output: &str,
    trap: Option<(usize, String)>,
) -> Result<Vec<Job>, String> {
    let arrivals = run_line.inputs.iter().map(|(name, path)| Ok((name.clone(), Npy::read(path)?)));
    let arrivals = arrivals.collect::<Result<BTreeMap<String, Npy>, String>>()?;
    let in_every_way = ways().into_iter().map(|(way, options)| {
        let compiled = match compile(script, &options) {
            Ok(compiled) => compiled,
            // Not every program does with so little.
            Err(_) if options.fast_ram.is_some() => return Ok(None),
            Err(found) => return Err(format!("{name}: {found:?}")),
        };
        Ok(Some(Job {
            name: format!("{name}{way}"),
            program: compiled.program,
            output: output.to_owned(),
            trap: trap.clone(),
            settings: run_line.settings.clone(),
            arrivals: arrivals.clone(),
            is_measured: false,
        }))
    });
    in_every_way.filter_map(Result::transpose).collect()
}

/// Jobs as the firmware reads them.
///
/// # Errors
/// The job whose inputs or settings do not fit its program.
pub(super) fn batch(jobs: &[Job]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    for job in jobs {
        job.put(&mut bytes).map_err(|message| format!("{}: {message}", job.name))?;
    }
    bytes.extend(END_OF_BATCH);
    Ok(bytes)
}

impl Job {
    fn put(&self, batch: &mut Vec<u8>) -> Result<(), String> {
        let copy = Aligned::new(&self.program);
        let program = Program::new_checked(copy.bytes()).map_err(|error| error.to_string())?;
        let mut sources: Vec<&[u8]> = Vec::new();
        let mut seen: BTreeMap<String, (PortKind, Fed)> = BTreeMap::new();
        let mut feeds = Vec::new();
        for id in 0..program.n_ports() as u32 {
            let port = program.port(PortId(id)).ok_or("no such port")?;
            let name = program.string(port.name).unwrap_or_default();
            feeds.push(match port.kind {
                PortKind::Input { dtype, shape } => match seen.get(name) {
                    Some((kind, fed)) if *kind == port.kind => *fed,
                    _ => {
                        let fed = Fed::Source(sources.len());
                        sources.push(self.arrivals(name, dtype, shape.extents())?);
                        seen.insert(name.to_owned(), (port.kind, fed));
                        fed
                    }
                },
                PortKind::Param { kind, .. } => match self.settings.get(name) {
                    Some(text) => Fed::Setting(setting(text, kind).ok_or_else(|| format!("{name}={text}"))?),
                    None => Fed::Nothing,
                },
                _ => Fed::Nothing,
            });
        }
        let flags = if self.is_measured { MEASURED } else { 0 };
        let job = arr_firmware::Job { program: &self.program, feeds: &feeds, sources: &sources, flags, fuel: u64::MAX };
        put_job(&job, |bytes| batch.extend(bytes)).map_err(|error| error.to_string())
    }

    /// What a source sends: the elements of its file.
    fn arrivals(&self, name: &str, dtype: DType, extents: &[u32]) -> Result<&[u8], String> {
        let npy = self.arrivals.get(name).ok_or_else(|| format!("no input for {name}"))?;
        let is_one = |shape: &[usize]| shape.iter().copied().eq(extents.iter().map(|&extent| extent as usize));
        let fits = is_one(&npy.shape) || npy.shape.split_first().is_some_and(|(_, rest)| is_one(rest));
        let letters = npy.descr.strip_prefix(['|', '<']).unwrap_or_default();
        if fits && letters == type_letters(dtype) {
            Ok(&npy.bytes)
        } else {
            Err(format!("the file does not fit {name}"))
        }
    }
}

fn type_letters(dtype: DType) -> &'static str {
    match dtype {
        DType::Bool => "b1",
        DType::I8 => "i1",
        DType::U8 => "u1",
        DType::I16 => "i2",
        DType::U16 => "u2",
        DType::I32 => "i4",
        DType::U32 => "u4",
        DType::F32 => "f4",
        DType::C64 => "c8",
    }
}

fn setting(text: &str, kind: ScalarKind) -> Option<Scalar> {
    match kind {
        ScalarKind::Int => text.parse().ok().map(Scalar::Int),
        ScalarKind::Float => text.parse().ok().map(Scalar::Float),
        ScalarKind::Bool => text.to_lowercase().parse().ok().map(Scalar::Bool),
        ScalarKind::Complex => None,
    }
}
