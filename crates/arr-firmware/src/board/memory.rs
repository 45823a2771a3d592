//! The memory that the linker script leaves to programs and arenas.

use core::mem::MaybeUninit;
use core::ptr::addr_of_mut;
use core::slice;

use arr_firmware::{Resources, Slots};
use arr_vm::{Link, Memory};
use cortex_m::singleton;

use crate::flash::RamFlash;

#[expect(unsafe_code, reason = "the addresses are symbols of the linker script")]
unsafe extern "C" {
    static mut _program_start: u64;
    static mut _program_end: u64;
    static mut _fast_start: u64;
    static mut _fast_end: u64;
    static mut _slow_start: u64;
    static mut _slow_end: u64;
    static mut _links_start: u64;
    static mut _links_end: u64;
    static mut _flash_start: u64;
    static mut _flash_end: u64;
}

/// The key whose programs run.
#[cfg(feature = "signature")]
const KEY: arr_firmware::Key = arr_firmware::Key(*include_bytes!(concat!(env!("OUT_DIR"), "/key")));

/// All of it; `None` to whoever asks a second time.
#[inline(never)]
pub(crate) fn take() -> Option<&'static mut Resources<'static>> {
    let flash = singleton!(: RamFlash = RamFlash(between(addr_of_mut!(_flash_start), addr_of_mut!(_flash_end))))?;
    let memory = Memory {
        fast: between(addr_of_mut!(_fast_start), addr_of_mut!(_fast_end)),
        slow: between(addr_of_mut!(_slow_start), addr_of_mut!(_slow_end)),
        links: links(addr_of_mut!(_links_start), addr_of_mut!(_links_end)),
    };
    let resources = Resources {
        program: between(addr_of_mut!(_program_start), addr_of_mut!(_program_end)),
        memory,
        slots: Slots::new(flash),
        #[cfg(feature = "signature")]
        key: Some(KEY),
    };
    // Not on the stack, where it would stay.
    singleton!(: Resources<'static> = resources)
}

/// The words of a region of the linker script.
#[expect(unsafe_code, reason = "memory of the board becomes a slice")]
fn between(start: *mut u64, end: *mut u64) -> &'static mut [u64] {
    let n_words = (end.addr() - start.addr()) / size_of::<u64>();
    // SAFETY: the region is RAM, aligned to 8, and the linker puts nothing there; regions do not overlap, and `take` gives
    // each away once. Any bits are a u64.
    unsafe { slice::from_raw_parts_mut(start, n_words) }
}

/// As many links as a region holds, a power of two.
#[expect(unsafe_code, reason = "memory of the board becomes a slice")]
fn links(start: *mut u64, end: *mut u64) -> &'static mut [Link] {
    let n = ((end.addr() - start.addr()) / size_of::<Link>()).checked_ilog2().map_or(0, |exponent| 1 << exponent);
    // SAFETY: as for `between`; a link is aligned to 8 at most, and any bytes may be what is not yet a link.
    let room = unsafe { slice::from_raw_parts_mut(start.cast::<MaybeUninit<Link>>(), n) };
    room.iter_mut().for_each(|slot| {
        slot.write(Link::default());
    });
    // SAFETY: each has been written.
    unsafe { room.assume_init_mut() }
}
