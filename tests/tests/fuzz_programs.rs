//! Programs of the suite with bytes changed at random: what the verifier lets through neither panics nor does what it rules
//! out. `cargo xtask fuzz program` looks further, with an address sanitizer.

use arr_compiler::{Options, compile};
use arr_tests::{Fate, all_scripts, assert_machine_bears, options, spoil_program};
use fastrand::Rng;

/// Changed programs of each script.
const CHANGED: usize = 40;

#[test]
fn changed_programs_are_refused_or_stay_inside() {
    let mut random = Rng::with_seed(7);
    let mut n = [0_usize; 3];
    for script in all_scripts().expect("the suite can be read") {
        let Ok(compiled) = compile(&script, &Options { strip: true, ..options() }) else { continue };
        assert_ne!(assert_machine_bears(&compiled.program), Fate::Refused, "{script}");
        for _ in 0..CHANGED {
            let mut bytes = compiled.program.clone();
            spoil_program(&mut bytes, &mut random);
            n[assert_machine_bears(&bytes) as usize] += 1;
        }
    }
    let [refused, ended, trapped] = n;
    assert!(refused > 1000 && ended > 1000 && trapped > 100, "{refused} refused, {ended} ended, {trapped} trapped");
}
