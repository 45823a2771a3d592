//! Instructions since the start, from the system timer: under `-icount shift=0` a tick is a number of instructions.

use cortex_m::peripheral::SYST;
use cortex_m::peripheral::syst::SystClkSource;

/// Ticks between two wraps of the timer.
const PERIOD: u32 = 1 << 24;

/// Instructions of four ticks.
const INSTRUCTIONS: u64 = if cfg!(feature = "mps2-an500") { 160 } else { 125 };

/// The timer, and what it has counted so far. It is asked at least once a period.
pub(crate) struct Ticks {
    timer: SYST,
    last: u32,
    total: u64,
}

impl Ticks {
    pub(crate) fn start(mut timer: SYST) -> Ticks {
        timer.set_clock_source(SystClkSource::Core);
        timer.set_reload(PERIOD - 1);
        timer.clear_current();
        timer.enable_counter();
        Ticks { last: SYST::get_current(), timer, total: 0 }
    }

    /// Instructions since the start.
    pub(crate) fn instructions(&mut self) -> u64 {
        debug_assert!(self.timer.is_counter_enabled());
        let now = SYST::get_current();
        // The timer counts down.
        self.total += u64::from(self.last.wrapping_sub(now) % PERIOD);
        self.last = now;
        self.total * INSTRUCTIONS / 4
    }
}
