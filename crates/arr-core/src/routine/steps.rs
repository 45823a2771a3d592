//! How long routines take.

use super::{Routine, RoutineRule, Typed};

impl Routine {
    /// About how many comparisons or multiplications it takes over these operands, of which it gives `result`: the terms that
    /// grow fastest, without their factors. An axis without elements counts as one: others are gone through all the same.
    #[must_use]
    pub fn steps(self, operands: &[Typed], result: &Typed) -> u64 {
        let along = |&extent: &u32| u64::from(extent.max(1));
        let elems = |a: &Typed| a.shape.extents().iter().map(along).fold(1, u64::saturating_mul);
        let extent = |a: &Typed| a.shape.extents().last().map_or(1, along);
        let (first, second) = match operands {
            [] => return 0,
            [a] => (a, a),
            [a, b, ..] => (a, b),
        };
        match self.rule() {
            RoutineRule::Rows | RoutineRule::Positions | RoutineRule::Transform | RoutineRule::RealTransform => {
                elems(first).saturating_mul(u64::from(1 + extent(first).checked_ilog2().unwrap_or(0)))
            }
            RoutineRule::Product | RoutineRule::Solution => elems(result).saturating_mul(extent(first)),
            RoutineRule::Correlation(_) => elems(result).saturating_mul(elems(second)),
            RoutineRule::Factors
            | RoutineRule::Triangle
            | RoutineRule::Orthogonal
            | RoutineRule::Spectrum
            | RoutineRule::Singular
            | RoutineRule::Vectors(_)
            | RoutineRule::Parts => elems(first).saturating_mul(extent(first)),
        }
    }
}
