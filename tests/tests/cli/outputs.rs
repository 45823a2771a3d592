//! `--out`: what was emitted, stacked, in a file that is whole or not there.

use arr_tests::Npy;

use crate::files::{Folder, exits, refuses};

const EMITS: &str = "\
import numpy as np
import arr
for i in range(3):
    arr.emit(\"half\", i / 2)
    arr.emit(\"row\", np.arange(4, dtype=np.uint8) * i)
print(\"done\")
";

#[test]
fn emissions_are_stacked_and_not_printed() {
    let folder = Folder::with_script(EMITS);
    let ran = folder.arr("run s.arr --out half=half.npy --out row=row.npy");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "done\n");
    let half = Npy::read(&folder.path("half.npy")).expect("an array");
    let floats = [0.0f32, 0.5, 1.0].iter().flat_map(|value| value.to_le_bytes()).collect();
    assert_eq!(half, Npy { descr: "<f4".to_owned(), shape: vec![3], bytes: floats });
    let row = Npy::read(&folder.path("row.npy")).expect("an array");
    assert_eq!(
        row,
        Npy { descr: "|u1".to_owned(), shape: vec![3, 4], bytes: vec![0, 0, 0, 0, 0, 1, 2, 3, 0, 2, 4, 6] }
    );
    assert_eq!(folder.names(), ["half.npy", "row.npy", "s.arr"]);
}

#[test]
fn what_is_not_kept_is_printed() {
    let folder = Folder::with_script(EMITS);
    let ran = folder.arr("run s.arr --out half=half.npy");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "row:\n[0 0 0 0]\nrow:\n[0 1 2 3]\nrow:\n[0 2 4 6]\ndone\n");
}

#[test]
fn a_file_is_written_anew() {
    let folder = Folder::with_script(EMITS);
    folder.write("half.npy", &[7; 4000]);
    exits(&folder.arr("run s.arr --out half=half.npy"), 0);
    assert_eq!(Npy::read(&folder.path("half.npy")).map(|npy| npy.shape), Ok(vec![3]));
}

#[test]
fn diagnostics_leave_an_old_file_alone() {
    let folder = Folder::with_script("import arr\narr.emit(\"x\", missing)\n");
    folder.write("x.npy", b"old");
    exits(&folder.arr("run s.arr --out x=x.npy"), 1);
    assert_eq!(folder.read("x.npy"), b"old");
    assert_eq!(folder.names(), ["s.arr", "x.npy"]);
}

#[test]
fn a_trap_leaves_no_piece_of_a_file() {
    let folder = Folder::with_script("import arr\nn = 3\nwhile True:\n    arr.emit(\"x\", 6 // n)\n    n -= 1\n");
    exits(&folder.arr("run s.arr --out x=x.npy"), 3);
    for name in folder.names() {
        match name.as_str() {
            "s.arr" => {}
            "x.npy" => assert_eq!(Npy::read(&folder.path("x.npy")).map(|npy| npy.shape), Ok(vec![3])),
            other => panic!("{other} was left behind"),
        }
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = Folder::with_script(EMITS);
    refuses(&folder.arr("run s.arr --out half=nowhere/half.npy"), &["nowhere/half.npy"]);
    assert_eq!(folder.names(), ["s.arr"]);
}

#[test]
fn names_that_the_script_never_emits_are_refused() {
    let folder = Folder::with_script(EMITS);
    refuses(&folder.arr("run s.arr --out third=third.npy"), &["third"]);
    assert_eq!(folder.names(), ["s.arr"]);
}

#[test]
fn a_file_takes_one_name() {
    let folder = Folder::with_script(EMITS);
    for other in ["a.npy", "./a.npy"] {
        refuses(&folder.arr(&format!("run s.arr --out half=a.npy --out row={other}")), &[other, "given twice"]);
    }
    assert_eq!(folder.names(), ["s.arr"]);
}

#[test]
fn what_varies_in_length_does_not_stack() {
    let folder = Folder::with_script(
        "import numpy as np\nimport arr\na = np.arange(6)\narr.emit(\"large\", a[a > arr.param(\"least\", 2)])\n",
    );
    let ran = folder.arr("run s.arr");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "large:\n[3 4 5]\n");
    let ran = folder.arr("run s.arr --out large=large.npy");
    refuses(&ran, &["`large` is emitted as int32 of shape up to (6,), of any length, which does not stack"]);
    assert_eq!(folder.names(), ["s.arr"]);
}
