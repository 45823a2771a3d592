//! `arr device set`: a parameter of the program that runs on a device.

use crate::args::DeviceSetArgs;
use crate::device::Device;
use crate::failure::Failure;
use crate::io::{WrongSetting, listed, setting};

/// Sets a parameter of the program that runs alone, which goes on.
pub(super) fn set(args: &DeviceSetArgs) -> Result<(), Failure> {
    let DeviceSetArgs { name, value, line } = args;
    let mut device = Device::beside(&line.port).map_err(Failure::Usage)?;
    let parameters = device.parameters().map_err(Failure::Usage)?;
    let Some(parameter) = parameters.iter().find(|parameter| parameter.name == *name) else {
        let has = listed(parameters.iter().map(|parameter| parameter.name.as_str()));
        return Err(Failure::Usage(format!("the program has no parameter `{name}`, it has {has}")));
    };
    let value = setting(name, value, parameter.default).map_err(|WrongSetting { message, example }| {
        Failure::Usage(format!("{message}, write for example `arr device set {name} {example}`"))
    })?;
    device.set(parameter.port, value).map_err(Failure::Usage)
}
