//! Calls of the functions that a script has defined: by position and name, with defaults left out, with views that share memory.
//!
//! A call stands for the statements of the function, so that the weight of a script grows with every call.

use super::constructs::Construct;
use super::functions::Parameter;
use super::generator::Generator;
use super::scope::{Role, Variable};
use super::script::{Phrase, Statement};
use super::types::{Length, Type};

/// Statements of a script, with those of every call, beyond which no more calls are written.
const HEAVY: usize = 250;

/// The same inside a function.
const HEAVY_BODY: usize = 12;

impl Generator {
    /// A call of a function that gives `of`, where there is one.
    pub(super) fn called(&mut self, of: &Type) -> Option<Phrase> {
        let gives = |result: &Type| match result {
            Type::Several(several) => several.iter().position(|one| one == of).map(Some),
            result => (result == of).then_some(None),
        };
        let fitting: Vec<(Variable, usize, Option<usize>)> = self
            .scope
            .functions()
            .into_iter()
            .filter_map(|(variable, number)| Some((variable, number, gives(&self.functions.get(number)?.result)?)))
            .collect();
        let (variable, number, position) = self.pick(&fitting)?;
        let call = self.call(&variable.name, number)?;
        let template = position.map_or_else(|| "{}".to_owned(), |position| format!("{{}}[{position}]"));
        Some(Phrase::new(of.clone(), &template, [call]))
    }

    /// A call of a function that gives an array of a length known at run time, which is a new one.
    pub(super) fn called_bounded(&mut self) -> Option<Phrase> {
        let bounded = |result: &Type| match result {
            Type::Bounded(dtype, length) => Some((*dtype, length.clone())),
            _ => None,
        };
        let fitting: Vec<_> = self
            .scope
            .functions()
            .into_iter()
            .filter_map(|(variable, number)| Some((variable, number, bounded(&self.functions.get(number)?.result)?)))
            .collect();
        let (variable, number, (dtype, length)) = self.pick(&fitting)?;
        let call = self.call(&variable.name, number)?;
        let of = self.unmeasured(&Type::Bounded(dtype, length));
        Some(Phrase::new(of, "{}", [call]))
    }

    /// A call as a statement, or one that names what it gives.
    pub(super) fn call_statement(&mut self) -> Option<Statement> {
        let functions = self.scope.functions();
        let (variable, number) = self.pick(&functions)?;
        let call = self.call(&variable.name, number)?;
        match self.functions.get(number)?.result.clone() {
            Type::Several(several) => {
                let names: Vec<String> = several.iter().map(|_| self.scope.fresh("w")).collect();
                for (name, of) in names.iter().zip(several) {
                    self.scope.bind(name, of, Role::View);
                }
                Some(Statement::simple(&format!("{} = {{}}", names.join(", ")), [call]))
            }
            result if self.one_in(2) && (result.is_scalar() || result.array().is_some()) => {
                self.scope.share(&call.to_string());
                let name = self.scope.fresh("v");
                match self.unmeasured(&result) {
                    of @ (Type::Array(..) | Type::Bounded(..)) => self.scope.bind(&name, of, Role::View),
                    of => self.scope.bind(&name, of, Role::Free),
                }
                Some(Statement::simple(&format!("{name} = {{}}"), [call]))
            }
            Type::Text | Type::Nothing if self.one_in(2) => Some(Statement::simple("print({})", [call])),
            _ => Some(Statement::simple("{}", [call])),
        }
    }

    /// `f(x, k=2)`, as long as the script is not too heavy.
    fn call(&mut self, name: &str, number: usize) -> Option<Phrase> {
        let signature = self.functions.get(number)?.clone();
        let heavy = if self.function_depth > 0 { HEAVY_BODY } else { HEAVY };
        if self.is_pure || self.weight + signature.weight > heavy {
            return None;
        }
        self.weight += signature.weight;
        // Arguments may call again, but not without end.
        let are_pure = self.one_in(2);
        let is_pure = std::mem::replace(&mut self.is_pure, are_pure);
        let uses_examples = self.one_in(2);
        let mut texts = Vec::new();
        let mut values = Vec::new();
        let mut by_name = false;
        for parameter in &signature.parameters {
            if parameter.has_default && self.one_in(3) {
                by_name = true;
                continue;
            }
            by_name = by_name || self.one_in(5);
            texts.push(if by_name { format!("{}={{}}", parameter.name) } else { "{}".to_owned() });
            let argument = self.argument(parameter, uses_examples);
            values.push((by_name, argument));
        }
        self.is_pure = is_pure;
        if by_name {
            self.note(Construct::Keyword);
        }
        // Arguments by name come in any order.
        let n_placed = values.iter().filter(|(by_name, _)| !by_name).count();
        if values.len() > n_placed + 1 && self.one_in(2) {
            texts[n_placed..].reverse();
            values[n_placed..].reverse();
        }
        let values = values.into_iter().map(|(_, value)| value);
        Some(Phrase::new(Type::Nothing, &format!("{name}({})", texts.join(", ")), values))
    }

    fn argument(&mut self, parameter: &Parameter, uses_examples: bool) -> Phrase {
        match &parameter.of {
            Type::Array(dtype, shape) => {
                self.note(Construct::ArrayArgument);
                if uses_examples {
                    return parameter.example.clone();
                }
                self.part_of_shape(*dtype, shape).unwrap_or_else(|| self.array(*dtype, shape, 1))
            }
            Type::Bounded(dtype, length) => {
                self.note(Construct::BoundedArgument);
                let same = |found: &Length| found.row == length.row && found.most <= length.most;
                let known: Vec<_> =
                    self.scope.bounded().into_iter().filter(|(_, d, found)| d == dtype && same(found)).collect();
                match self.pick(&known) {
                    Some((variable, ..)) if !uses_examples => Phrase::text(variable.of, variable.name),
                    _ => parameter.example.clone(),
                }
            }
            Type::Function(number) => {
                self.note(Construct::FunctionArgument);
                let Some(signature) = self.functions.get(*number).cloned().filter(|_| !uses_examples) else {
                    return parameter.example.clone();
                };
                let value = self.lambda(&signature.parameters, &signature.result);
                Phrase::new(parameter.of.clone(), "({})", [value])
            }
            Type::Text => self.text(1, false),
            of => self.scalar(of, 1),
        }
    }
}
