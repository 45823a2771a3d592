//! Loops that go through arrays element by element: linear indices, conditions, sums, several stores, loops in loops.
//!
//! Some of them are array operations to the compiler and some are not; neither may be seen in what comes out.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::Role;
use super::script::Statement;
use super::types::{Type, tuple};

/// What a loop is written about.
struct Loop {
    /// Arrays of one shape, or views of them.
    arrays: Vec<(String, DType)>,
    extents: Vec<usize>,
    /// A loop variable for each axis.
    counters: Vec<String>,
    /// How far from the counter an index may be.
    margin: usize,
    /// Ints that go on from round to round.
    totals: Vec<String>,
    /// A float that does.
    sum: String,
    /// Names that the round has set before, with whether they are ints.
    locals: Vec<(String, bool)>,
}

impl Generator {
    /// Arrays, a loop or two over their elements, and prints of all that they change.
    pub(super) fn element_loops(&mut self, all: &mut Vec<Statement>) {
        self.note(Construct::ElementLoop);
        let extents = match self.random.usize(0..8) {
            0 => vec![self.random.usize(60..200)],
            1..5 => vec![self.random.usize(5..12)],
            _ => vec![self.random.usize(5..8), self.random.usize(5..10)],
        };
        let mut about = Loop {
            arrays: Vec::new(),
            counters: Vec::new(),
            margin: 0,
            totals: vec![self.scope.fresh("t"), self.scope.fresh("t")],
            sum: self.scope.fresh("t"),
            locals: Vec::new(),
            extents,
        };
        for _ in 0..self.random.usize(2..4) {
            self.element_array(&mut about, all);
        }
        for (name, start) in about.totals.iter().zip(["0", "-3"]) {
            all.push(Statement::simple(&format!("{name} = {start}"), []));
            self.scope.bind(name, Type::Int, Role::View);
        }
        all.push(Statement::simple(&format!("{} = 0.5", about.sum), []));
        self.scope.bind(&about.sum, Type::Float, Role::View);
        for _ in 0..self.random.usize(1..3) {
            self.element_loop(&mut about, all);
        }
        let names: Vec<&String> = about.arrays.iter().map(|(name, _)| name).chain(&about.totals).collect();
        for name in names.into_iter().chain([&about.sum]) {
            all.push(Statement::simple(&format!("print(\"{name}\", {name})"), []));
        }
    }

    /// An array with small elements, perhaps with a view of it.
    fn element_array(&mut self, about: &mut Loop, all: &mut Vec<Statement>) {
        let dtypes = [DType::F32, DType::F32, DType::U8, DType::I16, DType::I32, DType::U32, DType::Bool, DType::I8];
        let dtype = dtypes[self.random.usize(0..dtypes.len())];
        let n: usize = about.extents.iter().product();
        let shape = tuple(&about.extents);
        let value = match dtype {
            DType::F32 => format!("(np.arange({n}) * {} % 13 - 2.5).reshape({shape})", self.random.usize(1..9)),
            DType::Bool => format!("(np.arange({n}) % {} == 0).reshape({shape})", self.random.usize(1..5)),
            _ => format!(
                "(np.arange({n}) * {} % 100).astype(np.{}).reshape({shape})",
                self.random.usize(1..50),
                dtype.name()
            ),
        };
        let name = self.scope.fresh("a");
        all.push(Statement::simple(&format!("{name} = {value}"), []));
        self.scope.bind(&name, Type::Array(dtype, about.extents.clone()), Role::View);
        if self.one_in(3) {
            let view = self.scope.fresh("v");
            let part = match about.extents.len() {
                1 => "[::-1]",
                _ => self.word(&["[::-1]", "[:, ::-1]", "[::-1, ::-1]"]),
            };
            all.push(Statement::simple(&format!("{view} = {name}{part}"), []));
            self.scope.bind(&view, Type::Array(dtype, about.extents.clone()), Role::View);
            about.arrays.push((view, dtype));
        }
        about.arrays.push((name, dtype));
    }

