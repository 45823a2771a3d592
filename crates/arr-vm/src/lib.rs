//! The machine: executes verified programs in an arena that the caller gives.
//!
//! A program touches its arena, its own bytes and the [`Host`]; nothing else. No heap, no recursion, no statics, a small
//! stack of constant size, so that two programs can run side by side and a microcontroller can run one.
#![no_std]
#![forbid(unsafe_code)]

mod dispatch;
mod fuel;
mod host;
mod link;
mod machine;
mod memory;
pub mod print;
mod registers;
mod trap;
mod vm;

pub use arr_kernels::Level;
pub use fuel::Limits;
pub use host::{ArrayRef, Host, HostError};
pub use link::Link;
pub use memory::Memory;
pub use trap::{Trap, TrapKind};
pub use vm::{read_buffer, read_view, run};
