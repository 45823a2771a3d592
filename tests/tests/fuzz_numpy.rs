//! 3 000 random scripts, the same in every run, print under NumPy what they print here in every mode; nearly all of what the
//! writer of scripts takes for valid compiles; and between them they have every instruction and every construct of the table
//! in `tests/src/fuzz/constructs.rs`, as often as it says.

use arr_tests::{Campaign, Oracle};

#[test]
fn random_scripts_print_what_numpy_prints() {
    let Some(oracle) = Oracle::find().expect("the oracle can be made") else {
        println!("skipped: random scripts against NumPy, as there is no Python 3.11 or later");
        return;
    };
    let report = Campaign { n_scripts: 3000, seed: 0x5EED }.run(&oracle).expect("the oracle answers");
    println!("{report}");
    assert!(report.is_clean(), "{report}");
    assert!(report.percent_compiled() >= 90, "{report}");
    let missing = report.missing();
    assert!(missing.is_empty(), "too rare in random scripts:\n{}\n{}", missing.join("\n"), report.constructs());
}
