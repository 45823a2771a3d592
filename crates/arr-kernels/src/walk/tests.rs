//! Walks against one index after another; the views here serve gather and scatter too.

use std::vec::Vec;

use arr_core::{Shape, View};

use super::{Strided, Walk};
use crate::KernelError;

/// Elements of the buffer that [`views`] lie in.
pub(crate) const BUFFER: usize = 200;

/// Views of every rank within [`BUFFER`] elements: nested, stepped, negative, transposed, stretched, empty.
pub(crate) fn views() -> Vec<View> {
    let layouts: &[(u32, &[u32], &[i32])] = &[
        (7, &[], &[]),
        (3, &[1], &[5]),
        (0, &[0], &[1]),
        (0, &[23], &[1]),
        (22, &[23], &[-1]),
        (1, &[23], &[2]),
        (199, &[23], &[-2]),
        (0, &[23], &[3]),
        (199, &[23], &[-7]),
        (11, &[23], &[0]),
        (4, &[5, 6], &[6, 1]),
        (4, &[5, 6], &[1, 5]),
        (4, &[5, 6], &[20, 2]),
        (100, &[5, 6], &[-12, -2]),
        (100, &[5, 6], &[10, -1]),
        (9, &[5, 6], &[0, 1]),
        (9, &[5, 6], &[1, 0]),
        (9, &[5, 6], &[0, 0]),
        (9, &[5, 1], &[8, 77]),
        (9, &[1, 5], &[77, 3]),
        (9, &[5, 0], &[1, 1]),
        (0, &[3, 4, 5], &[20, 5, 1]),
        (0, &[3, 4, 5], &[40, 10, 2]),
        (0, &[3, 4, 5], &[1, 15, 3]),
        (150, &[3, 4, 5], &[-40, 10, 1]),
        (150, &[3, 1, 5], &[-40, 9, 1]),
        (0, &[2, 3, 4, 5], &[60, 20, 5, 1]),
        (0, &[2, 3, 4, 5], &[1, 2, 6, 24]),
        (0, &[2, 3, 4, 5], &[100, 0, 20, 4]),
        (199, &[2, 3, 4, 5], &[-60, -20, -5, -1]),
        (60, &[2, 3, 4, 5], &[60, 20, -5, 1]),
        (0, &[1, 3, 1, 5], &[9, 7, 9, 1]),
    ];
    let view = |&(offset, extents, steps): &(u32, &[u32], &[i32])| {
        let mut strides = [0; 4];
        strides[..steps.len()].copy_from_slice(steps);
        View { offset, shape: Shape::new(extents).expect("small"), strides, part: None }
    };
    layouts.iter().map(view).collect()
}

/// Positions of all elements in C order, each from its own index.
pub(crate) fn positions(view: &View) -> Vec<usize> {
    let position = |mut flat: u32| {
        let mut position = i64::from(view.offset);
        for axis in (0..view.shape.rank()).rev() {
            let extent = view.shape.extent(axis);
            position += i64::from(flat % extent) * i64::from(view.strides[axis]);
            flat /= extent;
        }
        usize::try_from(position).expect("inside")
    };
    (0..view.shape.n_elems()).map(position).collect()
}

#[test]
fn walks_visit_elements_in_c_order_from_anywhere() {
    for view in views() {
        let all = positions(&view);
        for first in 0..=all.len() {
            for n in 0..=all.len() - first {
                let walk = Walk::new(&Strided::new(&view), first as u32, n);
                let visited: Vec<usize> = walk
                    .flat_map(|run| (0..run.n as isize).map(move |k| (run.start + k * run.stride) as usize))
                    .collect();
                assert_eq!(visited, all[first..first + n], "{view:?} from {first}");
            }
        }
        let too_many = Strided::new(&view).has(1, all.len());
        assert_eq!(Strided::new(&view).has(0, all.len()), Ok(()));
        assert_eq!(too_many, Err(KernelError::Layout), "{view:?}");
    }
}

#[test]
fn nested_axes_are_one_run() {
    let n_runs = |extents: &[u32], strides: [i32; 4]| {
        let view = View { offset: 0, shape: Shape::new(extents).expect("small"), strides, part: None };
        Walk::new(&Strided::new(&view), 0, view.shape.n_elems() as usize).count()
    };
    assert_eq!(n_runs(&[2, 3, 4, 5], [60, 20, 5, 1]), 1);
    assert_eq!(n_runs(&[2, 3, 4, 5], [120, 40, 10, 2]), 1);
    assert_eq!(n_runs(&[2, 3, 4, 5], [61, 20, 5, 1]), 2);
    assert_eq!(n_runs(&[2, 1, 4, 5], [20, 99, 5, 1]), 1);
    assert_eq!(n_runs(&[4, 5], [5, 0, 0, 0]), 4);
    assert_eq!(n_runs(&[4, 5], [0; 4]), 1);
}
