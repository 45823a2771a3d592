//! What the hand-written loops take on this board.

use core::hint::black_box;

use arr_firmware::{Channel, Recorder, Tag};
use arr_loops::{Data, LOOPS};
use arr_vm::HostError;

/// Rounds of which the mean is taken.
const ROUNDS: u64 = 4;

/// The arena is too small.
const NO_ROOM: HostError = HostError(3);

/// Runs every loop and records what it takes.
///
/// # Errors
/// Those of the channel.
pub(crate) fn measure(channel: &mut impl Channel, arena: &mut [u64]) -> Result<(), HostError> {
    let mut data = Data::new(arena).ok_or(NO_ROOM)?;
    for (name, lengths, work) in LOOPS {
        for &n in *lengths {
            let start = channel.clock();
            for _ in 0..ROUNDS {
                work(black_box(&mut data), black_box(n));
            }
            let taken = (channel.clock() - start) / ROUNDS;
            let mut bytes = [0; 40];
            let record = bytes.get_mut(..12 + name.len()).ok_or(NO_ROOM)?;
            let (head, tail) = record.split_at_mut(12);
            tail.copy_from_slice(name.as_bytes());
            let (count, length) = head.split_at_mut(8);
            count.copy_from_slice(&taken.to_le_bytes());
            length.copy_from_slice(&(n as u32).to_le_bytes());
            Recorder(channel).put(Tag::Loop, record)?;
        }
    }
    Ok(())
}
