//! Expressions that give an int, a float or a bool.
//!
//! Ints stay small, as what overflows ends the script: products have few factors, and names hold remainders.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::Role;
use super::script::Phrase;
use super::types::{Shape, Type};

impl Generator {
    /// A scalar of type `of`, nested at most `depth` deep.
    pub(super) fn scalar(&mut self, of: &Type, depth: usize) -> Phrase {
        if self.one_in(12)
            && let Some(call) = self.called(of)
        {
            return call;
        }
        if depth == 0 || self.one_in(6) {
            return self.leaf(of);
        }
        match of {
            Type::Float => self.float(depth - 1),
            Type::Bool => self.truth(depth - 1),
            _ => self.int(depth - 1),
        }
    }

    /// A literal, a name or an element.
    fn leaf(&mut self, of: &Type) -> Phrase {
        if self.one_in(3)
            && let Some(element) = self.element(of)
        {
            return element;
        }
        if self.one_in(10)
            && let Some(value) = self.of_bounded(of)
        {
            return value;
        }
        let mixed = self.scope.of(&Type::Mixed);
        if self.one_in(3)
            && let Some(variable) = self.pick(&mixed)
        {
            let template = match of {
                Type::Float => "float({})",
                Type::Bool => "bool({})",
                _ => "int({})",
            };
            return Phrase::new(of.clone(), template, [Phrase::text(variable.of, variable.name)]);
        }
        if *of == Type::Int && self.one_in(8) {
            let arrays = self.scope.arrays();
            if let Some((variable, ..)) = self.pick(&arrays) {
                let template = self.word(&["{}.size", "{}.ndim", "len({})", "{}.itemsize", "{}.shape[0]"]);
                return Phrase::new(Type::Int, template, [Phrase::text(variable.of, variable.name)]);
            }
        }
        let names = self.scope.of(of);
        if !self.one_in(3)
            && let Some(variable) = self.pick(&names)
        {
            return Phrase::text(of.clone(), variable.name);
        }
        Phrase::text(of.clone(), self.literal(of))
    }

    fn literal(&mut self, of: &Type) -> String {
        match of {
            Type::Float => self
                .word(&["0.5", "1.0", "2.0", "0.25", "-1.5", "3.0", "0.1", "1e3", "100.0", "1e-3", "-0.0"])
                .to_owned(),
            Type::Bool => self.word(&["True", "False"]).to_owned(),
            _ if self.one_in(6) => self.word(&["255", "-128", "1000", "0xff", "65_535", "0b101", "70000"]).to_owned(),
            _ => self.random.i64(-5..20).to_string(),
        }
    }

    /// `a[i, j]`
    fn element(&mut self, of: &Type) -> Option<Phrase> {
        let fitting: Vec<_> = self
            .scope
            .arrays()
            .into_iter()
            .filter(|(_, dtype, shape)| Type::element(*dtype) == *of && !shape.is_empty() && !shape.contains(&0))
            .collect();
        let (variable, _, shape) = self.pick(&fitting)?;
        let indices: Vec<Phrase> = shape.iter().map(|&extent| self.index(extent)).collect();
        let holes = vec!["{}"; indices.len()].join(", ");
        Some(Phrase::new(of.clone(), &format!("{}[{holes}]", variable.name), indices))
    }

    /// The length of an array of a length known at run time, or one of its elements if it has any.
    fn of_bounded(&mut self, of: &Type) -> Option<Phrase> {
        let named = self.scope.bounded();
        if *of == Type::Int && self.one_in(2) {
            let (variable, ..) = self.pick(&named)?;
            self.note(Construct::BoundedLength);
            let template = self.word(&["len({})", "{}.shape[0]", "len({})", "{}.size"]);
            return Some(Phrase::new(Type::Int, template, [Phrase::text(variable.of, variable.name)]));
        }
        let fitting: Vec<_> = named
            .into_iter()
            .filter(|(_, dtype, length)| Type::element(*dtype) == *of && length.row.is_empty())
            .collect();
        let (variable, ..) = self.pick(&fitting)?;
        self.note(Construct::BoundedElement);
        let (name, literal) = (&variable.name, self.literal(of));
        if self.one_in(30) {
            return Some(Phrase::text(of.clone(), format!("{name}[{}]", self.word(&["0", "-1", "1"]))));
        }
        let place = self.scalar(&Type::Int, 0);
        let template = match self.random.usize(0..3) {
            0 => format!("({name}[0] if len({name}) else {literal})"),
            1 => format!("({name}[-2] if len({name}) > 1 else {literal})"),
            _ => {
                let template = format!("({name}[({{}}) % len({name})] if len({name}) > 0 else {literal})");
                return Some(Phrase::new(of.clone(), &template, [place]));
            }
        };
        Some(Phrase::text(of.clone(), template))
    }