    fn element_loop(&mut self, about: &mut Loop, all: &mut Vec<Statement>) {
        about.margin = self.random.usize(0..3);
        about.counters = about.extents.iter().map(|_| self.scope.fresh("i")).collect();
        about.locals.clear();
        let n = self.random.usize(1..5);
        let mut body = Vec::new();
        for _ in 0..n {
            self.element_statement(about, &mut body, 2);
        }
        for (axis, counter) in about.counters.iter().enumerate().rev() {
            let extent = about.extents[axis];
            let (low, high) = (about.margin, extent - about.margin);
            let range = match self.random.usize(0..6) {
                0 => format!("range({}, {}, -1)", high - 1, low as i64 - 1),
                1 => format!("range({low}, {high}, 2)"),
                _ => format!("range({low}, {high})"),
            };
            if axis + 1 < about.counters.len() && self.one_in(4) {
                body.insert(0, Statement::simple(&format!("{} += 1", about.totals[0]), []));
            }
            body = vec![Statement::compound(&format!("for {counter} in {range}:"), [], body)];
        }
        all.extend(body);
        if let Some((name, _)) = about.locals.first()
            && self.one_in(2)
        {
            all.push(Statement::simple(&format!("print({name}, {})", about.counters[0]), []));
        }
    }

    fn element_statement(&mut self, about: &mut Loop, body: &mut Vec<Statement>, depth: usize) {
        let array = about.arrays[self.random.usize(0..about.arrays.len())].clone();
        let line = match self.random.usize(0..12) {
            0..4 => self.element_store(about, &array),
            4 | 5 => {
                let at = self.element_at(about);
                match array.1 {
                    DType::Bool => format!("{}{at} = {}", array.0, self.element_test(about)),
                    DType::F32 => {
                        format!("{}{at} {} {}", array.0, self.word(&["+=", "-=", "*="]), self.float_of(about, 1))
                    }
                    _ => format!("{}{at} {} {}", array.0, self.word(&["+=", "-="]), self.random.usize(0..100)),
                }
            }
            6 => {
                let name = self.scope.fresh("u");
                let is_int = self.one_in(2);
                let value = if is_int { self.int_of(about, 2) } else { self.float_of(about, 2) };
                if depth == 2 {
                    about.locals.push((name.clone(), is_int));
                }
                format!("{name} = {value}")
            }
            7 | 8 if depth > 0 => {
                let test = self.element_test(about);
                let (mut then, mut otherwise) = (Vec::new(), Vec::new());
                self.element_statement(about, &mut then, depth - 1);
                body.push(Statement::compound(&format!("if {test}:"), [], then));
                if self.one_in(2) {
                    self.element_statement(about, &mut otherwise, depth - 1);
                    body.push(Statement::compound("else:", [], otherwise));
                }
                return;
            }
            9 => {
                let total = about.totals[self.random.usize(0..2)].clone();
                let value = self.int_of(about, 1);
                match self.random.usize(0..4) {
                    0 => format!("{total} -= {value}"),
                    1 => format!("{total} = max({total}, {value})"),
                    _ => format!("{total} += {value}"),
                }
            }
            10 => format!("{} += {}", about.sum, self.float_of(about, 1)),
            _ => self.element_store(about, &array),
        };
        body.push(Statement::simple(&line, []));
    }

    /// `a[i + 1] = value`, mostly of a value that fits.
    fn element_store(&mut self, about: &Loop, (name, dtype): &(String, DType)) -> String {
        let at = self.element_at(about);
        let value = match dtype {
            DType::F32 if self.one_in(2) => self.float_of(about, 2),
            DType::Bool => self.element_test(about),
            DType::F32 => self.int_of(about, 2),
            _ if self.one_in(16) => self.int_of(about, 1),
            _ => {
                let value = self.int_of(about, 2);
                self.word(&["(E) % 100", "min(max(E, 0), 100)", "(E) & 63", "((E) % 50 + 3) // 2"]).replace('E', &value)
            }
        };
        format!("{name}{at} = {value}")
    }

