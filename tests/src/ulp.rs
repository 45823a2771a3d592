//! How far the float32 functions are from the true values, over all float32; of two operands, over a dense sample.
//!
//! The truth is `libm` in float64, rounded to float32 where that is as near as float32 comes. A distance counts in units
//! of the last place of the true value.

use std::fmt::Write as _;
use std::thread;

use arr_core::{Scalar, Ufunc};
use arr_kernels::scalar;

/// What no function may be further away than.
pub const MOST_ULP: f64 = 2.0;

/// Pairs that are looked at of functions of two operands.
const PAIRS: u64 = 1 << 30;

type OfOne = fn(f64) -> f64;
type OfTwo = fn(f64, f64) -> f64;

const ONE: [(Ufunc, OfOne); 20] = [
    (Ufunc::Sin, libm::sin),
    (Ufunc::Cos, libm::cos),
    (Ufunc::Tan, libm::tan),
    (Ufunc::ArcSin, libm::asin),
    (Ufunc::ArcCos, libm::acos),
    (Ufunc::ArcTan, libm::atan),
    (Ufunc::Sinh, libm::sinh),
    (Ufunc::Cosh, libm::cosh),
    (Ufunc::Tanh, libm::tanh),
    (Ufunc::ArcSinh, libm::asinh),
    // What libm gives below 1 is not always NaN.
    (Ufunc::ArcCosh, |x| if x < 1.0 { f64::NAN } else { libm::acosh(x) }),
    (Ufunc::ArcTanh, libm::atanh),
    (Ufunc::Exp, libm::exp),
    (Ufunc::Exp2, libm::exp2),
    (Ufunc::Expm1, libm::expm1),
    (Ufunc::Log, libm::log),
    (Ufunc::Log2, libm::log2),
    (Ufunc::Log10, libm::log10),
    (Ufunc::Log1p, libm::log1p),
    (Ufunc::Cbrt, libm::cbrt),
];

const TWO: [(Ufunc, OfTwo); 3] =
    [(Ufunc::ArcTan2, libm::atan2), (Ufunc::Hypot, libm::hypot), (Ufunc::FloatPower, libm::pow)];

/// The worst of a function.
#[derive(Clone, Debug)]
pub struct Worst {
    /// The function.
    pub f: Ufunc,
    /// How many operands, or pairs of them, were looked at.
    pub n: u64,
    /// The largest distance in units of the last place.
    pub ulp: f64,
    /// Where that is.
    pub at: Vec<f32>,
}

/// Measures the functions whose name contains `filter`, with one of `step` operands; 1 is all of them.
#[must_use]
pub fn measured(filter: &str, step: u64) -> Vec<Worst> {
    let is_chosen = |f: Ufunc| f.name().contains(filter);
    let one = ONE.into_iter().filter(|(f, _)| is_chosen(*f)).map(|(f, truth)| {
        worst(f, (1 << 32) / step, |k| {
            let x = f32::from_bits((k * step) as u32);
            (vec![x], distance(scalar::unary(f, Scalar::Float(x)), truth(f64::from(x))))
        })
    });
    let two = TWO.into_iter().filter(|(f, _)| is_chosen(*f)).map(|(f, truth)| {
        worst(f, PAIRS / step, |k| {
            let (x, y) = pair(k);
            let got = scalar::binary(f, Scalar::Float(x), Scalar::Float(y));
            (vec![x, y], distance(got, truth(f64::from(x), f64::from(y))))
        })
    });
    one.chain(two).collect()
}

/// Looks at `n` operands with as many threads as there are processors.
fn worst(f: Ufunc, n: u64, at: impl Fn(u64) -> (Vec<f32>, f64) + Sync) -> Worst {
    let n_threads = thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let part = |thread: u64| {
        let mut found = Worst { f, n, ulp: 0.0, at: Vec::new() };
        for k in (thread..n).step_by(n_threads as usize) {
            let (operands, ulp) = at(k);
            if ulp > found.ulp {
                found = Worst { ulp, at: operands, ..found };
            }
        }
        found
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads).map(|thread| scope.spawn(move || part(thread))).collect();
        let parts = threads.into_iter().filter_map(|thread| thread.join().ok());
        parts.reduce(|a, b| if b.ulp > a.ulp { b } else { a }).unwrap_or(Worst { f, n, ulp: f64::NAN, at: Vec::new() })
    })
}

/// The `k`th pair: any two float32, two of a size, a number and an exponent.
fn pair(k: u64) -> (f32, f32) {
    // Source: Vigna, "splitmix64".
    let mut bits = (k + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^= bits >> 31;
    let (x, y) = (bits as u32, (bits >> 32) as u32);
    let (x, y) = match k % 3 {
        0 => (x, y),
        1 => ((x & 0x81ff_ffff) + 0x3d80_0000, (y & 0x81ff_ffff) + 0x3d80_0000),
        _ => ((x & 0x80ff_ffff) + 0x3f00_0000, (y & 0x83ff_ffff) + 0x4000_0000),
    };
    (f32::from_bits(x), f32::from_bits(y))
}

/// How far a result is from the true value, in units of the last place of that.
fn distance<E>(got: Result<Scalar, E>, want: f64) -> f64 {
    let Ok(Scalar::Float(got)) = got else { return f64::INFINITY };
    let near = want as f32;
    if got.is_nan() || near.is_nan() {
        return if got.is_nan() && near.is_nan() { 0.0 } else { f64::INFINITY };
    }
    if got == near && got.is_infinite() {
        return 0.0;
    }
    // Beyond the largest number the places go on.
    let last = f64::from(f32::MAX) - f64::from(f32::MAX.next_down());
    let end = f64::from(f32::MAX) + last;
    let place = match near.abs() {
        size if size >= f32::MAX => last,
        size => f64::from(size.next_up()) - f64::from(size),
    };
    let value = if got.is_infinite() { end.copysign(f64::from(got)) } else { f64::from(got) };
    (value - want.clamp(-end, end)).abs() / place
}

/// The page that documentation shows.
#[must_use]
pub fn page(rows: &[Worst]) -> String {
    let mut text = "<!-- Written by `cargo xtask ulp`; do not edit. -->\n\n# Accuracy\n\n\
        How far the float32 functions are from the true values, in units of the last place, over so many operands: \
        4294967296 are all float32, smaller numbers are evenly spread over them; pairs are of all sizes. No function may \
        be further away than 2.\n\n\
        | function | operands | worst | at |\n|---|---|---|---|\n"
        .to_owned();
    for Worst { f, n, ulp, at } in rows {
        let at: Vec<String> = at.iter().map(|x| format!("{x:e}")).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(text, "| `{}` | {n} | {ulp:.2} | {} |", f.name(), at.join(", "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{MOST_ULP, measured};

    #[test]
    fn a_sample_of_every_function_is_within_bounds() {
        for worst in measured("", 20_011) {
            assert!(worst.ulp <= MOST_ULP, "{worst:?}");
        }
    }
}
