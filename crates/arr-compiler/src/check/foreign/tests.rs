//! The tables against the compiler and against each other.

use super::instead::code;
use super::{Place, has, instead, names};
use crate::{Options, compile};

/// What the code of the tables is about.
const PRELUDE: &str = "import numpy as np\nimport math\nx = 2.5\ny = 1.5\nn = 3\na = np.array([1.0, 2.0, 4.0])\n\
    b = np.array([4.0, 5.0, 6.0])\nm = np.ones((2, 3))\nout = np.zeros(6)\n";

#[test]
fn every_piece_of_code_compiles() {
    for (names, code) in code() {
        let script = match code.contains(" = ") {
            true => format!("{PRELUDE}{code}\n"),
            false => format!("{PRELUDE}print({code})\n"),
        };
        let found = compile(&script, &Options::default()).map(|compiled| compiled.warnings);
        assert!(found.as_ref().is_ok_and(Vec::is_empty), "{names}: {code}: {found:?}");
    }
}

#[test]
fn the_tables_are_read() {
    for (place, name) in [
        (Place::Numpy, "einsum"),
        (Place::Numpy, "ndinfo"),
        (Place::Array, "tofile"),
        (Place::Math, "gamma"),
        (Place::Ulab, "utils"),
    ] {
        assert!(has(place, name), "{place:?} {name}");
    }
    assert!(!has(Place::Math, "einsum") && names(Place::Python).all(|name| !name.contains('[')));
    assert_eq!(instead(Place::Numpy, "vecdot").as_deref(), Some("write `np.sum(a * b, axis=-1)`"));
}
