//! `arr plan`: where every array lies in memory, and when.

mod picture;

use std::path::Path;

use arr_compiler::{Options, Plan, PlannedBuffer, PlannedLine, PlannedLoop};

use super::print;
use crate::failure::Failure;
use crate::input::{compiled, read_script};
use crate::io::WholeFile;

/// Prints the buffer plan of a script, as a table or as one JSON object, and draws it where it is told to.
pub(super) fn plan(path: &Path, json: bool, svg: Option<&Path>, options: &Options) -> Result<(), Failure> {
    let source = read_script(path)?;
    let plan = compiled(path, &source, options)?.plan;
    if let Some(file) = svg {
        WholeFile::write(file, picture::draw(&plan).as_bytes()).map_err(|error| Failure::file(file, error))?;
    }
    let text = if json { as_json(&plan).map_err(|error| Failure::file(path, error))? } else { plan.to_string() };
    print(text.trim_end())?;
    print("\n")
}

/// The plan as it is promised to other programs; all sizes in bytes, offsets from the start of the place, lines from 1.
#[derive(serde::Serialize)]
struct PlanRecord<'a> {
    arena_bytes: u64,
    slow_bytes: u32,
    lower_bound_bytes: u32,
    constant_bytes: u32,
    register_bytes: u32,
    buffers: Vec<BufferRecord<'a>>,
    lines: Vec<LineRecord<'a>>,
    loops: Vec<LoopRecord<'a>>,
}

#[derive(serde::Serialize)]
struct BufferRecord<'a> {
    name: &'a str,
    kind: &'a str,
    dtype: &'a str,
    shape: &'a [u32],
    bytes: u32,
    place: &'a str,
    offset: u32,
    first_line: u32,
    last_line: u32,
    reason: Option<&'a str>,
}

#[derive(serde::Serialize)]
struct LineRecord<'a> {
    line: u32,
    numpy_bytes: u64,
    bytes: u64,
    text: &'a str,
}

#[derive(serde::Serialize)]
struct LoopRecord<'a> {
    line: u32,
    becomes: &'a str,
    reason: Option<&'a str>,
}

impl<'a> LoopRecord<'a> {
    fn new(planned: &'a PlannedLoop) -> Self {
        Self { line: planned.line, becomes: planned.becomes.name(), reason: planned.reason.as_deref() }
    }
}

impl<'a> LineRecord<'a> {
    fn new(line: &'a PlannedLine) -> Self {
        Self { line: line.line, numpy_bytes: line.numpy_bytes, bytes: line.bytes, text: &line.text }
    }
}

impl<'a> BufferRecord<'a> {
    fn new(buffer: &'a PlannedBuffer) -> Self {
        Self {
            name: &buffer.name,
            kind: buffer.kind.name(),
            dtype: buffer.dtype.name(),
            shape: buffer.shape.extents(),
            bytes: buffer.bytes,
            place: buffer.place.name(),
            offset: buffer.offset,
            first_line: buffer.first_line,
            last_line: buffer.last_line,
            reason: buffer.reason.as_deref(),
        }
    }
}

fn as_json(plan: &Plan) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&PlanRecord {
        arena_bytes: plan.arena_bytes,
        slow_bytes: plan.slow_bytes,
        lower_bound_bytes: plan.lower_bound_bytes,
        constant_bytes: plan.constant_bytes,
        register_bytes: plan.register_bytes,
        buffers: plan.buffers.iter().map(BufferRecord::new).collect(),
        lines: plan.lines.iter().map(LineRecord::new).collect(),
        loops: plan.loops.iter().map(LoopRecord::new).collect(),
    })
}
