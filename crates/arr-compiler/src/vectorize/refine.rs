//! What a condition says of ints where it holds, and where it does not.

use arr_core::{ScalarKind, Ufunc};

use super::interval::Interval;
use crate::hir::{ScalarExpr, ScalarNode, VarId};

/// Variables that are compared with known ints, and between which values they lie where `test` is `holds`.
pub(super) fn refinements(test: &ScalarExpr, holds: bool) -> Vec<(VarId, Interval)> {
    let ScalarNode::Map { f, operands } = &test.node else { return Vec::new() };
    let [lhs, rhs] = operands.as_slice() else { return Vec::new() };
    let f = if holds { Some(*f) } else { opposite(*f) };
    let found = match (&lhs.node, &rhs.node, lhs.as_const_int(), rhs.as_const_int()) {
        (ScalarNode::Var(var), _, _, Some(known)) if lhs.kind == ScalarKind::Int => f.map(|f| (*var, f, known)),
        (_, ScalarNode::Var(var), Some(known), _) if rhs.kind == ScalarKind::Int => {
            f.and_then(mirrored).map(|f| (*var, f, known))
        }
        _ => None,
    };
    let within = |f, known: i64| match f {
        Ufunc::Less => Some(Interval::new(i64::MIN, known.checked_sub(1)?)),
        Ufunc::LessEqual => Some(Interval::new(i64::MIN, known)),
        Ufunc::Greater => Some(Interval::new(known.checked_add(1)?, i64::MAX)),
        Ufunc::GreaterEqual => Some(Interval::new(known, i64::MAX)),
        Ufunc::Equal => Some(Interval::of(known)),
        _ => None,
    };
    found.into_iter().filter_map(|(var, f, known)| Some((var, within(f, known)?))).collect()
}

fn opposite(f: Ufunc) -> Option<Ufunc> {
    Some(match f {
        Ufunc::Less => Ufunc::GreaterEqual,
        Ufunc::LessEqual => Ufunc::Greater,
        Ufunc::Greater => Ufunc::LessEqual,
        Ufunc::GreaterEqual => Ufunc::Less,
        Ufunc::Equal => Ufunc::NotEqual,
        Ufunc::NotEqual => Ufunc::Equal,
        _ => return None,
    })
}

/// The comparison with its operands exchanged.
fn mirrored(f: Ufunc) -> Option<Ufunc> {
    Some(match f {
        Ufunc::Less => Ufunc::Greater,
        Ufunc::LessEqual => Ufunc::GreaterEqual,
        Ufunc::Greater => Ufunc::Less,
        Ufunc::GreaterEqual => Ufunc::LessEqual,
        Ufunc::Equal | Ufunc::NotEqual => f,
        _ => return None,
    })
}
