//! What every name is bound to at one point of the script, and how bindings meet where paths meet.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use arr_core::{Scalar, ScalarKind};
use arr_diag::Span;

use super::scope::{Name, Scope, ScopeId};
use super::shown::{Anchor, ShownBy};
use super::sums::NarrowSum;
use super::value::Value;
use crate::hir::{ArrayId, ArrayView, ScalarExpr, VarId};
use crate::shared_map::SharedMap;

/// Tells one act of binding from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct BindingId(pub(super) u32);

/// What a name stands for.
#[derive(Clone, Debug)]
pub(super) enum Bound {
    /// A scalar variable, and its value where that is known here.
    Scalar { var: VarId, kind: ScalarKind, known: Option<Scalar> },
    /// Anything else, known wholly at compile time (arrays as views).
    Value(Value),
    /// A value that is there only if this variable is true.
    Guarded { value: Value, flag: VarId },
    /// Different things on different paths; nothing on one of them where `other` is `None`.
    Conflict { first: String, other: Option<(Span, String)> },
}

/// A name's meaning and the place that gave it.
#[derive(Clone, Debug)]
pub(super) struct Binding {
    pub(super) bound: Bound,
    pub(super) span: Span,
    pub(super) id: BindingId,
}

impl Binding {
    /// What messages call it.
    pub(super) fn describe(&self) -> String {
        match &self.bound {
            Bound::Scalar { kind, .. } => format!("a scalar of type {kind}"),
            Bound::Value(value) | Bound::Guarded { value, .. } => value.describe(),
            Bound::Conflict { first, .. } => first.clone(),
        }
    }

    /// The value of the name where it is read.
    pub(super) fn value(&self) -> Option<Value> {
        match &self.bound {
            Bound::Scalar { known: Some(value), .. } => Some(Value::Scalar(ScalarExpr::constant(*value))),
            Bound::Scalar { var, kind, .. } => Some(Value::Scalar(ScalarExpr::var(*var, *kind))),
            Bound::Value(value) | Bound::Guarded { value, .. } => Some(value.clone()),
            Bound::Conflict { .. } => None,
        }
    }

    /// What the name stands for beside scalars: all that can show an array.
    pub(super) fn shown(&self) -> Option<&Value> {
        match &self.bound {
            Bound::Value(value) | Bound::Guarded { value, .. } => Some(value),
            Bound::Scalar { .. } | Bound::Conflict { .. } => None,
        }
    }

    /// Whether both stand for the same thing, whatever is known of its value.
    pub(super) fn is_same(&self, other: &Binding) -> bool {
        match (&self.bound, &other.bound) {
            (Bound::Conflict { .. }, Bound::Conflict { .. }) => self.id == other.id,
            // Bound by one act, before the paths parted.
            (Bound::Value(_), Bound::Value(_)) if self.id == other.id => true,
            (Bound::Scalar { var: a, .. }, Bound::Scalar { var: b, .. }) => a == b,
            (Bound::Value(a), Bound::Value(b)) => a.is_same(b),
            (Bound::Guarded { flag: a, .. }, Bound::Guarded { flag: b, .. }) => a == b,
            _ => false,
        }
    }
}

/// The names at one point of the script. A copy costs little, as copies share what they have in common.
#[derive(Clone, Debug, Default)]
pub(super) struct Env {
    names: SharedMap<Rc<Name>, Rc<Binding>>,
    /// Which of them the statements here see.
    pub(super) scope: Rc<Scope>,
    /// Whether control cannot come here.
    pub(super) unreachable: bool,
    /// Counts bindings on all paths, so that two of them never have one id.
    last_id: Rc<Cell<u32>>,
    /// Which arrays hold sums that may have wrapped.
    pub(super) sums: BTreeMap<ArrayId, NarrowSum>,
    /// Which arrays hold what a cast has made wider, so that sums of it do not wrap soon.
    pub(super) widened: BTreeSet<ArrayId>,
    /// How many elements lists have, where that is known.
    pub(super) list_lengths: BTreeMap<ArrayId, u32>,
    /// Who may stand for which memory, on all paths.
    shown_by: Rc<RefCell<ShownBy>>,
}

impl Env {
    /// The name that these letters mean here.
    pub(super) fn name(&self, text: &str) -> Name {
        Name { scope: self.scope.resolve(text), text: text.to_owned() }
    }

    /// The act of binding that was the last, on any path.
    pub(super) fn last_binding(&self) -> BindingId {
        BindingId(self.last_id.get())
    }

    /// Binds a name.
    pub(super) fn bind(&mut self, text: &str, bound: Bound, span: Span) {
        self.bind_name(self.name(text), bound, span);
    }

    /// Binds a name of any scope.
    pub(super) fn bind_name(&mut self, name: Name, bound: Bound, span: Span) {
        self.last_id.set(self.last_id.get() + 1);
        let name = Rc::new(name);
        let binding = Binding { bound, span, id: BindingId(self.last_id.get()) };
        if let Some(value) = binding.shown() {
            self.shown_by.borrow_mut().enter(&name, value);
        }
        self.names.insert(name, Rc::new(binding));
    }

    /// What a name is bound to.
    pub(super) fn get(&self, text: &str) -> Option<&Binding> {
        self.get_name(&self.name(text))
    }

