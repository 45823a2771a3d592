//! What holds of verifier and machine whatever the program: it is refused, or it runs inside its arenas until it ends, traps
//! or is out of fuel.

use arr_bytecode::{MAGIC, Program, crc32, verify};
use arr_core::{PortId, Scalar};
use arr_vm::{ArrayRef, Host, HostError, Level, Limits, TrapKind};

use crate::aligned::Aligned;
use crate::arenas::Arenas;

/// Instructions that a program may execute.
const FUEL: u64 = 2000;
/// Bytes of the largest arena; what asks for more is refused, as a board does.
const MOST_ARENA: u32 = 1 << 21;
/// Arrivals of every source.
const ARRIVALS: u32 = 3;
/// Bytes in front of what may be changed: magic, version, checksum, length.
const FIXED: usize = 16;

/// What became of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was refused.
    Refused,
    /// It ran to its end.
    Ended,
    /// It trapped.
    Trapped,
}

/// Loads, verifies and runs `bytes`, with length and checksum put right, and asserts all that holds of any bytes.
///
/// # Panics
/// Where a verified program does what the verifier rules out.
pub fn assert_machine_bears(bytes: &[u8]) -> Fate {
    let Some(file) = sound(bytes) else { return Fate::Refused };
    let file = Aligned::new(&file);
    let Ok(program) = Program::new_checked(file.bytes()) else { return Fate::Refused };
    let Ok(verified) = verify(program) else { return Fate::Refused };
    if program.fast_bytes().max(program.slow_bytes()) > MOST_ARENA {
        return Fate::Refused;
    }
    let mut arenas = Arenas::of(&program, 0);
    let limits = Limits { fuel: Some(FUEL) };
    match arr_vm::run(&verified, &mut arenas.memory(), &mut AnyHost { arrivals: 0 }, limits, Level::detect()) {
        Ok(()) => Fate::Ended,
        Err(trap) => {
            assert_ne!(trap.kind, TrapKind::Unverified, "at {}", trap.pc);
            assert!(!trap.to_string().is_empty());
            Fate::Trapped
        }
    }
}

/// The bytes with the magic, the length and the checksum of a program; `None` where they are too few.
fn sound(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = bytes.to_vec();
    let n_bytes = (u32::try_from(bytes.len()).ok()?).to_le_bytes();
    let head = file.get_mut(..FIXED)?;
    head[..MAGIC.len()].copy_from_slice(&MAGIC);
    head[12..].copy_from_slice(&n_bytes);
    let sum = crc32(&file).to_le_bytes();
    file[8..12].copy_from_slice(&sum);
    Some(file)
}

/// Sends bytes that count up, and takes whatever comes.
struct AnyHost {
    arrivals: u32,
}

impl Host for AnyHost {
    fn receive(&mut self, _: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        self.arrivals += 1;
        dst.iter_mut().enumerate().for_each(|(k, byte)| *byte = k as u8 & 1);
        Ok(self.arrivals <= ARRIVALS)
    }

    fn param(&mut self, _: PortId) -> Option<Scalar> {
        None
    }

    fn emit_scalar(&mut self, _: PortId, _: Scalar) -> Result<(), HostError> {
        Ok(())
    }

    fn emit_array(&mut self, _: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        assert_eq!(array.elements().count(), array.view.shape.n_elems() as usize);
        Ok(())
    }

    fn write_text(&mut self, _: &str) -> Result<(), HostError> {
        Ok(())
    }
}
