//! What an expression can be at compile time.

use arr_core::{DType, PortId, Scalar, Shape};

use super::bounded::Masked;
use super::elementwise::Elementwise;
use super::function::{Function, Module};
use super::{Checked, Reported};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, PrintPart, ScalarExpr};

/// What an expression means.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// A plain scalar.
    Scalar(ScalarExpr),
    /// An array.
    Array(ArrayExpr),
    /// An array of a length known at run time.
    Bounded(ArrayExpr),
    /// The elements of an array where a mask is true.
    Masked(Masked),
    /// Elements of an array in steps known at run time: a view in NumPy, which no name can have here.
    Stepped(ArrayExpr),
    /// A tuple.
    Tuple(Vec<Value>),
    /// A list display.
    List(Vec<Value>),
    /// A list that grows; every name of it has the same buffer and length.
    GrowingList(ArrayView),
    /// Python's bytes: an array of uint8 with one axis, in memory.
    Bytes(ArrayExpr),
    /// A string.
    Str(String),
    /// A string with values in it that are known at run time.
    Text(Vec<PrintPart>),
    /// A dtype, as `np.uint8` or `a.dtype`.
    DType(DType),
    /// A module.
    Module(Module),
    /// A function.
    Function(Function),
    /// A function that takes the array it was found on first.
    Method(Box<Value>, Function),
    /// `range(start, stop, step)`.
    Range { start: ScalarExpr, stop: ScalarExpr, step: i64 },
    /// `zip(...)`, and `enumerate(...)` as a zip with a range.
    Zip(Vec<Value>),
    /// `reversed(x)`: what it goes through.
    Reversed(Box<Value>),
    /// `arr.stream(...)`.
    Stream { port: PortId, into: ArrayView },
    /// `None`, also the result of what gives nothing.
    None,
    /// `...`
    Ellipsis,
    /// The result of an expression that was refused; met again, it is not reported again.
    Bad,
}

impl Value {
    /// A float that is known.
    pub(super) fn float(value: f32) -> Value {
        Value::Scalar(ScalarExpr::constant(Scalar::Float(value)))
    }

    /// What messages call it.
    pub(super) fn describe(&self) -> String {
        match self {
            Value::Scalar(s) => format!("a scalar of type {}", s.kind),
            Value::Array(a) => format!("an array of dtype {} and shape {}{}", a.dtype, a.shape, memory_order(a)),
            Value::Bounded(a) => format!("an array of dtype {} and up to {} rows", a.dtype, a.shape.extent(0)),
            Value::Masked(Masked { array, .. }) => format!("the selected elements of a {} array", array.dtype),
            Value::Stepped(_) => "a view with a step known at run time".into(),
            Value::Tuple(_) => "a tuple".into(),
            Value::List(_) => "a list".into(),
            Value::GrowingList(_) => "a list that grows".into(),
            Value::Bytes(_) => "bytes".into(),
            Value::Str(_) => "a string".into(),
            Value::Text(_) => "a string with run-time values in it".into(),
            Value::DType(_) => "a dtype".into(),
            Value::Module(_) => "a module".into(),
            Value::Function(_) | Value::Method(..) => "a function".into(),
            Value::Range { .. } => "a range".into(),
            Value::Zip(_) => "a zip".into(),
            Value::Reversed(_) => "what `reversed` gives".into(),
            Value::Stream { .. } => "a stream".into(),
            Value::None => "None".into(),
            Value::Ellipsis => "`...`".into(),
            Value::Bad => "an expression with an error".into(),
        }
    }

    /// The value that an array is.
    pub(super) fn of(array: ArrayExpr) -> Value {
        if array.len.is_some() { Value::Bounded(array) } else { Value::Array(array) }
    }

    /// The value that an operand is.
    pub(super) fn of_elementwise(operand: Elementwise) -> Value {
        match operand {
            Elementwise::Array(array) => Value::of(array),
            Elementwise::Scalar(scalar) => Value::Scalar(scalar),
        }
    }

    /// What is read of a view with a step known at run time, or of those in a sequence.
    pub(super) fn read(self) -> Value {
        match self {
            Value::Stepped(array) => Value::of(array),
            Value::Tuple(items) => Value::Tuple(items.into_iter().map(Value::read).collect()),
            Value::List(items) => Value::List(items.into_iter().map(Value::read).collect()),
            other => other,
        }
    }

