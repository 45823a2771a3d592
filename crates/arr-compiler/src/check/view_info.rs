//! `ndinfo`: which memory a view shows, and how. What is printed is known when the script is compiled, but for lengths and
//! places that are known at run time.
//!
//! Source: ulab's manual, "numpy.ndinfo".

use arr_core::{ScalarKind, Ufunc};
use arr_diag::Span;

use super::args::Args;
use super::function::IntArrays;
use super::{Checked, Checker, Reported, text, value::Value};
use crate::hir::{ArrayView, PrintPart, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// `ndinfo(array)`: prints shape, strides and itemsize in bytes, and the buffer by the order in which buffers are told of.
    pub(super) fn call_ndinfo(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        if args.ints != IntArrays::Float32 {
            let hint =
                "`from ulab import numpy as np` has it; `a.shape`, `a.strides` and `a.dtype` are the same under both";
            return self.unsupported(args.callee, "`ndinfo` under NumPy's import, which has none", hint);
        }
        let [array] = self.bind(args)?;
        let given = array.ok_or(Reported)?;
        let view = match given.value.as_any_view() {
            Some(view) => view,
            None => self.whole(Some(given), "a computed array that is told of")?.array,
        };
        if view.view.shape.n_elems() == 0 {
            return self.unsupported(span, "`ndinfo` of an array without elements", "look at the shape");
        }
        let parts = self.told(&view, span)?;
        self.emit(StmtKind::Print(text::joined(parts)));
        Ok(Value::None)
    }

    fn told(&mut self, view: &ArrayView, span: Span) -> Checked<Vec<PrintPart>> {
        let dtype = self.dtype_of(view);
        let extents = view.view.shape.extents();
        let known = |n: i64| PrintPart::Text(n.to_string());
        let mut lengths: Vec<PrintPart> = extents.iter().map(|&n| known(n.into())).collect();
        if let (Some(len), Some(first)) = (view.len, lengths.first_mut()) {
            *first = PrintPart::Scalar(ScalarExpr::var(len, ScalarKind::Int));
        }
        // An axis without neighbours has no distance between them.
        let size = i64::from(dtype.size());
        let (step, first) =
            (self.element_size(view), view.view.part.map_or(0, |part| i64::from(part.position()) * size));
        let bytes = |(&stride, &n): (&i32, &u32)| known(if n < 2 { 0 } else { i64::from(stride) * step });
        let strides: Vec<PrintPart> = view.view.strides.iter().zip(extents).map(bytes).collect();
        let place = match view.moving {
            None => known(i64::from(view.view.offset) * step + first),
            Some(moving) => {
                let start = ScalarExpr::int(view.view.offset.into());
                let moved = self.of_two(Ufunc::Add, &start, &ScalarExpr::var(moving, ScalarKind::Int), span)?;
                let bytes = self.of_two(Ufunc::Multiply, &moved, &ScalarExpr::int(step), span)?;
                PrintPart::Scalar(self.of_two(Ufunc::Add, &bytes, &ScalarExpr::int(first), span)?)
            }
        };
        let buffer = match self.told_of.iter().position(|told| *told == view.array) {
            Some(number) => number,
            None => {
                self.told_of.push(view.array);
                self.told_of.len() - 1
            }
        };
        let mut parts = vec![PrintPart::Text("class: ndarray\nshape: ".into())];
        parts.extend(tuple(lengths));
        parts.push(PrintPart::Text("\nstrides: ".into()));
        parts.extend(tuple(strides));
        parts.push(PrintPart::Text(format!("\nitemsize: {size}\ndata pointer: buffer {buffer} + ")));
        parts.push(place);
        parts.push(PrintPart::Text(format!("\ntype: {}\n", dtype.name())));
        Ok(parts)
    }
}

/// As Python prints a tuple.
fn tuple(items: Vec<PrintPart>) -> Vec<PrintPart> {
    let close = if items.len() == 1 { ",)" } else { ")" };
    let mut parts = vec![PrintPart::Text("(".into())];
    for (k, item) in items.into_iter().enumerate() {
        if k > 0 {
            parts.push(PrintPart::Text(", ".into()));
        }
        parts.push(item);
    }
    parts.push(PrintPart::Text(close.into()));
    parts
}
