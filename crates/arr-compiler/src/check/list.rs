//! Lists that grow: a buffer that holds the most elements there can be, and a variable with how many there are.
//!
//! A name that the script appends to, or whose elements it stores into, stands for such a list from where a list display is
//! bound to it. All names for one list stand for the same buffer and length, as in Python. Elements are scalars of one type,
//! or arrays of one dtype and shape, which are the rows of the buffer; ints are held in 32 bits, and appending one that does
//! not fit stops the script.

mod array;
mod change;
mod extended;
mod joined;
mod later;
mod moved;
mod part;
mod search;
mod sorted;

use arr_core::{DType, Operand, ScalarKind, Shape, SliceBounds, View};
use arr_diag::Span;
use arr_syntax::ast::{Expr, ExprKind};

use super::env::BindingId;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayId, ArrayView, Origin, ScalarExpr, StmtKind};

/// What the elements of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Element {
    /// What they are held in.
    pub(super) dtype: DType,
    /// The shape of arrays; of no axes for scalars.
    pub(super) shape: Shape,
}

impl Element {
    /// Scalars held in a dtype.
    pub(super) const fn scalar(dtype: DType) -> Element {
        Element { dtype, shape: Shape::SCALAR }
    }

    /// What a value is as an element; `None` for what no list holds that grows.
    fn of(value: &Value) -> Option<Element> {
        match value {
            Value::Scalar(scalar) => Some(Element::scalar(Operand::Scalar(scalar.kind).dtype())),
            Value::Array(array) if array.shape.rank() > 0 => Some(Element { dtype: array.dtype, shape: array.shape }),
            _ => None,
        }
    }

    /// One of them, in messages.
    fn singular(&self) -> String {
        match self.is_array() {
            true => format!("an array of {} of shape {}", self.dtype, self.shape),
            false => ScalarKind::of(self.dtype).with_article().to_owned(),
        }
    }

    /// Several of them, in messages.
    fn plural(&self) -> String {
        match self.is_array() {
            true => format!("arrays of {} of shape {}", self.dtype, self.shape),
            false if self.dtype == DType::C64 => "complex numbers".to_owned(),
            false => format!("{}s", ScalarKind::of(self.dtype)),
        }
    }

    /// Whether they are arrays.
    pub(super) fn is_array(&self) -> bool {
        self.shape.rank() > 0
    }
}

/// A list that grows.
#[derive(Clone, Debug)]
pub(super) struct List {
    /// What its elements are, once there has been one.
    pub(super) element: Option<Element>,
    /// The branches around the display that made it.
    n_branches: u32,
    /// Where the display stands.
    span: Span,
}

