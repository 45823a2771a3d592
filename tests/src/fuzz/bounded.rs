//! Arrays of a length known at run time: where they come from, their parts, and names for them.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::{Role, Variable};
use super::script::{Phrase, Statement};
use super::types::{Length, Shape, Type};

impl Generator {
    /// A statement about arrays of a length known at run time.
    pub(super) fn bounded_statement(&mut self, all: &mut Vec<Statement>) {
        let made = match self.random.usize(0..17) {
            0..4 => self.name_bounded(),
            4 => self.name_computed(),
            5 | 6 => self.bind_bounded_again(),
            7 => self.store_elements(all),
            8 | 9 => self.store_whole(),
            10 => self.store_through_own_mask(),
            11 | 12 => self.store_from(),
            13 | 14 => self.bind_bounded_again().or_else(|| self.name_bounded()),
            _ => self.meeting(all),
        };
        all.extend(made);
    }

    /// An array of a length known at run time: a name, a part of one, or a new one.
    pub(super) fn any_bounded(&mut self) -> Option<Phrase> {
        let named = self.scope.bounded();
        match self.pick(&named) {
            Some((variable, ..)) if self.one_in(3) => Some(Phrase::text(variable.of, variable.name)),
            Some((variable, ..)) if self.one_in(2) => {
                let whole = Phrase::text(variable.of, variable.name);
                Some(self.part_of_bounded(whole))
            }
            _ => self.selection(),
        }
    }

    /// Elements of this dtype and length, which some name has: that name, one cast, or as many others.
    pub(super) fn bounded_leaf(&mut self, dtype: DType, length: &Length) -> Phrase {
        let of = Type::Bounded(dtype, length.clone());
        let as_long: Vec<_> = self.scope.bounded().into_iter().filter(|(_, _, other)| other.id == length.id).collect();
        let same: Vec<_> = as_long.iter().filter(|(_, _, other)| other.row == length.row).cloned().collect();
        let exact: Vec<_> = same.iter().filter(|(_, d, _)| *d == dtype).cloned().collect();
        if let Some((variable, found, _)) = self.pick(if exact.is_empty() { &same } else { &exact }) {
            let whole = Phrase::text(variable.of, variable.name);
            if found != dtype {
                return Phrase::new(of, &format!("{{}}.astype(np.{})", dtype.name()), [whole]);
            }
            return if self.one_in(5) { Phrase::new(of, "{}[::-1]", [whole]) } else { whole };
        }
        let Some((variable, _, Length { row, .. })) = self.pick(&as_long) else {
            return self.selection_of(dtype, &length.row);
        };
        let n = self.random.usize(1..5);
        let from = self.source(dtype, &[&[n], length.row.as_slice()].concat());
        let column = if row.is_empty() { String::new() } else { format!("[:{}]", ", 0".repeat(row.len())) };
        Phrase::new(of, &format!("({{}})[{}{column}.astype(np.int32) % {n}]", variable.name), [from])
    }

    /// What a condition selects: of an array in scope, or the positions where it holds.
    fn selection(&mut self) -> Option<Phrase> {
        if self.one_in(6)
            && let Some(call) = self.called_bounded()
        {
            return Some(call);
        }
        let has_rows = |shape: &[usize]| shape.get(1..).is_some_and(|row| !row.contains(&0));
        let arrays: Vec<_> = self.scope.arrays().into_iter().filter(|(_, _, shape)| has_rows(shape)).collect();
        let (variable, dtype, shape) = self.pick(&arrays)?;
        let whole = Phrase::text(variable.of, variable.name);
        Some(match self.random.usize(0..9) {
            0 => self.positions(&shape),
            1 if shape.len() == 1 => {
                self.note(Construct::Compress);
                let condition = self.array(DType::Bool, &shape, 1);
                let of = self.measured(dtype, shape[0], &[]);
                Phrase::new(of, "np.compress({}, {})", [condition, whole])
            }
            2..5 => self.prefix(whole, dtype, &shape),
            5 | 6 if shape.len() > 1 => self.rows(whole, dtype, &shape),
            _ => {
                self.note(Construct::MaskSelection);
                let mask = self.array(DType::Bool, &shape, 2);
                let of = self.measured(dtype, shape.iter().product(), &[]);
                let from = if self.one_in(4) { self.array(dtype, &shape, 1) } else { whole };
                Phrase::new(of, "({})[{}]", [from, mask])
            }
        })
    }

