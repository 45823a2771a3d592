//! Programs on a device at the other end of a serial line, which does what this machine does, whatever happens on the line.
#![cfg(unix)]

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use arr_firmware::{Deframer, Frame, Geometry, LONGEST_PAYLOAD};
use arr_tests::{LocalDevice, NorFlash, Npy, Ran, arr_binary, arr_in};
use tempfile::TempDir;

const SCRIPT: &str = "import numpy as np\nimport arr\nw = np.zeros(3)\narr.read('w', w)\nn = arr.param('n', 2)\nprint(w * n, 'ü' * 300)\n\
                      for f in arr.stream('f', (20, 30), dtype=np.uint8):\n    arr.emit('mean', f.mean())\n    arr.emit('f', f)\n    \
                      print(f[::7, ::9])\nprint(np.zeros((2, 0)).shape)\narr.emit('none', np.zeros((0, 3)))\n";
const OPTIONS: &str = "run s.arr --set n=3 --in w=demo:1 --in f=f.npy";

fn folder(script: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("s.arr"), script).expect("the folder can be written");
    Npy::counting("|u1", &[3, 20, 30], 1800).write(&folder.path().join("f.npy"));
    folder
}

fn arr(folder: &Path, arguments: &str, device: &str) -> Ran {
    arr_in(folder, arguments.split_whitespace().chain(["--device", device]))
}

#[test]
fn what_is_framed_is_found_again_and_what_is_altered_is_not() {
    let payloads = (0..=LONGEST_PAYLOAD).map(|n| (0..n).map(|k| (k * n % 251 * (n % 3)) as u8).collect::<Vec<u8>>());
    let mut deframer = Deframer::default();
    for payload in payloads {
        let frame = Frame::new(7, 2, &payload).expect("not too long");
        let found: Vec<Vec<u8>> =
            frame.bytes().iter().filter_map(|&byte| Some(deframer.push(byte)?.payload.to_vec())).collect();
        assert_eq!(found, [payload]);
    }
    assert!(Frame::new(7, 2, &[1; LONGEST_PAYLOAD + 1]).is_none());
    let frame = Frame::new(7, 2, b"\0a payload\0\0").expect("not too long");
    for bit in 0..8 * frame.bytes().len() {
        let mut bytes = frame.bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        // What follows is found, unless its start was swallowed with the end of this one.
        let all = [bytes.as_slice(), &[0], frame.bytes()].concat();
        let found = all.iter().filter(|&&byte| deframer.push(byte).is_some()).count();
        assert_eq!(found, 1, "bit {bit}");
    }
}

#[test]
fn a_device_does_what_this_machine_does() {
    let (folder, device) = (folder(SCRIPT), LocalDevice::start(None));
    let here = arr_in(folder.path(), OPTIONS.split_whitespace());
    assert_eq!(here.code, Some(0), "{}", here.describe());
    let there = arr(folder.path(), OPTIONS, &device.port());
    assert_eq!((there.code, &there.stdout, &there.stderr), (Some(0), &here.stdout, &here.stderr));
    let here = arr_in(folder.path(), format!("{OPTIONS} --out f=here.npy").split_whitespace());
    let there = arr(folder.path(), &format!("{OPTIONS} --out f=there.npy"), &device.port());
    assert_eq!((here.code, there.code), (Some(0), Some(0)), "{}", there.describe());
    let bytes = |name: &str| std::fs::read(folder.path().join(name)).expect("it was written");
    assert!(bytes("here.npy") == bytes("there.npy"));
}

#[test]
fn bytes_that_are_lost_or_altered_do_no_harm() {
    let folder = folder(SCRIPT);
    let here = arr_in(folder.path(), OPTIONS.split_whitespace());
    for seed in 0..4 {
        let device = LocalDevice::start(Some(seed));
        let there = arr(folder.path(), OPTIONS, &device.port());
        assert_eq!((there.code, &there.stdout), (Some(0), &here.stdout), "seed {seed}: {}", there.describe());
    }
}

