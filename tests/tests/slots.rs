//! Programs that a device keeps: wherever the power is cut while one is stored, the one before or the new one runs.

use arr_firmware::{Channel, Flash, Geometry, Key, NotKept, Offer, SIGNATURE_BYTES, Slots, Terms, checksum};
use arr_tests::{Cut, NorFlash, current_output, program_printing};
use arr_vm::HostError;
use ed25519_compact::{KeyPair, Seed};
use fastrand::Rng;

/// Flashes as processors have them: small pages of short rows, pages of long rows, and a slot that is one page.
const GEOMETRIES: [Geometry; 3] = [
    Geometry { page: 512, row: 16, slot: 8 << 10 },
    Geometry { page: 4096, row: 256, slot: 8 << 10 },
    Geometry { page: 8192, row: 32, slot: 8 << 10 },
];

/// What a program must be like for the machine that `current_output` is.
const TERMS: Terms = Terms { fast_bytes: 32 << 10, slow_bytes: 0, key: None };

/// The offer of a program and its bytes, as somebody sends them.
struct Sender {
    bytes: Vec<u8>,
    /// Bytes that are still asked for before the line breaks.
    left: usize,
    /// Bytes of the program that were asked for.
    n_sent: usize,
}

impl Sender {
    fn of(program: &[u8]) -> Sender {
        let offer = Offer::of(program, "a program", [0; SIGNATURE_BYTES]).expect("not too long");
        Sender { bytes: [&offer.to_bytes(), program].concat(), left: usize::MAX, n_sent: 0 }
    }
}

impl Channel for Sender {
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError> {
        self.left = self.left.checked_sub(dst.len()).ok_or(HostError(9))?;
        dst.copy_from_slice(
            self.bytes.get(at as usize..).and_then(|bytes| bytes.get(..dst.len())).ok_or(HostError(1))?,
        );
        if at as usize >= Offer::BYTES {
            self.n_sent += dst.len();
        }
        Ok(())
    }

    fn has_front(&mut self, n_bytes: u32, crc: u32) -> Result<bool, HostError> {
        Ok(checksum(&self.bytes[Offer::BYTES..][..n_bytes as usize]) == crc)
    }

    fn write(&mut self, _: &[u8]) -> Result<(), HostError> {
        panic!("nothing is recorded while a program is stored")
    }

    fn clock(&mut self) -> u64 {
        0
    }
}

fn store(flash: &mut NorFlash, sender: &mut Sender) -> Result<(), NotKept> {
    Slots::new(flash).expect("a sound geometry").receive(sender, &TERMS)
}

/// Flashes before a program comes: blank, with one program, with two, and with what is left of a third.
fn befores(geometry: Geometry) -> Vec<(NorFlash, Option<String>)> {
    let mut flash = NorFlash::new(geometry, 1);
    let mut befores = vec![(flash.clone(), None)];
    for (name, n_bytes) in [("first", 1500), ("second", 2500)] {
        store(&mut flash, &mut Sender::of(&program_printing(name, n_bytes))).expect("it is stored");
        befores.push((flash.clone(), Some(format!("{name} True\n"))));
    }
    let mut third = Sender { left: Offer::BYTES + 1700, ..Sender::of(&program_printing("third", 3000)) };
    assert!(matches!(store(&mut flash, &mut third), Err(NotKept::Broken(HostError(9)))));
    befores.push((flash, Some("second True\n".to_owned())));
    befores
}

