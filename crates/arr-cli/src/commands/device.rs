//! `arr device`: which of its tasks a device is given, and a key for its programs.

mod description;
mod log;
mod set;

use description::described;
use log::show_log;
use set::set;

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
        DeviceAction::Set(args) => set(args),
        DeviceAction::Log(line) => show_log(&mut open(&line.port)?),
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
