//! What became of the script's loops over elements.

/// A loop of the script that goes through arrays element by element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlannedLoop {
    /// The line it begins on, from 1.
    pub line: u32,
    /// What runs in its place.
    pub becomes: LoopBecomes,
    /// What keeps it from being an array operation, where it is none.
    pub reason: Option<String>,
}

/// What runs in place of a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LoopBecomes {
    /// Operations over whole arrays.
    ArrayOperations,
    /// The loop as it is written, one element after another.
    Scalar,
}

impl LoopBecomes {
    /// The words that plans use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            LoopBecomes::ArrayOperations => "array operations",
            LoopBecomes::Scalar => "scalar",
        }
    }
}
