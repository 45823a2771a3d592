//! What a program said while nobody followed it.

use crate::commands::print;
use crate::device::Device;
use crate::failure::Failure;

/// Shows the log of a device.
pub(super) fn show_log(device: &mut Device) -> Result<(), Failure> {
    let info = device.describe().map_err(Failure::Usage)?;
    let log = device.log().map_err(Failure::Usage)?;
    print(&lines(&log, info.log_bytes.get() as usize))
}

/// What a log holds that has room for so many bytes, from its first whole line on.
fn lines(log: &[u8], room: usize) -> String {
    // Of a log that is full the beginning is lost.
    let first = if log.len() < room { 0 } else { log.iter().position(|&byte| byte == b'\n').map_or(0, |at| at + 1) };
    let mut text = String::from_utf8_lossy(log.get(first..).unwrap_or_default()).into_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_that_is_full_begins_with_a_whole_line() {
        assert_eq!(lines(b"one\ntwo", 8), "one\ntwo\n");
        assert_eq!(lines(b"ne\ntwo\n", 7), "two\n");
        assert_eq!(lines(b"", 8), "");
        assert_eq!(lines(b"endless", 7), "endless\n");
    }
}
