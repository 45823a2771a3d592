//! What a program runs in.

use arr_bytecode::Program;
use arr_vm::{Link, Memory};

/// Memory of a run: exactly as much as a program asks for, so that a byte beyond it is beyond the allocation.
pub struct Arenas {
    fast: Vec<u64>,
    slow: Vec<u64>,
    links: Vec<Link>,
}

impl Arenas {
    /// Memory for a program, with room for so many links.
    #[must_use]
    pub fn of(program: &Program<'_>, n_links: usize) -> Arenas {
        let arena = |n_bytes: u32| vec![0; n_bytes.div_ceil(8) as usize];
        let (fast, slow) = (arena(program.fast_bytes()), arena(program.slow_bytes()));
        Arenas { fast, slow, links: vec![Link::default(); n_links] }
    }

    /// The memory.
    pub fn memory(&mut self) -> Memory<'_> {
        Memory { fast: &mut self.fast, slow: &mut self.slow, links: &mut self.links }
    }
}
