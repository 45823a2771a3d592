//! Instruction numbers, names and documentation.

use crate::for_each_op;

/// What documentation says of an instruction.
#[derive(Clone, Copy, Debug)]
pub struct OpInfo {
    /// One line in register-transfer style.
    pub doc: &'static str,
    /// Its name in listings.
    pub mnemonic: &'static str,
    /// Operand names with their roles, in order.
    pub operands: &'static [(&'static str, &'static str)],
}

macro_rules! opcode {
    ($($(#[doc = $doc:literal])+ $number:literal $mnemonic:ident $name:ident { $($field:ident: $role:ident),* };)+) => {
        /// The number of an instruction.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Opcode { $($(#[doc = $doc])+ $name = $number,)+ }

        impl Opcode {
            /// Every opcode, in order of number.
            pub const ALL: &'static [Opcode] = &[$(Opcode::$name),+];

            /// The opcode with this number.
            #[must_use]
            pub const fn from_number(number: u8) -> Option<Opcode> {
                match number { $($number => Some(Opcode::$name),)+ _ => None }
            }

            /// Its documentation.
            #[must_use]
            pub const fn info(self) -> OpInfo {
                match self {$(
                    Opcode::$name => OpInfo {
                        doc: concat!($($doc),+).trim_ascii(),
                        mnemonic: stringify!($mnemonic),
                        operands: &[$((stringify!($field), <role::$role as crate::Operand>::ROLE)),*],
                    },
                )+}
            }
        }
    };
}

/// The operand kinds under the names that the table uses.
mod role {
    pub(super) use crate::{
        Block, Constant, Def, Dst, InOut, Indices, Scratch, Src, State, Target, Use, ViewIn, ViewInOut, ViewOut,
    };
    pub(super) use arr_core::{Axis, DType, Elems, FormatSpec, PortId, PrintSetting, Reduction, Routine, StrId, Ufunc};
}

for_each_op!(opcode);

#[cfg(test)]
mod tests {
    use super::Opcode;

    #[test]
    fn every_row_is_complete_and_every_mnemonic_unique() {
        for (k, &opcode) in Opcode::ALL.iter().enumerate() {
            assert!(opcode.info().doc.ends_with('.'), "{opcode:?}");
            assert_eq!(Opcode::from_number(opcode as u8), Some(opcode));
            let twice = Opcode::ALL.iter().skip(k + 1).any(|o| o.info().mnemonic == opcode.info().mnemonic);
            assert!(!twice, "{opcode:?}");
        }
    }
}
