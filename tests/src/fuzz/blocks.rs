//! Statements with a body: branches and every kind of loop.

use arr_core::DType;

use super::generator::Generator;
use super::scope::Role;
use super::script::{Phrase, Statement};
use super::types::{Type, tuple};
use crate::npy::Npy;

impl Generator {
    /// A branch or a loop, with what it needs before and behind.
    pub(super) fn block(&mut self, all: &mut Vec<Statement>) {
        let is_outermost = self.loops == 0;
        match self.random.usize(0..12) {
            0..3 => self.branch(all),
            3..6 => self.for_range(all),
            6 => self.while_bounded(all),
            7 | 8 => self.for_elements(all),
            9 => self.for_numbered(all),
            10 => self.for_pairs(all),
            _ if is_outermost && self.depth == 0 => self.for_stream(all),
            _ => self.for_numbers(all),
        }
    }

    fn branch(&mut self, all: &mut Vec<Statement>) {
        let test = self.scalar(&Type::Bool, 2);
        let body = self.body(&[]);
        all.push(Statement::compound("if {}:", [test], body));
        if self.one_in(3) {
            let test = self.scalar(&Type::Bool, 2);
            let body = self.body(&[]);
            all.push(Statement::compound("elif {}:", [test], body));
        }
        if self.one_in(2) {
            let body = self.body(&[]);
            all.push(Statement::compound("else:", [], body));
        }
    }

    fn for_range(&mut self, all: &mut Vec<Statement>) {
        let name = self.scope.fresh("i");
        let n = self.random.usize(1..5);
        let (range, below) = match self.random.usize(0..5) {
            0 => (format!("range({}, -1, -1)", n - 1), n),
            1 => (format!("range(1, {}, 2)", n + 1), n + 1),
            _ => (format!("range({n})"), n),
        };
        let body = self.looped(&[(name.clone(), Type::Int, Role::Counter(below))]);
        all.push(Statement::compound(&format!("for {name} in {range}:"), [], body));
        self.otherwise(all);
    }

    /// A `while` that counts, so that it ends.
    fn while_bounded(&mut self, all: &mut Vec<Statement>) {
        let name = self.scope.fresh("k");
        all.push(Statement::simple(&format!("{name} = 0"), []));
        let test = self.scalar(&Type::Bool, 2);
        let n = self.random.usize(1..5);
        let mut body = vec![Statement::simple(&format!("{name} += 1"), [])];
        body.extend(self.looped(&[(name.clone(), Type::Int, Role::Counter(n + 1))]));
        all.push(Statement::compound(&format!("while {name} < {n} and ({{}}):"), [test], body));
        self.otherwise(all);
    }

    /// The elements or rows of an array or a view.
    fn for_elements(&mut self, all: &mut Vec<Statement>) {
        let Some((value, of)) = self.iterable() else { return };
        let name = self.scope.fresh("x");
        let body = self.looped(&[(name.clone(), of, Role::View)]);
        all.push(Statement::compound(&format!("for {name} in {{}}:"), [value], body));
        self.otherwise(all);
    }

    fn for_numbered(&mut self, all: &mut Vec<Statement>) {
        let Some((value, of)) = self.iterable() else { return };
        let (number, name) = (self.scope.fresh("n"), self.scope.fresh("x"));
        let start = self.word(&["", ", 5", ", -1"]);
        let body = self.looped(&[(number.clone(), Type::Int, Role::View), (name.clone(), of, Role::View)]);
        all.push(Statement::compound(&format!("for {number}, {name} in enumerate({{}}{start}):"), [value], body));
    }

    fn for_pairs(&mut self, all: &mut Vec<Statement>) {
        let (Some((left, of_left)), Some((right, of_right))) = (self.iterable(), self.iterable()) else { return };
        let (x, y) = (self.scope.fresh("x"), self.scope.fresh("y"));
        let body = self.looped(&[(x.clone(), of_left, Role::View), (y.clone(), of_right, Role::View)]);
        all.push(Statement::compound(&format!("for {x}, {y} in zip({{}}, {{}}):"), [left, right], body));
    }

