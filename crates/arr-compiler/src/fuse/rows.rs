//! Neighbouring rows of views and expressions.

use arr_core::{Reg, SliceBounds, ViewId};

use crate::array_ir::{Tables, Tree};

/// Rows along an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rows {
    pub(super) axis: usize,
    pub(super) first: u32,
    pub(super) n: u32,
}

impl Rows {
    /// The view of these rows of a view.
    pub(super) fn of_view(self, view: ViewId, tables: &mut Tables) -> ViewId {
        self.moved(view, None, tables)
    }

    /// The view of these rows, further on by as many elements as a register holds where one is given.
    pub(super) fn moved(self, view: ViewId, by: Option<Reg>, tables: &mut Tables) -> ViewId {
        let record = *tables.record(view);
        let bounds = SliceBounds { start: self.first, step: 1, n: self.n };
        let moving = by.or(record.moving);
        let rows = record.view.slice(self.axis, bounds).map(|view| arr_bytecode::ViewRecord { view, moving, ..record });
        rows.map_or(view, |rows| tables.view(rows))
    }

    /// The expression over these rows alone.
    pub(super) fn of_tree(self, tree: &Tree, tables: &mut Tables) -> Tree {
        let mut rows = tree.clone();
        rows.for_each_view(&mut |view| *view = self.of_view(*view, tables));
        rows
    }
}
