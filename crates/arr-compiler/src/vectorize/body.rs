//! The body of a loop for all rounds at once: every statement becomes an operation on arrays over the rounds, or there is a
//! reason why not.
//!
//! Scalars that a round sets are what they are computed from, put in where they are read. What is done under a condition
//! is done in every round, and takes effect where the condition holds.

mod branches;
mod expressions;
mod stores;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use arr_core::{DType, Reduction, Ufunc};
use arr_diag::Span;

use super::interval::Interval;
use super::space::{Affine, Space};
use super::value::{Elements, Read, Value};
use crate::hir::{ArrayDecl, ArrayExpr, ArrayView, Stmt, StmtKind, VarDecl, VarId};

/// What is known outside the loop.
pub(super) struct Around<'a> {
    pub(super) arrays: &'a [ArrayDecl],
    pub(super) vars: &'a [VarDecl],
    /// Between which values ints lie before the loop.
    pub(super) known: &'a BTreeMap<VarId, Interval>,
    /// What the loop sets.
    pub(super) set: BTreeSet<VarId>,
}

/// How stores into one view are gone about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stores {
    /// Each is an operation of its own.
    Apart,
    /// One that follows another into the same elements takes its place: what is read by both ways of an `if`, and its
    /// condition, is read before either stores.
    Together,
}

/// A body while its statements are gone through.
pub(super) struct Body<'a> {
    pub(super) around: Around<'a>,
    pub(super) space: Space,
    stores: Stores,
    /// What the variables that the round has set are.
    pub(super) env: BTreeMap<VarId, Value>,
    /// The operations, in the order of the statements.
    pub(super) operations: Vec<Operation>,
    /// Variables that move views, by where they move them.
    pub(super) moving: Vec<(Affine, VarId)>,
    /// Variables that were computed from what the round had just stored, not from what the array was before.
    pub(super) set_from_stored: BTreeSet<VarId>,
    /// Whether something that was just stored has been read.
    has_read_stored: Cell<bool>,
    /// What must hold for the statement at hand to take effect.
    predicate: Option<Elements>,
    /// The number of the statement at hand.
    pub(super) at: usize,
    span: Span,
}

/// What a statement does in all rounds.
#[derive(Clone, Debug)]
pub(super) struct Operation {
    pub(super) kind: OperationKind,
    pub(super) reads: Vec<Read>,
    /// The statement of the body, by its number.
    pub(super) at: usize,
    pub(super) span: Span,
}

/// The kinds of operation.
#[derive(Clone, Debug)]
pub(super) enum OperationKind {
    /// Stores an element a round.
    Store { target: ArrayView, value: Elements, text: String },
    /// `var = f(var, reduction of value)`
    Reduce { var: VarId, f: Ufunc, reduction: Reduction, value: ArrayExpr, total: Interval },
}

impl<'a> Body<'a> {
    pub(super) fn new(space: Space, around: Around<'a>, stores: Stores) -> Body<'a> {
        let env = (0..space.axes.len()).filter_map(|axis| {
            let var = space.axes.get(axis)?.var;
            Some((var, Value::Linear(space.variable(axis))))
        });
        Body {
            env: env.collect(),
            space,
            stores,
            around,
            operations: Vec::new(),
            moving: Vec::new(),
            set_from_stored: BTreeSet::new(),
            has_read_stored: Cell::new(false),
            predicate: None,
            at: 0,
            span: Span::default(),
        }
    }

    /// Goes through statements.
    ///
    /// # Errors
    /// Why they cannot be done for all rounds at once.
    pub(super) fn block(&mut self, stmts: &[Stmt]) -> Result<(), String> {
        for stmt in stmts {
            self.at += 1;
            let outer = std::mem::replace(&mut self.span, stmt.span);
            self.statement(&stmt.kind)?;
            self.span = outer;
        }
        Ok(())
    }

    fn statement(&mut self, stmt: &StmtKind) -> Result<(), String> {
        match stmt {
            StmtKind::SetVar { var, value } => match self.step_of(*var, value)? {
                Some(step) => self.carry(*var, step),
                None => {
                    self.has_read_stored.set(false);
                    let value = self.scalar(value)?;
                    if self.has_read_stored.get() {
                        self.set_from_stored.insert(*var);
                    }
                    self.env.insert(*var, value);
                    Ok(())
                }
            },
            StmtKind::StoreElement { target, indices, value } => {
                let dtype = self.dtype_of(target);
                let value = self.scalar(value)?;
                let value = self.stored(value, dtype)?;
                let (target, text) = self.located(target, indices)?;
                self.store(target, value, text)
            }
            StmtKind::StoreArray { target, value } if target.view.shape.rank() == 0 => {
                let value = self.element(value)?;
                let (target, text) = self.located(target, &[])?;
                self.store(target, value, text)
            }
            StmtKind::If { test, body, orelse } => match self.step_under(test, body, orelse)? {
                Some((var, step)) => self.carry(var, step),
                None => self.branches(test, |b| b.block(body), |b| b.block(orelse)).map(drop),
            },
            StmtKind::Block(_) | StmtKind::Leave => Err("a function returns from within".to_owned()),
            StmtKind::Break => Err("`break` may end it early".to_owned()),
            StmtKind::Continue => Err("`continue` cuts rounds short".to_owned()),
            StmtKind::Range { .. } | StmtKind::While { .. } | StmtKind::Rounds { .. } => {
                Err("there is more in it than one loop".to_owned())
            }
            StmtKind::StoreArray { .. }
            | StmtKind::Accumulate { .. }
            | StmtKind::Scan { .. }
            | StmtKind::Compress { .. }
            | StmtKind::Put { .. }
            | StmtKind::Routine { .. } => Err("a statement over whole arrays is in it".to_owned()),
            StmtKind::Print(_)
            | StmtKind::SetPrinting { .. }
            | StmtKind::EmitScalar { .. }
            | StmtKind::EmitArray { .. } => Err("each round has output".to_owned()),
            StmtKind::Fail(_) | StmtKind::CheckLength { .. } => Err("a round may stop the script".to_owned()),
            StmtKind::Effect(_) => Err("an expression is evaluated for its effect".to_owned()),
        }
    }

    pub(super) fn dtype_of(&self, view: &ArrayView) -> DType {
        self.around.arrays.get(view.array.0 as usize).map_or(DType::F32, |array| view.view.dtype(array.dtype))
    }

    /// The script's name of a variable.
    pub(super) fn name(&self, var: VarId) -> String {
        self.around.vars.get(var.0 as usize).map_or_else(String::new, |var| var.name.clone())
    }
}
