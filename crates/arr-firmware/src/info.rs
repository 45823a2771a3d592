//! What a device says about itself.

use arr_bytecode::FORMAT_VERSION;
use zerocopy::little_endian::{U16, U32};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

use crate::log::LOG_BYTES;
use crate::run::Resources;
use crate::slots::{LONGEST_NAME, Seal, Slots};

/// A device. All sizes are in bytes.
#[derive(Clone, Copy, Debug, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub struct Info {
    /// The version of its firmware; zeros behind.
    pub firmware: [u8; 16],
    /// The version of program files that it runs.
    pub format: U16,
    /// 1 where it keeps and runs signed programs only.
    pub wants_signature: u8,
    /// The slot whose program is current; neither 0 nor 1 where none is.
    pub current: u8,
    /// Room for a program that is not kept.
    pub program_bytes: U32,
    /// Of the fast arena.
    pub fast_bytes: U32,
    /// Of the slow arena.
    pub slow_bytes: U32,
    /// Of the longest program that a slot holds; 0 where no programs are kept.
    pub slot_bytes: U32,
    /// Of the log.
    pub log_bytes: U32,
    /// What each slot holds.
    pub slots: [SlotInfo; 2],
}

/// What a slot holds.
#[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub struct SlotInfo {
    /// 1 where it holds a program that is whole.
    pub is_whole: u8,
    /// 1 where that is signed.
    pub is_signed: u8,
    /// The newer one has the larger.
    pub sequence: U32,
    /// Bytes of the program.
    pub n_bytes: U32,
    /// Their CRC-32.
    pub crc: U32,
    /// What it is called; zeros behind.
    pub name: [u8; LONGEST_NAME],
}

impl Info {
    #[inline(never)]
    pub(crate) fn of(resources: &Resources<'_>) -> Info {
        let mut firmware = [0; 16];
        firmware.iter_mut().zip(env!("CARGO_PKG_VERSION").bytes()).for_each(|(to, from)| *to = from);
        let (slots, terms) = (resources.slots.as_ref(), resources.terms());
        let n_bytes = |words: &[u64]| U32::new(size_of_val(words) as u32);
        let seals = slots.map(Slots::seals).unwrap_or_default();
        let current = slots.and_then(|slots| slots.current_of(&seals, &terms));
        Info {
            firmware,
            format: U16::new(FORMAT_VERSION),
            wants_signature: terms.wants_signature().into(),
            current: current.map_or(u8::MAX, |(slot, _)| slot as u8),
            program_bytes: n_bytes(resources.program),
            fast_bytes: n_bytes(resources.memory.fast),
            slow_bytes: n_bytes(resources.memory.slow),
            slot_bytes: U32::new(slots.map_or(0, Slots::capacity)),
            log_bytes: U32::new(LOG_BYTES as u32),
            slots: seals.map(|seal| seal.as_ref().map_or_else(SlotInfo::default, SlotInfo::of)),
        }
    }

    /// Reads what a device says; `None` where it says something else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Info> {
        Info::read_from_bytes(bytes).ok()
    }
}

impl SlotInfo {
    fn of(seal: &Seal) -> SlotInfo {
        let offer = &seal.offer;
        let is_signed = offer.is_signed().into();
        let (sequence, n_bytes, crc) = (U32::new(seal.sequence), U32::new(offer.n_bytes), U32::new(offer.crc));
        SlotInfo { is_whole: 1, is_signed, sequence, n_bytes, crc, name: offer.name }
    }
}
