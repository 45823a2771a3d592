//! How much a script may put together while it is compiled: items of tuples and lists, bytes of text.

use arr_diag::{Code, Diagnostic, Span};

use super::{Checked, Checker};

/// What is put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assembled {
    /// Items of tuples and lists. Each is a value of its own, so that arrays are cheaper by far.
    Items,
    /// Bytes of known text, and values, in strings.
    Text,
}

/// What there has been of it so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct AssembledSoFar {
    n_items: usize,
    n_text_bytes: usize,
}

impl Assembled {
    /// The most in one value.
    pub(super) const fn most(self) -> usize {
        match self {
            Assembled::Items => 1 << 14,
            Assembled::Text => 1 << 16,
        }
    }

    /// The most in all values of a script.
    const fn most_in_all(self) -> usize {
        match self {
            Assembled::Items => 1 << 14,
            Assembled::Text => 1 << 20,
        }
    }
}

impl Checker<'_> {
    /// Counts what is about to be put together.
    pub(super) fn has_room_for(&mut self, what: Assembled, n: usize, span: Span) -> Checked<()> {
        let most = what.most_in_all();
        let so_far = match what {
            Assembled::Items => &mut self.assembled.n_items,
            Assembled::Text => &mut self.assembled.n_text_bytes,
        };
        let is_too_long = what == Assembled::Text && n > what.most();
        if !is_too_long {
            *so_far = so_far.saturating_add(n);
            if *so_far <= most {
                return Ok(());
            }
        }
        let message = match what {
            Assembled::Items => format!("tuples and lists of more than {most} items are put together in this script"),
            Assembled::Text if is_too_long => format!("a string of more than {} bytes", what.most()),
            Assembled::Text => format!("strings of more than {most} bytes are put together in this script"),
        };
        let hint = (what == Assembled::Items).then(|| "make an array: `np.zeros(n)`, `np.full(n, x)`".to_owned());
        Err(self.report(Diagnostic::new(Code::TooLarge, span, message).hints(hint)))
    }
}
