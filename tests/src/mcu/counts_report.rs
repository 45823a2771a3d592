//! Counts as a table with the goals, and against those that are kept.

use std::fmt::Write as _;

use arr_firmware::Board;

use super::counts::{Count, Counts};
use crate::kept::{differences, is_near};

/// The processor that has goals.
const GOALS_OF: &str = "cortex-m7";
/// The most instructions per element, or a round where the flag says so.
const GOALS: [(&str, f64, bool); 9] = [
    ("in-place 1024", 8.0, false),
    ("add-scale 1024", 8.0, false),
    ("sine 1024", 30.0, false),
    ("interpolate 1024", 12.0, false),
    ("masked-store 1024", 10.0, false),
    ("sum-float32 1024", 4.0, false),
    ("std-float32 1024", 9.0, false),
    ("matmul-64", 4.5, false),
    ("upscale-8x8", 6000.0, true),
];

/// The most that works may take of what the loops by hand do, in the geometric mean.
const MEAN_GOAL: f64 = 1.8;

/// The part by which counts may differ from those that are kept.
const TOLERANCE: f64 = 0.01;

/// A row a work: instructions each time and a round, the ratio to the loop by hand, the goal.
#[must_use]
pub fn counts_table(board: Board, counts: &Counts) -> String {
    let mut text =
        format!("{:24} {:>9} {:>9} {:>6} {:>12} {:>8}\n", board.name, "arr", "by hand", "ratio", "a round", "goal");
    for (name, count) in counts {
        let each = |instructions: u64| instructions as f64 / count.times as f64;
        let goal = GOALS.iter().find(|(known, ..)| known == name).filter(|_| board.processor == GOALS_OF);
        let goal = goal.map_or(String::new(), |&(_, most, is_round)| {
            let is_met = if is_round { count.arr as f64 } else { each(count.arr) } <= most;
            format!("{most}{}", if is_met { "" } else { " missed" })
        });
        let (arr, hand) = (each(count.arr), each(count.hand));
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{name:24} {arr:9.2} {hand:9.2} {:6.2} {:12} {goal:>8}", ratio(count), count.arr);
    }
    let logs: f64 = counts.values().map(|count| libm::log(ratio(count))).sum();
    let mean = libm::exp(logs / counts.len().max(1) as f64);
    let _ = writeln!(text, "geometric mean of the ratios {mean:.2}, goal {MEAN_GOAL}");
    text
}

fn ratio(count: &Count) -> f64 {
    count.arr as f64 / count.hand.max(1) as f64
}

/// What differs from the counts that are kept by more than a hundredth, a line each.
#[must_use]
pub fn counts_differences(kept: &Counts, counts: &Counts) -> Vec<String> {
    differences(kept, counts, |kept, now| {
        let is_near = |kept, now| is_near(kept, now, TOLERANCE);
        let is_kept = is_near(kept.arr, now.arr) && is_near(kept.hand, now.hand) && kept.times == now.times;
        (!is_kept).then(|| format!("{kept:?} is kept, it is {now:?}"))
    })
}

#[cfg(test)]
mod tests {
    use arr_firmware::BOARDS;

    use super::*;

    fn counts(arr: u64) -> Counts {
        Counts::from([("add-scale 1024".to_owned(), Count { arr, hand: 5000, times: 1024 })])
    }

    #[test]
    fn more_than_a_hundredth_is_a_difference() {
        assert_eq!(counts_differences(&counts(10_000), &counts(10_100)), [""; 0]);
        assert_eq!(counts_differences(&counts(10_000), &counts(9_899)).len(), 1);
        assert_eq!(counts_differences(&Counts::new(), &counts(1)).len(), 1);
        assert_eq!(counts_differences(&counts(1), &Counts::new()).len(), 1);
    }

    #[test]
    fn the_table_says_what_is_missed() {
        assert!(counts_table(BOARDS[0], &counts(10_000)).contains("8 missed"));
        assert!(!counts_table(BOARDS[0], &counts(8_000)).contains("missed"));
    }
}
