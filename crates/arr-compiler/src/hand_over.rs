//! Buffers that die in the loop in which others are born: the new one takes the place of the old one, element by element, as
//! `y` does that of `x` in `y = np.sin(x)` where `x` is not needed any more.
//!
//! In every block the old elements have been read when the new ones are written, by instructions that go through both in one
//! order; so the machine works in place, as it does for `x[:] = np.sin(x)`. What copies elements to where they are by then is
//! left out.

use core::ops::Range;

use arr_bytecode::{Dst, Inst, Src, ViewRecord, op};
use arr_core::{BufId, ViewId};

use crate::array_ir::{BufferKind, Tables};
use crate::effects::Accesses;
use crate::live_range::{LiveRange, LiveRanges, live_ranges};
use crate::loop_code::{LoopCode, LoopItem, LoopLine};

/// The code with one buffer for each that hands its memory over and the one that takes it, and its live ranges; `ranges` are
/// those of `code`.
///
/// Cost: a look at each instruction of a loop, of which there are not many, for every array that is born there and every one
/// that dies there.
#[must_use]
pub(crate) fn hand_over(mut code: LoopCode, mut ranges: LiveRanges) -> (LoopCode, LiveRanges) {
    // The views of each buffer, once there is a pair.
    let mut views: Option<Vec<Vec<ViewId>>> = None;
    let mut begin = None;
    for position in 0..code.code.len() {
        match (&code.code[position].item, begin) {
            (LoopItem::Inst(Inst::BeginLoop(_)), _) => begin = Some(position),
            (LoopItem::Inst(Inst::EndLoop(_)), Some(first)) => {
                while let Some((old, new)) = pair(&code, first..position, &ranges) {
                    let views = views.get_or_insert_with(|| views_by_buffer(&code.tables));
                    unite(&mut code.tables, views, &mut ranges, old, new);
                }
                begin = None;
            }
            _ => {}
        }
    }
    let n_before = code.code.len();
    if views.is_some() {
        leave_out_copies(&mut code);
    }
    if code.code.len() < n_before {
        // Positions are others now.
        ranges = live_ranges(&code);
    }
    (code, ranges)
}

/// What an instruction of a loop touches, with its position.
type Touched<'a> = (usize, Accesses<'a>);

/// Two buffers of which the second takes the place of the first, in the loop that begins at the start of `body` and ends at its
/// end.
fn pair(code: &LoopCode, body: Range<usize>, ranges: &LiveRanges) -> Option<(BufId, BufId)> {
    if !(body.start + 1..body.end).any(|at| stored(&code.code[at]).is_some()) {
        return None;
    }
    let inside: Vec<Touched<'_>> = (body.start + 1..body.end).map(|k| (k, accesses(code, k))).collect();
    (body.start + 1..body.end).find_map(|at| pair_at(code, &body, at, &inside, ranges))
}

/// The buffer that the instruction at `at` stores, behind the one whose place it takes.
fn pair_at(
    code: &LoopCode,
    body: &Range<usize>,
    at: usize,
    inside: &[Touched<'_>],
    ranges: &LiveRanges,
) -> Option<(BufId, BufId)> {
    let tables = &code.tables;
    let target = stored(&code.code[at])?;
    let record = *tables.record(target);
    let new = record.buffer;
    let is_whole = tables.covers_buffer(target) && record.len.is_none() && record.view.is_contiguous();
    // What a bounded array has behind its length is never read: no array may begin to be one.
    let is_bounded = tables.buffers[new.idx()].len.is_some();
    if !is_whole || is_bounded || !is_array(tables, new) || range_of(ranges, new)?.first != body.start {
        return None;
    }
    let comes_to = |views: &[ViewId], buffer| views.iter().any(|&view| tables.buffer_of(view) == buffer);
    // Nothing else stores it, and nothing has read it before.
    let is_met =
        |(k, of): &Touched<'_>| (*k != at && comes_to(&of.writes, new)) || (*k <= at && comes_to(&of.reads, new));
    if inside.iter().any(is_met) {
        return None;
    }
    let may_give = |old: BufId| {
        let (from, to) = (&tables.buffers[old.idx()], &tables.buffers[new.idx()]);
        old != new
            && is_array(tables, old)
            && (from.dtype, from.capacity()) == (to.dtype, to.capacity())
            && range_of(ranges, old).is_some_and(|range| range.last == body.end)
            && inside.iter().all(|(k, of)| {
                let is_alike = |view: &ViewId| {
                    let read = tables.record(*view);
                    read.buffer != old || *read == ViewRecord { buffer: old, ..record }
                };
                !comes_to(&of.writes, old)
                    && (!comes_to(&of.reads, old) || (*k <= at && goes_step_by_step(&code.code[*k])))
                    && of.reads.iter().all(is_alike)
            })
    };
    // What the instruction itself reads comes first: then it works in place.
    let own = inside.iter().filter(|(k, _)| *k == at);
    let read = own.chain(inside).flat_map(|(_, of)| &of.reads).map(|&view| tables.buffer_of(view));
    let old = read.into_iter().find(|&old| may_give(old))?;
    Some((old, new))
}

/// What an instruction stores that may lie where its operands are.
fn stored(line: &LoopLine) -> Option<ViewId> {
    let LoopItem::Inst(
        Inst::Map1(op::Map1 { dst: Dst::View(view), .. })
        | Inst::Map2(op::Map2 { dst: Dst::View(view), .. })
        | Inst::Fused(op::Fused { dst: Dst::View(view), .. })
        | Inst::FusedRight(op::FusedRight { dst: Dst::View(view), .. })
        | Inst::Select(op::Select { dst: Dst::View(view), .. })
        | Inst::Copy(op::Copy { dst: Dst::View(view), .. }),
    ) = line.item
    else {
        return None;
    };
    Some(view)
}

/// Whether an instruction reads only the elements of the block at hand of what it reads.
fn goes_step_by_step(line: &LoopLine) -> bool {
    matches!(
        line.item,
        LoopItem::Inst(
            Inst::Map1(_)
                | Inst::Map2(_)
                | Inst::Fused(_)
                | Inst::FusedRight(_)
                | Inst::Select(_)
                | Inst::Copy(_)
                | Inst::Cast(_)
                | Inst::Reduce(_)
                | Inst::ReduceWhere(_)
        )
    )
}

fn is_array(tables: &Tables, buffer: BufId) -> bool {
    let decl = &tables.buffers[buffer.idx()];
    let is_of_kind = matches!(decl.kind, BufferKind::Array | BufferKind::Temporary);
    is_of_kind && decl.constant.is_none() && !decl.outlives_source
}

fn range_of(ranges: &LiveRanges, buffer: BufId) -> Option<LiveRange> {
    ranges.buffers.get(buffer.idx()).copied().flatten()
}

fn accesses(code: &LoopCode, position: usize) -> Accesses<'_> {
    match &code.code[position].item {
        LoopItem::Inst(inst) => Accesses::of_inst(&code.tables, inst),
        LoopItem::Label(_) => Accesses::new(&code.tables),
    }
}

