//! Times as people read them.

/// Three digits and a unit.
pub(crate) fn duration(seconds: f64) -> String {
    const UNITS: [(&str, f64); 4] = [("ns", 1e9), ("µs", 1e6), ("ms", 1e3), ("s", 1.0)];
    /// Digits behind the point, and from where on there are fewer: what rounds up to one digit more is beyond.
    const DIGITS: [(usize, f64); 3] = [(2, 9.995), (1, 99.95), (0, 999.5)];
    let shown = |(unit, per_second): (&str, f64)| {
        let value = seconds * per_second;
        let (digits, _) = DIGITS.into_iter().find(|(_, beyond)| value < *beyond)?;
        Some(format!("{value:.digits$} {unit}"))
    };
    UNITS.into_iter().find_map(shown).unwrap_or_else(|| format!("{seconds:.0} s"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_are_shown() {
        let shown = [12.34, 0.1234, 4.321e-5, 9.9e-9, 0.0, 86_400.0].map(duration);
        assert_eq!(shown, ["12.3 s", "123 ms", "43.2 µs", "9.90 ns", "0.00 ns", "86400 s"]);
    }

    #[test]
    fn what_rounds_up_goes_on_with_fewer_digits_or_the_next_unit() {
        let shown = [0.9996, 9.996e-3, 99.96e-6, 999.6e-9, 999.4e-9, 9.994].map(duration);
        assert_eq!(shown, ["1.00 s", "10.0 ms", "100 µs", "1.00 µs", "999 ns", "9.99 s"]);
    }
}
