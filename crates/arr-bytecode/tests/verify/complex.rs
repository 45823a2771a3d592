//! Complex numbers: their parts as views, and what real numbers have and they have not.

use arr_bytecode::{Buffer, Def, Dst, Fault, Indices, Inst, Place, Site, Src, Use, ViewIn, ViewOut, ViewRecord, op};
use arr_core::{DType, Part, Reduction, Reg, Scalar, ScalarKind, Shape, Ufunc, View, ViewId};

use crate::assemble::{Assembler, accepts, rejects, rejects_at};
use crate::blocks::{INT, N, looped, wants};
use crate::reductions::init;

/// A view of the parts of `n` numbers.
fn parts(a: &mut Assembler, dtype: DType, n: u32, part: Part) -> ViewId {
    let buffer = a.buffer(dtype, n);
    let view = View { part: Some(part), ..View::contiguous(Shape::vector(n)) };
    a.view_record(ViewRecord { buffer, moving: None, len: None, view })
}

#[test]
fn p3_a_complex_number_lies_as_floats_do() {
    let at = |offset| {
        let mut a = looped(|_| Vec::new());
        a.record(Buffer { dtype: DType::C64, place: Place::Fast, capacity: 2, offset, name: None });
        a
    };
    accepts(&at(36));
    rejects(&at(34), Fault::Misaligned { have: 34, align: 4 });
}

#[test]
fn p4_only_complex_numbers_have_parts() {
    let of = |dtype, part| {
        let mut a = looped(|_| Vec::new());
        parts(&mut a, dtype, 4, part);
        a
    };
    let lacks = |dtype, part| rejects_at(&of(dtype, part), Site::View(ViewId(0)), Fault::Part { part, dtype });
    accepts(&of(DType::C64, Part::Imaginary));
    lacks(DType::F32, Part::Imaginary);
    accepts(&of(DType::F32, Part::Byte(3)));
    lacks(DType::F32, Part::Byte(4));
    // Not every byte is a bool.
    lacks(DType::Bool, Part::Byte(0));
    let mut a = of(DType::C64, Part::Real);
    a.views[5] = 11;
    rejects_at(&a, Site::View(ViewId(0)), Fault::Record);
}

#[test]
fn p11_parts_are_floats_with_gaps() {
    let gathered = |dtype| {
        looped(|a| {
            let array = ViewIn(parts(a, DType::C64, N, Part::Real));
            vec![Inst::Gather(op::Gather { dst: Dst::View(a.array(dtype, N)), array })]
        })
    };
    accepts(&gathered(DType::F32));
    rejects(&gathered(DType::C64), wants(DType::C64, DType::F32));
    let read = looped(|a| {
        let src = Src::View(parts(a, DType::C64, N, Part::Real));
        vec![Inst::Copy(op::Copy { dst: Dst::View(a.array(DType::F32, N)), src, dtype: DType::F32 })]
    });
    rejects(&read, Fault::Strided(ViewId(0)));
}

#[test]
fn p11_complex_numbers_do_not_become_real_ones() {
    let cast = |from, to| {
        looped(|a| {
            let (src, dst) = (Src::View(a.array(from, N)), Dst::View(a.array(to, N)));
            vec![Inst::Cast(op::Cast { dst, src, from, to })]
        })
    };
    accepts(&cast(DType::I16, DType::C64));
    accepts(&cast(DType::C64, DType::Bool));
    rejects(&cast(DType::C64, DType::F32), Fault::NoCast { from: DType::C64, to: DType::F32 });
    let ordered = looped(|a| {
        let (src, dst) = (Src::View(a.array(DType::C64, N)), Dst::View(a.array(DType::Bool, N)));
        vec![Inst::Map2(op::Map2 { dst, lhs: src, rhs: src, f: Ufunc::Less, dtype: DType::C64 })]
    });
    rejects(&ordered, Fault::NoLoop { f: Ufunc::Less, dtype: DType::C64 });
    let counted = looped(|a| {
        let dst = Dst::View(a.array(DType::C64, N));
        vec![Inst::Ramp(op::Ramp { dst, start: Use(INT), step: Use(INT), dtype: DType::C64 })]
    });
    rejects(&counted, Fault::NoCast { from: DType::F32, to: DType::C64 });
}

#[test]
fn p11_reductions_are_of_real_numbers() {
    let summed = |dtype| {
        let mut a = Assembler::new();
        a.set(Scalar::Int(1));
        let state = a.state();
        a.put(init(state, Reduction::Sum, dtype));
        a
    };
    rejects(&summed(DType::C64), Fault::NoReduction { f: Reduction::Sum, dtype: DType::C64 });
}

#[test]
fn p10_complex_scalars_go_where_there_is_room() {
    let number = Reg(2);
    let with = |inst: fn(Reg, ViewId) -> Inst, dtype| {
        looped(|a| {
            assert_eq!(a.set(Scalar::Complex(1.0, 2.0)), number);
            let array = a.array(dtype, N);
            a.put(inst(number, array));
            Vec::new()
        })
    };
    let store = |src, array| {
        Inst::Store(op::Store { array: ViewOut(array), at: Indices::new(&[INT]).expect("one"), src: Use(src) })
    };
    accepts(&with(store, DType::C64));
    let kind = ScalarKind::Complex;
    rejects(&with(store, DType::F32), Fault::ScalarInto { reg: number, kind, dtype: DType::F32 });
    let convert = |src, _| Inst::Convert(op::Convert { dst: Def(Reg(1)), src: Use(src) });
    rejects(&with(convert, DType::C64), Fault::Kind { reg: number, have: kind, want: ScalarKind::Float });
    let less = |src, _| Inst::Scalar2(op::Scalar2 { dst: Def(INT), lhs: Use(src), rhs: Use(src), f: Ufunc::Less });
    rejects(&with(less, DType::C64), Fault::ScalarFn { f: Ufunc::Less, kind });
}
