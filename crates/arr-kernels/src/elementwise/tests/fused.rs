//! Pairs of functions against the two functions, in every form of operands.

use std::vec::Vec;

use arr_core::{DType, Scalar, Side, Ufunc, is_pair};

use crate::arena::Array;
use crate::level::every::{map2, map3};
use crate::{KernelError, Src};

const N: usize = 150;

#[test]
fn pairs_are_their_functions_one_after_the_other() {
    let array = |seed: usize| Array::floats((0..N).map(|k| ((k * seed) % 23) as f32 * 0.37 - 3.0));
    let (initial, one, two, three) = (array(5), array(7), array(11), array(13));
    let scalar = Src::Scalar(Scalar::Float(1.7));
    let filled = Array::floats([1.7; N]);
    let forms = |own| [(Src::Slice(Array::bytes(own)), own), (scalar, &filled), (Src::InPlace, &initial)];
    let mut n_pairs = 0;
    for (&f, &g, side) in Ufunc::ALL
        .iter()
        .flat_map(|f| Ufunc::ALL.iter().flat_map(move |g| [Side::Left, Side::Right].map(|side| (f, g, side))))
    {
        if !is_pair(f, g, side, DType::F32) {
            assert_eq!(crate::map3(f, g, side, DType::F32).err(), Some(KernelError::NoLoop));
            continue;
        }
        n_pairs += 1;
        for (a, of_a) in forms(&one) {
            for (b, of_b) in forms(&two) {
                for (c, of_c) in forms(&three) {
                    let mut dst = initial.clone();
                    let done = map3((f, g, side), dst.bytes_mut(), a, b, c);
                    if matches!((a, b), (Src::Scalar(_), Src::Scalar(_))) {
                        assert_eq!(done, Err(KernelError::Layout));
                        continue;
                    }
                    assert_eq!(done, Ok(()));
                    let both = |f, l: &Array, r: &Array| {
                        let mut dst = Array::zeros(DType::F32, N);
                        assert_eq!(map2(f, DType::F32, dst.bytes_mut(), slice(l), slice(r)), Ok(()));
                        dst
                    };
                    let between = both(f, of_a, of_b);
                    let want = match side {
                        Side::Left => both(g, &between, of_c),
                        Side::Right => both(g, of_c, &between),
                    };
                    assert_eq!(bits(&dst), bits(&want), "{f:?} {g:?} {side:?}: {a:?} {b:?} {c:?}");
                }
            }
        }
    }
    assert_eq!(n_pairs, 18);
}

fn slice(array: &Array) -> Src<'_> {
    Src::Slice(array.bytes())
}

/// Elements by their bits, a NaN as one.
fn bits(array: &Array) -> Vec<u32> {
    array.to_floats().into_iter().map(|x| if x.is_nan() { u32::MAX } else { x.to_bits() }).collect()
}
