//! What a round leaves behind: elements that it stores, and what it takes into a variable of the rounds before.

use arr_core::{DType, Reduction, ScalarKind};

use super::{Body, Operation, OperationKind, Stores};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr, VarId};
use crate::overlap::is_disjoint;
use crate::vectorize::carried::Step;
use crate::vectorize::interval::Interval;
use crate::vectorize::order::record;
use crate::vectorize::place::is_injective;
use crate::vectorize::value::{Elements, Read, Value};

impl Body<'_> {
    /// What a store of the scalar puts into an element of `dtype`.
    pub(super) fn stored(&self, value: Value, dtype: DType) -> Result<Elements, String> {
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

    pub(super) fn store(&mut self, target: ArrayView, value: Elements, text: String) -> Result<(), String> {
        if !is_injective(&target.view) {
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
    pub(super) fn carry(&mut self, var: VarId, step: Step) -> Result<(), String> {
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

    pub(super) fn read(&self, view: ArrayView, dtype: DType, text: String) -> Elements {
        if let Some(stored) = self.just_stored(&view) {
            self.has_read_stored.set(true);
            return stored;
        }
        let within = Interval::of_dtype(dtype);
        let expr = ArrayExpr::view(view, dtype);
        Elements { expr, within, reads: vec![Read { view, at: self.at, text }], size: 1 }
    }
}
