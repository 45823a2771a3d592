//! Overlap is NumPy's: the right side is read as if whole before anything is written, for every pair of views of an array of
//! 12 elements.

use std::process::ExitCode;

fn main() -> ExitCode {
    arr_tests::overlap_trials(arr_tests::line_scripts)
}
