//! A script that goes on: each entry is checked where the entries before have left the names.
//!
//! What names stand for stays in the checker: functions with their bodies, views with their strides, what is known of
//! scalars. What buffers and variables hold is the caller's to keep, for as long as [`CheckedSession::held`] names them.

use std::collections::BTreeSet;
use std::rc::Rc;

use arr_core::{DType, Scalar, ScalarKind, Shape, View};
use arr_diag::{Diagnostic, Span};
use arr_syntax::ast::{Block, Conversion, Expr, ExprKind, Stmt, StmtKind as Syntax};

use super::def::{DefId, Definition};
use super::env::Bound;
use super::function::Function;
use super::scope::ScopeId;
use super::{Checked, Checker, Reported, assigned, text, value::Value};
use crate::Files;
use crate::hir::{ArrayExpr, ArrayId, ArrayView, Hir, Origin, PrintPart, ScalarExpr, ScalarNode, StmtKind, VarId};

/// The name of the value of the last entry that had one.
pub(crate) const LAST: &str = "_";

/// What the entries so far have made of names.
#[derive(Clone)]
pub(crate) struct CheckedSession<'ast> {
    checker: Checker<'ast>,
}

/// A name of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// What it stands for, in the words of messages.
    pub description: String,
    /// How it is called, where it is a function of the session: `f(a, b=2)`.
    pub signature: Option<String>,
    /// What it stands for.
    pub value: Held,
}

/// What a name of a session stands for, and where its elements are.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// A scalar.
    Scalar(HeldScalar),
    /// An array, or a list of numbers.
    Array(HeldArray),
    /// A tuple.
    Tuple(Vec<Held>),
    /// A list of anything else.
    List(Vec<Held>),
    /// A string.
    Text(String),
    /// A dtype.
    DType(DType),
    /// `None`.
    None,
    /// What has no elements: a module, a function, a dtype. It is told by its description.
    Other(String),
}

/// A scalar of a session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HeldScalar {
    /// It is known.
    Known(Scalar),
    /// It is in a variable.
    Variable {
        /// The number of the variable.
        slot: u32,
        /// Its kind.
        kind: ScalarKind,
    },
}

/// An array of a session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldArray {
    /// The number of the buffer.
    pub slot: u32,
    /// Element type of the buffer.
    pub dtype: DType,
    /// How it lies in the buffer, whose elements or whose parts are its own.
    pub view: View,
    /// The variable with a further offset in elements.
    pub moving: Option<u32>,
    /// The variable with the extent of axis 0; the view has its upper bound.
    pub len: Option<u32>,
    /// What Python takes it for.
    pub kind: HeldKind,
}

/// What lies in memory as arrays do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldKind {
    /// An array.
    Array,
    /// A list that grows.
    List,
    /// Bytes.
    Bytes,
}

/// Buffers and variables.
#[derive(Debug, Default)]
pub(crate) struct Places {
    pub(crate) arrays: BTreeSet<ArrayId>,
    pub(crate) vars: BTreeSet<VarId>,
}

