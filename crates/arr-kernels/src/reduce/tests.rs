//! Reductions against straightforward ones, however the elements are cut into pieces.

use std::vec::Vec;

use arr_core::{DType, Reduction, Scalar};

use super::{finish, init, state_bytes};
use crate::KernelError;
use crate::arena::Array;
use crate::level::every::step;

const CUTS: [usize; 6] = [1, 7, 64, 1000, 1024, 4096];

fn reduce(f: Reduction, dtype: DType, src: &Array, cut: usize) -> Option<Scalar> {
    let mut state = Array::bytes_of(state_bytes(f, dtype) as usize);
    let n = src.bytes().len() / dtype.size() as usize;
    // What was there before must not matter.
    state.bytes_mut().fill(0xa5);
    assert_eq!(init(f, dtype, state.bytes_mut(), n as u64), Ok(()));
    for piece in src.bytes().chunks(cut * dtype.size() as usize) {
        assert_eq!(step(f, dtype, state.bytes_mut(), piece), Ok(()));
    }
    finish(f, dtype, state.bytes_mut()).expect("all elements were there")
}

/// NumPy's `FLOAT_pairwise_sum` as it is written there.
fn pairwise(a: &[f32]) -> f32 {
    let n = a.len();
    if n < 8 {
        a.iter().fold(-0.0, |sum, x| sum + x)
    } else if n <= 128 {
        let mut r: [f32; 8] = a[..8].try_into().expect("8 elements");
        let mut i = 8;
        while i < n - n % 8 {
            for j in 0..8 {
                r[j] += a[i + j];
            }
            i += 8;
        }
        let lanes = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        a[i..].iter().fold(lanes, |sum, x| sum + x)
    } else {
        let half = n / 2 - n / 2 % 8;
        pairwise(&a[..half]) + pairwise(&a[half..])
    }
}

/// Floats of many magnitudes from a linear congruence, the same on every run.
fn floats(n: usize) -> Vec<f32> {
    let mut seed = 12345u32;
    let next = |_| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((seed >> 8) as f32 - 8_388_608.0) * if seed & 1 == 0 { 1e-3 } else { 1.0 }
    };
    (0..n).map(next).collect()
}

fn check_sum(values: &[f32], cuts: &[usize]) {
    let src = Array::floats(values.iter().copied());
    let want = (0.0 + pairwise(values)).to_bits();
    for &cut in cuts {
        let Some(Scalar::Float(sum)) = reduce(Reduction::Sum, DType::F32, &src, cut) else {
            unreachable!("float sums are floats")
        };
        assert_eq!(sum.to_bits(), want, "{} elements cut at {cut}", values.len());
    }
}

#[test]
fn float_sums_are_numpys_tree() {
    let values = floats(3000);
    for n in 0..values.len() {
        check_sum(&values[..n], &CUTS);
    }
    for n in [76_800, 100_003, 1 << 20] {
        check_sum(&floats(n), &CUTS);
    }
}

#[test]
fn float_sums_printed_by_numpy() {
    let sum = |values: &[f32]| reduce(Reduction::Sum, DType::F32, &Array::floats(values.iter().copied()), 64);
    assert_eq!(sum(&[]).map(Scalar::to_bits), Some(0));
    assert_eq!(sum(&[-0.0]).map(Scalar::to_bits), Some(0));
    assert_eq!(sum(&[-0.0; 200]).map(Scalar::to_bits), Some(0));
    // np.sum((np.arange(n) * np.float32(0.1)).astype(np.float32)).view(np.uint32)
    let ramp = |n: usize| (0..n).map(|k| k as f32 * 0.1).collect::<Vec<f32>>();
    assert_eq!(sum(&ramp(1000)).map(Scalar::to_bits), Some(NUMPY_1000));
    assert_eq!(sum(&ramp(76_800)).map(Scalar::to_bits), Some(NUMPY_76800));
}

const NUMPY_1000: u64 = 0x4743_1e00;
const NUMPY_76800: u64 = 0x4d8c_9f88;

#[test]
fn a_float_sum_gets_what_it_was_started_for() {
    let (f, dtype) = (Reduction::Sum, DType::F32);
    let src = Array::floats([1.0; 5]);
    let mut state = Array::bytes_of(state_bytes(f, dtype) as usize);
    assert_eq!(init(f, dtype, state.bytes_mut(), 4), Ok(()));
    assert_eq!(finish(f, dtype, state.bytes_mut()), Err(KernelError::Layout));
    assert_eq!(step(f, dtype, state.bytes_mut(), src.bytes()), Err(KernelError::Layout));
    assert_eq!(init(f, dtype, &mut state.bytes_mut()[8..], 4), Err(KernelError::Layout));
    // Bytes that no `init` made must not panic.
    for noise in [0xff, 0x01, 0x80, 0x7f] {
        state.bytes_mut().fill(noise);
        let _ = step(f, dtype, state.bytes_mut(), src.bytes());
        let _ = finish(f, dtype, state.bytes_mut());
    }
}

