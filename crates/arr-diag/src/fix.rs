//! From a finding to a changed script: what could be written instead, edit by edit.

use crate::{Diagnostic, Span};

/// How sure it is that a fix is what the writer meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// It leaves the script with the meaning that the writer had, without this finding: it may be applied unseen.
    Safe,
    /// It may be something else that was meant: it is shown, and a person decides.
    Maybe,
}

/// A piece of the script and what takes its place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Edit {
    /// What is taken out; empty where something is only put in.
    pub span: Span,
    /// What is put in. Line breaks are line feeds, whatever the script has.
    pub replacement: String,
}

/// One way to repair what a diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Fix {
    /// What it does, as an instruction: "write `np.sqrt`".
    pub title: String,
    /// Whether it may be applied unseen.
    pub applicability: Applicability,
    /// The edits, which belong together and do not overlap.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix that may be applied unseen.
    #[must_use]
    pub fn safe(title: impl Into<String>) -> Self {
        Self { title: title.into(), applicability: Applicability::Safe, edits: Vec::new() }
    }

    /// A fix that a person has to choose.
    #[must_use]
    pub fn maybe(title: impl Into<String>) -> Self {
        Self { title: title.into(), applicability: Applicability::Maybe, edits: Vec::new() }
    }

    /// Puts `text` in the place of `span`.
    #[must_use]
    pub fn replace(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edits.push(Edit { span, replacement: text.into() });
        self
    }

    /// Puts `text` in before the byte `at`.
    #[must_use]
    pub fn insert(self, at: u32, text: impl Into<String>) -> Self {
        self.replace(Span::new(at, at), text)
    }

    /// Whether it may be applied unseen.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.applicability == Applicability::Safe
    }
}

/// A script after fixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Its new text.
    pub text: String,
    /// How many fixes are in it.
    pub n_applied: usize,
}

/// Applies the first safe fix of each diagnostic to `source`, in their order.
///
/// A fix that touches what an earlier one has changed is left out: it belongs to another text. Edits that several
/// diagnostics have in common, such as a missing import, are made once. What is put in gets the line ends of the script.
#[must_use]
pub fn apply_safe_fixes(source: &str, diagnostics: &[Diagnostic]) -> Fixed {
    apply(source, diagnostics.iter().filter_map(|diagnostic| diagnostic.fixes.iter().find(|fix| fix.is_safe())))
}

/// Applies `fixes` to `source` as far as they do not overlap, the earlier before the later.
#[must_use]
pub fn apply<'a>(source: &str, fixes: impl IntoIterator<Item = &'a Fix>) -> Fixed {
    let mut edits: Vec<&Edit> = Vec::new();
    let mut n_applied = 0;
    for fix in fixes {
        let fits = fix.edits.iter().all(|edit| {
            let is_text = source.get(edit.span.range()).is_some();
            is_text && edits.iter().all(|other| !overlap(edit.span, other.span))
        });
        if fits && !fix.edits.is_empty() {
            edits.extend(&fix.edits);
            n_applied += 1;
        }
    }
    edits.sort_by_key(|edit| edit.span);
    let has_carriage_returns = source.find('\n').is_some_and(|at| source[..at].ends_with('\r'));
    let mut text = String::with_capacity(source.len());
    let mut copied = 0;
    for edit in edits {
        let range = edit.span.range();
        // Two edits of one fix overlap only by mistake of its author; the second is then left out.
        let Some(between) = source.get(copied..range.start) else { continue };
        text.push_str(between);
        if has_carriage_returns {
            text.push_str(&edit.replacement.replace('\n', "\r\n"));
        } else {
            text.push_str(&edit.replacement);
        }
        copied = range.end;
    }
    text.push_str(source.get(copied..).unwrap_or_default());
    Fixed { text, n_applied }
}

/// Whether two edits touch the same characters, or put something in at the same place.
fn overlap(a: Span, b: Span) -> bool {
    a.start == b.start || (a.start < b.end && b.start < a.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    /// Applies one safe fix a diagnostic.
    #[track_caller]
    fn check(source: &str, fixes: Vec<Fix>, n_applied: usize, expected: &str) {
        let with = |fix| Diagnostic::new(Code::UnknownName, Span::default(), "x").fix(fix);
        let diagnostics: Vec<Diagnostic> = fixes.into_iter().map(with).collect();
        let fixed = apply_safe_fixes(source, &diagnostics);
        assert_eq!((fixed.text.as_str(), fixed.n_applied), (expected, n_applied));
    }

    #[test]
    fn edits_keep_their_places() {
        let first = Fix::safe("").replace(Span::new(0, 1), "long name").insert(5, "!");
        check("a b c\n", vec![Fix::safe("").replace(Span::new(2, 3), ""), first], 2, "long name  c!\n");
    }

    #[test]
    fn of_two_that_overlap_the_first_wins() {
        let at = |start, end, text| Fix::safe("").replace(Span::new(start, end), text);
        check("abcdef", vec![at(0, 3, "x"), at(2, 4, "y"), at(3, 4, "z")], 2, "xzef");
        check("abc", vec![at(1, 1, "x"), at(1, 1, "x")], 1, "axbc");
    }

    #[test]
    fn what_a_person_decides_is_not_applied() {
        check("abc", vec![Fix::maybe("").insert(0, "x")], 0, "abc");
    }

    #[test]
    fn lines_end_as_in_the_script() {
        check("a\r\nb", vec![Fix::safe("").insert(0, "x\n")], 1, "x\r\na\r\nb");
    }

    #[test]
    fn edits_outside_the_text_are_left_out() {
        check("é", vec![Fix::safe("").replace(Span::new(1, 9), "x"), Fix::safe("").insert(1, "y")], 0, "é");
    }
}
