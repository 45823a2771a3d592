//! The firmware of the emulated cameras: runs the jobs of `jobs.bin`, writes `records.bin`, both on the machine of the
//! emulator by semihosting, and ends the emulation.
#![no_std]
#![no_main]
#![deny(unsafe_code)]

mod fault;
mod memory;
mod semihosting;
mod stack;
mod ticks;

use arr_firmware::{Recorder, Tag, run_job};
use cortex_m_rt::entry;
use cortex_m_semihosting::{debug, hprintln};

use semihosting::Semihosting;

#[entry]
fn main() -> ! {
    let done = memory::take().and_then(|mut arenas| {
        let mut link = Semihosting::open("jobs.bin", "records.bin")?;
        let mut at = 0;
        loop {
            stack::paint();
            let next = run_job(&mut link, at, &mut arenas).ok()?;
            let Some(next) = next else { break };
            Recorder(&mut link).put(Tag::Stack, &stack::used().to_le_bytes()).ok()?;
            at = next;
        }
        link.close().ok()
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
