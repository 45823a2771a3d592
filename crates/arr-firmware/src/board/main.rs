//! The firmware of the emulated cameras: runs the jobs of `jobs.bin`, writes `records.bin`, both on the machine of the
//! emulator by semihosting, and ends the emulation.
#![no_std]
#![no_main]
#![deny(unsafe_code)]

mod fault;
#[cfg(not(feature = "loops"))]
mod jobs;
#[cfg(feature = "loops")]
mod loops;
mod memory;
mod semihosting;
#[cfg(not(feature = "loops"))]
mod stack;
mod ticks;

use arr_firmware::{JOBS_FILE, RECORDS_FILE};
use cortex_m_rt::entry;
use cortex_m_semihosting::{debug, hprintln};

use semihosting::Semihosting;

#[entry]
fn main() -> ! {
    let done = memory::take().and_then(|arenas| {
        let mut channel = Semihosting::open(JOBS_FILE, RECORDS_FILE)?;
        #[cfg(feature = "loops")]
        loops::measure(&mut channel, arenas.memory.fast).ok()?;
        #[cfg(not(feature = "loops"))]
        jobs::run_all(&mut channel, arenas).ok()?;
        channel.close().ok()
    });
    end(match done {
        Some(()) => debug::EXIT_SUCCESS,
        None => debug::EXIT_FAILURE,
    })
}

/// Ends the emulation.
fn end(status: debug::ExitStatus) -> ! {
    loop {
        debug::exit(status);
    }
}

#[panic_handler]
fn panic(info: &core::panic::PanicInfo<'_>) -> ! {
    hprintln!("{}", info);
    end(debug::EXIT_FAILURE)
}
