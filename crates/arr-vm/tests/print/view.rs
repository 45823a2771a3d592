//! Arrays that do not lie in C order.

use arr_core::{DType, Shape, View};
use arr_vm::ArrayRef;
use arr_vm::print::{PrintOptions, write_array};

fn check(dtype: DType, buffer: &[u8], view: View, expected: &str) {
    let mut text = String::new();
    write_array(&mut text, &ArrayRef { dtype, view, buffer }, &PrintOptions::default()).unwrap();
    assert_eq!(text, expected);
}

/// `np.arange(24, dtype=np.int16).reshape(2, 3, 4)`
fn cube() -> (Vec<u8>, View) {
    ((0i16..24).flat_map(i16::to_le_bytes).collect(), View::contiguous(Shape::new(&[2, 3, 4]).unwrap()))
}

#[test]
fn transposed() {
    let (bytes, view) = cube();
    check(DType::I16, &bytes, view.transposed(), {
        "[[[ 0 12]\n  [ 4 16]\n  [ 8 20]]\n\n [[ 1 13]\n  [ 5 17]\n  [ 9 21]]\n\n \
         [[ 2 14]\n  [ 6 18]\n  [10 22]]\n\n [[ 3 15]\n  [ 7 19]\n  [11 23]]]"
    });
}

#[test]
fn backwards_with_a_step() {
    let (bytes, view) = cube();
    // a[1, ::-1, ::2]
    let strided = View { offset: 20, shape: Shape::new(&[3, 2]).unwrap(), strides: [-4, 2, 0, 0], part: None };
    check(DType::I16, &bytes, strided, "[[20 22]\n [16 18]\n [12 14]]");
    check(DType::I16, &bytes, view.index(0, 1).unwrap().index(0, 2).unwrap(), "[20 21 22 23]");
}

#[test]
fn broadcast() {
    let view = View { offset: 0, shape: Shape::new(&[2, 600]).unwrap(), strides: [0; 4], part: None };
    check(DType::I8, &[7], view, "[[7 7 7 ... 7 7 7]\n [7 7 7 ... 7 7 7]]");
}

#[test]
fn elements_outside_the_buffer_do_not_fault() {
    let view = View::contiguous(Shape::vector(3));
    let array = ArrayRef { dtype: DType::F32, view, buffer: &[0; 4] };
    let mut text = String::new();
    write_array(&mut text, &array, &PrintOptions::default()).unwrap();
    assert_eq!(array.element(1), None);
}
