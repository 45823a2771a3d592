//! From AST to program: check, lower, fuse, plan, emit.
//!
//! [`compile`] is the way of a script from text to verified bytes; [`dump`] prints it at any stage.
#![forbid(unsafe_code)]

mod array_ir;
mod check;
mod dead_code;
mod effects;
mod emit;
mod files;
mod fuse;
mod hand_over;
mod hir;
mod lists;
mod live_range;
mod liveness;
mod loop_code;
mod lower;
mod options;
mod overlap;
mod pipeline;
mod plan;
mod regalloc;
mod session;
mod shared_map;
mod source_line;
mod stage;
mod target;
mod vectorize;

pub use check::{Callable, Entry, Held, HeldArray, HeldKind, HeldScalar, Named, entries, quoted};
pub use files::{FileArray, Files};
pub use options::Options;
pub use pipeline::{Compiled, compile, dump};
pub use plan::{BufferKind, LoopBecomes, Plan, PlannedBuffer, PlannedLine, PlannedLoop};
pub use session::{Session, SessionEntry, Slot};
pub use stage::Stage;
pub use target::Target;
