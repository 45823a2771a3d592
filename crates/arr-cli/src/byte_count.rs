//! Sizes of memory as people write them: `65536`, `64k`, `64KiB`.

/// Units by their letter, each 1024 of the one before.
const UNITS: [char; 3] = ['k', 'M', 'G'];

/// Reads a number of bytes. `k`, `M` and `G` stand for 1024 bytes and its powers, with `iB` behind them or not.
///
/// # Errors
/// What is accepted; `kB` is not, as it is 1000 bytes to some and 1024 to others.
pub(crate) fn byte_count(text: &str) -> Result<u64, String> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at(end);
    let letter = unit.strip_suffix("iB").unwrap_or(unit);
    let power = match letter {
        "" if unit.is_empty() => Some(0),
        "K" => Some(1),
        _ => UNITS.iter().zip(1..).find(|(known, _)| letter == known.to_string()).map(|(_, power)| power),
    };
    let bytes = power.zip(digits.parse::<u64>().ok()).and_then(|(power, n)| n.checked_mul(1024_u64.pow(power)));
    bytes.ok_or_else(|| "expected a number of bytes such as `65536`, `64k` or `64KiB`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_powers_of_1024() {
        let forms = [("0", 0), ("65536", 65536), ("64k", 65536), ("64K", 65536), ("64KiB", 65536), ("2M", 2 << 20)];
        for (text, bytes) in forms.into_iter().chain([("2MiB", 2 << 20), ("1G", 1 << 30)]) {
            assert_eq!(byte_count(text), Ok(bytes), "{text}");
        }
    }

    #[test]
    fn what_could_mean_two_things_or_none_is_refused() {
        for text in ["", "k", "64kB", "64MB", "64B", "iB", "64iB", "64m", "-1", "1.5k", "64 k", "99999999999G"] {
            assert!(byte_count(text).is_err(), "{text}");
        }
    }
}
