//! Lists that grow: a buffer that holds the most elements there can be, and a variable with how many there are.
//!
//! A name that the script appends to, or whose elements it stores into, stands for such a list from where a list display is
//! bound to it. All names for one
//! list stand for the same buffer and length, as in Python. Elements are scalars of one type; ints are held in 32 bits, and
//! appending one that does not fit stops the script.

use arr_core::{DType, Operand, Reduction, Scalar, ScalarKind, Shape, Ufunc, View};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Expr, ExprKind};

use super::args::{Args, Given};
use super::elementwise::cast;
use super::env::BindingId;
use super::function::{IntArrays, ListMethod};
use super::index::Part;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayId, ArrayNode, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind};

/// A list that grows.
#[derive(Clone, Debug)]
pub(super) struct List {
    /// The dtype that its elements are held in, once there has been one.
    pub(super) element: Option<DType>,
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
            (ExprKind::List(_) | ExprKind::ListComp { .. } | ExprKind::Binary { .. }, Value::List(items)) => {
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

    /// A list of scalars of one type that can grow; other lists stay what they are.
    fn growing_list(&mut self, name: &str, items: Vec<Value>, span: Span) -> Checked<Value> {
        let mut scalars = Vec::with_capacity(items.len());
        for item in &items {
            match item {
                Value::Scalar(scalar) if scalars.first().is_none_or(|s: &ScalarExpr| s.kind == scalar.kind) => {
                    scalars.push(scalar.clone());
                }
                _ => return Ok(Value::List(items)),
            }
        }
        let n = scalars.len() as u32;
        let element = scalars.first().map(|scalar| Operand::Scalar(scalar.kind).dtype());
        let list = match self.list_to_empty(name, element) {
            Some(list) => list,
            None => {
                let len = self.new_var(&format!("{name} length"), ScalarKind::Int);
                let dtype = element.unwrap_or(DType::F32);
                let list = self.new_bounded(name, dtype, Shape::vector(0), Origin::Named, len);
                let made = List { element, n_branches: self.n_branches, span };
                self.lists.insert(list.array, made);
                list
            }
        };
        let capacity = self.hir.arrays.get(list.array.0 as usize).map_or(0, |decl| decl.shape.extent(0));
        self.enlarge(list.array, u64::from(n.saturating_sub(capacity)))?;
        let room = self.room(list);
        for (k, value) in scalars.into_iter().enumerate() {
            self.fits(&value, self.dtype_of(&list), span)?;
            let indices = vec![ScalarExpr::int(k as i64)];
            self.emit(StmtKind::StoreElement { target: room, indices, value });
        }
        self.set_length(list, ScalarExpr::int(i64::from(n)));
        self.env.list_lengths.insert(list.array, n);
        Ok(Value::GrowingList(list))
    }

    /// The list that a name stands for already, to be used again for a new one: where it is read in this loop or was made
    /// outside this branch, so that all paths agree, and nothing else shows it.
    fn list_to_empty(&mut self, name: &str, element: Option<DType>) -> Option<ArrayView> {
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
        if let (Some(dtype), None) = (element, list.element) {
            self.set_element(old.array, dtype);
        }
        // However much has been added, it is gone.
        self.grows(old.array, (0, false), None, self.span).ok()?;
        Some(old)
    }

    /// What the elements of a list are held in.
    pub(super) fn set_element(&mut self, array: ArrayId, dtype: DType) {
        if let Some(list) = self.lists.get_mut(&array) {
            list.element = Some(dtype);
        }
        if let Some(decl) = self.hir.arrays.get_mut(array.0 as usize) {
            decl.dtype = dtype;
        }
    }

    /// All elements that a list has room for.
    fn room(&self, list: ArrayView) -> ArrayView {
        let shape = self.hir.arrays.get(list.array.0 as usize).map_or(Shape::vector(0), |decl| decl.shape);
        ArrayView { view: View::contiguous(shape), len: None, ..list }
    }

    fn set_length(&mut self, list: ArrayView, value: ScalarExpr) {
        if let Some(var) = list.len {
            self.emit(StmtKind::SetVar { var, value });
        }
    }

    /// The elements of a list as they lie in its buffer.
    pub(super) fn elements_of(&mut self, list: ArrayView) -> ArrayExpr {
        let room = self.room(list);
        let known = self.env.list_lengths.get(&list.array).copied();
        if known == Some(0) {
            let none = self.new_array("", DType::F32, Shape::vector(0), Origin::Constant(Vec::new()));
            return ArrayExpr::view(none, DType::F32);
        }
        let is_untold = self.lists.get(&list.array).is_some_and(|list| list.element.is_none());
        let mut dtype = self.dtype_of(&list);
        if is_untold {
            match self.trial_element {
                Some(guess) => dtype = guess,
                None => self.set_element(list.array, DType::F32),
            }
        }
        let view = match known {
            Some(n) => ArrayView { view: View::contiguous(Shape::vector(n)), ..room },
            None => ArrayView { len: list.len, ..room },
        };
        ArrayExpr::view(view, dtype)
    }

    /// The array that `np.array` makes of a list: a copy, but where the list is never met again.
    ///
    /// Of no elements NumPy makes floats: where the elements are others and there may be none, that stops the script.
    pub(super) fn array_of_list(
        &mut self,
        list: ArrayView,
        dtype: Option<DType>,
        ints: IntArrays,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let elements = self.elements_of(list);
        let own = match elements.dtype {
            DType::I32 => ints.dtype(),
            dtype => dtype,
        };
        if elements.len.is_some() && dtype.is_none() && own != DType::F32 {
            let message =
                "NumPy makes a float array of an empty list: give the dtype, as in `np.array(li, dtype=np.int32)`";
            self.require_elements(&elements, message, span)?;
        }
        let dtype = dtype.unwrap_or(own);
        if elements.dtype == DType::I32 && dtype.is_integer() && dtype != DType::I32 {
            self.require_range(&elements, dtype, span)?;
        }
        let cast_elements = cast(elements.clone(), dtype);
        if cast_elements.dtype == elements.dtype && self.is_met_for_the_last_time(list, span) {
            return Ok(elements);
        }
        Ok(super::constructor::copied(cast_elements, super::function::CopyOrder::C))
    }

    /// Stops the script where a list has no elements.
    pub(super) fn require_elements(&mut self, elements: &ArrayExpr, message: &str, span: Span) -> Checked<()> {
        let n = self.rows_of(elements);
        let has_some = self.scalar_map(Ufunc::Greater, vec![n, ScalarExpr::int(0)], span)?;
        let flag = self.fix("", has_some);
        self.require(flag, message, span)
    }

    /// Stops the script where an int of a list does not fit `dtype`.
    fn require_range(&mut self, elements: &ArrayExpr, dtype: DType, span: Span) -> Checked<()> {
        let (low, high) = dtype.range().unwrap_or_default();
        let list = || Value::of(elements.clone());
        let bound = |n: i64| Value::Scalar(ScalarExpr::int(n));
        let below = self.ufunc(Ufunc::Less, vec![(list(), span), (bound(low), span)], span)?;
        let above = self.ufunc(Ufunc::Greater, vec![(list(), span), (bound(high), span)], span)?;
        let outside = self.ufunc(Ufunc::LogicalOr, vec![(below, span), (above, span)], span)?;
        let (Value::Array(outside) | Value::Bounded(outside)) = outside else { return Err(Reported) };
        let node = ScalarNode::Reduce { f: Reduction::Any, array: Box::new(outside), mask: None };
        let any = ScalarExpr { node, kind: ScalarKind::Bool };
        let fits = self.scalar_map(Ufunc::LogicalNot, vec![any], span)?;
        let flag = self.fix("", fits);
        self.require(flag, &format!("an integer of the list does not fit {dtype}"), span)
    }

    /// Whether the list has one name, which stands nowhere but between the display and this expression, so that nothing
    /// can tell the array from the list.
    fn is_met_for_the_last_time(&self, list: ArrayView, span: Span) -> bool {
        let Some(made) = self.lists.get(&list.array) else { return false };
        if self.goes_on || self.is_older_than_loop(list.array) || self.in_use.contains(&list.array) {
            return false;
        }
        let mut names = Vec::new();
        for (name, binding) in self.env.iter() {
            let mut shows = false;
            if let Some(value) = binding.shown() {
                value.for_each_view(&mut |view| shows |= view.array == list.array);
            }
            if shows {
                names.push(name);
            }
        }
        let [name] = names.as_slice() else { return false };
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let mut within = 0;
        for (at, _) in self.source.match_indices(name.text.as_str()) {
            let end = at + name.text.len();
            let before = self.source.get(..at).and_then(|text| text.chars().next_back());
            let behind = self.source.get(end..).and_then(|text| text.chars().next());
            if before.is_some_and(is_word) || behind.is_some_and(is_word) {
                continue;
            }
            let at = at as u32;
            let statement = self.source.get(..made.span.start as usize).and_then(|text| text.rfind('\n')).unwrap_or(0);
            if at >= self.span.start && at < self.span.end {
                within += 1;
            } else if (at as usize) < statement || at >= span.end {
                return false;
            }
        }
        within == 1
    }

    /// `li.append(x)`, `li.extend(items)`, `li.pop()`, `li.clear()`
    pub(super) fn call_list_method(&mut self, method: ListMethod, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let on = args.positional.first().cloned().ok_or(Reported)?;
        let Value::GrowingList(list) = on.value else { return Err(Reported) };
        if self.in_use.contains(&list.array) {
            let what = "a list that changes while a loop or an expression goes through it";
            return self.unsupported(span, what, "collect in another list");
        }
        let len = list.len.ok_or(Reported)?;
        let n = ScalarExpr::var(len, ScalarKind::Int);
        let known = self.env.list_lengths.get(&list.array).copied();
        match method {
            ListMethod::Append => {
                let [_, item] = self.bind(args)?;
                let Given { value, span: at } = item.ok_or(Reported)?;
                self.append(list, value, at, span)?;
                Ok(Value::None)
            }
            ListMethod::Extend => {
                let [_, items] = self.bind(args)?;
                let Given { value, span: at } = items.ok_or(Reported)?;
                // All of them are there before the first is added.
                let items = self.items_of_known_number(value, at)?;
                let items: Vec<Value> = items.into_iter().map(|item| self.evaluated(item)).collect();
                for item in items {
                    self.count_inlined();
                    self.append(list, item, at, span)?;
                }
                Ok(Value::None)
            }
            ListMethod::Pop => {
                let [_] = self.bind(args)?;
                self.grows(list.array, (0, false), None, span)?;
                let elements = self.elements_of(list);
                let ArrayNode::View(view) = elements.node else { return Err(Reported) };
                if known == Some(0) {
                    return self.error(Code::IndexRange, span, "`pop` of an empty list");
                }
                let kind = ScalarKind::of(elements.dtype);
                let last = self.held(ScalarExpr::load(view, vec![ScalarExpr::int(-1)], kind));
                let fewer = self.scalar_map(Ufunc::Subtract, vec![n, ScalarExpr::int(1)], span)?;
                self.set_length(list, fewer);
                self.note_length(list, known.map(|n| n.saturating_sub(1)));
                Ok(Value::Scalar(last))
            }
            ListMethod::Clear => {
                let [_] = self.bind(args)?;
                self.grows(list.array, (0, false), None, span)?;
                self.set_length(list, ScalarExpr::int(0));
                self.note_length(list, Some(0));
                Ok(Value::None)
            }
        }
    }

    fn note_length(&mut self, list: ArrayView, n: Option<u32>) {
        match n {
            Some(n) => self.env.list_lengths.insert(list.array, n),
            None => self.env.list_lengths.remove(&list.array),
        };
    }

    /// Stores a scalar behind the elements of a list, which is one longer then.
    fn append(&mut self, list: ArrayView, value: Value, at: Span, span: Span) -> Checked<()> {
        let Value::Scalar(value) = value else {
            let what = format!("{} in a list that grows", value.describe());
            return self.unsupported(at, &what, "store its rows into an array of the final shape");
        };
        self.grows(list.array, (1, true), None, span)?;
        if !self.is_older_than_loop(list.array) {
            self.enlarge(list.array, 1)?;
        }
        self.fits_list(list, &value, at)?;
        let target = self.room(list);
        let n = ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int);
        self.emit(StmtKind::StoreElement { target, indices: vec![n.clone()], value });
        let more = self.scalar_map(Ufunc::Add, vec![n, ScalarExpr::int(1)], span)?;
        self.set_length(list, more);
        let known = self.env.list_lengths.get(&list.array).copied();
        self.note_length(list, known.map(|n| n.saturating_add(1)));
        Ok(())
    }

