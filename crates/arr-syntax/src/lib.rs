//! From text to AST: tokens, layout, grammar, recovery.
#![forbid(unsafe_code)]

pub mod ast;