#[test]
fn integers_in_every_reduction() {
    for dtype in DType::REAL.into_iter().filter(|&d| d != DType::F32) {
        let (low, high) = dtype.range().expect("an integer dtype");
        let all: Vec<i64> = (0..70_000).map(|k| low + k * 7919 % (high - low + 1)).collect();
        for values in [&all[..], &all[1..40], &all[..1], &[], &[high; 5000], &[low; 5000], &[0; 17]] {
            let src = Array::ints(dtype, values.iter().copied());
            let of = |v: i64| if dtype == DType::Bool { Scalar::Bool(v != 0) } else { Scalar::Int(v) };
            for cut in CUTS.into_iter().filter(|&c| c > 1 || values.len() < 5000) {
                let check = |f, want| assert_eq!(reduce(f, dtype, &src, cut), want, "{f:?} {dtype}");
                check(Reduction::Sum, Some(Scalar::Int(values.iter().sum())));
                check(Reduction::Min, values.iter().copied().min().map(of));
                check(Reduction::Max, values.iter().copied().max().map(of));
                check(Reduction::Any, Some(Scalar::Bool(values.iter().any(|&v| v != 0))));
                check(Reduction::All, Some(Scalar::Bool(values.iter().all(|&v| v != 0))));
            }
        }
    }
}

#[test]
fn sums_of_narrow_extremes_do_not_wrap() {
    for dtype in [DType::I8, DType::U8, DType::I16, DType::U16, DType::I32, DType::U32] {
        let (low, high) = dtype.range().expect("an integer dtype");
        for extreme in [low, high] {
            let src = Array::ints(dtype, std::iter::repeat_n(extreme, 200_001));
            assert_eq!(reduce(Reduction::Sum, dtype, &src, 200_001), Some(Scalar::Int(extreme * 200_001)), "{dtype}");
        }
    }
}

#[test]
fn float_extremes() {
    let check = |values: &[f32], min: Option<f32>, max: Option<f32>| {
        let src = Array::floats(values.iter().copied());
        for cut in [1, 3, 16, 64] {
            let bits = |f| reduce(f, DType::F32, &src, cut).map(Scalar::to_bits);
            let want = |v: Option<f32>| v.map(|v| Scalar::Float(v).to_bits());
            assert_eq!(bits(Reduction::Min), want(min), "{values:?} cut at {cut}");
            assert_eq!(bits(Reduction::Max), want(max), "{values:?} cut at {cut}");
        }
    };
    check(&[], None, None);
    check(&[3.0], Some(3.0), Some(3.0));
    let values = floats(999);
    let (min, max) = (values.iter().copied().fold(f32::MAX, f32::min), values.iter().copied().fold(f32::MIN, f32::max));
    check(&values, Some(min), Some(max));
    check(&[f32::INFINITY; 40], Some(f32::INFINITY), Some(f32::INFINITY));
    let mut with_nan = values;
    for at in [0, 500, 998] {
        let kept = core::mem::replace(&mut with_nan[at], -f32::NAN);
        check(&with_nan, Some(crate::math::NAN), Some(crate::math::NAN));
        with_nan[at] = kept;
    }
    // Zeros of both signs: NumPy gives the last one.
    for n in [1, 2, 5, 16, 40, 101] {
        let zeros: Vec<f32> = [0.0, -0.0].into_iter().cycle().take(n).collect();
        let last = zeros.last().copied();
        check(&zeros, last, last);
    }
}

#[test]
fn truth_of_floats() {
    let check = |values: &[f32], any: bool, all: bool| {
        let src = Array::floats(values.iter().copied());
        assert_eq!(reduce(Reduction::Any, DType::F32, &src, 2), Some(Scalar::Bool(any)), "{values:?}");
        assert_eq!(reduce(Reduction::All, DType::F32, &src, 2), Some(Scalar::Bool(all)), "{values:?}");
    };
    check(&[], false, true);
    check(&[0.0, -0.0, 0.0], false, false);
    check(&[0.0, -0.0, f32::NAN], true, false);
    check(&[1e-45, -1.0, f32::NAN], true, true);
}
