//! The diagnostic model: what is wrong, every place involved, and what to write instead.

use crate::{code::Code, fix::Fix, span::Span};

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The script compiles, but probably does not mean what it says.
    Warning,
    /// The script cannot be compiled.
    Error,
}

/// A place in the source with a remark.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is to be seen there; may be empty on the primary label.
    pub text: String,
}

/// One finding of the lexer, the parser or the compiler.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Diagnostic {
    /// The stable code, listed in `docs/diagnostics.md`.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// One line, lower case, without a full stop.
    pub message: String,
    /// The place the message is about.
    pub primary: Label,
    /// Other places involved.
    pub secondary: Vec<Label>,
    /// What to write instead.
    pub hints: Vec<String>,
    /// Edits that would do it, the likeliest first.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    /// An error at `span`; severity follows from the code's row in the code table.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            primary: Label { span, text: String::new() },
            secondary: Vec::new(),
            hints: Vec::new(),
            fixes: Vec::new(),
        }
    }

    /// Adds a remark at the primary place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Adds another place with a remark.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// Adds advice on what to write instead.
    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hints.push(text.into());
        self
    }

    /// Adds advice where there is any.
    #[must_use]
    pub fn hints(mut self, texts: impl IntoIterator<Item = String>) -> Self {
        self.hints.extend(texts);
        self
    }

    /// Adds edits that would repair it.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }

    /// Adds edits that would repair it, where there are any.
    #[must_use]
    pub fn fixes(mut self, fixes: impl IntoIterator<Item = Fix>) -> Self {
        self.fixes.extend(fixes);
        self
    }

    /// Whether this finding keeps the script from compiling.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
