//! `arr upload`: a program goes into the flash of a device, which runs it from then on.

use crate::args::UploadArgs;
use crate::device::{Device, Upload};
use crate::failure::Failure;
use crate::input::Input;
use crate::signing_key::SigningKey;

/// Compiles a script, if it is one, and has the device keep the program.
pub(super) fn upload(args: &UploadArgs) -> Result<(), Failure> {
    let bytes = Input::read(&args.file)?.into_program(&args.file, &args.compile.options())?;
    let verified = bytes.verified().map_err(|refusal| Failure::file(&args.file, refusal))?;
    let stem = args.file.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let name = args.name.as_deref().unwrap_or(&stem);
    let program = *verified.program();
    let key = args.sign.as_deref().map(SigningKey::read).transpose()?;
    let signature = key.map(|key| key.sign(program.bytes()));
    let upload = Upload { program, name, signature };
    let mut device = Device::open(&args.line.port).map_err(Failure::Usage)?;
    device.keep(&upload).map_err(Failure::Usage)
}
