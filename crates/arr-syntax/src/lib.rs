//! From text to AST: tokens, layout, grammar, recovery.
#![forbid(unsafe_code)]

pub mod ast;
mod character;
mod error;
mod layout;
mod lexer;
mod literal;
mod parser;
mod scan;
mod sieve;
mod string;
mod token;

pub use layout::lex;
pub use parser::{parse, parse_from};
pub use token::{Lexeme, Token, TokenClass, dump_tokens};