    /// An int that is an index of an axis of `extent`, which is not 0; now and then one that may not be.
    pub(super) fn index(&mut self, extent: usize) -> Phrase {
        let n = extent as i64;
        let is_counter = |role: Role| matches!(role, Role::Counter(below) if below <= extent);
        let counters: Vec<_> = self.scope.of(&Type::Int).into_iter().filter(|v| is_counter(v.role)).collect();
        if !self.one_in(3)
            && let Some(counter) = self.pick(&counters)
        {
            return Phrase::text(Type::Int, counter.name);
        }
        if self.one_in(3) {
            let any = self.scalar(&Type::Int, 1);
            return Phrase::new(Type::Int, &format!("({{}}) % {extent}"), [any]);
        }
        Phrase::text(Type::Int, self.random.i64(-n..n).to_string())
    }

    fn int(&mut self, depth: usize) -> Phrase {
        let of = &Type::Int;
        match self.random.usize(0..18) {
            0..6 => {
                let (left, right) = (self.scalar(of, depth), self.scalar(of, depth));
                let template = self.word(&[
                    "{} + {}",
                    "{} - {}",
                    "({}) * ({})",
                    "({}) & ({})",
                    "({}) | ({})",
                    "({}) ^ ({})",
                    "min({}, {})",
                    "max({}, {})",
                    "np.add({}, {})",
                ]);
                Phrase::new(Type::Int, template, [left, right])
            }
            6 | 7 => {
                let (left, right) = (self.scalar(of, depth), self.scalar(of, depth));
                let template = self.word(&["({}) // (({}) % 7 + 1)", "({}) % (({}) % 5 - 6)", "({}) % (({}) % 9 + 3)"]);
                Phrase::new(Type::Int, template, [left, right])
            }
            8 => {
                let (left, right) = (self.scalar(of, depth), self.scalar(of, depth));
                Phrase::new(Type::Int, self.word(&["(({}) << (({}) % 9))", "(({}) >> (({}) % 70))"]), [left, right])
            }
            9 | 10 => {
                let inner = self.scalar(of, depth);
                let template =
                    self.word(&["-({})", "+({})", "~({})", "abs({})", "(({}) % 50) ** 2", "(({}) % 9) ** 3"]);
                Phrase::new(Type::Int, template, [inner])
            }
            11 => {
                let float = self.scalar(&Type::Float, depth);
                Phrase::new(Type::Int, self.word(&["int(({}) % 100.0)", "round(({}) % 64.0)"]), [float])
            }
            12 => {
                let truth = self.scalar(&Type::Bool, depth);
                Phrase::new(Type::Int, "int({})", [truth])
            }
            13 | 14 => self.choice(of, depth),
            _ => self.reduced(of, depth),
        }
    }

    fn float(&mut self, depth: usize) -> Phrase {
        let of = &Type::Float;
        match self.random.usize(0..14) {
            0..5 => {
                let (left, right) = (self.scalar(of, depth), self.scalar(of, depth));
                let template = self.word(&[
                    "{} + {}",
                    "{} - {}",
                    "({}) * ({})",
                    "min({}, {})",
                    "max({}, {})",
                    "np.maximum({}, {})",
                ]);
                Phrase::new(Type::Float, template, [left, right])
            }
            5 | 6 => {
                let (left, right) = (self.scalar(of, depth), self.scalar(&Type::Int, depth));
                let template = self.word(&[
                    "({}) / (({}) % 5 + 1)",
                    "({}) * ({})",
                    "({}) - ({})",
                    "({}) % (({}) % 4 + 2)",
                    "({}) // (({}) % 4 - 8)",
                ]);
                Phrase::new(Type::Float, template, [left, right])
            }
            7 => {
                let (left, right) = (self.scalar(&Type::Int, depth), self.scalar(&Type::Int, depth));
                Phrase::new(Type::Float, "({}) / (({}) % 6 + 1)", [left, right])
            }
            8 if self.one_in(2) => {
                self.note(Construct::Rounded);
                let inner = self.scalar(of, depth);
                let template = self.word(&["round({}, 1)", "round({}, 2)", "round({}, 4)", "round({}, 0)"]);
                Phrase::new(Type::Float, template, [inner])
            }
            8 => {
                let inner = self.scalar(&Type::Int, depth);
                Phrase::new(Type::Float, "float({})", [inner])
            }
            9 | 10 => {
                let inner = self.scalar(of, depth);
                let template = self.word(&[
                    "-({})",
                    "abs({})",
                    "math.sqrt(abs({}))",
                    "np.sqrt(({}) % 50.0)",
                    "float({})",
                    "np.floor({})",
                    "np.rint({})",
                    "np.sign({})",
                    "math.fabs({})",
                    "math.fmod({}, 3)",
                ]);
                Phrase::new(Type::Float, template, [inner])
            }
            11 => self.choice(of, depth),
            _ => self.reduced(of, depth),
        }
    }

