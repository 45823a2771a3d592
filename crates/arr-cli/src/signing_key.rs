//! Keys that programs are signed with: ed25519, in files as OpenSSL has them (PKCS #8 in PEM).

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
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
        // Both are there before either is written, so that no half of a pair is left.
        let private = NewFile::create(path, 0o600)?;
        let public = NewFile::create(Path::new(&public), 0o644)?;
        private.write(&pair.sk.to_pem())?;
        public.write(&pair.pk.to_pem())?;
        private.keep();
        public.keep();
        Ok(())
    }

    /// The signature of bytes.
    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; SIGNATURE_BYTES] {
        *self.0.sign(bytes, None)
    }
}

/// A file that was not there yet, and goes again unless it is kept.
struct NewFile<'p> {
    path: &'p Path,
    file: File,
    is_kept: bool,
}

impl NewFile<'_> {
    /// Creates it; `mode` is who may read it, where a system knows that.
    fn create(path: &Path, mode: u32) -> Result<NewFile<'_>, Failure> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        options.mode(mode);
        #[cfg(not(unix))]
        let _ = mode;
        match options.open(path) {
            Ok(file) => Ok(NewFile { path, file, is_kept: false }),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Err(Failure::file(path, "it is there already; a key is never written over"))
            }
            Err(error) => Err(Failure::file(path, error)),
        }
    }

    fn write(&self, text: &str) -> Result<(), Failure> {
        (&self.file).write_all(text.as_bytes()).map_err(|error| Failure::file(self.path, error))
    }

    fn keep(mut self) {
        self.is_kept = true;
    }
}

impl Drop for NewFile<'_> {
    fn drop(&mut self) {
        if !self.is_kept {
            // What cannot be removed stays; why it is not kept is being said already.
            let _ = fs::remove_file(self.path);
        }
    }
}
