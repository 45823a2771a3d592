//! The text form of the array IR: `arr dump --stage array`.

use core::fmt::{self, Display, Formatter};

use super::{ArrayIr, ArrayStmt, ArrayStmtKind, Item, Tables, Tree, TreeNode};

impl Display for Tables {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (k, buffer) in self.buffers.iter().enumerate() {
            writeln!(f, "b{k} {} {}: {}{}", buffer.kind.name(), buffer.name, buffer.dtype, buffer.shape)?;
        }
        for (k, record) in self.views.iter().enumerate() {
            let view = &record.view;
            write!(f, "v{k} = {}{} @{}", record.buffer, view.shape, view.offset)?;
            if let Some(moving) = record.moving {
                write!(f, "+{moving}")?;
            }
            if let Some(len) = record.len {
                write!(f, "[:{len}]")?;
            }
            write!(f, " {:?}", view.strides.get(..view.shape.rank()).unwrap_or(&[]))?;
            match view.part {
                Some(part) => writeln!(f, ".{}", part)?,
                None => writeln!(f)?,
            }
        }
        Ok(())
    }
}

impl Display for ArrayIr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.tables.fmt(f)?;
        self.code.iter().try_for_each(|line| line.item.fmt(f))
    }
}

impl Display for Item {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Item::Label(label) => writeln!(f, "@{label}:"),
            Item::Inst(inst) => writeln!(f, "    {inst}"),
            Item::Array(stmt) => writeln!(f, "    {stmt}"),
        }
    }
}

impl Display for ArrayStmt {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.len {
            Some(len) => write!(f, "over {}[:{len}]: ", self.shape)?,
            None => write!(f, "over {}: ", self.shape)?,
        }
        match &self.kind {
            ArrayStmtKind::Store { target, value } => write!(f, "{target} = {value}"),
            ArrayStmtKind::Compress { target, count, value, mask } => {
                write!(f, "{target}, {count} = {value} where {mask}")
            }
            ArrayStmtKind::Put { array, at, value, adds } => {
                write!(f, "{array}[{at}] {} {value}", if *adds { "+=" } else { "=" })
            }
            ArrayStmtKind::Accumulate { target, walked, f: reduction, initial, value, runs } => {
                write!(f, "{target} = {initial}, {walked} = {}({walked}, {value})", reduction.name())?;
                match runs {
                    Some(runs) => write!(f, ", trees of {} in {}", runs.tree, runs.span),
                    None => Ok(()),
                }
            }
            ArrayStmtKind::Scan { target, f: reduction, step, n, value } => {
                write!(f, "{target} = running {}({value}), lines of {n} by {step}", reduction.name())
            }
            ArrayStmtKind::Check { value } => write!(f, "check {value}"),
            ArrayStmtKind::Reduce { dst, f: reduction, value, mask, n } => {
                write!(f, "{dst} = {}({value}", reduction.name())?;
                if let Some(mask) = mask {
                    write!(f, " where {mask}, n {n}")?;
                }
                f.write_str(")")
            }
        }
    }
}

impl Display for Tree {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.node {
            TreeNode::View(view) => write!(f, "{view}"),
            TreeNode::Splat(reg) => write!(f, "{reg}"),
            TreeNode::Map1 { f: ufunc, compute, src } => write!(f, "{}.{compute}({src})", ufunc.name()),
            TreeNode::Map2 { f: ufunc, compute, lhs, rhs } => write!(f, "{}.{compute}({lhs}, {rhs})", ufunc.name()),
            TreeNode::Select { cond, then, otherwise } => {
                write!(f, "select.{}({cond}, {then}, {otherwise})", self.dtype)
            }
            TreeNode::Take { array, at } => write!(f, "{array}[{at}]"),
            TreeNode::WrapIndex { at, axis, extent } => write!(f, "index({at}, axis {axis}, {extent})"),
            TreeNode::Cast(src) => write!(f, "{}({src})", self.dtype),
            TreeNode::Linspace { start, stop, n_steps } => write!(f, "linspace({start}, {stop}, {n_steps})"),
            TreeNode::Ramp { start, step } => write!(f, "ramp.{}({start}, {step})", self.dtype),
        }
    }
}
