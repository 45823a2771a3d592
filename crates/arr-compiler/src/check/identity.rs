//! Equality of the elements of lists and tuples. Python takes two for equal where they are one object, before it compares
//! them, so that a nan may be equal to itself; which objects are one is not kept here, and two nans that meet stop the script.

use arr_core::{Reduction, Scalar, ScalarKind, Ufunc};
use arr_diag::Span;

use super::{Checked, Checker, value::Value};
use crate::hir::{ScalarExpr, ScalarNode};

/// Why a script stops where two nans meet.
const MEET: &str = "nan is compared with nan, which Python finds equal where both are one object";

impl Checker<'_> {
    /// Whether two numbers that are elements, or one that is looked for and an element, are equal.
    pub(super) fn equal_numbers(&mut self, a: ScalarExpr, b: ScalarExpr, span: Span) -> Checked<ScalarExpr> {
        if !(may_be_nan(&a) && may_be_nan(&b)) {
            return self.scalar_map(Ufunc::Equal, vec![a, b], span);
        }
        let (a, b) = (self.held(a), self.held(b));
        let are_numbers = [&a, &b].map(|x| self.scalar_map(Ufunc::Equal, vec![x.clone(), x.clone()], span));
        let [is_number, is_other] = are_numbers;
        let holds = self.scalar_map(Ufunc::LogicalOr, vec![is_number?, is_other?], span)?;
        self.must_hold(holds, MEET.to_owned(), span)?;
        self.scalar_map(Ufunc::Equal, vec![a, b], span)
    }

    /// Stops where a number is nan that is looked for among floats known at run time.
    pub(super) fn is_no_nan(&mut self, x: &ScalarExpr, span: Span) -> Checked<()> {
        if !may_be_nan(x) {
            return Ok(());
        }
        let holds = self.scalar_map(Ufunc::Equal, vec![x.clone(), x.clone()], span)?;
        self.must_hold(holds, MEET.to_owned(), span)
    }

    /// Stops where two arrays of floats have nan in the same place.
    pub(super) fn no_nans_meet(&mut self, [a, b]: [(Value, Span); 2], span: Span) -> Checked<()> {
        let (a, b) = (self.ufunc(Ufunc::IsNan, vec![a], span)?, self.ufunc(Ufunc::IsNan, vec![b], span)?);
        let both = self.combined(Ufunc::LogicalAnd, a, b, span)?.into_array()?;
        let node = ScalarNode::Reduce { f: Reduction::Any, array: Box::new(both), mask: None };
        let meet = ScalarExpr { node, kind: ScalarKind::Bool };
        let holds = self.scalar_map(Ufunc::LogicalNot, vec![meet], span)?;
        self.stop_unless(holds, MEET.to_owned(), span)
    }
}

fn may_be_nan(x: &ScalarExpr) -> bool {
    match x.as_const() {
        Some(Scalar::Float(value)) => value.is_nan(),
        Some(_) => false,
        None => x.kind == ScalarKind::Float,
    }
}
