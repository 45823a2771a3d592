//! Arrivals that are nothing but their elements, one after another.

use std::io::{self, ErrorKind, Read};

use super::arrivals::Arrivals;

/// Bytes as the machine has them: in C order, little-endian.
pub(super) struct RawSource {
    reader: Box<dyn Read>,
    n_left: Option<u64>,
}

impl RawSource {
    /// Arrivals out of `reader`, as many as there are, where that is known.
    pub(super) fn new(reader: Box<dyn Read>, n_left: Option<u64>) -> RawSource {
        RawSource { reader, n_left }
    }
}

impl Arrivals for RawSource {
    fn next(&mut self, dst: &mut [u8]) -> io::Result<bool> {
        let mut n = 0;
        while let Some(rest) = dst.get_mut(n..).filter(|rest| !rest.is_empty()) {
            match self.reader.read(rest) {
                Ok(0) if n == 0 => return Ok(false),
                Ok(0) => {
                    let message = format!("it ends within an arrival, {n} bytes behind its start");
                    return Err(io::Error::new(ErrorKind::UnexpectedEof, message));
                }
                Ok(more) => n += more,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.n_left = self.n_left.map(|n| n.saturating_sub(1));
        Ok(n > 0)
    }

    fn n_left(&self) -> Option<u64> {
        self.n_left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_taken_arrival_by_arrival() {
        let mut source = RawSource::new(Box::new(&[1_u8, 2, 3, 4, 5][..]), None);
        let mut dst = [0; 2];
        assert!(matches!(source.next(&mut dst), Ok(true)));
        assert!(matches!(source.next(&mut dst), Ok(true)));
        assert_eq!(dst, [3, 4]);
        let error = source.next(&mut dst).expect_err("half an arrival");
        assert!(error.to_string().contains("1 bytes behind its start"), "{error}");
        assert!(matches!(RawSource::new(Box::new(io::empty()), Some(0)).next(&mut dst), Ok(false)));
    }
}
