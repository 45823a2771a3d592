//! A computed array under another shape: the same expression over the operands under that shape, so that
//! `np.arange(h * w).reshape(h, w) * 0.5` needs no array in between.

use arr_core::Shape;

use crate::hir::{ArrayExpr, ArrayNode, ArrayView};

/// The expression over `shape`, which has as many elements. `None` where an operand is no view under that shape, or the result
/// would not lie in C order.
pub(super) fn under_shape(array: &ArrayExpr, shape: Shape) -> Option<ArrayExpr> {
    let is_in_order = array.len.is_none() && array.stored().is_contiguous();
    if is_in_order { operand_under(array, array.shape, shape) } else { None }
}

/// An operand that is stretched over the `whole` shape.
fn operand_under(array: &ArrayExpr, whole: Shape, shape: Shape) -> Option<ArrayExpr> {
    let of = |operand: &ArrayExpr| operand_under(operand, whole, shape);
    let boxed = |operand: &ArrayExpr| of(operand).map(Box::new);
    let node = match &array.node {
        ArrayNode::View(view) if view.len.is_none() => {
            let reshaped = view.view.broadcast_to(whole)?.reshape(shape)?;
            return Some(ArrayExpr::view(ArrayView { view: reshaped, ..*view }, array.dtype));
        }
        ArrayNode::View(_) => return None,
        // Elements come from their numbers in C order, which stay.
        ArrayNode::Ramp { .. } | ArrayNode::Linspace { .. } if array.shape == whole => array.node.clone(),
        ArrayNode::Ramp { .. } | ArrayNode::Linspace { .. } => return None,
        ArrayNode::Splat(value) => ArrayNode::Splat(value.clone()),
        ArrayNode::Map { f, compute, operands } => {
            let operands = operands.iter().map(of).collect::<Option<_>>()?;
            ArrayNode::Map { f: *f, compute: *compute, operands }
        }
        ArrayNode::Select { cond, then, otherwise } => {
            ArrayNode::Select { cond: boxed(cond)?, then: boxed(then)?, otherwise: boxed(otherwise)? }
        }
        ArrayNode::Cast(operand) => ArrayNode::Cast(boxed(operand)?),
        ArrayNode::Take { array, at } => ArrayNode::Take { array: *array, at: boxed(at)? },
        ArrayNode::WrapIndex { at, axis, extent } => {
            ArrayNode::WrapIndex { at: boxed(at)?, axis: *axis, extent: extent.clone() }
        }
    };
    Some(ArrayExpr::new(node, array.dtype, shape, None))
}
