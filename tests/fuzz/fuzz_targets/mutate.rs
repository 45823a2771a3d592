//! How scripts change from one run to the next: by bytes as libFuzzer does it, and by words and lines of other scripts.

use arr_tests::{spoil_bytes, spoil_lines, spoil_words};
use fastrand::Rng;
use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzzer_mutate};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut random = Rng::with_seed(u64::from(seed));
    let own = String::from_utf8_lossy(&data[..size]).into_owned();
    let changed = match random.usize(0..4) {
        0 => return fuzzer_mutate(data, size, max_size),
        1 => {
            let mut bytes = own.into_bytes();
            spoil_bytes(&mut bytes, &mut random);
            bytes
        }
        2 => spoil_words(&own, &own, &mut random).into_bytes(),
        _ => spoil_lines(&own, &own, &mut random).into_bytes(),
    };
    put(&changed, &mut data[..max_size])
});

fuzz_crossover!(|data1: &[u8], data2: &[u8], out: &mut [u8], seed: u32| {
    let mut random = Rng::with_seed(u64::from(seed));
    let (own, other) = (String::from_utf8_lossy(data1), String::from_utf8_lossy(data2));
    let changed =
        if random.bool() { spoil_words(&own, &other, &mut random) } else { spoil_lines(&own, &other, &mut random) };
    put(changed.as_bytes(), out)
});

/// Copies what fits, and says how much that is.
fn put(bytes: &[u8], room: &mut [u8]) -> usize {
    let n_bytes = bytes.len().min(room.len());
    room[..n_bytes].copy_from_slice(&bytes[..n_bytes]);
    n_bytes
}
