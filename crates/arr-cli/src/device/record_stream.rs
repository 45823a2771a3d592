//! Records out of bytes that come piece by piece.

use arr_firmware::{BadRecord, Ended, Records, Tag};

/// The records of one task so far.
#[derive(Debug, Default)]
pub(crate) struct RecordStream {
    /// Bytes that are not a whole record yet.
    rest: Vec<u8>,
    reason: Vec<u8>,
    ended: Option<Ended>,
}

impl RecordStream {
    /// Takes the next bytes; `each` is given every record that is whole, but the reason of an ending and the ending.
    ///
    /// # Errors
    /// Where they are no records, and those of `each`.
    pub(crate) fn take(
        &mut self,
        bytes: &[u8],
        mut each: impl FnMut(Tag, &[u8]) -> Result<(), String>,
    ) -> Result<(), String> {
        self.rest.extend(bytes);
        let all = std::mem::take(&mut self.rest);
        let mut records = Records(&all);
        loop {
            let before = records.clone();
            match records.next() {
                None => return Ok(()),
                Some(Ok((Tag::Reason, bytes))) => self.reason.extend(bytes),
                Some(Ok((Tag::Ending, bytes))) => {
                    self.ended = Some(Ended::from_bytes(bytes).ok_or("an ending that is none")?);
                }
                Some(Ok((tag, bytes))) => each(tag, bytes)?,
                Some(Err(BadRecord::CutOff)) => {
                    self.rest = before.0.to_vec();
                    return Ok(());
                }
                Some(Err(error)) => return Err(error.to_string()),
            }
        }
    }

    /// How the task has ended, if it has, and why.
    pub(crate) fn ended(&self) -> Option<(Ended, String)> {
        Some((self.ended?, String::from_utf8_lossy(&self.reason).into_owned()))
    }
}
