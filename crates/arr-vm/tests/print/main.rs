//! Text against what NumPy and Python print.

mod array;
mod scalar;
mod view;
