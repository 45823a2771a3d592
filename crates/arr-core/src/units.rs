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

// What a program has of registers, buffers, views, ports and strings its file numbers by 16 bits. A compiler numbers more of
// them before it knows which can share a number.
units! {
    /// A scalar register of the machine.
    Reg(u32) "r";
    /// A buffer of a program.
    BufId(u32) "b";
    /// A view of a buffer.
    ViewId(u32) "v";
    /// A port to the outside world.
    PortId(u32) "p";
    /// A string of a program.
    StrId(u32) "s";
    /// An axis of a shape, counted from the outermost.
    Axis(u8) "axis ";
    /// A position in the code section, in bytes.
    Pc(u32) "@";
    /// A number of elements.
    Elems(u32) "";
    /// A number of bytes.
    Bytes(u32) "";
}
