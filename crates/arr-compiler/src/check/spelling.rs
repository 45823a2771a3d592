//! From a name that nothing has to the names that may have been meant.

use arr_diag::{Fix, Span};

/// The candidates that are nearest to a name, where they are near enough for a slip.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Near {
    /// At the same distance, in alphabetical order.
    names: Vec<String>,
    /// Whether there is one, and it is one slip away: then it is what was meant.
    is_clear: bool,
}

/// How many candidates a hint names.
const MAX_NAMED: usize = 3;

impl Near {
    /// The candidates at the smallest distance from `name`, a third of its length at most.
    pub(super) fn new<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Near {
        let limit = (name.chars().count() / 3).max(1);
        let candidates = candidates.into_iter().filter(|candidate| *candidate != name);
        let mut scored: Vec<(usize, &str)> = candidates.map(|c| (distance(name, c), c)).collect();
        scored.retain(|(distance, _)| *distance <= limit);
        scored.sort_unstable();
        scored.dedup();
        let Some(&(least, first)) = scored.first() else { return Near::default() };
        scored.retain(|(distance, _)| *distance == least);
        // Numbered names are neighbours by intent, and a letter of two may be anything.
        let letters = |text: &str| text.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
        let is_clear = scored.len() == 1
            && least == 1
            && name.chars().count() >= 3
            && first.chars().count() >= 3
            && letters(name) != letters(first);
        scored.truncate(MAX_NAMED);
        Near { names: scored.into_iter().map(|(_, name)| name.to_owned()).collect(), is_clear }
    }

    /// The one that is named first.
    pub(super) fn first(&self) -> Option<&str> {
        self.names.first().map(String::as_str)
    }

    /// ``did you mean `a` or `b`?``
    pub(super) fn hint(&self) -> Option<String> {
        let quoted: Vec<String> = self.names.iter().map(|name| format!("`{name}`")).collect();
        match quoted.as_slice() {
            [] => None,
            [one] => Some(format!("did you mean {one}?")),
            [head @ .., last] => Some(format!("did you mean {} or {last}?", head.join(", "))),
        }
    }

    /// Writes the first candidate at `span`; safe only where it is clear. It stands for the hint.
    pub(super) fn fix(&self, span: Span) -> Option<Fix> {
        let (name, title) = (self.first()?, self.hint()?);
        let fix = if self.is_clear { Fix::safe(title) } else { Fix::maybe(title) };
        Some(fix.replace(span, name))
    }

    /// As [`Near::fix`], for names of the script: short ones are neighbours too often to be sure.
    pub(super) fn fix_of_script(&self, span: Span) -> Option<Fix> {
        let is_clear = self.is_clear && self.first().is_some_and(|name| name.chars().count() >= 5);
        Near { names: self.names.clone(), is_clear }.fix(span)
    }
}

/// Insertions, deletions, substitutions and swaps of neighbours between two words (Damerau, 1964; the recurrence is that
/// of optimal string alignment). Letters of the other case are half a slip, counted as a whole.
fn distance(a: &str, b: &str) -> usize {
    if a.eq_ignore_ascii_case(b) {
        return usize::from(a != b);
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    // Rows for the prefixes of `a` of three lengths: two shorter, one shorter, this one.
    let mut older: Vec<usize> = Vec::new();
    let mut old: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], k: usize| row.get(k).copied().unwrap_or(usize::MAX - 1);
            let replaced = at(&old, j) + usize::from(x != y);
            let mut best = replaced.min(at(&old, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&older, j - 1) + 1);
            }
            row.push(best);
        }
        older = std::mem::replace(&mut old, row);
    }
    old.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_slips() {
        for (a, b, expected) in [
            ("sqrt", "sqrt", 0),
            ("sqr", "sqrt", 1),
            ("sqtr", "sqrt", 1),
            ("Sqrt", "sqrt", 1),
            ("zeroes", "zeros", 1),
            ("", "abc", 3),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
            ("ca", "abc", 3),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn one_slip_from_one_name_is_clear() {
        let near = Near::new("sqr", ["sqrt", "sum"]);
        assert_eq!((near.hint().as_deref(), near.is_clear), (Some("did you mean `sqrt`?"), true));
    }

    #[test]
    fn two_names_are_not_clear() {
        let near = Near::new("sim", ["sin", "sum", "cos"]);
        assert_eq!((near.hint().as_deref(), near.is_clear), (Some("did you mean `sin` or `sum`?"), false));
        assert!(!Near::new("row2", ["row1"]).is_clear);
        assert!(!Near::new("x", ["y"]).is_clear);
        assert_eq!(Near::new("background", ["frame"]).hint(), None);
    }
}
