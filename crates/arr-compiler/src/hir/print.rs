//! The text form of the HIR: `arr dump --stage hir`.

use core::fmt::{self, Display, Formatter};

use super::{ArrayExpr, ArrayNode, ArrayView, Hir, Origin, PrintPart, ScalarExpr, ScalarNode, Stmt, StmtKind};

impl Display for Hir {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (k, array) in self.arrays.iter().enumerate() {
            let origin = match &array.origin {
                Origin::Named => "array",
                Origin::Port => "port",
                Origin::Constant(_) => "constant",
                Origin::Temporary(_) => "temporary",
            };
            writeln!(f, "{origin} a{k} {}: {}{}", array.name, array.dtype, array.shape)?;
        }
        for (k, var) in self.vars.iter().enumerate() {
            writeln!(f, "var x{k} {}: {}", var.name, var.kind)?;
        }
        for (k, port) in self.ports.iter().enumerate() {
            writeln!(f, "port p{k} {}: {:?} {:?}", port.name, port.kind, port.presentation)?;
        }
        block(f, &self.body, 0)
    }
}

fn block(f: &mut Formatter<'_>, stmts: &[Stmt], depth: usize) -> fmt::Result {
    for stmt in stmts {
        statement(f, stmt, depth)?;
    }
    Ok(())
}

fn statement(f: &mut Formatter<'_>, stmt: &Stmt, depth: usize) -> fmt::Result {
    let pad = "    ".repeat(depth);
    let orelse_block = |f: &mut Formatter<'_>, orelse: &[Stmt]| {
        if orelse.is_empty() {
            return Ok(());
        }
        writeln!(f, "{pad}else:")?;
        block(f, orelse, depth + 1)
    };
    f.write_str(&pad)?;
    match &stmt.kind {
        StmtKind::SetVar { var, value } => writeln!(f, "x{} = {value}", var.0),
        StmtKind::StoreArray { target, value } => writeln!(f, "{target} = {value}"),
        StmtKind::Compress { target, count, value, mask } => {
            writeln!(f, "{target} = {value} where {mask}, x{} of them", count.0)
        }
        StmtKind::Accumulate { target, f: reduction, initial, value } => {
            writeln!(f, "{target} = {}({value}) from {initial}", reduction.name())
        }
        StmtKind::Scan { target, f: reduction, axis: Some(axis), value } => {
            writeln!(f, "{target} = running {}({value}) along axis {axis}", reduction.name())
        }
        StmtKind::Scan { target, f: reduction, axis: None, value } => {
            writeln!(f, "{target} = running {}({value})", reduction.name())
        }
        StmtKind::Put { target, at, value, adds } => {
            writeln!(f, "{target}[{at}] {} {value}", if *adds { "+=" } else { "=" })
        }
        StmtKind::Routine { f: routine, target, operands } => {
            write!(f, "{target} = {}(", routine.name())?;
            comma_separated(f, operands)?;
            writeln!(f, ")")
        }
        StmtKind::CheckLength { lhs, rhs } => writeln!(f, "check length {lhs} == {rhs}"),
        StmtKind::StoreElement { target, indices, value } => writeln!(f, "{target}{} = {value}", Indices(indices)),
        StmtKind::If { test, body, orelse } => {
            writeln!(f, "if {test}:")?;
            block(f, body, depth + 1)?;
            orelse_block(f, orelse)
        }
        StmtKind::While { test, body, orelse } => {
            writeln!(f, "while {test}:")?;
            block(f, body, depth + 1)?;
            orelse_block(f, orelse)
        }
        StmtKind::Range { var, counter, stop, step, body, orelse } => {
            writeln!(f, "for x{} in range(x{}, x{}, x{}):", var.0, counter.0, stop.0, step.0)?;
            block(f, body, depth + 1)?;
            orelse_block(f, orelse)
        }
        StmtKind::Rounds { rounds, orelse } => {
            writeln!(f, "rounds:")?;
            for round in rounds {
                writeln!(f, "{pad}- round:")?;
                block(f, round, depth + 1)?;
            }
            orelse_block(f, orelse)
        }
        StmtKind::Block(body) => {
            writeln!(f, "block:")?;
            block(f, body, depth + 1)
        }
        StmtKind::Leave => writeln!(f, "leave"),
        StmtKind::Break => writeln!(f, "break"),
        StmtKind::Continue => writeln!(f, "continue"),
        StmtKind::EmitScalar { port, value } => writeln!(f, "emit {port}, {value}"),
        StmtKind::EmitArray { port, value } => writeln!(f, "emit {port}, {value}"),
        StmtKind::Print(parts) => {
            f.write_str("print")?;
            print_parts(f, parts)?;
            writeln!(f)
        }
        StmtKind::SetPrinting { setting, value } => writeln!(f, "set {} {value}", setting.name()),
        StmtKind::Fail(message) => {
            f.write_str("fail")?;
            print_parts(f, message)?;
            writeln!(f)
        }
        StmtKind::Effect(value) => writeln!(f, "{value}"),
    }
}

