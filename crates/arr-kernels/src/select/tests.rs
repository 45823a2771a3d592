//! Every combination of condition and operands.

use arr_core::{DType, Scalar};

use crate::arena::Array;
use crate::level::every::select;
use crate::{KernelError, Src};

const N: i64 = 150;

#[test]
fn every_form_of_operands() {
    for dtype in DType::ALL {
        // Bools are 0 and 1, so ask for those everywhere.
        let initial = Array::ints(dtype, (0..N).map(|k| k / 3 % 2));
        let then = Array::ints(dtype, (0..N).map(|k| k / 5 % 2));
        let otherwise = Array::ints(dtype, (0..N).map(|k| k / 7 % 2));
        let mask = Array::ints(DType::Bool, (0..N).map(|k| k / 2 % 2));
        let one = Array::ints(dtype, (0..N).map(|_| 1));
        let scalar = Src::Scalar(Scalar::Int(1));
        let all = Array::ints(DType::Bool, (0..N).map(|_| 1));
        let mut conds = std::vec![(Src::Slice(mask.bytes()), &mask), (Src::Scalar(Scalar::Bool(true)), &all)];
        if dtype == DType::Bool {
            conds.push((Src::InPlace, &initial));
        }
        for (cond, mask) in conds {
            for (a, then) in [(Src::Slice(then.bytes()), &then), (scalar, &one), (Src::InPlace, &initial)] {
                let others = [(Src::Slice(otherwise.bytes()), &otherwise), (scalar, &one), (Src::InPlace, &initial)];
                for (b, otherwise) in others {
                    let mut dst = initial.clone();
                    assert_eq!(select(dtype, dst.bytes_mut(), cond, a, b), Ok(()));
                    let (t, o) = (then.values(dtype), otherwise.values(dtype));
                    let chosen =
                        mask.bytes().iter().zip(t.into_iter().zip(o)).map(|(&c, (t, o))| if c != 0 { t } else { o });
                    assert!(dst.values(dtype).into_iter().eq(chosen), "{dtype}: {cond:?} {a:?} {b:?}");
                }
            }
        }
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let cond = Src::Slice(&[0, 1]);
    let zero = Src::Scalar(Scalar::Int(0));
    let chosen = |dtype, dst: &mut [u8], a, b| select(dtype, dst, cond, a, b);
    assert_eq!(chosen(DType::U8, &mut [0; 3], zero, zero), Err(KernelError::Layout));
    assert_eq!(chosen(DType::U8, &mut [0; 2], Src::Slice(&[1]), zero), Err(KernelError::Layout));
    assert_eq!(chosen(DType::U8, &mut [0; 2], Src::Scalar(Scalar::Int(256)), zero), Err(KernelError::ScalarRange));
    assert_eq!(chosen(DType::U8, &mut [0; 2], Src::Scalar(Scalar::Float(1.0)), zero), Err(KernelError::NoLoop));
    assert_eq!(select(DType::U8, &mut [0; 2], Src::InPlace, zero, zero), Err(KernelError::Layout));
}
