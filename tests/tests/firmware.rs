//! The firmware's code on the host: whatever one job does, its records end, and the next job runs as if it were the first.

use arr_compiler::{Options, compile};
use arr_firmware::{END_OF_BATCH, Ended, Ending, Job, JobHeader, Key, Records, Resources, Tag, put_job, run_job};
use arr_tests::InMemory;
use arr_vm::Memory;

/// Jobs that run one after another.
#[derive(Default)]
struct Bench(InMemory);

impl Bench {
    fn add(&mut self, program: &[u8], fuel: u64) {
        let job = Job::<&[u8]> { program, feeds: &[], sources: &[], flags: 0, fuel };
        put_job(&job, |bytes| self.0.batch.extend(bytes)).expect("a job");
    }

    /// A job under a header that may say something else.
    fn add_under(&mut self, header: JobHeader, program: &[u8]) {
        self.0.batch.extend(header.to_bytes());
        self.0.batch.extend(program);
        self.0.batch.resize(self.0.batch.len().next_multiple_of(8), 0);
    }

    /// Runs all jobs, and gives how each ended with what it printed and why it stopped.
    fn run(self) -> Vec<(Ending, String)> {
        self.run_on_device_with(None)
    }

    fn run_on_device_with(mut self, key: Option<Key>) -> Vec<(Ending, String)> {
        self.0.batch.extend(END_OF_BATCH);
        let (mut program, mut fast) = (vec![0; 512], vec![0; 512]);
        let mut resources = Resources { program: &mut program, memory: Memory::one(&mut fast), slots: None, key };
        let mut at = 0;
        while let Some(next) = run_job(&mut self.0, at, &mut resources).expect("memory does not fail") {
            at = next;
        }
        let (mut endings, mut text) = (Vec::new(), Vec::new());
        for record in Records(&self.0.records) {
            let (tag, bytes) = record.expect("whole records");
            match tag {
                Tag::Ending => {
                    let ended = Ended::from_bytes(bytes).expect("an ending");
                    endings.push((ended.ending, String::from_utf8(std::mem::take(&mut text)).expect("text")));
                }
                _ => text.extend(bytes),
            }
        }
        assert!(text.is_empty(), "records behind the last ending");
        endings
    }
}

fn built(script: &str) -> Vec<u8> {
    compile(script, &Options::default()).expect("compiles").program
}

const FINE: &str = "import numpy as np\na = np.zeros(4)\na[1] = 2\nprint(a)\n";
const SPINS: &str = "n = 0\nwhile n >= 0:\n    n = n % 7 + 1\nprint(n)\n";

#[test]
fn a_job_that_goes_wrong_leaves_the_next_one_alone() {
    let mut bench = Bench::default();
    let fine = (Ending::Finished, "[0. 2. 0. 0.]\n".to_owned());
    bench.add(&built(FINE), u64::MAX);
    bench.add(&built("import numpy as np\na = np.ones(4) * 7\nfor i in range(9):\n    a[i] = i / 2\n"), u64::MAX);
    bench.add(&built(FINE), u64::MAX);
    bench.add(&built(SPINS), 1000);
    bench.add(&built(FINE), u64::MAX);
    bench.add(b"no program at all", u64::MAX);
    bench.add(&vec![0; 8192], u64::MAX);
    bench.add(&built("import numpy as np\na = np.zeros(4000)\na[2] = 1\nprint(a[2], a[3])\n"), u64::MAX);
    bench.add(&built(FINE), u64::MAX);
    let endings = bench.run();
    let reasons = [
        (Ending::Trapped, "index 4 is out of range"),
        (Ending::Trapped, "out of fuel"),
        (Ending::Refused, "not an arr program"),
        (Ending::Refused, "the program has 8192 bytes, there is room for 4096"),
        (Ending::Trapped, "the arena has 4096 bytes"),
    ];
    assert_eq!(endings.len(), 9, "{endings:?}");
    for at in [0, 2, 4, 8] {
        assert_eq!(endings[at], fine);
    }
    for (at, (ending, reason)) in [1, 3, 5, 6, 7].into_iter().zip(reasons) {
        assert_eq!(endings[at].0, ending, "{endings:?}");
        assert!(endings[at].1.contains(reason), "{endings:?}");
    }
}

#[test]
fn a_device_with_a_key_runs_nothing_that_is_not_signed_even_where_it_keeps_no_programs() {
    let mut bench = Bench::default();
    bench.add(&built(FINE), u64::MAX);
    let endings = bench.run_on_device_with(Some(Key([7; 32])));
    assert_eq!(endings, [(Ending::Refused, "the program is not signed".to_owned())]);
}

#[test]
fn a_request_to_stop_ends_a_job() {
    let mut bench = Bench(InMemory { wants_stop: true, ..InMemory::default() });
    bench.add(&built(SPINS), u64::MAX);
    let endings = bench.run();
    assert_eq!(endings, [(Ending::Trapped, "stopped by the host".to_owned())]);
}

#[test]
fn a_header_that_contradicts_itself_ends_the_batch() {
    let program = built(FINE);
    let program_bytes = program.len() as u32;
    let n_bytes = JobHeader::BYTES + program_bytes.next_multiple_of(8);
    let sound = JobHeader { n_bytes, program_bytes, n_feeds: 0, flags: 0, fuel: u64::MAX };
    let headers = [
        JobHeader { n_bytes: 0, ..sound },
        JobHeader { n_bytes: n_bytes - 8, ..sound },
        JobHeader { n_bytes: u32::MAX, ..sound },
        JobHeader { n_feeds: u32::MAX, ..sound },
        JobHeader { program_bytes: u32::MAX, ..sound },
    ];
    for header in headers {
        let mut bench = Bench::default();
        bench.add(&program, u64::MAX);
        bench.add_under(header, &program);
        bench.add(&program, u64::MAX);
        let endings = bench.run();
        assert_eq!(endings.len(), 2, "{header:?}: {endings:?}");
        assert_eq!(endings[1].0, Ending::Refused, "{header:?}");
        assert!(endings[1].1.contains("its header says"), "{endings:?}");
    }
}
