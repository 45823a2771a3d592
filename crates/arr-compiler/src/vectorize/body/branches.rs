//! Both ways of a condition: each is done in every round and takes effect where the condition holds; behind them a variable
//! is what the way that was taken has made it.

use std::collections::BTreeMap;

use arr_core::{DType, ScalarKind, Ufunc};

use super::Body;
use crate::hir::{ScalarExpr, VarId};
use crate::vectorize::arithmetic::int_dtype;
use crate::vectorize::carried::is_same_array;
use crate::vectorize::interval::Interval;
use crate::vectorize::refine::refinements;
use crate::vectorize::value::{Elements, Value};

impl Body<'_> {
    /// Goes both ways, each under its condition; gives the condition and both results.
    pub(super) fn branches<T>(
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
    pub(super) fn chosen(&mut self, condition: Elements, then: Value, otherwise: Value) -> Result<Value, String> {
        let (then, otherwise) = (self.elements(then)?, self.elements(otherwise)?);
        let dtype = match (then.kind(), otherwise.kind()) {
            (ScalarKind::Int, ScalarKind::Int) => {
                let both = [then.within, otherwise.within].into_iter().flatten();
                let dtype = int_dtype(both);
                dtype.filter(|_| then.within.is_some() && otherwise.within.is_some())
            }
            (a, b) if a == b => Some(then.expr.dtype),
            _ => None,
        };
        let Some(dtype) = dtype else { return Err("32 bits cannot hold an int that is chosen".to_owned()) };
        Elements::select(condition, then.cast(dtype), otherwise.cast(dtype)).map(Value::Elements)
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
