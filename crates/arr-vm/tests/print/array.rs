//! Every case of `arrays.txt` and `reprs.txt`, whose expectations NumPy wrote.

use arr_core::{DType, Scalar, Shape, View};
use arr_kernels::scalar::store;
use arr_vm::ArrayRef;
use arr_vm::print::{PrintOptions, write_array, write_repr};
use std::fmt;

fn shape(text: &str) -> Shape {
    let extents: Vec<u32> =
        text.trim_matches(['(', ')']).split(',').filter(|n| !n.is_empty()).map(|n| n.parse().unwrap()).collect();
    Shape::new(&extents).unwrap()
}

fn options(words: &[&str]) -> PrintOptions {
    let mut options = PrintOptions::default();
    for word in words {
        let (name, value) = word.split_once('=').unwrap();
        let value: u32 = value.parse().unwrap();
        match name {
            "threshold" => options.threshold = value,
            "edge" => options.edge_items = value,
            "precision" => options.precision = value as u8,
            "width" => options.line_width = value,
            "suppress" => options.suppress = value != 0,
            _ => panic!("{name}"),
        }
    }
    options
}

fn element(dtype: DType, value: f64) -> Vec<u8> {
    let scalar = if dtype == DType::F32 { Scalar::Float(value as f32) } else { Scalar::Int(value as i64) };
    let mut bytes = vec![0; dtype.size() as usize];
    store(dtype, &mut bytes, scalar).unwrap();
    bytes
}

fn elements(dtype: DType, spec: &str, n: u32) -> Vec<u8> {
    let numbers: Vec<&str> = spec.split(' ').filter(|word| !word.is_empty()).collect();
    match numbers[..] {
        ["ramp", start, step] => {
            let (start, step): (f64, f64) = (start.parse().unwrap(), step.parse().unwrap());
            (0..n).flat_map(|k| element(dtype, start + f64::from(k) * step)).collect()
        }
        // A float32 from its shortest digits; through float64 it could be rounded twice.
        _ if dtype == DType::F32 => numbers.iter().flat_map(|x| x.parse::<f32>().unwrap().to_le_bytes()).collect(),
        _ => numbers.iter().flat_map(|x| element(dtype, x.parse().unwrap())).collect(),
    }
}

type Writer = fn(&mut dyn fmt::Write, &ArrayRef<'_>, &PrintOptions) -> fmt::Result;

/// Asserts every case, and gives how many there are.
fn check(cases: &str, write: Writer) -> usize {
    let mut n_cases = 0;
    for case in cases.split("--- ").skip(1) {
        let mut lines = case.splitn(3, '\n');
        let (head, spec) = (lines.next().unwrap(), lines.next().unwrap());
        let expected = lines.next().unwrap().strip_suffix('\n').unwrap();
        let words: Vec<&str> = head.split(' ').collect();
        let dtype = DType::from_name(words[0]).unwrap();
        let shape = shape(words[1]);
        let buffer = elements(dtype, spec, shape.n_elems());
        let array = ArrayRef { dtype, view: View::contiguous(shape), buffer: &buffer };
        let mut text = String::new();
        write(&mut text, &array, &options(&words[2..])).unwrap();
        assert_eq!(text, expected, "{head}\n{spec}");
        n_cases += 1;
    }
    n_cases
}

#[test]
fn arrays_print_as_in_numpy() {
    let n_cases = check(include_str!("arrays.txt"), write_array);
    assert!(n_cases > 100, "{n_cases}");
}

#[test]
fn arrays_are_shown_as_numpy_shows_them() {
    let n_cases = check(include_str!("reprs.txt"), write_repr);
    assert!(n_cases > 25, "{n_cases}");
}
