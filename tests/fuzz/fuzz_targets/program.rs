//! Changed programs through loading, verifier and machine: refused, or inside their arenas to the end.
#![no_main]

use arr_tests::{assert_machine_bears, spoil_program};
use fastrand::Rng;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|data: &[u8]| {
    assert_machine_bears(data);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut random = Rng::with_seed(u64::from(seed));
    if random.usize(0..4) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    spoil_program(&mut data[..size], &mut random);
    size
});