impl<'ast> CheckedSession<'ast> {
    /// A session without a name.
    pub(crate) fn new() -> CheckedSession<'ast> {
        CheckedSession { checker: Checker { goes_on: true, ..Checker::default() } }
    }

    /// Checks an entry; `source` is the text of all entries, of which `body` is the last. The session stays as it is; what
    /// comes back goes on from the entry, if no diagnostic is an error.
    pub(crate) fn enter(
        &self,
        source: &str,
        body: Block<'ast>,
        files: Files,
    ) -> (CheckedSession<'ast>, bool, Vec<Diagnostic>) {
        let mut checker = self.checker.clone();
        checker.files = files;
        checker.hir.numpy_bytes.clear();
        checker.called.clear();
        checker.lengths.forget_all();
        checker.begin(Rc::from(source), body);
        checker.changed.extend(empty_lists(body));
        checker.settle_lists();
        let has_value = match body.split_last() {
            Some((Stmt { kind: Syntax::Expr(last), span }, first)) => {
                checker.block(first);
                checker.span = *span;
                checker.last_value(last).unwrap_or_else(|Reported| {
                    checker.given_up.get_or_insert(*span);
                    false
                })
            }
            _ => {
                checker.block(body);
                false
            }
        };
        checker.end();
        let diagnostics = std::mem::take(&mut checker.diagnostics);
        (CheckedSession { checker }, has_value, diagnostics)
    }

    /// Binds a name to a new array in a buffer of its own, which the caller fills.
    pub(crate) fn bind_array(&mut self, name: &str, dtype: DType, shape: Shape) -> ArrayId {
        let checker = &mut self.checker;
        let view = checker.new_array(name, dtype, shape, Origin::Named);
        let value = Value::Array(ArrayExpr::view(view, dtype));
        checker.env.bind(name, Bound::Value(value), Span::default());
        view.array
    }

    /// What a name stands for.
    pub(super) fn value(&self, name: &str) -> Option<Value> {
        self.checker.env.get(name)?.value()
    }

    /// A function of the session.
    pub(super) fn definition(&self, id: DefId) -> Option<&Definition<'ast>> {
        self.checker.definitions.get(id.0 as usize)
    }

    /// The entry that was checked last.
    pub(crate) fn hir(&self) -> &Hir {
        &self.checker.hir
    }

    /// Forgets the statements of the last entry, which has been compiled.
    pub(crate) fn settle(&mut self) {
        self.checker.hir.body.clear();
    }

    /// The buffers and variables that anything to come may ask for.
    pub(crate) fn held(&self) -> Places {
        let mut places = Places::default();
        let checker = &self.checker;
        for (_, binding) in checker.env.iter() {
            match &binding.bound {
                Bound::Scalar { var, .. } => {
                    places.vars.insert(*var);
                }
                Bound::Guarded { value, flag } => {
                    places.vars.insert(*flag);
                    places.value(value);
                }
                Bound::Value(value) => places.value(value),
                Bound::Conflict { .. } => {}
            }
        }
        checker.definitions.iter().flat_map(|d| d.defaults.iter().flatten()).for_each(|value| places.value(value));
        places.vars.extend(checker.params.iter().map(|&(var, _)| var));
        places.vars.extend(checker.streams.iter().flatten().flat_map(|state| [state.seed, state.counter]));
        let declared = places.arrays.iter().filter_map(|array| checker.hir.arrays.get(array.0 as usize));
        places.vars.extend(declared.filter_map(|decl| decl.len));
        places
    }

    /// Every name, in alphabetical order.
    pub(crate) fn names(&self) -> Vec<Named> {
        let checker = &self.checker;
        let own = checker.env.iter().filter(|(name, _)| name.scope == ScopeId::default());
        own.map(|(name, binding)| {
            let definition = match binding.shown() {
                Some(Value::Function(Function::Def(id))) => self.definition(*id),
                _ => None,
            };
            Named {
                name: name.text.clone(),
                description: binding.describe(),
                signature: definition.map(|definition| definition.signature()),
                value: match &binding.bound {
                    Bound::Scalar { known: Some(value), .. } => Held::Scalar(HeldScalar::Known(*value)),
                    Bound::Scalar { var, kind, .. } => Held::Scalar(HeldScalar::Variable { slot: var.0, kind: *kind }),
                    Bound::Value(value) | Bound::Guarded { value, .. } => checker.held_value(value),
                    Bound::Conflict { first, .. } => Held::Other(first.clone()),
                },
            }
        })
        .collect()
    }
}

impl<'ast> Checker<'ast> {
    /// An expression at the end of an entry: its value gets a name of its own. Whether there is one to show.
    fn last_value(&mut self, expr: &Expr<'ast>) -> Checked<bool> {
        let value = self.expr(expr)?;
        match value {
            Value::None => Ok(false),
            Value::Text(parts) if text::shows_arrays(&parts) => {
                self.unsupported(expr.span, "text with arrays in it", "put it into a `print`")
            }
            Value::Text(_) => {
                // It is shown while its values are at hand, and is no value to go on with.
                let mut parts = Vec::new();
                self.formatted(value, Some(Conversion::Repr), ("", expr.span), expr.span, &mut parts)?;
                parts.push(PrintPart::Text("\n".to_owned()));
                self.emit(StmtKind::Print(parts));
                Ok(false)
            }
            value => {
                self.bind_value(LAST, value, expr.span)?;
                Ok(true)
            }
        }
    }

