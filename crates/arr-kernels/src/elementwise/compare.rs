//! Comparisons: any dtype in, bool out.

use arr_core::{DType, Scalar, Ufunc};

use super::Map2;
use super::logic::{at_most_as_true, equal_truth, less_true, xor};
use super::loops::{binary, commutative, predicate};
use crate::{KernelError, Level, Src};

/// The kernels of one comparison: over bools, which are true or not, over float32 and over integers.
///
/// `lhs > rhs` is `rhs < lhs`: half the loops.
macro_rules! kernels {
    ($dtype:expr, $order:ident => $f:ident, $bools:ident $truth:ident, $cells:ident) => {
        match $dtype {
            DType::Bool => kernels!($order => $f, $bools, $truth),
            DType::F32 => kernels!($order => $f, predicate, $cells::<f32>),
            DType::I8 => kernels!($order => $f, predicate, $cells::<i8>),
            DType::U8 => kernels!($order => $f, predicate, $cells::<u8>),
            DType::I16 => kernels!($order => $f, predicate, $cells::<i16>),
            DType::U16 => kernels!($order => $f, predicate, $cells::<u16>),
            DType::I32 => kernels!($order => $f, predicate, $cells::<i32>),
            DType::U32 => kernels!($order => $f, predicate, $cells::<u32>),
            DType::C64 => return Err(KernelError::NoLoop),
        }
    };
    ($order:ident => $f:ident, $loops:ident, $body:expr) => {
        |level: Level, dtype: DType, dst: &mut [u8], sources: &[Src<'_>; 2]| {
            match beyond_range(Ufunc::$f, dtype, $order!(sources)) {
                Some(value) => {
                    dst.fill(u8::from(value));
                    Ok(())
                }
                None => $loops(level, dtype, dst, $order!(sources), $body),
            }
        }
    };
}

macro_rules! as_given {
    ($sources:expr) => {
        $sources
    };
}

macro_rules! swapped {
    ($sources:expr) => {
        &[$sources[1], $sources[0]]
    };
}

pub(super) fn map2(f: Ufunc, dtype: DType) -> Result<Map2, KernelError> {
    let kernel: Map2 = match f {
        Ufunc::Equal => kernels!(dtype, as_given => Equal, commutative equal_truth, equal),
        Ufunc::NotEqual => kernels!(dtype, as_given => NotEqual, commutative xor, not_equal),
        Ufunc::Less => kernels!(dtype, as_given => Less, binary less_true, less),
        Ufunc::LessEqual => kernels!(dtype, as_given => LessEqual, binary at_most_as_true, at_most),
        Ufunc::Greater => kernels!(dtype, swapped => Less, binary less_true, less),
        Ufunc::GreaterEqual => kernels!(dtype, swapped => LessEqual, binary at_most_as_true, at_most),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

macro_rules! bodies {
    ($($name:ident $operator:tt;)+) => {$(
        #[inline(always)]
        fn $name<T: PartialOrd>(a: T, b: T) -> bool {
            a $operator b
        }
    )+};
}

bodies!(equal ==; not_equal !=; less <; at_most <=;);

/// The answer for every element, where an int scalar lies outside the dtype's range and so on one side of all of them.
fn beyond_range(f: Ufunc, dtype: DType, sources: &[Src<'_>; 2]) -> Option<bool> {
    let [lhs, rhs] = *sources;
    let beyond = |src: Src<'_>| match src {
        Src::Scalar(Scalar::Int(v)) if !dtype.holds(v) => Some(v),
        _ => None,
    };
    let value = |src: Src<'_>| match src {
        Src::Scalar(Scalar::Int(v)) => v,
        Src::Scalar(Scalar::Bool(v)) => i64::from(v),
        // Any element will do.
        _ => 0,
    };
    beyond(lhs).or(beyond(rhs))?;
    let (a, b) = (value(lhs), value(rhs));
    match f {
        Ufunc::Equal => Some(a == b),
        Ufunc::NotEqual => Some(a != b),
        Ufunc::Less => Some(a < b),
        Ufunc::LessEqual => Some(a <= b),
        _ => None,
    }
}
