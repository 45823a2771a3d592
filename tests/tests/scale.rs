//! Compile time and every printer grow with the length of a script, not with its square.
//!
//! A script of eight times the length takes some eight times the time; a part that grows with the square and has half of the
//! time of the long script takes the ratio beyond the limit. Each time is the least of several, counted in time that this
//! thread has had on a processor, so that what else the machine does is left out where the system tells.

use std::fs;
use std::time::Instant;

use arr_compiler::{Options, Stage, compile, dump};
use arr_tests::{ordinary_script, script_over_arrays};

/// How much longer the long script is.
const FACTOR: usize = 8;

/// How much longer it may take.
const LIMIT: f64 = 16.0;

/// Runs of which the quickest counts.
const RUNS: usize = 3;

/// Seconds that are measured well: the system brings its figure up to date some hundred times a second.
const ENOUGH: f64 = 0.1;

/// Seconds that this thread has had on a processor.
fn on_processor() -> Option<f64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse::<f64>().ok().map(|nanoseconds| nanoseconds / 1e9)
}

/// What one action takes, of as many as come to [`ENOUGH`].
fn seconds(action: &dyn Fn()) -> f64 {
    let (before, start) = (on_processor(), Instant::now());
    for n in 1.. {
        action();
        let so_far = on_processor().zip(before).map(|(now, before)| now - before);
        let so_far = so_far.unwrap_or_else(|| start.elapsed().as_secs_f64());
        if so_far >= ENOUGH {
            return so_far / f64::from(n);
        }
    }
    f64::INFINITY
}

fn check(what: &str, short: &dyn Fn(), long: &dyn Fn()) {
    let least = |action| (0..RUNS).map(|_| seconds(action)).fold(f64::INFINITY, f64::min);
    let (short, long) = (least(short), least(long));
    let ratio = long / short;
    assert!(
        ratio < LIMIT,
        "{what}: {FACTOR} times the script takes {ratio:.1} times the time, {short:.3} and {long:.3} s"
    );
}

fn compiles(script: &str) {
    let compiled = compile(script, &Options::default());
    assert!(compiled.is_ok(), "{:?}", compiled.err());
}

#[test]
fn ordinary_scripts() {
    let [short, long] = [1, FACTOR].map(|factor| ordinary_script(1_500 * factor));
    check("compile", &|| compiles(&short), &|| compiles(&long));
}

#[test]
fn statements_over_arrays() {
    let [short, long] = [1, FACTOR].map(|factor| script_over_arrays(1_000 * factor, 50 * factor));
    check("compile", &|| compiles(&short), &|| compiles(&long));
}

#[test]
fn every_printer() {
    let [short, long] = [1, FACTOR].map(|factor| ordinary_script(1_500 * factor));
    for &stage in Stage::ALL {
        let print = |script: &str| assert!(dump(script, &Options::default(), stage).is_ok_and(|text| !text.is_empty()));
        check(stage.name(), &|| print(&short), &|| print(&long));
    }
}
