//! Diagnostics as people and programs read them.

mod json;
mod text;

pub use json::render_json;
pub use text::render_text;

#[cfg(test)]
mod tests;
