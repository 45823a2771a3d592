//! Source lines of byte positions.

/// Where every line of a text starts.
#[derive(Clone, Debug)]
pub(crate) struct LineTable {
    starts: Vec<u32>,
}

impl LineTable {
    /// The lines of `source`.
    pub(crate) fn new(source: &str) -> LineTable {
        let newlines = source.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n').map(|(_, next)| next);
        LineTable { starts: std::iter::once(0).chain(newlines).collect() }
    }

    /// The text of a line, counted from 1, without what ends it.
    pub(crate) fn text<'a>(&self, source: &'a str, line: u32) -> &'a str {
        let start = |line: u32| self.starts.get(line as usize).map_or(source.len(), |&start| start as usize);
        source.get(start(line.saturating_sub(1))..start(line)).unwrap_or_default().trim_end()
    }

    /// The line, counted from 1, on which a byte stands.
    pub(crate) fn line(&self, position: u32) -> u32 {
        self.starts.partition_point(|&start| start <= position) as u32
    }
}
