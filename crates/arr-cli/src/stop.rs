//! When a run is to end before its end: at a point in time.

use std::time::{Duration, Instant};

/// How many questions are answered without a look at the clock.
const QUESTIONS_A_LOOK: u32 = 256;

/// When a run is to end.
#[derive(Debug, Default)]
pub(crate) struct Stop {
    limit: Option<(Duration, Instant)>,
    n_questions: u32,
}

impl Stop {
    /// At the end of the program only.
    pub(crate) fn never() -> Stop {
        Stop::default()
    }

    /// So long from now.
    pub(crate) fn after(limit: Duration) -> Stop {
        Stop { limit: Some((limit, Instant::now())), n_questions: 0 }
    }

    /// The time that is up, where it is.
    pub(crate) fn is_due(&mut self) -> Option<Duration> {
        let (limit, start) = self.limit?;
        self.n_questions = (self.n_questions + 1) % QUESTIONS_A_LOOK;
        (self.n_questions == 0 && start.elapsed() > limit).then_some(limit)
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
        assert!((0..1000).any(|_| stop.is_due() == Some(Duration::ZERO)));
    }
}
