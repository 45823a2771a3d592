//! Scatters against one element after another.

use arr_core::{DType, Shape, View};

use crate::KernelError;
use crate::arena::Array;
use crate::level::every::scatter;
use crate::walk::tests::{BUFFER, positions, views};

#[test]
fn scatters_to_any_part_of_any_view_and_nowhere_else() {
    for dtype in [DType::U8, DType::I16, DType::F32] {
        let size = dtype.size() as usize;
        for view in views() {
            let all = positions(&view);
            for first in 0..=all.len() {
                for n in 0..=all.len() - first {
                    let src = Array::ints(dtype, 1..=n as i64);
                    let mut buffer = Array::zeros(dtype, BUFFER);
                    let mut want = Array::zeros(dtype, BUFFER);
                    for (&p, element) in all[first..].iter().zip(src.bytes().chunks(size)) {
                        want.bytes_mut()[p * size..][..size].copy_from_slice(element);
                    }
                    assert_eq!(scatter(dtype, buffer.bytes_mut(), &view, first as u32, src.bytes()), Ok(()));
                    assert_eq!(buffer, want, "{dtype} {view:?} from {first}");
                }
            }
        }
    }
}

#[test]
fn views_that_leave_the_buffer_are_refused() {
    let shape = Shape::vector(5);
    for (offset, stride) in [(6, 1), (0, 3), (3, -1), (10, 0), (9, -3), (u32::MAX, i32::MAX), (0, i32::MIN)] {
        let view = View { offset, shape, strides: [stride, 0, 0, 0], part: None };
        assert_eq!(scatter(DType::U8, &mut [0; 10], &view, 0, &[0; 5]), Err(KernelError::Layout), "{view:?}");
    }
    let view = View { offset: 0, shape, strides: [1, 0, 0, 0], part: None };
    assert_eq!(scatter(DType::U8, &mut [0; 10], &view, 1, &[0; 5]), Err(KernelError::Layout));
}
