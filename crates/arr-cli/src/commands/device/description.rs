//! What a device is and keeps, in words.

use std::fmt::Write;

use arr_firmware::{Info, SlotInfo};

/// What a device says of itself, for people.
pub(super) fn described(info: &Info) -> String {
    let rows = [
        ("firmware", text(&info.firmware)),
        ("programs", format!("version {}, up to {} bytes", info.format, info.program_bytes)),
        ("memory", format!("{} bytes fast, {} bytes slow", info.fast_bytes, info.slow_bytes)),
        ("features", features(info)),
        ("log", format!("{} bytes", info.log_bytes)),
    ];
    let mut out = String::new();
    for (what, value) in rows {
        // Writing to a string does not fail.
        let _ = writeln!(out, "{what:9} {value}");
    }
    for (number, kept) in (0..).zip(&info.slots).filter(|_| info.slot_bytes.get() > 0) {
        let is_current = info.current == number;
        let _ = writeln!(out, "slot {number}    {}", slot(kept, is_current));
    }
    out
}

fn features(info: &Info) -> String {
    let slots = format!("keeps programs of up to {} bytes", info.slot_bytes);
    let features =
        [(info.slot_bytes.get() > 0, slots.as_str()), (info.wants_signature != 0, "runs signed programs only")];
    let has = features.into_iter().filter_map(|(has, feature)| has.then_some(feature));
    let has: Vec<&str> = has.collect();
    if has.is_empty() { "none".to_owned() } else { has.join(", ") }
}

fn slot(kept: &SlotInfo, is_current: bool) -> String {
    if kept.is_whole == 0 {
        return "empty".to_owned();
    }
    let signed = if kept.is_signed == 0 { "" } else { ", signed" };
    let current = if is_current { ", current" } else { "" };
    format!("{}, {} bytes, CRC-32 {:08x}{signed}{current}", text(&kept.name), kept.n_bytes, kept.crc.get())
}

/// Text that zeros end, with what a terminal would obey shown as an escape.
fn text(bytes: &[u8]) -> String {
    let bytes = bytes.split(|&byte| byte == 0).next().unwrap_or_default();
    let text = String::from_utf8_lossy(bytes);
    text.chars().map(|c| if c.is_control() { c.escape_default().to_string() } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        assert_eq!(text(b"a\x1b[2J\r\xc2\x9b\xff\0b"), "a\\u{1b}[2J\\r\\u{9b}\u{fffd}");
    }
}
