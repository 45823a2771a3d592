//! Programs that are uploaded over a line that is cut or alters bits: the one before or the new one runs afterwards, every time.

use std::collections::VecDeque;

use arr_firmware::{
    ARE_YOU_THERE, BEGIN, Deframer, END_OF_BATCH, Ended, Ending, FRONT, Frame, GIVE_UP, GO_ON, Geometry, HERE,
    LINE_VERSION, LOG_BYTES, Line, Offer, READ, Records, Resources, Room, SIGNATURE_BYTES, STOP, Slots, Tag, Task,
    UNASKED, WRITE, Wire, checksum,
};
use arr_tests::{Cut, NorFlash, current_output, program_printing};
use arr_vm::{HostError, Memory};
use fastrand::Rng;

const GEOMETRY: Geometry = Geometry { page: 1024, row: 32, slot: 8 << 10 };
/// Of how many bits one is altered.
const BITS: u32 = 40_000;

/// The other end of a line, which has a task, in this process.
struct Other {
    /// The number of a task.
    task: u8,
    batch: Vec<u8>,
    deframer: Deframer,
    answered: Option<(u8, Frame)>,
    /// What is on its way to the device.
    coming: VecDeque<u8>,
    /// Bytes that the line still carries until whoever was here is gone, and somebody comes who knows nothing.
    left: usize,
    /// Bytes that it has carried.
    n_carried: usize,
    /// Bytes of the program that it was asked for.
    n_sent: usize,
    flips: Option<Rng>,
    records: Vec<u8>,
    /// Whether it asks for a sign of life now and then, and how many have come.
    asks_for_life: bool,
    n_alive: usize,
}

impl Other {
    fn with(task: Task, batch: Vec<u8>) -> Other {
        Other {
            task: task as u8,
            batch,
            deframer: Deframer::default(),
            answered: None,
            coming: VecDeque::new(),
            left: usize::MAX,
            n_carried: 0,
            n_sent: 0,
            flips: None,
            records: Vec::new(),
            asks_for_life: false,
            n_alive: 0,
        }
    }

    fn uploading(program: &[u8]) -> Other {
        let offer = Offer::of(program, "a program", [0; SIGNATURE_BYTES]).expect("not too long");
        Other::with(Task::Keep, [&offer.to_bytes(), program].concat())
    }

    /// A byte behind its way; `None` where it is lost.
    fn carried(&mut self, byte: u8) -> Option<u8> {
        self.left = self.left.checked_sub(1)?;
        self.n_carried += 1;
        let Some(random) = &mut self.flips else { return Some(byte) };
        Some((0..8).fold(byte, |byte, bit| if random.u32(0..BITS) == 0 { byte ^ 1 << bit } else { byte }))
    }

    fn answer(&mut self, kind: u8, payload: &[u8]) -> (u8, Vec<u8>) {
        let word = |at: usize| u32::from_le_bytes(payload[at..at + 4].try_into().expect("four bytes"));
        match kind {
            _ if self.left == 0 => (GIVE_UP, Vec::new()),
            BEGIN => {
                assert_eq!(payload, [LINE_VERSION]);
                (GO_ON, vec![self.task])
            }
            READ => {
                let (at, n) = (word(0) as usize, usize::from(payload[4]));
                self.n_sent += if at >= Offer::BYTES { n } else { 0 };
                (GO_ON, self.batch[at..at + n].to_vec())
            }
            FRONT => {
                let is_front = checksum(&self.batch[Offer::BYTES..][..word(0) as usize]) == word(4);
                (GO_ON, vec![is_front.into()])
            }
            WRITE => {
                self.records.extend(payload);
                (GO_ON, Vec::new())
            }
            other => panic!("a question of kind {other}"),
        }
    }

    /// What the device has recorded under a tag.
    fn told(&self, wanted: Tag) -> Vec<u8> {
        let records = Records(&self.records).map(|record| record.expect("whole records"));
        records.filter(|(tag, _)| *tag == wanted).flat_map(|(_, bytes)| bytes.to_vec()).collect()
    }
}

