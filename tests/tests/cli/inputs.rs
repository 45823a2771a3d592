//! `--in` and `--set`: what does not fit the script names both sides.

use crate::files::{Folder, exits, refuses};

const STREAM: &str = "\
import numpy as np
import arr
level = arr.param(\"level\", 24)
for f in arr.stream(\"camera\", (8, 8), dtype=np.uint8):
    print(np.sum(f > level))
";

#[test]
fn a_stream_takes_the_first_axis() {
    let folder = Folder::with_script(STREAM);
    folder.write_npy("c.npy", "|u1", &[3, 8, 8]);
    let ran = folder.arr("run s.arr --in camera=c.npy --set level=60");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "3\n64\n64\n");
}

#[test]
fn another_dtype_is_named_beside_the_wanted_one() {
    let folder = Folder::with_script(STREAM);
    folder.write_npy("c.npy", "<f4", &[3, 8, 8]);
    refuses(&folder.arr("run s.arr --in camera=c.npy"), &["camera", "float32", "uint8"]);
}

#[test]
fn a_dtype_that_arr_has_not_is_named() {
    let folder = Folder::with_script(STREAM);
    folder.write_npy("c.npy", "<f8", &[3, 8, 8]);
    refuses(&folder.arr("run s.arr --in camera=c.npy"), &["camera", "float64", "uint8"]);
}

#[test]
fn another_shape_is_named_beside_the_wanted_one() {
    let folder = Folder::with_script(STREAM);
    folder.write_npy("c.npy", "|u1", &[3, 8, 6]);
    refuses(&folder.arr("run s.arr --in camera=c.npy"), &["camera", "8, 6)", "(8, 8)"]);
}

#[test]
fn files_that_are_no_arrays_are_refused() {
    let folder = Folder::with_script(STREAM);
    folder.write("text.npy", b"not an array");
    folder.write("empty.npy", b"");
    folder.write_npy("cut.npy", "|u1", &[3, 8, 8]);
    let whole = folder.read("cut.npy");
    folder.write("cut.npy", &whole[..whole.len() - 10]);
    folder.write("head.npy", &whole[..40]);
    for name in ["text.npy", "empty.npy", "cut.npy", "head.npy", "missing.npy"] {
        refuses(&folder.arr(&format!("run s.arr --in camera={name}")), &[name]);
    }
}

#[test]
fn sources_are_neither_missing_nor_unknown() {
    let folder = Folder::with_script(STREAM);
    folder.write_npy("c.npy", "|u1", &[3, 8, 8]);
    refuses(&folder.arr("run s.arr"), &["camera"]);
    refuses(&folder.arr("run s.arr --in camera=c.npy --in lens=c.npy"), &["lens"]);
}

#[test]
fn settings_fit_their_parameters() {
    let folder = Folder::with_script(STREAM);
    folder.write_npy("c.npy", "|u1", &[3, 8, 8]);
    refuses(&folder.arr("run s.arr --in camera=c.npy --set level=bright"), &["level", "bright"]);
    refuses(&folder.arr("run s.arr --in camera=c.npy --set gain=2"), &["gain"]);
}
