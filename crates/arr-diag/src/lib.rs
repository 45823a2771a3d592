//! Spans, the diagnostic model, and its renderers (text and JSON).
#![forbid(unsafe_code)]

mod code;
mod diagnostic;
mod render;
mod source_map;
mod span;

pub use code::Code;
pub use diagnostic::{Diagnostic, Label, Severity};
pub use render::{render_json, render_text};
pub use source_map::{Position, SourceMap};
pub use span::Span;
