//! Gathers against one element after another.

use arr_core::{DType, Shape, View};

use crate::KernelError;
use crate::arena::Array;
use crate::level::every::gather;
use crate::walk::tests::{BUFFER, positions, views};

#[test]
fn gathers_any_part_of_any_view() {
    for dtype in [DType::U8, DType::I16, DType::F32] {
        let size = dtype.size() as usize;
        let buffer = Array::ints(dtype, 0..BUFFER as i64);
        let elements: std::vec::Vec<&[u8]> = buffer.bytes().chunks(size).collect();
        for view in views() {
            let all = positions(&view);
            for first in 0..=all.len() {
                for n in 0..=all.len() - first {
                    let mut dst = Array::zeros(dtype, n);
                    assert_eq!(gather(dtype, dst.bytes_mut(), buffer.bytes(), &view, first as u32), Ok(()));
                    let want = all[first..first + n].iter().map(|&p| elements[p]);
                    assert!(dst.bytes().chunks(size).eq(want), "{dtype} {view:?} from {first}");
                }
            }
        }
    }
}

#[test]
fn views_that_leave_the_buffer_are_refused() {
    let buffer = [0; 10];
    let shape = Shape::vector(5);
    for (offset, stride) in [(6, 1), (0, 3), (3, -1), (10, 0), (9, -3), (u32::MAX, i32::MAX), (0, i32::MIN)] {
        let view = View { offset, shape, strides: [stride, 0, 0, 0], part: None };
        assert_eq!(gather(DType::U8, &mut [0; 5], &buffer, &view, 0), Err(KernelError::Layout), "{view:?}");
    }
    let view = View { offset: 0, shape, strides: [1, 0, 0, 0], part: None };
    assert_eq!(gather(DType::U8, &mut [0; 5], &buffer, &view, 1), Err(KernelError::Layout));
    assert_eq!(gather(DType::U8, &mut [0; 5], &buffer, &view, u32::MAX), Err(KernelError::Layout));
}
