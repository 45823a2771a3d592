//! Programs for a flash, and what the one that counts does.

use arr_compiler::{Options, compile};
use arr_firmware::{CURRENT, Ended, Ending, Job, Records, Resources, Slots, Tag, put_batch, run_job};
use arr_vm::Memory;
use fastrand::Rng;

use crate::mcu::InMemory;
use crate::nor_flash::NorFlash;

/// A program that prints its name and `True`, among constants of so many bytes that are its own.
///
/// # Panics
/// Where it does not compile.
#[must_use]
pub fn program_printing(name: &str, n_bytes: usize) -> Vec<u8> {
    let mut random = Rng::with_seed(n_bytes as u64);
    let numbers: Vec<String> = (0..n_bytes).map(|_| random.u8(..).to_string()).collect();
    let script = format!(
        "import numpy as np\na = np.array([{}], dtype=np.uint8)\nprint('{name}', a[3:].sum() > 0)\n",
        numbers.join(", ")
    );
    compile(&script, &Options { strip: true, ..Options::default() }).expect("compiles").program
}

/// What the current program prints; `None` where there is none. It is found and run as behind a start.
///
/// # Panics
/// Where it traps, or its records are none.
#[must_use]
pub fn current_output(flash: &mut NorFlash) -> Option<String> {
    flash.switch_on();
    let mut channel = InMemory::default();
    let job = Job::<&[u8]> { program: &[], feeds: &[], sources: &[], flags: CURRENT, fuel: u64::MAX };
    put_batch(&job, |bytes| channel.batch.extend(bytes)).expect("a job");
    let mut fast = vec![0; 4096];
    let slots = Slots::new(flash);
    let mut resources = Resources { program: &mut [], memory: Memory::one(&mut fast), slots, key: None };
    run_job(&mut channel, 0, &mut resources).expect("memory does not fail");
    let (mut text, mut ended) = (Vec::new(), None);
    for record in Records(&channel.records) {
        match record.expect("whole records") {
            (Tag::Text, bytes) => text.extend(bytes),
            (Tag::Ending, bytes) => ended = Ended::from_bytes(bytes),
            _ => {}
        }
    }
    match ended.expect("an ending").ending {
        Ending::Finished => Some(String::from_utf8(text).expect("text")),
        Ending::Refused => None,
        Ending::Trapped => panic!("the program traps"),
    }
}
