//! Overlap is NumPy's for every pair of views of a 4x6 array and its transpose: over a million stores, some 15 minutes, and so
//! run by name only: `cargo test --package arr-tests --test overlap_grid`.

use std::process::ExitCode;

fn main() -> ExitCode {
    arr_tests::overlap_trials(arr_tests::grid_scripts)
}