    /// A loop over a list of numbers.
    fn for_numbers(&mut self, all: &mut Vec<Statement>) {
        let name = self.scope.fresh("x");
        let (of, list) = if self.one_in(2) { (Type::Int, "[3, -1, 4, 1]") } else { (Type::Float, "(0.5, -2.0, 8.0)") };
        let body = self.looped(&[(name.clone(), of, Role::View)]);
        all.push(Statement::compound(&format!("for {name} in {list}:"), [], body));
        self.otherwise(all);
    }

    fn for_stream(&mut self, all: &mut Vec<Statement>) {
        let (name, port) = (self.scope.fresh("f"), self.scope.fresh("port"));
        let shape = vec![self.random.usize(1..4), self.random.usize(1..5)];
        let (dtype, descr) = [(DType::U8, "|u1"), (DType::I16, "<i2"), (DType::Bool, "|b1"), (DType::I32, "<i4")]
            [self.random.usize(0..4)];
        let n_arrivals = self.random.usize(1..4);
        let n_bytes = n_arrivals * shape.iter().product::<usize>() * dtype.size() as usize;
        let bytes = (0..n_bytes).map(|_| self.random.u8(..) >> if dtype == DType::Bool { 7 } else { 0 }).collect();
        let whole = [&[n_arrivals], shape.as_slice()].concat();
        self.script.inputs.push((port.clone(), Npy { descr: descr.to_owned(), shape: whole, bytes }));
        let of = Type::Array(dtype, shape.clone());
        let (extents, dtype) = (tuple(&shape), dtype.name());
        let head = if self.one_in(3) {
            all.push(Statement::simple(&format!("{name} = np.zeros({extents}, dtype=np.{dtype})"), []));
            self.scope.bind(&name, of.clone(), Role::View);
            format!("while arr.read(\"{port}\", {name}):")
        } else {
            format!("for {name} in arr.stream(\"{port}\", {extents}, dtype=np.{dtype}):")
        };
        let body = self.looped(&[(name, of, Role::View)]);
        all.push(Statement::compound(&head, [], body));
    }

    /// A view to walk along, and the type of what it gives.
    fn iterable(&mut self) -> Option<(Phrase, Type)> {
        let part = self.any_part()?;
        let Type::Array(dtype, shape) = &part.of else { return None };
        let of = match shape.as_slice() {
            [] => return None,
            [_] => Type::element(*dtype),
            [_, rest @ ..] => Type::Array(*dtype, rest.to_vec()),
        };
        let text = part.to_string();
        self.scope.share(&text);
        Some((part, of))
    }

    /// The body of a loop that binds `names`; it may end early or skip the rest of a round.
    fn looped(&mut self, names: &[(String, Type, Role)]) -> Vec<Statement> {
        self.loops += 1;
        let mut body = self.body(names);
        if self.one_in(4) {
            let mark = self.scope.enter();
            for (name, of, role) in names {
                self.scope.bind(name, of.clone(), *role);
            }
            let test = self.scalar(&Type::Bool, 2);
            self.scope.leave(mark);
            let word = self.word(&["break", "continue"]);
            body.insert(0, Statement::compound("if {}:", [test], vec![Statement::simple(word, [])]));
        }
        self.loops -= 1;
        body
    }

    /// One to four statements that know `names` too.
    fn body(&mut self, names: &[(String, Type, Role)]) -> Vec<Statement> {
        let mark = self.scope.enter();
        for (name, of, role) in names {
            self.scope.bind(name, of.clone(), *role);
        }
        self.depth += 1;
        let mut statements = Vec::new();
        for _ in 0..self.random.usize(1..5) {
            self.statement(&mut statements);
        }
        self.depth -= 1;
        self.scope.leave(mark);
        statements
    }

    /// The `else` of a loop, now and then.
    fn otherwise(&mut self, all: &mut Vec<Statement>) {
        if self.one_in(5) {
            let body = self.body(&[]);
            all.push(Statement::compound("else:", [], body));
        }
    }
}
