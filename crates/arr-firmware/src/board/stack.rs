//! How much stack was used: what lies below the stack pointer is painted before, and looked at afterwards.

use core::arch::asm;
use core::ptr::addr_of_mut;

#[expect(unsafe_code, reason = "the addresses are symbols of cortex-m-rt's linker script")]
unsafe extern "C" {
    static mut _stack_start: u32;
    /// The end of the statics, below which the stack must not grow.
    static mut __sheap: u32;
}

const PAINT: u32 = 0xC0DE_CAFE;

/// Bytes below the stack pointer that are left alone: the frame of [`paint`] itself.
const MARGIN: usize = 64;

/// Paints the stack that is free now.
#[inline(never)]
#[expect(unsafe_code, reason = "the stack below its pointer is written")]
pub(crate) fn paint() {
    let end = pointer() - MARGIN;
    let mut word = addr_of_mut!(__sheap);
    while word.addr() < end {
        // SAFETY: from the end of the statics to the margin below the stack pointer nothing is in use.
        unsafe {
            word.write_volatile(PAINT);
            word = word.add(1);
        }
    }
}

/// The most bytes that the stack had since it was painted, what was on it then included.
#[expect(unsafe_code, reason = "the stack below its pointer is read")]
pub(crate) fn used() -> u32 {
    let top = addr_of_mut!(_stack_start);
    let mut word = addr_of_mut!(__sheap);
    // SAFETY: the words are RAM of the board, aligned, and the walk ends at the start of the stack.
    while word < top && unsafe { word.read_volatile() } == PAINT {
        word = word.wrapping_add(1);
    }
    (top.addr() - word.addr()) as u32
}

#[expect(unsafe_code, reason = "a register is read")]
fn pointer() -> usize {
    let pointer: usize;
    // SAFETY: reads a register.
    unsafe { asm!("mov {}, sp", out(reg) pointer, options(nomem, nostack, preserves_flags)) };
    pointer
}
