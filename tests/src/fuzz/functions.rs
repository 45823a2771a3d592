//! Functions: `def` with random bodies, `lambda`, functions in functions and as results.

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::{Role, Variable};
use super::script::{Phrase, Statement};
use super::types::{Length, Type};

/// A function as its callers see it.
#[derive(Clone, Debug)]
pub(super) struct Signature {
    pub(super) parameters: Vec<Parameter>,
    pub(super) result: Type,
    /// Statements that a call puts in its place.
    pub(super) weight: usize,
}

/// A name for an argument.
#[derive(Clone, Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) of: Type,
    /// An argument: the views for which the function was written share memory.
    pub(super) example: Phrase,
    pub(super) has_default: bool,
}

/// What the function around a statement returns.
#[derive(Clone, Debug)]
pub(super) struct Returning {
    result: Type,
    /// Not where the result shows memory that is there already, which must be the same on every path.
    may_be_early: bool,
}

impl Generator {
    /// `def` or a name for a `lambda`.
    pub(super) fn function(&mut self, all: &mut Vec<Statement>) {
        match self.random.usize(0..10) {
            0 | 1 => all.extend(self.named_lambda()),
            2 if self.function_depth == 0 => self.factory(all),
            _ if self.function_depth < 2 => self.define(all),
            _ => {}
        }
    }

    fn define(&mut self, all: &mut Vec<Statement>) {
        let name = self.scope.fresh("f");
        let mut parameters = self.parameters();
        let (mut result, mut shows_memory) = self.result();
        if self.one_in(6)
            && let Some(of) = parameters.iter().map(|p| p.of.clone()).find(|of| matches!(of, Type::Array(..)))
        {
            // One of the arguments, perhaps: `return` picks a name or a part of that type.
            (result, shows_memory) = (of, true);
        }
        let global = self.globals();
        let mark = self.scope.enter();
        let outer_globals = self.scope.enter_function(global.clone());
        for parameter in &parameters {
            let role = if parameter.of.is_scalar() { Role::Free } else { Role::View };
            self.scope.bind(&parameter.name, parameter.of.clone(), role);
        }
        let returning = Returning { result: result.clone(), may_be_early: !shows_memory };
        let outer = self.returning.replace(returning);
        let (loops, weight) = (std::mem::take(&mut self.loops), std::mem::take(&mut self.weight));
        self.function_depth += 1;
        self.note(if self.function_depth > 1 { Construct::DefInDef } else { Construct::Def });
        let mut body = Vec::new();
        if !global.is_empty() {
            self.note(Construct::Global);
            body.push(Statement::simple(&format!("global {}", global.join(", ")), []));
        }
        if self.function_depth == 1 && loops == 0 && self.depth == 0 && self.one_in(12) {
            self.note(Construct::StreamInDef);
            self.for_stream(&mut body);
        }
        if self.function_depth == 1 && self.one_in(8) {
            self.function(&mut body);
        }
        body.extend(self.body(&[]));
        if shows_memory {
            self.note(Construct::ViewResult);
            let part = self.part_or_name(&result);
            body.push(Statement::simple("return {}", [part]));
        } else if result != Type::Nothing {
            body.push(self.return_of(&result));
        }
        self.function_depth -= 1;
        let weight = std::mem::replace(&mut self.weight, weight) + 1;
        (self.loops, self.returning) = (loops, outer);
        self.scope.leave_function(outer_globals);
        self.scope.leave(mark);
        let mut inner = Vec::new();
        let heads: Vec<String> = parameters.iter_mut().map(|parameter| parameter.head(&mut inner)).collect();
        if parameters.iter().any(|parameter| parameter.has_default) {
            self.note(Construct::Default);
        }
        let whole = Statement::compound(&format!("def {name}({}):", heads.join(", ")), inner, body);
        let text = whole.to_string();
        self.bind_signature(&name, Signature { parameters, result, weight }, &text);
        all.push(whole);
        // What nothing calls is not compiled.
        for _ in 0..self.random.usize(1..3) {
            all.extend(self.call_statement());
        }
    }

