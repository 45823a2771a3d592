//! Final numbers of registers, views and buffers, and final positions of jump targets. What is never used has none.

use std::collections::HashMap;

use arr_bytecode::{Renumber, Target, ViewRecord};
use arr_core::{BufId, Reg, ViewId};

use crate::effects::Accesses;
use crate::loop_code::{LoopCode, LoopItem};
use crate::plan::Placement;
use crate::regalloc::RegAssignment;

/// From numbers of the compiler to numbers of the program.
pub(super) struct Numbering<'a> {
    regs: &'a RegAssignment,
    /// Position of every label.
    labels: HashMap<u32, u32>,
    /// Old numbers in the order of the new ones.
    views: Vec<ViewId>,
    buffers: Vec<BufId>,
    new_views: HashMap<ViewId, ViewId>,
    new_buffers: HashMap<BufId, BufId>,
}

impl<'a> Numbering<'a> {
    pub(super) fn new(code: &LoopCode, regs: &'a RegAssignment, placement: &Placement) -> Numbering<'a> {
        let mut labels = HashMap::new();
        let mut position = 0;
        let mut views: Vec<ViewId> = Vec::new();
        for line in &code.code {
            match &line.item {
                LoopItem::Label(label) => {
                    labels.insert(*label, position);
                }
                LoopItem::Inst(inst) => {
                    position += inst.encoded_len();
                    let accesses = Accesses::of_inst(&code.tables, inst);
                    views.extend(accesses.reads.iter().chain(&accesses.writes));
                }
            }
        }
        views.sort_unstable();
        views.dedup();
        let placed = placement.offsets.iter().enumerate().filter(|(_, offset)| offset.is_some());
        let buffers: Vec<BufId> = placed.map(|(k, _)| BufId(k as u16)).collect();
        let new_views = views.iter().zip(0..).map(|(&old, new)| (old, ViewId(new))).collect();
        let new_buffers = buffers.iter().zip(0..).map(|(&old, new)| (old, BufId(new))).collect();
        Numbering { regs, labels, views, buffers, new_views, new_buffers }
    }

    /// Old numbers of the views that are used.
    pub(super) fn views(&self) -> &[ViewId] {
        &self.views
    }

    /// Old numbers of the buffers that have a place.
    pub(super) fn buffers(&self) -> &[BufId] {
        &self.buffers
    }

    /// A view's record under new numbers.
    pub(super) fn record(&self, record: &ViewRecord) -> ViewRecord {
        let [moving, len] = [record.moving, record.len].map(|reg| reg.map(|r| self.new_reg(r)));
        ViewRecord { buffer: self.new_buffer(record.buffer), moving, len, ..*record }
    }

    fn new_reg(&self, old: Reg) -> Reg {
        self.regs.new.get(old.idx()).copied().flatten().unwrap_or_default()
    }

    fn new_buffer(&self, old: BufId) -> BufId {
        self.new_buffers.get(&old).copied().unwrap_or_default()
    }
}

impl Renumber for Numbering<'_> {
    fn reg(&mut self, reg: Reg) -> Reg {
        self.new_reg(reg)
    }

    fn view(&mut self, view: ViewId) -> ViewId {
        self.new_views.get(&view).copied().unwrap_or_default()
    }

    fn buffer(&mut self, buffer: BufId) -> BufId {
        self.new_buffer(buffer)
    }

    fn target(&mut self, target: Target) -> Target {
        Target(self.labels.get(&target.0).copied().unwrap_or_default())
    }
}