    /// A selection of this dtype with these extents behind the first axis.
    pub(super) fn selection_of(&mut self, dtype: DType, row: &[usize]) -> Phrase {
        let n = self.random.usize(2..6);
        let shape = [&[n], row].concat();
        let same: Vec<Variable> = self
            .scope
            .arrays()
            .into_iter()
            .filter(|(_, d, shape)| *d == dtype && shape.len() == row.len() + 1 && shape[1..] == *row)
            .map(|(variable, ..)| variable)
            .collect();
        let (whole, n) = match self.pick(&same) {
            Some(Variable { of: Type::Array(of, shape), name, .. }) => {
                let n = shape[0];
                (Phrase::text(Type::Array(of, shape), name), n)
            }
            _ => (self.array(dtype, &shape, 1), n),
        };
        let mask = self.array(DType::Bool, &[n], 1);
        let of = self.measured(dtype, n, row);
        Phrase::new(of, "({})[{}]", [whole, mask])
    }

    /// `np.flatnonzero(x)`, `np.nonzero(x)[axis]`
    fn positions(&mut self, shape: &[usize]) -> Phrase {
        self.note(Construct::Nonzero);
        let dtype = self.dtype();
        let inner = self.array(dtype, shape, 1);
        let of = self.measured(DType::I32, shape.iter().product(), &[]);
        let axis = self.random.usize(0..shape.len());
        let template = match self.random.usize(0..3) {
            0 => format!("np.nonzero({{}})[{axis}]"),
            1 => format!("({{}}).nonzero()[{axis}]"),
            _ => "np.flatnonzero({})".to_owned(),
        };
        Phrase::new(of, &template, [inner])
    }

    /// `a[mask]` with a mask of the leading axes.
    fn rows(&mut self, whole: Phrase, dtype: DType, shape: &[usize]) -> Phrase {
        self.note(Construct::MaskOfLeadingAxes);
        let n = self.random.usize(1..shape.len());
        let (leading, row) = shape.split_at(n);
        let of = self.measured(dtype, leading.iter().product(), row);
        if n == 1 && self.one_in(2) && row.len() == 1 && row[0] > 0 {
            let column = self.index(row[0]);
            let bound = self.scalar(&Type::Int, 1);
            let word = self.word(&[">", "<=", "!="]);
            return Phrase::new(
                of,
                &format!("{{}}[{{}}[:, {{}}] {word} ({{}})]"),
                [whole.clone(), whole, column, bound],
            );
        }
        let mask = self.array(DType::Bool, leading, 1);
        Phrase::new(of, "{}[{}]", [whole, mask])
    }

    /// `a[:n]`, `a[n:]`, `a[m:n:2]` of a length known at run time: another name for the memory of `a`.
    fn prefix(&mut self, whole: Phrase, dtype: DType, shape: &[usize]) -> Phrase {
        self.note(Construct::Prefix);
        let of = self.measured(dtype, shape[0], &shape[1..]);
        let n = self.bound(shape[0]);
        match self.random.usize(0..6) {
            0 => Phrase::new(of, "{}[{}:]", [whole, n]),
            1 => Phrase::new(of, "{}[{}::-1]", [whole, n]),
            2 => Phrase::new(of, "{}[:{}:2]", [whole, n]),
            3 => {
                let m = self.bound(shape[0]);
                Phrase::new(of, "{}[{}:{}]", [whole, m, n])
            }
            _ => Phrase::new(of, "{}[:{}]", [whole, n]),
        }
    }

    /// A bound of a slice near an axis of `extent`.
    fn bound(&mut self, extent: usize) -> Phrase {
        let inner = self.scalar(&Type::Int, 1);
        let most = extent + 1;
        let template = match self.random.usize(0..3) {
            0 => format!("({{}}) % {most} - {}", most / 2),
            _ => format!("({{}}) % {}", most.max(1)),
        };
        Phrase::new(Type::Int, &template, [inner])
    }