    /// Names for the arguments of a function to be written, some of them views of one array.
    fn parameters(&mut self) -> Vec<Parameter> {
        let n = self.random.usize(0..4);
        let mut parameters: Vec<Parameter> = (0..n).filter_map(|_| self.parameter()).collect();
        if self.one_in(3)
            && let Some(whole) = self.pick(&self.scope.arrays())
        {
            self.note(Construct::SharedArguments);
            let whole = Phrase::text(whole.0.of.clone(), whole.0.name);
            let second = self.narrowed(whole.clone());
            for example in [whole, second] {
                let name = self.scope.fresh("q");
                parameters.insert(0, Parameter { name, of: example.of.clone(), example, has_default: false });
            }
        }
        // Behind one with a default every one has one.
        let n_plain = self.random.usize(0..=parameters.len());
        for parameter in parameters.iter_mut().skip(n_plain) {
            parameter.has_default = !matches!(parameter.of, Type::Function(_));
        }
        let last_plain = parameters.iter().rposition(|parameter| !parameter.has_default);
        parameters.iter_mut().take(last_plain.unwrap_or(0)).for_each(|parameter| parameter.has_default = false);
        parameters
    }

    fn parameter(&mut self) -> Option<Parameter> {
        let example = match self.random.usize(0..13) {
            0 | 1 => self.scalar(&Type::Int, 1),
            2 => self.scalar(&Type::Float, 1),
            3 => self.scalar(&Type::Bool, 1),
            4 => self.text(1, false),
            5 | 6 | 12 => {
                let functions: Vec<_> =
                    self.scope.functions().into_iter().filter(|(_, at)| self.is_plain(*at)).collect();
                let (variable, _) = self.pick(&functions)?;
                self.note(Construct::FunctionArgument);
                Phrase::text(variable.of, variable.name)
            }
            7 | 8 => self.any_bounded()?,
            _ => self.any_part()?,
        };
        let name = self.scope.fresh("q");
        let of = self.unmeasured(&example.of);
        Some(Parameter { name, of, example, has_default: false })
    }

    /// The type with a length of its own: another call, another length.
    pub(super) fn unmeasured(&mut self, of: &Type) -> Type {
        match of {
            Type::Bounded(dtype, length) => Type::Bounded(*dtype, Length { id: self.scope.number(), ..length.clone() }),
            of => of.clone(),
        }
    }

    /// Whether the results of a function are new, and its arguments need no name.
    fn is_plain(&self, number: usize) -> bool {
        self.functions.get(number).is_some_and(|signature| {
            let is_known = |of: &Type| of.is_scalar() || matches!(of, Type::Array(..));
            let is_plain = |parameter: &Parameter| is_known(&parameter.of) && !parameter.has_default;
            is_known(&signature.result) && signature.parameters.iter().all(is_plain)
        })
    }

    /// What a function gives, and whether that is memory which is there already.
    fn result(&mut self) -> (Type, bool) {
        let shape = self.known_shape();
        match self.random.usize(0..12) {
            0 | 1 => (Type::Nothing, false),
            2 => (Type::Float, false),
            3 => (Type::Bool, false),
            4 | 5 => (Type::Int, false),
            6 | 7 => (Type::Array(self.dtype(), shape), false),
            8 => self.any_part().map_or((Type::Int, false), |part| (part.of, true)),
            9 => {
                let scalar = [Type::Int, Type::Float][self.random.usize(0..2)].clone();
                let array = Type::Array(self.dtype(), shape);
                (Type::Several(if self.one_in(2) { vec![scalar, array] } else { vec![scalar, Type::Int] }), false)
            }
            10 => self.any_bounded().map_or((Type::Int, false), |bounded| (bounded.of, false)),
            _ => (Type::Text, false),
        }
    }

    /// Names of the script that a function binds again.
    fn globals(&mut self) -> Vec<String> {
        let own: Vec<Variable> = self.scope.of_the_script();
        let scalars: Vec<&Variable> = own.iter().filter(|v| v.of.is_scalar() || self.random.usize(0..4) == 0).collect();
        if scalars.is_empty() || !self.one_in(3) {
            return Vec::new();
        }
        let mut names: Vec<String> =
            (0..2).map(|_| scalars[self.random.usize(0..scalars.len())].name.clone()).collect();
        names.dedup();
        names
    }

    /// `return` with a new value.
    fn return_of(&mut self, result: &Type) -> Statement {
        match result {
            Type::Nothing => Statement::simple("return", []),
            Type::Several(several) => {
                self.note(Construct::SeveralResults);
                let values: Vec<Phrase> = several.iter().map(|of| self.new_value(of)).collect();
                Statement::simple(&format!("return {}", vec!["{}"; values.len()].join(", ")), values)
            }
            of => {
                let value = self.new_value(of);
                Statement::simple("return {}", [value])
            }
        }
    }