fn print_parts(f: &mut Formatter<'_>, parts: &[PrintPart]) -> fmt::Result {
    parts.iter().try_for_each(|part| match part {
        PrintPart::Text(text) => write!(f, " {text:?}"),
        PrintPart::Scalar(value) => write!(f, " {value}"),
        PrintPart::Formatted(value, spec) => write!(f, " {value}:{:?}", spec.to_string()),
        PrintPart::Array(view) => write!(f, " {view}"),
        PrintPart::Repr(view) => write!(f, " repr({view})"),
        PrintPart::List(view) => write!(f, " list({view})"),
        PrintPart::Bytes(view) => write!(f, " bytes({view})"),
        PrintPart::Choose { test, then, otherwise } => {
            write!(f, " (x{} ?", test.0)?;
            print_parts(f, then)?;
            f.write_str(" :")?;
            print_parts(f, otherwise)?;
            f.write_str(")")
        }
    })
}

struct Indices<'a>(&'a [ScalarExpr]);

impl Display for Indices<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        comma_separated(f, self.0)?;
        f.write_str("]")
    }
}

fn comma_separated<T: Display>(f: &mut Formatter<'_>, list: &[T]) -> fmt::Result {
    for (k, value) in list.iter().enumerate() {
        f.write_str(if k == 0 { "" } else { ", " })?;
        value.fmt(f)?;
    }
    Ok(())
}

impl Display for ArrayView {
    /// `a0(3, 4)`, `[:x1]` where axis 0 varies in length, followed by offset and strides where the view is not the start of its buffer in C order.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "a{}{}", self.array.0, self.view.shape)?;
        if let Some(moving) = self.moving {
            write!(f, "+x{}", moving.0)?;
        }
        if let Some(len) = self.len {
            write!(f, "[:x{}]", len.0)?;
        }
        if !self.view.is_contiguous() || self.view.offset != 0 {
            let strides = self.view.strides.get(..self.view.shape.rank()).unwrap_or(&[]);
            write!(f, "@{}{strides:?}", self.view.offset)?;
        }
        if let Some(part) = self.view.part {
            write!(f, ".{}", part)?;
        }
        Ok(())
    }
}

impl Display for ArrayExpr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.node {
            ArrayNode::View(view) => write!(f, "{view}"),
            ArrayNode::Splat(value) => write!(f, "{value}"),
            ArrayNode::Map { f: ufunc, compute, operands } => {
                write!(f, "{}.{compute}(", ufunc.name())?;
                comma_separated(f, operands)?;
                f.write_str(")")
            }
            ArrayNode::Select { cond, then, otherwise } => {
                write!(f, "select.{}({cond}, {then}, {otherwise})", self.dtype)
            }
            ArrayNode::Take { array, at } => write!(f, "{array}[{at}]"),
            ArrayNode::WrapIndex { at, axis, extent } => write!(f, "index({at}, axis {axis}, {extent})"),
            ArrayNode::Cast(operand) => write!(f, "{}({operand})", self.dtype),
            ArrayNode::Linspace { start, stop, n_steps } => write!(f, "linspace({start}, {stop}, {n_steps})"),
            ArrayNode::Ramp { start, step } => write!(f, "ramp.{}({start}, {step})", self.dtype),
        }
    }
}

impl Display for ScalarExpr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.node {
            ScalarNode::Const(value) => arr_bytecode::Operand::print(&arr_bytecode::Constant(*value), f),
            ScalarNode::Var(var) => write!(f, "x{}", var.0),
            ScalarNode::Map { f: ufunc, operands } => {
                write!(f, "{}(", ufunc.name())?;
                comma_separated(f, operands)?;
                f.write_str(")")
            }
            ScalarNode::Convert(operand) => write!(f, "{}({operand})", self.kind),
            ScalarNode::Choose { test, then, otherwise } => write!(f, "({then} if {test} else {otherwise})"),
            ScalarNode::Load { array, indices } => write!(f, "{array}{}", Indices(indices)),
            ScalarNode::Offset { array, indices } => write!(f, "offset {array}{}", Indices(indices)),
            ScalarNode::SliceOffset { array, axis, start, len } => {
                write!(f, "offset {array}[{start}; {len}] along axis {axis}")
            }
            ScalarNode::Reduce { f: reduction, array, mask } => {
                write!(f, "{}({array}", reduction.name())?;
                if let Some(mask) = mask {
                    write!(f, " where {mask}")?;
                }
                f.write_str(")")
            }
            ScalarNode::Mean { sum, n } => write!(f, "mean({sum}, {n})"),
            ScalarNode::Param(port) => write!(f, "param {port}"),
            ScalarNode::Receive { port, into } => write!(f, "receive {port} into {into}"),
            ScalarNode::Block { first, value } => {
                writeln!(f, "{{")?;
                block(f, first, 1)?;
                write!(f, "    {value} }}")
            }
        }
    }
}
