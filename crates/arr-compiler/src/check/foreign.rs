//! What NumPy, Python and ulab have under their names, and what to write instead of what arr has not.
//!
//! Nothing here says that arr lacks a name: that is asked of arr's own tables first.

mod instead;
mod names;

pub(super) use instead::{instead, module_instead, own_name};
pub(super) use names::{Place, has, names};

#[cfg(test)]
mod tests;
