//! Elements of a slice into the results that they belong to: reductions along axes.
//!
//! The results are a view that is stretched over the iteration, with stride 0 along the axes that are reduced. So a run of the
//! walk over it is either many elements of one result, which are reduced as a slice, or one element each of neighbours.

use arr_core::{DType, Reduction, Runs, View};

use crate::cell::{Cell, by_integer, by_width, cells, cells_mut};
use crate::level::leveled;
use crate::math::{maximum, minimum};
use crate::reduce::{all, any, float_extreme, integer_sum, pairwise, truth_bits};
use crate::walk::{Order, Strided, Walk};
use crate::{KernelError, Level};

/// Takes `src` into elements `first..` of `view` in C order, as many as `src` has: `view[k] = f(view[k], src[k])`.
///
/// Types: `src` has `dtype`, `buffer` has `f.along_axes(dtype)`. Units: `first` counts elements. `O(n)`, one pass. Sums of
/// float32 are added one after another, sums of integers wrap.
///
/// # Errors
/// [`KernelError::Layout`] where the view has too few elements or leaves `buffer`.
pub fn accumulate(
    level: Level,
    f: Reduction,
    dtype: DType,
    buffer: &mut [u8],
    view: &View,
    first: u32,
    src: &[u8],
) -> Result<(), KernelError> {
    let at = Place { view, first };
    match f {
        Reduction::Sum => sum(level, dtype, buffer, at, src),
        Reduction::Prod => product(level, dtype, buffer, at, src),
        Reduction::Min => extreme(level, dtype, buffer, at, src, true),
        Reduction::Max => extreme(level, dtype, buffer, at, src, false),
        Reduction::Any | Reduction::All => truth(level, f, dtype, buffer, at, src),
    }
}

/// Adds float32 elements to elements `first..` of `view`, of which neighbours are one: each tree of `runs` is summed by
/// itself, and its sum is added. `state` carries a tree that has begun to the next call.
///
/// Units: `first` counts elements. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::Layout`] where the view has too few elements, leaves `buffer` or does not stay on an element, or `state` is of
/// another size.
pub fn accumulate_trees(
    level: Level,
    buffer: &mut [u8],
    (view, first): (&View, u32),
    state: &mut [u8],
    runs: Runs,
    src: &[u8],
) -> Result<(), KernelError> {
    let (results, mut rest) = (cells_mut::<f32>(buffer)?, cells::<f32>(src)?);
    let mut position = first;
    let array = Strided::new(view);
    array.has(first, rest.len())?;
    for run in Walk::new(&array, first, rest.len()) {
        let (span, order) = run.span(results.len()).ok_or(KernelError::Layout)?;
        if run.n > 1 && order != Order::Same {
            return Err(KernelError::Layout);
        }
        let result = results.get_mut(span).and_then(<[f32]>::first_mut).ok_or(KernelError::Layout)?;
        let mut row = rest.split_off(..run.n).ok_or(KernelError::Layout)?;
        while !row.is_empty() {
            let in_span = position.checked_rem(runs.span).ok_or(KernelError::Layout)?;
            let done = in_span.checked_rem(runs.tree).ok_or(KernelError::Layout)?;
            let missing = (runs.tree - done).min(runs.span - in_span);
            let len = row.len().min(missing as usize);
            let piece = row.split_off(..len).ok_or(KernelError::Layout)?;
            let is_last = len as u32 == missing;
            match (done, is_last) {
                (0, true) => *result += pairwise::sum(level, piece),
                _ => {
                    if done == 0 {
                        pairwise::init(state, missing.into())?;
                    }
                    pairwise::step(level, state, piece)?;
                    if is_last {
                        *result += pairwise::finish(state)?;
                    }
                }
            }
            position = position.wrapping_add(len as u32);
        }
    }
    Ok(())
}

/// Where the elements of a slice go.
#[derive(Clone, Copy)]
struct Place<'a> {
    view: &'a View,
    first: u32,
}

leveled! {
    /// Takes every element in: a row that belongs to one result by `row`, others by `step`.
    fn take_in[A: Cell, T: Cell, Step: Fn(A, T) -> A, Row: Fn(A, &[T]) -> A](
        buffer: &mut [u8],
        at: Place<'_>,
        src: &[u8],
        step: Step,
        row: Row,
    ) -> Result<(), KernelError> {
        let (results, mut rest) = (cells_mut::<A>(buffer)?, cells::<T>(src)?);
        let array = Strided::new(at.view);
        array.has(at.first, rest.len())?;
        for run in Walk::new(&array, at.first, rest.len()) {
            let (span, order) = run.span(results.len()).ok_or(KernelError::Layout)?;
            let dst = results.get_mut(span).ok_or(KernelError::Layout)?;
            let piece = rest.split_off(..run.n).ok_or(KernelError::Layout)?;
            match order {
                Order::Same => {
                    if let Some(d) = dst.first_mut() {
                        *d = row(*d, piece);
                    }
                }
                Order::Up(1) => dst.iter_mut().zip(piece).for_each(|(d, &x)| *d = step(*d, x)),
                Order::Up(distance) => dst.iter_mut().step_by(distance).zip(piece).for_each(|(d, &x)| *d = step(*d, x)),
                Order::Down(distance) => {
                    dst.iter_mut().rev().step_by(distance).zip(piece).for_each(|(d, &x)| *d = step(*d, x));
                }
            }
        }
        Ok(())
    }
}

