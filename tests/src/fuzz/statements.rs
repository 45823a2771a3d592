//! Statements of one line: names, stores, operators in place, `out=`, unpacking.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::{Role, Variable};
use super::script::{Phrase, Statement};
use super::types::{Shape, Type, limits};

impl Generator {
    /// One statement, or a few that belong together. A new kind of simple statement gets an arm.
    pub(super) fn statement(&mut self, all: &mut Vec<Statement>) {
        self.weight += 1;
        if self.depth < 3 && self.one_in(if self.depth == 0 { 3 } else { 5 }) {
            return self.block(all);
        }
        let made = match self.random.usize(0..36) {
            0 | 1 => Some(self.name_scalar()),
            2..5 => Some(self.name_array()),
            5 => self.name_view(),
            6 | 7 => self.bind_again(),
            8..11 => self.store(),
            11 | 12 => self.in_place(),
            13 => self.through_mask(),
            14 => self.out(),
            15 if self.one_in(4) => self.delete(),
            15 => self.unpack(),
            16 => Some(self.emit()),
            17 | 18 if self.depth == 0 && self.one_in(2) => return self.idiom(all),
            17 if self.depth < 2 => return self.function(all),
            32 if self.depth < 2 && self.one_in(4) => return self.function(all),
            17..20 => self.call_statement(),
            20..23 | 34 => return self.bounded_statement(all),
            23 => self.name_bounded(),
            24 | 25 => self.store_at(),
            26 => Some(self.name_text()),
            27 => self.print_options(),
            28 | 29 => self.meeting(all),
            30 => self.sort_in_place(),
            31 => self.changing_list(all),
            33 if self.one_in(3) => return self.complex_array(all),
            35 => self.name_by_order(),
            _ => Some(self.print()),
        };
        all.extend(made);
    }

    fn name_scalar(&mut self) -> Statement {
        let of = [Type::Int, Type::Float, Type::Bool][self.random.usize(0..3)].clone();
        let value = self.scalar(&of, 3);
        if self.one_in(8) {
            let (first, second) = (self.scope.fresh("s"), self.scope.fresh("s"));
            self.scope.bind(&first, of.clone(), Role::Free);
            self.scope.bind(&second, of, Role::Free);
            return Statement::simple(&format!("{first} = {second} = {{}}"), [value]);
        }
        if self.one_in(6) {
            let rough = self.rough();
            return self.named("r", rough);
        }
        self.named("s", value)
    }

    fn name_array(&mut self) -> Statement {
        let shape = self.known_shape();
        if self.one_in(8) && !self.sets_print_options {
            let rough = self.rough_array(&shape);
            return self.named("r", rough);
        }
        let dtype = self.dtype();
        let value = self.array(dtype, &shape, 3);
        // It may be nothing but another name for an array, so that no path may bind it again.
        self.scope.share(&value.to_string());
        let name = self.scope.fresh("a");
        self.scope.bind(&name, value.of.clone(), Role::View);
        Statement::simple(&format!("{name} = {{}}"), [value])
    }

    fn name_view(&mut self) -> Option<Statement> {
        let part = self.any_part()?;
        let text = part.to_string();
        self.scope.share(&text);
        let name = self.scope.fresh("v");
        self.scope.bind(&name, part.of.clone(), Role::View);
        Some(Statement::simple(&format!("{name} = {{}}"), [part]))
    }

