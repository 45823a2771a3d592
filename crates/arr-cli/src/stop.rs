//! When a run is to end before its end: at a point in time, or when somebody presses Ctrl-C.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use signal_hook::consts::SIGINT;

/// How many questions are answered without a look at the clock.
const QUESTIONS_A_LOOK: u32 = 256;

/// When a run is to end.
#[derive(Debug, Default)]
pub(crate) struct Stop {
    limit: Option<(Duration, Instant)>,
    n_questions: u32,
    interrupt: Option<Arc<AtomicBool>>,
}

/// Why a run has ended before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// It has taken this long.
    Late(Duration),
    /// Somebody wanted it to.
    Interrupted,
}

impl Stop {
    /// At the end of the program only.
    pub(crate) fn never() -> Stop {
        Stop::default()
    }

    /// So long from now.
    pub(crate) fn after(limit: Duration) -> Stop {
        Stop { limit: Some((limit, Instant::now())), ..Stop::default() }
    }

    /// When this becomes true.
    pub(crate) fn when(interrupt: Arc<AtomicBool>) -> Stop {
        Stop { interrupt: Some(interrupt), ..Stop::default() }
    }

    /// When somebody presses Ctrl-C; whoever presses it twice ends the process.
    ///
    /// # Errors
    /// Those of the system.
    pub(crate) fn at_interrupt() -> io::Result<Stop> {
        let interrupt = Arc::new(AtomicBool::new(false));
        signal_hook::flag::register_conditional_default(SIGINT, interrupt.clone())?;
        signal_hook::flag::register(SIGINT, interrupt.clone())?;
        Ok(Stop::when(interrupt))
    }

    /// Whether it is to end now, and why.
    pub(crate) fn is_due(&mut self) -> Option<Stopped> {
        if self.interrupt.as_ref().is_some_and(|interrupt| interrupt.load(Ordering::Relaxed)) {
            return Some(Stopped::Interrupted);
        }
        let (limit, start) = self.limit?;
        self.n_questions = (self.n_questions + 1) % QUESTIONS_A_LOOK;
        (self.n_questions == 0 && start.elapsed() > limit).then_some(Stopped::Late(limit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_without_a_limit_goes_on() {
        let mut stop = Stop::never();
        assert!((0..1000).all(|_| stop.is_due().is_none()));
    }

    #[test]
    fn a_limit_is_reached() {
        let mut stop = Stop::after(Duration::ZERO);
        assert!((0..1000).any(|_| stop.is_due() == Some(Stopped::Late(Duration::ZERO))));
    }

    #[test]
    fn an_interrupt_is_heard_at_once() {
        let interrupt = Arc::new(AtomicBool::new(false));
        let mut stop = Stop::when(interrupt.clone());
        assert_eq!(stop.is_due(), None);
        interrupt.store(true, Ordering::Relaxed);
        assert_eq!(stop.is_due(), Some(Stopped::Interrupted));
    }
}
