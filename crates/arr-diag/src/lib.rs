//! Spans, the diagnostic model with its fixes, and its renderers (text and JSON).
#![forbid(unsafe_code)]

mod code;
mod diagnostic;
mod explanation;
mod fix;
mod render;
mod source_map;
mod span;

pub use code::{Code, Fault};
pub use diagnostic::{Diagnostic, Label, Severity};
pub use explanation::Explanation;
pub use fix::{Applicability, Edit, Fix, Fixed, apply, apply_safe_fixes};
pub use render::{render_json, render_text};
pub use source_map::{Position, SourceMap};
pub use span::Span;
