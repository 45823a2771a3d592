//! Whatever the text, the compiler ends, with a program that verifies or with diagnostics inside the text; it never panics.
//!
//! Texts are suite scripts and random scripts with bytes, words and lines changed, and words in any order. The parser alone
//! has more of this beside it.

use arr_tests::{all_scripts, assert_compiler_bears, random_scripts, spoil_bytes, spoil_lines, spoil_words};
use fastrand::Rng;

fn scripts() -> Vec<String> {
    let mut all = all_scripts().expect("the suite and the programs can be read");
    all.extend(random_scripts(200, 0xF00D).iter().map(ToString::to_string));
    all
}

#[test]
fn scripts_with_changed_bytes() {
    let mut random = Rng::with_seed(1);
    let scripts = scripts();
    for round in 0..2500 {
        let mut bytes = scripts[round % scripts.len()].clone().into_bytes();
        spoil_bytes(&mut bytes, &mut random);
        assert_compiler_bears(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn scripts_with_changed_words() {
    let mut random = Rng::with_seed(2);
    let scripts = scripts();
    for round in 0..5000 {
        let other = random.usize(0..scripts.len());
        assert_compiler_bears(&spoil_words(&scripts[round % scripts.len()], &scripts[other], &mut random));
    }
}

#[test]
fn scripts_with_changed_lines() {
    let mut random = Rng::with_seed(3);
    let scripts = scripts();
    for round in 0..2500 {
        let other = random.usize(0..scripts.len());
        assert_compiler_bears(&spoil_lines(&scripts[round % scripts.len()], &scripts[other], &mut random));
    }
}

#[test]
fn any_bytes() {
    let mut random = Rng::with_seed(4);
    for _ in 0..2000 {
        let bytes: Vec<u8> = (0..random.usize(0..200)).map(|_| random.u8(..)).collect();
        assert_compiler_bears(&String::from_utf8_lossy(&bytes));
    }
}