#[test]
fn a_power_cut_at_any_write_or_erasure_leaves_a_program_that_runs() {
    let program = program_printing("new", 2000);
    let new = Some("new True\n".to_owned());
    for geometry in GEOMETRIES {
        for (flash, before) in befores(geometry) {
            let mut whole = flash.clone();
            store(&mut whole, &mut Sender::of(&program)).expect("it is stored");
            assert_eq!(current_output(&mut whole), new);
            let n_all = whole.n_done() - flash.n_done();
            assert!(n_all > 2000 / geometry.row, "{n_all} writes and erasures");
            for (at, cut) in (0..n_all).flat_map(|at| Cut::ALL.map(|cut| (at, cut))) {
                let mut flash = flash.clone();
                flash.cut_behind(at, cut);
                let stored = store(&mut flash, &mut Sender::of(&program));
                assert!(matches!(stored, Err(NotKept::Flash(_))), "{at} {cut:?}: {stored:?}");
                let is_done = (at, cut) == (n_all - 1, Cut::Behind);
                let found = current_output(&mut flash);
                // The last write may be done to the last bit of what it is to change.
                let may_be_done = at == n_all - 1 && found == new;
                assert!(
                    found == if is_done || may_be_done { new.clone() } else { before.clone() },
                    "{at} {cut:?}: {found:?}"
                );
                store(&mut flash, &mut Sender::of(&program)).expect("it is stored now");
                assert_eq!(current_output(&mut flash), new, "{at} {cut:?}");
            }
        }
    }
}

#[test]
fn a_power_cut_after_a_power_cut_leaves_a_program_that_runs() {
    let mut random = Rng::with_seed(7);
    for geometry in GEOMETRIES {
        let (mut flash, _) = befores(geometry).swap_remove(2);
        let mut runs = "second True\n".to_owned();
        for trial in 0..100 {
            let name = format!("trial{trial}");
            let program = program_printing(&name, random.usize(400..4000));
            let new = format!("{name} True\n");
            // Now and then one is stored to its end, so that there is an old one in either slot.
            while runs != new && random.u8(..) > 20 {
                flash.cut_behind(random.u32(0..600), random.choice(Cut::ALL).expect("there are some"));
                let _ = store(&mut flash, &mut Sender::of(&program));
                let found = current_output(&mut flash).expect("a program runs");
                assert!(found == runs || found == new, "{found:?}, neither {runs:?} nor {new:?}");
                runs = found;
            }
        }
    }
}

#[test]
fn what_has_arrived_is_not_sent_again() {
    for geometry in GEOMETRIES {
        let program = program_printing("new", 4000);
        for left in [0, 1, 300, 1000, 2222, 4000] {
            let (before, _) = befores(geometry).swap_remove(2);
            let broken = || Sender { left: Offer::BYTES + left, ..Sender::of(&program) };
            // The line breaks: it goes on behind the last row.
            let (mut flash, mut first, mut again) = (before.clone(), broken(), Sender::of(&program));
            let mut slots = Slots::new(&mut flash).expect("a sound geometry");
            assert!(slots.receive(&mut first, &TERMS).is_err());
            slots.receive(&mut again, &TERMS).expect("it is stored");
            let sent_twice = first.n_sent + again.n_sent - program.len();
            assert!(sent_twice <= geometry.row as usize, "{sent_twice} bytes of {left}");
            assert_eq!(current_output(&mut flash).as_deref(), Some("new True\n"));
            // The power goes: what was being written is written anew, with its page.
            let (mut flash, mut first, mut again) = (before, broken(), Sender::of(&program));
            assert!(store(&mut flash, &mut first).is_err());
            assert_eq!(current_output(&mut flash).as_deref(), Some("second True\n"));
            store(&mut flash, &mut again).expect("it is stored");
            let sent_twice = first.n_sent + again.n_sent - program.len();
            assert!(sent_twice <= geometry.page as usize + geometry.row as usize, "{sent_twice} bytes of {left}");
            assert_eq!(current_output(&mut flash).as_deref(), Some("new True\n"));
        }
        // What is current is not sent at all, and another program with the same front from where it differs.
        let (mut flash, _) = befores(geometry).swap_remove(0);
        store(&mut flash, &mut Sender::of(&program)).expect("it is stored");
        let before = flash.n_done();
        let mut same = Sender::of(&program);
        store(&mut flash, &mut same).expect("it is there");
        assert_eq!((same.n_sent, flash.n_done()), (0, before));
    }
}

