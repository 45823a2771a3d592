//! Running sums and products along an axis.

use arr_core::{DType, Reduction};

use crate::cell::{Cell, cells, cells_mut};
use crate::level::leveled;
use crate::{KernelError, Level};

/// How the elements of an array in C order follow each other along an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// From an element to the next one along the axis.
    pub step: u32,
    /// The extent of the axis.
    pub n: u32,
}

/// Fills elements `first..` of an array, as many as `src` has: the first of each line is that of `src`, every other one is
/// `f` of the one before it and that of `src`.
///
/// Types: `src` has `dtype`, `array` has `f.along_axes(dtype)`; `f` is a sum or a product. `O(n)`, one pass. float32 is added and
/// multiplied one after another, integers wrap.
///
/// # Errors
/// [`KernelError::Layout`] where the array has too few elements or the line none; [`KernelError::NoLoop`] for another `f`.
pub fn scan(
    level: Level,
    f: Reduction,
    dtype: DType,
    array: &mut [u8],
    line: Line,
    first: u32,
    src: &[u8],
) -> Result<(), KernelError> {
    macro_rules! lines {
        ($T:ty, $A:ty, $wide:expr, $add:expr, $multiply:expr) => {
            match f {
                Reduction::Sum => runs::<$A, $T, _, _>(level, array, line, first, src, $wide, $add),
                Reduction::Prod => runs::<$A, $T, _, _>(level, array, line, first, src, $wide, $multiply),
                _ => Err(KernelError::NoLoop),
            }
        };
    }
    match dtype {
        DType::Bool => lines!(u8, i32, |x| i32::from(x != 0), i32::wrapping_add, i32::wrapping_mul),
        DType::I8 => lines!(i8, i32, i32::from, i32::wrapping_add, i32::wrapping_mul),
        DType::U8 => lines!(u8, u32, u32::from, u32::wrapping_add, u32::wrapping_mul),
        DType::I16 => lines!(i16, i32, i32::from, i32::wrapping_add, i32::wrapping_mul),
        DType::U16 => lines!(u16, u32, u32::from, u32::wrapping_add, u32::wrapping_mul),
        DType::I32 => lines!(i32, i32, |x| x, i32::wrapping_add, i32::wrapping_mul),
        DType::U32 => lines!(u32, u32, |x| x, u32::wrapping_add, u32::wrapping_mul),
        DType::F32 => lines!(f32, f32, |x| x, |a, b| a + b, |a, b| a * b),
        DType::C64 => Err(KernelError::NoLoop),
    }
}

leveled! {
    fn runs[A: Cell, T: Cell, Wide: Fn(T) -> A, F: Fn(A, A) -> A](
        array: &mut [u8],
        line: Line,
        first: u32,
        src: &[u8],
        wide: Wide,
        f: F,
    ) -> Result<(), KernelError> {
        let (array, mut rest) = (cells_mut::<A>(array)?, cells::<T>(src)?);
        let (step, n, mut position) = (line.step as usize, line.n as usize, first as usize);
        while !rest.is_empty() {
            let number = position.checked_div(step).and_then(|row| row.checked_rem(n)).ok_or(KernelError::Layout)?;
            // Up to the end of a row of lines, or of the one line.
            let left = if step == 1 { n - number } else { step - position % step };
            let piece = rest.split_off(..left.min(rest.len())).ok_or(KernelError::Layout)?;
            let (before, dst) = array.split_at_mut_checked(position).ok_or(KernelError::Layout)?;
            let dst = dst.get_mut(..piece.len()).ok_or(KernelError::Layout)?;
            position += piece.len();
            if step == 1 {
                let mut last = before.last().copied().filter(|_| number > 0);
                for (d, &x) in dst.iter_mut().zip(piece) {
                    *d = last.map_or_else(|| wide(x), |last| f(last, wide(x)));
                    last = Some(*d);
                }
            } else if number == 0 {
                dst.iter_mut().zip(piece).for_each(|(d, &x)| *d = wide(x));
            } else {
                let start = before.len().checked_sub(step).ok_or(KernelError::Layout)?;
                let before = before.get(start..).ok_or(KernelError::Layout)?;
                for ((d, &last), &x) in dst.iter_mut().zip(before).zip(piece) {
                    *d = f(last, wide(x));
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;
    use crate::arena::Array;
    use crate::level::every::scan;

    #[test]
    fn lines_run_along_their_axis_however_they_are_cut() {
        // (2, 3, 4): along each axis.
        let values: Vec<i64> = (0..24).map(|k| k * 37 % 11 - 4).collect();
        for dtype in DType::REAL {
            let src = Array::ints(dtype, values.iter().copied());
            let elements: Vec<i64> = match dtype {
                DType::F32 => src.to_floats().into_iter().map(|x| x as i64).collect(),
                _ => src.to_ints(dtype),
            };
            for (f, line) in [Reduction::Sum, Reduction::Prod]
                .into_iter()
                .flat_map(|f| [(12, 2), (4, 3), (1, 4), (1, 24)].map(|(step, n)| (f, Line { step, n })))
            {
                let mut want: Vec<i64> = Vec::new();
                for (k, &x) in elements.iter().enumerate() {
                    let is_first = (k as u32 / line.step).is_multiple_of(line.n);
                    let before = k.checked_sub(line.step as usize).filter(|_| !is_first);
                    let before = before.map(|before| want[before]);
                    want.push(match (f, before) {
                        (_, None) => x,
                        (Reduction::Sum, Some(before)) => before + x,
                        (_, Some(before)) => i64::from(before.wrapping_mul(x) as i32),
                    });
                }
                let result = f.along_axes(dtype);
                let want = Array::ints(result, want);
                for cut in [1, 3, 4, 5, 24] {
                    let mut array = Array::zeros(result, 24);
                    let size = dtype.size() as usize;
                    for (k, piece) in src.bytes().chunks(cut * size).enumerate() {
                        assert_eq!(scan(f, dtype, array.bytes_mut(), line, (k * cut) as u32, piece), Ok(()));
                    }
                    if dtype != DType::F32 || f == Reduction::Sum {
                        assert_eq!(array, want, "{f:?} {dtype} {line:?} cut at {cut}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let src = Array::floats([1.0; 4]);
        let mut array = Array::floats([0.0; 4]);
        let mut run = |f, step, n, first| scan(f, DType::F32, array.bytes_mut(), Line { step, n }, first, src.bytes());
        assert_eq!(run(Reduction::Sum, 2, 2, 0), Ok(()));
        assert_eq!(run(Reduction::Sum, 2, 2, 1), Err(KernelError::Layout));
        assert_eq!(run(Reduction::Sum, 0, 2, 0), Err(KernelError::Layout));
        assert_eq!(run(Reduction::Sum, 1, 0, 0), Err(KernelError::Layout));
        assert_eq!(run(Reduction::Max, 1, 4, 0), Err(KernelError::NoLoop));
    }
}
