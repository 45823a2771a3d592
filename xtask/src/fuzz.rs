//! `fuzz-numpy`: random scripts held against NumPy, as many as there is time for.

use anyhow::Result;

use crate::step::run_cargo;

/// Runs the scripts that `seed` stands for; fails where one shows a mistake of arr or of the oracle.
pub(crate) fn numpy(programs: u32, seed: u64) -> Result<()> {
    let (programs, seed) = (programs.to_string(), seed.to_string());
    run_cargo(&["run", "--package", "arr-tests", "--bin", "fuzz_numpy", "--", &programs, &seed])
}