    /// Refuses an element that is of another type than the others.
    pub(super) fn fits_list(&mut self, list: ArrayView, value: &ScalarExpr, at: Span) -> Checked<()> {
        let dtype = Operand::Scalar(value.kind).dtype();
        match self.lists.get(&list.array).map(|list| (list.element, list.span)) {
            Some((None, _)) => self.set_element(list.array, dtype),
            Some((Some(element), made)) if element != dtype => {
                let message = format!("a {} comes into a list of {}s", value.kind, ScalarKind::of(element));
                let diagnostic = Diagnostic::new(Code::OperandType, at, message).also(made, "the list is made here");
                let hint = "give all elements one type, as with `float(x)` or `0.0` for `0`";
                return Err(self.report(diagnostic.hint(hint)));
            }
            _ => {}
        }
        self.fits(value, dtype, at)
    }

    /// `x in li`
    pub(super) fn in_list(
        &mut self,
        x: (ScalarExpr, Span),
        list: (ArrayView, Span),
        span: Span,
    ) -> Checked<ScalarExpr> {
        let elements = self.elements_of(list.0);
        let is_exact = match x.0.as_const_int() {
            Some(n) => n.unsigned_abs() <= 1 << f32::MANTISSA_DIGITS,
            None => x.0.kind == ScalarKind::of(elements.dtype),
        };
        if !is_exact {
            let message = format!("this asks for a {} in a list of {}s", x.0.kind, ScalarKind::of(elements.dtype));
            return self.error(Code::OperandType, x.1, message);
        }
        let elements = Value::of(elements);
        let equal = self.ufunc(Ufunc::Equal, vec![(elements, list.1), (Value::Scalar(x.0), x.1)], span)?;
        let (Value::Array(equal) | Value::Bounded(equal)) = equal else { return Err(Reported) };
        let node = ScalarNode::Reduce { f: Reduction::Any, array: Box::new(equal), mask: None };
        Ok(ScalarExpr { node, kind: ScalarKind::Bool })
    }