    /// `b[1:]`, `b[b > 2]`, `b[:k]`: what is left of an array of a length known at run time.
    pub(super) fn part_of_bounded(&mut self, whole: Phrase) -> Phrase {
        let Type::Bounded(dtype, length) = whole.of.clone() else { return whole };
        self.note(Construct::PartOfBounded);
        let of = self.measured(dtype, length.most, &length.row);
        if self.one_in(3) {
            let mask = self.own_mask(&whole, dtype, &length);
            return Phrase::new(of, "{}[{}]", [whole, mask]);
        }
        if self.one_in(3)
            && let [columns] = length.row[..]
            && columns > 0
        {
            let column = self.index(columns);
            let of = Type::Bounded(dtype, Length { row: Vec::new(), ..length });
            return Phrase::new(of, "{}[:, {}]", [whole, column]);
        }
        if self.one_in(3) {
            let n = self.bound(length.most.min(9));
            let template = self.word(&["{}[:{}]", "{}[{}:]", "{}[{}::-1]", "{}[:{}:2]"]);
            return Phrase::new(of, template, [whole, n]);
        }
        let template = self.word(&["{}[1:]", "{}[:-1]", "{}[::2]", "{}[-2:]", "{}[:3]", "{}[2::-1]", "{}[1:-1]"]);
        Phrase::new(of, template, [whole])
    }

    /// A condition on the rows of `whole`.
    pub(super) fn own_mask(&mut self, whole: &Phrase, dtype: DType, length: &Length) -> Phrase {
        let flat = Length { row: Vec::new(), ..length.clone() };
        if length.row.is_empty() && self.one_in(2) {
            return self.elements(DType::Bool, &Shape::Bounded(length.clone()), 1);
        }
        let of = Type::Bounded(DType::Bool, flat);
        let first = ", 0".repeat(length.row.len());
        let subject = if first.is_empty() { "{}".to_owned() } else { format!("{{}}[:{first}]") };
        let value = if dtype == DType::Bool { self.scalar(&Type::Bool, 1) } else { self.scalar(&Type::Int, 1) };
        let word = self.word(&[">", "<", "!=", "=="]);
        Phrase::new(of, &format!("{subject} {word} ({{}})"), [whole.clone(), value])
    }

    /// An array of at most `most` rows, whatever their number turns out to be.
    pub(super) fn measured(&mut self, dtype: DType, most: usize, row: &[usize]) -> Type {
        Type::Bounded(dtype, Length { id: self.scope.number(), most, row: row.to_vec() })
    }

    /// `b = a[mask]`
    pub(super) fn name_bounded(&mut self) -> Option<Statement> {
        let value = self.any_bounded()?;
        let is_copy = value.to_string().contains("astype") || self.one_in(2);
        let name = self.scope.fresh("b");
        if is_copy {
            self.scope.bind(&name, value.of.clone(), Role::Free);
            return Some(Statement::simple(&format!("{name} = ({{}}).copy()"), [value]));
        }
        self.scope.share(&value.to_string());
        self.scope.bind(&name, value.of.clone(), Role::View);
        Some(Statement::simple(&format!("{name} = {{}}"), [value]))
    }

    /// `c = b * 2`, which has the length of `b`.
    fn name_computed(&mut self) -> Option<Statement> {
        self.note(Construct::BoundedArithmetic);
        let (_, _, length) = self.pick(&self.scope.bounded())?;
        let dtype = self.dtype();
        let value = self.elements(dtype, &Shape::Bounded(length), 3);
        let name = self.scope.fresh("b");
        self.scope.bind(&name, value.of.clone(), Role::View);
        Some(Statement::simple(&format!("{name} = ({{}}).copy()"), [value]))
    }

    /// `b = b[b > 2]`, where no other name has the same length.
    fn bind_bounded_again(&mut self) -> Option<Statement> {
        let all = self.scope.bounded();
        let is_only = |length: &Length| all.iter().filter(|(_, _, other)| other.id == length.id).count() == 1;
        let free: Vec<_> = all
            .iter()
            .filter(|(v, _, length)| v.role == Role::Free && self.scope.is_assignable(v) && is_only(length))
            .cloned()
            .collect();
        let (variable, dtype, length) = self.pick(&free)?;
        self.note(Construct::BoundedAgain);
        let name = variable.name.clone();
        let whole = Phrase::text(variable.of, variable.name);
        if self.one_in(3) {
            let value = self.elements(dtype, &Shape::Bounded(length), 2);
            return Some(Statement::simple(&format!("{name} = ({{}}).copy()"), [value]));
        }
        let mask = self.own_mask(&whole, dtype, &length);
        let template = self.word(&["N = {}[{}]", "N = {}[{}]", "N = {}[{}].copy()", "N = {}[np.flatnonzero({})]"]);
        Some(Statement::simple(&template.replace('N', &name), [whole, mask]))
    }
}
