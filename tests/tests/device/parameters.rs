//! `arr device set`: parameters of a program that goes on meanwhile, and that nobody follows.

use std::fmt::Write;
use std::path::Path;

use arr_firmware::MAX_SETTINGS;

use crate::{arr, device, done, folder};

/// Emits what changes, reading names at each arrival and calling `arr.param` in each round, until `n` is 99.
const SCRIPT: &str = "import numpy as np
import arr
n = arr.param('n', 2)
gain = arr.param('gain', 1.5)
frame = np.zeros(2)
shown = -1.0
while n != 99:
    arr.read('camera', frame)
    loud = arr.param('loud', False)
    now = n + 100.0 * gain + 1000.0 * loud
    if now != shown:
        arr.emit('now', now)
        shown = now
";

fn refused(folder: &Path, arguments: &str, port: &str) -> String {
    let ran = arr(folder, arguments, port);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{arguments}: {}", ran.describe());
    ran.stderr
}

#[test]
fn a_program_goes_on_with_what_is_set() {
    let folder = folder(SCRIPT);
    // The last loses and alters bytes.
    for device in [device(None), device(Some(11))] {
        let (path, port) = (folder.path(), device.port());
        done(path, "upload s.arr", &port);
        for setting in ["n 7", "gain -0.25", "loud True", "n -3", "loud 0", "n 99"] {
            assert_eq!(done(path, &format!("device set {setting}"), &port), "");
        }
        let log = done(path, "device log", &port);
        assert_eq!(log, "now: 152.0\nnow: 157.0\nnow: -18.0\nnow: 982.0\nnow: 972.0\nnow: -28.0\nnow: 74.0\n");
        // It starts anew with its defaults.
        done(path, "device run --detach", &port);
        done(path, "device set n 99", &port);
        assert_eq!(done(path, "device log", &port), "now: 152.0\nnow: 249.0\n");
    }
}

#[test]
fn what_cannot_be_set_is_said_and_the_program_goes_on() {
    let (folder, device) = (folder(SCRIPT), device(None));
    let (path, port) = (folder.path(), device.port());
    let none_runs = refused(path, "device set n 3", &port);
    assert!(none_runs.contains("no program runs there that could be set"), "{none_runs}");
    done(path, "upload s.arr", &port);
    for (setting, reason) in [
        ("m 3", "the program has no parameter `m`, it has `gain`, `loud`, `n`"),
        ("camera 3", "the program has no parameter `camera`, it has `gain`, `loud`, `n`"),
        ("n 3.5", "`n` is an int, which `3.5` is not, write for example `arr device set n 2`"),
        ("n 9223372036854775808", "`n` is an int, which `9223372036854775808` is not"),
        ("gain high", "`gain` is a float, which `high` is not, write for example `arr device set gain 1.5`"),
        ("loud 2", "`loud` is a bool, which `2` is not, write for example `arr device set loud False`"),
    ] {
        let message = refused(path, &format!("device set {setting}"), &port);
        assert!(message.contains(reason), "{setting}: {message}");
    }
    done(path, "device set n 99", &port);
    assert_eq!(done(path, "device log", &port), "now: 152.0\nnow: 249.0\n");
    let over = refused(path, "device set n 3", &port);
    assert!(over.contains("no program runs there that could be set"), "{over}");
}

#[test]
fn so_many_are_set_and_no_more() {
    let mut script = "import numpy as np\nimport arr\nframe = np.zeros(2)\n".to_owned();
    for k in 0..=MAX_SETTINGS {
        writeln!(script, "p{k} = arr.param('p{k}', {k})").expect("text can be written");
    }
    let all = (0..=MAX_SETTINGS).map(|k| format!("p{k}")).collect::<Vec<String>>().join(" + ");
    write!(script, "while p0 != 99:\n    arr.read('camera', frame)\narr.emit('all', {all})\n").expect("text");
    let (folder, device) = (folder(&script), device(None));
    let (path, port) = (folder.path(), device.port());
    done(path, "upload s.arr", &port);
    for k in (1..=MAX_SETTINGS).rev() {
        done(path, &format!("device set p{k} 1"), &port);
    }
    let message = refused(path, "device set p0 99", &port);
    assert!(message.contains("16 other parameters are set, and the device has no room for more"), "{message}");
    // Those that are set can be set again.
    done(path, "device set p3 1000", &port);
    assert_eq!(done(path, "device stop", &port), "");
    assert!(done(path, "device log", &port).ends_with("stopped by the host\n"));
}

#[test]
fn a_program_without_parameters_has_none() {
    let (folder, device) = (folder("n = 0\nwhile n >= 0:\n    n = (n + 1) % 1000\n"), device(None));
    let (path, port) = (folder.path(), device.port());
    done(path, "upload s.arr", &port);
    let message = refused(path, "device set n 3", &port);
    assert!(message.contains("the program has no parameter `n`, it has none"), "{message}");
    done(path, "device stop", &port);
}

#[test]
fn nobody_there_is_named() {
    let folder = folder("print(1)\n");
    let _silent = std::os::unix::net::UnixListener::bind(folder.path().join("silent")).expect("a socket");
    let message = refused(folder.path(), "device set n 3", "unix:silent");
    assert!(message.contains("nothing is heard from a device that runs arr's firmware"), "{message}");
}