#[test]
fn a_bit_that_is_altered_on_the_way_or_in_a_cell_does_not_run() {
    let mut random = Rng::with_seed(11);
    let program = program_printing("new", 700);
    let n_bits = 8 * program.len();
    let befores = befores_of_one();
    for trial in 0..1000 {
        let mut flash = befores[trial % 2].clone();
        let mut sender = Sender::of(&program);
        let bit = random.usize(0..n_bits);
        sender.bytes[Offer::BYTES + bit / 8] ^= 1 << (bit % 8);
        let stored = store(&mut flash, &mut sender);
        assert!(matches!(stored, Err(NotKept::Altered)), "{stored:?}");
        assert_eq!(current_output(&mut flash).as_deref(), Some("first True\n"));
        store(&mut flash, &mut Sender::of(&program)).expect("it is stored");
        assert_eq!(current_output(&mut flash).as_deref(), Some("new True\n"));
        // A cell of the newer program or its seal goes bad: the older one runs.
        let slot = Slots::new(&mut flash).and_then(|slots| Some(slots.current(&TERMS)?.0)).expect("it is current");
        flash.flip(8 * (slot * GEOMETRIES[0].slot) as usize + bit);
        assert_eq!(current_output(&mut flash).as_deref(), Some("first True\n"));
    }
}

/// A flash with one program, and with that and what is left of another.
fn befores_of_one() -> [NorFlash; 2] {
    let mut flash = NorFlash::new(GEOMETRIES[0], 3);
    store(&mut flash, &mut Sender::of(&program_printing("first", 900))).expect("it is stored");
    let one = flash.clone();
    let mut other = Sender { left: Offer::BYTES + 500, ..Sender::of(&program_printing("other", 901)) };
    assert!(store(&mut flash, &mut other).is_err());
    [one, flash]
}

#[test]
fn what_may_not_run_is_not_kept() {
    let (mut flash, _) = befores(GEOMETRIES[0]).swap_remove(2);
    let mut altered = program_printing("new", 100);
    // An instruction that there is not, under a checksum that is right.
    let code_at = altered.windows(4).position(|bytes| bytes == b"ARRB").expect("a program") + 104;
    altered[code_at] = 0xFF;
    let sum = arr_bytecode::crc32(&altered).to_le_bytes();
    altered[8..12].copy_from_slice(&sum);
    let room = Slots::new(&mut flash).expect("sound").capacity() as usize;
    let too_long = format!("there is room for {room}");
    for (program, reason) in [
        (b"no program at all".to_vec(), "not an arr program"),
        (altered, "instruction"),
        (vec![0; room + 1], too_long.as_str()),
    ] {
        let refused = store(&mut flash, &mut Sender::of(&program)).expect_err("it is refused").to_string();
        assert!(refused.contains(reason), "{refused}");
        assert_eq!(current_output(&mut flash).as_deref(), Some("second True\n"));
    }
}

#[test]
fn what_has_no_room_to_run_is_not_kept_and_does_not_count() {
    let (mut flash, _) = befores(GEOMETRIES[0]).swap_remove(2);
    let script = "import numpy as np\na = np.zeros(500)\na[3] = 1\nprint(a[2:5])\n";
    let large = arr_compiler::compile(script, &arr_tests::options()).expect("compiles").program;
    let narrow = Terms { fast_bytes: 2000, ..TERMS };
    let mut slots = Slots::new(&mut flash).expect("a sound geometry");
    let kept = |slots: &Slots<'_>, terms| slots.current(terms).map(|(slot, _)| slot);
    let refused = slots.receive(&mut Sender::of(&large), &narrow).expect_err("it is refused").to_string();
    assert!(refused.contains(" bytes of memory, the arena has 2000"), "{refused}");
    assert_eq!(kept(&slots, &TERMS), Some(1));
    // A firmware that has room takes it; one that has not any more runs the one before.
    slots.receive(&mut Sender::of(&large), &TERMS).expect("it is stored");
    assert_eq!((kept(&slots, &TERMS), kept(&slots, &narrow)), (Some(0), Some(1)));
    // There it counts as the older one.
    slots.receive(&mut Sender::of(&program_printing("next", 500)), &narrow).expect("it is stored");
    assert_eq!((kept(&slots, &TERMS), kept(&slots, &narrow)), (Some(0), Some(0)));
    assert_eq!(current_output(&mut flash).as_deref(), Some("next True\n"));
}

