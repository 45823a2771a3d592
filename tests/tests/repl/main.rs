//! Sessions of `arr repl`: piped, and typed into a terminal whose screen is compared.

mod entries;
mod piped;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod typed;
