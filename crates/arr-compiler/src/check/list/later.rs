//! Lists of a session that a later entry changes: they are made lists that grow in front of it, which nobody knew when they
//! were bound.

use crate::check::Checker;
use crate::check::env::Bound;
use crate::check::scope::ScopeId;
use crate::check::session::LAST;
use crate::check::value::Value;

impl Checker<'_> {
    /// Makes lists that grow of those that the entry at hand changes. A list that another name may stand for stays what it
    /// is, and is refused where it changes: two lists of the same elements are told apart by nothing.
    pub(in crate::check) fn settle_lists(&mut self) {
        for name in self.changed.clone() {
            let Some(binding) = self.env.get(&name) else { continue };
            let span = binding.span;
            let Some(list @ Value::List(_)) = binding.value() else { continue };
            if self.has_other_name(&list, &name) {
                continue;
            }
            let is_last = self.env.get(LAST).and_then(|last| last.value()).is_some_and(|last| holds(&last, &list));
            let Value::List(items) = list else { continue };
            // What cannot be an element of one has been reported, or stays as it is.
            if let Ok(grown @ Value::GrowingList(_)) = self.growing_list(&name, items, span) {
                self.env.bind(&name, Bound::Value(grown), span);
                if is_last {
                    self.env.remove(LAST);
                }
            }
        }
    }

    fn has_other_name(&self, list: &Value, name: &str) -> bool {
        let is_other = |text: &str| text != name && text != LAST;
        let mut names = self.env.iter().filter(|(name, _)| name.scope != ScopeId::default() || is_other(&name.text));
        names.any(|(_, binding)| binding.shown().is_some_and(|value| holds(value, list)))
            || self.definitions.iter().flat_map(|d| d.defaults.iter().flatten()).any(|value| holds(value, list))
    }
}

/// Whether a value is this list, or has it among its elements.
fn holds(value: &Value, list: &Value) -> bool {
    match value {
        Value::List(items) if value.is_same(list) || items.iter().any(|item| holds(item, list)) => true,
        Value::Tuple(items) | Value::Zip(items) => items.iter().any(|item| holds(item, list)),
        Value::Method(on, _) => holds(on, list),
        // What `reversed` gives has been turned round.
        Value::Reversed(on) => match &**on {
            Value::List(items) => holds(&Value::List(items.iter().rev().cloned().collect()), list),
            on => holds(on, list),
        },
        _ => false,
    }
}
