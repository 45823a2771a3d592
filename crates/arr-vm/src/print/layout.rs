//! Where NumPy breaks lines and what it leaves out: a walk over the elements that are shown, and a line that wraps.
//!
//! Source: NumPy, `_formatArray`, `_extendLine` and `_leading_trailing` in `numpy/_core/arrayprint.py`.

use arr_core::{MAX_RANK, Shape};
use core::fmt::{self, Write};

use super::{PrintOptions, blanks, repeat};

/// A shown element, and how the walk came to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its indices.
    pub(super) index: [u32; MAX_RANK],
    /// The outermost axis whose index changed; `None` for the first element.
    pub(super) turned: Option<usize>,
    /// Whether elements along that axis were left out in between.
    pub(super) skipped: bool,
}

/// The elements that are shown, in C order: all, or those near both ends of every axis.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    shape: Shape,
    /// Elements shown at either end of an axis; `None` for all.
    edge: Option<u32>,
    next: Option<Shown>,
}

impl Walk {
    /// The walk over an array of this shape.
    pub(super) fn new(shape: Shape, options: &PrintOptions) -> Walk {
        let edge = Some(options.edge_items.max(1)).filter(|_| shape.n_elems() > options.threshold);
        let first = Shown { index: [0; MAX_RANK], turned: None, skipped: false };
        Walk { shape, edge, next: Some(first).filter(|_| shape.n_elems() > 0) }
    }

    /// The index on `axis` behind `index`, and whether some were left out; `None` behind the last.
    fn after(&self, axis: usize, index: u32) -> Option<(u32, bool)> {
        let extent = self.shape.extent(axis);
        let next = index + 1;
        match self.edge {
            Some(edge) if next == edge && extent > edge.saturating_mul(2) => Some((extent - edge, true)),
            _ => Some((next, false)).filter(|_| next < extent),
        }
    }
}

impl Iterator for Walk {
    type Item = Shown;

    fn next(&mut self) -> Option<Shown> {
        let shown = self.next?;
        let mut index = shown.index;
        self.next = None;
        for axis in (0..self.shape.rank()).rev() {
            let slot = index.get_mut(axis)?;
            if let Some((next, skipped)) = self.after(axis, *slot) {
                *slot = next;
                self.next = Some(Shown { index, turned: Some(axis), skipped });
                break;
            }
            *slot = 0;
        }
        Some(shown)
    }
}

/// Words on lines of a width: a word that would go beyond starts a line of its own. Blanks at line ends are dropped.
pub(super) struct Lines<'o> {
    out: &'o mut dyn Write,
    /// Characters on the line so far, blanks that are still held back included.
    column: usize,
    /// Blanks that come before the next word, if it stays on this line.
    held: usize,
    indent: usize,
    width: usize,
    /// What stands behind a word or a row, if another follows: nothing or a comma.
    separator: &'static str,
}

impl<'o> Lines<'o> {
    /// Lines behind `indent` characters, no longer than `width`.
    pub(super) fn new(out: &'o mut dyn Write, indent: usize, width: usize, separator: &'static str) -> Lines<'o> {
        Lines { out, column: indent, held: 0, indent, width, separator }
    }

    /// Makes room for a word of `len` characters, on this line or the next.
    pub(super) fn fit(&mut self, len: usize) -> fmt::Result {
        if self.column + len > self.width && self.column > self.indent {
            self.out.write_char('\n')?;
            self.column = self.indent;
            self.held = 0;
            blanks(self.out, self.indent)?;
        }
        self.column += len;
        Ok(())
    }

    /// Puts the separator and a blank behind a word.
    pub(super) fn separate(&mut self) -> fmt::Result {
        self.write_str(self.separator)?;
        self.held += 1;
        self.column += self.separator.len() + 1;
        Ok(())
    }

    /// Ends a row: closes `n` brackets and opens as many, on a line of its own. `...` stands where rows are left out.
    pub(super) fn turn(&mut self, n: usize, skipped: bool) -> fmt::Result {
        repeat(self, "]]]]", n)?;
        self.out.write_str(self.separator)?;
        let indent = self.indent.saturating_sub(n);
        if skipped {
            repeat(self.out, "\n\n\n\n", n)?;
            blanks(self.out, indent)?;
            self.out.write_str("...")?;
            self.out.write_str(self.separator)?;
        }
        repeat(self.out, "\n\n\n\n", n)?;
        blanks(self.out, indent)?;
        repeat(self.out, "[[[[", n)?;
        self.column = self.indent;
        Ok(())
    }
}

impl Write for Lines<'_> {
    /// Writes (a part of) a word that [`Lines::fit`] has made room for; blanks at its end are held back.
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let word = text.trim_end_matches(' ');
        if !word.is_empty() {
            blanks(self.out, self.held)?;
            self.held = 0;
            self.out.write_str(word)?;
        }
        self.held += text.len() - word.len();
        Ok(())
    }
}
