//! Benchmarks as rows of one table: what was measured, and the goal that it is held to.

mod front_end;
mod session;
mod speed;

pub use front_end::front_end_rows;
pub use session::session_rows;
pub(crate) use speed::{Input, Work, script};
pub use speed::{Measured, SpeedOptions, speed, speed_table, whole_array_rows};

/// A figure with its goal. Less is better.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What was measured.
    pub name: String,
    /// The figure.
    pub value: f64,
    /// What it counts.
    pub unit: &'static str,
    /// The most that it may be, where there is a goal.
    pub goal: Option<f64>,
}

impl Row {
    /// Whether the figure is larger than its goal.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        self.goal.is_some_and(|goal| self.value > goal)
    }
}

/// The rows with their names, figures and goals below each other.
#[must_use]
pub fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        let Row { name, value, unit, goal } = row;
        text += &format!("{name:<width$}  {value:>9.1} {unit}");
        if let Some(goal) = goal {
            let verdict = if row.is_missed() { "missed" } else { "met" };
            text += &format!("  goal {goal:>9.1} {unit}  {verdict}");
        }
        text.push('\n');
    }
    text
}

/// The middle one of several figures; 0 where there is none.
fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_says_which_goals_are_missed() {
        let row = |name: &str, value, goal| Row { name: name.to_owned(), value, unit: "ms", goal };
        let rows = [row("one", 3.0, None), row("three", 12.25, Some(12.0)), row("x", 1.0, Some(1.0))];
        let expected = "\
one          3.0 ms
three       12.2 ms  goal      12.0 ms  missed
x            1.0 ms  goal       1.0 ms  met
";
        assert_eq!(table(&rows), expected);
        assert_eq!(median(vec![5.0, 1.0, 9.0]), 5.0);
    }
}
