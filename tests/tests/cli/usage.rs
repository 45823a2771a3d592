//! Exit codes and the forms of the commands.

use crate::files::{Folder, exits, refuses};

const GOOD: &str = "import numpy as np\na = np.arange(4)\nprint(a)\n";
const WRONG: &str = "import numpy as np\na = np.zeros(3) + np.zeros(4)\nprint(missing)\n";
const TRAPS: &str = "import numpy as np\na = np.zeros(3)\nfor i in range(4):\n    print(a[i])\n";

#[test]
fn a_script_that_runs_exits_with_0() {
    let ran = Folder::with_script(GOOD).arr("run s.arr");
    exits(&ran, 0);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("[0 1 2 3]\n", ""));
}

#[test]
fn diagnostics_exit_with_1_and_are_all_reported() {
    for command in ["run s.arr", "check s.arr", "build s.arr -o s.arrb", "plan s.arr", "dis s.arr"] {
        let folder = Folder::with_script(WRONG);
        let ran = folder.arr(command);
        exits(&ran, 1);
        assert_eq!(ran.stdout, "", "{command}");
        for words in ["E0301", "E0201", "s.arr:2:5", "s.arr:3:7", "missing", "(3,)", "(4,)"] {
            assert!(ran.stderr.contains(words), "{command}: `{words}` is not in the message\n{}", ran.stderr);
        }
        assert_eq!(folder.names(), ["s.arr"], "{command}");
    }
}

#[test]
fn wrong_usage_exits_with_2() {
    let folder = Folder::with_script(GOOD);
    for command in [
        "",
        "run",
        "fly s.arr",
        "run s.arr --fast",
        "run s.arr --in camera",
        "run s.arr --set level",
        "run s.arr --out sum",
        "dump --stage nowhere s.arr",
        "build s.arr",
    ] {
        exits(&folder.arr(command), 2);
    }
}

#[test]
fn a_trap_exits_with_3_after_what_was_printed() {
    let ran = Folder::with_script(TRAPS).arr("run s.arr");
    exits(&ran, 3);
    assert_eq!(ran.stdout, "0.0\n0.0\n0.0\n");
    assert!(ran.stderr.contains("index 3 is out of range for axis 0 with extent 3"), "{}", ran.stderr);
    assert!(ran.stderr.contains("s.arr:4") || ran.stderr.contains("line 4"), "{}", ran.stderr);
}

#[test]
fn help_and_version_exit_with_0() {
    let folder = Folder::with_script(GOOD);
    for command in ["--help", "--version", "run --help"] {
        let ran = folder.arr(command);
        exits(&ran, 0);
        assert!(ran.stdout.contains("arr"), "{command}");
    }
}

#[test]
fn check_says_nothing_about_a_good_script() {
    let folder = Folder::with_script(GOOD);
    let ran = folder.arr("check s.arr");
    exits(&ran, 0);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""));
    let ran = folder.arr("check s.arr --json");
    exits(&ran, 0);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""));
}

#[test]
fn a_warning_does_not_stop_a_run() {
    let script = "import numpy as np\na = np.array([4, 6], dtype=np.uint8)\nprint((a + a) // 2)\n";
    let ran = Folder::with_script(script).arr("run s.arr");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "[4 6]\n");
    assert!(ran.stderr.contains("W0501"), "{}", ran.stderr);
}

#[test]
fn scripts_that_cannot_be_read_are_named() {
    let folder = Folder::with_script(GOOD);
    folder.write("latin1.arr", b"print(\"\xe4\")\n");
    for command in ["run", "check", "plan", "dis"] {
        refuses(&folder.arr(&format!("{command} missing.arr")), &["missing.arr"]);
        refuses(&folder.arr(&format!("{command} latin1.arr")), &["latin1.arr"]);
    }
}

#[test]
fn every_stage_is_printed() {
    let folder = Folder::with_script(GOOD);
    for stage in ["lex", "ast", "hir", "vectorize", "plan", "bytecode"] {
        let ran = folder.arr(&format!("dump --stage {stage} s.arr"));
        exits(&ran, 0);
        assert!(ran.stdout.lines().count() > 1, "{stage}: {}", ran.stdout);
    }
    let ran = folder.arr("dis s.arr");
    exits(&ran, 0);
    assert!(ran.stdout.contains("a = np.arange(4)"), "no source line in\n{}", ran.stdout);
}

#[test]
fn the_plan_is_one_json_object() {
    let ran = Folder::with_script(GOOD).arr("plan s.arr --json");
    exits(&ran, 0);
    for key in ["arena_bytes", "lower_bound_bytes", "constant_bytes", "buffers", "lines", "numpy_bytes", "loops"] {
        assert!(ran.stdout.contains(&format!("\"{key}\"")), "{key} is not in {}", ran.stdout);
    }
}

#[test]
fn the_plan_is_a_picture() {
    let folder = Folder::with_script(GOOD);
    exits(&folder.arr("plan s.arr --svg plan.svg"), 0);
    let picture = std::fs::read_to_string(folder.path("plan.svg")).expect("the picture is there");
    assert!(picture.starts_with("<svg") && picture.contains("<title>array a: int32(4,)"), "{picture}");
}
