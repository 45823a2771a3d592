//! Distance from the true value, in units of the last place, for tests.

/// Steps through float32 between `low` and `high`: many, and evenly over the bit patterns.
const STEPS: u32 = 200_000;

/// Checks `f` of two against `truth` in float64, over the bit patterns and over numbers of the same size; `max` in units of
/// the last place.
pub(super) fn check_ulp_of_two(max: f64, f: impl Fn(f32, f32) -> f32, truth: impl Fn(f64, f64) -> f64) {
    // Steps that have no divisor in common with the number of patterns reach all of them.
    let (mut x, mut y) = (0u32, 0u32);
    for k in 0..STEPS {
        x = x.wrapping_add(2_654_435_761);
        y = y.wrapping_add(3_266_489_917);
        // Every second pair lies between 1/16 and 16.
        let pattern = |bits: u32| if k % 2 == 0 { bits } else { (bits & 0x81ff_ffff) + 0x3d80_0000 };
        let (a, b) = (f32::from_bits(pattern(x)), f32::from_bits(pattern(y)));
        let (got, want) = (f(a, b), truth(f64::from(a), f64::from(b)));
        let error = error(got, want);
        assert!(error <= max, "at {a:e} and {b:e}: {got:e}, not {want:e}, {error} ULP");
    }
}

/// How far `got` is from `want`, in units of the last place of `want`.
fn error(got: f32, want: f64) -> f64 {
    let near = want as f32;
    if got == near || (got.is_nan() && want.is_nan()) {
        return 0.0;
    }
    let place = f64::from(near.abs().next_up()) - f64::from(near.abs());
    (f64::from(got) - want).abs() / place
}

/// Checks `f` against `truth` in float64 over an interval; `max` in units of the last place.
pub(super) fn check_ulp(low: f32, high: f32, max: f64, f: impl Fn(f32) -> f32, truth: impl Fn(f64) -> f64) {
    // In the order of numbers: negative ones count down.
    let key = |x: f32| if x < 0.0 { -i64::from(x.to_bits() & 0x7fff_ffff) } else { i64::from(x.to_bits()) };
    let number = |key: i64| f32::from_bits(if key < 0 { (-key) as u32 | 1 << 31 } else { key as u32 });
    let (first, last) = (key(low), key(high));
    let step = ((last - first) / i64::from(STEPS)).max(1) as usize;
    for x in (first..=last).step_by(step).map(number) {
        let (got, want) = (f(x), truth(f64::from(x)));
        let error = error(got, want);
        assert!(error <= max, "at {x:e}: {got:e}, not {want:e}, {error} ULP");
    }
}
