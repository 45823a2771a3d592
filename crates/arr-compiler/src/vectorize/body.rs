//! The body of a loop for all rounds at once: every statement becomes an operation on arrays over the rounds, or there is a
//! reason why not.
//!
//! Scalars that a round sets are what they are computed from, put in where they are read. What is done under a condition
//! is done in every round, and takes effect where the condition holds.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use arr_core::{DType, Reduction, Scalar, ScalarKind, Ufunc};
use arr_diag::Span;

use super::carried::{Step, is_same_array};
use super::interval::Interval;
use super::order::record;
use super::refine::refinements;
use super::space::{Affine, Space};
use super::value::{Elements, Read, Value};
use crate::hir::{ArrayDecl, ArrayExpr, ArrayNode, ArrayView, ScalarExpr, ScalarNode, Stmt, StmtKind, VarDecl, VarId};
use crate::overlap::is_disjoint;

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

    /// Goes both ways, each under its condition; gives the condition and both results.
    fn branches<T>(
        &mut self,
        test: &ScalarExpr,
        then: impl FnOnce(&mut Self) -> Result<T, String>,
        otherwise: impl FnOnce(&mut Self) -> Result<T, String>,
    ) -> Result<(Elements, T, T), String> {
        let condition = self.scalar(test)?;
        let condition = self.elements(condition)?.truth();
        let opposite =
            Elements::map(Ufunc::LogicalNot, DType::Bool, vec![condition.clone()], Some(Interval::new(0, 1)))?;
        let before = self.env.clone();
        let (first, narrowed) = self.under((&condition, refinements(test, true)), then)?;
        let mut after_first = std::mem::replace(&mut self.env, before.clone());
        let (second, narrowed_otherwise) = self.under((&opposite, refinements(test, false)), otherwise)?;
        let mut after_second = std::mem::replace(&mut self.env, before.clone());
        for var in narrowed.keys().chain(narrowed_otherwise.keys()) {
            let is_as_before = |after: &BTreeMap<VarId, Value>, narrowed: &BTreeMap<VarId, Value>| {
                is_same(after.get(var), narrowed.get(var).or(before.get(var)))
            };
            // What neither way has set is what it was.
            if is_as_before(&after_first, &narrowed) && is_as_before(&after_second, &narrowed_otherwise) {
                for after in [&mut after_first, &mut after_second] {
                    after.extend(before.get(var).map(|value| (*var, value.clone())));
                }
            }
        }
        self.meet(&condition, after_first, after_second)?;
        Ok((condition, first, second))
    }

    /// Goes one way, where more is known of ints; gives them as they are known there.
    fn under<T>(
        &mut self,
        (condition, known): (&Elements, Vec<(VarId, Interval)>),
        way: impl FnOnce(&mut Self) -> Result<T, String>,
    ) -> Result<(T, BTreeMap<VarId, Value>), String> {
        let outer = self.predicate.clone();
        let both = match outer.clone() {
            Some(outer) => {
                let operands = vec![outer, condition.clone()];
                Elements::map(Ufunc::LogicalAnd, DType::Bool, operands, Some(Interval::new(0, 1)))?
            }
            None => condition.clone(),
        };
        self.predicate = Some(both);
        let mut narrowed = BTreeMap::new();
        for (var, within) in known {
            let Some(Value::Elements(value)) = self.env.get(&var).cloned() else { continue };
            let within = value.within.map(|now| now.narrowed(within));
            narrowed.insert(var, Value::Elements(Elements { within, ..value }));
        }
        self.env.extend(narrowed.iter().map(|(var, value)| (*var, value.clone())));
        let result = way(self)?;
        self.predicate = outer;
        Ok((result, narrowed))
    }

    /// Variables behind two ways; what only one way has set may be what it was in the round before.
    fn meet(
        &mut self,
        condition: &Elements,
        then: BTreeMap<VarId, Value>,
        mut otherwise: BTreeMap<VarId, Value>,
    ) -> Result<(), String> {
        for (var, then) in then {
            let value = match otherwise.remove(&var) {
                Some(otherwise) if is_same(Some(&then), Some(&otherwise)) => then,
                Some(otherwise) if is_of_this_round(&then) && is_of_this_round(&otherwise) => {
                    self.chosen(condition.clone(), then, otherwise)?
                }
                _ => Value::Unclear(var),
            };
            self.env.insert(var, value);
        }
        self.env.extend(otherwise.into_keys().map(|var| (var, Value::Unclear(var))));
        Ok(())
    }

    /// `then` where the condition holds, else `otherwise`.
    fn chosen(&mut self, condition: Elements, then: Value, otherwise: Value) -> Result<Value, String> {
        let (then, otherwise) = (self.elements(then)?, self.elements(otherwise)?);
        let dtype = match (then.kind(), otherwise.kind()) {
            (ScalarKind::Int, ScalarKind::Int) => {
                let both = [then.within, otherwise.within].into_iter().flatten();
                let dtype = super::arithmetic::int_dtype(both);
                dtype.filter(|_| then.within.is_some() && otherwise.within.is_some())
            }
            (a, b) if a == b => Some(then.expr.dtype),
            _ => None,
        };
        let Some(dtype) = dtype else { return Err("32 bits cannot hold an int that is chosen".to_owned()) };
        Elements::select(condition, then.cast(dtype), otherwise.cast(dtype)).map(Value::Elements)
    }

    /// The scalar in all rounds.
    pub(super) fn scalar(&mut self, expr: &ScalarExpr) -> Result<Value, String> {
        Ok(match &expr.node {
            ScalarNode::Const(Scalar::Int(value)) => Value::Linear(Affine::of(*value)),
            ScalarNode::Const(_) => Value::Elements(invariant(expr.clone())),
            ScalarNode::Var(var) => match self.env.get(var) {
                Some(value) => value.clone(),
                None if self.around.set.contains(var) => Value::Carried(*var),
                None if expr.kind == ScalarKind::Int => Value::Linear(Affine::symbol(*var)),
                None => Value::Elements(invariant(expr.clone())),
            },
            ScalarNode::Map { f, operands } => {
                let operands = operands.iter().map(|o| self.scalar(o)).collect::<Result<Vec<Value>, String>>()?;
                self.map(*f, operands, expr.kind)?
            }
            ScalarNode::Convert(operand) => {
                let value = self.scalar(operand)?;
                self.converted(value, expr.kind)?
            }
            ScalarNode::Choose { test, then, otherwise } => {
                let (condition, then, otherwise) = self.branches(test, |b| b.scalar(then), |b| b.scalar(otherwise))?;
                self.chosen(condition, then, otherwise)?
            }
            ScalarNode::Load { array, indices } => {
                let dtype = self.dtype_of(array);
                let (view, text) = self.located(array, indices)?;
                Value::Elements(self.read(view, dtype, text))
            }
            ScalarNode::Offset { array, indices } => Value::Linear(self.offset(array, indices)?.0),
            ScalarNode::Block { first, value } => {
                self.block(first)?;
                self.scalar(value)?
            }
            ScalarNode::SliceOffset { .. } => return Err("a slice moves with the rounds".to_owned()),
            ScalarNode::Reduce { .. } | ScalarNode::Mean { .. } => {
                return Err("a whole array is reduced in each round".to_owned());
            }
            ScalarNode::Param(_) | ScalarNode::Receive { .. } => return Err("each round asks the host".to_owned()),
        })
    }

    fn converted(&self, value: Value, kind: ScalarKind) -> Result<Value, String> {
        if kind == ScalarKind::Int && matches!(value, Value::Linear(_)) {
            return Ok(value);
        }
        let value = self.elements(value)?;
        Ok(Value::Elements(match (value.kind(), kind) {
            (_, ScalarKind::Bool) => value.truth(),
            (_, ScalarKind::Float) => value.cast(DType::F32),
            (ScalarKind::Bool, ScalarKind::Int) => value.cast(DType::I32),
            (ScalarKind::Int, ScalarKind::Int) => value,
            (ScalarKind::Float, ScalarKind::Int) => return Err("`int` of a float may have no value".to_owned()),
        }))
    }

    /// The element that an expression over an array of rank 0 gives: integers wrap as arrays do.
    fn element(&mut self, expr: &ArrayExpr) -> Result<Elements, String> {
        let dtype = expr.dtype;
        let wrapped = Interval::of_dtype(dtype);
        match &expr.node {
            ArrayNode::View(view) if view.view.shape.rank() == 0 => {
                let (view, text) = self.located(view, &[])?;
                Ok(self.read(view, dtype, text))
            }
            ArrayNode::Splat(value) => {
                let value = self.scalar(value)?;
                self.stored(value, dtype)
            }
            ArrayNode::Map { f, compute, operands } if *f != Ufunc::Power && !f.is_comparison() => {
                let operands = operands.iter().map(|o| self.element(o)).collect::<Result<Vec<Elements>, String>>()?;
                if operands.iter().all(|o| o.as_splat().is_some()) {
                    return Err("an array operation has no array in it".to_owned());
                }
                Elements::map(*f, *compute, operands, wrapped)
            }
            ArrayNode::Cast(inner) => {
                let inner = self.element(inner)?;
                if inner.as_splat().is_some() {
                    return Err("a scalar is cast as arrays are".to_owned());
                }
                Ok(Elements { within: wrapped, ..inner.cast(dtype) })
            }
            _ => Err("a statement over whole arrays is in it".to_owned()),
        }
    }

    /// What a store of the scalar puts into an element of `dtype`.
    fn stored(&self, value: Value, dtype: DType) -> Result<Elements, String> {
        let value = self.elements(value)?;
        match value.kind() {
            _ if dtype == DType::Bool => Ok(value.truth()),
            ScalarKind::Int if dtype.is_integer() => match value.within {
                Some(within) if within.fits(dtype) => Ok(value.cast(dtype)),
                Some(Interval { low, high }) => Err(format!("an int between {low} and {high} may not fit {dtype}")),
                None => Err(format!("an int that is not known may not fit {dtype}")),
            },
            _ => Ok(value.cast(dtype)),
        }
    }

    fn store(&mut self, target: ArrayView, value: Elements, text: String) -> Result<(), String> {
        if !super::place::is_injective(&target.view) {
            return Err(format!("more than one round stores into {text}"));
        }
        let value = match self.predicate.clone() {
            Some(condition) => {
                let old = self.read(target, value.expr.dtype, text.clone());
                Elements::select(condition, value, old)?
            }
            None => value,
        };
        if self.stores == Stores::Together && self.takes_the_place_of_the_last(&target, &value) {
            self.operations.pop();
        }
        let reads = value.reads.clone();
        let kind = OperationKind::Store { target, value, text };
        self.operations.push(Operation { kind, reads, at: self.at, span: self.span });
        Ok(())
    }

    /// Whether the last operation stores into the same elements, and nothing has been read since that it has stored.
    fn takes_the_place_of_the_last(&self, target: &ArrayView, value: &Elements) -> bool {
        let Some(Operation { kind: OperationKind::Store { target: last, .. }, at, .. }) = self.operations.last() else {
            return false;
        };
        let is_apart = |read: &Read| read.at <= *at || is_disjoint(&record(&read.view), &record(last));
        last == target && value.reads.iter().all(is_apart)
    }

    /// What the last operation has stored there.
    fn just_stored(&self, view: &ArrayView) -> Option<Elements> {
        match &self.operations.last()?.kind {
            OperationKind::Store { target, value, .. } if self.stores == Stores::Together && target == view => {
                Some(value.clone())
            }
            _ => None,
        }
    }

    /// Takes the values of all rounds into what a variable had before.
    fn carry(&mut self, var: VarId, step: Step) -> Result<(), String> {
        let Step { f, reduction, value } = step;
        let value = match (self.predicate.clone(), reduction) {
            (None, _) => value,
            (Some(condition), Reduction::Sum) => {
                let dtype = value.expr.dtype;
                let none = Elements::splat(ScalarExpr::int(0), dtype, Some(Interval::of(0)));
                Elements::select(condition, value, none)?
            }
            (Some(_), _) => return Err(format!("`{}` is compared under a condition", self.name(var))),
        };
        let total = self.total(var, f, &value)?;
        for held in self.env.values_mut().filter(|held| matches!(held, Value::Carried(carried) if *carried == var)) {
            *held = Value::Unclear(var);
        }
        let Elements { expr: value, reads, .. } = self.over_all_rounds(value);
        let kind = OperationKind::Reduce { var, f, reduction, value, total };
        self.operations.push(Operation { kind, reads, at: self.at, span: self.span });
        Ok(())
    }

    fn read(&self, view: ArrayView, dtype: DType, text: String) -> Elements {
        if let Some(stored) = self.just_stored(&view) {
            self.has_read_stored.set(true);
            return stored;
        }
        let within = Interval::of_dtype(dtype);
        let expr = ArrayExpr::view(view, dtype);
        Elements { expr, within, reads: vec![Read { view, at: self.at, text }], size: 1 }
    }

    pub(super) fn dtype_of(&self, view: &ArrayView) -> DType {
        self.around.arrays.get(view.array.0 as usize).map_or(DType::F32, |array| array.dtype)
    }

    /// The script's name of a variable.
    pub(super) fn name(&self, var: VarId) -> String {
        self.around.vars.get(var.0 as usize).map_or_else(String::new, |var| var.name.clone())
    }
}

/// A scalar that is the same in every round.
fn invariant(value: ScalarExpr) -> Elements {
    match value.kind {
        ScalarKind::Float => Elements::splat(value, DType::F32, None),
        ScalarKind::Bool => Elements::splat(value, DType::Bool, Some(Interval::new(0, 1))),
        ScalarKind::Int => Elements::splat(value, DType::I32, None),
    }
}

fn is_of_this_round(value: &Value) -> bool {
    matches!(value, Value::Linear(_) | Value::Elements(_))
}

/// Whether both are evidently the same.
fn is_same(a: Option<&Value>, b: Option<&Value>) -> bool {
    match (a, b) {
        (Some(Value::Linear(a)), Some(Value::Linear(b))) => a == b,
        (Some(Value::Carried(a)), Some(Value::Carried(b))) | (Some(Value::Unclear(a)), Some(Value::Unclear(b))) => {
            a == b
        }
        (Some(Value::Elements(a)), Some(Value::Elements(b))) => {
            let moments = |of: &Elements| of.reads.iter().map(|read| (read.view, read.at)).collect::<Vec<_>>();
            a.within == b.within && moments(a) == moments(b) && is_same_array(&a.expr, &b.expr)
        }
        _ => false,
    }
}
