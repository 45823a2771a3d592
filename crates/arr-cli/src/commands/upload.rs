//! `arr upload`: a program goes into the flash of a device, which runs it at once and whenever it is switched on.

use arr_firmware::LONGEST_NAME;

use super::run::within;
use crate::args::UploadArgs;
use crate::device::{Device, Upload};
use crate::failure::Failure;
use crate::input::Input;
use crate::signing_key::SigningKey;

/// Compiles a script, if it is one, has the device keep the program, and starts it.
pub(super) fn upload(args: &UploadArgs) -> Result<(), Failure> {
    let bytes = Input::read(&args.file)?.into_program(&args.file, &args.compile.options())?;
    let verified = bytes.verified().map_err(|refusal| Failure::file(&args.file, refusal))?;
    within(verified.program(), &args.file, &args.compile)?;
    let stem = args.file.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let name = args.name.as_deref().unwrap_or(&stem);
    if let Some(name) = args.name.as_ref().filter(|name| name.len() > LONGEST_NAME) {
        let n = name.len();
        return Err(Failure::Usage(format!(
            "`--name` has {n} bytes, and a device keeps names of {LONGEST_NAME} at most"
        )));
    }
    let program = *verified.program();
    let key = args.sign.as_deref().map(SigningKey::read).transpose()?;
    let signature = key.map(|key| key.sign(program.bytes()));
    let upload = Upload { program, name, signature };
    let mut device = Device::open(&args.line.port).map_err(Failure::Usage)?;
    device.keep(&upload).and_then(|()| device.start()).map_err(Failure::Usage)
}
