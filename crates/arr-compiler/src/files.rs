//! Where files come from whose contents a script takes in when it is compiled: the compiler itself touches none.

use arr_core::{DType, Shape};

/// Dtype, shape and elements, in C order and little-endian.
pub type FileArray = (DType, Shape, Vec<u8>);

/// How files are read that scripts name, as in `np.load("taps.npy")`. Of what holds more than so many bytes, and of what
/// cannot be read, there is a message that names the file.
#[derive(Clone, Copy, Debug)]
pub struct Files {
    /// The array in an `.npy` file.
    pub array: fn(path: &str, most_bytes: u64) -> Result<FileArray, String>,
    /// The text in a file.
    pub text: fn(path: &str, most_bytes: u64) -> Result<String, String>,
}

impl Files {
    /// There are none.
    pub const NONE: Files = Files {
        array: |path, _| Err(format!("{path}: there are no files here")),
        text: |path, _| Err(format!("{path}: there are no files here")),
    };
}

impl Default for Files {
    fn default() -> Self {
        Files::NONE
    }
}