fn views_by_buffer(tables: &Tables) -> Vec<Vec<ViewId>> {
    let mut views = vec![Vec::new(); tables.buffers.len()];
    for (record, view) in tables.views.iter().zip(0..) {
        views[record.buffer.idx()].push(ViewId(view));
    }
    views
}

/// Makes one buffer of two.
fn unite(tables: &mut Tables, views: &mut [Vec<ViewId>], ranges: &mut LiveRanges, old: BufId, new: BufId) {
    let taken = std::mem::take(&mut views[new.idx()]);
    taken.iter().for_each(|view| tables.views[view.idx()].buffer = old);
    views[old.idx()].extend(taken);
    let taken = tables.buffers[new.idx()].clone();
    let decl = &mut tables.buffers[old.idx()];
    if taken.kind == BufferKind::Array {
        let names = [std::mem::take(&mut decl.name), taken.name];
        let is_named = decl.kind == BufferKind::Array && names[0] != names[1];
        let [first, second] = names;
        decl.name = if is_named { both_names(&first, &second) } else { second };
        decl.kind = BufferKind::Array;
        decl.shape = taken.shape;
        decl.reason = None;
    }
    let last = range_of(ranges, new).map(|range| range.last);
    if let (Some(Some(range)), Some(last)) = (ranges.buffers.get_mut(old.idx()), last) {
        range.last = last;
    }
    if let Some(range) = ranges.buffers.get_mut(new.idx()) {
        *range = None;
    }
}

/// As many names of one buffer as are shown; of more, the first and the last.
const MOST_NAMES: usize = 8;

fn both_names(first: &str, second: &str) -> String {
    const COMMA: &str = ", ";
    const TO: &str = " … ";
    if !first.contains(TO) && first.matches(COMMA).count() + 1 < MOST_NAMES {
        return [first, second].join(COMMA);
    }
    let begin = first.find([',', ' ']).map_or(first, |end| &first[..end]);
    let last = second.rfind(' ').map_or(second, |before| &second[before + 1..]);
    [begin, last].join(TO)
}

/// Leaves out copies of elements to where they are, and loops in which nothing is left to do.
fn leave_out_copies(code: &mut LoopCode) {
    let tables = &code.tables;
    let is_needless = |line: &LoopLine| match line.item {
        LoopItem::Inst(Inst::Copy(op::Copy { dst: Dst::View(to), src: Src::View(from), .. })) => {
            tables.record(to) == tables.record(from)
        }
        _ => false,
    };
    code.code.retain(|line| !is_needless(line));
    let mut is_empty = vec![false; code.code.len()];
    for (k, lines) in code.code.windows(3).enumerate() {
        if let [
            LoopLine { item: LoopItem::Inst(Inst::BeginLoop(_)), .. },
            LoopLine { item: LoopItem::Label(_), .. },
            LoopLine { item: LoopItem::Inst(Inst::EndLoop(_)), .. },
        ] = lines
        {
            is_empty[k..k + 3].fill(true);
        }
    }
    let mut is_empty = is_empty.into_iter();
    code.code.retain(|_| !is_empty.next().unwrap_or(false));
}
