//! What programs make the machine do: opcodes, elementwise functions, reductions and routines by dtype.

use std::collections::BTreeSet;

use arr_bytecode::{Inst, Opcode, Program, Reader};
use arr_core::{DType, Reduction, Routine, ScalarKind, Ufunc, ViewId};

use crate::aligned::Aligned;

/// In the format and tested by programs put together by hand, but not made by the compiler.
const NOT_EMITTED: [Opcode; 1] = [Opcode::BranchIf];

/// What a number of programs have in their code.
#[derive(Debug, Default)]
pub struct Reached {
    opcodes: BTreeSet<Opcode>,
    elementwise: BTreeSet<(Ufunc, DType)>,
    scalar: BTreeSet<Ufunc>,
    casts: BTreeSet<(DType, DType)>,
    reductions: BTreeSet<(Reduction, DType)>,
    routines: BTreeSet<(Routine, DType)>,
    along_axes: BTreeSet<(Reduction, DType)>,
    running: BTreeSet<(Reduction, DType)>,
}

impl Reached {
    /// Takes in the code of a program that the compiler has made.
    pub fn add(&mut self, program: &[u8]) {
        let bytes = Aligned::new(program);
        let Ok(program) = Program::new_checked(bytes.bytes()) else { return };
        let mut reader = Reader::new(program.code(), 0);
        while !reader.is_at_end() {
            let Ok(inst) = Inst::decode(&mut reader) else { return };
            self.opcodes.insert(inst.opcode());
            match inst {
                Inst::Map1(op) => _ = self.elementwise.insert((op.f, op.dtype)),
                Inst::Map2(op) => _ = self.elementwise.insert((op.f, op.dtype)),
                Inst::Fused(op) => self.elementwise.extend([(op.f, op.dtype), (op.g, op.dtype)]),
                Inst::FusedRight(op) => self.elementwise.extend([(op.f, op.dtype), (op.g, op.dtype)]),
                Inst::Scalar1(op) => _ = self.scalar.insert(op.f),
                Inst::Scalar2(op) => _ = self.scalar.insert(op.f),
                Inst::Cast(op) => _ = self.casts.insert((op.from, op.to)),
                Inst::Routine1(op) => self.add_routine(&program, op.f, op.a.0),
                Inst::Routine2(op) => self.add_routine(&program, op.f, op.a.0),
                Inst::RoutineInPlace(op) => self.add_routine(&program, op.f, op.array.0),
                Inst::RoutineInPlace2(op) => self.add_routine(&program, op.f, op.array.0),
                Inst::Scan(op) => _ = self.running.insert((op.f, op.dtype)),
                Inst::Accumulate(op) => _ = self.along_axes.insert((op.f, op.dtype)),
                Inst::ReduceInit(op) => _ = self.reductions.insert((op.f, op.dtype)),
                _ => {}
            }
        }
    }

    fn add_routine(&mut self, program: &Program<'_>, f: Routine, operand: ViewId) {
        let buffer = program.view(operand).and_then(|record| program.buffer(record.buffer));
        self.routines.extend(buffer.map(|buffer| (f, buffer.dtype)));
    }

    /// Takes in what other programs have.
    pub(super) fn add_all(&mut self, others: Reached) {
        self.opcodes.extend(others.opcodes);
        self.elementwise.extend(others.elementwise);
        self.scalar.extend(others.scalar);
        self.casts.extend(others.casts);
        self.reductions.extend(others.reductions);
        self.routines.extend(others.routines);
        self.along_axes.extend(others.along_axes);
        self.running.extend(others.running);
    }

    /// The instructions that no program has, a line each.
    pub(super) fn missing_instructions(&self) -> Vec<String> {
        let opcodes =
            Opcode::ALL.iter().filter(|opcode| !self.opcodes.contains(opcode) && !NOT_EMITTED.contains(opcode));
        opcodes.map(|opcode| format!("the instruction {}", opcode.info().mnemonic)).collect()
    }

    /// What no program has, a line each.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        let mut missing = self.missing_instructions();
        for &f in Ufunc::ALL {
            let with_loop = DType::ALL.into_iter().filter(|&dtype| f.has_loop(dtype));
            let unseen = with_loop.filter(|&dtype| !self.elementwise.contains(&(f, dtype)));
            missing.extend(unseen.map(|dtype| format!("{} of {dtype} arrays", f.name())));
            if !self.scalar.contains(&f) {
                missing.push(format!("{} of scalars", f.name()));
            }
        }
        for from in DType::ALL {
            let others = DType::ALL
                .into_iter()
                .filter(|&to| from.casts_to(to) && from != to && !self.casts.contains(&(from, to)));
            missing.extend(others.map(|to| format!("the cast from {from} to {to}")));
        }
        for f in Reduction::ALL {
            // Elements are made bools before they are asked whether any or all are true.
            let dtypes: &[DType] = if f.result(DType::F32) == ScalarKind::Bool { &[DType::Bool] } else { &DType::ALL };
            for (seen, what) in [(&self.reductions, "over"), (&self.along_axes, "along axes of")] {
                let unseen = dtypes.iter().filter(|&&dtype| f.has_loop(dtype) && !seen.contains(&(f, dtype)));
                missing.extend(unseen.map(|dtype| format!("{} {what} {dtype}", f.name())));
            }
        }
        for &f in Routine::ALL {
            let unseen = DType::ALL.iter().filter(|&&dtype| f.has_loop(dtype) && !self.routines.contains(&(f, dtype)));
            missing.extend(unseen.map(|dtype| format!("the routine {} of {dtype} arrays", f.name())));
        }
        for f in [Reduction::Sum, Reduction::Prod] {
            let unseen =
                DType::ALL.into_iter().filter(|&dtype| f.has_loop(dtype) && !self.running.contains(&(f, dtype)));
            missing.extend(unseen.map(|dtype| format!("running {} of {dtype}", f.name())));
        }
        missing
    }
}
