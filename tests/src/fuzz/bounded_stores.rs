//! Stores into arrays of a length known at run time, and of them into others; and two such lengths that may differ.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::Role;
use super::script::{Phrase, Statement};
use super::types::{Shape, limits};

impl Generator {
    /// `if len(b) > k: b[k] = v`
    pub(super) fn store_elements(&mut self, all: &mut Vec<Statement>) -> Option<Statement> {
        let (variable, dtype, length) = self.pick(&self.scope.bounded())?;
        self.note(Construct::BoundedStore);
        let k = self.random.usize(0..3);
        let name = &variable.name;
        let value = self.small(dtype);
        let sign = if dtype == DType::Bool { "=" } else { self.word(&["=", "+=", "-="]) };
        let place = match self.random.usize(0..4) {
            0 => format!("{name}[{}]", -(k as i64) - 1),
            1 => format!("{name}[[0, {k}]]"),
            2 => format!("{name}[{k}:]"),
            _ if length.row.is_empty() => format!("{name}[len({name}) - 1 - {k}]"),
            _ => format!("{name}[{k}]"),
        };
        let store = Statement::simple(&format!("{place} {sign} {{}}"), [value]);
        if self.one_in(20) {
            return Some(store);
        }
        all.push(Statement::compound(&format!("if len({name}) > {k}:"), [], vec![store]));
        None
    }

    /// `b[:] = value`, `b op= value`, `b[1:] op= b[:-1]`
    pub(super) fn store_whole(&mut self) -> Option<Statement> {
        let (variable, dtype, length) = self.pick(&self.scope.bounded())?;
        self.note(Construct::BoundedStore);
        let name = &variable.name;
        let sign = match dtype {
            DType::Bool => self.word(&["|=", "&=", "^="]),
            DType::F32 => self.word(&["+=", "-=", "*=", "/="]),
            _ => self.word(&["+=", "-=", "*=", "//=", "&=", "|=", ">>="]),
        };
        if self.one_in(4) {
            let template = self.word(&["N[1:] S N[:-1]", "N[:-1] = N[1:]", "N[:] = N[::-1]", "N[1:] = N[:-1]"]);
            return Some(Statement::simple(&template.replace('N', name).replace('S', sign), []));
        }
        let value = match self.random.usize(0..3) {
            0 => self.small(dtype),
            _ => self.broadcast(dtype, &Shape::Bounded(length), 2),
        };
        if self.one_in(2) && self.scope.is_assignable(&variable) {
            return Some(Statement::simple(&format!("{name} {sign} {{}}"), [value]));
        }
        let sign = if self.one_in(2) { "=" } else { sign };
        Some(Statement::simple(&format!("{name}[:] {sign} {{}}"), [value]))
    }

    /// `b[b > 2] = v`
    pub(super) fn store_through_own_mask(&mut self) -> Option<Statement> {
        let (variable, dtype, length) = self.pick(&self.scope.bounded())?;
        self.note(Construct::BoundedStore);
        let whole = Phrase::text(variable.of, variable.name);
        let mask = self.own_mask(&whole, dtype, &length);
        let value = self.small(dtype);
        let sign = if dtype == DType::Bool { "=" } else { self.word(&["=", "+=", "*="]) };
        Some(Statement::simple(&format!("{{}}[{{}}] {sign} {{}}"), [whole, mask, value]))
    }

    /// `a[:len(b)] = b`, `a[mask] = a[mask] * 2`
    pub(super) fn store_from(&mut self) -> Option<Statement> {
        self.note(Construct::BoundedSource);
        let arrays: Vec<_> = self.scope.arrays().into_iter().filter(|(_, _, shape)| !shape.is_empty()).collect();
        let (variable, dtype, shape) = self.pick(&arrays)?;
        let whole = Phrase::text(variable.of, variable.name);
        let fitting: Vec<_> = self
            .scope
            .bounded()
            .into_iter()
            .filter(|(_, _, length)| length.most <= shape[0] && length.row == shape[1..])
            .collect();
        if let Some((from, ..)) = self.pick(&fitting)
            && self.one_in(2)
        {
            let value = Phrase::text(from.of, &from.name);
            let place = self.word(&["{}[:len(N)] = {}", "{}[:len(N)] = {}", "{}[:N.shape[0]] = {}[::-1]"]);
            return Some(Statement::simple(&place.replace('N', &from.name), [whole, value]));
        }
        // The same condition twice has the same length twice, unless a call in it changes something.
        let is_pure = std::mem::replace(&mut self.is_pure, true);
        let n = self.random.usize(1..=shape.len());
        let mask = self.array(DType::Bool, &shape[..n], 1);
        self.is_pure = is_pure;
        let template = match dtype {
            DType::Bool => self.word(&["{}[{}] = ~{}[{}]", "{}[{}] = {}[{}][::-1]"]),
            _ => self.word(&[
                "{}[{}] = {}[{}] * 2",
                "{}[{}] += {}[{}]",
                "{}[{}] = {}[{}][::-1]",
                "{}[{}] -= {}[{}][::-1] // 2",
            ]),
        };
        let template = if dtype == DType::F32 || limits(dtype).1 > 1 { template } else { "{}[{}] = {}[{}]" };
        Some(Statement::simple(template, [whole.clone(), mask.clone(), whole, mask]))
    }

    /// Two lengths that may differ: what has one row is stretched, other lengths stop the script.
    pub(super) fn meeting(&mut self, all: &mut Vec<Statement>) -> Option<Statement> {
        let known = self.scope.bounded();
        let (left, left_dtype, length) = self.pick(&known)?;
        let numeric = |d: DType| d != DType::Bool;
        if !numeric(left_dtype) {
            return None;
        }
        let same: Vec<_> = known
            .into_iter()
            .filter(|(v, d, other)| v.name != left.name && other.row == length.row && numeric(*d))
            .collect();
        let Some((right, right_dtype, _)) = self.pick(&same) else {
            // There is none yet: another part of the array, for a later statement.
            let value = self.part_of_bounded(Phrase::text(left.of, left.name));
            let name = self.scope.fresh("b");
            self.scope.bind(&name, value.of.clone(), Role::Free);
            return Some(Statement::simple(&format!("{name} = ({{}}).copy()"), [value]));
        };
        let is_refused = |a: DType, b: DType| a == DType::U32 && limits(b).0 < 0 && b != DType::F32;
        if is_refused(left_dtype, right_dtype) || is_refused(right_dtype, left_dtype) {
            return None;
        }
        self.note(Construct::BoundedMeeting);
        let (a, b) = (&left.name, &right.name);
        let guard = match self.random.usize(0..8) {
            0 => format!("if len({a}) > 1 and len({b}) > 1:"),
            1..4 => format!("if len({a}) == len({b}):"),
            _ => {
                self.note(Construct::StretchedRow);
                format!("if len({a}) == 1 or len({b}) == 1:")
            }
        };
        let template = self.word(&[
            "print(A + B)",
            "print(A * 2 - B)",
            "print(np.maximum(A, B))",
            "print(A[::-1] < B)",
            "print(A - B[:1], B)",
            "print(np.where(A > B, A, B), A)",
        ]);
        let body = vec![Statement::simple(&template.replace('A', a).replace('B', b), [])];
        all.push(Statement::compound(&guard, [], body));
        None
    }
}
