//! Programs at an address that they are read from in place.

/// A copy of a program at an address that is a multiple of 8.
#[derive(Debug)]
pub struct Aligned {
    room: Vec<u8>,
    start: usize,
}

impl Aligned {
    /// Copies a program.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Aligned {
        let mut room = vec![0; bytes.len() + 8];
        let start = room.as_ptr().align_offset(8).min(8);
        room.truncate(start + bytes.len());
        room[start..].copy_from_slice(bytes);
        Aligned { room, start }
    }

    /// The program.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.room[self.start..]
    }
}
