//! Figures as a table to read.

use super::machine::NAIVE;
use super::measure::Measured;
use super::ratio::{
    Class, NUMBA, NUMEXPR, NUMPY, NUMPY_BY_HAND, OPTIMIZED, Ratio, TO_LIMIT, TUNED, geometric_mean, goals,
};

/// The columns with ratios.
const COLUMNS: [(&str, Ratio); 7] = [
    ("arr/limit", TO_LIMIT),
    ("numpy/arr", NUMPY),
    ("by hand", NUMPY_BY_HAND),
    ("numexpr", NUMEXPR),
    ("numba", NUMBA),
    ("unopt.", OPTIMIZED),
    ("tuned", TUNED),
];

/// A table a class: ratios a work, their geometric means, and the goals; and whether all goals were met.
#[must_use]
pub fn speed_table(measured: &[Measured]) -> (String, bool) {
    let mut text = String::new();
    let mut is_met = true;
    for class in Class::ALL {
        let works: Vec<&Measured> = measured.iter().filter(|work| Class::of(work) == class).collect();
        if works.is_empty() {
            continue;
        }
        text += &format!("{:<36}{:>10}{:>12}", class.name(), "run, ms", "arr, ns");
        text += &COLUMNS.iter().map(|(name, _)| format!("{name:>10}")).collect::<String>();
        text.push('\n');
        for work in &works {
            text +=
                &row(&work.work, [work.process.map(|process| process / 1e6), work.of(NAIVE)], |ratio| ratio.of(work));
        }
        let mean = |ratio: Ratio| geometric_mean(&works.iter().filter_map(|work| ratio.of(work)).collect::<Vec<f64>>());
        text += &row("geometric mean", [None; 2], mean);
        for goal in goals() {
            let Some(figure) = goal.figure(&works) else { continue };
            let verdict = if goal.is_met(class, figure) { "met" } else { "missed" };
            is_met &= goal.is_met(class, figure);
            text += &format!("  {:<44}{figure:>12.2}  goal {:>6}  {verdict}\n", goal.name, goal.values[class as usize]);
        }
        text.push('\n');
    }
    (text, is_met)
}

fn row(name: &str, [process, round]: [Option<f64>; 2], value: impl Fn(Ratio) -> Option<f64>) -> String {
    let figure = |figure: Option<f64>, width: usize, places: usize| match figure {
        Some(figure) => format!("{figure:>width$.places$}"),
        None => format!("{:>width$}", "-"),
    };
    let columns: String = COLUMNS.iter().map(|&(_, ratio)| figure(value(ratio), 10, 2)).collect();
    format!("{name:<36}{}{}{columns}\n", figure(process, 10, 2), figure(round, 12, 0))
}
