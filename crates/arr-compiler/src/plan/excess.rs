//! A plan that takes more memory than it may, as a diagnostic: how much, and the lines of what takes most of it.

use std::cmp::Reverse;

use arr_diag::{Code, Diagnostic, Span};

use super::{BufferKind, Plan, PlannedBuffer};

/// The most places that are shown.
const MOST_PLACES: usize = 4;

/// The error for a plan of more than `allowed` bytes, at the largest of the buffers that are live together when most
/// bytes are.
pub(crate) fn excess(plan: &Plan, allowed: u64) -> Option<Diagnostic> {
    let needed = plan.arena_bytes;
    if needed <= allowed {
        return None;
    }
    let message = format!("this script needs {needed} bytes of memory, {allowed} are allowed");
    let live = live_at_peak(plan);
    let holders = holders(&live);
    let Some((largest, others)) = holders.split_first() else {
        return Some(Diagnostic::new(Code::MaxRam, Span::default(), message));
    };
    let mut diagnostic = Diagnostic::new(Code::MaxRam, largest.span, message).label(largest.text());
    for holder in others.iter().take(MOST_PLACES - 1) {
        diagnostic = diagnostic.also(holder.span, holder.text());
    }
    Some(diagnostic.hint(hint(&live, needed - allowed)).hint("`arr plan` shows every buffer and when it is needed"))
}

/// The buffers of the arena that are live at the first instruction at which no more bytes are at any other.
fn live_at_peak(plan: &Plan) -> Vec<&PlannedBuffer> {
    let in_arena = || plan.buffers.iter().filter(|buffer| buffer.kind != BufferKind::Constant);
    let live_at = |step: u32| in_arena().filter(move |buffer| buffer.first_step <= step && step <= buffer.last_step);
    let bytes_at = |step: u32| live_at(step).map(|buffer| u64::from(buffer.bytes)).sum::<u64>();
    let peak = in_arena().map(|buffer| buffer.first_step).max_by_key(|&step| (bytes_at(step), Reverse(step)));
    peak.map(|step| live_at(step).collect()).unwrap_or_default()
}

/// What holds memory for one thing that is written in one place.
struct Holder {
    what: String,
    span: Span,
    bytes: u64,
}

impl Holder {
    fn text(&self) -> String {
        format!("{}, {} bytes", self.what, self.bytes)
    }
}

/// Buffers by what they are for, those of the most bytes first.
fn holders(buffers: &[&PlannedBuffer]) -> Vec<Holder> {
    let mut holders: Vec<Holder> = Vec::new();
    for buffer in buffers {
        let what = match buffer.kind {
            BufferKind::Array | BufferKind::Port => format!("`{}`", buffer.name),
            BufferKind::Temporary => "a temporary array".to_owned(),
            BufferKind::Block => "block registers".to_owned(),
            BufferKind::Scratch | BufferKind::Constant => "scratch memory".to_owned(),
        };
        let bytes = u64::from(buffer.bytes);
        match holders.iter_mut().find(|holder| holder.what == what && holder.span == buffer.first_span) {
            Some(holder) => holder.bytes += bytes,
            None => holders.push(Holder { what, span: buffer.first_span, bytes }),
        }
    }
    holders.sort_by_key(|holder| (Reverse(holder.bytes), holder.span.start));
    holders
}

/// What would bring the need down by `too_many` bytes.
fn hint(live: &[&PlannedBuffer], too_many: u64) -> String {
    let blocks = live.iter().filter(|buffer| buffer.kind == BufferKind::Block);
    let block_bytes: u64 = blocks.map(|buffer| u64::from(buffer.bytes)).sum();
    if too_many < block_bytes {
        return format!("block registers take {block_bytes} bytes of it; `--block-bytes 512` makes them shorter");
    }
    let largest = live.iter().filter(|buffer| buffer.kind != BufferKind::Block).max_by_key(|buffer| buffer.bytes);
    match largest.map(|buffer| buffer.dtype.size()) {
        Some(size @ 2..) => {
            let dtype = largest.map(|buffer| buffer.dtype.name()).unwrap_or_default();
            format!(
                "an element of {dtype} takes {size} bytes; where the values allow it, one of uint8 takes 1: `dtype=np.uint8`"
            )
        }
        _ => "use smaller arrays".to_owned(),
    }
}
