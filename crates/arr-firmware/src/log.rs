//! The last of what a program said while nobody listened.

/// Bytes that are kept.
pub const LOG_BYTES: usize = 2048;

/// A ring of bytes: the last [`LOG_BYTES`] that were put into it.
#[derive(Debug)]
pub struct Log {
    bytes: [u8; LOG_BYTES],
    /// Where the next byte goes.
    end: usize,
    /// Whether there are bytes behind that.
    is_full: bool,
}

impl Default for Log {
    fn default() -> Log {
        Log { bytes: [0; LOG_BYTES], end: 0, is_full: false }
    }
}

impl Log {
    /// Forgets all.
    pub fn clear(&mut self) {
        (self.end, self.is_full) = (0, false);
    }

    /// Appends a byte; where there is no room left, the first goes.
    #[inline(never)]
    pub fn push(&mut self, byte: u8) {
        if let Some(room) = self.bytes.get_mut(self.end) {
            *room = byte;
        }
        self.end += 1;
        if self.end == LOG_BYTES {
            (self.end, self.is_full) = (0, true);
        }
    }

    /// Puts the `n_first` bytes that stand before the last `n_second` behind them, as far as they are kept. Cost: steps as many as
    /// the product of both.
    pub fn swap_last(&mut self, n_first: usize, n_second: usize) {
        let n_second = n_second.min(LOG_BYTES);
        let n_first = n_first.min(LOG_BYTES - n_second);
        let start = self.end + LOG_BYTES - n_first - n_second;
        for _ in 0..n_first {
            for at in start..start + n_first + n_second - 1 {
                self.bytes.swap(at % LOG_BYTES, (at + 1) % LOG_BYTES);
            }
        }
    }

    /// A byte by its number, from the first that is kept.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<u8> {
        if self.is_full {
            let byte = self.bytes.get((self.end + at) % LOG_BYTES);
            return byte.copied().filter(|_| at < LOG_BYTES);
        }
        self.bytes.get(at).copied().filter(|_| at < self.end)
    }
}
