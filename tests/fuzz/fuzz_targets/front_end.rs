//! Any bytes through lexer, layout, parser and checker: no panic, and no more memory than a small multiple of the text.
#![no_main]

mod mutate;

use arr_compiler::{Options, Stage, dump};
use libfuzzer_sys::fuzz_target;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Bytes of memory that a byte of text may cost.
const PER_BYTE: usize = 100;
/// What the checker's own limits allow however short the text is: 16 384 statements by calls, a MiB of strings and
/// 16 384 items of tuples put together.
const ALLOWANCE: usize = 32 << 20;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let outcome = dump(&text, &Options::default(), Stage::Hir);
    let used = MEMORY.peak_usage().saturating_sub(before);
    drop(outcome);
    assert!(used <= ALLOWANCE + PER_BYTE * text.len(), "{used} bytes of memory for {} of text", text.len());
});
