//! Arrays put together: `concatenate`, `append`, `vstack`, `hstack`, `stack`.
//!
//! The result is a new buffer, and each array is stored where it belongs in it, computed on the way. Along axis 0 arrays of
//! a length known at run time may take part: each begins where the one before it ends.
//!
//! Source: NumPy reference, "Joining arrays"; the order in memory is that of `PyArray_CreateMultiSortedStridePerm`.

use arr_core::{Operand, ScalarKind, Shape, SliceBounds, Strides, Ufunc, View, elementwise_strides, promote};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::constructor::filled;
use super::function::{IntArrays, Join};
use super::index::Part;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::array_ir::row;
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

const REASON: Origin = Origin::Temporary("arrays put together");

/// How arrays come to lie in the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Along {
    /// One behind another along an axis that they have.
    Axis(usize),
    /// Side by side along an axis that the result has and they have not.
    NewAxis(usize),
    /// One behind another, each in C order along the only axis.
    Flat,
}

impl Checker<'_> {
    /// `concatenate(arrays, axis=0)`, `append(arr, values, axis=None)`, `vstack(tup)`, `hstack(tup)`, `stack(arrays, axis=0)`
    pub(super) fn call_join(&mut self, join: Join, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        if let Some(Given { value: Value::GrowingList(list), span: at }) = args.positional.first()
            && self.holds_arrays(*list)
            && !self.env.list_lengths.contains_key(&list.array)
        {
            let (list, at) = (*list, *at);
            return self.joined_list(join, (list, at), args);
        }
        let (given, axis) = match join {
            Join::Append => {
                let [array, values, axis] = self.bind(args)?;
                (array.into_iter().chain(values).collect(), axis)
            }
            Join::VStack | Join::HStack => {
                let [arrays] = self.bind(args)?;
                (self.joined_items(arrays.ok_or(Reported)?)?, None)
            }
            Join::Concatenate | Join::Stack => {
                let [arrays, axis] = self.bind(args)?;
                (self.joined_items(arrays.ok_or(Reported)?)?, axis)
            }
        };
        let mut arrays: Vec<(ArrayExpr, Span)> = Vec::with_capacity(given.len());
        for Given { value, span } in given {
            arrays.push((self.joined_array(value, span)?, span));
        }
        let Some((first, _)) = arrays.first() else {
            return self.error(Code::BadArguments, span, "there is no array to put together");
        };
        let rank = first.shape.rank();
        let along = match (join, axis) {
            (Join::Append, None | Some(Given { value: Value::None, .. })) => Along::Flat,
            (Join::Concatenate, Some(Given { value: Value::None, .. })) => Along::Flat,
            (Join::VStack, _) => Along::Axis(0),
            (Join::HStack, _) => Along::Axis(usize::from(rank > 1)),
            (Join::Concatenate, None) => Along::Axis(0),
            (Join::Stack, None) => Along::NewAxis(0),
            (Join::Stack, Some(axis)) => Along::NewAxis(self.axis_of(&axis, rank + 1)?),
            (_, Some(axis)) => Along::Axis(self.axis_of(&axis, rank)?),
        };
        let least = match join {
            Join::VStack => 2,
            Join::HStack => 1,
            _ => 0,
        };
        self.joined_along(along, &arrays, least, span)
    }

    /// What is put behind something else, as an array.
    pub(super) fn joined_array(&mut self, value: Value, span: Span) -> Checked<ArrayExpr> {
        let Value::Scalar(scalar) = value else { return self.array_of(value, None, IntArrays::Int32, span) };
        let dtype = Operand::Scalar(scalar.kind).dtype();
        self.fits(&scalar, dtype, span)?;
        Ok(filled(scalar, dtype, Shape::SCALAR))
    }

    /// The arrays of a tuple or list, or the rows of an array.
    pub(super) fn joined_items(&mut self, given: Given) -> Checked<Vec<Given>> {
        let span = given.span;
        let items = match given.value {
            Value::Tuple(items) | Value::List(items) => items,
            Value::Array(array) if array.shape.rank() > 1 => self.rows(array),
            Value::GrowingList(list) if self.env.list_lengths.contains_key(&list.array) => {
                let elements = self.elements_of(list)?;
                self.rows(elements)
            }
            other => {
                let message = format!("the arrays to put together are a tuple, this is {}", other.describe());
                let diagnostic = Diagnostic::new(Code::TypeMismatch, span, message);
                return Err(self.report(diagnostic.hint("write them in parentheses, as in `(a, b)`")));
            }
        };
        Ok(items.into_iter().map(|value| Given { value, span }).collect())
    }

    fn axis_of(&mut self, given: &Given, rank: usize) -> Checked<usize> {
        let axis = self.static_int(&given.value, given.span, "an axis")?;
        let position = if axis < 0 { axis + rank as i64 } else { axis };
        match usize::try_from(position) {
            Ok(position) if position < rank => Ok(position),
            _ => self.error(Code::IndexRange, given.span, format!("axis {axis} of arrays of {rank} axes")),
        }
    }

    pub(super) fn joined_along(
        &mut self,
        along: Along,
        arrays: &[(ArrayExpr, Span)],
        least_rank: usize,
        span: Span,
    ) -> Checked<Value> {
        let mut parts = Vec::with_capacity(arrays.len());
        for (array, at) in arrays {
            parts.push(self.part_extents(along, array, least_rank, *at)?);
        }
        let shape = self.joined_shape(along, &parts, arrays, span)?;
        let mut dtype = arrays.first().map(|(array, _)| array.dtype).ok_or(Reported)?;
        for (array, at) in arrays {
            dtype = match promote(Operand::Array(dtype), Operand::Array(array.dtype)) {
                Ok(dtype) => dtype,
                Err(error) => {
                    let error = arr_core::UfuncError::Promote(error);
                    return Err(self.report(message::ufunc(*at, "concatenate", error)));
                }
            };
        }
        if arrays.iter().any(|(array, _)| array.len.is_some()) {
            if along != Along::Axis(0) && along != Along::Flat {
                let what = "arrays of a length known at run time side by side";
                return self.unsupported(span, what, "put them one behind another, as in `np.concatenate((a, b))`");
            }
            let len = self.fix("length", ScalarExpr::int(0));
            let target = self.new_bounded("", dtype, shape, REASON, len);
            for ((array, at), extents) in arrays.iter().zip(&parts) {
                self.append_rows(ArrayView { len: None, ..target }, len, array.clone(), extents, *at)?;
            }
            self.results.insert(target.array);
            return Ok(Value::of(ArrayExpr::view(target, dtype)));
        }
        let whole = self.new_array("", dtype, shape, REASON);
        let target = ArrayView { view: View { strides: joined_strides(along, &shape, arrays), ..whole.view }, ..whole };
        let mut start = 0;
        for ((array, at), extents) in arrays.iter().zip(&parts) {
            let place = place_in(&target.view, along, start, extents, &array.shape).ok_or(Reported)?;
            start += match along {
                Along::Axis(axis) => extents.get(axis).copied().unwrap_or(0),
                Along::NewAxis(_) => 1,
                Along::Flat => extents.first().copied().unwrap_or(0),
            };
            if place.shape.n_elems() > 0 {
                self.store(Part::View(ArrayView { view: place, ..target }), *at, Value::of(array.clone()), *at)?;
            }
        }
        self.results.insert(target.array);
        Ok(Value::Array(ArrayExpr::view(target, dtype)))
    }

    /// Stores rows behind the `len` that a buffer has so far, which grows by as many.
    ///
    /// `extents` are those of the rows in the buffer: an array of one axis less is one row.
    pub(super) fn append_rows(
        &mut self,
        room: ArrayView,
        len: crate::hir::VarId,
        array: ArrayExpr,
        extents: &[u32],
        span: Span,
    ) -> Checked<()> {
        let n = extents.first().copied().unwrap_or(0);
        let n_elems = ScalarExpr::int(i64::from(row(&room.view.shape)));
        let now = ScalarExpr::var(len, ScalarKind::Int);
        let offset = self.scalar_map(Ufunc::Multiply, vec![now.clone(), n_elems], span)?;
        let moving = Some(self.fix("offset", offset));
        let rows = match array.len {
            Some(rows) => ScalarExpr::var(rows, ScalarKind::Int),
            None => ScalarExpr::int(i64::from(n)),
        };
        let view = place_in(&room.view, Along::Axis(0), 0, extents, &array.shape).ok_or(Reported)?;
        if view.shape.n_elems() > 0 {
            let place = ArrayView { view, moving, len: array.len, ..room };
            self.store(Part::View(place), span, Value::of(array), span)?;
        }
        let value = self.scalar_map(Ufunc::Add, vec![now, rows], span)?;
        self.emit(StmtKind::SetVar { var: len, value });
        Ok(())
    }

    /// The extents that an array takes up in the result.
    fn part_extents(&mut self, along: Along, array: &ArrayExpr, least: usize, span: Span) -> Checked<Vec<u32>> {
        let own = array.shape.extents();
        match along {
            Along::Flat if array.len.is_some() && own.len() > 1 => {
                let what = "rows of a length known at run time as one axis here";
                self.unsupported(span, what, "flatten them first, as in `a.flatten()`")
            }
            Along::Flat => Ok(vec![array.shape.n_elems()]),
            Along::Axis(_) if own.is_empty() && least == 0 => {
                let message = "an array without axes cannot be put behind another";
                let diagnostic = Diagnostic::new(Code::BadShape, span, message);
                Err(self.report(diagnostic.hint("give it an axis, as in `[x]`")))
            }
            _ if own.len() < least && array.len.is_some() => {
                let what = "an array of a length known at run time as a row";
                self.unsupported(span, what, "use an array of fixed length")
            }
            _ => Ok(std::iter::repeat_n(1, least.saturating_sub(own.len())).chain(own.iter().copied()).collect()),
        }
    }

    /// The shape of the result; all extents but the one along which arrays are put together are equal.
    fn joined_shape(
        &mut self,
        along: Along,
        parts: &[Vec<u32>],
        arrays: &[(ArrayExpr, Span)],
        span: Span,
    ) -> Checked<Shape> {
        let first = parts.first().ok_or(Reported)?;
        let axis = match along {
            Along::Axis(axis) => Some(axis),
            Along::NewAxis(_) => None,
            Along::Flat => Some(0),
        };
        for (part, (_, at)) in parts.iter().zip(arrays) {
            let differs = |k: &usize| Some(*k) != axis && part.get(*k) != first.get(*k);
            let message = if part.len() != first.len() {
                format!("an array of {} axes is put together with one of {}", first.len(), part.len())
            } else if let Some(k) = (0..part.len()).find(differs) {
                let [a, b] = [first, part].map(|part| part.get(k).copied().unwrap_or(0));
                format!("arrays that are put together differ in axis {k}: it is {a} in the first, {b} here")
            } else {
                continue;
            };
            let diagnostic = Diagnostic::new(Code::Broadcast, *at, message);
            let first_at = arrays.first().map_or(*at, |(_, at)| *at);
            let diagnostic = if first_at == *at { diagnostic } else { diagnostic.also(first_at, "the first is here") };
            return Err(self.report(diagnostic.hint("all extents but those along the axis are the same")));
        }
        let mut extents = first.clone();
        match along {
            Along::NewAxis(axis) => extents.insert(axis, parts.len() as u32),
            Along::Axis(_) | Along::Flat => {
                let axis = axis.unwrap_or(0);
                let total = parts.iter().filter_map(|part| part.get(axis)).fold(0u32, |sum, &n| sum.saturating_add(n));
                if let Some(slot) = extents.get_mut(axis) {
                    *slot = total;
                }
            }
        }
        Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))
    }
}

