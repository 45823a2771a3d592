//! Statements with a body: branches and every kind of loop.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::Role;
use super::script::{Phrase, Statement};
use super::types::{Type, tuple};
use crate::npy::Npy;

/// The most rounds of a loop over an array inside another loop: what is printed in each makes a script slow, not better.
const LONGEST_INNER: usize = 24;

impl Generator {
    /// A branch or a loop, with what it needs before and behind.
    pub(super) fn block(&mut self, all: &mut Vec<Statement>) {
        let is_outermost = self.loops == 0;
        match self.random.usize(0..18) {
            14 => self.element_loops(all),
            15 => self.stencils(all),
            16 => self.interleaved(all),
            17 => self.growing(all),
            12 => self.for_mixed(all),
            13 if self.depth < 2 => self.function(all),
            0..3 => self.branch(all),
            3..6 => self.for_range(all),
            6 => self.while_bounded(all),
            7 | 8 => self.for_elements(all),
            9 => self.for_numbered(all),
            10 => self.for_pairs(all),
            11 if is_outermost && self.depth == 0 => self.for_stream(all),
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

    /// A loop over items of different types, each round of which is compiled for its own.
    fn for_mixed(&mut self, all: &mut Vec<Statement>) {
        self.note(Construct::MixedLoop);
        let name = self.scope.fresh("x");
        match self.random.usize(0..4) {
            0 | 1 => {
                let items = self.word(&["(1, 2.5, True)", "[0.5, 3]", "(True, -2)", "(7, False, -0.25, 3)"]);
                let items = if self.one_in(3) {
                    let (a, b) = (self.scalar(&Type::Int, 1), self.scalar(&Type::Float, 1));
                    Phrase::new(Type::Nothing, "({}, {})", [a, b])
                } else {
                    Phrase::text(Type::Nothing, items)
                };
                let body = self.looped(&[(name.clone(), Type::Mixed, Role::View)]);
                all.push(Statement::compound(&format!("for {name} in {{}}:"), [items], body));
                self.otherwise(all);
            }
            2 => {
                let arrays: Vec<Phrase> = (0..2).filter_map(|_| self.any_array()).collect();
                let n = arrays.len();
                let mut body = vec![Statement::simple(
                    &format!("print(len({name}), {name}, np.sum(np.not_equal({name}, 0)))"),
                    [],
                )];
                body.extend(self.body(&[]));
                let list = vec!["{}"; n].join(", ");
                all.push(Statement::compound(&format!("for {name} in ({list}, [1, 0, 2.5]):"), arrays, body));
            }
            _ => {
                let (kind, word) = (self.scope.fresh("x"), self.word(&["uint8", "int16", "int8", "bool"]));
                let head = format!("for {name}, {kind} in (('small', np.{word}), ('wide', np.float32)):");
                let shape = self.known_shape();
                let dtype = self.dtype();
                let value = self.array(dtype, &shape, 1);
                let print =
                    format!("print({name}, ({{}}).astype({kind}), np.ones(2, dtype={kind}) * 3, f'{name} {{{name}}}')");
                let mut body = vec![Statement::simple(&print, [value])];
                body.extend(self.body(&[]));
                all.push(Statement::compound(&head, [], body));
            }
        }
    }

    pub(super) fn for_stream(&mut self, all: &mut Vec<Statement>) {
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
        let reads = self.one_in(3);
        self.note(if reads { Construct::Read } else { Construct::Stream });
        let head = if reads {
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
        let part = self.any_array()?;
        let of = part.of.item()?;
        if self.loops > 0 && part.of.rounds() > LONGEST_INNER {
            return None;
        }
        if matches!(part.of, Type::Bounded(..)) {
            self.note(Construct::BoundedLoop);
        }
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
    pub(super) fn body(&mut self, names: &[(String, Type, Role)]) -> Vec<Statement> {
        let mark = self.scope.enter();
        for (name, of, role) in names {
            self.scope.bind(name, of.clone(), *role);
        }
        self.depth += 1;
        let mut statements = Vec::new();
        for _ in 0..self.random.usize(1..5) {
            self.statement(&mut statements);
        }
        if self.one_in(8) {
            statements.extend(self.early_return());
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