    /// An index for each axis, in range.
    fn element_at(&mut self, about: &Loop) -> String {
        let mut indices = Vec::new();
        for (counter, extent) in about.counters.iter().zip(&about.extents) {
            let by = self.random.usize(0..=about.margin);
            indices.push(match self.random.usize(0..8) {
                0 => format!("{counter} - {by}"),
                1 => format!("{counter} + {by}"),
                2 => format!("{} - {counter}", extent - 1),
                3 => format!("-{counter} - 1"),
                4 if about.margin > 0 => format!("{counter} - 1"),
                _ => counter.clone(),
            });
        }
        format!("[{}]", indices.join(", "))
    }

    fn element_of(&mut self, about: &Loop, fits: impl Fn(DType) -> bool) -> Option<String> {
        let arrays: Vec<String> =
            about.arrays.iter().filter(|(_, dtype)| fits(*dtype)).map(|(name, _)| name.clone()).collect();
        let name = self.pick(&arrays)?;
        let at = self.element_at(about);
        Some(format!("{name}{at}"))
    }

    fn int_of(&mut self, about: &Loop, depth: usize) -> String {
        if depth > 0 && self.one_in(2) {
            let (a, b) = (self.int_of(about, depth - 1), self.int_of(about, depth - 1));
            let forms = [
                "A + B",
                "A - B",
                "(A) * 3 - B",
                "(A) // 4",
                "(A) % 7",
                "abs(A)",
                "-(A)",
                "(A) * (B) % 1000",
                "((A) & 15) << 2",
                "(A) >> 1",
                "min(A, B)",
                "(A if B > 20 else 5)",
            ];
            return self.word(&forms).replace('A', &a).replace('B', &b);
        }
        let local = about.locals.iter().find(|(_, is_int)| *is_int).map(|(name, _)| name.clone());
        let element = self.element_of(about, |dtype| dtype != DType::F32);
        match (self.random.usize(0..6), element, local) {
            (0, ..) => self.random.usize(0..40).to_string(),
            (1, _, Some(local)) => format!("({local} % 1000)"),
            (2, ..) | (_, None, _) => about.counters[self.random.usize(0..about.counters.len())].clone(),
            // An int, also where it is a bool.
            (_, Some(element), _) => format!("(0 + {element})"),
        }
    }

    fn float_of(&mut self, about: &Loop, depth: usize) -> String {
        if depth > 0 && self.one_in(2) {
            let (a, b) = (self.float_of(about, depth - 1), self.float_of(about, depth - 1));
            let forms = [
                "A + B",
                "A - B",
                "(A) * 0.5 + B",
                "(A) / 4",
                "abs(A)",
                "-(A)",
                "math.sqrt(abs(A))",
                "max(A, B)",
                "(A if B > 0.5 else 0.25)",
                "(A) % 2.5",
            ];
            return self.word(&forms).replace('A', &a).replace('B', &b);
        }
        match (self.random.usize(0..5), self.element_of(about, |dtype| dtype == DType::F32)) {
            (0, _) => format!("{}.5", self.random.usize(0..9)),
            (1, _) | (_, None) => format!("{} * 0.25", self.int_of(about, 0)),
            (_, Some(element)) => element,
        }
    }

    fn element_test(&mut self, about: &Loop) -> String {
        match self.random.usize(0..4) {
            0 => format!("{} > {}", self.float_of(about, 1), self.random.usize(0..5)),
            1 => format!("{} <= {}", self.int_of(about, 1), self.random.usize(0..60)),
            2 => {
                let (a, b) = (self.int_of(about, 0), self.int_of(about, 0));
                format!("{a} % 3 == 1 {} {b} > 20", self.word(&["and", "or"]))
            }
            _ => {
                let (a, b) = (self.float_of(about, 0), self.int_of(about, 0));
                format!("not {a} != {b}")
            }
        }
    }
}