/// The part of `target` where an array of `shape` goes, seen with its axes.
fn place_in(target: &View, along: Along, start: u32, extents: &[u32], shape: &Shape) -> Option<View> {
    let axis = match along {
        Along::NewAxis(axis) => return target.index(axis, start),
        Along::Axis(axis) => axis,
        Along::Flat => 0,
    };
    let n = *extents.get(axis)?;
    let bounds = SliceBounds { start, step: 1, n };
    let place = target.slice(axis, bounds)?;
    if along == Along::Flat {
        return place.reshape(*shape);
    }
    // Axes of extent 1 in front are the place's alone.
    let mut place = place;
    while place.shape.rank() > shape.rank().max(1) {
        place = place.index(0, 0)?;
    }
    Some(place)
}

/// The strides of the array that NumPy makes.
fn joined_strides(along: Along, shape: &Shape, arrays: &[(ArrayExpr, Span)]) -> Strides {
    let strides = arrays.iter().map(|(array, _)| match along {
        Along::NewAxis(axis) => {
            let mut own = array.stretched_strides(&array.shape);
            own.get_mut(axis..).into_iter().for_each(|behind| behind.rotate_right(1));
            if let Some(slot) = own.get_mut(axis) {
                *slot = 0;
            }
            own
        }
        _ => array.stretched_strides(shape),
    });
    elementwise_strides(shape, &strides.collect::<Vec<Strides>>())
}
