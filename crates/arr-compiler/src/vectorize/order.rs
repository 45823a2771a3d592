//! Whether operations over all rounds, one after another, come to every element in the order of the rounds.
//!
//! In the loop, what a round reads and writes comes before what the next round does. In array operations, what one reads in
//! all rounds comes before what it writes, and that before the next operation. Both are the same where, for every element,
//! whatever must come first in the loop comes first in the operations too; `order_is_kept` decides that by walking.

use arr_bytecode::ViewRecord;
use arr_core::{BufId, Reg};
use arr_diag::Span;

use super::body::{Operation, OperationKind};
use super::value::Read;
use crate::hir::{ArrayView, VarId};
use crate::overlap::{is_disjoint, order_is_kept};
use crate::source_line::LineTable;

/// Checks all pairs. `before` is read before all operations, in the last round.
///
/// # Errors
/// What is written too early or too late, by its text in the script.
pub(super) fn check_order(operations: &[Operation], before: &[Read], lines: &LineTable) -> Result<(), String> {
    let writes = || {
        operations.iter().enumerate().filter_map(|(k, operation)| match &operation.kind {
            OperationKind::Store { target, text, .. } => {
                Some(Write { number: k, record: record(target), at: operation.at, span: operation.span, text })
            }
            OperationKind::Reduce { .. } => None,
        })
    };
    let reads =
        operations.iter().enumerate().flat_map(|(k, operation)| operation.reads.iter().map(move |r| (Some(k), r)));
    for (number, read) in before.iter().map(|read| (None, read)).chain(reads) {
        for write in writes() {
            check_read(number, read, &write, lines)?;
        }
    }
    for first in writes() {
        for second in writes().filter(|second| second.number > first.number) {
            if !order_is_kept(&first.record, &second.record, false) {
                let (line, text) = (lines.line(first.span.start), second.text);
                return Err(format!("{text} is stored again by a later round in line {line}"));
            }
        }
    }
    Ok(())
}

/// A store of an operation.
struct Write<'a> {
    number: usize,
    record: ViewRecord,
    at: usize,
    span: Span,
    text: &'a str,
}

/// `number` is that of the operation that reads, `None` for one before all.
fn check_read(number: Option<usize>, read: &Read, write: &Write<'_>, lines: &LineTable) -> Result<(), String> {
    let record = record(&read.view);
    let line = lines.line(write.span.start);
    let (text, stored) = (&read.text, write.text);
    let reads_first = number.is_none_or(|number| number <= write.number);
    let is_kept = match (reads_first, read.at <= write.at) {
        (true, true) => order_is_kept(&record, &write.record, false),
        (false, false) => order_is_kept(&write.record, &record, false),
        // In one round it is the other way round.
        (true, false) | (false, true) => is_disjoint(&record, &write.record),
    };
    if is_kept {
        return Ok(());
    }
    Err(match reads_first {
        true if text == stored => format!("{text} may be what an earlier round has stored in line {line}"),
        true => format!("{text} may be what an earlier round has stored as {stored} in line {line}"),
        false => format!("{text} is read before line {line} stores {stored}, and needed after that"),
    })
}

/// The view as the machine sees it.
pub(super) fn record(view: &ArrayView) -> ViewRecord {
    let register = |var: VarId| Reg(var.0);
    ViewRecord {
        buffer: BufId(view.array.0),
        moving: view.moving.map(register),
        len: view.len.map(register),
        view: view.view,
    }
}
