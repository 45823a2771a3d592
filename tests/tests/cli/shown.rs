//! What scripts show, and what is followed: on standard error, beside what is printed.

use arr_tests::arr_reading;

use crate::files::{Folder, exits, refuses};

const SHOWS: &str = "import numpy as np\nimport arr\nprint('before')\na = np.zeros((4, 6))\na[1:3, 2:4] = 1.0\narr.show(a)\n\
                     arr.plot(np.arange(5) % 2, name='line')\narr.plot(a, bins=2)\nprint('after')\n";
const FRAMES: &str = "import numpy as np\nimport arr\nfor f in arr.stream('camera', (4, 6), dtype=np.uint8):\n    \
                      arr.emit('p', f)\n    arr.emit('mean', f.mean())\n    arr.emit('row', f[0])\n    arr.emit('cube', f.reshape(2, 6, 2))\n";

#[test]
fn what_is_shown_is_on_standard_error() {
    let folder = Folder::with_script(SHOWS);
    let ran = folder.arr("run s.arr");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "before\nafter\n");
    assert!(ran.stderr.starts_with("a:\n  ==  \n  ==  \nline:\n1 "), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("a:\n0.00 ████") && ran.stderr.contains(" 20\n0.50 ██") && ran.stderr.ends_with(" 4\n")
    );
    let colored = folder.arr("run s.arr --color always");
    assert!(colored.stderr.contains("\x1b[38;2;0;0;0m\x1b[48;2;255;255;255m▀"), "{}", colored.stderr);
}

#[test]
fn what_is_shown_can_be_stored() {
    let folder = Folder::with_script(SHOWS);
    let ran = folder.arr("run s.arr --out line=line.npy");
    exits(&ran, 0);
    assert!(!ran.stderr.contains("line:") && ran.stderr.contains("a:"), "{}", ran.stderr);
    assert_eq!(folder.names(), ["line.npy", "s.arr"]);
}

#[test]
fn tests_and_benchmarks_show_nothing() {
    let folder = Folder::with_script(SHOWS);
    folder.write("s.out", b"before\nafter\n");
    for command in ["test", "bench s.arr --runs 1"] {
        let ran = folder.arr(command);
        exits(&ran, 0);
        assert_eq!(ran.stderr, "", "{command}");
    }
}

#[test]
fn a_session_shows_too() {
    let folder = Folder::with_script("");
    folder.write("entries", format!("{SHOWS}:show a\n:plot a 2\n:plot a 0\n:show x\n").as_bytes());
    let input = std::fs::File::open(folder.path("entries")).expect("the file was written");
    let ran = arr_reading(&folder.path(""), ["repl"], input);
    exits(&ran, 1);
    let expected = "before\nafter\n      \n";
    assert!(
        ran.stdout.starts_with(expected) || ran.stdout.starts_with("before\nafter\n  ==  \n"),
        "{}",
        ran.describe()
    );
    assert!(ran.stdout.ends_with(" 4\n"), "{}", ran.describe());
    assert!(ran.stderr.contains("a:\n  ==  \n") && ran.stderr.contains("1 to 255 bins, not 0"), "{}", ran.describe());
}

#[test]
fn what_is_followed_is_drawn_instead_of_printed() {
    let folder = Folder::with_script(FRAMES);
    let ran =
        folder.arr("run s.arr --in camera=demo:2 --view p --view mean --view row --out cube=c.npy --out mean=m.npy");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "");
    for (name, n) in [("p:\n", 2), ("mean:\n", 2), ("row:\n", 2)] {
        assert_eq!(ran.stderr.matches(name).count(), n, "{name}{}", ran.stderr);
    }
    assert_eq!(folder.names(), ["c.npy", "m.npy", "s.arr"]);
    refuses(
        &folder.arr("run s.arr --in camera=demo:2 --view cube"),
        &["`cube`", "(2, 6, 2)", "neither a line nor a picture"],
    );
    refuses(
        &folder.arr("run s.arr --in camera=demo:2 --view x"),
        &["--view", "no output `x`", "`cube`, `mean`, `p`, `row`"],
    );
    refuses(&folder.arr("run s.arr --in camera=demo:2 --view p --view p"), &["given twice"]);
}

#[test]
fn members_of_archives_arrive() {
    let script =
        "import numpy as np\nimport arr\nfor f in arr.stream('camera', (2, 3), dtype=np.uint8):\n    print(f[0])\n";
    let folder = Folder::with_script(script);
    for name in ["stored", "packed"] {
        let archive = arr_tests::root().join(format!("tests/suite/data/{name}.npz"));
        let bytes = std::fs::read(&archive).expect("it is in the repository");
        folder.write("a.npz", &bytes);
        for input in ["a.npz", "a.npz:camera", "a.npz:camera.npy"] {
            let ran = folder.arr(&format!("run s.arr --in camera={input}"));
            exits(&ran, 0);
            assert_eq!(ran.stdout, "[0 1 2]\n[6 7 8]\n", "{input}");
        }
        refuses(&folder.arr("run s.arr --in camera=a.npz:level"), &["a.npz:level", "float32", "uint8 of shape (2, 3)"]);
        refuses(&folder.arr("run s.arr --in camera=a.npz:x"), &["`camera`, `level`", "--in camera=a.npz:camera"]);
        // The elements are damaged, or their end is missing.
        let mut damaged = bytes.clone();
        let at = damaged.windows(6).position(|w| w == [0, 1, 2, 3, 4, 5]);
        if let Some(at) = at {
            damaged[at] = 9;
            folder.write("a.npz", &damaged);
            refuses(&folder.arr("run s.arr --in camera=a.npz"), &["checksum"]);
        }
        folder.write("a.npz", &bytes[..bytes.len() / 2]);
        refuses(&folder.arr("run s.arr --in camera=a.npz"), &["a.npz"]);
    }
    refuses(&folder.arr("run s.arr --in camera=missing.npz"), &["missing.npz"]);
}
