//! How far a run or an upload is: a bar on standard error, where that is a terminal and it is known how much there is to come.

use std::fmt::Write;
use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

use crate::quiet::is_quiet;

/// What is over before needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);
const ARRIVALS: &str = "{wide_bar} {pos} of {len}, {rate}, {eta} left";
const BYTES: &str = "{wide_bar} {binary_bytes} of {binary_total_bytes}, {eta} left";

/// How much is done, of how much there is.
pub(crate) struct Progress {
    template: &'static str,
    n_all: u64,
    n_done: u64,
    begun: Instant,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// The progress through so many arrivals; `None` where nobody would see it.
    pub(super) fn through(n_all: u64) -> Option<Progress> {
        Progress::of(n_all, ARRIVALS)
    }

    /// The progress through so many bytes; `None` where nobody would see it.
    pub(crate) fn through_bytes(n_all: u64) -> Option<Progress> {
        Progress::of(n_all, BYTES)
    }

    fn of(n_all: u64, template: &'static str) -> Option<Progress> {
        let is_seen = std::io::stderr().is_terminal() && !is_quiet();
        is_seen.then(|| Progress { template, n_all, n_done: 0, begun: Instant::now(), bar: None })
    }

    /// Takes note of an arrival.
    pub(super) fn arrived(&mut self) {
        self.reach(self.n_done + 1);
    }

    /// Takes note of how much is done.
    pub(crate) fn reach(&mut self, n_done: u64) {
        self.n_done = n_done;
        if self.bar.is_none() && self.begun.elapsed() > PATIENCE {
            // The template is a constant; were it wrong, the bar would have the library's own style.
            let style = ProgressStyle::with_template(self.template).unwrap_or_else(|_| ProgressStyle::default_bar());
            let style = style.with_key("rate", |state: &ProgressState, out: &mut dyn Write| {
                let digits = if state.per_sec() < 10.0 { 1 } else { 0 };
                // What shows the bar has room for it.
                let _ = write!(out, "{:.digits$} per second", state.per_sec());
            });
            self.bar = Some(ProgressBar::new(self.n_all).with_style(style).with_elapsed(self.begun.elapsed()));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.n_done);
        }
    }

    /// Does what writes to a terminal while the bar is out of the way.
    pub(super) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bar through 200 bytes that has begun so long ago.
    fn begun_before(time: Duration) -> Progress {
        let begun = Instant::now().checked_sub(time).expect("the clock runs for longer");
        Progress { template: BYTES, n_all: 200, n_done: 0, begun, bar: None }
    }

    #[test]
    fn what_is_over_before_has_no_bar() {
        let mut progress = begun_before(Duration::ZERO);
        // However long the next lines take on a busy machine.
        progress.begun += PATIENCE * 1000;
        progress.reach(100);
        progress.arrived();
        assert!(progress.bar.is_none() && progress.n_done == 101);
    }

    #[test]
    fn a_bar_that_comes_late_counts_from_the_start() {
        let mut progress = begun_before(PATIENCE * 4);
        progress.reach(50);
        progress.arrived();
        let bar = progress.bar.as_ref().expect("it has been long enough");
        assert_eq!((bar.position(), bar.length()), (51, Some(200)));
        assert!(bar.elapsed() >= PATIENCE * 4, "{:?}", bar.elapsed());
    }
}
