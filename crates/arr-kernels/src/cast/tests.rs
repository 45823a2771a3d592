//! Casts against arithmetic in 64 bits, exhaustively where a dtype has few values, and at the edges of the others.

use std::vec::Vec;

use arr_core::{DType, Scalar};

use crate::KernelError;
use crate::arena::Array;
use crate::level::every::cast;

/// Integers and bools of `from` as they are in `to`.
fn check_ints(from: DType, values: impl IntoIterator<Item = i64>) {
    let values: Vec<i64> = values.into_iter().collect();
    let src = Array::ints(from, values.iter().copied());
    for to in DType::ALL {
        let mut dst = Array::zeros(to, values.len());
        assert_eq!(cast(from, to, dst.bytes_mut(), src.bytes()), Ok(()));
        let want = values.iter().map(|&v| match to {
            DType::Bool => Scalar::Bool(v != 0),
            DType::I8 => Scalar::Int(i64::from(v as i8)),
            DType::U8 => Scalar::Int(i64::from(v as u8)),
            DType::I16 => Scalar::Int(i64::from(v as i16)),
            DType::U16 => Scalar::Int(i64::from(v as u16)),
            DType::I32 => Scalar::Int(i64::from(v as i32)),
            DType::U32 => Scalar::Int(i64::from(v as u32)),
            DType::F32 => Scalar::Float(v as f32),
            DType::C64 => Scalar::Complex(v as f32, 0.0),
        });
        assert!(dst.values(to).into_iter().eq(want), "{from} to {to}");
    }
}

#[test]
fn integers_wrap() {
    for from in [DType::Bool, DType::I8, DType::U8, DType::I16, DType::U16] {
        let (low, high) = from.range().expect("an integer dtype");
        check_ints(from, low..=high);
    }
    for from in [DType::I32, DType::U32] {
        let (low, high) = from.range().expect("an integer dtype");
        let step = 65_521;
        check_ints(from, (low..=high).step_by(step).chain([high, 16_777_217, 33_554_433, 2_147_483_583]));
    }
}

#[test]
fn floats_truncate_and_saturate() {
    let src = [0.9, -0.9, 1.5, -1.5, 127.99, 128.0, -128.99, 255.5, 256.0, 65535.9, 4e9, 5e9, -5e9, 2_147_483_648.0];
    let ends = [f32::INFINITY, f32::NEG_INFINITY, f32::NAN, -0.0];
    let src: Vec<f32> = src.into_iter().chain(ends).collect();
    let check = |to: DType, want: &[i64]| {
        let mut dst = Array::zeros(to, src.len());
        let bytes = Array::floats(src.iter().copied());
        assert_eq!(cast(DType::F32, to, dst.bytes_mut(), bytes.bytes()), Ok(()));
        assert_eq!(dst.to_ints(to), want, "{to}");
    };
    check(DType::I8, &[0, 0, 1, -1, 127, 127, -128, 127, 127, 127, 127, 127, -128, 127, 127, -128, 0, 0]);
    check(DType::U8, &[0, 0, 1, 0, 127, 128, 0, 255, 255, 255, 255, 255, 0, 255, 255, 0, 0, 0]);
    let (l, h) = (-32768, 32767);
    check(DType::I16, &[0, 0, 1, -1, 127, 128, -128, 255, 256, h, h, h, l, h, h, l, 0, 0]);
    let h = 65535;
    check(DType::U16, &[0, 0, 1, 0, 127, 128, 0, 255, 256, h, h, h, 0, h, h, 0, 0, 0]);
    let (l, h) = (-2_147_483_648, 2_147_483_647);
    check(DType::I32, &[0, 0, 1, -1, 127, 128, -128, 255, 256, 65535, h, h, l, h, h, l, 0, 0]);
    let h = 4_294_967_295;
    let two_31 = 2_147_483_648;
    check(DType::U32, &[0, 0, 1, 0, 127, 128, 0, 255, 256, 65535, 4_000_000_000, h, 0, two_31, h, 0, 0, 0]);
    check(DType::Bool, &[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
}

#[test]
fn floats_stay_as_they_are() {
    let src = Array::floats([0.1, -0.0, f32::INFINITY, f32::MIN_POSITIVE / 3.0]);
    let mut dst = Array::zeros(DType::F32, 4);
    assert_eq!(cast(DType::F32, DType::F32, dst.bytes_mut(), src.bytes()), Ok(()));
    assert_eq!(dst, src);
    assert_eq!(cast(DType::F32, DType::U8, &mut [0; 3], src.bytes()), Err(KernelError::Layout));
}

#[test]
fn bools_come_out_as_0_and_1() {
    let mut dst = Array::zeros(DType::I16, 3);
    assert_eq!(cast(DType::Bool, DType::I16, dst.bytes_mut(), &[0, 7, 255]), Ok(()));
    assert_eq!(dst.to_ints(DType::I16), [0, 1, 1]);
    let mut dst = [9; 3];
    assert_eq!(cast(DType::Bool, DType::Bool, &mut dst, &[0, 7, 255]), Ok(()));
    assert_eq!(dst, [0, 1, 1]);
}

#[test]
fn floats_of_every_size_convert_as_rust_has_it() {
    let src: Vec<f32> = (0..=u32::MAX).step_by(65_521).map(f32::from_bits).collect();
    let bytes = Array::floats(src.iter().copied());
    let check = |to: DType, want: &dyn Fn(f32) -> i64| {
        let mut dst = Array::zeros(to, src.len());
        assert_eq!(cast(DType::F32, to, dst.bytes_mut(), bytes.bytes()), Ok(()));
        for (&x, got) in src.iter().zip(dst.to_ints(to)) {
            assert_eq!(got, want(x), "{x:e} to {to}");
        }
    };
    check(DType::I8, &|x| i64::from(x as i8));
    check(DType::U8, &|x| i64::from(x as u8));
    check(DType::I16, &|x| i64::from(x as i16));
    check(DType::U16, &|x| i64::from(x as u16));
    check(DType::I32, &|x| i64::from(x as i32));
    check(DType::U32, &|x| i64::from(x as u32));
}

#[test]
fn complex_numbers_are_not_cast_to_real_ones() {
    let src = Array::new(DType::C64, [(0.0, 0.0), (0.0, 2.0), (-1.5, 0.0)].map(|(re, im)| Scalar::Complex(re, im)));
    for to in DType::ALL {
        let mut dst = Array::zeros(to, 3);
        let done = cast(DType::C64, to, dst.bytes_mut(), src.bytes());
        assert_eq!(done.is_ok(), DType::C64.casts_to(to), "{to}");
        match to {
            DType::Bool => assert_eq!(dst.to_ints(to), [0, 1, 1]),
            DType::C64 => assert_eq!(dst, src),
            _ => {}
        }
    }
}