    /// What a loop goes through.
    pub(super) fn gone_through(self) -> Value {
        if let Value::Reversed(items) = self { *items } else { self.unpacked() }
    }

    /// The array of a value that is known to be one.
    pub(super) fn into_array(self) -> Checked<ArrayExpr> {
        match self {
            Value::Array(array) | Value::Bounded(array) => Ok(array),
            _ => Err(Reported),
        }
    }

    /// The view, where the value is one, of a fixed length or not.
    pub(super) fn as_any_view(&self) -> Option<ArrayView> {
        match self {
            Value::Bounded(ArrayExpr { node: ArrayNode::View(view), .. }) => Some(*view),
            _ => self.as_view(),
        }
    }

    /// The view, where the value is one of a fixed length.
    pub(super) fn as_view(&self) -> Option<ArrayView> {
        match self {
            Value::Array(ArrayExpr { node: ArrayNode::View(view), .. }) => Some(*view),
            _ => None,
        }
    }

    /// The views that a binding to this value keeps alive.
    pub(super) fn for_each_view(&self, visit: &mut impl FnMut(&ArrayView)) {
        match self {
            Value::Array(array) | Value::Bounded(array) | Value::Stepped(array) | Value::Bytes(array) => {
                array.for_each_view(visit);
            }
            Value::GrowingList(list) => visit(list),
            Value::Masked(Masked { array, mask, .. }) => {
                array.for_each_view(visit);
                mask.for_each_view(visit);
            }
            Value::Tuple(list) | Value::List(list) | Value::Zip(list) => {
                list.iter().for_each(|v| v.for_each_view(visit))
            }
            Value::Method(on, _) | Value::Reversed(on) => on.for_each_view(visit),
            Value::Text(parts) => parts.iter().for_each(|part| part.for_each_view(visit)),
            _ => {}
        }
    }

    /// A tuple of the extents.
    pub(super) fn of_shape(shape: &Shape) -> Value {
        Value::Tuple(shape.extents().iter().map(|&n| Value::Scalar(ScalarExpr::int(i64::from(n)))).collect())
    }

    /// Whether both are the same thing: the same variable, the same view, equal constants.
    pub(super) fn is_same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Scalar(a), Value::Scalar(b)) => a == b,
            (Value::Array(_), Value::Array(_))
            | (Value::Bounded(_), Value::Bounded(_))
            | (Value::Bytes(_), Value::Bytes(_)) => {
                let [a, b] = [self, other].map(|value| value.clone().unpacked().as_any_view());
                a.is_some() && a == b
            }
            (Value::Tuple(a), Value::Tuple(b)) | (Value::List(a), Value::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_same(b))
            }
            (Value::GrowingList(a), Value::GrowingList(b)) => a.array == b.array,
            (Value::Str(a), Value::Str(b)) => a == b,
            (Value::Text(a), Value::Text(b)) => a == b,
            (
                Value::Range { start: a, stop: b, step: c },
                Value::Range { start: other_a, stop: other_b, step: other_c },
            ) => (a, b, c) == (other_a, other_b, other_c),
            (Value::DType(a), Value::DType(b)) => a == b,
            (Value::Module(a), Value::Module(b)) => a == b,
            (Value::Function(a), Value::Function(b)) => a == b,
            (Value::Zip(a), Value::Zip(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_same(b)),
            (Value::None, Value::None) | (Value::Ellipsis, Value::Ellipsis) | (Value::Bad, _) | (_, Value::Bad) => true,
            _ => false,
        }
    }
}

impl ArrayExpr {
    /// The view of an expression that is known to be one.
    pub(super) fn into_view(self) -> Checked<ArrayView> {
        match self.node {
            ArrayNode::View(view) => Ok(view),
            _ => Err(Reported),
        }
    }
}

/// The order of the axes in memory, for messages; nothing where that is C order.
fn memory_order(array: &ArrayExpr) -> String {
    let stored = array.stored();
    if stored.is_contiguous() {
        return String::new();
    }
    let mut axes: Vec<usize> = (0..array.shape.rank()).collect();
    axes.sort_by_key(|&axis| std::cmp::Reverse(stored.strides.get(axis)));
    let axes: Vec<String> = axes.iter().map(ToString::to_string).collect();
    format!(" with its axes in memory in the order {}", axes.join(", "))
}
