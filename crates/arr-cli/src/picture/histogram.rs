//! How many values lie in each of equal parts of their range, as bars.

use std::fmt::Write;

use super::raster::range;

/// Characters of the longest bar.
const LONGEST: usize = 48;
/// Parts of a character, from one eighth on.
const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/// Counts, and the range that they divide, as `np.histogram` has it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Histogram {
    low: f64,
    high: f64,
    counts: Vec<u64>,
}

impl Histogram {
    /// Counts values that are finite. The largest belongs to the last bin; a range without extent is made one wide.
    pub(crate) fn of(values: impl Iterator<Item = f32> + Clone, bins: u8) -> Histogram {
        let (low, high) = range(values.clone()).map_or((0.0, 1.0), |(low, high)| (f64::from(low), f64::from(high)));
        let (low, high) = if high > low { (low, high) } else { (low - 0.5, high + 0.5) };
        let mut counts = vec![0; usize::from(bins)];
        for value in values.filter(|value| value.is_finite()) {
            let bin = (f64::from(value) - low) / (high - low) * f64::from(bins);
            // A cast rounds down, and saturates.
            let last = counts.len().saturating_sub(1);
            if let Some(count) = counts.get_mut((bin as usize).min(last)) {
                *count += 1;
            }
        }
        Histogram { low, high, counts }
    }

    /// A line a bin: where it begins, its bar, its count.
    pub(crate) fn text(&self, columns: usize) -> String {
        let width = (self.high - self.low) / self.counts.len() as f64;
        let digits = digits(width);
        let starts: Vec<String> =
            (0..self.counts.len()).map(|k| format!("{:.digits$}", self.low + k as f64 * width)).collect();
        let margin = starts.iter().map(String::len).max().unwrap_or(0);
        let most = self.counts.iter().copied().max().unwrap_or(0);
        let longest = columns.saturating_sub(margin + most.to_string().len() + 2).clamp(1, LONGEST);
        let mut text = String::new();
        for (start, &count) in starts.iter().zip(&self.counts) {
            let eighths = (8 * longest as u64 * count).checked_div(most).unwrap_or(0) as usize;
            let rest = (eighths % 8).checked_sub(1).and_then(|k| EIGHTHS.get(k));
            let bar: String = std::iter::repeat_n('█', eighths / 8).chain(rest.copied()).collect();
            // Writing to a string does not fail.
            let _ = writeln!(text, "{start:>margin$} {bar}{}{count}", if bar.is_empty() { "" } else { " " });
        }
        text
    }
}

/// Digits behind the point that tell starts of bins of this width from each other.
fn digits(mut width: f64) -> usize {
    let mut n = 0;
    while width < 10.0 && n < 9 {
        width *= 10.0;
        n += 1;
    }
    n
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_those_of_numpy() {
        // np.histogram([0, 1, 2, 3, 4], 2) and np.histogram([1, 1, 1], 2)
        assert_eq!(Histogram::of([0.0, 1.0, 2.0, 3.0, 4.0].into_iter(), 2).counts, [2, 3]);
        assert_eq!(Histogram::of([1.0; 3].into_iter(), 2).counts, [0, 3]);
        assert_eq!(Histogram::of([f32::NAN, 1.0, f32::INFINITY, 2.0].into_iter(), 1).counts, [2]);
        assert_eq!(Histogram::of(std::iter::empty(), 3).counts, [0, 0, 0]);
    }

    #[test]
    fn the_longest_bar_fits() {
        let histogram = Histogram { low: 0.0, high: 4.0, counts: vec![16, 0, 1, 8] };
        assert_eq!(histogram.text(11), "0.0 ████ 16\n1.0 0\n2.0 ▎ 1\n3.0 ██ 8\n");
        assert!(histogram.text(1).lines().all(|line| line.chars().count() < 12));
    }
}
