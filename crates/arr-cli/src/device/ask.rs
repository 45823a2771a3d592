//! Short questions: what a device is, the program that it keeps, its log, and whether it starts that program.

use arr_firmware::{Ending, Info, Tag, Task};

use super::{Device, Follower};

/// The bytes of all records of one tag.
struct Gathered {
    tag: Tag,
    bytes: Vec<u8>,
}

impl Follower for Gathered {
    fn record(&mut self, tag: Tag, bytes: &[u8]) -> Result<(), String> {
        if tag != self.tag {
            return Err(format!("the device sends {tag:?}, which nobody wants"));
        }
        self.bytes.extend(bytes);
        Ok(())
    }
}

impl Device {
    fn gather(&mut self, task: Task, tag: Tag) -> Result<Vec<u8>, String> {
        let mut gathered = Gathered { tag, bytes: Vec::new() };
        let (ended, reason) = self.perform(task, &[], &mut gathered)?;
        if ended.ending == Ending::Finished { Ok(gathered.bytes) } else { Err(self.refused(&reason)) }
    }

    /// What the device is, and what it keeps.
    ///
    /// # Errors
    /// A message, where it does not say so.
    pub(crate) fn describe(&mut self) -> Result<Info, String> {
        let bytes = self.gather(Task::Describe, Tag::Info)?;
        Info::from_bytes(&bytes).ok_or_else(|| format!("{}: the device describes itself in an unknown way", self.name))
    }

    /// The current program of those that the device keeps.
    ///
    /// # Errors
    /// A message, where it keeps none.
    pub(crate) fn fetch(&mut self) -> Result<Vec<u8>, String> {
        self.gather(Task::Fetch, Tag::Program)
    }

    /// The last of what the current program said while nobody followed it.
    ///
    /// # Errors
    /// A message, where the device is gone.
    pub(crate) fn log(&mut self) -> Result<Vec<u8>, String> {
        self.gather(Task::TellLog, Tag::Text)
    }

    /// Starts the current program, which nobody follows.
    ///
    /// # Errors
    /// A message, where the device keeps none, or does not show that it has gone on to it.
    pub(crate) fn start(&mut self) -> Result<(), String> {
        // There is nothing to gather.
        self.gather(Task::Start, Tag::Text)?;
        self.see_off()
    }
}
