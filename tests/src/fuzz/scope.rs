//! The names that a script may read at the point where it is being written.

use arr_core::DType;

use super::types::Type;

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
}

/// Names in order of binding; those of a block are forgotten at its end, as a path without the block has not bound them.
#[derive(Debug, Default)]
pub(super) struct Scope {
    variables: Vec<Variable>,
    n_made: usize,
}

impl Scope {
    /// A name that is not taken.
    pub(super) fn fresh(&mut self, prefix: &str) -> String {
        self.n_made += 1;
        format!("{prefix}{}", self.n_made)
    }

    /// Binds a name that is not taken yet.
    pub(super) fn bind(&mut self, name: &str, of: Type, role: Role) {
        self.variables.push(Variable { name: name.to_owned(), of, role });
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
        let words = words(text);
        for variable in &mut self.variables {
            if matches!(variable.of, Type::Array(..)) && words.contains(&variable.name.as_str()) {
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

    /// Arrays whose elements are exact.
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
