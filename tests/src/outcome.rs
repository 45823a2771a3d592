//! How the commands of this package end.

use std::process::ExitCode;

/// 0 where everything holds, 1 where something does not or there is no saying, with the reason on standard error.
pub fn exit_code(holds: Result<bool, String>) -> ExitCode {
    match holds {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