#[test]
fn sequence_numbers_go_round() {
    let geometry = GEOMETRIES[0];
    let mut flash = NorFlash::new(geometry, 1);
    store(&mut flash, &mut Sender::of(&program_printing("first", 900))).expect("it is stored");
    // The last number that there is. A seal is a magic word, its number, the offer and a CRC-32.
    let capacity = Slots::new(&mut flash).expect("sound").capacity() as usize;
    let mut seal = flash.bytes()[capacity..][..8 + Offer::BYTES].to_vec();
    seal[4..8].fill(0xFF);
    let sum = checksum(&seal).to_le_bytes();
    flash.set(capacity, &[&seal[..], &sum].concat());
    let sequences =
        |flash: &mut NorFlash| Slots::new(flash).expect("sound").seals().map(|seal| seal.map(|seal| seal.sequence));
    assert_eq!(sequences(&mut flash), [Some(u32::MAX), None]);
    assert_eq!(current_output(&mut flash).as_deref(), Some("first True\n"));
    for (name, expected) in
        [("second", [Some(u32::MAX), Some(0)]), ("third", [Some(1), Some(0)]), ("fourth", [Some(1), Some(2)])]
    {
        store(&mut flash, &mut Sender::of(&program_printing(name, 700))).expect("it is stored");
        assert_eq!(sequences(&mut flash), expected);
        assert_eq!(current_output(&mut flash), Some(format!("{name} True\n")));
    }
}

#[test]
fn what_is_not_signed_or_altered_is_not_kept() {
    let pair = KeyPair::from_seed(Seed::new([7; 32]));
    let mut flash = NorFlash::new(GEOMETRIES[0], 1);
    let mut keep = |program: &[u8], signature: [u8; SIGNATURE_BYTES]| {
        let offer = Offer::of(program, "signed", signature).expect("not too long");
        let mut sender = Sender { bytes: [&offer.to_bytes(), program].concat(), left: usize::MAX, n_sent: 0 };
        let mut slots = Slots::new(&mut flash).expect("a sound geometry");
        let terms = Terms { key: Some(Key(*pair.pk)), ..TERMS };
        let kept = slots.receive(&mut sender, &terms);
        (kept.map_err(|reason| reason.to_string()), slots.current(&terms).is_some())
    };
    let program = program_printing("signed", 900);
    let signature = *pair.sk.sign(&program, None);
    let other = KeyPair::from_seed(Seed::new([8; 32]));
    assert_eq!(keep(&program, [0; SIGNATURE_BYTES]), (Err("the program is not signed".to_owned()), false));
    let not_ours = || Err("the program is not signed with the key of the device".to_owned());
    assert_eq!(keep(&program, *other.sk.sign(&program, None)), (not_ours(), false));
    for bit in 0..8 * SIGNATURE_BYTES {
        let mut altered = signature;
        altered[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(keep(&program, altered), (not_ours(), false), "bit {bit}");
    }
    let mut random = Rng::with_seed(3);
    for _ in 0..100 {
        let mut altered = program.clone();
        let bit = random.usize(0..8 * altered.len());
        altered[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(keep(&altered, signature), (not_ours(), false), "bit {bit}");
    }
    assert_eq!(keep(&program, signature), (Ok(()), true));
    // A firmware with another key does not run what is there.
    let terms = Terms { key: Some(Key(*other.pk)), ..TERMS };
    assert!(Slots::new(&mut flash).expect("sound").current(&terms).is_none());
}

#[test]
fn a_flash_of_other_sizes_is_no_place_for_programs() {
    let sound = GEOMETRIES[0];
    for geometry in [
        Geometry { row: 0, ..sound },
        Geometry { row: 6, ..sound },
        Geometry { row: 512, ..sound },
        Geometry { page: 0, ..sound },
        Geometry { page: 300, ..sound },
        Geometry { slot: 8200, ..sound },
        Geometry { page: 128, row: 8, slot: 128 },
    ] {
        assert!(Slots::new(&mut NorFlash::new(geometry, 1)).is_none(), "{geometry:?}");
    }
    assert!(Slots::new(&mut NorFlash::new(sound, 1)).is_some());
}
