//! Who runs works.

use std::path::Path;

use super::work::Work;

/// A program that runs works in one or several ways, each under a name of its own.
pub(super) trait Contender {
    /// Takes a work with its inputs from `NAME.bin` in `folder`; gives the names of the ways in which it can run it.
    ///
    /// # Errors
    /// Where the contender breaks down.
    fn load(&mut self, work: &Work, n: usize, folder: &Path) -> Result<Vec<String>, String>;

    /// What one round leaves as its result, from fresh inputs varied for round 0, in C order.
    ///
    /// # Errors
    /// Where the contender breaks down.
    fn result(&mut self, way: &str) -> Result<Vec<f64>, String>;

    /// Nanoseconds that a round takes, over this many rounds; without the loop around it where that is arr's own.
    ///
    /// # Errors
    /// Where the contender breaks down.
    fn time(&mut self, way: &str, rounds: u32) -> Result<f64, String>;
}
