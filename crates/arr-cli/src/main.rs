//! The `arr` command.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Compiling makes and drops many small pieces.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    arr_cli::main()
}
