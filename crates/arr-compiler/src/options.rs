//! What a compilation can be told.

/// Settings of a compilation.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether statements share loops and dead ones are dropped. Results are the same either way.
    pub optimize: bool,
    /// Bytes of a block over the widest dtype of a loop.
    pub block_bytes: u32,
    /// Whether the program carries neither source lines nor source text.
    pub strip: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { optimize: true, block_bytes: 4096, strip: false }
    }
}

impl Options {
    /// Elements that any block holds, whatever the dtypes of its loop.
    pub(crate) fn min_block(&self) -> u32 {
        (self.block_bytes / 4).min(64)
    }
}
