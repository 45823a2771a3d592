//! Text against what NumPy and Python print.

mod array;
mod format;
mod scalar;
mod view;