impl Wire for &mut Other {
    fn send(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            // Whoever comes next hears what is said from now on.
            let heard = if self.left == 0 { Some(byte) } else { self.carried(byte) };
            let Some(message) = heard.and_then(|byte| self.deframer.push(byte)) else { continue };
            let (number, kind, payload) = (message.number, message.kind, message.payload.to_vec());
            if kind == HERE {
                self.n_alive += 1;
                continue;
            }
            let frame = match self.answered.filter(|(last, _)| self.left > 0 && *last == number) {
                Some((_, frame)) => frame,
                None => {
                    let (order, payload) = self.answer(kind, &payload);
                    Frame::new(number, order, &payload).expect("not too long")
                }
            };
            self.answered = Some((number, frame));
            for &byte in frame.bytes() {
                let arrives = if self.left == 0 { Some(byte) } else { self.carried(byte) };
                self.coming.extend(arrives);
            }
        }
    }

    fn take(&mut self) -> Option<u8> {
        let byte = self.coming.pop_front();
        if byte.is_none() && self.asks_for_life {
            // It comes before the device looks again.
            self.coming.extend(Frame::new(UNASKED, ARE_YOU_THERE, &[]).expect("not too long").bytes());
        }
        byte
    }

    fn wait(&mut self) -> Option<u8> {
        self.coming.pop_front()
    }

    fn clock(&mut self) -> u64 {
        0
    }
}

/// A device performs one task after another with whoever is at the other end, and is switched off then.
fn serve<const N: usize>(flash: &mut NorFlash, others: [&mut Other; N]) -> Result<(), HostError> {
    let (mut room, mut fast) = (Room::default(), vec![0; 4096]);
    let slots = Slots::new(flash);
    let mut resources = Resources { program: &mut [], memory: Memory::one(&mut fast), slots, key: None };
    let served = others.map(|other| Line::new(other, &mut room).serve(&mut resources));
    served.into_iter().next_back().unwrap_or(Ok(()))
}

fn stored(flash: &mut NorFlash, program: &[u8]) -> Other {
    let mut other = Other::uploading(program);
    serve(flash, [&mut other]).expect("the line holds");
    assert_eq!(String::from_utf8_lossy(&other.told(Tag::Reason)), "");
    other
}

#[test]
fn an_upload_that_is_cut_at_any_byte_leaves_a_program_that_runs() {
    let (first, second) = (program_printing("first", 1200), program_printing("second", 1900));
    let mut before = NorFlash::new(GEOMETRY, 1);
    stored(&mut before, &first);
    let n_all = stored(&mut before.clone(), &second).n_carried;
    let mut random = Rng::with_seed(5);
    let (mut n_new, mut n_saved, mut n_saves) = (0, 0, 0);
    for trial in 0..1000 {
        let mut flash = before.clone();
        let left = random.usize(1..n_all);
        let other = || Other { left, ..Other::uploading(&second) };
        if random.bool() {
            // The power goes as well.
            flash.cut_behind(random.u32(0..80), random.choice(Cut::ALL).expect("there are some"));
        } else {
            // The device stays on.
            let (mut flash, mut again) = (flash.clone(), Other::uploading(&second));
            serve(&mut flash, [&mut other(), &mut again]).expect("the line holds");
            n_saved += second.len() - again.n_sent;
            n_saves += 1;
            assert_eq!(current_output(&mut flash).as_deref(), Some("second True\n"), "trial {trial}");
        }
        let _ = serve(&mut flash, [&mut other()]);
        let found = current_output(&mut flash).expect("a program runs");
        assert!(found == "first True\n" || found == "second True\n", "trial {trial}: {found}");
        n_new += usize::from(found == "second True\n");
        n_saved += second.len() - stored(&mut flash, &second).n_sent;
        n_saves += 1;
        assert_eq!(current_output(&mut flash).as_deref(), Some("second True\n"), "trial {trial}");
    }
    assert!(n_new < 200, "{n_new} of 1000 were done");
    assert!(n_saved > n_saves * second.len() / 4, "{n_saved} bytes were not sent again");
}

