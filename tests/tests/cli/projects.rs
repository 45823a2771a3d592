//! `arr new`, `arr test`, and what the command says about itself.

use crate::files::{Folder, exits, refuses};

#[test]
fn a_new_project_runs_and_holds() {
    let folder = Folder::with_script("");
    let made = folder.arr("new blink");
    exits(&made, 0);
    let command = made.stdout.lines().find_map(|line| line.trim().strip_prefix("arr run")).expect("a command to go on");
    let ran = folder.arr(&format!("run{command}"));
    exits(&ran, 0);
    assert_eq!(Some(ran.stdout), std::fs::read_to_string(folder.path("blink/blink.out")).ok());
    let tested = folder.arr("test blink");
    exits(&tested, 0);
    assert_eq!(tested.stdout, "ok      blink/blink.arr\n1 of 1 hold\n");
    refuses(&folder.arr("new blink"), &["blink", "choose another name"]);
}

#[test]
fn tests_compare_and_bless() {
    let folder = Folder::with_script("print(1)\nprint(2)\n");
    refuses(&folder.arr("test"), &["--bless"]);
    folder.write("s.out", b"1\n3\n");
    let failed = folder.arr("test");
    exits(&failed, 1);
    let expected = "FAILED  ./s.arr\n    line 2\n    expected: 3\n    printed:  2\n0 of 1 hold\n";
    assert_eq!(failed.stdout, expected);
    let blessed = folder.arr("test --bless");
    exits(&blessed, 0);
    assert_eq!(std::fs::read_to_string(folder.path("s.out")).ok().as_deref(), Some("1\n2\n"));
    exits(&folder.arr("test"), 0);
}

#[test]
fn what_is_no_script_is_not_tested() {
    let folder = Folder::with_script("");
    folder.write("notes.txt", b"print(1)\n");
    for command in ["test notes.txt", "test notes.txt --bless"] {
        let refused = folder.arr(command);
        exits(&refused, 2);
        refuses(&refused, &["notes.txt", "NAME.arr"]);
        assert_eq!(folder.names(), ["notes.txt", "s.arr"], "{command}");
    }
    folder.write("-x.arr", b"print(1)\n");
    exits(&folder.arr("test --bless -- -x.arr"), 0);
    assert_eq!(folder.read("-x.out"), b"1\n");
}

#[test]
fn an_endless_script_fails_its_test() {
    let folder = Folder::with_script("while True:\n    pass\n");
    folder.write("s.out", b"");
    let failed = folder.arr("test --time-limit 0");
    exits(&failed, 1);
    assert!(failed.stdout.contains("still running after 0 s"), "{}", failed.stdout);
}

#[test]
fn the_line_of_a_script_is_read_as_arguments() {
    let folder = Folder::with_script("# run: --set n=3\nimport arr\nprint(arr.param(\"n\", 1))\n");
    folder.write("s.out", b"3\n");
    exits(&folder.arr("test"), 0);
    folder.write("s.arr", b"# run: --fly\nprint(1)\n");
    let failed = folder.arr("test");
    exits(&failed, 1);
    assert!(failed.stdout.contains("'--fly'"), "{}", failed.stdout);
    // Nobody would type it, and the limit in time would not end the wait for it.
    folder.write("s.arr", b"# run: --in n=-\nimport numpy as np\nimport arr\narr.read('n', np.zeros(2))\n");
    let failed = folder.arr("test s.arr");
    exits(&failed, 1);
    assert!(failed.stdout.contains("reads from files, which - is not"), "{}", failed.stdout);
}

#[test]
fn codes_are_explained() {
    let folder = Folder::with_script("");
    let said = folder.arr("explain e0301");
    exits(&said, 0);
    assert!(said.stdout.starts_with("E0301: Shapes that do not broadcast."), "{}", said.stdout);
    refuses(&folder.arr("explain E0000"), &["E0000", "arr explain"]);
    let all = folder.arr("explain");
    assert!(
        all.stdout.lines().all(|line| line.starts_with(['E', 'W'])) && all.stdout.contains("E0301  "),
        "{}",
        all.stdout
    );
}

#[test]
fn shells_and_readers_are_served() {
    let folder = Folder::with_script("");
    for (command, words) in [
        ("completions bash", "complete -F _arr"),
        ("completions zsh", "#compdef arr"),
        ("completions fish", "complete -c arr"),
        ("man", ".TH arr 1"),
        ("man run", ".TH arr-run 1"),
        ("man device info", ".TH arr-device-info 1"),
    ] {
        let ran = folder.arr(command);
        exits(&ran, 0);
        assert!(ran.stdout.contains(words), "{command}: {}", ran.stdout);
    }
    refuses(&folder.arr("man fly"), &["`fly`", "run"]);
    refuses(&folder.arr("man device fly"), &["`fly`", "info"]);
    refuses(&folder.arr("man run fly"), &["`arr run` has no commands"]);
}

#[test]
fn colour_and_warnings_are_a_choice() {
    let script = "import numpy as np\na = np.array([4, 6], dtype=np.uint8)\nprint((a + a) // 2)\n";
    let folder = Folder::with_script(script);
    let plain = folder.arr("run s.arr");
    assert!(plain.stderr.contains("W0501") && !plain.stderr.contains('\x1b'), "{}", plain.stderr);
    let colourful = folder.arr("run s.arr --color always");
    assert!(colourful.stderr.contains('\x1b'), "{}", colourful.stderr);
    let quiet = folder.arr("--quiet run s.arr");
    exits(&quiet, 0);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("[4 6]\n", ""));
}

#[test]
fn a_project_is_called_as_its_folder() {
    let folder = Folder::with_script("");
    exits(&folder.arr("new v1.2"), 0);
    let ran = folder.arr("test v1.2/v1.2.arr");
    exits(&ran, 0);
    assert!(ran.stdout.contains("ok      v1.2/v1.2.arr"), "{}", ran.describe());
    for name in ["a&b", "v1.2", "-- -x"] {
        let before = folder.names();
        let refused = folder.arr(&format!("new {name}"));
        exits(&refused, 2);
        refuses(&refused, &[name.trim_start_matches("-- ")]);
        assert_eq!(folder.names(), before, "{name}");
    }
    exits(&folder.arr("new a/b/c"), 0);
    exits(&folder.arr("test a"), 0);
}

#[test]
fn a_test_that_prints_without_end_is_ended() {
    let folder = Folder::with_script("while True:\n    print('much of it', 'again and again')\n");
    folder.write("s.out", b"");
    let ran = folder.arr("test --time-limit 100");
    exits(&ran, 1);
    assert!(ran.stdout.contains("a test may print 64 MiB"), "{}", ran.describe());
}