    fn held_value(&self, value: &Value) -> Held {
        let all = |items: &[Value]| items.iter().map(|item| self.held_value(item)).collect();
        match value {
            Value::Scalar(scalar) => match (&scalar.node, scalar.kind) {
                (ScalarNode::Const(value), _) => Held::Scalar(HeldScalar::Known(*value)),
                (ScalarNode::Var(var), kind) => Held::Scalar(HeldScalar::Variable { slot: var.0, kind }),
                _ => Held::Other(value.describe()),
            },
            Value::GrowingList(list) => Held::Array(self.held_array(list, HeldKind::List)),
            Value::Array(_) | Value::Bounded(_) => match value.as_any_view() {
                Some(view) => Held::Array(self.held_array(&view, HeldKind::Array)),
                None => Held::Other(value.describe()),
            },
            Value::Bytes(ArrayExpr { node: crate::hir::ArrayNode::View(view), .. }) => {
                Held::Array(self.held_array(view, HeldKind::Bytes))
            }
            Value::Tuple(items) => Held::Tuple(all(items)),
            Value::List(items) => Held::List(all(items)),
            Value::Str(text) => Held::Text(text.clone()),
            Value::DType(dtype) => Held::DType(*dtype),
            Value::Function(Function::Def(id)) => {
                let definition = self.definitions.get(id.0 as usize);
                Held::Other(definition.map_or_else(|| value.describe(), |it| format!("a function {}", it.signature())))
            }
            Value::None => Held::None,
            other => Held::Other(other.describe()),
        }
    }

    fn held_array(&self, view: &ArrayView, kind: HeldKind) -> HeldArray {
        let [moving, len] = [view.moving, view.len].map(|var| var.map(|var| var.0));
        // The view of a list is as long as its room was when it was made.
        let shape =
            self.hir.arrays.get(view.array.0 as usize).map(|decl| decl.shape).filter(|_| kind == HeldKind::List);
        let lies = shape.map_or(view.view, View::contiguous);
        HeldArray { slot: view.array.0, dtype: self.dtype_of_memory(view), view: lies, moving, len, kind }
    }
}

impl Places {
    fn value(&mut self, value: &Value) {
        value.for_each_view(&mut |view| {
            self.arrays.insert(view.array);
            self.vars.extend(view.moving.into_iter().chain(view.len));
        });
        match value {
            Value::Scalar(scalar) => self.scalar(scalar),
            Value::Tuple(items) | Value::List(items) | Value::Zip(items) => items.iter().for_each(|i| self.value(i)),
            Value::Method(on, _) => self.value(on),
            Value::Text(parts) => parts.iter().for_each(|part| self.part(part)),
            Value::Range { start, stop, .. } => [start, stop].into_iter().for_each(|bound| self.scalar(bound)),
            _ => {}
        }
    }

    fn scalar(&mut self, scalar: &ScalarExpr) {
        // What names stand for has been evaluated.
        if let ScalarNode::Var(var) = scalar.node {
            self.vars.insert(var);
        }
    }

    fn part(&mut self, part: &PrintPart) {
        match part {
            PrintPart::Scalar(scalar) | PrintPart::Formatted(scalar, _) => self.scalar(scalar),
            PrintPart::Choose { test, then, otherwise } => {
                self.vars.insert(*test);
                then.iter().chain(otherwise).for_each(|part| self.part(part));
            }
            PrintPart::Text(_)
            | PrintPart::Array(_)
            | PrintPart::Repr(_)
            | PrintPart::List(_)
            | PrintPart::Bytes(_) => {}
        }
    }
}

/// Names that an entry binds to `[]`: nobody writes that but to append to it.
fn empty_lists(body: Block<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for stmt in body {
        if let Syntax::Assign { targets, value: Expr { kind: ExprKind::List([]), .. } } = stmt.kind {
            targets.iter().for_each(|target| assigned::target_names(target, &mut names));
        }
    }
    names
}
