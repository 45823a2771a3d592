//! Final numbers of registers, views and buffers, and final positions of jump targets. What is never used has none.
//!
//! What has the same record has the same number: block registers that lie at one place at different times are one block
//! register of the program, and views of it are one view. Numbers are only now as few as the program file can tell apart.

use rustc_hash::FxHashMap;
use std::hash::Hash;

use arr_bytecode::{Buffer, Renumber, Target, ViewRecord};
use arr_core::{BufId, Reg, ViewId};

use crate::array_ir::Tables;
use crate::effects::Accesses;
use crate::loop_code::{LoopCode, LoopItem};
use crate::plan::{Placement, Spot};
use crate::regalloc::RegAssignment;

/// From numbers of the compiler to numbers of the program.
pub(super) struct Numbering<'a> {
    regs: &'a RegAssignment,
    /// Position of every label.
    labels: Vec<u32>,
    /// Records by new number.
    pub(super) buffers: Vec<Buffer>,
    pub(super) views: Vec<ViewRecord>,
    /// New numbers by old one.
    new_buffers: Vec<Option<u32>>,
    new_views: Vec<Option<u32>>,
}

impl<'a> Numbering<'a> {
    /// Numbers in the order of the old ones; names of buffers become strings.
    pub(super) fn new(code: &mut LoopCode, regs: &'a RegAssignment, placement: &Placement) -> Numbering<'a> {
        let (buffers, new_buffers) = shared((0..code.tables.buffers.len()).map(|old| {
            let spot = placement.spots.get(old).copied().flatten()?;
            Some(buffer_record(&mut code.tables, old, spot))
        }));
        let (labels, is_used) = positions(code);
        let mut numbering = Numbering { regs, labels, buffers, views: Vec::new(), new_buffers, new_views: Vec::new() };
        let records =
            code.tables.views.iter().zip(is_used).map(|(record, used)| used.then(|| numbering.record(record)));
        let (views, new_views) = shared(records);
        (numbering.views, numbering.new_views) = (views, new_views);
        numbering
    }

    /// A view's record under new numbers.
    fn record(&self, record: &ViewRecord) -> ViewRecord {
        let [moving, len] = [record.moving, record.len].map(|reg| reg.map(|r| self.new_reg(r)));
        ViewRecord { buffer: self.new_buffer(record.buffer), moving, len, ..*record }
    }

    fn new_reg(&self, old: Reg) -> Reg {
        self.regs.new.get(old.idx()).copied().flatten().unwrap_or_default()
    }

    fn new_buffer(&self, old: BufId) -> BufId {
        BufId(self.new_buffers.get(old.idx()).copied().flatten().unwrap_or_default())
    }
}

impl Renumber for Numbering<'_> {
    fn reg(&mut self, reg: Reg) -> Reg {
        self.new_reg(reg)
    }

    fn view(&mut self, view: ViewId) -> ViewId {
        ViewId(self.new_views.get(view.idx()).copied().flatten().unwrap_or_default())
    }

    fn buffer(&mut self, buffer: BufId) -> BufId {
        self.new_buffer(buffer)
    }

    fn target(&mut self, target: Target) -> Target {
        Target(self.labels.get(target.0 as usize).copied().unwrap_or_default())
    }
}

/// Different records in order, and for each record its number among them.
fn shared<T: Copy + Eq + Hash>(records: impl Iterator<Item = Option<T>>) -> (Vec<T>, Vec<Option<u32>>) {
    let mut different = Vec::new();
    let mut numbers: FxHashMap<T, u32> = FxHashMap::default();
    let new = records
        .map(|record| {
            let record = record?;
            Some(*numbers.entry(record).or_insert_with(|| {
                different.push(record);
                different.len() as u32 - 1
            }))
        })
        .collect();
    (different, new)
}

fn buffer_record(tables: &mut Tables, old: usize, spot: Spot) -> Buffer {
    let decl = &tables.buffers[old];
    let (dtype, capacity, name) = (decl.dtype, decl.capacity(), decl.name.clone());
    let name = (!name.is_empty()).then(|| tables.string(&name));
    Buffer { dtype, place: spot.place, capacity, offset: spot.offset, name }
}

/// The position of every label, and for every view whether an instruction has it.
fn positions(code: &LoopCode) -> (Vec<u32>, Vec<bool>) {
    let mut labels = vec![0; code.tables.n_labels as usize];
    let mut is_used = vec![false; code.tables.views.len()];
    let mut position = 0;
    for line in &code.code {
        match &line.item {
            LoopItem::Label(label) => labels[*label as usize] = position,
            LoopItem::Inst(inst) => {
                position += inst.encoded_len();
                let accesses = Accesses::of_inst(&code.tables, inst);
                accesses.reads.iter().chain(&accesses.writes).for_each(|view| is_used[view.idx()] = true);
            }
        }
    }
    (labels, is_used)
}
