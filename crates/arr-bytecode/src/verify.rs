//! From a program to a verified program: everything that can be known before the first instruction.
//!
//! What is proved, with the file that proves it. `tables`:
//!
//! 1. Every register has a kind; the registers fit the fast arena.
//! 2. Strings lie in their section, one after another, and are UTF-8; so is the source.
//! 3. Every buffer has a dtype and a place, is aligned to its dtype, and lies inside the fast arena behind the
//!    registers, inside the slow one, or inside the constants.
//! 4. Every view is of a buffer that exists, and every element of it lies inside. A view that moves or varies in length
//!    names an int register for each; where it stands before it moves is inside at full length, where it moves to and how
//!    long it is are checked when it happens.
//! 5. Ports and buffers have names that exist; ports have a dtype and shape, or a kind. The line table and the jump targets
//!    are sorted.
//!
//! `control`:
//!
//! 6. The code is instructions from start to end, with known numbers in every operand.
//! 7. Loops do not nest; `begin_loop` and `begin_loop_to` name the position of their `end_loop`; blocks are not empty, nor
//!    longer than the loop, where that of a loop without elements is one long; bodies hold block operations and nothing else does.
//! 8. Every entry of the jump targets is the start of an instruction outside of bodies, and jumps go to entries only.
//! 9. The last instruction is `halt`, so control never runs off the end.
//!
//! `instruction`, `operand_rules`, `scalar_rules`, `block_rules`:
//!
//! 10. Registers, buffers, views, ports and strings of every instruction exist. Scalar registers are of the kind that the
//!     instruction reads or writes. Indices are as many as the array has axes, or for `offset` at least one and at most so
//!     many. Ports go the right way and carry the dtype and shape, or the kind, of the operand, whose length does not
//!     vary; `receive` fills contiguous views. Format specifications are those that Python has for the kind; print
//!     settings are within limits.
//! 11. Block operations: the function, or the pair of functions, has a loop over the dtype; every operand is of the
//!     dtype of its role; block registers hold a block; views have as many elements as the loop, but for those that
//!     `take`, `put` and `add_at` look up and the ring of `scatter_late`; each block of a view is contiguous and behind
//!     the last, but for views that `gather`, `scatter`, `scatter_late`, `accumulate` and `accumulate_trees` walk, of
//!     which the last stays on an element along its innermost axis, with trees no longer than their span; what
//!     `append_where`, `take`, `put`, `add_at`, `scatter_late` and `accumulate` take are elements; floats do not go
//!     into integers; states of reductions are large enough; operands that are known before the run to share memory are
//!     the same elements, and share none where an operation cannot work in place.
//! 12. Constants are never written.
//!
//! `dataflow`:
//!
//! 13. A register is written at a lower position than every read of it (the reasons for this rule are there).
//! 14. A block register is written in the same body before it is read.
//! 15. The last `reduce_init` before a use of a state is of the same function and dtype.
//!
//! `routine_rules`:
//!
//! 16. Routines take operands of these dtypes and shapes; the result is of the dtype and shape that the table says, as long
//!     as all lengths are the most they can be, scratch memory has as many bytes and is aligned to 8. The result lies apart or
//!     in the place of the first operand, as the table allows, and in C order where it may not lie apart. What is known before
//!     the run to be written shares no memory with what is read or written beside it.
//!
//! What depends on values is checked by the machine when it happens: moving offsets, indices, lengths, arithmetic.
//!
//! Cost: four walks over the code and two more over bodies, with a search in the targets for every jump; where numbers of
//! registers, or those of the block registers in a body, lie further apart than 2048, one more for each 2048, and one more
//! for each 512 that those of states do (`dataflow`). No allocation, no recursion, 4 KiB of stack.

mod block_rules;
mod control;
mod dataflow;
mod error;
mod instruction;
mod operand_rules;
mod routine_rules;
mod scalar_rules;
mod tables;

pub use error::{Fault, Site, VerifyError};
pub use scalar_rules::scalar_result;
pub use tables::REDUCTION_STATE_BYTES;

use crate::Program;

/// A program that cannot read or write outside its arena, whatever it is fed.
///
/// Only [`verify`] makes one; what runs programs takes nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Verified<'a> {
    program: Program<'a>,
}

impl<'a> Verified<'a> {
    /// The program.
    #[must_use]
    pub fn program(&self) -> &Program<'a> {
        &self.program
    }
}

/// Proves what the list above says of `program`.
///
/// # Errors
/// [`VerifyError`] for the first property that does not hold.
pub fn verify(program: Program<'_>) -> Result<Verified<'_>, VerifyError> {
    // None is inlined: what one needs of the stack is not there for the next.
    tables::check(&program)?;
    control::check(&program)?;
    dataflow::check(&program)?;
    Ok(Verified { program })
}
