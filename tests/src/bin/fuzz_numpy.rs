//! Random scripts against NumPy, as many as are asked for: `fuzz_numpy N SEED`. Exit code 1 where one shows a mistake.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use arr_tests::{Campaign, Oracle, exit_code};

fn main() -> ExitCode {
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let [n_scripts, seed] = numbers[..] else {
        eprintln!("usage: fuzz_numpy SCRIPTS SEED");
        return ExitCode::from(2);
    };
    let campaign = Campaign { n_scripts: n_scripts as usize, seed };
    let report = Oracle::find().and_then(|oracle| campaign.run(&oracle.ok_or("there is no Python 3.11 or later")?));
    exit_code(report.map(|report| {
        print!("{report}{}", report.constructs());
        report.is_clean()
    }))
}
