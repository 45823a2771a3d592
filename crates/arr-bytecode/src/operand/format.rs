//! The operand that says how a scalar is formatted.

use arr_core::{Align, Form, FormatSpec, Grouping, Sign};
use core::fmt::{self, Write};

use super::Operand;
use crate::{DecodeError, Reader, Sink};

/// Twelve bytes: type, alignment, sign and separator as numbers with 0 for none, the flags, three bytes of fill, then width
/// and precision in two bytes each, the precision one higher, with 0 for none.
impl Operand for FormatSpec {
    const ROLE: &'static str = "format specification";

    fn encode(&self, sink: &mut impl Sink) {
        let flags = u8::from(self.no_negative_zero) | u8::from(self.alternate) << 1;
        sink.put(&[
            self.form.map_or(0, |form| form as u8 + 1),
            self.align.map_or(0, |align| align as u8 + 1),
            self.sign as u8,
            self.grouping.map_or(0, |grouping| grouping as u8 + 1),
            flags,
        ]);
        let [a, b, c, _] = u32::from(self.fill).to_le_bytes();
        sink.put(&[a, b, c]);
        sink.put(&self.width.to_le_bytes());
        sink.put(&self.precision.map_or(0, |precision| precision.saturating_add(1)).to_le_bytes());
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [form, align, sign, grouping, flags] = reader.take()?;
        let unknown = DecodeError::UnknownOperand;
        let [a, b, c] = reader.take()?;
        let width = u16::from_le_bytes(reader.take()?);
        let precision = u16::from_le_bytes(reader.take()?);
        if flags > 3 {
            return Err(unknown(flags));
        }
        Ok(FormatSpec {
            fill: char::from_u32(u32::from_le_bytes([a, b, c, 0])).ok_or(unknown(c))?,
            align: numbered(Align::ALL, align)?,
            sign: Sign::ALL.get(usize::from(sign)).copied().ok_or(unknown(sign))?,
            no_negative_zero: flags & 1 != 0,
            alternate: flags & 2 != 0,
            width,
            grouping: numbered(Grouping::ALL, grouping)?,
            precision: precision.checked_sub(1),
            form: numbered(Form::ALL, form)?,
        })
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

/// The one with this number, counted from 1; 0 is none.
fn numbered<T: Copy>(all: &[T], number: u8) -> Result<Option<T>, DecodeError> {
    match number.checked_sub(1) {
        None => Ok(None),
        Some(k) => all.get(usize::from(k)).copied().map(Some).ok_or(DecodeError::UnknownOperand(number)),
    }
}
