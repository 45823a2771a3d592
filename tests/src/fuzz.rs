//! Random scripts held against NumPy: written from a seed, run in every mode, compared, and shrunk where they differ.
//!
//! Scripts are trees of text with types, so that what differs can be made smaller without being parsed.
//! A new construct of the language gets its place in one of the writers: values of a kind in `scalars` and `arrays`,
//! parts of arrays in `views`, simple statements in `statements`, compound ones (`def` too) in `blocks`, text (f-strings) in
//! `printing`, and a type (arrays with a length known at run time only) in `types`.

mod arrays;
mod blocks;
mod campaign;
mod generator;
mod host;
mod kernels;
mod machine;
mod printing;
mod scalars;
mod scope;
mod script;
mod shrink;
mod statements;
mod types;
mod views;

pub use campaign::{Campaign, Report, random_scripts};
pub use kernels::Reached;
pub use machine::MODES;
pub use script::Script;
