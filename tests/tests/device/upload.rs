//! `arr upload` and `arr device`: programs that a device keeps, from the command line.

use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::thread;

use arr_firmware::{BEGIN, Deframer, Frame, Key, LINE_VERSION, UNASKED};
use arr_tests::{Cut, LocalDevice, NorFlash, Npy, arr_in};
use ed25519_compact::PublicKey;
use tempfile::TempDir;

use crate::{GEOMETRY, arr, device, done};

const SCRIPT: &str = "import numpy as np\nimport arr\nn = arr.param('n', 2)\nprint('kept', n)\n\
                      for f in arr.stream('f', (20, 30), dtype=np.uint8):\n    arr.emit('mean', f.mean() * n)\n";

fn folder(script: &str) -> TempDir {
    let folder = crate::folder(script);
    Npy::counting("|u1", &[3, 20, 30], 1800).write(&folder.path().join("f.npy"));
    folder
}

#[test]
fn a_program_is_kept_described_and_run() {
    let (folder, device) = (folder(SCRIPT), device(None));
    let (path, port) = (folder.path(), device.port());
    let info = done(path, "device info", &port);
    assert!(info.contains("slot 0    empty\nslot 1    empty\n"), "{info}");
    assert_eq!(done(path, "upload s.arr", &port), "");
    let options = "--set n=3 --in f=f.npy --out mean=";
    let here = arr_in(path, format!("run s.arr {options}here.npy").split_whitespace());
    assert_eq!(here.code, Some(0), "{}", here.describe());
    assert_eq!(done(path, &format!("device run {options}there.npy"), &port), here.stdout);
    let bytes = |name: &str| std::fs::read(path.join(name)).expect("it was written");
    assert!(bytes("here.npy") == bytes("there.npy"));
    // A program file, under another name; the first stays beside it.
    assert_eq!(arr_in(path, ["build", "s.arr", "--strip", "-o", "s.arrb"]).code, Some(0));
    done(path, "upload s.arrb --name other", &port);
    let info = done(path, "device info", &port);
    assert!(info.contains("slot 0    s, ") && info.contains("slot 1    other, "), "{info}");
    assert!(info.trim_end().ends_with(", current") && info.matches(", current").count() == 1, "{info}");
}

#[test]
fn a_program_that_nobody_follows_is_stopped_and_has_a_log() {
    let (folder, device) =
        (folder("import arr\narr.emit('x', 1.5)\nn = 0\nwhile n >= 0:\n    n = (n + 1) % 1000\n"), device(None));
    let (path, port) = (folder.path(), device.port());
    done(path, "upload s.arr", &port);
    assert_eq!(done(path, "device run --detach", &port), "");
    assert_eq!(done(path, "device stop", &port), "");
    let log = done(path, "device log", &port);
    assert!(log.starts_with("x: 1.5\nline ") && log.ends_with(": stopped by the host\n"), "{log}");
}

#[test]
fn bytes_that_are_lost_or_altered_do_no_harm() {
    let folder = folder(SCRIPT);
    let options = "--set n=3 --in f=f.npy";
    let here = arr_in(folder.path(), format!("run s.arr {options}").split_whitespace());
    for seed in 0..3 {
        let device = device(Some(seed));
        done(folder.path(), "upload s.arr", &device.port());
        assert_eq!(done(folder.path(), &format!("device run {options}"), &device.port()), here.stdout, "seed {seed}");
    }
}

#[test]
fn what_a_device_cannot_keep_is_said_before_it_is_sent() {
    let large = folder("import numpy as np\na = np.zeros(200000)\na[3] = 1\nprint(a[2:5])\n");
    let fine = folder("print(1)\n");
    let numbers: Vec<String> = (0..70_000).map(|k| (k % 100).to_string()).collect();
    let long = folder(&format!(
        "import numpy as np\na = np.array([{}], dtype=np.uint8)\nprint(a[2:5], a.sum())\n",
        numbers.join(",")
    ));
    let (with, without) = (device(None), LocalDevice::start(None));
    let refusals = [
        (&large, &with, "upload s.arr", "needs fast memory of "),
        (&long, &with, "upload s.arr", "needs a slot of "),
        (&fine, &without, "upload s.arr", "needs a flash that keeps programs"),
        (&fine, &with, "device run", "the device refuses it: it keeps no program"),
        (&fine, &with, "device run --detach", "the device refuses it: it keeps no program"),
    ];
    for (folder, device, arguments, reason) in refusals {
        let ran = arr(folder.path(), arguments, &device.port());
        assert_eq!(ran.code, Some(2), "{}", ran.describe());
        assert!(ran.stderr.contains(reason), "{}", ran.describe());
    }
    let wrong = folder("print(x)\n");
    assert_eq!(arr(wrong.path(), "upload s.arr", &with.port()).code, Some(1));
    let name = "n".repeat(33);
    assert_eq!(arr_in(large.path(), ["build", "s.arr", "-o", "s.arrb"]).code, Some(0));
    for (options, reason) in [
        ("s.arrb --max-ram 1000".to_owned(), "are allowed"),
        (format!("s.arrb --name {name}"), "`--name` has 33 bytes, and a device keeps names of 32 at most"),
    ] {
        let ran = arr(large.path(), &format!("upload {options}"), &with.port());
        assert_eq!(ran.code, Some(2), "{options}: {}", ran.describe());
        assert!(ran.stderr.contains(reason), "{options}: {}", ran.describe());
    }
}

