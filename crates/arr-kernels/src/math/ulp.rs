//! Distance from the true value, in units of the last place, for tests.

/// Steps through float32 between `low` and `high`: many, and evenly over the bit patterns.
const STEPS: u32 = 200_000;

/// Checks `f` against `truth` in float64 over an interval; `max` in units of the last place.
pub(super) fn check_ulp(low: f32, high: f32, max: f64, f: impl Fn(f32) -> f32, truth: impl Fn(f64) -> f64) {
    // In the order of numbers: negative ones count down.
    let key = |x: f32| if x < 0.0 { -i64::from(x.to_bits() & 0x7fff_ffff) } else { i64::from(x.to_bits()) };
    let number = |key: i64| f32::from_bits(if key < 0 { (-key) as u32 | 1 << 31 } else { key as u32 });
    let (first, last) = (key(low), key(high));
    let step = ((last - first) / i64::from(STEPS)).max(1) as usize;
    for x in (first..=last).step_by(step).map(number) {
        let (got, want) = (f(x), truth(f64::from(x)));
        let near = want as f32;
        let place = f64::from(near.abs().next_up()) - f64::from(near.abs());
        let error = (f64::from(got) - want).abs() / place;
        assert!(error <= max, "at {x:e}: {got:e}, not {want:e}, {error} ULP");
    }
}
