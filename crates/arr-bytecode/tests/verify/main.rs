//! One rejecting test, at least, for every property that the verifier proves.

mod assemble;
mod blocks;
mod code;
mod complex;
mod listing;
mod mutations;
mod positions;
mod reductions;
mod routines;
mod tables;
