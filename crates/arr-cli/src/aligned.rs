//! Bytes at an address that programs are read from in place.

use arr_bytecode::{LoadError, Program, Verified, VerifyError, verify};

/// The alignment of programs.
const ALIGN: usize = 8;

/// A copy of bytes that starts at a multiple of [`ALIGN`].
#[derive(Debug)]
pub(crate) struct Aligned {
    room: Vec<u8>,
    start: usize,
}

/// Why bytes cannot be run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// They are no program file, or not all of it.
    Load(LoadError),
    /// They are a program file that may not be run.
    Verify(VerifyError),
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Refusal::Load(error) => write!(f, "{error}"),
            Refusal::Verify(error) => write!(f, "the program does not verify: {error}"),
        }
    }
}

impl Aligned {
    pub(crate) fn new(bytes: &[u8]) -> Aligned {
        let mut room = vec![0; bytes.len() + ALIGN];
        let start = room.as_ptr().align_offset(ALIGN).min(ALIGN);
        room.truncate(start + bytes.len());
        room[start..].copy_from_slice(bytes);
        Aligned { room, start }
    }

    pub(crate) fn n_bytes(&self) -> usize {
        self.room.len() - self.start
    }

    pub(crate) fn program(&self) -> Result<Program<'_>, Refusal> {
        Program::new_checked(self.room.get(self.start..).unwrap_or(&[])).map_err(Refusal::Load)
    }

    pub(crate) fn verified(&self) -> Result<Verified<'_>, Refusal> {
        verify(self.program()?).map_err(Refusal::Verify)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_are_kept() {
        for n in 0..40 {
            let bytes: Vec<u8> = (0..n).collect();
            let aligned = Aligned::new(&bytes);
            assert_eq!(aligned.room[aligned.start..], bytes);
            assert_eq!(aligned.room.as_ptr().addr().wrapping_add(aligned.start) % ALIGN, 0);
            assert_eq!(aligned.program().err(), Some(Refusal::Load(LoadError::Magic)));
        }
    }
}
