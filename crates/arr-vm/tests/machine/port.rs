//! Ports and text.

use arr_bytecode::{Def, PortKind, Use, ViewIn, ViewOut};
use arr_core::{Align, DType, Elems, FormatSpec, PrintSetting, Scalar, ScalarKind, Shape, View};
use arr_vm::{HostError, Limits, TrapKind};

use crate::builder::{Builder, inst};
use crate::host::{Recorder, run, run_with};

#[test]
fn receive_fills_an_array_until_the_end() {
    let mut b = Builder::new();
    let shape = Shape::vector(3);
    let port = b.port(PortKind::Input { dtype: DType::U8, shape });
    let buffer = b.buffer(DType::U8, 5);
    let array = ViewOut(b.view(buffer, None, View { offset: 1, ..View::contiguous(shape) }));
    let got = [(); 2].map(|()| b.reg(ScalarKind::Bool));
    for dst in got {
        b.put(inst!(Receive { dst: Def(dst), port, array }));
    }
    let host = Recorder { arrivals: [vec![7, 8, 9]].into(), ..Recorder::default() };
    let run = run_with(&b, host, Limits::default());
    assert_eq!(got.map(|reg| run.reg(reg)), [Scalar::Bool(true), Scalar::Bool(false)]);
    assert_eq!(run.buffer(buffer), [0.0, 7.0, 8.0, 9.0, 0.0]);
}

#[test]
fn params_are_what_the_host_sets_or_their_default() {
    use Scalar::{Bool, Float, Int};
    let read = |default: Scalar, given: Option<Scalar>| {
        let mut b = Builder::new();
        let port = b.port(PortKind::Param { kind: default.kind(), default: default.to_bits() });
        let dst = b.reg(default.kind());
        b.put(inst!(Param { dst: Def(dst), port }));
        let host = Recorder { params: given.map(|value| (0, value)).into_iter().collect(), ..Recorder::default() };
        run_with(&b, host, Limits::default()).reg(dst)
    };
    for (default, given, expected) in [
        (Int(24), None, Int(24)),
        (Int(24), Some(Int(-7)), Int(-7)),
        (Int(24), Some(Float(3.0)), Int(3)),
        (Int(24), Some(Float(3.5)), Int(24)),
        (Int(24), Some(Float(f32::NAN)), Int(24)),
        (Int(24), Some(Float(1e30)), Int(24)),
        (Int(24), Some(Bool(true)), Int(1)),
        (Float(0.5), Some(Int(2)), Float(2.0)),
        (Float(0.5), Some(Int(16_777_217)), Float(0.5)),
        (Float(0.5), Some(Float(f32::INFINITY)), Float(f32::INFINITY)),
        (Float(0.5), Some(Bool(false)), Float(0.0)),
        (Bool(true), Some(Int(0)), Bool(false)),
        (Bool(true), Some(Int(2)), Bool(true)),
        (Bool(false), Some(Float(1.0)), Bool(true)),
    ] {
        assert_eq!(read(default, given), expected, "{default:?} {given:?}");
    }
}

