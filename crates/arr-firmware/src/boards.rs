//! The boards that the firmware is built for, and how an emulator is started as one of them.

/// The emulator of all boards, as Debian's package calls it, too.
pub const EMULATOR: &str = "qemu-system-arm";

/// Where the firmware looks for its jobs, in the folder that the emulator runs in.
pub const JOBS_FILE: &str = "jobs.bin";

/// Where it leaves its records, beside.
pub const RECORDS_FILE: &str = "records.bin";

/// An emulated camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Board {
    /// As the emulator and the features of this crate call it.
    pub name: &'static str,
    /// Its processor, as compilers and arr's targets call it.
    pub processor: &'static str,
    /// What the emulator is told beside.
    options: &'static [&'static str],
}

/// Every board.
pub const BOARDS: [Board; 2] = [
    Board { name: "mps2-an500", processor: "cortex-m7", options: &[] },
    // The emulator has its external memory only where it is told how much.
    Board { name: "mps3-an547", processor: "cortex-m55", options: &["-m", "2G"] },
];

impl Board {
    /// The board of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Board> {
        BOARDS.into_iter().find(|board| board.name == name)
    }

    /// The board that has this processor.
    #[must_use]
    pub fn with_processor(processor: &str) -> Option<Board> {
        BOARDS.into_iter().find(|board| board.processor == processor)
    }

    /// What the emulator is started with, but for the firmware, whose path follows; with `counts`, its clock goes on with each
    /// instruction.
    pub fn arguments(&self, counts: bool) -> impl Iterator<Item = &'static str> {
        const CLOCK: [&str; 2] = ["-icount", "shift=0"];
        const REST: [&str; 8] = [
            "-nographic",
            "-monitor",
            "none",
            "-serial",
            "null",
            "-semihosting-config",
            "enable=on,target=native",
            "-kernel",
        ];
        let clock = if counts { CLOCK.as_slice() } else { &[] };
        ["-M", self.name].into_iter().chain(self.options.iter().chain(clock).chain(&REST).copied())
    }
}