    /// A value that shares no memory with a name.
    fn new_value(&mut self, of: &Type) -> Phrase {
        match of {
            Type::Array(dtype, shape) => {
                let inner = self.array(*dtype, shape, 2);
                Phrase::new(of.clone(), self.word(&["({}).copy()", "({}).copy()", "np.array({})"]), [inner])
            }
            Type::Bounded(dtype, length) => {
                let selection = self.selection_of(*dtype, &length.row);
                Phrase::new(of.clone(), "{}", [selection])
            }
            Type::Text => self.text(1, false),
            _ => self.scalar(of, 2),
        }
    }

    /// `return` in the middle of a function, where one is allowed.
    pub(super) fn early_return(&mut self) -> Option<Statement> {
        let returning = self.returning.clone().filter(|returning| returning.may_be_early)?;
        self.note(Construct::EarlyReturn);
        Some(self.return_of(&returning.result))
    }

    /// A part of an array of this type, or else a new array.
    fn part_or_name(&mut self, of: &Type) -> Phrase {
        let Type::Array(dtype, shape) = of else { return self.new_value(of) };
        self.part_of_shape(*dtype, shape).unwrap_or_else(|| self.source(*dtype, shape))
    }

    fn bind_signature(&mut self, name: &str, signature: Signature, text: &str) {
        self.functions.push(signature);
        self.scope.bind_function(name, Type::Function(self.functions.len() - 1), text);
    }

    /// `f = lambda x, k=3: ...`
    fn named_lambda(&mut self) -> Option<Statement> {
        let parameters: Vec<Parameter> = (0..self.random.usize(0..3))
            .filter_map(|_| self.parameter())
            .filter(|parameter| parameter.of.is_scalar() || matches!(parameter.of, Type::Array(..)))
            .collect();
        let result = self.result().0;
        let result = if matches!(result, Type::Array(..)) { result } else { Type::Float };
        let value = self.lambda(&parameters, &result);
        let name = self.scope.fresh("g");
        let weight = 2;
        let text = value.to_string();
        self.bind_signature(&name, Signature { parameters, result, weight }, &text);
        Some(Statement::simple(&format!("{name} = {{}}"), [value]))
    }

    /// `lambda x: value`, of parameters without defaults.
    pub(super) fn lambda(&mut self, parameters: &[Parameter], result: &Type) -> Phrase {
        self.note(Construct::Lambda);
        let mark = self.scope.enter();
        let globals = self.scope.enter_function(Vec::new());
        for parameter in parameters {
            self.scope.bind(&parameter.name, parameter.of.clone(), Role::View);
        }
        let body = self.new_value(result);
        self.scope.leave_function(globals);
        self.scope.leave(mark);
        let names: Vec<&str> = parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        let head = if names.is_empty() { "lambda".to_owned() } else { format!("lambda {}", names.join(", ")) };
        Phrase::new(Type::Nothing, &format!("{head}: {{}}"), [body])
    }

    /// A function that gives a function, and a name for what it gives.
    fn factory(&mut self, all: &mut Vec<Statement>) {
        self.note(Construct::FunctionResult);
        let (maker, k, made) = (self.scope.fresh("f"), self.scope.fresh("q"), self.scope.fresh("g"));
        let argument = self.scalar(&Type::Int, 1);
        let mark = self.scope.enter();
        let globals = self.scope.enter_function(Vec::new());
        self.scope.bind(&k, Type::Int, Role::View);
        let name = self.scope.fresh("q");
        let of = Type::Float;
        let example = Phrase::text(of.clone(), "0.5");
        let parameters = vec![Parameter { name, of, example, has_default: false }];
        let value = self.lambda(&parameters, &Type::Float);
        let scaled = Phrase::new(Type::Nothing, &format!("{{}} + {k}"), [value]);
        self.scope.leave_function(globals);
        self.scope.leave(mark);
        let whole =
            Statement::compound(&format!("def {maker}({k}):"), [], vec![Statement::simple("return {}", [scaled])]);
        let text = whole.to_string();
        all.push(whole);
        let signature = Signature { parameters, result: Type::Float, weight: 2 };
        self.bind_signature(&made, signature, &text);
        all.push(Statement::simple(&format!("{made} = {maker}({{}})"), [argument]));
    }
}

impl Parameter {
    /// How the head of a `def` writes it; a default goes into `inner`.
    fn head(&mut self, inner: &mut Vec<Phrase>) -> String {
        if !self.has_default {
            return self.name.clone();
        }
        inner.push(self.example.clone());
        format!("{}={{}}", self.name)
    }
}
