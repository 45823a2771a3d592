//! Adds the ports through which an entry begins and ends.

use std::collections::BTreeSet;

use arr_bytecode::{MAX_RECORDS, PortKind, Presentation};
use arr_core::{PortId, PrintSetting, Scalar, ScalarKind, View};
use arr_diag::{Code, Diagnostic, Span};

use super::Slot;
use super::touched::{Touch, Touched};
use crate::check::Places;
use crate::hir::{ArrayId, ArrayView, Hir, Origin, PortDecl, ScalarExpr, ScalarNode, Stmt, StmtKind, VarId};

/// Puts in front of an entry what sets how arrays are printed and what receives all that it touches and that is `stored`, and
/// behind it what emits all that is held and has changed; what is held is what is stored then. Gives what each new port
/// carries.
///
/// # Errors
/// Where a program cannot have as many ports.
pub(super) fn link(
    hir: &mut Hir,
    held: &Places,
    stored: &mut BTreeSet<Slot>,
    printing: &[(PrintSetting, u32)],
) -> Result<Vec<Slot>, Vec<Diagnostic>> {
    let touched = Touched::by(hir);
    let mut linker = Linker { hir, links: Vec::new() };
    let set = |&(setting, value): &(PrintSetting, u32)| StmtKind::SetPrinting { setting, value };
    let mut first: Vec<StmtKind> = printing.iter().map(set).collect();
    for (k, touch) in (0..).zip(&touched.vars) {
        if touch.is_any() && stored.contains(&Slot::Variable(k)) {
            first.extend(linker.receive_scalar(VarId(k)));
        }
    }
    for (k, touch) in (0..).zip(&touched.arrays) {
        if touch.is_any() && stored.contains(&Slot::Buffer(k)) {
            first.extend(linker.receive_array(ArrayId(k)));
        }
    }
    let mut last = Vec::new();
    let is_changed = |touches: &[Touch], k: u32| touches.get(k as usize).is_some_and(|touch| touch.is_written);
    for &var in &held.vars {
        let is_new = stored.insert(Slot::Variable(var.0));
        if is_new || is_changed(&touched.vars, var.0) {
            last.extend(linker.emit_scalar(var));
        }
    }
    for &array in &held.arrays {
        let is_new = stored.insert(Slot::Buffer(array.0));
        if is_new || is_changed(&touched.arrays, array.0) {
            last.extend(linker.emit_array(array));
        }
    }
    let Linker { hir, links } = linker;
    // What nothing to come can ask for need not be kept.
    let vars = held.vars.iter().map(|var| Slot::Variable(var.0));
    *stored = vars.chain(held.arrays.iter().map(|array| Slot::Buffer(array.0))).collect();
    if hir.ports.len() > MAX_RECORDS {
        let message = "the entry uses more names than a program has ports";
        return Err(vec![Diagnostic::new(Code::TooLarge, Span::default(), message)]);
    }
    let body = std::mem::take(&mut hir.body);
    let [start, end] = [body.first(), body.last()].map(|stmt| stmt.map(|stmt| stmt.span).unwrap_or_default());
    let at = |span| move |kind| Stmt { kind, span };
    hir.body = first.into_iter().map(at(start)).chain(body).chain(last.into_iter().map(at(end))).collect();
    Ok(links)
}

struct Linker<'h> {
    hir: &'h mut Hir,
    links: Vec<Slot>,
}

impl Linker<'_> {
    fn port(&mut self, name: String, kind: PortKind, slot: Slot) -> PortId {
        self.hir.ports.push(PortDecl { name, kind, presentation: Presentation::Data });
        self.links.push(slot);
        PortId(self.hir.ports.len() as u32 - 1)
    }

    /// A variable as it is declared.
    fn var(&self, var: VarId) -> Option<(String, ScalarKind)> {
        self.hir.vars.get(var.0 as usize).map(|decl| (decl.name.clone(), decl.kind))
    }

    fn receive_scalar(&mut self, var: VarId) -> Option<StmtKind> {
        let (name, kind) = self.var(var)?;
        let default = Scalar::from_bits(kind, 0).to_bits();
        let port = self.port(name, PortKind::Param { kind, default }, Slot::Variable(var.0));
        Some(StmtKind::SetVar { var, value: ScalarExpr { node: ScalarNode::Param(port), kind } })
    }

    /// The whole of a buffer, however much of it names show; constants come with the program.
    fn receive_array(&mut self, array: ArrayId) -> Option<StmtKind> {
        let decl = self.hir.arrays.get(array.0 as usize).filter(|decl| !matches!(decl.origin, Origin::Constant(_)))?;
        let (name, dtype, shape) = (decl.name.clone(), decl.dtype, decl.shape);
        let port = self.port(name, PortKind::Input { dtype, shape }, Slot::Buffer(array.0));
        let node = ScalarNode::Receive { port, into: Box::new(whole(array, View::contiguous(shape))) };
        Some(StmtKind::Effect(ScalarExpr { node, kind: ScalarKind::Bool }))
    }

    fn emit_scalar(&mut self, var: VarId) -> Option<StmtKind> {
        let (name, kind) = self.var(var)?;
        let port = self.port(name, PortKind::OutputScalar { kind }, Slot::Variable(var.0));
        Some(StmtKind::EmitScalar { port, value: ScalarExpr::var(var, kind) })
    }

    fn emit_array(&mut self, array: ArrayId) -> Option<StmtKind> {
        let decl = self.hir.arrays.get_mut(array.0 as usize)?;
        // What has arrived is there for the entries to come.
        decl.outlives_source = true;
        let (name, dtype, shape) = (decl.name.clone(), decl.dtype, decl.shape);
        let port = self.port(name, PortKind::OutputArray { dtype, shape }, Slot::Buffer(array.0));
        Some(StmtKind::EmitArray { port, value: whole(array, View::contiguous(shape)) })
    }
}

fn whole(array: ArrayId, view: View) -> ArrayView {
    ArrayView { array, view, moving: None, len: None, read_only: false }
}
