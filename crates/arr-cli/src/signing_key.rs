//! Keys that programs are signed with: ed25519, in files as OpenSSL has them (PKCS #8 in PEM).

use std::fs::{self, OpenOptions};
use std::io::Write;
#[cfg(unix)]
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use arr_firmware::SIGNATURE_BYTES;
use ed25519_compact::{KeyPair, SecretKey};

use crate::failure::Failure;

/// A private key.
pub(crate) struct SigningKey(SecretKey);

impl SigningKey {
    /// Reads a key.
    ///
    /// # Errors
    /// Where there is none in the file.
    pub(crate) fn read(path: &Path) -> Result<SigningKey, Failure> {
        let text = fs::read_to_string(path).map_err(|error| Failure::file(path, error))?;
        let key = SecretKey::from_pem(&text);
        let none = "it holds no private ed25519 key in PEM; `arr device keygen FILE` makes one";
        key.map(SigningKey).map_err(|_| Failure::file(path, none))
    }

    /// Makes a key: the private half in `path`, which only its owner may read, the public half beside it in a file whose name has
    /// `.pub` behind.
    ///
    /// # Errors
    /// Where a file cannot be written, or is there already.
    pub(crate) fn make(path: &Path) -> Result<(), Failure> {
        let pair = KeyPair::generate();
        let mut public = path.as_os_str().to_owned();
        public.push(".pub");
        write_new(path, &pair.sk.to_pem(), 0o600)?;
        write_new(Path::new(&public), &pair.pk.to_pem(), 0o644)
    }

    /// The signature of bytes.
    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; SIGNATURE_BYTES] {
        *self.0.sign(bytes, None)
    }
}

/// Writes a file that is not there yet; `mode` is who may read it, where a system knows that.
fn write_new(path: &Path, text: &str, mode: u32) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    options.mode(mode);
    #[cfg(not(unix))]
    let _ = mode;
    let written = options.open(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| Failure::file(path, error))
}
