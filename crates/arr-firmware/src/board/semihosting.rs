//! Files of the emulator's machine as the channel of jobs and records.

use arr_firmware::Channel;
use arr_vm::HostError;
use cortex_m::peripheral::Peripherals;
use cortex_m::singleton;
use cortex_m_semihosting::{nr, syscall};

use crate::ticks::Ticks;

const FAILED: HostError = HostError(1);

/// Bytes of records that are collected before they are written.
const ROOM: usize = 512;

/// How the files are opened, by the numbers of the semihosting specification.
#[derive(Clone, Copy)]
enum Mode {
    Read = 1,
    Write = 5,
}

/// An open file.
struct File(usize);

impl File {
    fn open(name: &str, mode: Mode) -> Option<File> {
        let mut path = [0u8; 32];
        // What stays behind the name ends it.
        path.get_mut(..name.len()).filter(|room| room.len() < 32)?.copy_from_slice(name.as_bytes());
        let handle = call(nr::OPEN, &[path.as_ptr().addr(), mode as usize, name.len()]);
        (handle != usize::MAX).then_some(File(handle))
    }

    fn seek(&mut self, at: u32) -> Result<(), HostError> {
        if call(nr::SEEK, &[self.0, at as usize]) == 0 { Ok(()) } else { Err(FAILED) }
    }

    fn read(&mut self, dst: &mut [u8]) -> Result<(), HostError> {
        // The answer is the number of bytes that were not read.
        if call(nr::READ, &[self.0, dst.as_mut_ptr().addr(), dst.len()]) == 0 { Ok(()) } else { Err(FAILED) }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        if call(nr::WRITE, &[self.0, bytes.as_ptr().addr(), bytes.len()]) == 0 { Ok(()) } else { Err(FAILED) }
    }

    fn close(self) -> Result<(), HostError> {
        if call(nr::CLOSE, &[self.0]) == 0 { Ok(()) } else { Err(FAILED) }
    }
}

/// Asks the emulator.
#[expect(unsafe_code, reason = "semihosting is a break into the emulator, which reads and writes memory")]
fn call<const N: usize>(number: usize, arguments: &[usize; N]) -> usize {
    // SAFETY: every caller passes the arguments of its call; buffers among them live until it returns, and are as long as
    // the call is told.
    unsafe { syscall(number, arguments) }
}

/// Whether the machine of the emulator has a file of this name.
#[cfg(not(feature = "loops"))]
pub(crate) fn has_file(name: &str) -> bool {
    File::open(name, Mode::Read).is_some_and(|file| file.close().is_ok())
}

/// Jobs from one file, records to another.
pub(crate) struct Semihosting {
    jobs: File,
    records: File,
    collected: &'static mut [u8; ROOM],
    n_collected: usize,
    ticks: Ticks,
}

impl Semihosting {
    /// Opens both; `None` where one cannot be opened, or the timer is taken already.
    pub(crate) fn open(jobs: &str, records: &str) -> Option<Semihosting> {
        Some(Semihosting {
            jobs: File::open(jobs, Mode::Read)?,
            records: File::open(records, Mode::Write)?,
            collected: singleton!(: [u8; ROOM] = [0; ROOM])?,
            n_collected: 0,
            ticks: Ticks::start(Peripherals::take()?.SYST),
        })
    }

    /// Writes what is left and closes both.
    pub(crate) fn close(mut self) -> Result<(), HostError> {
        self.flush()?;
        self.jobs.close()?;
        self.records.close()
    }

    fn flush(&mut self) -> Result<(), HostError> {
        let collected = self.collected.get(..self.n_collected).ok_or(FAILED)?;
        self.records.write(collected)?;
        self.n_collected = 0;
        Ok(())
    }
}

impl Channel for Semihosting {
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError> {
        self.jobs.seek(at)?;
        self.jobs.read(dst)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        if self.n_collected + bytes.len() > ROOM {
            self.flush()?;
        }
        let room = self.collected.get_mut(self.n_collected..self.n_collected + bytes.len()).ok_or(FAILED)?;
        room.copy_from_slice(bytes);
        self.n_collected += bytes.len();
        Ok(())
    }

    fn clock(&mut self) -> u64 {
        self.ticks.instructions()
    }
}