    /// A name of an outer block bound to another value of its type.
    fn bind_again(&mut self) -> Option<Statement> {
        let free: Vec<Variable> =
            self.scope.all().iter().filter(|v| v.role == Role::Free && self.scope.is_assignable(v)).cloned().collect();
        let variable = self.pick(&free)?;
        let name = &variable.name;
        Some(match &variable.of {
            Type::Int => {
                let value = self.scalar(&Type::Int, 2);
                let template =
                    self.word(&["N = (N + ({})) % 1000", "N += ({}) % 7", "N = ({}) % 5000", "N -= ({}) % 3"]);
                Statement::simple(&template.replace('N', name), [value])
            }
            Type::Float => {
                let value = self.scalar(&Type::Float, 2);
                Statement::simple(&self.word(&["N = {}", "N += {}", "N *= {}", "N -= {}"]).replace('N', name), [value])
            }
            Type::Bool => {
                let value = self.scalar(&Type::Bool, 2);
                Statement::simple(&self.word(&["N = {}", "N &= {}", "N |= {}", "N ^= {}"]).replace('N', name), [value])
            }
            Type::Array(dtype, shape) => {
                // An operator makes it a new array.
                let value = self.array(*dtype, shape, 2);
                Statement::simple(&format!("{name} = ({{}}).copy()"), [value])
            }
            _ => return None,
        })
    }

    /// `part = value`, `part op= value`, `a[i, j] = n`
    fn store(&mut self) -> Option<Statement> {
        if self.one_in(4) {
            return self.store_element();
        }
        let part = self.any_part()?;
        let Type::Array(dtype, shape) = part.of.clone() else { return None };
        let is_subscript = part.to_string().ends_with(']');
        let template = if is_subscript { "{} = {}" } else { "{}[:] = {}" };
        if shape.is_empty() {
            return None;
        }
        let value = match self.random.usize(0..4) {
            0 => self.small(dtype),
            1 => {
                let other = self.dtype();
                self.broadcast(other, &Shape::Known(shape), 2)
            }
            _ => self.broadcast(dtype, &Shape::Known(shape), 2),
        };
        Some(Statement::simple(template, [part, value]))
    }

    fn store_element(&mut self) -> Option<Statement> {
        let arrays: Vec<_> =
            self.scope.arrays().into_iter().filter(|(_, _, shape)| !shape.is_empty() && !shape.contains(&0)).collect();
        let (variable, dtype, shape) = self.pick(&arrays)?;
        let mut inner: Vec<Phrase> = shape.iter().map(|&extent| self.index(extent)).collect();
        let holes = vec!["{}"; shape.len()].join(", ");
        inner.push(self.small(dtype));
        let sign = if dtype == DType::Bool { "=" } else { self.word(&["=", "=", "+=", "-=", "*="]) };
        Some(Statement::simple(&format!("{}[{holes}] {sign} {{}}", variable.name), inner))
    }

    /// A scalar that the dtype holds.
    pub(super) fn small(&mut self, dtype: DType) -> Phrase {
        match dtype {
            DType::F32 => self.scalar(&Type::Float, 2),
            DType::Bool => self.scalar(&Type::Bool, 2),
            _ => {
                let inner = self.scalar(&Type::Int, 2);
                let (_, high) = limits(dtype);
                Phrase::new(Type::Int, &format!("({{}}) % {}", high.min(1000)), [inner])
            }
        }
    }

    /// `a op= value`, `a[...] op= value`
    fn in_place(&mut self) -> Option<Statement> {
        let mut part = self.any_part()?;
        if self.one_in(2) {
            let own: Vec<_> = self.scope.arrays().into_iter().filter(|(v, ..)| self.scope.is_assignable(v)).collect();
            let (variable, ..) = self.pick(&own)?;
            part = Phrase::text(variable.of, variable.name);
        }
        let Type::Array(dtype, shape) = part.of.clone() else { return None };
        let text = part.to_string();
        let is_target = text.ends_with(']') || text.chars().all(char::is_alphanumeric);
        if shape.is_empty() || !is_target {
            return None;
        }
        let sign = match dtype {
            DType::Bool => self.word(&["|=", "&=", "^=", "+=", "*="]),
            DType::F32 => self.word(&["+=", "-=", "*=", "/=", "%=", "//="]),
            _ => self.word(&["+=", "-=", "*=", "//=", "%=", "&=", "|=", "^=", "<<=", ">>="]),
        };
        let value = if self.one_in(3) { self.small(dtype) } else { self.broadcast(dtype, &Shape::Known(shape), 2) };
        Some(Statement::simple(&format!("{{}} {sign} {{}}"), [part, value]))
    }

