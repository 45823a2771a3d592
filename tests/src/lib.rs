//! What the test runners share: programs, suite cases, the `arr` binary and the NumPy oracle.
#![forbid(unsafe_code)]

mod aligned;
mod arenas;
mod arguments;
mod array_functions;
mod bench;
mod binary;
mod case;
mod command;
mod environment;
mod expectation;
mod files;
mod findings;
mod fuzz;
mod instructions;
mod kept;
mod kept_programs;
#[cfg(unix)]
mod local_device;
mod long_script;
mod mcu;
mod nor_flash;
mod npy;
mod oracle;
mod outcome;
mod overlap;
mod plan_report;
mod program;
mod program_robustness;
mod reductions;
mod robustness;
mod run_line;
mod spoil;
mod suite;
mod ulp;
mod verdict;
mod workspace;

pub use aligned::Aligned;
pub use arenas::Arenas;
pub use arguments::Arguments;
pub use array_functions::{FunctionScripts, function_scripts};
pub use bench::{
    Measured, Row, SpeedOptions, front_end_rows, session_rows, speed, speed_table, table, whole_array_rows,
};
pub use binary::arr_binary;
pub use case::{Case, CaseFile, Stage};
pub use command::{Ran, arr, arr_in, arr_reading, run_to_end};
pub use expectation::{Expectation, Place};
pub use files::options;
pub use fuzz::{Campaign, MODES, Reached, Report, Script, printed, printed_in, random_scripts};
pub use instructions::Instructions;
pub use kept_programs::{current_output, program_printing};
#[cfg(unix)]
pub use local_device::LocalDevice;
pub use long_script::{ordinary_script, script_over_arrays};
pub use mcu::{
    BesideUlab, Count, Counts, InMemory, Sizes, Summary, beside_ulab, compare, counts, counts_differences,
    counts_table, keep_counts, keep_sizes, kept_counts, kept_sizes, over_serial_line, sizes, sizes_differences,
    sizes_table,
};
pub use nor_flash::{Cut, NorFlash};
pub use npy::Npy;
pub use oracle::{Job, Judgement, Oracle};
pub use outcome::exit_code;
pub use overlap::{Store, grid_scripts, line_scripts, overlap_trials};
pub use program::Program;
pub use program_robustness::{Fate, assert_machine_bears};
pub use reductions::{ReductionScripts, reduction_scripts};
pub use robustness::assert_compiler_bears;
pub use run_line::RunLine;
pub use spoil::{spoil_bytes, spoil_lines, spoil_program, spoil_words};
pub use suite::{all_scripts, suite_files};
pub use ulp::{MOST_ULP, Worst, measured as accuracy_rows, page as accuracy_page};
pub use verdict::{check, observed};
pub use workspace::{root, target_dir};
