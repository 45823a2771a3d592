//! Random scripts held against NumPy: written from a seed, run in every mode, compared, and shrunk where they differ.
//!
//! Scripts are trees of text with types, so that what differs can be made smaller without being parsed.
//! A new construct of the language gets its place in one of the writers: values of a kind in `scalars`, `arrays`
//! and `reductions`, parts of arrays in `views` and `indices`, functions that rearrange in `placed`, arrays of a length known at run time in `bounded` and
//! `bounded_stores`, simple statements in `statements`, compound ones in `blocks`, functions in `functions` and `calls`, those
//! for arguments of every kind in `idioms`, complex arrays in `complex`, what needs a whole array in `whole`, lists in `lists`, text in `text`, what is shown in `printing`, and a type in `types`. Each notes what
//! it writes in the table of `constructs`, by which a campaign knows that it has met everything.

mod arrays;
mod blocks;
mod bounded;
mod bounded_stores;
mod calls;
mod campaign;
mod complex;
mod constructs;
mod element_loops;
mod functions;
mod generator;
mod host;
mod idioms;
mod indices;
mod kernels;
mod lists;
mod machine;
mod placed;
mod printing;
mod reductions;
mod scalars;
mod scope;
mod script;
mod shrink;
mod statements;
mod stencils;
mod text;
mod types;
mod views;
mod whole;

pub use campaign::{Campaign, Report, random_scripts};
pub use kernels::Reached;
pub use machine::{MODES, printed, printed_in};
pub use script::Script;
