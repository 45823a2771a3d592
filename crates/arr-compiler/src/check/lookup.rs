//! What can be written behind a name of a session: completion and help ask, nothing is compiled.

use std::collections::BTreeSet;

use arr_core::Reduction;

use super::attribute::ARRAY_ATTRIBUTES;
use super::builtin::{Builtin, Entry, Home, entry_of};
use super::function::{Function, array_method, builtin, builtin_names, list_method};
use super::session::CheckedSession;
use super::signature::Signature;
use super::value::Value;

/// A function as a caller sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callable {
    /// What it takes, without the brackets and without what it is called on.
    pub signature: String,
    /// The parameters that can be given by name.
    pub keywords: Vec<String>,
    /// Its row in the table of functions; a function of the session has none.
    pub entry: Option<Entry>,
}

impl CheckedSession<'_> {
    /// The names that stand behind a dot after `path`, or by themselves where it is empty.
    pub(crate) fn members(&self, path: &str) -> BTreeSet<String> {
        let of_homes = |home: Home| {
            let rows = Builtin::ALL.iter().flat_map(|row| row.names());
            rows.filter(move |(at, _)| *at == home).map(|(_, name)| (*name).to_owned())
        };
        if path.is_empty() {
            let own = self.names().into_iter().map(|named| named.name);
            return own.chain(builtin_names().map(str::to_owned)).collect();
        }
        match self.resolve(path) {
            Some(Value::Module(module)) => module.names().map(str::to_owned).collect(),
            Some(Value::Array(_) | Value::Bounded(_)) => {
                let reductions = Reduction::ALL.iter().map(|f| f.name());
                let known = ARRAY_ATTRIBUTES.into_iter().chain(reductions).map(str::to_owned);
                known.chain(of_homes(Home::Array)).collect()
            }
            Some(Value::GrowingList(_)) => of_homes(Home::List).collect(),
            _ => BTreeSet::new(),
        }
    }

    /// The function that a path leads to.
    pub(crate) fn callable(&self, path: &str) -> Option<Callable> {
        let (function, is_method) = match self.resolve(path)? {
            Value::Function(function) => (function, false),
            Value::Method(_, function) => (function, true),
            _ => return None,
        };
        if let Function::Def(id) = function {
            let definition = self.definition(id)?;
            let signature = definition.signature();
            let inner = signature.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
            return Some(Callable {
                signature: inner.unwrap_or_default().to_owned(),
                keywords: definition.params.iter().map(|param| param.name.name.to_owned()).collect(),
                entry: None,
            });
        }
        let signature = Signature::of(function);
        let params = signature.params();
        let by_name = params.iter().skip(usize::from(is_method)).filter(|param| param.is_by_name());
        Some(Callable {
            signature: if is_method { signature.of_method() } else { signature.0 }.to_owned(),
            keywords: by_name.map(|param| param.name.to_owned()).collect(),
            entry: entry_of(function),
        })
    }

    /// What a dotted path stands for; attributes that would have to be computed are left out.
    fn resolve(&self, path: &str) -> Option<Value> {
        let mut parts = path.split('.');
        let first = parts.next()?;
        let first = self.value(first).or_else(|| builtin(first))?;
        parts.try_fold(first, |on, name| match &on {
            Value::Module(module) => module.attribute(name),
            Value::Array(_) | Value::Bounded(_) => {
                if name == "T" {
                    return Some(on);
                }
                array_method(name).map(|function| Value::Method(Box::new(on), function))
            }
            Value::GrowingList(_) => list_method(name).map(|function| Value::Method(Box::new(on), function)),
            _ => None,
        })
    }
}