    /// `np.f(x, y, out=part)`
    fn out(&mut self) -> Option<Statement> {
        let part = self.any_part()?;
        let Type::Array(dtype, shape) = part.of.clone() else { return None };
        if shape.is_empty() {
            return None;
        }
        let shape = Shape::Known(shape);
        let (left, right) = (self.elements(dtype, &shape, 1), self.broadcast(dtype, &shape, 1));
        let names: &[&'static str] = match dtype {
            DType::Bool => &["logical_and", "bitwise_or", "logical_or", "maximum", "fmin"],
            DType::F32 => &["add", "subtract", "multiply", "divide", "minimum", "remainder", "fmod"],
            _ => &[
                "add",
                "subtract",
                "multiply",
                "floor_divide",
                "mod",
                "bitwise_xor",
                "maximum",
                "left_shift",
                "fmod",
                "gcd",
                "lcm",
            ],
        };
        let name = self.word(names);
        let (mut options, mut parts) = (String::new(), vec![left, right, part]);
        if self.one_in(2) {
            self.note(Construct::WhereOption);
            options.push_str(", where={}");
            parts.push(self.broadcast(DType::Bool, &shape, 1));
        }
        if self.one_in(3) {
            self.note(Construct::DTypeOption);
            options.push_str(&format!(", dtype=np.{}", dtype.name()));
        }
        Some(Statement::simple(&format!("np.{name}({{}}, {{}}, out={{}}{options})"), parts))
    }

    /// `del name`, where no path comes around the name again.
    fn delete(&mut self) -> Option<Statement> {
        if self.depth > 0 {
            return None;
        }
        let unused: Vec<Variable> =
            self.scope.all().iter().filter(|v| !self.scope.is_mentioned(&v.name)).cloned().collect();
        let variable = self.pick(&unused)?;
        self.scope.remove(&variable.name);
        Some(Statement::simple(&format!("del {}", variable.name), []))
    }

    /// Names for several values at once.
    fn unpack(&mut self) -> Option<Statement> {
        if self.one_in(3) {
            return self.unpack_rows();
        }
        if self.one_in(2) {
            let free = |v: &&Variable| v.role == Role::Free && v.of.is_scalar() && self.scope.is_assignable(v);
            let scalars: Vec<Variable> = self.scope.all().iter().filter(free).cloned().collect();
            let first = self.pick(&scalars)?;
            let same: Vec<Variable> =
                scalars.into_iter().filter(|v| v.of == first.of && v.name != first.name).collect();
            let second = self.pick(&same)?;
            let (a, b) = (&first.name, &second.name);
            return Some(Statement::simple(&format!("{a}, {b} = {b}, {a}"), []));
        }
        let values = [self.scalar(&Type::Int, 1), self.scalar(&Type::Float, 1), self.scalar(&Type::Bool, 1)];
        let names = [(); 3].map(|()| self.scope.fresh("s"));
        for (name, value) in names.iter().zip(&values) {
            self.scope.bind(name, value.of.clone(), Role::Free);
        }
        let [a, b, c] = names;
        Some(Statement::simple(&format!("({a}, {b}), {c} = ({{}}, {{}}), {{}}"), values))
    }

    /// `first, second = a`
    fn unpack_rows(&mut self) -> Option<Statement> {
        let few = |shape: &[usize]| shape.first().is_some_and(|&n| n == 2 || n == 3);
        let fitting: Vec<_> = self.scope.arrays().into_iter().filter(|(_, _, shape)| few(shape)).collect();
        let (variable, dtype, shape) = self.pick(&fitting)?;
        let row = if shape.len() == 1 { Type::element(dtype) } else { Type::Array(dtype, shape[1..].to_vec()) };
        let whole = Phrase::text(variable.of.clone(), variable.name);
        self.scope.share(&whole.to_string());
        let names: Vec<String> = (0..shape[0]).map(|_| self.scope.fresh("w")).collect();
        for name in &names {
            self.scope.bind(name, row.clone(), Role::View);
        }
        Some(Statement::simple(&format!("{} = {{}}", names.join(", ")), [whole]))
    }
}
