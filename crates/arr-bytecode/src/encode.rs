//! From instructions to bytes.

use crate::{Inst, Opcode, Operand, for_each_op, op};

/// Takes bytes, one after another.
pub trait Sink {
    /// Appends `bytes`.
    fn put(&mut self, bytes: &[u8]);
}

/// Counts bytes instead of keeping them.
struct Counter(u32);

impl Sink for Counter {
    fn put(&mut self, bytes: &[u8]) {
        self.0 += bytes.len() as u32;
    }
}

macro_rules! encode {
    ($($(#[doc = $doc:literal])+ $number:literal $mnemonic:ident $name:ident { $($field:ident: $role:ident),* };)+) => {
        impl Inst {
            /// Appends the instruction: its number, then its operands in order.
            pub fn encode(&self, sink: &mut impl Sink) {
                match self {$(
                    Inst::$name(op::$name { $($field),* }) => {
                        sink.put(&[Opcode::$name as u8]);
                        $($field.encode(sink);)*
                    }
                )+}
            }
        }
    };
}

for_each_op!(encode);

impl Inst {
    /// The number of bytes that [`Inst::encode`] appends.
    #[must_use]
    pub fn encoded_len(&self) -> u32 {
        let mut counter = Counter(0);
        self.encode(&mut counter);
        counter.0
    }
}
