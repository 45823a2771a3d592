//! What a command may be told about memory.

use arr_compiler::Target;

use crate::files::{Folder, exits};

const SCRIPT: &str = "import numpy as np\na = np.arange(5000) * 0.5\na[1:] += np.sin(a)[:-1]\nprint(a.sum())\n";

#[test]
fn a_program_for_any_target_computes_the_same() {
    let folder = Folder::with_script(SCRIPT);
    let expected = folder.arr("run s.arr").stdout;
    for target in Target::ALL {
        let name = target.name;
        exits(&folder.arr(&format!("build s.arr --target {name} -o {name}.arrb")), 0);
        for command in [format!("run {name}.arrb"), format!("run s.arr --target {name}")] {
            let ran = folder.arr(&command);
            exits(&ran, 0);
            assert_eq!(ran.stdout, expected, "{command}");
        }
    }
    assert_ne!(folder.read("host.arrb"), folder.read("cortex-m7.arrb"));
}

#[test]
fn a_program_in_two_arenas_computes_the_same() {
    let folder = Folder::with_script(SCRIPT);
    let expected = folder.arr("run s.arr").stdout;
    for bytes in ["8k", "1k", "24k"] {
        exits(&folder.arr(&format!("build s.arr --target cortex-m7 --fast-ram {bytes} -o s.arrb")), 0);
        let ran = folder.arr("run s.arrb");
        exits(&ran, 0);
        assert_eq!(ran.stdout, expected, "{bytes}");
    }
    let plan = folder.arr("plan s.arr --fast-ram 16k --svg s.svg").stdout;
    for words in ["slow       20000", "place  offset", "\nslow"] {
        assert!(plan.contains(words), "`{words}` is not in\n{plan}");
    }
    assert!(String::from_utf8_lossy(&folder.read("s.svg")).contains("at slow 0"));
    let ran = folder.arr("run s.arr --fast-ram 8");
    exits(&ran, 1);
    assert!(ran.stderr.contains("E0402") && ran.stderr.contains("bytes of fast memory, 8 are there"), "{}", ran.stderr);
}

#[test]
fn the_block_length_goes_before_that_of_the_target() {
    let folder = Folder::with_script(SCRIPT);
    let listing = |options: &str| folder.arr(&format!("dis s.arr {options}")).stdout;
    for (options, block) in [("", 1024), ("--target cortex-m7", 128), ("--target cortex-m7 --block-bytes 64", 16)] {
        let begin = format!("begin_loop 5000, {block}, ");
        assert!(listing(options).contains(&begin), "{options}");
    }
}

#[test]
fn an_unknown_target_is_refused_with_those_that_there_are() {
    let ran = Folder::with_script(SCRIPT).arr("run s.arr --target cortex-m3");
    exits(&ran, 2);
    for target in Target::ALL {
        assert!(ran.stderr.contains(target.name), "{}", ran.stderr);
    }
}

#[test]
fn what_needs_more_memory_than_is_allowed_is_refused() {
    let folder = Folder::with_script(SCRIPT);
    exits(&folder.arr("build s.arr -o s.arrb"), 0);
    for command in ["run s.arr", "check s.arr", "plan s.arr", "dis s.arr", "build s.arr -o t.arrb"] {
        exits(&folder.arr(&format!("{command} --max-ram 1M")), 0);
        let ran = folder.arr(&format!("{command} --max-ram 20k"));
        exits(&ran, 1);
        for words in ["E0402", "20480 are allowed", "s.arr:2:1", "`a`, 20000 bytes"] {
            assert!(ran.stderr.contains(words), "{command}: `{words}` is not in\n{}", ran.stderr);
        }
    }
    exits(&folder.arr("run s.arrb --max-ram 64KiB"), 0);
    let ran = folder.arr("run s.arrb --max-ram 20k");
    exits(&ran, 2);
    assert!(ran.stderr.contains("20480 are allowed"), "{}", ran.stderr);
    exits(&folder.arr("run s.arr --max-ram 20kB"), 2);
}