#[test]
fn a_program_that_stops_says_why_and_the_next_one_runs() {
    let device = LocalDevice::start(None);
    let traps = folder(
        "import numpy as np\nimport arr\na = np.zeros(3)\nn = arr.param('n', 5)\nprint('so far')\nprint(a[n])\n",
    );
    let here = arr_in(traps.path(), ["run", "s.arr"]);
    let there = arr(traps.path(), "run s.arr", &device.port());
    assert_eq!((there.code, &there.stdout, &there.stderr), (Some(3), &here.stdout, &here.stderr));
    let fails = folder("import arr\nn = arr.param('n', 5)\nassert n < 3, f'too many: {n}'\n");
    let here = arr_in(fails.path(), ["run", "s.arr"]);
    let there = arr(fails.path(), "run s.arr", &device.port());
    assert_eq!((there.code, &there.stderr), (Some(3), &here.stderr));
    let large = arr(
        folder("import numpy as np\na = np.zeros(200000)\na[3] = 1\nprint(a[2:5])\n").path(),
        "run s.arr",
        &device.port(),
    );
    assert_eq!(large.code, Some(3), "{}", large.describe());
    assert!(large.stderr.contains("the arena has 524288 bytes"), "{}", large.describe());
    let fine = arr(folder("print(1)\n").path(), "run s.arr", &device.port());
    assert_eq!((fine.code, fine.stdout.as_str()), (Some(0), "1\n"));
}

#[test]
fn who_goes_away_leaves_the_device_to_the_next() {
    let device = LocalDevice::start(None);
    let endless = folder("import arr\nn = 0\narr.emit('n', n)\nwhile n >= 0:\n    n = (n + 1) % 1000\n");
    let mut command = Command::new(arr_binary());
    command.current_dir(endless.path()).args(["run", "s.arr", "--view", "n", "--device", &device.port()]);
    let mut child = command.stderr(Stdio::piped()).spawn().expect("it can be started");
    let mut first = [0; 3];
    child.stderr.as_mut().expect("it is piped").read_exact(&mut first).expect("it shows something");
    assert_eq!(&first, b"n:\n");
    child.kill().and_then(|()| child.wait()).expect("it can be ended");
    let fine = arr(folder("print(1)\n").path(), "run s.arr", &device.port());
    assert_eq!((fine.code, fine.stdout.as_str()), (Some(0), "1\n"), "{}", fine.describe());
}

#[test]
fn who_presses_ctrl_c_stops_the_program_on_the_device() {
    let device = LocalDevice::with_flash(None, NorFlash::new(Geometry { page: 4096, row: 32, slot: 64 << 10 }, 1));
    let endless = folder("import arr\nn = 0\narr.emit('n', n)\nwhile n >= 0:\n    n = (n + 1) % 1000\n");
    let port = device.port();
    assert_eq!(arr_in(endless.path(), ["upload", "s.arr", "--port", &port]).code, Some(0));
    for arguments in [["run", "s.arr", "--view", "n", "--device"], ["device", "run", "--view", "n", "--port"]] {
        let mut command = Command::new(arr_binary());
        command.current_dir(endless.path()).args(arguments).arg(&port);
        let mut child = command.stderr(Stdio::piped()).spawn().expect("it can be started");
        let mut stderr = child.stderr.take().expect("it is piped");
        let mut first = [0; 3];
        stderr.read_exact(&mut first).expect("it shows something");
        assert_eq!(&first, b"n:\n");
        let interrupt = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(interrupt.is_ok_and(|status| status.success()));
        let mut rest = String::new();
        stderr.read_to_string(&mut rest).expect("text");
        // It is said behind the last record of the device, which comes where its program has ended.
        assert_eq!(child.wait().expect("it ends").code(), Some(3), "{arguments:?}: {rest}");
        assert!(rest.ends_with("interrupted\n"), "{arguments:?}: {rest}");
    }
}

#[test]
fn a_line_without_a_device_is_named() {
    let folder = folder("print(1)\n");
    for port in ["unix:missing", "tcp:127.0.0.1:1", "missing"] {
        let ran = arr(folder.path(), "run s.arr", port);
        assert_eq!(ran.code, Some(2), "{}", ran.describe());
        assert!(ran.stderr.contains(port), "{}", ran.describe());
    }
    let _silent = std::os::unix::net::UnixListener::bind(folder.path().join("silent")).expect("a socket");
    let ran = arr(folder.path(), "run s.arr", "unix:silent");
    assert_eq!(ran.code, Some(2), "{}", ran.describe());
    assert!(ran.stderr.contains("nothing is heard"), "{}", ran.describe());
}