    /// A bool.
    pub(super) fn truth(&mut self, depth: usize) -> Phrase {
        let number = if self.one_in(2) { Type::Int } else { Type::Float };
        match self.random.usize(0..14) {
            0..5 => {
                let (left, right) = (self.scalar(&number, depth), self.scalar(&number, depth));
                let template = self.word(&[
                    "({}) < ({})",
                    "({}) <= ({})",
                    "({}) == ({})",
                    "({}) != ({})",
                    "({}) > ({})",
                    "({}) >= ({})",
                ]);
                Phrase::new(Type::Bool, template, [left, right])
            }
            5 => {
                let three = [0; 3].map(|_| self.scalar(&number, depth));
                Phrase::new(Type::Bool, self.word(&["({}) < ({}) <= ({})", "({}) >= ({}) != ({})"]), three)
            }
            6 | 7 => {
                let (left, right) = (self.scalar(&Type::Bool, depth), self.scalar(&Type::Bool, depth));
                let template = self.word(&[
                    "(({}) and ({}))",
                    "(({}) or ({}))",
                    "(({}) & ({}))",
                    "(({}) ^ ({}))",
                    "(({}) != ({}))",
                ]);
                Phrase::new(Type::Bool, template, [left, right])
            }
            8 => {
                let inner = self.scalar(&Type::Bool, depth);
                Phrase::new(Type::Bool, "(not ({}))", [inner])
            }
            9 => {
                let inner = self.scalar(&Type::Int, depth);
                let template = self.word(&[
                    "(({}) in (1, 2, 5))",
                    "(({}) not in range(3))",
                    "(({}) in range(-4, 20, 3))",
                    "(({}) in range(9, 0, -2))",
                    "bool({})",
                ]);
                Phrase::new(Type::Bool, template, [inner])
            }
            10 => self.choice(&Type::Bool, depth),
            _ => self.reduced(&Type::Bool, depth),
        }
    }

    /// `x if test else y`
    fn choice(&mut self, of: &Type, depth: usize) -> Phrase {
        let (yes, test, no) = (self.scalar(of, depth), self.scalar(&Type::Bool, depth), self.scalar(of, depth));
        Phrase::new(of.clone(), "(({}) if ({}) else ({}))", [yes, test, no])
    }

    /// A reduction, of an array or of the elements that a mask selects.
    fn reduced(&mut self, of: &Type, depth: usize) -> Phrase {
        let bounded = self.scope.bounded();
        let shape = match self.pick(&bounded) {
            Some((_, _, length)) if self.one_in(4) => Shape::Bounded(length),
            _ => Shape::Known(self.known_shape()),
        };
        let (dtype, words): (DType, &[&'static str]) = match of {
            Type::Bool => (self.dtype(), &["any", "all"]),
            Type::Float => (DType::F32, &["min", "max"]),
            _ => {
                let whole = [DType::I8, DType::U8, DType::I16, DType::U16, DType::I32, DType::U32];
                let dtype = whole[self.random.usize(0..whole.len())];
                if self.one_in(5) { (DType::Bool, &["sum"]) } else { (dtype, &["sum", "min", "max"]) }
            }
        };
        let word = self.word(words);
        if shape.may_be_empty() && matches!(word, "min" | "max") && !self.one_in(60) {
            return self.leaf(of);
        }
        if let Shape::Known(known) = &shape
            && known.contains(&0)
            && matches!(word, "min" | "max")
        {
            return self.leaf(of);
        }
        let array = self.elements(dtype, &shape, depth);
        if self.one_in(4) && word != "min" && word != "max" {
            let name = self.scope.all().iter().find(|variable| variable.of == shape.of(dtype)).cloned();
            if let Some(variable) = name {
                let mask = self.elements(DType::Bool, &shape, depth.min(1));
                let template = match *of {
                    Type::Int if self.one_in(3) => format!("len({}[{{}}])", variable.name),
                    _ => format!("{}[{{}}].{word}()", variable.name),
                };
                return Phrase::new(of.clone(), &template, [mask]);
            }
        }
        let template = match self.random.usize(0..3) {
            0 => format!("({{}}).{word}()"),
            1 if matches!(word, "min" | "max") => format!("np.a{word}({{}})"),
            _ => format!("np.{word}({{}})"),
        };
        Phrase::new(of.clone(), &template, [array])
    }
}