fn sum(level: Level, dtype: DType, buffer: &mut [u8], at: Place<'_>, src: &[u8]) -> Result<(), KernelError> {
    macro_rules! sum {
        ($T:ty, $A:ty, $wide:expr) => {
            take_in::<$A, $T, _, _>(
                level,
                buffer,
                at,
                src,
                |sum, x| sum.wrapping_add($wide(x)),
                |sum, row| sum.wrapping_add(integer_sum(row, $wide)),
            )
        };
    }
    match dtype {
        DType::Bool => sum!(u8, i32, |x: u8| i32::from(x != 0)),
        DType::I8 => sum!(i8, i32, i32::from),
        DType::U8 => sum!(u8, u32, u32::from),
        DType::I16 => sum!(i16, i32, i32::from),
        DType::U16 => sum!(u16, u32, u32::from),
        DType::I32 => sum!(i32, i32, |x: i32| x),
        DType::U32 => sum!(u32, u32, |x: u32| x),
        DType::F32 => take_in::<f32, f32, _, _>(
            level,
            buffer,
            at,
            src,
            |sum, x| sum + x,
            |sum, row| row.iter().fold(sum, |s, x| s + x),
        ),
        DType::C64 => Err(KernelError::NoLoop),
    }
}

fn product(level: Level, dtype: DType, buffer: &mut [u8], at: Place<'_>, src: &[u8]) -> Result<(), KernelError> {
    macro_rules! product {
        ($T:ty, $A:ty, $wide:expr) => {
            take_in::<$A, $T, _, _>(
                level,
                buffer,
                at,
                src,
                |product, x| product.wrapping_mul($wide(x)),
                |product, row| row.iter().fold(product, |product, &x| product.wrapping_mul($wide(x))),
            )
        };
    }
    match dtype {
        DType::Bool => product!(u8, i32, |x: u8| i32::from(x != 0)),
        DType::I8 => product!(i8, i32, i32::from),
        DType::U8 => product!(u8, u32, u32::from),
        DType::I16 => product!(i16, i32, i32::from),
        DType::U16 => product!(u16, u32, u32::from),
        DType::I32 => product!(i32, i32, |x: i32| x),
        DType::U32 => product!(u32, u32, |x: u32| x),
        DType::F32 => {
            take_in::<f32, f32, _, _>(level, buffer, at, src, |p, x| p * x, |p, row| row.iter().fold(p, |p, x| p * x))
        }
        DType::C64 => Err(KernelError::NoLoop),
    }
}

fn extreme(
    level: Level,
    dtype: DType,
    buffer: &mut [u8],
    at: Place<'_>,
    src: &[u8],
    smallest: bool,
) -> Result<(), KernelError> {
    match (dtype, smallest) {
        (DType::F32, true) => take_in::<f32, f32, _, _>(level, buffer, at, src, minimum, |best, row| {
            minimum(best, float_extreme(row, true))
        }),
        (DType::F32, false) => take_in::<f32, f32, _, _>(level, buffer, at, src, maximum, |best, row| {
            maximum(best, float_extreme(row, false))
        }),
        (DType::Bool, true) => truth(level, Reduction::All, dtype, buffer, at, src),
        (DType::Bool, false) => truth(level, Reduction::Any, dtype, buffer, at, src),
        _ => by_integer!(dtype, T => {
            if smallest {
                take_in::<T, T, _, _>(level, buffer, at, src, T::min, |best, row| row.iter().fold(best, |a, &b| a.min(b)))
            } else {
                take_in::<T, T, _, _>(level, buffer, at, src, T::max, |best, row| row.iter().fold(best, |a, &b| a.max(b)))
            }
        }, else Err(KernelError::NoLoop)),
    }
}

fn truth(
    level: Level,
    f: Reduction,
    dtype: DType,
    buffer: &mut [u8],
    at: Place<'_>,
    src: &[u8],
) -> Result<(), KernelError> {
    by_width!(dtype, T => {
        let bits = truth_bits(dtype) as T;
        if f == Reduction::Any {
            let step = |found: u8, x: T| found | u8::from(x & bits != 0);
            take_in::<u8, T, _, _>(level, buffer, at, src, step, |found, row| found | u8::from(any(row, bits)))
        } else {
            let step = |holds: u8, x: T| holds & u8::from(x & bits != 0);
            take_in::<u8, T, _, _>(level, buffer, at, src, step, |holds, row| holds & u8::from(all(row, bits)))
        }
    })
}

#[cfg(test)]
mod tests;