#[test]
fn scalars_and_arrays_are_sent() {
    let mut b = Builder::new();
    let scalars = b.port(PortKind::OutputScalar { kind: ScalarKind::Int });
    let shape = Shape::new(&[3, 2]).unwrap();
    let arrays = b.port(PortKind::OutputArray { dtype: DType::I16, shape });
    let elements = b.constant(DType::I16, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    let transposed = View::contiguous(Shape::new(&[2, 3]).unwrap()).transposed();
    let (array, src) = (b.view(elements, None, transposed), b.int(-5));
    b.put(inst!(EmitScalar { port: scalars, src: Use(src) }));
    b.put(inst!(EmitArray { port: arrays, array: ViewIn(array) }));
    let host = run(&b).host;
    assert_eq!(host.scalars, [Scalar::Int(-5)]);
    assert_eq!(host.arrays, [[1, 4, 2, 5, 3, 6].map(Scalar::Int)]);
}

#[test]
fn text_scalars_and_arrays_are_printed() {
    let mut b = Builder::new();
    let (label, newline) = (b.string("größe = "), b.string("\n"));
    let elements = b.constant(DType::F32, &[0.1, 1.0, 2.5]);
    let (array, values) = (b.whole(elements, &[3]), [Scalar::Float(0.5), Scalar::Int(-7), Scalar::Bool(true)]);
    b.put(inst!(PrintText { text: label }));
    for value in values {
        let src = b.literal(value);
        b.put(inst!(PrintScalar { src: Use(src) }));
        b.put(inst!(PrintText { text: newline }));
    }
    b.put(inst!(PrintArray { array: ViewIn(array) }));
    b.put(inst!(PrintList { array: ViewIn(array) }));
    assert_eq!(run(&b).host.text, "größe = 0.5\n-7\nTrue\n[0.1 1.  2.5][0.1, 1.0, 2.5]");
}

#[test]
fn formatted_scalars_are_printed_whatever_fills_them() {
    let mut b = Builder::new();
    let spec = FormatSpec { fill: 'ø', align: Some(Align::Center), width: 201, ..FormatSpec::default() };
    let src = Use(b.int(-7));
    b.put(inst!(PrintFormat { src, spec }));
    assert_eq!(run(&b).host.text, format!("{0}-7{0}ø", "ø".repeat(99)));
}

#[test]
fn print_settings_last_to_the_end_of_a_run() {
    let mut b = Builder::new();
    let elements = b.constant(DType::F32, &[0.125, 1.0, 2.5]);
    let array = ViewIn(b.whole(elements, &[3]));
    b.put(inst!(PrintArray { array }));
    b.put(inst!(SetPrinting { setting: PrintSetting::Precision, value: Elems(1) }));
    b.put(inst!(SetPrinting { setting: PrintSetting::Threshold, value: Elems(2) }));
    b.put(inst!(SetPrinting { setting: PrintSetting::EdgeItems, value: Elems(1) }));
    b.put(inst!(PrintArray { array }));
    for _ in 0..2 {
        assert_eq!(run(&b).host.text, "[0.125 1.    2.5  ][0.1 ... 2.5]");
    }
}

#[test]
fn a_long_array_reaches_the_host_whole() {
    let mut b = Builder::new();
    let elements: Vec<f64> = (0..200).map(f64::from).collect();
    let constant = b.constant(DType::I32, &elements);
    let array = ViewIn(b.whole(constant, &[200]));
    b.put(inst!(PrintArray { array }));
    let text = run(&b).host.text;
    let numbers: Vec<f64> =
        text.trim_matches(['[', ']']).split_whitespace().map(|word| word.parse().unwrap()).collect();
    assert_eq!(numbers, elements);
}

#[test]
fn errors_of_the_host_end_the_program() {
    let mut programs = [(); 6].map(|()| Builder::new());
    let shape = Shape::vector(1);
    for (k, b) in programs.iter_mut().enumerate() {
        let buffer = b.buffer(DType::U8, 1);
        let (array, text, value) = (b.whole(buffer, &[1]), b.string("x"), b.int(1));
        let inst = match k {
            0 => {
                let (port, dst) = (b.port(PortKind::Input { dtype: DType::U8, shape }), b.reg(ScalarKind::Bool));
                inst!(Receive { dst: Def(dst), port, array: ViewOut(array) })
            }
            1 => {
                let port = b.port(PortKind::OutputScalar { kind: ScalarKind::Int });
                inst!(EmitScalar { port, src: Use(value) })
            }
            2 => {
                let port = b.port(PortKind::OutputArray { dtype: DType::U8, shape });
                inst!(EmitArray { port, array: ViewIn(array) })
            }
            3 => inst!(PrintText { text }),
            4 => inst!(PrintScalar { src: Use(value) }),
            _ => inst!(PrintArray { array: ViewIn(array) }),
        };
        b.put(inst);
        let host = Recorder { fails: Some(HostError(3)), ..Recorder::default() };
        let run = run_with(b, host, Limits::default());
        assert_eq!(run.kind(), Some(TrapKind::Host(HostError(3))), "{k}");
        assert_eq!(run.message(), "the host reports error 3");
    }
}