#[test]
fn bits_that_are_altered_on_the_line_do_no_harm() {
    let (first, second) = (program_printing("first", 1200), program_printing("second", 1900));
    let mut before = NorFlash::new(GEOMETRY, 1);
    stored(&mut before, &first);
    let n_all = stored(&mut before.clone(), &second).n_carried;
    let mut n_more = 0;
    for seed in 0..1000 {
        let mut flash = before.clone();
        let mut other = Other::uploading(&second);
        other.flips = Some(Rng::with_seed(seed));
        serve(&mut flash, [&mut other]).expect("the line holds");
        assert_eq!(String::from_utf8_lossy(&other.told(Tag::Reason)), "", "seed {seed}");
        assert_eq!(current_output(&mut flash).as_deref(), Some("second True\n"), "seed {seed}");
        n_more += other.n_carried - n_all;
    }
    assert!(n_more > 100 * n_all / 10, "{n_more} bytes were sent again");
}

/// What is in the log of a device that was asked to start its program by somebody whose line carries so many bytes and ends then, and
/// how many it has carried.
fn logged_when_started_over(left: usize, script: &str) -> (String, usize) {
    let mut flash = NorFlash::new(Geometry { slot: 16 << 10, ..GEOMETRY }, 1);
    let program = arr_compiler::compile(script, &arr_tests::options()).expect("compiles").program;
    stored(&mut flash, &program);
    let mut start = Other { left, ..Other::with(Task::Start, Vec::new()) };
    let mut log = Other::with(Task::TellLog, Vec::new());
    serve(&mut flash, [&mut start, &mut log]).expect("the line holds");
    (String::from_utf8(log.told(Tag::Text)).expect("text"), start.n_carried)
}

/// What is in the log of a device on which a program ran alone.
fn logged(script: &str) -> String {
    logged_when_started_over(usize::MAX, script).0
}

#[test]
fn a_program_is_started_even_where_nobody_hears_that_any_more() {
    let logged = |left| logged_when_started_over(left, "print('started')\n");
    let (log, n_all) = logged(usize::MAX);
    assert_eq!(log, "started\n");
    let first = (0..n_all).find(|&left| logged(left).0 == "started\n").expect("some are enough");
    // The question for a task and its answer, each of one byte in a frame.
    let frame = Frame::new(1, BEGIN, &[0]).expect("not too long");
    assert!(first <= 2 * frame.bytes().len() && first < n_all / 2, "{first} of {n_all}");
    assert!((first..n_all).all(|left| logged(left).0 == "started\n"));
}

#[test]
fn what_is_no_task_and_what_has_no_job_is_refused() {
    let mut flash = NorFlash::new(GEOMETRY, 1);
    let mut empty = Other::with(Task::Run, END_OF_BATCH.to_vec());
    serve(&mut flash, [&mut empty]).expect("the line holds");
    assert_eq!(empty.told(Tag::Reason), b"the batch has no job");
    let mut unknown = Other { task: 200, ..Other::with(Task::Run, Vec::new()) };
    serve(&mut flash, [&mut unknown]).expect("the line holds");
    assert_eq!(unknown.told(Tag::Reason), b"this firmware does not know the task");
    for other in [&empty, &unknown] {
        let ended = Ended::from_bytes(&other.told(Tag::Ending)).expect("one ending");
        assert_eq!(ended.ending, Ending::Refused);
    }
}

#[test]
fn a_device_that_erases_shows_life() {
    let mut flash = NorFlash::new(GEOMETRY, 1);
    stored(&mut flash, &program_printing("first", 1200));
    let mut other = Other { asks_for_life: true, ..Other::uploading(&program_printing("second", 3900)) };
    serve(&mut flash, [&mut other]).expect("the line holds");
    assert!(other.n_alive >= 4, "{} signs of life for four pages and a seal", other.n_alive);
    assert_eq!(current_output(&mut flash).as_deref(), Some("second True\n"));
}

