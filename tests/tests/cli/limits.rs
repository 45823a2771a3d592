//! Where the system has no more to give: full disks, readers that leave, streams that are larger than memory should be.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use arr_tests::{arr_binary, run_to_end};

use crate::files::{Folder, exits, refuses};

const FRAMES: &str = "import numpy as np\nimport arr\nn = 0\nfor f in arr.stream('camera', (100, 100), dtype=np.uint8):\n    \
                      arr.emit('p', f)\n    n += np.sum(f)\nprint(n)\n";

/// A shell in the folder, with `arr` as `$0`.
fn shell(folder: &Folder, line: &str) -> Command {
    let mut command = Command::new("sh");
    command.current_dir(folder.path("")).env_remove("CLICOLOR_FORCE").args(["-c", line]).arg(arr_binary());
    command
}

#[test]
fn a_full_disk_leaves_no_file() {
    let folder = Folder::with_script(FRAMES);
    // The shell lets files have 8 blocks, and writing more is an error as on a full disk.
    let limit = "trap '' XFSZ; ulimit -f 8; exec \"$0\" run s.arr --in camera=demo:50 --out p=";
    for file in ["p.npy", "p.gif"] {
        let ran = run_to_end(&mut shell(&folder, &format!("{limit}{file}")));
        refuses(&ran, &[&format!("error: cannot write {file}: File too large")]);
        assert!(!ran.stderr.contains(".arr-"), "{}", ran.describe());
        assert_eq!(folder.names(), ["s.arr"]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_named() {
    let folder = Folder::with_script("print(1)\n");
    for command in ["run s.arr", "plan s.arr", "dis s.arr", "explain", "man", "--help", "run --help", "--version"] {
        let ran = run_to_end(&mut shell(&folder, &format!("\"$0\" {command} > /dev/full")));
        exits(&ran, 2);
        refuses(&ran, &["cannot write to standard output: No space left"]);
    }
}

#[test]
fn a_reader_that_leaves_ends_an_endless_script() {
    let folder = Folder::with_script("n = 0\nwhile True:\n    print(n)\n    n += 1\n");
    let mut command = shell(&folder, "exec \"$0\" run s.arr");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut first = String::new();
    let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
    reader.read_line(&mut first).expect("a line");
    drop(reader);
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!((first.as_str(), ended.status.code(), ended.stderr.as_slice()), ("0\n", Some(0), &[][..]));
}

#[test]
fn what_is_interrupted_leaves_no_file() {
    let folder = Folder::with_script(&FRAMES.replace("    n += np.sum(f)", "    print(len(f))"));
    let line = "\"$0\" run s.arr --in camera=demo:1000000000 --out p=p.npy";
    let mut command = shell(&folder, &format!("exec {line}"));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut lines = String::new();
    reader.read_line(&mut lines).expect("a line");
    // What is printed from now on is read, so that the run goes on.
    let rest = std::thread::spawn(move || std::io::copy(&mut reader, &mut std::io::sink()));
    exits(&run_to_end(Command::new("kill").args(["-INT", &child.id().to_string()])), 0);
    let ended = child.wait_with_output().expect("it ends");
    rest.join().expect("no panic").expect("a pipe can be read");
    assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(3), &b"error: interrupted\n"[..]));
    assert_eq!(folder.names(), ["s.arr"]);
}

/// Reads 500 MB from standard input, and looks at the most memory that the process has had before the last of it.
#[cfg(target_os = "linux")]
#[test]
fn a_stream_takes_the_memory_of_an_arrival() {
    const MOST_KB: usize = 64 << 10;
    let folder = Folder::with_script(&FRAMES.replace("    arr.emit('p', f)\n", ""));
    let mut command = shell(&folder, "exec \"$0\" run s.arr --in camera=-");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("a pipe");
    let block = vec![1; 1_000_000];
    for _ in 0..500 {
        input.write_all(&block).expect("it reads");
    }
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).expect("it runs");
    drop(input);
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&ended.stdout), "500000000\n");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("Linux says it");
    let peak: usize = peak.trim().trim_end_matches(" kB").parse().expect("a number");
    assert!(peak < MOST_KB, "{peak} kB");
}
