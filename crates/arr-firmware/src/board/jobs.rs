//! The jobs of a batch, one after another, each with the stack that it takes.

use arr_firmware::{Arenas, Link, Recorder, Tag, run_job};
use arr_vm::HostError;

use crate::stack;

/// Runs all of them and records what comes out.
///
/// # Errors
/// Those of the link.
pub(crate) fn run_all(link: &mut impl Link, mut arenas: Arenas<'_>) -> Result<(), HostError> {
    let mut at = 0;
    loop {
        stack::paint();
        let Some(next) = run_job(link, at, &mut arenas)? else { return Ok(()) };
        Recorder(link).put(Tag::Stack, &stack::used().to_le_bytes())?;
        at = next;
    }
}
