//! Indices and units as types of their own, so that a register is never mistaken for a buffer.

macro_rules! units {
    ($($(#[doc = $doc:literal])+ $name:ident($repr:ty) $prefix:literal;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub $repr);

        impl $name {
            /// The number as an index into a slice.
            #[must_use]
            pub const fn idx(self) -> usize {
                self.0 as usize
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
    )+};
}

units! {
    /// A scalar register of the machine.
    Reg(u16) "r";
    /// A buffer of a program.
    BufId(u16) "b";
    /// A view of a buffer.
    ViewId(u16) "v";
    /// A port to the outside world.
    PortId(u16) "p";
    /// A string of a program.
    StrId(u16) "s";
    /// An axis of a shape, counted from the outermost.
    Axis(u8) "axis ";
    /// A position in the code section, in bytes.
    Pc(u32) "@";
    /// A number of elements.
    Elems(u32) "";
    /// A number of bytes.
    Bytes(u32) "";
}
