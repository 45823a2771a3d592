//! The public names of other libraries, from the tables beside this file.

/// Printed by `python -m oracle.names`; a test compares.
const PYTHON: &str = include_str!("python.txt");
/// What ulab has beyond NumPy, as of its manual.
const CAMERA: &str = include_str!("camera.txt");

/// Where a name is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Place {
    /// The module `numpy`.
    Numpy,
    /// The module `ulab`.
    Ulab,
    /// The module `math`.
    Math,
    /// An array.
    Array,
    /// Python's built-in functions.
    Python,
}

impl Place {
    /// The sections of the tables that list it.
    fn sections(self) -> &'static [&'static str] {
        match self {
            Place::Numpy => &["numpy", "ulab.numpy"],
            Place::Ulab => &["ulab"],
            Place::Math => &["math"],
            Place::Array => &["ndarray"],
            Place::Python => &["builtins"],
        }
    }

    /// ``NumPy has `median`, arr has not``
    pub(in super::super) fn message(self, name: &str) -> String {
        match self {
            Place::Numpy => format!("NumPy has `{name}`, arr has not"),
            Place::Ulab => format!("ulab has `{name}`, arr has not"),
            Place::Math => format!("Python's `math` has `{name}`, arr's has not"),
            Place::Array => format!("NumPy's arrays have `{name}`, arr's have not"),
            Place::Python => format!("Python has `{name}`, arr has not"),
        }
    }
}

/// Every name that a place has there.
pub(in super::super) fn names(place: Place) -> impl Iterator<Item = &'static str> {
    place.sections().iter().flat_map(|section| listed(section))
}

/// Whether a place has a name there.
pub(in super::super) fn has(place: Place, name: &str) -> bool {
    names(place).any(|known| known == name)
}

/// The names below the line `[section]`.
fn listed(section: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = PYTHON.lines().chain(CAMERA.lines());
    let is_head = move |line: &&str| line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) == Some(section);
    let below = lines.skip_while(move |line| !is_head(line)).skip(1).take_while(|line| !line.starts_with('['));
    below.flat_map(str::split_whitespace)
}
