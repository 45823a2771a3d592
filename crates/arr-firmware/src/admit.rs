//! Whether bytes may run.

use core::fmt;

use arr_bytecode::{LoadError, Program, Verified, VerifyError, verify};

#[cfg(feature = "signature")]
use crate::slots::Key;
use crate::slots::Offer;

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
    /// They are a program that needs more memory than there is.
    TooLarge {
        /// Bytes that it needs of the fast or of the slow arena.
        needed: u32,
        /// Bytes of that arena.
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
                write!(f, "the program has {n_bytes} bytes, there is room for {room}")
            }
            Refusal::TooLarge { needed, room } => {
                write!(f, "the program needs {needed} bytes of memory, the arena has {room}")
            }
            #[cfg(feature = "signature")]
            Refusal::Unsigned => f.write_str("the program is not signed"),
            #[cfg(feature = "signature")]
            Refusal::SignedByOther => f.write_str("the program is not signed with the key of the device"),
            Refusal::NothingKept => f.write_str("it keeps no program"),
        }
    }
}

/// The program in `bytes`, if it may run in arenas of so many bytes.
#[inline(never)]
pub(crate) fn admitted(bytes: &[u8], fast_bytes: u32, slow_bytes: u32) -> Result<Verified<'_>, Refusal> {
    let program = Program::new_checked(bytes).map_err(Refusal::Load)?;
    for (needed, room) in [(program.fast_bytes(), fast_bytes), (program.slow_bytes(), slow_bytes)] {
        if needed > room {
            return Err(Refusal::TooLarge { needed, room });
        }
    }
    verified(program).map_err(Refusal::Verify)
}

// Inlined, it is a fifth larger.
#[inline(never)]
fn verified(program: Program<'_>) -> Result<Verified<'_>, VerifyError> {
    verify(program)
}

/// What a program that is kept must be like to run here.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Bytes of the fast arena.
    pub fast_bytes: u32,
    /// Bytes of the slow arena.
    pub slow_bytes: u32,
    /// Whose programs run, if not everybody's.
    #[cfg(feature = "signature")]
    pub key: Option<Key>,
}

impl Terms {
    /// Whether programs must be signed.
    #[must_use]
    pub fn wants_signature(&self) -> bool {
        #[cfg(feature = "signature")]
        return self.key.is_some();
        #[cfg(not(feature = "signature"))]
        return false;
    }

    /// The program of an offer, if it may run.
    pub(crate) fn admitted<'p>(&self, offer: &Offer, bytes: &'p [u8]) -> Result<Verified<'p>, Refusal> {
        #[cfg(feature = "signature")]
        if let Some(key) = &self.key {
            if !offer.is_signed() {
                return Err(Refusal::Unsigned);
            }
            if !key.has_signed(bytes, &offer.signature) {
                return Err(Refusal::SignedByOther);
            }
        }
        #[cfg(not(feature = "signature"))]
        let _ = offer;
        admitted(bytes, self.fast_bytes, self.slow_bytes)
    }
}
