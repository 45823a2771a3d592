//! Delayed stores, block by block, against what has to have been stored after each block.

use arr_core::{DType, Shape, View};

use super::{Late, hold};
use crate::arena::Array;
use crate::level::every::release;

/// Runs a loop over `n` elements, each its own number, and checks what is stored after every block.
fn check(dtype: DType, n: u32, block: u32, delay: u32) {
    let size = dtype.size() as usize;
    let view = View::contiguous(Shape::vector(n));
    let all = Array::ints(dtype, 1..=i64::from(n));
    let mut ring = Array::zeros(dtype, delay as usize);
    let mut buffer = Array::zeros(dtype, n as usize);
    let mut first = 0;
    while first < n {
        let end = (first + block).min(n);
        let late = Late { first, is_last: end == n };
        let src = &all.bytes()[first as usize * size..end as usize * size];
        assert_eq!(release(dtype, buffer.bytes_mut(), &view, (ring.bytes(), src), late), Ok(()));
        assert_eq!(hold(dtype, ring.bytes_mut(), src, late), Ok(()));
        let stored = if end == n { n } else { end.saturating_sub(delay) } as usize * size;
        assert_eq!(buffer.bytes()[..stored], all.bytes()[..stored], "{n} by {block}, {delay} late, after {end}");
        assert!(buffer.bytes()[stored..].iter().all(|&byte| byte == 0), "{n} by {block}, {delay} late, after {end}");
        first = end;
    }
}

#[test]
fn what_waits_is_stored_as_late_as_the_ring_is_long() {
    for dtype in [DType::U8, DType::I16, DType::F32] {
        for n in 1..14 {
            for block in 1..=n {
                (0..=n + 2).for_each(|delay| check(dtype, n, block, delay));
            }
        }
    }
}
