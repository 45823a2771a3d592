//! Programs with bytes changed at random: what the verifier lets through neither panics nor does what it rules out.

use arr_bytecode::{Block, Def, Dst, InOut, Inst, PortKind, Program, Src, State, Use, ViewIn, ViewOut, crc32, verify};
use arr_core::{DType, Elems, Form, FormatSpec, PrintSetting, Reduction, Scalar, ScalarKind, Shape, Ufunc, View};
use arr_vm::{Level, Limits, Memory, TrapKind};
use zerocopy::IntoBytes;

use crate::builder::{Builder, inst};
use crate::host::Recorder;

/// A program with an instruction of almost every kind.
fn mixture() -> Builder {
    let mut b = Builder::new();
    let (n, zero, one, half) = (b.int(20), b.int(0), b.int(1), b.literal(Scalar::Float(0.5)));
    let dtype = DType::F32;
    let elements: Vec<f64> = (0..20).map(f64::from).collect();
    let constant = b.constant(dtype, &elements);
    let (frame, out, block) = (b.buffer(dtype, 20), b.buffer(dtype, 20), b.buffer(dtype, 8));
    let (mask, packed, bytes) = (b.buffer(DType::Bool, 8), b.buffer(dtype, 8), b.buffer(DType::U8, 20));
    let state = State(b.buffer(DType::U8, 512));
    let (source, frame, whole) = (b.whole(constant, &[20]), b.whole(frame, &[4, 5]), b.whole(out, &[20]));
    let whole_bytes = b.whole(bytes, &[20]);
    let ring = b.buffer(dtype, 6);
    let ring = b.whole(ring, &[6]);
    let strided = View { offset: 19, shape: Shape::new(&[4, 5]).unwrap(), strides: [-5, -1, 0, 0], part: None };
    let backwards = b.view(out, None, strided);
    let moving =
        b.view(out, Some(zero), View { offset: 0, shape: Shape::vector(4), strides: [1, 0, 0, 0], part: None });
    let input = b.port(PortKind::Input { dtype, shape: Shape::new(&[4, 5]).unwrap() });
    let output = b.port(PortKind::OutputArray { dtype, shape: Shape::vector(20) });
    let (truth, sum, mean) = (b.reg(ScalarKind::Bool), b.reg(ScalarKind::Float), b.reg(ScalarKind::Float));
    let text = b.string("text\n");
    b.put(inst!(Receive { dst: Def(truth), port: input, array: ViewOut(frame) }));
    b.put(inst!(ReduceInit { state, n: Use(n), f: Reduction::Max, dtype }));
    b.blocks(20, 8, |b| {
        let (dst, src) = (Dst::Block(block), Src::Block(block));
        b.put(inst!(Gather { dst, array: ViewIn(frame) }));
        b.put(inst!(Map2 { dst, lhs: src, rhs: Src::View(source), f: Ufunc::Add, dtype }));
        b.put(inst!(Map1 { dst, src, f: Ufunc::Negative, dtype }));
        b.put(inst!(Map2 { dst: Dst::Block(mask), lhs: src, rhs: Src::Scalar(half), f: Ufunc::Less, dtype }));
        let (cond, then, otherwise) = (Src::Block(mask), Src::View(source), Src::Scalar(half));
        b.put(inst!(Select { dst, cond, then, otherwise, dtype }));
        b.put(inst!(ReduceWhere {
            state,
            src,
            mask: Src::Block(mask),
            packed: Block(packed),
            f: Reduction::Max,
            dtype
        }));
        b.put(inst!(Reduce { state, src, f: Reduction::Max, dtype }));
        b.put(inst!(Scatter { array: ViewOut(backwards), src }));
        b.put(inst!(ScatterLate { array: ViewOut(backwards), src, ring: ViewOut(ring) }));
        b.put(inst!(Cast { dst: Dst::View(whole_bytes), src, from: dtype, to: DType::U8 }));
        b.put(inst!(Ramp { dst, start: Use(zero), step: Use(half), dtype }));
        b.put(inst!(Copy { dst: Dst::View(whole), src, dtype }));
    });
    b.put(inst!(ReduceFinish { dst: Def(sum), state, f: Reduction::Max, dtype }));
    b.put(inst!(Mean { dst: Def(mean), sum: Use(sum), n: Use(n) }));
    let body = b.here();
    let at = arr_bytecode::Indices::new(&[zero]).unwrap();
    b.put(inst!(Load { dst: Def(sum), array: ViewIn(whole), at }));
    b.put(inst!(Store { array: ViewOut(whole_bytes), at, src: Use(zero) }));
    b.put(inst!(PrintArray { array: ViewIn(moving) }));
    b.put(inst!(RangeNext { counter: InOut(zero), stop: Use(n), step: Use(one), body }));
    b.put(inst!(EmitArray { port: output, array: ViewIn(whole) }));
    b.put(inst!(PrintScalar { src: Use(mean) }));
    let spec = FormatSpec { width: 12, precision: Some(3), ..FormatSpec::default() };
    b.put(inst!(PrintFormat { src: Use(mean), spec }));
    b.put(inst!(PrintFormat { src: Use(n), spec: FormatSpec { form: Some(Form::Hex), precision: None, ..spec } }));
    b.put(inst!(SetPrinting { setting: PrintSetting::Precision, value: Elems(3) }));
    b.put(inst!(PrintArray { array: ViewIn(whole) }));
    b.put(inst!(PrintText { text }));
    b
}

/// Knuth's 64-bit linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

#[test]
fn what_is_verified_runs_or_traps() {
    let file = mixture().file();
    let mut random = Random(1);
    let (mut n_run, mut n_ended) = (0, 0);
    for _ in 0..20_000 {
        let mut file = file.clone();
        let bytes = file.as_mut_bytes();
        for _ in 0..=random.below(2) {
            let at = 20 + random.below(bytes.len() - 20);
            bytes[at] = match random.below(3) {
                0 => bytes[at].wrapping_add(1),
                1 => bytes[at].wrapping_sub(1),
                _ => random.below(256) as u8,
            };
        }
        let sum = crc32(bytes).to_le_bytes();
        bytes[8..12].copy_from_slice(&sum);
        let Ok(program) = Program::new_checked(file.as_bytes()) else { continue };
        if program.fast_bytes().max(program.slow_bytes()) > 1 << 16 {
            continue;
        }
        let Ok(verified) = verify(program) else { continue };
        let mut arena = vec![0; program.fast_bytes() as usize / 8 + 1];
        let mut host = Recorder::default();
        let mut slow = vec![0; (program.slow_bytes() as usize).min(1 << 16) / 8 + 1];
        let mut memory = Memory { fast: &mut arena, slow: &mut slow, ..Memory::default() };
        let result = arr_vm::run(&verified, &mut memory, &mut host, Limits { fuel: Some(500) }, Level::detect());
        n_run += 1;
        n_ended += u32::from(result.is_ok());
        if let Err(trap) = result {
            let inst = Inst::decode(&mut arr_bytecode::Reader::new(program.code(), trap.pc.0));
            assert_ne!(trap.kind, TrapKind::Unverified, "{inst:?}");
            assert!(!trap.to_string().is_empty());
        }
    }
    assert!(n_run > 500 && n_ended > 50, "{n_run} {n_ended}");
}
