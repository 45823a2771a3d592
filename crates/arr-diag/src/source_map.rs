//! From byte offsets to lines and columns.

use crate::Span;

/// A place as people count: the first line and the first column are 1, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// The lines of one source text. Lookups cost the logarithm of their number.
#[derive(Clone, Debug)]
pub struct SourceMap<'s> {
    source: &'s str,
    /// Where each line starts, in bytes; the first is 0.
    starts: Vec<usize>,
}

impl<'s> SourceMap<'s> {
    /// Finds the lines of `source`; a line ends after its line feed.
    #[must_use]
    pub fn new(source: &'s str) -> Self {
        let starts = core::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { source, starts }
    }

    /// The text that the map is of.
    #[must_use]
    pub fn source(&self) -> &'s str {
        self.source
    }

    /// The place of the byte `offset`; past the end of the text it is the end of the text.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let offset = self.clamp(offset);
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        let column = self.source[self.starts[line]..offset].chars().count() + 1;
        Position { line: to_u32(line + 1), column: to_u32(column) }
    }

    /// The line of the byte `offset`, from 1.
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        self.position(offset).line
    }

    /// The text of a line counted from 1, without its line break; empty where there is no such line.
    #[must_use]
    pub fn text(&self, line: u32) -> &'s str {
        let Some(idx) = (line as usize).checked_sub(1) else { return "" };
        let Some(start) = self.starts.get(idx) else { return "" };
        let end = self.starts.get(idx + 1).copied().unwrap_or(self.source.len());
        self.source[*start..end].trim_end_matches(['\n', '\r'])
    }

    /// The byte range of `span` inside the text: both ends on character boundaries, the start not after the end.
    #[must_use]
    pub fn range(&self, span: Span) -> core::ops::Range<usize> {
        let start = self.clamp(span.start);
        start..self.clamp(span.end).max(start)
    }

    /// The character boundary at or before `offset`.
    fn clamp(&self, offset: u32) -> usize {
        let mut offset = (offset as usize).min(self.source.len());
        while !self.source.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line and column of every offset, those past the end included.
    #[track_caller]
    fn check(source: &str, expected: &[(u32, u32)]) {
        let map = SourceMap::new(source);
        let places: Vec<(u32, u32)> = (0..expected.len() as u32)
            .map(|offset| map.position(offset))
            .map(|position| (position.line, position.column))
            .collect();
        assert_eq!(places, expected);
    }

    #[test]
    fn offsets_become_lines_and_columns() {
        check("", &[(1, 1), (1, 1)]);
        check("ab\nc", &[(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 2)]);
        check("\n\n", &[(1, 1), (2, 1), (3, 1), (3, 1)]);
    }

    #[test]
    fn columns_count_characters() {
        // `é` is two bytes: an offset inside it counts as its start.
        check("é=1", &[(1, 1), (1, 1), (1, 2), (1, 3), (1, 4)]);
    }

    #[test]
    fn lines_have_no_line_break() {
        let map = SourceMap::new("a\r\nb\n");
        assert_eq!([map.text(0), map.text(1), map.text(2), map.text(3), map.text(4)], ["", "a", "b", "", ""]);
    }

    #[test]
    fn odd_spans_become_ranges() {
        let map = SourceMap::new("é\n");
        assert_eq!(map.range(Span::new(1, 1)), 0..0);
        assert_eq!(map.range(Span::new(2, 0)), 2..2);
        assert_eq!(map.range(Span::new(9, u32::MAX)), 3..3);
    }
}
