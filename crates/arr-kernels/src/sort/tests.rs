//! Sorts against the standard library's stable sort, over views of every kind.

use core::cmp::Ordering;
use std::vec::Vec;

use arr_core::{DType, Scalar, Shape, View};

use super::{argsort, sort, sort_in_place};
use crate::arena::Array;
use crate::walk::tests::{BUFFER, positions, views};
use crate::{Input, KernelError, Output};

/// NumPy's order: NaN last, the two zeros equal.
fn order(a: &Scalar, b: &Scalar) -> Ordering {
    let float = |v: &Scalar| match *v {
        Scalar::Int(v) => v as f64,
        Scalar::Float(v) => f64::from(v),
        Scalar::Bool(v) => f64::from(u8::from(v)),
        Scalar::Complex(..) => unreachable!("complex numbers have no order"),
    };
    let (a, b) = (float(a), float(b));
    a.partial_cmp(&b).unwrap_or_else(|| a.is_nan().cmp(&b.is_nan()))
}

/// Elements with repetitions, extremes, NaN and both zeros among them.
fn elements(dtype: DType, n: usize, seed: u32) -> Array {
    let mut state = seed | 1;
    let mut next = move || {
        state = state.wrapping_mul(0x915f_77f5).wrapping_add(0x6b43_a9b5);
        state >> 3
    };
    let specials = [f32::NAN, -f32::NAN, 0.0, -0.0, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN_POSITIVE];
    if dtype == DType::F32 {
        let value = |bits: u32| match bits % 3 {
            0 => specials[bits as usize / 3 % specials.len()],
            1 => (bits % 41) as f32 - 20.0,
            _ => f32::from_bits(bits << 3),
        };
        return Array::floats((0..n).map(|_| value(next())));
    }
    Array::ints(dtype, (0..n).map(|_| if next() % 2 == 0 { i64::from(next() % 7) - 3 } else { i64::from(next()) << 3 }))
}

/// The bits that printing can tell apart.
fn seen(values: &[Scalar]) -> Vec<u64> {
    let canonical = |v: &Scalar| match *v {
        Scalar::Float(v) if v.is_nan() => Scalar::Float(f32::NAN),
        v => v,
    };
    values.iter().map(|v| canonical(v).to_bits()).collect()
}

fn scratch(dtype: DType, n: usize) -> (Array, Array) {
    (Array::bytes_of((2 * n * dtype.size() as usize).next_multiple_of(8)), Array::bytes_of(16 * n))
}

#[test]
fn rows_of_any_length_are_sorted_stably() {
    for &dtype in &DType::REAL {
        for n in [1, 2, 3, 7, 47, 48, 49, 50, 255, 256, 257, 1000] {
            let from = elements(dtype, n, n as u32);
            let view = View::contiguous(Shape::vector(n as u32));
            let a = Input { dtype, view, bytes: from.bytes() };
            let (mut rows, mut numbered) = scratch(dtype, n);
            let mut dst = Array::zeros(dtype, n);
            let mut out = Output { dtype, view, bytes: dst.bytes_mut() };
            assert_eq!(sort(&mut out, &a, rows.bytes_mut()), Ok(()));
            let mut want = from.values(dtype);
            want.sort_by(order);
            assert_eq!(seen(&dst.values(dtype)), seen(&want), "{dtype} {n}");
            let mut positions = Array::zeros(DType::I32, n);
            let mut out = Output { dtype: DType::I32, view, bytes: positions.bytes_mut() };
            assert_eq!(argsort(&mut out, &a, numbered.bytes_mut()), Ok(()));
            let values = from.values(dtype);
            let mut want: Vec<i64> = (0..n as i64).collect();
            want.sort_by(|&a, &b| order(&values[a as usize], &values[b as usize]));
            assert_eq!(positions.to_ints(DType::I32), want, "{dtype} {n}");
        }
    }
}

#[test]
fn rows_of_any_view_are_sorted_and_nothing_else_is_touched() {
    for &dtype in &DType::REAL {
        for view in views().into_iter().filter(|view| view.shape.rank() > 0) {
            let row = view.shape.extent(view.shape.rank() - 1) as usize;
            let from = elements(dtype, BUFFER, 5);
            let values = from.values(dtype);
            let at = positions(&view);
            let mut rows: Vec<Scalar> = at.iter().map(|&p| values[p]).collect();
            rows.chunks_mut(row.max(1)).for_each(|row| row.sort_by(order));
            let (mut memory, _) = scratch(dtype, row.max(1));
            let apart = View::contiguous(view.shape);
            let mut dst = Array::zeros(dtype, rows.len());
            let mut out = Output { dtype, view: apart, bytes: dst.bytes_mut() };
            let a = Input { dtype, view, bytes: from.bytes() };
            assert_eq!(sort(&mut out, &a, memory.bytes_mut()), Ok(()));
            assert_eq!(seen(&dst.values(dtype)), seen(&rows), "{dtype} {view:?}");
            let mut distinct = at.clone();
            distinct.sort_unstable();
            distinct.dedup();
            if distinct.len() < at.len() {
                continue;
            }
            let mut array = from.clone();
            let mut out = Output { dtype, view, bytes: array.bytes_mut() };
            assert_eq!(sort_in_place(&mut out, memory.bytes_mut()), Ok(()));
            let mut want = values;
            at.iter().zip(rows).for_each(|(&p, value)| want[p] = value);
            assert_eq!(seen(&array.values(dtype)), seen(&want), "{dtype} {view:?} in place");
        }
    }
}

#[test]
fn memory_that_does_not_fit_is_refused() {
    let (dtype, view) = (DType::I16, View::contiguous(Shape::vector(8)));
    let from = elements(dtype, 8, 1);
    let mut dst = Array::zeros(dtype, 8);
    let mut short = Array::bytes_of(24);
    let mut out = Output { dtype, view, bytes: dst.bytes_mut() };
    let a = Input { dtype, view, bytes: from.bytes() };
    assert_eq!(sort(&mut out, &a, short.bytes_mut()), Err(KernelError::Layout));
    let beyond = Input { view: View { offset: 1, ..view }, ..a };
    assert_eq!(sort(&mut out, &beyond, Array::bytes_of(32).bytes_mut()), Err(KernelError::Layout));
    let mut other = Output { dtype: DType::U16, view, bytes: out.bytes };
    assert_eq!(sort(&mut other, &a, Array::bytes_of(32).bytes_mut()), Err(KernelError::Layout));
}