#[test]
fn keys_are_made_in_pairs_and_for_their_owner() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path();
    assert_eq!(arr_in(path, ["device", "keygen", "key"]).code, Some(0));
    let mode = |name: &str| path.join(name).metadata().expect("it was written").permissions().mode() & 0o777;
    assert_eq!(mode("key"), 0o600);
    // Where one half is there, the other is not written.
    std::fs::rename(path.join("key"), path.join("kept")).expect("the folder can be written");
    let half = arr_in(path, ["device", "keygen", "key"]);
    assert!(half.code == Some(2) && half.stderr.contains("key.pub: it is there already"), "{}", half.describe());
    assert!(!path.join("key").exists());
    std::fs::remove_file(path.join("key.pub")).expect("the folder can be written");
    std::fs::rename(path.join("kept"), path.join("key")).expect("the folder can be written");
    let half = arr_in(path, ["device", "keygen", "key"]);
    assert!(half.code == Some(2) && half.stderr.contains("key: it is there already"), "{}", half.describe());
    assert!(!path.join("key.pub").exists());
}

#[test]
fn a_program_that_is_started_runs_whatever_is_lost_on_the_line() {
    let folder = folder("import arr\nn = 0\narr.emit('n', n)\nwhile n >= 0:\n    n = (n + 1) % 1000\n");
    let device = device(Some(7));
    let (path, port) = (folder.path(), device.port());
    done(path, "upload s.arr", &port);
    for trial in 0..20 {
        done(path, "device run --detach", &port);
        let log = done(path, "device log", &port);
        assert!(log.starts_with("n: 0\nline ") && log.ends_with(": stopped by the host\n"), "trial {trial}: {log}");
    }
}

#[test]
fn a_flash_that_fails_is_named_and_the_program_before_runs() {
    let numbers = vec!["7"; 3000].join(",");
    let first = folder("print('first')\n");
    let second = folder(&format!("import numpy as np\na = np.array([{numbers}], dtype=np.uint8)\nprint(a.sum())\n"));
    let mut flash = NorFlash::new(GEOMETRY, 1);
    // The first program takes some 20 writes and erasures, the second some 110.
    flash.cut_behind(60, Cut::Bits);
    let device = LocalDevice::with_flash(None, flash);
    done(first.path(), "upload s.arr", &device.port());
    let ran = arr(second.path(), "upload s.arr", &device.port());
    assert_eq!(ran.code, Some(2), "{}", ran.describe());
    let reason = "the device refuses it: the flash of the device does not keep what is written into it";
    assert!(ran.stderr.contains(reason), "{}", ran.describe());
    assert_eq!(done(second.path(), "device run", &device.port()), "first\n");
}

#[test]
fn signed_programs_are_kept_and_no_others() {
    let folder = folder("print('signed')\n");
    let path = folder.path();
    for name in ["key", "other"] {
        assert_eq!(arr_in(path, ["device", "keygen", name]).code, Some(0));
    }
    let again = arr_in(path, ["device", "keygen", "key"]);
    assert_eq!(again.code, Some(2), "{}", again.describe());
    let public = std::fs::read_to_string(path.join("key.pub")).expect("it was written");
    let key = Key(*PublicKey::from_pem(&public).expect("a public key"));
    let device = LocalDevice::keeping_signed(NorFlash::new(GEOMETRY, 1), key);
    for (options, code, message) in [
        ("upload s.arr", 2, "the device keeps signed programs only: sign it with `--sign KEYFILE`"),
        ("upload s.arr --sign other", 2, "the device refuses it: the program is not signed with the key of the device"),
        ("upload s.arr --sign key.pub", 2, "it holds no private ed25519 key in PEM"),
        ("device run", 2, "it keeps no program"),
        ("upload s.arr --sign key", 0, ""),
    ] {
        let ran = arr(path, options, &device.port());
        assert_eq!(ran.code, Some(code), "{options}: {}", ran.describe());
        assert!(ran.stderr.contains(message), "{options}: {}", ran.describe());
    }
    assert_eq!(done(path, "device run", &device.port()), "signed\n");
    let unsigned = arr_in(path, ["run", "s.arr", "--device", &device.port()]);
    assert!(
        unsigned.code == Some(2) && unsigned.stderr.contains("the program is not signed"),
        "{}",
        unsigned.describe()
    );
    let info = done(path, "device info", &device.port());
    assert!(info.contains("runs signed programs only") && info.contains(", signed, current\n"), "{info}");
}

/// A device that asks for a task in this version of the line, and says nothing more when it is told one.
fn silent_behind_its_first_question(path: &Path, version: u8) {
    let listener = UnixListener::bind(path).expect("a socket");
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("somebody connects");
        let question = Frame::new(1, BEGIN, &[version]).expect("not too long");
        let (mut deframer, mut byte, mut is_silent) = (Deframer::default(), [0], false);
        while stream.read_exact(&mut byte).is_ok() {
            match deframer.push(byte[0]).map(|message| message.number) {
                Some(UNASKED) if !is_silent => {
                    let _ = stream.write_all(question.bytes());
                }
                Some(_) => is_silent = true,
                None => {}
            }
        }
    });
}

#[test]
fn a_device_that_falls_silent_is_not_waited_for() {
    let folder = folder("print(1)\n");
    silent_behind_its_first_question(&folder.path().join("line"), LINE_VERSION);
    let ran = arr_in(folder.path(), ["run", "s.arr", "--device", "unix:line"]);
    assert_eq!(ran.code, Some(2), "{}", ran.describe());
    assert!(ran.stderr.contains("nothing is heard from the device any more"), "{}", ran.describe());
}

#[test]
fn a_device_of_another_version_is_named() {
    let folder = folder("print(1)\n");
    silent_behind_its_first_question(&folder.path().join("line"), LINE_VERSION + 1);
    let ran = arr(folder.path(), "upload s.arr", "unix:line");
    assert_eq!(ran.code, Some(2), "{}", ran.describe());
    assert!(ran.stderr.contains("the device speaks version 2 of the line, this arr version 1"), "{}", ran.describe());
}
