//! `arr dis`: a program as text.

use std::path::Path;

use arr_bytecode::Listing;
use arr_compiler::Options;

use super::print;
use crate::failure::Failure;
use crate::input::Input;

/// Lists a script or a program file. What does not verify is listed too, then refused.
pub(super) fn dis(path: &Path, options: &Options) -> Result<(), Failure> {
    let bytes = Input::read(path)?.into_program(path, options)?;
    let program = bytes.program().map_err(|refusal| Failure::file(path, refusal))?;
    print(&Listing(&program).to_string())?;
    bytes.verified().map(|_| ()).map_err(|refusal| Failure::file(path, refusal))
}
