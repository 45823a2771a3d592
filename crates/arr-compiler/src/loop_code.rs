//! Loop code: the machine's instructions over any number of registers and buffers, jumps still to labels.

use core::fmt::{self, Display, Formatter};

use arr_bytecode::Inst;
use arr_diag::Span;

use crate::array_ir::Tables;

/// A script as instructions before planning.
#[derive(Clone, Debug, Default)]
pub(crate) struct LoopCode {
    pub(crate) code: Vec<LoopLine>,
    pub(crate) tables: Tables,
}

/// An item of loop code with its place in the script.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LoopLine {
    pub(crate) item: LoopItem,
    pub(crate) span: Span,
}

/// What loop code is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum LoopItem {
    /// Where jumps to this label go.
    Label(u32),
    /// An instruction.
    Inst(Inst),
}

impl Display for LoopCode {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.tables.fmt(f)?;
        let mut depth = 1;
        for line in &self.code {
            match line.item {
                LoopItem::Label(label) => writeln!(f, "@{label}:")?,
                LoopItem::Inst(inst) => {
                    if matches!(inst, Inst::EndLoop(_)) {
                        depth = 1;
                    }
                    writeln!(f, "{}{inst}", "    ".repeat(depth))?;
                    if matches!(inst, Inst::BeginLoop(_) | Inst::BeginLoopTo(_)) {
                        depth = 2;
                    }
                }
            }
        }
        Ok(())
    }
}
