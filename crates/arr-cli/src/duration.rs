//! Times as people read them.

/// Three digits and a unit.
pub(crate) fn duration(seconds: f64) -> String {
    const UNITS: [(&str, f64); 4] = [("s", 1.0), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9)];
    let (unit, size) = UNITS.into_iter().find(|(_, size)| seconds >= *size).unwrap_or(("ns", 1e-9));
    let value = seconds / size;
    let digits = if value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    format!("{value:.digits$} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_are_shown() {
        let shown = [12.34, 0.1234, 4.321e-5, 9.9e-9, 0.0].map(duration);
        assert_eq!(shown, ["12.3 s", "123 ms", "43.2 µs", "9.90 ns", "0.00 ns"]);
    }
}
