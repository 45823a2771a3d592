//! Whether the command was asked to say only what must be said: `--quiet`. It holds for the whole process, as the choice of
//! colours does.

use std::sync::OnceLock;

static QUIET: OnceLock<bool> = OnceLock::new();

/// Says once how it is.
pub(crate) fn set_quiet(quiet: bool) {
    // Said again, the first word counts.
    let _ = QUIET.set(quiet);
}

/// Whether warnings and progress are left out.
pub(crate) fn is_quiet() -> bool {
    QUIET.get().copied().unwrap_or(false)
}
