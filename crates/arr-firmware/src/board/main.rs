//! The firmware of the emulated cameras. Where the machine of the emulator has a file `jobs.bin`, it runs the jobs in it, writes
//! `records.bin`, both by semihosting, and ends the emulation; else it serves the serial line.
#![no_std]
#![no_main]
#![deny(unsafe_code)]

mod fault;
mod flash;
#[cfg(not(feature = "loops"))]
mod jobs;
#[cfg(feature = "loops")]
mod loops;
mod memory;
mod semihosting;
#[cfg(not(feature = "loops"))]
mod stack;
mod ticks;
#[cfg(not(feature = "loops"))]
mod uart;

use arr_firmware::{JOBS_FILE, RECORDS_FILE};
#[cfg(not(feature = "loops"))]
use arr_firmware::{Line, Resources, Room};
#[cfg(not(feature = "loops"))]
use cortex_m::singleton;
use cortex_m_rt::entry;
use cortex_m_semihosting::{debug, hprintln};

use semihosting::Semihosting;
#[cfg(not(feature = "loops"))]
use uart::Uart;

#[entry]
fn main() -> ! {
    let done = memory::take().and_then(|resources| {
        #[cfg(not(feature = "loops"))]
        if !semihosting::has_file(JOBS_FILE) {
            return serve(resources);
        }
        let mut channel = Semihosting::open(JOBS_FILE, RECORDS_FILE)?;
        #[cfg(feature = "loops")]
        loops::measure(&mut channel, resources.memory.fast).ok()?;
        #[cfg(not(feature = "loops"))]
        jobs::run_all(&mut channel, resources).ok()?;
        channel.close().ok()
    });
    end(match done {
        Some(()) => debug::EXIT_SUCCESS,
        None => debug::EXIT_FAILURE,
    })
}

/// Runs the program that the board keeps, if any, then does one task after another that the serial line brings; comes back only
/// where the board has none.
#[cfg(not(feature = "loops"))]
#[inline(never)]
fn serve(resources: &mut Resources<'_>) -> Option<()> {
    let room = singleton!(: Room = Room::default())?;
    let mut line = Line::new(Uart::start()?, room);
    // What becomes of it is in the log.
    let _ = line.run_alone(resources);
    loop {
        // A task that the other side forgets is over; the next one finds everything as this one did.
        let _ = line.serve(resources);
    }
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
