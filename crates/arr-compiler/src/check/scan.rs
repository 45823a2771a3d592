//! Running sums and products: `cumsum`, `cumprod`.

use arr_core::{DType, Reduction, ScalarKind, Shape, View, elementwise_strides};

use super::args::Args;
use super::reduction::Reducing;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

const REASON: Origin = Origin::Temporary("running sums or products");

impl Checker<'_> {
    /// `cumsum(a, axis=None, dtype=None, out=None)`, `cumprod(...)`: of all elements in C order, or along one axis.
    pub(super) fn call_scan(&mut self, f: Reduction, args: Args<'_>) -> Checked<Value> {
        let mut call = self.reducing(args)?;
        if let Some(dtype) = call.dtype {
            call.array = self.widened_to(call.array.clone(), dtype, call.span)?;
        }
        let axis = match call.over.axes.iter().filter(|&&is_named| is_named).count() {
            _ if call.over.is_flat => None,
            1 => call.over.axes.iter().position(|&is_named| is_named),
            _ => {
                let message = format!("`{}` goes along one axis, or all", call.name);
                return self.error(arr_diag::Code::BadArguments, call.span, message);
            }
        };
        if let Some(mask) = call.mask.take() {
            let masked = super::bounded::Masked { array: call.array, mask, n_trailing: 0 };
            call.array = self.selected(masked, call.at)?;
        }
        let result = if call.array.dtype == DType::C64 {
            self.part_by_part(&call, call.span, |c, part| c.scanned(f, axis, part))?
        } else {
            self.scanned(f, axis, &call)?
        };
        self.stored_out(result, call)
    }

    /// The running sums or products of real numbers, all in C order where no axis is named.
    fn scanned(&mut self, f: Reduction, axis: Option<usize>, call: &Reducing) -> Checked<Value> {
        let value = call.array.clone();
        let (shape, dtype) = (value.shape, f.along_axes(value.dtype));
        let flat = Shape::vector(shape.n_elems());
        let shown = if axis.is_none() { flat } else { shape };
        let target = match value.len {
            Some(_) if shape.rank() > 1 && axis.is_none() => {
                let what = "running sums through several axes of an array of a length known at run time";
                return self.unsupported(call.span, what, "flatten it first, as in `a.flatten()`");
            }
            Some(len) => {
                let len = self.fix("length", ScalarExpr::var(len, ScalarKind::Int));
                self.new_bounded("", dtype, shown, REASON, len)
            }
            None => self.new_array("", dtype, shown, REASON),
        };
        let mut lies = View::contiguous(shape);
        if axis.is_some() && value.len.is_none() {
            lies.strides = elementwise_strides(&shape, &[value.strides]);
        }
        let filled = ArrayView { view: lies, ..target };
        self.emit(StmtKind::Scan { target: filled, f, axis, value: Box::new(value) });
        self.results.insert(target.array);
        let view = if axis.is_none() { lies.reshape(flat).ok_or(Reported)? } else { lies };
        Ok(Value::of(ArrayExpr::view(ArrayView { view, ..target }, dtype)))
    }
}
