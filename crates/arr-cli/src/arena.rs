//! The memory that a program runs in.

use std::path::Path;

use arr_bytecode::Program;
use arr_vm::{Link, Memory};

use crate::failure::Failure;

/// Where an arena starts: at a multiple of this many bytes, as the offsets of any target count on.
const ALIGNMENT: usize = 64;
/// What may lie in front of it.
const SPARE_WORDS: usize = ALIGNMENT / size_of::<u64>() - 1;

/// Both arenas of a program, and room for its links.
pub(crate) struct Arena {
    fast: Vec<u64>,
    slow: Vec<u64>,
    links: Vec<Link>,
}

impl Arena {
    /// Room for a program; `path` is the file that it comes from.
    ///
    /// # Errors
    /// Where there is not as much memory.
    pub(crate) fn new(program: &Program<'_>, path: &Path) -> Result<Arena, Failure> {
        let links = vec![Link::default(); Link::wanted(program)];
        Ok(Arena { fast: room(program.fast_bytes(), path)?, slow: room(program.slow_bytes(), path)?, links })
    }

    /// The arenas from their first aligned word on.
    pub(crate) fn memory(&mut self) -> Memory<'_> {
        Memory { fast: aligned(&mut self.fast), slow: aligned(&mut self.slow), links: &mut self.links }
    }
}

fn room(n_bytes: u32, path: &Path) -> Result<Vec<u64>, Failure> {
    let n_words = n_bytes.div_ceil(8) as usize + SPARE_WORDS;
    let mut arena = Vec::new();
    arena.try_reserve_exact(n_words).map_err(|_| {
        Failure::file(path, format_args!("the program needs {n_bytes} bytes of memory, which are not to be had"))
    })?;
    arena.resize(n_words, 0);
    Ok(arena)
}

fn aligned(room: &mut [u64]) -> &mut [u64] {
    let start = room.as_ptr().align_offset(ALIGNMENT).min(SPARE_WORDS);
    room.get_mut(start..).unwrap_or_default()
}
