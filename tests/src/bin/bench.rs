//! How long things take, against the goals: `bench front-end`, `bench session`, `bench whole-arrays [--only NAME]`,
//! `bench speed [--only NAME] [--json FILE]`. Exit code 1 where a goal is missed.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use arr_tests::{
    Row, SpeedOptions, exit_code, front_end_rows, session_rows, speed, speed_table, table, whole_array_rows,
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let measured = match arguments.split_first() {
        Some((first, [])) if first == "front-end" => {
            front_end_rows().map(|rows| (table(&rows), !rows.iter().any(Row::is_missed)))
        }
        Some((first, [])) if first == "session" => {
            session_rows().map(|rows| (table(&rows), !rows.iter().any(Row::is_missed)))
        }
        Some((first, rest)) if first == "whole-arrays" => match options(rest) {
            Some(options) => whole_array_rows(&options).map(|rows| (table(&rows), !rows.iter().any(Row::is_missed))),
            None => return usage(),
        },
        Some((first, rest)) if first == "speed" => match options(rest) {
            Some(options) => speed(&options).map(|measured| speed_table(&measured)),
            None => return usage(),
        },
        _ => return usage(),
    };
    exit_code(measured.map(|(text, is_met)| {
        print!("{text}");
        is_met
    }))
}

fn options(mut arguments: &[String]) -> Option<SpeedOptions> {
    let mut options = SpeedOptions::default();
    while let [option, value, rest @ ..] = arguments {
        match option.as_str() {
            "--only" => options.only = Some(value.clone()),
            "--json" => options.json = Some(value.into()),
            _ => return None,
        }
        arguments = rest;
    }
    arguments.is_empty().then_some(options)
}

fn usage() -> ExitCode {
    eprintln!(
        "usage: bench front-end | bench session | bench whole-arrays [--only NAME] | bench speed [--only NAME] [--json FILE]"
    );
    ExitCode::from(2)
}
