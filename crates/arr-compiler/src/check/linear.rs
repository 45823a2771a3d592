//! Scalars as linear forms: whether the difference of two run-time bounds is known at compile time.
//!
//! `i + 8` and `i` differ by 8 whatever `i` is, and so do `(k + 1) * 8` and `k * 8`.

use std::collections::BTreeMap;

use arr_core::Ufunc;

use crate::hir::{ScalarExpr, ScalarNode, VarId};

/// A constant and multiples of variables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Linear {
    constant: i64,
    terms: BTreeMap<VarId, i64>,
}

/// `b - a`, where that is the same number whatever the variables hold.
pub(super) fn known_difference(a: &ScalarExpr, b: &ScalarExpr) -> Option<i64> {
    let difference = linear(b)?.plus(&linear(a)?.times(-1)?)?;
    difference.terms.is_empty().then_some(difference.constant)
}

fn linear(expr: &ScalarExpr) -> Option<Linear> {
    match &expr.node {
        ScalarNode::Const(_) => Some(Linear { constant: expr.as_const_int()?, terms: BTreeMap::new() }),
        ScalarNode::Var(var) => Some(Linear { constant: 0, terms: BTreeMap::from([(*var, 1)]) }),
        ScalarNode::Map { f, operands } => match (f, operands.as_slice()) {
            (Ufunc::Add, [l, r]) => linear(l)?.plus(&linear(r)?),
            (Ufunc::Subtract, [l, r]) => linear(l)?.plus(&linear(r)?.times(-1)?),
            (Ufunc::Negative, [x]) => linear(x)?.times(-1),
            (Ufunc::Multiply, [l, r]) => {
                let (l, r) = (linear(l)?, linear(r)?);
                if l.terms.is_empty() {
                    r.times(l.constant)
                } else {
                    l.times(r.terms.is_empty().then_some(r.constant)?)
                }
            }
            _ => None,
        },
        _ => None,
    }
}

impl Linear {
    fn plus(&self, other: &Linear) -> Option<Linear> {
        let mut sum = self.clone();
        sum.constant = sum.constant.checked_add(other.constant)?;
        for (&var, &factor) in &other.terms {
            let slot = sum.terms.entry(var).or_insert(0);
            *slot = slot.checked_add(factor)?;
        }
        sum.terms.retain(|_, factor| *factor != 0);
        Some(sum)
    }

    fn times(&self, by: i64) -> Option<Linear> {
        let terms = self.terms.iter().map(|(&var, &factor)| Some((var, factor.checked_mul(by)?)));
        let mut product = Linear { constant: self.constant.checked_mul(by)?, terms: terms.collect::<Option<_>>()? };
        product.terms.retain(|_, factor| *factor != 0);
        Some(product)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use arr_core::ScalarKind;

    fn map(f: Ufunc, l: &ScalarExpr, r: i64) -> ScalarExpr {
        let node = ScalarNode::Map { f, operands: vec![l.clone(), ScalarExpr::int(r)] };
        ScalarExpr { node, kind: ScalarKind::Int }
    }

    #[test]
    fn what_the_variables_hold_cancels() {
        let (i, j) = (ScalarExpr::var(VarId(0), ScalarKind::Int), ScalarExpr::var(VarId(1), ScalarKind::Int));
        assert_eq!(known_difference(&i, &map(Ufunc::Add, &i, 8)), Some(8));
        let next = map(Ufunc::Multiply, &map(Ufunc::Add, &i, 1), 5);
        assert_eq!(known_difference(&map(Ufunc::Multiply, &i, 5), &next), Some(5));
        assert_eq!(known_difference(&map(Ufunc::Subtract, &i, 2), &i), Some(2));
        assert_eq!(known_difference(&i, &j), None);
        assert_eq!(known_difference(&i, &map(Ufunc::Multiply, &i, 2)), None);
    }
}
