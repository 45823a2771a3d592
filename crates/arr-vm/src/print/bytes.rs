//! Bytes as Python prints them: `b'ab\x00'`.
//!
//! Source: Python's documentation, "Bytes literals"; which of the two quotes stands around them is `PyBytes_Repr`'s rule.

use arr_core::Scalar;
use core::fmt::{self, Write};

use super::PrintOptions;
use crate::ArrayRef;

/// Writes the elements of an array of uint8 as Python's `repr` of bytes.
///
/// Cost: a look for quotes, and a walk over the elements.
///
/// # Errors
/// Those of `out`.
pub fn write_bytes(out: &mut dyn Write, array: &ArrayRef<'_>, _: &PrintOptions) -> fmt::Result {
    let bytes = || {
        array.elements().filter_map(|element| match element {
            Scalar::Int(byte) => u8::try_from(byte).ok(),
            _ => None,
        })
    };
    let quote = if bytes().any(|byte| byte == b'\'') && !bytes().any(|byte| byte == b'"') { '"' } else { '\'' };
    out.write_str("b")?;
    out.write_char(quote)?;
    for byte in bytes() {
        match char::from(byte) {
            '\t' => out.write_str("\\t")?,
            '\n' => out.write_str("\\n")?,
            '\r' => out.write_str("\\r")?,
            '\\' => out.write_str("\\\\")?,
            shown if shown == quote => write!(out, "\\{quote}")?,
            shown @ ' '..='~' => out.write_char(shown)?,
            _ => write!(out, "\\x{byte:02x}")?,
        }
    }
    out.write_char(quote)
}
