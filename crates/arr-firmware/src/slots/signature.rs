//! Whose programs a device keeps.

use ed25519_compact::{PublicKey, Signature};

use super::seal::SIGNATURE_BYTES;

/// The ed25519 key whose programs are kept, and no others.
#[derive(Clone, Copy, Debug)]
pub struct Key(pub [u8; 32]);

impl Key {
    /// Whether a signature is that of a program. Cost: some millions of instructions, two of its hashes over the program.
    pub(crate) fn has_signed(&self, program: &[u8], signature: &[u8; SIGNATURE_BYTES]) -> bool {
        PublicKey::new(self.0).verify(program, &Signature::new(*signature)).is_ok()
    }
}
