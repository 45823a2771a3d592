//! The plan as a picture: time across, memory down, a rectangle a buffer.

use std::collections::BTreeMap;

use arr_bytecode::Place;
use arr_compiler::{BufferKind, Plan, PlannedBuffer};
use svg::Document;
use svg::node::element::{Group, Rectangle, Text, Title};

/// The drawing of all buffers of the arena, in pixels.
const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 480.0;
/// Room for sizes on the left and for line numbers below.
const MARGIN: f64 = 80.0;
/// What stands in a rectangle needs that much of it, and a line number that much to the next.
const LETTER: f64 = 7.0;
const LINE: f64 = 14.0;

/// Draws a plan as SVG.
#[must_use]
pub(super) fn draw(plan: &Plan) -> String {
    let scale =
        Scale { steps: f64::from(plan.n_steps.max(1)), bytes: plan.arena_bytes.max(1) as f64, fast: plan.fast_bytes() };
    let mut picture = Document::new()
        .set("viewBox", (0, 0, WIDTH + 1.5 * MARGIN, HEIGHT + MARGIN))
        .set("font-family", "monospace")
        .set("font-size", 11)
        .add(Rectangle::new().set("width", "100%").set("height", "100%").set("fill", "#ffffff"))
        .add(registers(plan, &scale));
    for buffer in plan.buffers.iter().filter(|buffer| buffer.kind != BufferKind::Constant) {
        picture = picture.add(rectangle(buffer, &scale));
    }
    let fast = plan.fast_bytes();
    // The middle, or where the slow arena starts.
    let middle = if plan.slow_bytes > 0 { fast } else { fast / 2 };
    for what in [0, middle, plan.arena_bytes] {
        let label = Text::new(what.to_string()).set("text-anchor", "end");
        picture = picture.add(label.set("x", MARGIN - LETTER).set("y", scale.y(what) + LINE / 3.0));
    }
    let mut free_from = 0.0;
    for (step, line) in line_starts(plan) {
        let x = scale.x(step);
        if x >= free_from {
            let label = Text::new(line.to_string()).set("x", x).set("y", MARGIN / 4.0 + HEIGHT + LINE);
            picture = picture.add(label);
            free_from = x + LETTER * (line.to_string().len() as f64 + 1.0);
        }
    }
    let foot = format!(
        "source lines across, bytes down: an arena of {} bytes, at least {} needed",
        plan.arena_bytes, plan.lower_bound_bytes
    );
    picture.add(Text::new(foot).set("x", MARGIN).set("y", MARGIN / 4.0 + HEIGHT + 2.5 * LINE)).to_string()
}

/// From instructions and bytes to pixels.
struct Scale {
    steps: f64,
    bytes: f64,
    /// Bytes of the fast arena, below which the slow one is drawn.
    fast: u64,
}

impl Scale {
    fn x(&self, step: u32) -> f64 {
        MARGIN + f64::from(step) / self.steps * WIDTH
    }

    fn y(&self, offset: u64) -> f64 {
        MARGIN / 4.0 + offset as f64 / self.bytes * HEIGHT
    }

    /// Where a buffer starts, counted through both arenas.
    fn start(&self, buffer: &PlannedBuffer) -> u64 {
        u64::from(buffer.offset) + if buffer.place == Place::Slow { self.fast } else { 0 }
    }
}

fn registers(plan: &Plan, scale: &Scale) -> Group {
    let height = scale.y(plan.register_bytes.into()) - scale.y(0);
    let area = Rectangle::new().set("x", MARGIN).set("y", scale.y(0)).set("width", WIDTH).set("height", height);
    Group::new().add(Title::new(format!("registers, {} bytes", plan.register_bytes))).add(area.set("fill", "#cccccc"))
}

fn rectangle(buffer: &PlannedBuffer, scale: &Scale) -> Group {
    let start = scale.start(buffer);
    let (x, y) = (scale.x(buffer.first_step), scale.y(start));
    let width = scale.x(buffer.last_step + 1) - x;
    let height = scale.y(start + u64::from(buffer.bytes)) - y;
    let area = Rectangle::new().set("x", x).set("y", y).set("width", width).set("height", height);
    let area = area.set("fill", fill(buffer.kind)).set("stroke", "#333333").set("stroke-width", 0.5);
    let about = format!(
        "{} {}: {}{}, {} bytes at {} {}, lines {} to {}",
        buffer.kind.name(),
        buffer.name,
        buffer.dtype,
        buffer.shape,
        buffer.bytes,
        buffer.place.name(),
        buffer.offset,
        buffer.first_line,
        buffer.last_line
    );
    let group = Group::new().add(Title::new(about)).add(area);
    let name = if buffer.name.is_empty() { buffer.kind.name() } else { &buffer.name };
    if height < LINE || width < LETTER * (name.chars().count() as f64 + 1.0) {
        return group;
    }
    group.add(Text::new(name).set("x", x + LETTER / 2.0).set("y", y + LINE - 3.0))
}

fn fill(kind: BufferKind) -> &'static str {
    match kind {
        BufferKind::Array => "#9ecae1",
        BufferKind::Port => "#a1d99b",
        BufferKind::Temporary => "#fc9272",
        BufferKind::Scratch => "#fdd49e",
        BufferKind::Block => "#dadaeb",
        BufferKind::Constant => "#eeeeee",
    }
}

/// The first instruction at which a buffer is needed, for each source line on which one begins to be.
fn line_starts(plan: &Plan) -> BTreeMap<u32, u32> {
    let mut starts: BTreeMap<u32, u32> = BTreeMap::new();
    for buffer in &plan.buffers {
        starts.entry(buffer.first_step).or_insert(buffer.first_line);
    }
    starts
}
