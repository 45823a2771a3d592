//! `ulp`: how far the float32 functions are from the true values, over all float32, in a release build.

use anyhow::Result;

use crate::step::run_cargo;

/// Measures the functions whose name contains `name` at one of `step` operands; of all functions the page in `docs` is
/// written.
pub(crate) fn run(name: Option<&str>, step: u64) -> Result<()> {
    let step = step.to_string();
    let arguments = ["run", "--quiet", "--release", "--package", "arr-tests", "--bin", "ulp", "--", &step];
    run_cargo(&[&arguments[..], name.as_slice()].concat())
}
