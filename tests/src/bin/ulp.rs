//! How far the float32 functions are from the true values: `ulp STEP [NAME]` looks at one of STEP operands. Prints a table;
//! of all functions it is written to `docs/accuracy.md` too. Exit code 1 where one is too far away.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use arr_tests::{MOST_ULP, accuracy_page, accuracy_rows, root};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let step = arguments.next().and_then(|step| step.parse().ok()).filter(|&step| step > 0);
    let Some(step) = step else {
        eprintln!("usage: ulp STEP [NAME]");
        return ExitCode::from(2);
    };
    let filter = arguments.next();
    let rows = accuracy_rows(filter.as_deref().unwrap_or(""), step);
    let page = accuracy_page(&rows);
    print!("{page}");
    if filter.is_none()
        && let Err(error) = std::fs::write(root().join("docs/accuracy.md"), page)
    {
        eprintln!("error: docs/accuracy.md cannot be written: {error}");
        return ExitCode::FAILURE;
    }
    let too_far: Vec<&str> =
        rows.iter().filter(|row| row.ulp.is_nan() || row.ulp > MOST_ULP).map(|row| row.f.name()).collect();
    if too_far.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("error: more than {MOST_ULP} ULP: {}", too_far.join(", "));
    ExitCode::FAILURE
}
