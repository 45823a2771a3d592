//! How arrays are printed goes on from entry to entry.

use arr_bytecode::Inst;
use arr_core::PrintSetting;
use arr_diag::{Code, Diagnostic, Span};

use crate::array_ir::Item;
use crate::hir::{Hir, StmtKind};
use crate::lower::lower_as_written;

/// The settings behind an entry, where those in front of it are given.
///
/// # Errors
/// Where the entry may set one or not: what holds for the next entry must be known.
pub(super) fn after(before: &[(PrintSetting, u32)], hir: &Hir) -> Result<Vec<(PrintSetting, u32)>, Vec<Diagnostic>> {
    let mut settings = before.to_vec();
    let (mut n_settings, mut first) = (0, Span::default());
    for stmt in &hir.body {
        if let StmtKind::SetPrinting { setting, value } = stmt.kind {
            settings.retain(|(known, _)| *known != setting);
            settings.push((setting, value));
            n_settings += 1;
        } else if first == Span::default() {
            first = stmt.span;
        }
    }
    let is_setting = |item: &Item| matches!(item, Item::Inst(Inst::SetPrinting(_)));
    let n_in_all = lower_as_written(hir).code.iter().filter(|line| is_setting(&line.item)).count();
    if n_in_all == n_settings {
        return Ok(settings);
    }
    let message = "`set_printoptions` in a branch or a loop of a session";
    let diagnostic = Diagnostic::new(Code::Unsupported, first, message);
    Err(vec![diagnostic.hint("call it in an entry of its own, so that it is known how the next entry prints")])
}
