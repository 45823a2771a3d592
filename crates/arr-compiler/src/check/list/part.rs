//! What is asked of a list that grows: elements and slices of it, whether there are any, `x in li`.

use arr_core::{Reduction, Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Span};

use super::{Element, List};
use crate::check::function::CopyOrder;
use crate::check::index::Part;
use crate::check::value::Value;
use crate::check::{Checked, Checker, Reported, constructor};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind};

impl Checker<'_> {
    /// `li[i]`, which is an element, and `li[a:b]`, which is a list of its own.
    pub(in crate::check) fn list_part(&mut self, elements: &ArrayExpr, part: Part, span: Span) -> Checked<Value> {
        let dtype = elements.dtype;
        match part {
            Part::View(view) if view.view.shape.rank() < elements.shape.rank() => {
                Ok(Value::Array(ArrayExpr::view(view, dtype)))
            }
            Part::View(_) if elements.shape.rank() > 1 => {
                self.unsupported(span, "slices of lists of arrays", "make an array of it: `np.array(rows)`")
            }
            Part::Element(array, indices) => {
                let kind = ScalarKind::of(dtype);
                Ok(Value::Scalar(ScalarExpr::load(array, indices, kind)))
            }
            Part::View(view) if view.view.shape.rank() == 1 => {
                let copy = constructor::copied(ArrayExpr::view(view, dtype), CopyOrder::C);
                let (n, known) = (self.rows_of(&copy), copy.len.is_none().then_some(copy.shape.extent(0)));
                let len = self.fix("length", n);
                let reason = Origin::Temporary("a part of a list");
                let target = self.new_bounded("", dtype, copy.shape, reason, len);
                let front = ArrayView { len: copy.len.map(|_| len), ..target };
                let copy = ArrayExpr { len: front.len, ..copy };
                self.emit(StmtKind::store(front, copy));
                let made = List { element: Some(Element::scalar(dtype)), n_branches: self.n_branches, span };
                self.lists.insert(target.array, made);
                self.note_length(target, known);
                Ok(Value::GrowingList(target))
            }
            _ => self.error(Code::TypeMismatch, span, "the index of a list is an int or a slice"),
        }
    }

    /// `x in li`
    pub(in crate::check) fn in_list(
        &mut self,
        x: (ScalarExpr, Span),
        list: (ArrayView, Span),
        span: Span,
    ) -> Checked<ScalarExpr> {
        if self.holds_arrays(list.0) {
            return self.unsupported(list.1, "`in` for lists of arrays", "ask `np.any(np.array(rows) == x)`");
        }
        let elements = self.elements_of(list.0)?;
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

    /// Whether a list has elements.
    pub(in crate::check) fn has_elements(&mut self, list: ArrayView, span: Span) -> Checked<ScalarExpr> {
        let n = match self.env.list_lengths.get(&list.array) {
            Some(&n) => return Ok(ScalarExpr::constant(Scalar::Bool(n > 0))),
            None => ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int),
        };
        self.scalar_map(Ufunc::Greater, vec![n, ScalarExpr::int(0)], span)
    }
}