impl<'ast> Checker<'ast> {
    /// The value of an assignment, with lists that its names append to as lists that grow.
    pub(super) fn with_growing_lists(
        &mut self,
        targets: &[Expr<'ast>],
        value: &Expr<'ast>,
        result: Value,
    ) -> Checked<Value> {
        match (&value.kind, result) {
            (kind, Value::List(items)) if makes_list(kind) => {
                let changed = targets.iter().find_map(|target| match target.kind {
                    ExprKind::Name(name) if self.changed.contains(name) => Some(name),
                    _ => None,
                });
                match changed {
                    Some(name) => self.growing_list(name, items, value.span),
                    None => Ok(Value::List(items)),
                }
            }
            (ExprKind::Tuple(values), Value::Tuple(items)) if values.len() == items.len() => {
                let [Expr { kind: ExprKind::Tuple(targets), .. }] = targets else { return Ok(Value::Tuple(items)) };
                let mut grown = Vec::with_capacity(items.len());
                for (k, (value, item)) in values.iter().zip(items).enumerate() {
                    let target = targets.get(k..=k).unwrap_or_default();
                    grown.push(self.with_growing_lists(target, value, item)?);
                }
                Ok(Value::Tuple(grown))
            }
            (_, result) => Ok(result),
        }
    }

    /// A list of elements of one type that can grow; other lists stay what they are.
    fn growing_list(&mut self, name: &str, items: Vec<Value>, span: Span) -> Checked<Value> {
        let element = items.first().and_then(Element::of);
        let may_grow =
            items.iter().all(|item| element.is_some() && Element::of(item) == element && !self.is_named(item));
        if !may_grow && !items.is_empty() {
            return Ok(Value::List(items));
        }
        let n = items.len() as u32;
        let list = match self.list_to_empty(name, element) {
            Some(list) => list,
            None => {
                let list = self.new_list(name, Origin::Named, span);
                if let Some(element) = element {
                    self.set_element(list.array, element)?;
                }
                list
            }
        };
        let capacity = self.hir.arrays.get(list.array.0 as usize).map_or(0, |decl| decl.shape.extent(0));
        self.enlarge(list.array, u64::from(n.saturating_sub(capacity)))?;
        for (k, item) in items.into_iter().enumerate() {
            self.put_item(list, ScalarExpr::int(k as i64), item, span)?;
        }
        self.set_length(list, ScalarExpr::int(i64::from(n)));
        self.env.list_lengths.insert(list.array, n);
        Ok(Value::GrowingList(list))
    }

    /// A list without elements and room, whose length is not set.
    fn new_list(&mut self, name: &str, origin: Origin, span: Span) -> ArrayView {
        let len = self.new_var(&format!("{name} length"), ScalarKind::Int);
        let list = self.new_bounded(name, DType::F32, Shape::vector(0), origin, len);
        self.lists.insert(list.array, List { element: None, n_branches: self.n_branches, span });
        list
    }

    /// A list of its own without elements, to append to.
    pub(super) fn empty_list(&mut self, origin: Origin, span: Span) -> ArrayView {
        let list = self.new_list("", origin, span);
        self.set_length(list, ScalarExpr::int(0));
        self.note_length(list, Some(0));
        list
    }

    /// The list that a name stands for already, to be used again for a new one: where it is read in this loop or was made
    /// outside this branch, so that all paths agree, and nothing else shows it.
    fn list_to_empty(&mut self, name: &str, element: Option<Element>) -> Option<ArrayView> {
        let binding = self.env.get(name)?;
        let (id, Some(Value::GrowingList(old))): (BindingId, _) = (binding.id, binding.value()) else { return None };
        let list = self.lists.get(&old.array)?;
        let is_needed = self.read.contains(&id) && self.is_older_than_loop(old.array);
        let agrees = element.is_none() || list.element.is_none() || element == list.element;
        if !agrees || !(is_needed || self.n_branches > list.n_branches) {
            return None;
        }
        if self.is_shown_elsewhere(old.array, &self.env.name(name)) {
            return None;
        }
        if let (Some(element), None) = (element, list.element) {
            self.set_element(old.array, element).ok()?;
        }
        // However much has been added, it is gone.
        self.grows(old.array, (0, false), None, self.span).ok()?;
        Some(old)
    }

    /// Says what the elements of a list are.
    pub(super) fn set_element(&mut self, array: ArrayId, element: Element) -> Checked<()> {
        let Some(decl) = self.hir.arrays.get_mut(array.0 as usize) else { return Ok(()) };
        // Where a loop is checked to learn how much is added in it, what is added can be asked for.
        let n = decl.shape.extent(0).max(u32::from(self.trial_element.is_some()));
        let extents: Vec<u32> = [n].iter().chain(element.shape.extents()).copied().collect();
        match Shape::new(&extents) {
            Ok(shape) => (decl.dtype, decl.shape) = (element.dtype, shape),
            Err(error) => return Err(self.report(message::shape(self.span, error))),
        }
        if let Some(list) = self.lists.get_mut(&array) {
            list.element = Some(element);
        }
        Ok(())
    }

    /// Whether the elements of a list are arrays.
    pub(super) fn holds_arrays(&self, list: ArrayView) -> bool {
        self.lists.get(&list.array).and_then(|list| list.element).is_some_and(|element| element.is_array())
    }

    /// All elements that a list has room for.
    pub(super) fn room(&self, list: ArrayView) -> ArrayView {
        let shape = self.hir.arrays.get(list.array.0 as usize).map_or(Shape::vector(0), |decl| decl.shape);
        ArrayView { view: View::contiguous(shape), len: None, ..list }
    }

    fn set_length(&mut self, list: ArrayView, value: ScalarExpr) {
        if let Some(var) = list.len {
            self.emit(StmtKind::SetVar { var, value });
        }
    }

    /// The elements of a list as they lie in its buffer.
    pub(super) fn elements_of(&mut self, list: ArrayView) -> Checked<ArrayExpr> {
        let room = self.room(list);
        let known = self.env.list_lengths.get(&list.array).copied();
        if known == Some(0) {
            let none = self.new_array("", DType::F32, Shape::vector(0), Origin::Constant(Vec::new()));
            return Ok(ArrayExpr::view(none, DType::F32));
        }
        let is_untold = self.lists.get(&list.array).is_some_and(|list| list.element.is_none());
        let mut dtype = self.dtype_of(&list);
        if is_untold {
            match self.trial_element {
                Some(guess) => dtype = guess,
                None => self.set_element(list.array, Element::scalar(DType::F32))?,
            }
        }
        let view = match known.map(|n| room.view.slice(0, SliceBounds { start: 0, step: 1, n })) {
            Some(front) => ArrayView { view: front.ok_or(Reported)?, ..room },
            None => ArrayView { len: list.len, ..room },
        };
        Ok(ArrayExpr::view(view, dtype))
    }

    fn note_length(&mut self, list: ArrayView, n: Option<u32>) {
        match n {
            Some(n) => self.env.list_lengths.insert(list.array, n),
            None => self.env.list_lengths.remove(&list.array),
        };
    }
}

/// Whether an expression makes a list of its own.
fn makes_list(expr: &ExprKind<'_>) -> bool {
    match expr {
        ExprKind::List(_) | ExprKind::ListComp { .. } | ExprKind::Binary { .. } | ExprKind::Subscript { .. } => true,
        ExprKind::Call { callee: Expr { kind: ExprKind::Name(name), .. }, .. } => *name == "list",
        ExprKind::Call { callee: Expr { kind: ExprKind::Attribute { name, .. }, .. }, .. } => name.name == "tolist",
        _ => false,
    }
}
