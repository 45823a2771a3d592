//! Program files: the same bytes every time, refused where a byte is missing or altered.

use crate::files::{Folder, exits, refuses};

const SCRIPT: &str = "\
import numpy as np
a = np.array([3, 1, 2], dtype=np.int16)
total = 0
for i in range(len(a)):
    total += a[i]
a += 1
print(a * 2, total)
";

fn built() -> Folder {
    let folder = Folder::with_script(SCRIPT);
    exits(&folder.arr("build s.arr -o s.arrb"), 0);
    folder
}

#[test]
fn a_built_program_runs_as_its_script() {
    let folder = built();
    let (of_script, of_program) = (folder.arr("run s.arr"), folder.arr("run s.arrb"));
    exits(&of_program, 0);
    assert_eq!(of_program.stdout, "[8 4 6] 6\n");
    assert_eq!(of_program.stdout, of_script.stdout);
}

#[test]
fn two_builds_give_the_same_bytes() {
    let folder = built();
    exits(&folder.arr("build s.arr -o again.arrb"), 0);
    assert_eq!(folder.read("s.arrb"), folder.read("again.arrb"));
    assert_eq!(folder.names(), ["again.arrb", "s.arr", "s.arrb"]);
}

#[test]
fn a_listing_of_bytes_is_that_of_the_script() {
    let folder = built();
    let (of_script, of_program) = (folder.arr("dis s.arr"), folder.arr("dis s.arrb"));
    exits(&of_program, 0);
    assert_eq!(of_program.stdout, of_script.stdout);
}

#[test]
fn a_truncated_program_is_refused() {
    let folder = built();
    let whole = folder.read("s.arrb");
    for length in [0, 1, 3, 4, 11, 12, 50, whole.len() / 2, whole.len() - 1] {
        folder.write("cut.arrb", &whole[..length]);
        let ran = folder.arr("run cut.arrb");
        refuses(&ran, &["cut.arrb"]);
        assert_eq!(ran.stdout, "", "{length} bytes");
    }
}

#[test]
fn an_altered_program_is_refused() {
    let folder = built();
    let whole = folder.read("s.arrb");
    for at in (0..whole.len()).step_by(37).chain([whole.len() - 1]) {
        let mut altered = whole.clone();
        altered[at] ^= 0x10;
        folder.write("altered.arrb", &altered);
        let ran = folder.arr("run altered.arrb");
        refuses(&ran, &["altered.arrb"]);
        assert_eq!(ran.stdout, "", "byte {at}");
    }
}

#[test]
fn a_program_with_bytes_after_its_end_is_refused() {
    let folder = built();
    let mut longer = folder.read("s.arrb");
    longer.push(0);
    folder.write("longer.arrb", &longer);
    refuses(&folder.arr("run longer.arrb"), &["longer.arrb"]);
}

#[test]
fn a_script_that_is_called_a_program_is_refused() {
    let folder = Folder::with_script(SCRIPT);
    folder.write("text.arrb", SCRIPT.as_bytes());
    refuses(&folder.arr("run text.arrb"), &["text.arrb"]);
}
