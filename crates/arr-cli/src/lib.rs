//! The `arr` command: scripts and programs from files, arrays in and out, messages and exit codes.
//!
//! A library, so that its parts can be tested; [`main`] is all that the binary calls.
#![forbid(unsafe_code)]

mod aligned;
mod arena;
mod args;
mod byte_count;
mod commands;
mod device;
mod duration;
mod examples;
mod failure;
mod input;
mod io;
mod picture;
mod quiet;
mod repl;
mod signing_key;
mod stop;

pub use commands::main;
