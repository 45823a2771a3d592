//! Instructions survive encoding and decoding, and no bytes make decoding panic.

use arr_bytecode::{Constant, Def, Inst, Opcode, Reader, Sink, op};
use arr_core::{Reg, Scalar};

struct Bytes(Vec<u8>);

impl Sink for Bytes {
    fn put(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }
}

/// SplitMix64: the same numbers on every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

fn encoded(inst: &Inst) -> Vec<u8> {
    let mut bytes = Bytes(vec![]);
    inst.encode(&mut bytes);
    bytes.0
}

#[test]
fn every_instruction_survives_with_any_operands() {
    let mut numbers = Numbers(1);
    for &opcode in Opcode::ALL {
        let mut n_decoded = 0;
        for _ in 0..100_000 {
            // Small numbers often name something; large ones exercise every byte of indices.
            let mask = if numbers.next().is_multiple_of(2) { 0x07 } else { 0xff };
            let mut bytes = vec![opcode as u8];
            bytes.extend(
                (0..40).map(|_| numbers.next() as u8 & if numbers.next().is_multiple_of(4) { 0xff } else { mask }),
            );
            let mut reader = Reader::new(&bytes, 0);
            let Ok(inst) = Inst::decode(&mut reader) else { continue };
            n_decoded += 1;
            assert_eq!(inst.opcode(), opcode);
            let again = encoded(&inst);
            assert_eq!(again.len() as u32, reader.pos(), "{inst}");
            assert_eq!(inst.encoded_len(), reader.pos(), "{inst}");
            // The word of a bool or float has bits that mean nothing.
            if opcode != Opcode::Literal {
                assert_eq!(again, bytes[..again.len()], "{inst}");
                assert_eq!(Inst::decode(&mut Reader::new(&again, 0)), Ok(inst));
            }
            assert!(inst.to_string().starts_with(opcode.info().mnemonic));
        }
        assert!(n_decoded > 20, "{opcode:?} decoded {n_decoded} times");
    }
}

#[test]
fn literals_survive() {
    let values = [
        Scalar::Int(0),
        Scalar::Int(i64::MIN),
        Scalar::Int(i64::MAX),
        Scalar::Float(-0.0),
        Scalar::Float(f32::INFINITY),
        Scalar::Float(1e-45),
        Scalar::Bool(false),
        Scalar::Bool(true),
    ];
    for value in values {
        let inst = Inst::Literal(op::Literal { dst: Def(Reg(7)), value: Constant(value) });
        let bytes = encoded(&inst);
        let back = Inst::decode(&mut Reader::new(&bytes, 0)).expect("it was just encoded");
        assert_eq!(back, inst);
        assert_eq!(encoded(&back), bytes);
    }
}

#[test]
fn truncated_instructions_are_refused() {
    let mut numbers = Numbers(2);
    for _ in 0..50_000 {
        let bytes: Vec<u8> = (0..24).map(|k| numbers.next() as u8 & if k == 0 { 0x4f } else { 0x03 }).collect();
        let mut reader = Reader::new(&bytes, 0);
        if Inst::decode(&mut reader).is_ok() {
            for n in 0..reader.pos() {
                assert!(Inst::decode(&mut Reader::new(&bytes[..n as usize], 0)).is_err(), "{bytes:?} cut to {n}");
            }
        }
    }
}

#[test]
fn no_bytes_make_decoding_panic() {
    let mut numbers = Numbers(3);
    for _ in 0..100_000 {
        let n = numbers.next() % 64;
        let bytes: Vec<u8> = (0..n).map(|_| numbers.next() as u8 & numbers.next() as u8).collect();
        let mut reader = Reader::new(&bytes, (numbers.next() % 70) as u32);
        while !reader.is_at_end() && Inst::decode(&mut reader).is_ok() {}
    }
}
