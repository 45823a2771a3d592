//! Many short lists in one piece of memory, one behind the other: what passes note for every item of long code.

use std::ops::Index;

/// Lists by number.
#[derive(Clone, Debug)]
pub(crate) struct Lists<T> {
    all: Vec<T>,
    /// Where each list ends, and the next begins.
    ends: Vec<usize>,
}

impl<T> Default for Lists<T> {
    fn default() -> Lists<T> {
        Lists { all: Vec::new(), ends: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// Adds a list behind the last one.
    pub(crate) fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.all.extend(list);
        self.ends.push(self.all.len());
    }

    /// The elements of all lists, in order.
    pub(crate) fn all(&self) -> &[T] {
        &self.all
    }

    /// Takes out what `keep` does not want; every list keeps its number.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        let (mut n_kept, mut start) = (0, 0);
        for end in &mut self.ends {
            for k in start..*end {
                if keep(&self.all[k]) {
                    self.all.swap(n_kept, k);
                    n_kept += 1;
                }
            }
            start = std::mem::replace(end, n_kept);
        }
        self.all.truncate(n_kept);
    }
}

impl<T> Index<usize> for Lists<T> {
    type Output = [T];

    fn index(&self, k: usize) -> &[T] {
        let start = k.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[k]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_keep_their_numbers() {
        let mut lists = Lists::default();
        lists.push([1, 2, 3]);
        lists.push([]);
        lists.push([4, 5]);
        lists.retain(|x| x % 2 == 0);
        assert_eq!([&lists[0], &lists[1], &lists[2]], [&[2][..], &[], &[4]]);
        assert_eq!(lists.all(), [2, 4]);
    }
}