    /// `li[i]`, which is an element, and `li[a:b]`, which is a list of its own.
    pub(super) fn list_part(&mut self, dtype: DType, part: Part, span: Span) -> Checked<Value> {
        match part {
            Part::Element(array, indices) => {
                let kind = ScalarKind::of(dtype);
                Ok(Value::Scalar(ScalarExpr::load(array, indices, kind)))
            }
            Part::View(view) if view.view.shape.rank() == 1 => {
                let copy = super::constructor::copied(ArrayExpr::view(view, dtype), super::function::CopyOrder::C);
                let (n, known) = (self.rows_of(&copy), copy.len.is_none().then_some(copy.shape.extent(0)));
                let len = self.fix("length", n);
                let reason = Origin::Temporary("a part of a list");
                let target = self.new_bounded("", dtype, copy.shape, reason, len);
                let front = ArrayView { len: copy.len.map(|_| len), ..target };
                let copy = ArrayExpr { len: front.len, ..copy };
                self.emit(StmtKind::store(front, copy));
                let made = List { element: Some(dtype), n_branches: self.n_branches, span };
                self.lists.insert(target.array, made);
                self.note_length(target, known);
                Ok(Value::GrowingList(target))
            }
            _ => self.error(Code::TypeMismatch, span, "the index of a list is an int or a slice"),
        }
    }

    /// Whether a list has elements.
    pub(super) fn has_elements(&mut self, list: ArrayView, span: Span) -> Checked<ScalarExpr> {
        let n = match self.env.list_lengths.get(&list.array) {
            Some(&n) => return Ok(ScalarExpr::constant(Scalar::Bool(n > 0))),
            None => ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int),
        };
        self.scalar_map(Ufunc::Greater, vec![n, ScalarExpr::int(0)], span)
    }
}