#[test]
fn what_a_script_says_of_its_stop_stands_behind_the_reason() {
    let script = |before: &str| {
        format!("import arr\nn = arr.param('n', 5)\n{before}\nassert n < 3, f'too many: {{n}}, {{n * 2}} are far'\n")
    };
    assert_eq!(logged(&script("")), "line 4: the assertion does not hold: too many: 5, 10 are far");
    assert_eq!(
        logged(&script("print('so far')")),
        "so far\nline 4: the assertion does not hold: too many: 5, 10 are far"
    );
    assert_eq!(
        logged(&script("print('so far', end='')")),
        "so far\nline 4: the assertion does not hold: too many: 5, 10 are far"
    );
    // However long it is, the reason is there: what is kept of a message is its beginning.
    let long = "import numpy as np\nimport arr\nn = arr.param('n', 900)\nassert n < 3, f'{np.arange(900)}'\n";
    let told = logged(long);
    assert!(told.starts_with("line 4: the assertion does not hold: [  0   1   2"), "{told}");
    assert!(told.len() < LOG_BYTES && told.lines().count() > 10, "{told}");
    // Where the beginning of the log is lost already.
    let told = logged(&script("for i in range(400): print('line', i)"));
    assert!(
        told.len() == LOG_BYTES
            && told.ends_with("line 399\nline 4: the assertion does not hold: too many: 5, 10 are far"),
        "{told}"
    );
}

#[test]
fn what_a_program_says_alone_is_in_the_log() {
    let mut flash = NorFlash::new(Geometry { slot: 16 << 10, ..GEOMETRY }, 1);
    let script = "import numpy as np\nimport arr\narr.emit('n', 3)\narr.emit('a', np.ones((2, 2)))\n\
                  for i in range(300):\n    print('line', i)\nb = np.zeros(3)\nprint(b[arr.param('at', 7)])\n";
    let program = arr_compiler::compile(script, &arr_tests::options()).expect("compiles").program;
    stored(&mut flash, &program);
    let (mut room, mut fast) = (Room::default(), vec![0; 4096]);
    let slots = Slots::new(&mut flash);
    let mut resources = Resources { program: &mut [], memory: Memory::one(&mut fast), slots, key: None };
    let mut start = Other::with(Task::Start, Vec::new());
    Line::new(&mut start, &mut room).serve(&mut resources).expect("the line holds");
    assert_eq!(start.told(Tag::Text), b"");
    let mut log = Other::with(Task::TellLog, Vec::new());
    Line::new(&mut log, &mut room).serve(&mut resources).expect("the line holds");
    let told = String::from_utf8(log.told(Tag::Text)).expect("text");
    assert_eq!(told.len(), LOG_BYTES);
    let end = "line 298\nline 299\nline 8: index 7 is out of range for axis 0 with extent 3";
    assert!(told.ends_with(end), "{told}");
    // One that is told to stop while it runs alone.
    let endless = "import arr\narr.emit('x', 1.5)\nn = 0\nwhile n >= 0:\n    n = (n + 1) % 1000\n";
    let program = arr_compiler::compile(endless, &arr_tests::options()).expect("compiles").program;
    let mut keep = Other::uploading(&program);
    Line::new(&mut keep, &mut room).serve(&mut resources).expect("the line holds");
    let mut stop = Other::with(Task::Start, Vec::new());
    stop.coming.extend(Frame::new(UNASKED, STOP, &[]).expect("not too long").bytes());
    let mut line = Line::new(&mut stop, &mut room);
    line.run_alone(&mut resources).expect("it is stopped");
    let mut log = Other::with(Task::TellLog, Vec::new());
    Line::new(&mut log, &mut room).serve(&mut resources).expect("the line holds");
    let told = String::from_utf8(log.told(Tag::Text)).expect("text");
    assert!(told.starts_with("x: 1.5\nline ") && told.ends_with(": stopped by the host"), "{told}");
}
