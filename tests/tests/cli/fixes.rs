//! `arr check --fix`: what is certain is repaired, in the file or on standard output.

use crate::files::{Folder, exits, refuses};

const FIXABLE: &str = "n = 3\nif n = 3\n    print(np.sqr(4.0))\n";
const FIXED: &str = "import numpy as np\nn = 3\nif n == 3:\n    print(np.sqrt(4.0))\n";

#[test]
fn a_script_is_repaired_in_its_place() {
    let folder = Folder::with_script(FIXABLE);
    let ran = folder.arr("check s.arr --fix");
    exits(&ran, 0);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", "s.arr: 4 fixes applied\n"));
    assert_eq!(String::from_utf8_lossy(&folder.read("s.arr")), FIXED);
    assert_eq!(folder.names(), ["s.arr"]);
    let ran = folder.arr("check s.arr --fix");
    exits(&ran, 0);
    assert_eq!(ran.stderr, "s.arr: 0 fixes applied\n");
}

#[test]
fn without_the_option_nothing_is_written() {
    let folder = Folder::with_script(FIXABLE);
    exits(&folder.arr("check s.arr"), 1);
    assert_eq!(folder.read("s.arr"), FIXABLE.as_bytes());
}

#[test]
fn what_is_left_is_reported() {
    let folder = Folder::with_script("print(tru3)\nx = null\n");
    let ran = folder.arr("check s.arr --fix --json");
    exits(&ran, 1);
    assert!(ran.stdout.contains("E0201") && ran.stdout.contains("tru3"), "{}", ran.describe());
    assert_eq!(folder.read("s.arr"), b"print(tru3)\nx = None\n");
}

#[test]
fn marks_line_ends_and_a_missing_last_one_stay() {
    let folder = Folder::with_script("\u{feff}# about\r\nprint(np.pi)\r\nx = null");
    exits(&folder.arr("check s.arr --fix"), 0);
    let expected = "\u{feff}# about\r\nimport numpy as np\r\nprint(np.pi)\r\nx = None";
    assert_eq!(String::from_utf8_lossy(&folder.read("s.arr")), expected);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::with_script(FIXABLE);
    let ran = folder.arr_reading("check - --fix", "s.arr");
    exits(&ran, 0);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), (FIXED, "-: 4 fixes applied\n"));
    assert_eq!(folder.read("s.arr"), FIXABLE.as_bytes());
    refuses(&folder.arr_reading("check - --fix --json", "s.arr"), &["--fix", "--json"]);
    let ran = folder.arr_reading("run -", "s.arr");
    exits(&ran, 1);
}

#[cfg(unix)]
#[test]
fn permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with_script(FIXABLE);
    let path = folder.path("s.arr");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).expect("ours");
    exits(&folder.arr("check s.arr --fix"), 0);
    assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o640);
}
