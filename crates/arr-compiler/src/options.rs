//! What a compilation can be told.

use crate::{Files, Target};

/// Settings of a compilation.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether statements share loops and dead ones are dropped. Results are the same either way.
    pub optimize: bool,
    /// The machine whose memory the plan is made for. Results are the same on each.
    pub target: Target,
    /// The most bytes of arena that a program may take, where there is such a bound.
    pub max_ram: Option<u64>,
    /// The most bytes of the fast arena, where there are two; the rest goes into the slow one. Results are the same.
    pub fast_ram: Option<u64>,
    /// Whether the program carries neither source lines nor source text.
    pub strip: bool,
    /// How files are read that the script takes in.
    pub files: Files,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            optimize: true,
            target: Target::HOST,
            max_ram: None,
            fast_ram: None,
            strip: false,
            files: Files::NONE,
        }
    }
}