    /// What a name of any scope is bound to.
    pub(super) fn get_name(&self, name: &Name) -> Option<&Binding> {
        self.names.get(name).map(Rc::as_ref)
    }

    /// Every name, scope by scope in alphabetical order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Name, &Binding)> {
        self.names.iter().map(|(name, binding)| (name.as_ref(), binding.as_ref()))
    }

    /// Enters the default of a parameter among what stands for memory.
    pub(super) fn enter_default(&self, value: &Value) {
        self.shown_by.borrow_mut().enter_default(value);
    }

    /// Whether a default, or a name that `may_show` asks for, stands for a view that is meant and has this anchor.
    pub(super) fn is_shown(
        &self,
        anchor: Anchor,
        may_show: impl Fn(&Name) -> bool,
        is_meant: impl Fn(&ArrayView) -> bool,
    ) -> bool {
        let shown_by = self.shown_by.borrow();
        shown_by.defaults(anchor).iter().any(&is_meant) || self.is_named(&shown_by, anchor, may_show, is_meant)
    }

    /// The same of names alone.
    pub(super) fn is_shown_by_name(
        &self,
        anchor: Anchor,
        may_show: impl Fn(&Name) -> bool,
        is_meant: impl Fn(&ArrayView) -> bool,
    ) -> bool {
        self.is_named(&self.shown_by.borrow(), anchor, may_show, is_meant)
    }

    fn is_named(
        &self,
        shown_by: &ShownBy,
        anchor: Anchor,
        may_show: impl Fn(&Name) -> bool,
        is_meant: impl Fn(&ArrayView) -> bool,
    ) -> bool {
        shown_by.names(anchor).filter(|name| may_show(name)).any(|name| {
            let mut shows = false;
            if let Some(value) = self.get_name(name).and_then(Binding::shown) {
                value.for_each_view(&mut |view| shows |= is_meant(view));
            }
            shows
        })
    }

    /// Forgets the value that a scalar is known to have, for what a loop sets again.
    pub(super) fn forget_value(&mut self, name: &Name) {
        if let Some(Binding { bound: Bound::Scalar { var, kind, known: Some(_) }, span, id }) = self.get_name(name) {
            let bound = Bound::Scalar { var: *var, kind: *kind, known: None };
            let binding = Binding { bound, span: *span, id: *id };
            self.names.insert(Rc::new(name.clone()), Rc::new(binding));
        }
    }

    /// Unbinds a name.
    pub(super) fn remove(&mut self, text: &str) -> Option<Rc<Binding>> {
        self.names.remove(&self.name(text))
    }

    /// Unbinds every name of a scope.
    pub(super) fn remove_scope(&mut self, scope: ScopeId) {
        let first = |scope| Rc::new(Name { scope, text: String::new() });
        self.names.remove_range(&first(scope), &first(ScopeId(scope.0 + 1)));
        self.shown_by.borrow_mut().leave(scope);
    }

    /// The same names where control does not come.
    pub(super) fn ended(mut self) -> Env {
        self.unreachable = true;
        self
    }

    /// The names after two paths have met: what only one of them bound is in conflict.
    pub(super) fn merge(self, other: Env) -> Env {
        if self.unreachable || other.unreachable {
            return if self.unreachable { other } else { self };
        }
        let alone = |_: &Rc<Name>, binding: &Rc<Binding>| {
            let bound = Bound::Conflict { first: binding.describe(), other: None };
            Some(Rc::new(Binding { bound, ..**binding }))
        };
        let both = |_: &Rc<Name>, ours: &Rc<Binding>, theirs: &Rc<Binding>| {
            (!Rc::ptr_eq(ours, theirs)).then(|| {
                let mut merged = Binding::clone(ours);
                merge_binding(&mut merged, theirs);
                Rc::new(merged)
            })
        };
        let names = self.names.merge(&other.names, alone, both);
        let mut merged = Env { names, ..self };
        merged.join_sums(&other);
        merged.list_lengths.retain(|array, n| other.list_lengths.get(array) == Some(n));
        merged
    }
}

fn merge_binding(ours: &mut Binding, theirs: &Binding) {
    // What is in conflict on one path already is in conflict behind.
    if matches!(ours.bound, Bound::Conflict { .. }) {
        return;
    }
    if matches!(theirs.bound, Bound::Conflict { .. }) {
        *ours = theirs.clone();
        return;
    }
    // What is wrong on one path has been reported.
    if matches!(ours.bound, Bound::Value(Value::Bad)) {
        return;
    }
    if matches!(theirs.bound, Bound::Value(Value::Bad)) {
        *ours = theirs.clone();
        return;
    }
    if !ours.is_same(theirs) {
        let other = Some((theirs.span, theirs.describe()));
        ours.bound = Bound::Conflict { first: ours.describe(), other };
        return;
    }
    if let (Bound::Scalar { known, .. }, Bound::Scalar { known: theirs, .. }) = (&mut ours.bound, &theirs.bound) {
        let equal =
            matches!((&*known, theirs), (Some(a), Some(b)) if a.kind() == b.kind() && a.to_bits() == b.to_bits());
        if !equal {
            *known = None;
        }
    }
}
