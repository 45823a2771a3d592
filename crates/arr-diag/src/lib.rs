//! Spans, the diagnostic model, and its renderers (text and JSON).
#![forbid(unsafe_code)]

mod code;
mod diagnostic;
mod span;

pub use code::Code;
pub use diagnostic::{Diagnostic, Label, Severity};
pub use span::Span;
