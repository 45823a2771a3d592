//! Which instructions of the processor loops may use: one source, compiled for each level, chosen where a run begins.
//!
//! A loop that is written inside [`leveled`] takes a [`Level`] before its arguments. The levels differ in the width of
//! vectors, never in results: fused multiply-add is in none of them, and the order of operations is the source's.

/// Whether a register holds several elements. Where it holds one, sums that are kept side by side are fewer, so that there is a
/// register for each.
pub(crate) const HAS_VECTORS: bool = !cfg!(target_arch = "arm");

/// A set of instructions that this processor has.
///
/// On targets whose own baseline is all that is used, there is one level, of no size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level(pub(crate) Instructions);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Instructions {
    /// Those of the target.
    Baseline,
    /// AVX2 as well; made by [`Level::detect`] alone, where the processor has it.
    #[cfg(target_arch = "x86_64")]
    Avx2,
}

#[cfg(target_arch = "x86_64")]
cpufeatures::new!(avx2, "avx2");

impl Level {
    /// What every processor of the target has.
    pub const BASELINE: Level = Level(Instructions::Baseline);

    /// The best that this processor has. Asks the processor once a program.
    #[must_use]
    pub fn detect() -> Level {
        #[cfg(target_arch = "x86_64")]
        if avx2::get() {
            return Level(Instructions::Avx2);
        }
        Level::BASELINE
    }
}

/// A function whose body is compiled for every level; callers give the level before the arguments.
///
/// What the body calls is compiled for the level only where it is inlined, so bodies of elements are `#[inline(always)]`
/// or small closures. Type parameters stand in brackets.
macro_rules! leveled {
    (
        $(#[$meta:meta])*
        $vis:vis fn $name:ident[$($generics:tt)*]($($arg:ident: $type:ty),+ $(,)?) -> $result:ty $body:block
    ) => {
        $(#[$meta])*
        $vis fn $name<$($generics)*>(level: crate::Level, $($arg: $type),+) -> $result {
            #[inline(always)]
            fn baseline<$($generics)*>($($arg: $type),+) -> $result $body

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2")]
            fn with_avx2<$($generics)*>($($arg: $type),+) -> $result {
                baseline($($arg),+)
            }

            match level.0 {
                crate::level::Instructions::Baseline => baseline($($arg),+),
                #[cfg(target_arch = "x86_64")]
                #[expect(unsafe_code, reason = "instructions that not every processor has")]
                // SAFETY: the level is made only where the processor has AVX2.
                crate::level::Instructions::Avx2 => unsafe { with_avx2($($arg),+) },
            }
        }
    };
}

#[cfg(test)]
pub(crate) mod every;

pub(crate) use leveled;
