//! `arr device`: what a device is and keeps, its program started, followed and stopped, and keys for programs.

use std::fmt::Write;

use arr_firmware::{Info, SlotInfo};

use super::run::run_current;
use crate::args::{DeviceAction, DeviceRunArgs};
use crate::device::Device;
use crate::failure::Failure;
use crate::signing_key::SigningKey;

/// Does what is asked of a device.
pub(super) fn device(action: &DeviceAction) -> Result<(), Failure> {
    match action {
        DeviceAction::Info(line) => super::print(&described(&open(&line.port)?.describe().map_err(Failure::Usage)?)),
        DeviceAction::Run(args) => run(args),
        // A device that is opened stops what it runs.
        DeviceAction::Stop(line) => open(&line.port)?.describe().map(drop).map_err(Failure::Usage),
        DeviceAction::Keygen { file } => SigningKey::make(file),
        DeviceAction::Log(line) => log(&mut open(&line.port)?),
    }
}

fn open(port: &str) -> Result<Device, Failure> {
    Device::open(port).map_err(Failure::Usage)
}

/// Runs the current program, as `arr run` runs one here.
fn run(args: &DeviceRunArgs) -> Result<(), Failure> {
    let mut device = open(&args.line.port)?;
    if args.detach {
        return device.start().map_err(Failure::Usage);
    }
    run_current(&mut device, &args.ports)
}

/// Shows the log.
fn log(device: &mut Device) -> Result<(), Failure> {
    let info = device.describe().map_err(Failure::Usage)?;
    let log = device.log().map_err(Failure::Usage)?;
    super::print(&lines(&log, info.log_bytes.get() as usize))
}

/// Text for people.
fn described(info: &Info) -> String {
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
    let features = [(info.slot_bytes.get() > 0, slots.as_str()), (info.wants_signature != 0, "wants them signed")];
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
