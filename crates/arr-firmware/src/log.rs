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

    /// Puts the `n_first` bytes that stand before the last `n_second` behind them, as far as they are kept. Cost: each is moved
    /// twice.
    pub fn swap_last(&mut self, n_first: usize, n_second: usize) {
        let n_second = n_second.min(LOG_BYTES);
        let n_first = n_first.min(LOG_BYTES - n_second);
        // Either part the other way round, then both as one.
        self.reverse_last(n_second, 0);
        self.reverse_last(n_first, n_second);
        self.reverse_last(n_first + n_second, 0);
    }

    /// Turns `n` bytes round that stand before the last `n_behind`.
    fn reverse_last(&mut self, n: usize, n_behind: usize) {
        let start = self.end + 2 * LOG_BYTES - n_behind - n;
        for k in 0..n / 2 {
            self.bytes.swap((start + k) % LOG_BYTES, (start + n - 1 - k) % LOG_BYTES);
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
