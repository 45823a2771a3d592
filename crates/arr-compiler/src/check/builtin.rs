//! The table of functions: what scripts can call, under which names, with which arguments.
//!
//! A function is one row, in the file of its section, and one function of the checker, which the row names. Name
//! resolution, the binding of arguments, messages, completion, `docs/builtins.md`, and the tests that every row is
//! reached and says what NumPy says, derive from the row. Elementwise functions and reductions have their rows in
//! `arr-core`, as the machine knows them too; [`entries`] puts all together.
//!
//! A row:
//!
//! ```text
//! /// What it does, in one line.
//! Variant [Numpy "name", Array "method"] "a, axis=None, *, keepdims=False"
//!     gives "shape and dtype of the result"
//!     example "np.name([1, 2])"
//!     check call_name(arguments before those of the call)
//!     keeps memory notes allocation takes complex;
//! ```
//!
//! The last line has what holds of the function, in this order, or nothing.
//!
//! The first parameter of a method is what it is called on. An example is an expression, or statements in one line that
//! print; `;` is between them.

#[macro_use]
mod making;
#[macro_use]
mod shaping;
#[macro_use]
mod joining;
#[macro_use]
mod choosing;
#[macro_use]
mod composed;
#[macro_use]
mod reducing;
#[macro_use]
mod sorting;
#[macro_use]
mod products;
#[macro_use]
mod linear;
#[macro_use]
mod fourier;
#[macro_use]
mod random;
#[macro_use]
mod buffers;
#[macro_use]
mod math;
#[macro_use]
mod python;
#[macro_use]
mod lists;
#[macro_use]
mod outside;
mod entry;

use super::args::Args;
use super::buffers::Packed;
use super::fourier::Direction;
use super::function::{CopyOrder, Flattening, Join, ListMethod, Product, TextName};
use super::parts::Split;
use super::quantile::Share;
use super::random::Stream;
use super::signature::Signature;
use super::statistic::Statistic;
use super::{Checked, Checker, value::Value};
use arr_core::{Part, Reduction, ScalarKind, Ufunc};
pub(super) use entry::entry_of;
pub use entry::{Entry, entries};

/// Where a function is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// `numpy`
    Numpy,
    /// `arr`
    Arr,
    /// `gc`
    Gc,
    /// `math`
    Math,
    /// `numpy.linalg`
    Linalg,
    /// `numpy.fft`
    Fft,
    /// `numpy.random`
    NpRandom,
    /// Python's `random`
    Random,
    /// `ulab.utils`
    Utils,
    /// An array: its methods.
    Array,
    /// A list that grows: its methods.
    List,
    /// Python: no import.
    Python,
}

impl Home {
    /// How scripts write what is found there: `np.`, `a.`, nothing.
    const fn prefix(self) -> &'static str {
        match self {
            Home::Numpy => "np.",
            Home::Arr => "arr.",
            Home::Gc => "gc.",
            Home::Math => "math.",
            Home::Linalg => "np.linalg.",
            Home::Fft => "np.fft.",
            Home::NpRandom => "np.random.",
            Home::Random => "random.",
            Home::Utils => "utils.",
            Home::Array => "a.",
            Home::List => "li.",
            Home::Python => "",
        }
    }

    /// Whether what is found there is given its first argument by what it is found on.
    const fn is_value(self) -> bool {
        matches!(self, Home::Array | Home::List)
    }
}

/// Hands every row to `$m`: each section adds its own and calls the next.
macro_rules! for_each_builtin {
    ($m:ident) => {
        making! { [shaping joining choosing composed reducing sorting products linear fourier random buffers math python lists outside $m] }
    };
}

macro_rules! declare {
    ([] $(section $title:literal { $(
        $(#[doc = $doc:literal])+ $variant:ident [$($home:ident $name:literal),+] $signature:literal
            gives $gives:literal
            example $example:literal
            check $check:ident ($($argument:expr),*)
            $(keeps $memory:ident)? $(notes $allocation:ident)? $(takes $complex:ident)?;
    )+ })+) => {
        /// A function of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Builtin { $($($(#[doc = $doc])+ $variant,)+)+ }

        impl Builtin {
            /// Every row, section by section.
            pub(super) const ALL: &'static [Builtin] = &[$($(Builtin::$variant),+),+];

            /// What `home` has under `name`.
            pub(super) fn found(home: Home, name: &str) -> Option<Builtin> {
                match (home, name) {
                    $($($((Home::$home, $name))|+ => Some(Builtin::$variant),)+)+
                    _ => None,
                }
            }

            /// Where it is found, and under which names; the first is the one it is known by.
            pub(super) const fn names(self) -> &'static [(Home, &'static str)] {
                match self { $($(Builtin::$variant => &[$((Home::$home, $name)),+]),+),+ }
            }

            /// The path it is known by.
            pub(super) fn path(self) -> String {
                self.paths().next().unwrap_or_default()
            }

            /// How scripts write it, the path it is known by first.
            fn paths(self) -> impl Iterator<Item = String> {
                self.names().iter().map(|(home, name)| format!("{}{name}", home.prefix()))
            }

            /// What it takes.
            pub(super) const fn signature(self) -> Signature {
                match self { $($(Builtin::$variant => Signature($signature)),+),+ }
            }

            /// What it does, in one line.
            const fn doc(self) -> &'static str {
                match self { $($(Builtin::$variant => concat!($($doc),+).trim_ascii()),+),+ }
            }

            /// Shape and dtype of the result.
            const fn gives(self) -> &'static str {
                match self { $($(Builtin::$variant => $gives),+),+ }
            }

            /// A script in one line.
            const fn example(self) -> &'static str {
                match self { $($(Builtin::$variant => $example),+),+ }
            }

            /// What documentation puts it under.
            const fn section(self) -> &'static str {
                match self { $($(Builtin::$variant)|+ => $title),+ }
            }

            /// Whether what it gives may lie in the memory of an argument, or it stores into that, or goes through it later:
            /// where elements lie apart that are copied to be read, others are refused. Any other function only reads.
            pub(super) const fn keeps_memory(self) -> bool {
                match self { $($(Builtin::$variant => is_marked(&[$(stringify!($memory))?])),+),+ }
            }

            /// Whether checking it notes what NumPy allocates for it, which its result does not tell.
            pub(super) const fn notes_allocation(self) -> bool {
                match self { $($(Builtin::$variant => is_marked(&[$(stringify!($allocation))?])),+),+ }
            }

            /// Whether it takes complex numbers, and `np.complex64` as a dtype.
            pub(super) const fn takes_complex(self) -> bool {
                match self { $($(Builtin::$variant => is_marked(&[$(stringify!($complex))?])),+),+ }
            }

            /// Checks a call of it.
            pub(super) fn check(self, checker: &mut Checker<'_>, args: Args<'_>) -> Checked<Value> {
                match self { $($(Builtin::$variant => checker.$check($($argument,)* args)),+),+ }
            }
        }
    };
}

for_each_builtin!(declare);

/// Whether a row has a mark.
const fn is_marked(marks: &[&str]) -> bool {
    !marks.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_row() {
        for &builtin in Builtin::ALL {
            for &(home, name) in builtin.names() {
                assert_eq!(Builtin::found(home, name), Some(builtin), "{name}");
            }
            assert!(builtin.doc().ends_with('.'), "{builtin:?}");
            assert!(builtin.keeps_memory() || !builtin.doc().contains("view"), "{builtin:?}");
        }
    }
}
