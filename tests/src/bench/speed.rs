//! The works of `tests/speed/works.toml`, run by arr, by what its users would run instead and by hand-written loops, in one
//! process each, turn by turn, on one thread.

mod chart;
mod child;
mod contender;
mod inputs;
mod machine;
mod measure;
mod process;
mod ratio;
mod report;
mod work;

use std::fs;
use std::path::PathBuf;

pub(crate) use machine::script;
pub use measure::Measured;
pub use report::speed_table;
pub(crate) use work::{Input, Work};

use child::{Child, limit, python};
use contender::Contender;
use machine::Machine;

use super::Row;
use crate::workspace::target_dir;

/// What is measured, and where it goes.
#[derive(Clone, Debug, Default)]
pub struct SpeedOptions {
    /// Only the works whose name or identifier contains this.
    pub only: Option<String>,
    /// Where all figures go, as JSON.
    pub json: Option<PathBuf>,
}

/// Measures functions that need all of their input at once: how many times NumPy's time, or that of the best library there
/// is, each takes.
///
/// # Errors
/// As [`speed`].
pub fn whole_array_rows(options: &SpeedOptions) -> Result<Vec<Row>, String> {
    let row = |(work, measured): (Work, Measured)| {
        let against = work.against.as_deref().unwrap_or("numpy");
        let (own, other) = (measured.of(machine::NAIVE), measured.of(against));
        let (own, other) = own.zip(other).ok_or_else(|| format!("{}: arr or {against} has it not", work.name))?;
        let name = format!("{}, {own:.0} ns", work.name);
        Ok(Row { name, value: own / other.max(f64::MIN_POSITIVE), unit: "times", goal: work.goal })
    };
    all_measured(Work::of_whole_arrays()?, options)?.into_iter().map(row).collect()
}

/// Works with their figures, in every size.
fn all_measured(works: Vec<Work>, options: &SpeedOptions) -> Result<Vec<(Work, Measured)>, String> {
    let is_chosen =
        |work: &Work| options.only.as_deref().is_none_or(|only| work.name.contains(only) || work.id.contains(only));
    let mut rivals: [Child; 2] = [limit()?, python()?];
    let mut measured = Vec::new();
    for work in works.into_iter().filter(is_chosen) {
        for n in work.lengths() {
            let inputs = target_dir().join("bench/inputs");
            inputs::write(&work, n, &inputs)?;
            let mut machine = Machine::default();
            let [limit, python] = &mut rivals;
            let contenders: [&mut dyn Contender; 3] = [limit, &mut machine, python];
            measured.push((work.clone(), measure::measure(&work, n, &inputs, contenders)?));
        }
    }
    Ok(measured)
}

/// Measures every work in every size; writes the picture to `target/bench/speed.svg`, and the figures where told to.
///
/// # Errors
/// Where a contender cannot be built or started, where two of them differ in a result, and where a file cannot be written.
pub fn speed(options: &SpeedOptions) -> Result<Vec<Measured>, String> {
    let folder = target_dir().join("bench");
    let measured: Vec<Measured> =
        all_measured(Work::all()?, options)?.into_iter().map(|(_, measured)| measured).collect();
    let picture = folder.join("speed.svg");
    fs::write(&picture, chart::draw(&measured)).map_err(|error| format!("{}: {error}", picture.display()))?;
    if let Some(file) = &options.json {
        let text = serde_json::to_string_pretty(&measured).map_err(|error| error.to_string())?;
        fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(measured)
}
