//! Lists as arrays: `np.array([[1, 2], [3, 4]])`.

use arr_core::{DType, MAX_RANK, Scalar, ScalarKind, Shape};
use arr_diag::{Code, Diagnostic, Span};
use arr_kernels::scalar as kernel;

use super::function::IntArrays;
use super::{Checked, Checker, message, value::Value};
use crate::hir::{ArrayExpr, Origin, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// The array that a list, a tuple, an array or a scalar makes.
    ///
    /// Without a dtype: complex64 if any element is complex, float32 if any is a float, bool if all are, else what `ints` says.
    pub(super) fn array_of(
        &mut self,
        value: Value,
        dtype: Option<DType>,
        ints: IntArrays,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let mut extents = Vec::new();
        let mut elements = Vec::new();
        let value = match value {
            Value::Masked(masked) => {
                let array = self.selected(masked, span)?;
                let dtype = dtype.unwrap_or(array.dtype);
                self.keeps_parts(array.dtype, dtype, span)?;
                return Ok(super::elementwise::cast(array, dtype));
            }
            Value::GrowingList(list) => return self.array_of_list(list, dtype, ints, span),
            Value::Array(array) | Value::Bounded(array) => {
                let dtype = dtype.unwrap_or(array.dtype);
                self.keeps_parts(array.dtype, dtype, span)?;
                return Ok(super::elementwise::cast(array, dtype));
            }
            other => other,
        };
        self.flatten(value, 0, &mut extents, &mut elements, span)?;
        let dtype = dtype.unwrap_or_else(|| {
            if elements.iter().any(|e| e.kind == ScalarKind::Complex) {
                DType::C64
            } else if elements.iter().any(|e| e.kind == ScalarKind::Float) || elements.is_empty() {
                DType::F32
            } else if elements.iter().all(|e| e.kind == ScalarKind::Bool) {
                DType::Bool
            } else {
                ints.dtype()
            }
        });
        let shape = match Shape::new(&extents) {
            Ok(shape) => shape,
            Err(error) => return Err(self.report(message::shape(span, error))),
        };
        for element in &elements {
            self.fits(element, dtype, span)?;
        }
        let constants: Option<Vec<Scalar>> = elements.iter().map(ScalarExpr::as_const).collect();
        let view = match constants {
            Some(constants) => {
                let bytes = element_bytes(dtype, &constants);
                self.new_array("", dtype, shape, Origin::Constant(bytes))
            }
            None => self.filled_element_by_element(dtype, shape, elements),
        };
        Ok(ArrayExpr::view(view, dtype))
    }

    fn filled_element_by_element(
        &mut self,
        dtype: DType,
        shape: Shape,
        elements: Vec<ScalarExpr>,
    ) -> crate::hir::ArrayView {
        let target = self.new_array("", dtype, shape, Origin::Temporary("a list of values that are not constants"));
        let flat = crate::hir::ArrayView { view: arr_core::View::contiguous(Shape::vector(shape.n_elems())), ..target };
        for (k, value) in elements.into_iter().enumerate() {
            let indices = vec![ScalarExpr::int(k as i64)];
            self.emit(StmtKind::StoreElement { target: flat, indices, value });
        }
        target
    }

    fn flatten(
        &mut self,
        value: Value,
        depth: usize,
        extents: &mut Vec<u32>,
        elements: &mut Vec<ScalarExpr>,
        span: Span,
    ) -> Checked<()> {
        let items = match value {
            Value::List(items) | Value::Tuple(items) => items,
            Value::Scalar(scalar) if depth == extents.len() => {
                elements.push(scalar);
                return Ok(());
            }
            Value::Scalar(_) => return self.ragged(span),
            other => {
                let message = format!("an array element must be a number, this is {}", other.describe());
                return self.error(Code::TypeMismatch, span, message);
            }
        };
        if depth >= MAX_RANK {
            return Err(self.report(message::shape(span, arr_core::ShapeError::Rank(depth + 1))));
        }
        let n = items.len() as u32;
        match extents.get(depth) {
            None if elements.is_empty() => extents.push(n),
            Some(&first) if first == n => {}
            _ => return self.ragged(span),
        }
        for item in items {
            self.flatten(item, depth + 1, extents, elements, span)?;
        }
        Ok(())
    }

    fn ragged<T>(&mut self, span: Span) -> Checked<T> {
        let diagnostic = Diagnostic::new(Code::BadShape, span, "the rows of this list are of different lengths");
        Err(self.report(diagnostic.hint("every row of an array has the same number of elements")))
    }
}

/// The elements as an array of `dtype` holds them.
pub(super) fn element_bytes(dtype: DType, constants: &[Scalar]) -> Vec<u8> {
    let size = dtype.size() as usize;
    let mut bytes = vec![0; size * constants.len()];
    for (slot, &value) in bytes.chunks_exact_mut(size).zip(constants) {
        // Ints were checked to fit; floats truncate and saturate as a cast does.
        let stored = kernel::store(dtype, slot, value);
        debug_assert!(stored.is_ok(), "{value:?} was checked to fit {dtype}");
    }
    bytes
}
