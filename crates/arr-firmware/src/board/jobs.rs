//! The jobs of a batch, one after another, each with the stack that it takes.

use arr_firmware::{Channel, Recorder, Resources, Tag, run_job};
use arr_vm::HostError;

use crate::stack;

/// Runs all of them and records what comes out.
///
/// # Errors
/// Those of the channel.
pub(crate) fn run_all(mut channel: &mut dyn Channel, resources: &mut Resources<'_>) -> Result<(), HostError> {
    let mut at = 0;
    loop {
        stack::paint();
        let Some(next) = run_job(&mut channel, at, resources)? else { return Ok(()) };
        Recorder(&mut channel).put(Tag::Stack, &stack::used().to_le_bytes())?;
        at = next;
    }
}
