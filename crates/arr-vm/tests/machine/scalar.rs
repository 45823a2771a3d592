//! Scalar instructions.

use arr_bytecode::{Def, Use};
use arr_core::{Scalar, ScalarKind, Ufunc};
use arr_kernels::ScalarError;
use arr_vm::TrapKind;

use crate::builder::{Builder, inst};
use crate::host::{Run, run};

/// `f` over these scalars, into a register of the given kind.
fn apply(f: Ufunc, operands: &[Scalar], result: ScalarKind) -> (Run, Scalar) {
    let mut b = Builder::new();
    let regs: Vec<_> = operands.iter().map(|&value| b.literal(value)).collect();
    let dst = b.reg(result);
    match regs[..] {
        [src] => b.put(inst!(Scalar1 { dst: Def(dst), src: Use(src), f })),
        [lhs, rhs] => b.put(inst!(Scalar2 { dst: Def(dst), lhs: Use(lhs), rhs: Use(rhs), f })),
        _ => unreachable!(),
    };
    let run = run(&b);
    let value = run.reg(dst);
    (run, value)
}

fn check(f: Ufunc, operands: &[Scalar], expected: Scalar) {
    let (run, value) = apply(f, operands, expected.kind());
    assert_eq!(run.result, Ok(()));
    assert_eq!(value, expected, "{} {operands:?}", f.name());
}

fn check_trap(f: Ufunc, operands: &[Scalar], result: ScalarKind, message: &str) {
    assert_eq!(apply(f, operands, result).0.message(), message);
}

#[test]
fn literal_and_assign_keep_every_kind() {
    for value in [Scalar::Int(i64::MIN), Scalar::Float(-1.5), Scalar::Bool(true)] {
        let mut b = Builder::new();
        let src = b.literal(value);
        let dst = b.reg(value.kind());
        b.put(inst!(Assign { dst: Def(dst), src: Use(src) }));
        assert_eq!(run(&b).reg(dst), value);
    }
}

#[test]
fn functions_are_pythons() {
    use Scalar::{Bool, Float, Int};
    check(Ufunc::Negative, &[Int(5)], Int(-5));
    check(Ufunc::Invert, &[Bool(true)], Int(-2));
    check(Ufunc::LogicalNot, &[Float(0.0)], Bool(true));
    check(Ufunc::Sqrt, &[Int(9)], Float(3.0));
    check(Ufunc::Add, &[Int(2), Float(0.5)], Float(2.5));
    check(Ufunc::FloorDivide, &[Int(-7), Int(2)], Int(-4));
    check(Ufunc::Remainder, &[Int(-7), Int(2)], Int(1));
    check(Ufunc::TrueDivide, &[Int(1), Int(4)], Float(0.25));
    check(Ufunc::Power, &[Int(3), Int(4)], Int(81));
    check(Ufunc::Less, &[Int(3), Float(3.5)], Bool(true));
    check(Ufunc::Maximum, &[Bool(false), Bool(true)], Bool(true));
}

#[test]
fn nan_is_one_pattern_in_registers() {
    let (run, value) = apply(Ufunc::Negative, &[Scalar::Float(f32::NAN)], ScalarKind::Float);
    assert_eq!(run.result, Ok(()));
    assert_eq!(value.to_bits(), 0x7fc0_0000);
}

#[test]
fn functions_trap_where_python_raises() {
    use Scalar::{Bool, Float, Int};
    use ScalarKind as Kind;
    check_trap(Ufunc::Add, &[Int(i64::MAX), Int(1)], Kind::Int, "integer overflow in 9223372036854775807 + 1");
    check_trap(Ufunc::Multiply, &[Int(1 << 40), Int(1 << 40)], Kind::Int, {
        "integer overflow in 1099511627776 * 1099511627776"
    });
    check_trap(Ufunc::Negative, &[Int(i64::MIN)], Kind::Int, "integer overflow in -(-9223372036854775808)");
    check_trap(Ufunc::Absolute, &[Int(i64::MIN)], Kind::Int, "integer overflow in abs(-9223372036854775808)");
    check_trap(Ufunc::FloorDivide, &[Int(1), Int(0)], Kind::Int, "division by zero");
    check_trap(Ufunc::TrueDivide, &[Float(1.0), Bool(false)], Kind::Float, "division by zero");
    check_trap(Ufunc::LeftShift, &[Int(1), Int(-1)], Kind::Int, "negative shift count in 1 << -1");
    check_trap(Ufunc::Power, &[Int(2), Int(-1)], Kind::Int, {
        "integers have no negative integer powers, write `float(x) ** n`"
    });
    let (run, _) = apply(Ufunc::Remainder, &[Int(5), Int(0)], Kind::Int);
    let expected =
        TrapKind::Binary { f: Ufunc::Remainder, lhs: Int(5), rhs: Int(0), error: ScalarError::DivisionByZero };
    assert_eq!(run.kind(), Some(expected));
}

fn convert(value: Scalar, kind: ScalarKind) -> (Run, Scalar) {
    let mut b = Builder::new();
    let src = b.literal(value);
    let dst = b.reg(kind);
    b.put(inst!(Convert { dst: Def(dst), src: Use(src) }));
    let run = run(&b);
    let value = run.reg(dst);
    (run, value)
}

#[test]
fn convert_is_pythons_int_float_bool() {
    use Scalar::{Bool, Float, Int};
    for (value, expected) in [
        (Float(-2.7), Int(-2)),
        (Bool(true), Int(1)),
        (Int(16_777_217), Float(16_777_216.0)),
        (Float(0.5), Bool(true)),
        (Int(0), Bool(false)),
        (Int(7), Int(7)),
    ] {
        assert_eq!(convert(value, expected.kind()).1, expected);
    }
    for value in [f32::NAN, f32::INFINITY, 1e20] {
        let kind = convert(Float(value), ScalarKind::Int).0.kind();
        assert!(matches!(kind, Some(TrapKind::Convert { to: ScalarKind::Int, .. })), "{kind:?}");
    }
    assert_eq!(convert(Float(f32::NEG_INFINITY), ScalarKind::Int).0.message(), "-inf has no int");
    assert_eq!(convert(Float(1e20), ScalarKind::Int).0.message(), "1e+20 has no int");
}

#[test]
fn mean_divides_in_float32() {
    let mean = |sum: Scalar, n: i64| {
        let mut b = Builder::new();
        let (sum, n, dst) = (b.literal(sum), b.int(n), b.reg(ScalarKind::Float));
        b.put(inst!(Mean { dst: Def(dst), sum: Use(sum), n: Use(n) }));
        run(&b).reg(dst)
    };
    assert_eq!(mean(Scalar::Int(10), 4), Scalar::Float(2.5));
    assert_eq!(mean(Scalar::Int((1 << 40) + 1), 1 << 20), Scalar::Float(1_048_576.0));
    assert_eq!(mean(Scalar::Float(1.0), 3), Scalar::Float(1.0 / 3.0));
    assert_eq!(mean(Scalar::Int(0), 0).to_bits(), 0x7fc0_0000);
    assert_eq!(mean(Scalar::Float(0.0), 0).to_bits(), 0x7fc0_0000);
}
