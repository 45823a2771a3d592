//! The firmware on emulated cameras: every `run` case and every program, in one start of the emulator a board.
//!
//! What a board records is held against what the same code records in this process, byte for byte, and what is printed
//! against what the suite and the `.out` files expect.

mod board;
mod compare;
mod counts;
mod counts_report;
mod jobs;
mod serial;
mod sizes;
mod transcript;
mod ulab;

pub use compare::{InMemory, Summary, compare};
pub use counts::{Count, Counts, counts, keep_counts, kept_counts};
pub use counts_report::{counts_differences, counts_table};
pub use serial::over_serial_line;
pub use sizes::{Sizes, keep_sizes, kept_sizes, sizes, sizes_differences, sizes_table};
pub use ulab::{BesideUlab, beside_ulab};
