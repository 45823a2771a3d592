//! `arr bench`.

use crate::files::{Folder, exits, refuses};

const STREAM: &str = "import numpy as np
import arr
for f in arr.stream('camera', (4, 5), dtype=np.uint8):
    arr.emit('p', f)
    arr.emit('mean', f.mean())
";

#[test]
fn a_script_is_measured() {
    let folder = Folder::with_script(STREAM);
    let measured = folder.arr("bench s.arr --in camera=demo:5 --runs 2 --json");
    exits(&measured, 0);
    for words in ["\"per\":\"arrival\"", "\"n\":10,", "\"median_ns\":", "\"quartiles_ns\":[", "\"arena_bytes\":"] {
        assert!(measured.stdout.contains(words), "{words}: {}", measured.stdout);
    }
    folder.write("r.arr", b"import numpy as np\nprint(np.arange(100).sum())\n");
    let measured = folder.arr("bench r.arr --runs 3");
    exits(&measured, 0);
    assert!(measured.stdout.starts_with("per run") && measured.stdout.contains("of 3 between"), "{}", measured.stdout);
    let profiled = folder.arr("bench s.arr --in camera=demo:5 --runs 2 --profile");
    exits(&profiled, 0);
    for words in ["line   share", "%  ", "arr.emit('mean', f.mean())", "(the host:", "100.0%", "per arrival"] {
        assert!(profiled.stdout.contains(words), "{words}: {}", profiled.stdout);
    }
    let json = folder.arr("bench r.arr --runs 2 --profile --json");
    assert!(json.stdout.contains("{\"line\":2,\"mean_ns\":"), "{}", json.stdout);
    exits(&folder.arr("build r.arr -o r.arrb --strip"), 0);
    refuses(&folder.arr("bench r.arrb --profile"), &["no source lines", "--strip"]);
    refuses(&folder.arr("bench r.arr --runs 0"), &["--runs"]);
    refuses(&folder.arr("bench missing.arr"), &["missing.arr"]);
}

#[test]
fn plans_for_other_memories_are_measured_here() {
    let folder = Folder::with_script(STREAM);
    for target in ["--target x86-64", "--block-bytes 64", "--target host --block-bytes 256", "--unoptimized"] {
        let measured = folder.arr(&format!("bench s.arr --in camera=demo:2 --runs 1 {target}"));
        exits(&measured, 0);
        assert!(measured.stdout.starts_with("per arrival"), "{target}: {}", measured.describe());
    }
}

#[test]
fn what_is_read_before_a_stream_is_no_arrival() {
    let script = format!("import numpy as np\nimport arr\nw = np.zeros(3)\narr.read('w', w)\nprint(w)\n{STREAM}");
    let folder = Folder::with_script(&script);
    let measured = folder.arr("bench s.arr --in camera=demo:4 --in w=demo:1 --runs 1 --json");
    exits(&measured, 0);
    assert!(measured.stdout.contains("\"per\":\"arrival\",\"n\":4,"), "{}", measured.describe());
    folder.write("r.arr", b"import numpy as np\nimport arr\nw = np.zeros(3)\narr.read('w', w)\narr.read('v', w)\n");
    let measured = folder.arr("bench r.arr --in v=demo:4 --in w=demo:1 --runs 1");
    exits(&measured, 0);
    assert!(measured.stdout.starts_with("per run"), "{}", measured.describe());
}

#[test]
fn options_that_would_be_ignored_are_refused() {
    let folder = Folder::with_script(STREAM);
    folder.write("firmware", b"none");
    for (options, words) in [
        ("--view p", ["--view", "leave out"]),
        ("--device unix:x", ["--device", "leave out"]),
        ("--out p=p.npy", ["--out", "leave out"]),
        ("--firmware firmware", ["--firmware", "--target cortex-m7"]),
        ("--target x86-64 --firmware firmware", ["--firmware", "--target cortex-m55"]),
        ("--target cortex-m7 --profile", ["--profile", "cortex-m7"]),
        ("--target cortex-m7 --runs 3", ["--runs", "cortex-m7"]),
    ] {
        let refused = folder.arr(&format!("bench s.arr --in camera=demo:2 {options}"));
        exits(&refused, 2);
        refuses(&refused, &words);
    }
    // What can be read once would be nothing in all runs but the first.
    refuses(&folder.arr_reading("bench s.arr --in camera=-", "firmware"), &["-: ", "in every run"]);
}

#[test]
fn an_emulated_camera_takes_a_firmware_and_arrivals() {
    let folder = Folder::with_script(STREAM);
    refuses(&folder.arr("bench s.arr --in camera=demo:2 --target cortex-m7"), &["no firmware", "cargo xtask mcu"]);
    folder.write("firmware", b"none");
    folder.write("r.arr", b"print(1)\n");
    refuses(&folder.arr("bench r.arr --target cortex-m7 --firmware firmware"), &["nothing arrives", "arr.stream"]);
    let sources: String = (0..17).map(|k| format!("arr.read('s{k}', a)\n")).collect();
    folder.write("many.arr", format!("import numpy as np\nimport arr\na = np.zeros(2)\n{sources}").as_bytes());
    let inputs: String = (0..17).map(|k| format!(" --in s{k}=demo:1")).collect();
    let many = folder.arr(&format!("bench many.arr --target cortex-m7 --firmware firmware{inputs}"));
    exits(&many, 2);
    refuses(&many, &["many.arr", "17 different sources", "16 at most"]);
}
