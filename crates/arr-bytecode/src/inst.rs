//! Instructions as values, and the trait by which a machine or a checker takes each.

use core::fmt;

use crate::{Opcode, OperandVisitor, for_each_op};

/// One type an instruction, with its operands as fields.
pub mod op {
    use crate::for_each_op;
    use crate::operand::{
        Block, Constant, Def, Dst, InOut, Indices, Scratch, Src, State, Target, Use, ViewIn, ViewInOut, ViewOut,
    };
    use arr_core::{Axis, DType, Elems, FormatSpec, PortId, PrintSetting, Reduction, Routine, StrId, Ufunc};

    macro_rules! types {
        ($($(#[doc = $doc:literal])+ $number:literal $mnemonic:ident $name:ident { $($field:ident: $role:ident),* };)+) => {$(
            $(#[doc = $doc])+
            #[derive(Clone, Copy, Debug, PartialEq)]
            pub struct $name { $(#[doc = stringify!($role)] pub $field: $role),* }
        )+};
    }

    for_each_op!(types);
}

/// Keeps the target that it is shown.
struct LastTarget(Option<crate::Target>);

impl OperandVisitor for LastTarget {
    fn target(&mut self, target: crate::Target) {
        self.0 = Some(target);
    }
}

impl Inst {
    /// Where control may jump to from here. The end of its body, which the head of a loop names, is no jump.
    #[must_use]
    pub fn jump(&self) -> Option<crate::Target> {
        let mut last = LastTarget(None);
        if !matches!(self, Inst::BeginLoop(_) | Inst::BeginLoopTo(_)) {
            self.visit_operands(&mut last);
        }
        last.0
    }
}

macro_rules! inst {
    ($($(#[doc = $doc:literal])+ $number:literal $mnemonic:ident $name:ident { $($field:ident: $role:ident),* };)+) => {
        /// A decoded instruction.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Inst { $($(#[doc = $doc])+ $name(op::$name),)+ }

        impl Inst {
            /// Its number.
            #[must_use]
            pub const fn opcode(&self) -> Opcode {
                match self { $(Inst::$name(_) => Opcode::$name,)+ }
            }

            /// Tells `visitor` what the instruction reads and writes, in operand order.
            pub fn visit_operands(&self, visitor: &mut impl OperandVisitor) {
                match self {$(
                    Inst::$name(op::$name { $($field),* }) => { $(crate::Operand::visit($field, visitor);)* }
                )+}
            }

            /// The instruction with its registers, views, buffers and targets renumbered.
            #[must_use]
            pub fn renumber(self, numbering: &mut impl crate::Renumber) -> Inst {
                // Instructions without operands have no use for it.
                let _ = &numbering;
                match self {$(
                    Inst::$name(op::$name { $($field),* }) => {
                        Inst::$name(op::$name { $($field: crate::Operand::renumber($field, numbering)),* })
                    }
                )+}
            }

            /// Hands the instruction to the method for it.
            #[inline(always)]
            pub fn dispatch<D: Dispatch>(&self, to: &mut D) -> D::Return {
                match self { $(Inst::$name(op) => to.$mnemonic(op),)+ }
            }
        }

        /// One method an instruction: what does not handle every one of them does not compile.
        pub trait Dispatch {
            /// What handling an instruction gives.
            type Return;
            $($(#[doc = $doc])+ fn $mnemonic(&mut self, op: &op::$name) -> Self::Return;)+
        }

        impl fmt::Display for Inst {
            /// The instruction as listings show it: mnemonic, then operands in order.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {$(
                    Inst::$name(op::$name { $($field),* }) => {
                        f.write_str(Opcode::$name.info().mnemonic)?;
                        let mut _sep = " ";
                        $(
                            f.write_str(_sep)?;
                            crate::Operand::print($field, f)?;
                            _sep = ", ";
                        )*
                        Ok(())
                    }
                )+}
            }
        }
    };
}

for_each_op!(inst);
