//! Programs that are uploaded over a line that is cut or alters bits: the one before or the new one runs afterwards, every time.

use std::collections::VecDeque;

use arr_firmware::{
    Arenas, BEGIN, Deframer, FRONT, Frame, GIVE_UP, GO_ON, Geometry, LINE_VERSION, LOG_BYTES, Line, Offer, READ,
    Records, Room, SIGNATURE_BYTES, STOP, Slots, Tag, Task, UNASKED, WRITE, Wire, checksum,
};
use arr_tests::{Cut, NorFlash, current_output, program_printing};
use arr_vm::{HostError, Memory};
use fastrand::Rng;

const GEOMETRY: Geometry = Geometry { page: 1024, row: 32, slot: 8 << 10 };
/// Of how many bits one is altered.
const BITS: u32 = 40_000;

/// The other end of a line, which has a task, in this process.
struct Other {
    task: Task,
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
}

impl Other {
    fn with(task: Task, batch: Vec<u8>) -> Other {
        Other {
            task,
            batch,
            deframer: Deframer::default(),
            answered: None,
            coming: VecDeque::new(),
            left: usize::MAX,
            n_carried: 0,
            n_sent: 0,
            flips: None,
            records: Vec::new(),
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
                (GO_ON, vec![self.task as u8])
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
        self.coming.pop_front()
    }

    fn wait(&mut self) -> Option<u8> {
        self.coming.pop_front()
    }

    fn clock(&mut self) -> u64 {
        0
    }
}

/// A device performs one task with whoever is at the other end.
fn serve(flash: &mut NorFlash, other: &mut Other) -> Result<(), HostError> {
    let (mut room, mut fast) = (Room::default(), vec![0; 4096]);
    let slots = Slots::new(flash);
    let mut arenas = Arenas { program: &mut [], memory: Memory::one(&mut fast), slots };
    Line::new(other, &mut room).serve(&mut arenas)
}

fn stored(flash: &mut NorFlash, program: &[u8]) -> Other {
    let mut other = Other::uploading(program);
    serve(flash, &mut other).expect("the line holds");
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
    let (mut n_new, mut n_saved) = (0, 0);
    for trial in 0..1000 {
        let mut flash = before.clone();
        let mut other = Other::uploading(&second);
        other.left = random.usize(1..n_all);
        if random.bool() {
            // The power goes as well.
            flash.cut_behind(random.u32(0..80), random.choice(Cut::ALL).expect("there are some"));
        }
        let _ = serve(&mut flash, &mut other);
        let found = current_output(&mut flash).expect("a program runs");
        assert!(found == "first True\n" || found == "second True\n", "trial {trial}: {found}");
        n_new += usize::from(found == "second True\n");
        let again = stored(&mut flash, &second);
        n_saved += second.len() - again.n_sent;
        assert_eq!(current_output(&mut flash).as_deref(), Some("second True\n"), "trial {trial}");
    }
    assert!(n_new < 200, "{n_new} of 1000 were done");
    assert!(n_saved > 1000 * second.len() / 4, "{n_saved} bytes were not sent again");
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
        serve(&mut flash, &mut other).expect("the line holds");
        assert_eq!(String::from_utf8_lossy(&other.told(Tag::Reason)), "", "seed {seed}");
        assert_eq!(current_output(&mut flash).as_deref(), Some("second True\n"), "seed {seed}");
        n_more += other.n_carried - n_all;
    }
    assert!(n_more > 100 * n_all / 10, "{n_more} bytes were sent again");
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
    let mut arenas = Arenas { program: &mut [], memory: Memory::one(&mut fast), slots };
    let mut start = Other::with(Task::Start, Vec::new());
    Line::new(&mut start, &mut room).serve(&mut arenas).expect("the line holds");
    assert_eq!(start.told(Tag::Text), b"");
    let mut log = Other::with(Task::TellLog, Vec::new());
    Line::new(&mut log, &mut room).serve(&mut arenas).expect("the line holds");
    let told = String::from_utf8(log.told(Tag::Text)).expect("text");
    assert_eq!(told.len(), LOG_BYTES);
    let end = "line 298\nline 299\nline 8: index 7 is out of range for axis 0 with extent 3";
    assert!(told.ends_with(end), "{told}");
    // One that is told to stop while it runs alone.
    let endless = "import arr\narr.emit('x', 1.5)\nn = 0\nwhile n >= 0:\n    n = (n + 1) % 1000\n";
    let program = arr_compiler::compile(endless, &arr_tests::options()).expect("compiles").program;
    let mut keep = Other::uploading(&program);
    Line::new(&mut keep, &mut room).serve(&mut arenas).expect("the line holds");
    let mut stop = Other::with(Task::Start, Vec::new());
    stop.coming.extend(Frame::new(UNASKED, STOP, &[]).expect("not too long").bytes());
    let mut line = Line::new(&mut stop, &mut room);
    line.run_alone(&mut arenas).expect("it is stopped");
    let mut log = Other::with(Task::TellLog, Vec::new());
    Line::new(&mut log, &mut room).serve(&mut arenas).expect("the line holds");
    let told = String::from_utf8(log.told(Tag::Text)).expect("text");
    assert!(told.starts_with("x: 1.5\nline ") && told.ends_with(": stopped by the host"), "{told}");
}
