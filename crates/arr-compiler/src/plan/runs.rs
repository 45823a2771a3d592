//! Sets of bytes as runs: sorted, with free bytes between them.

use core::ops::Range;

/// A set of bytes. What touches is one run, so that there are few however many buffers take them.
#[derive(Clone, Debug, Default)]
pub(super) struct Runs(Vec<Range<u64>>);

impl Runs {
    /// The end of the last run that has bytes of `wanted`: in front of it as many are not free.
    pub(super) fn in_the_way(&self, wanted: &Range<u64>) -> Option<u64> {
        let before_end = self.0.partition_point(|run| run.start < wanted.end);
        let last = self.0.get(before_end.checked_sub(1)?)?;
        (last.end > wanted.start).then_some(last.end)
    }

    /// Adds bytes that are not in the set.
    pub(super) fn insert(&mut self, bytes: Range<u64>) {
        if bytes.is_empty() {
            return;
        }
        let at = self.0.partition_point(|run| run.end < bytes.start);
        let touches_end = |run: &Range<u64>| run.start == bytes.end;
        match self.0.get(at).cloned() {
            Some(run) if run.end == bytes.start => {
                let joined = self.0.get(at + 1).filter(|next| touches_end(next)).map(|next| next.end);
                self.0[at].end = joined.unwrap_or(bytes.end);
                if joined.is_some() {
                    self.0.remove(at + 1);
                }
            }
            Some(run) if touches_end(&run) => self.0[at].start = bytes.start,
            _ => self.0.insert(at, bytes),
        }
    }

    /// Takes bytes out that are in the set.
    pub(super) fn remove(&mut self, bytes: Range<u64>) {
        if bytes.is_empty() {
            return;
        }
        let at = self.0.partition_point(|run| run.end <= bytes.start);
        let Some(run) = self.0.get(at).cloned() else { return };
        let rest = [run.start..bytes.start, bytes.end..run.end];
        self.0.splice(at..=at, rest.into_iter().filter(|part| !part.is_empty()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_join_and_part() {
        let mut runs = Runs::default();
        for bytes in [8..12, 0..4, 20..24, 4..8, 12..12, 12..20] {
            runs.insert(bytes);
        }
        assert_eq!(runs.0, std::slice::from_ref(&(0..24)));
        for bytes in [4..8, 0..2, 22..24, 8..8] {
            runs.remove(bytes);
        }
        assert_eq!(runs.0, [2..4, 8..22]);
        assert_eq!(runs.in_the_way(&(0..2)), None);
        assert_eq!(runs.in_the_way(&(0..9)), Some(22));
        assert_eq!(runs.in_the_way(&(4..8)), None);
        runs.insert(22..30);
        runs.insert(4..8);
        assert_eq!(runs.0, std::slice::from_ref(&(2..30)));
    }
}
