//! The names that a script may read at the point where it is being written.

use arr_core::DType;

use super::types::{Length, Type};

/// What may be done with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Bound again anywhere, to a value of the same type.
    Free,
    /// Another name for memory that something else owns: stored into, never bound again.
    View,
    /// An int from 0 up to here, exclusive, which a loop counts.
    Counter(usize),
}

/// A name with its type.
#[derive(Clone, Debug)]
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) of: Type,
    pub(super) role: Role,
    /// How many functions are around the statement that bound it.
    level: usize,
    /// The names that the text of a function mentions.
    mentions: Vec<String>,
}

/// Names in order of binding; those of a block are forgotten at its end, as a path without the block has not bound them.
#[derive(Debug, Default)]
pub(super) struct Scope {
    variables: Vec<Variable>,
    n_made: usize,
    /// How many functions are around the statement being written.
    level: usize,
    /// What the innermost of them says `global` of.
    globals: Vec<String>,
}

impl Scope {
    /// A name that is not taken.
    pub(super) fn fresh(&mut self, prefix: &str) -> String {
        self.n_made += 1;
        format!("{prefix}{}", self.n_made)
    }

    /// A number for a length, or for something else that has no name.
    pub(super) fn number(&mut self) -> usize {
        self.n_made += 1;
        self.n_made
    }

    /// Binds a name that is not taken yet.
    pub(super) fn bind(&mut self, name: &str, of: Type, role: Role) {
        let (name, level, mentions) = (name.to_owned(), self.level, Vec::new());
        self.variables.push(Variable { name, of, role, level, mentions });
    }

    /// Binds the name of a function, of which `text` is the definition.
    pub(super) fn bind_function(&mut self, name: &str, of: Type, text: &str) {
        let mentions = words(text).into_iter().map(str::to_owned).collect();
        let (name, level) = (name.to_owned(), self.level);
        self.variables.push(Variable { name, of, role: Role::View, level, mentions });
    }

    /// Whether a statement here may bind the name again: those of functions around it are another function's.
    pub(super) fn is_assignable(&self, variable: &Variable) -> bool {
        variable.level == self.level || variable.level == 0 && self.globals.contains(&variable.name)
    }

    /// Names of the script that a function may say `global` of.
    pub(super) fn of_the_script(&self) -> Vec<Variable> {
        self.variables.iter().filter(|v| v.level == 0 && v.role == Role::Free).cloned().collect()
    }

    /// Where a function begins that says `global` of `globals`; gives what the function around it says so of.
    pub(super) fn enter_function(&mut self, globals: Vec<String>) -> Vec<String> {
        self.level += 1;
        std::mem::replace(&mut self.globals, globals)
    }

    /// The end of a function.
    pub(super) fn leave_function(&mut self, globals: Vec<String>) {
        self.level -= 1;
        self.globals = globals;
    }

    /// Whether a function that may still be called mentions `name`.
    pub(super) fn is_mentioned(&self, name: &str) -> bool {
        self.variables.iter().any(|variable| variable.mentions.iter().any(|mentioned| mentioned == name))
    }

    /// What `text` names, itself and through the functions it calls.
    fn named_in<'a>(&'a self, text: &'a str) -> Vec<&'a str> {
        let mut named = words(text);
        // A function mentions only what was bound before it.
        for variable in self.variables.iter().rev() {
            if !variable.mentions.is_empty() && named.contains(&variable.name.as_str()) {
                named.extend(variable.mentions.iter().map(String::as_str));
            }
        }
        named
    }

    /// Where a block begins, for [`Scope::leave`].
    pub(super) fn enter(&self) -> usize {
        self.variables.len()
    }

    /// Forgets what has been bound since.
    pub(super) fn leave(&mut self, mark: usize) {
        self.variables.truncate(mark);
    }

    pub(super) fn all(&self) -> &[Variable] {
        &self.variables
    }

    /// Keeps the arrays that `text` names from being bound again, as another name is about to show their memory.
    pub(super) fn share(&mut self, text: &str) {
        let named: Vec<String> = self.named_in(text).into_iter().map(str::to_owned).collect();
        for variable in &mut self.variables {
            if variable.of.array().is_some() && named.contains(&variable.name) {
                variable.role = Role::View;
            }
        }
    }

    /// Forgets a name.
    pub(super) fn remove(&mut self, name: &str) {
        self.variables.retain(|variable| variable.name != name);
    }

    /// Names of a type.
    pub(super) fn of(&self, of: &Type) -> Vec<Variable> {
        self.variables.iter().filter(|variable| variable.of == *of).cloned().collect()
    }

    /// Arrays of a length known at run time.
    pub(super) fn bounded(&self) -> Vec<(Variable, DType, Length)> {
        let bounded = |variable: &Variable| match &variable.of {
            Type::Bounded(dtype, length) => Some((variable.clone(), *dtype, length.clone())),
            _ => None,
        };
        self.variables.iter().filter_map(bounded).collect()
    }

    /// Functions, with their numbers.
    pub(super) fn functions(&self) -> Vec<(Variable, usize)> {
        let function = |variable: &Variable| match variable.of {
            Type::Function(number) => Some((variable.clone(), number)),
            _ => None,
        };
        self.variables.iter().filter_map(function).collect()
    }

    /// Arrays of known shape whose elements are exact.
    pub(super) fn arrays(&self) -> Vec<(Variable, DType, Vec<usize>)> {
        let array = |variable: &Variable| match &variable.of {
            Type::Array(dtype, shape) => Some((variable.clone(), *dtype, shape.clone())),
            _ => None,
        };
        self.variables.iter().filter_map(array).collect()
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').collect()
}
