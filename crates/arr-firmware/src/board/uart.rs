//! The first serial port of the boards, the CMSDK APB UART of Arm, byte by byte.

use arr_firmware::Wire;
use cortex_m::peripheral::Peripherals;

use crate::ticks::Ticks;

/// Where its registers are; on the Cortex-M55, which starts in its secure state, as that sees them.
const REGISTERS: usize = if cfg!(feature = "mps2-an500") { 0x4000_4000 } else { 0x5930_3000 };

const DATA: usize = 0x00;
const STATE: usize = 0x04;
const CONTROL: usize = 0x08;
const DIVISOR: usize = 0x10;

/// Bits of the state: a byte waits to be sent, a byte has come.
const IS_FULL: u32 = 1;
const HAS_COME: u32 = 2;
/// Bits of the control: it sends and receives.
const SENDS_AND_RECEIVES: u32 = 3;

/// Of 25 MHz; 115200 baud.
const CYCLES_A_BIT: u32 = 217;

/// How often is looked for a byte until an answer is overdue; an emulator looks some ten million times a second.
const LOOKS: u32 = 3_000_000;

/// The port, and the timer beside it.
pub(crate) struct Uart {
    ticks: Ticks,
}

impl Uart {
    /// Switches the port on; `None` where the timer is taken already.
    pub(crate) fn start() -> Option<Uart> {
        let uart = Uart { ticks: Ticks::start(Peripherals::take()?.SYST) };
        write(DIVISOR, CYCLES_A_BIT);
        write(CONTROL, SENDS_AND_RECEIVES);
        Some(uart)
    }
}

impl Wire for Uart {
    fn send(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            while read(STATE) & IS_FULL != 0 {}
            write(DATA, byte.into());
        }
    }

    fn take(&mut self) -> Option<u8> {
        (read(STATE) & HAS_COME != 0).then(|| read(DATA) as u8)
    }

    fn wait(&mut self) -> Option<u8> {
        (0..LOOKS).find_map(|_| self.take())
    }

    fn clock(&mut self) -> u64 {
        self.ticks.instructions()
    }
}

#[expect(unsafe_code, reason = "a register of the port is read")]
fn read(register: usize) -> u32 {
    // SAFETY: the port is at this address on the board that is chosen, and nobody else uses it.
    unsafe { core::ptr::with_exposed_provenance::<u32>(REGISTERS + register).read_volatile() }
}

#[expect(unsafe_code, reason = "a register of the port is written")]
fn write(register: usize, value: u32) {
    // SAFETY: as for `read`; the port moves bytes and touches no memory.
    unsafe { core::ptr::with_exposed_provenance_mut::<u32>(REGISTERS + register).write_volatile(value) }
}
