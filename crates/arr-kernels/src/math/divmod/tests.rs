//! Floored division against NumPy 2.4.

use super::{floor_divide, remainder};

const INF: f32 = f32::INFINITY;
const NAN: f32 = f32::NAN;

/// `a`, `b`, `np.floor_divide(a, b)`, `np.remainder(a, b)`, all `np.float32`.
const NUMPY: &[(f32, f32, f32, f32)] = &[
    (1.0, 0.0, INF, NAN),
    (-1.0, 0.0, -INF, NAN),
    (1.0, -0.0, -INF, NAN),
    (0.0, 0.0, NAN, NAN),
    (INF, 0.0, INF, NAN),
    (NAN, 1.0, NAN, NAN),
    (1.0, NAN, NAN, NAN),
    (INF, 1.0, NAN, NAN),
    (1.0, INF, 0.0, 1.0),
    (1.0, -INF, -1.0, -INF),
    (-1.0, INF, -1.0, INF),
    (-1.0, -INF, 0.0, -1.0),
    (INF, INF, NAN, NAN),
    (0.0, 1.0, 0.0, 0.0),
    (-0.0, 1.0, -0.0, 0.0),
    (0.0, -1.0, -0.0, -0.0),
    (-0.0, -1.0, 0.0, -0.0),
    (7.0, 7.0, 1.0, 0.0),
    (-7.0, 7.0, -1.0, 0.0),
    (7.0, -7.0, -1.0, -0.0),
    (7.5, 2.0, 3.0, 1.5),
    (-7.5, 2.0, -4.0, 5.0e-1),
    (7.5, -2.0, -4.0, -5.0e-1),
    (-7.5, -2.0, 3.0, -1.5),
    (1.0, 1.0e-1, 9.0, 9.999999e-2),
    (3.5, 1.0e-40, INF, 7.9574e-41),
    (1.0e30, 3.5, 2.857143e29, 1.0),
    (-1.0e30, 3.5, -2.857143e29, 2.5),
    (1.0e-40, 1.0, 0.0, 1.0e-40),
    (-1.0e-40, 1.0, -1.0, 1.0),
    (1.6777216e7, 3.0, 5.592405e6, 1.0),
    (6.0, 1.0e-1, 5.9e1, 9.999991e-2),
    (4.7, 1.0e-1, 4.6e1, 9.999974e-2),
    (-7.0e-1, 1.0e-1, -7.0, 2.2351742e-8),
];

#[test]
fn quotients_and_remainders_are_numpys() {
    for &(a, b, quotient, rest) in NUMPY {
        let same = |x: f32, y: f32| x.to_bits() == y.to_bits() || (x.is_nan() && y.is_nan());
        assert!(same(floor_divide(a, b), quotient), "{a} // {b} is {}, not {quotient}", floor_divide(a, b));
        assert!(same(remainder(a, b), rest), "{a} % {b} is {}, not {rest}", remainder(a, b));
    }
}

#[test]
fn the_short_way_is_the_long_way() {
    let mut seed = 1u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from_bits(seed.rotate_left(13))
    };
    for _ in 0..500_000 {
        let (a, b) = (next(), next());
        // Half of the pairs with exponents close to each other.
        let b = if a.to_bits() & 1 == 0 {
            f32::from_bits(b.to_bits() & 0x80ff_ffff | a.to_bits() & 0x7f00_0000)
        } else {
            b
        };
        let (short, long) = (super::fmod(a, b), libm::fmodf(a, b));
        assert!(
            short.to_bits() == long.to_bits() || (short.is_nan() && long.is_nan()),
            "{a:e} {b:e}: {short:e} {long:e}"
        );
    }
}
