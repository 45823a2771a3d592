//! How long each arrival takes: what a clock counts from its coming until its port asks again.
//!
//! A script may read from one port and go through the stream of another. The port that most arrives at sets the pace; what
//! else arrives is part of its spans.

use std::collections::BTreeMap;

use arr_core::PortId;

/// What was asked for so far, by port.
#[derive(Debug, Default)]
pub(super) struct Spans(BTreeMap<PortId, OfPort>);

#[derive(Debug, Default)]
struct OfPort {
    /// The clock as the last arrival came, unless its span is over.
    since: Option<u64>,
    n_arrivals: usize,
    spans: Vec<u64>,
}

impl Spans {
    /// Takes note of a question at the time `clock`, and of whether something arrived.
    pub(super) fn asked(&mut self, port: PortId, clock: u64, arrived: bool) {
        let of = self.0.entry(port).or_default();
        of.spans.extend(of.since.and_then(|since| clock.checked_sub(since)));
        of.since = arrived.then_some(clock);
        of.n_arrivals += usize::from(arrived);
    }

    /// The spans of the port at which most arrives.
    pub(super) fn of_stream(self) -> Vec<u64> {
        // Of several that keep step, the first is as good as any.
        self.0.into_values().rev().max_by_key(|of| of.n_arrivals).map(|of| of.spans).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(asked: &[(u32, u64, bool)]) -> Vec<u64> {
        let mut spans = Spans::default();
        asked.iter().for_each(|&(port, clock, arrived)| spans.asked(PortId(port), clock, arrived));
        spans.of_stream()
    }

    #[test]
    fn a_span_ends_as_its_port_asks_again() {
        assert_eq!(spans(&[(0, 5, true), (0, 12, true), (0, 20, false)]), [7, 8]);
        assert_eq!(spans(&[(0, 5, true), (0, 12, false), (0, 30, false)]), [7]);
        assert_eq!(spans(&[]), [0; 0]);
    }

    #[test]
    fn what_is_read_beside_a_stream_is_no_arrival_of_it() {
        assert_eq!(spans(&[(0, 5, true), (1, 100, true), (1, 110, true), (1, 130, false)]), [10, 20]);
        let within = [(0, 5, true), (1, 6, true), (0, 15, true), (1, 16, true), (0, 25, false)];
        assert_eq!(spans(&within), [10, 10]);
        assert_eq!(spans(&[(0, 5, true), (1, 100, true)]), [0; 0]);
    }
}
