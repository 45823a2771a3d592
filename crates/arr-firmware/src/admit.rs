//! Whether bytes may run.

use core::fmt;

use arr_bytecode::{LoadError, Program, Verified, VerifyError, verify};

/// Why bytes are not run.
#[derive(Clone, Copy, Debug)]
pub enum Refusal {
    /// They are no program.
    Load(LoadError),
    /// They are one that could do harm.
    Verify(VerifyError),
    /// There is no room for so many.
    TooLong {
        /// Bytes of the program.
        n_bytes: u32,
        /// Bytes that there is room for.
        room: u32,
    },
    /// They have no signature, and are to have one.
    #[cfg(feature = "signature")]
    Unsigned,
    /// Their signature is not that of the key whose programs are kept.
    #[cfg(feature = "signature")]
    SignedByOther,
    /// There are none: the device keeps no program that may run.
    NothingKept,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Load(error) => error.fmt(f),
            Refusal::Verify(error) => error.fmt(f),
            Refusal::TooLong { n_bytes, room } => {
                write!(f, "a program of {n_bytes} bytes, there is room for {room}")
            }
            #[cfg(feature = "signature")]
            Refusal::Unsigned => f.write_str("a program that is not signed"),
            #[cfg(feature = "signature")]
            Refusal::SignedByOther => f.write_str("a program that its key has not signed"),
            Refusal::NothingKept => f.write_str("to run, as it keeps no program"),
        }
    }
}

/// The program that bytes are.
#[inline(never)]
pub(crate) fn admitted(bytes: &[u8]) -> Result<Verified<'_>, Refusal> {
    let program = Program::new_checked(bytes).map_err(Refusal::Load)?;
    verify(program).map_err(Refusal::Verify)
}
