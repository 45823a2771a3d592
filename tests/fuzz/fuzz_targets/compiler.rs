//! Changed scripts through the whole compiler: a program that verifies, or diagnostics inside the text.
#![no_main]

mod mutate;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| arr_tests::assert_compiler_bears(&String::from_utf8_lossy(data)));
