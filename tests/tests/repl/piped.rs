//! Sessions without a terminal: the answers, one after another.

use std::fs::File;
use std::path::Path;

use arr_tests::{Npy, Ran, arr_reading};

/// What `arr repl` says to `entries` in `folder`.
fn said_in(folder: &Path, entries: &str) -> Ran {
    said_with(folder, "", entries)
}

/// The same, started with options.
fn said_with(folder: &Path, options: &str, entries: &str) -> Ran {
    let path = folder.join("entries");
    std::fs::write(&path, entries).expect("the folder can be written");
    let arguments = std::iter::once("repl").chain(options.split_whitespace());
    arr_reading(folder, arguments, File::open(path).expect("the file was written"))
}

fn said(entries: &str) -> Ran {
    said_in(tempfile::tempdir().expect("a temporary folder").path(), entries)
}

/// Asserts every answer of a session in which all goes well.
#[track_caller]
fn answers(entries: &str, expected: &str) {
    let ran = said(entries);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), expected), "{}", ran.describe());
}

#[test]
fn names_persist_and_views_share_their_buffer() {
    answers(
        "import numpy as np\nx = np.linspace(0, 1, 5)\ny = x[1:3]\ny[0] = 9\nx\nn = 3\nnp.zeros(n, dtype=np.int8)\n",
        "array([0.  , 9.  , 0.5 , 0.75, 1.  ], dtype=float32)\narray([0, 0, 0], dtype=int8)\n",
    );
}

#[test]
fn functions_persist_with_their_defaults() {
    answers(
        "import numpy as np\nw = np.ones(2)\ndef f(a, by=w):\n    b = a * by\n\n    return b\nw[0] = 5\nf(np.arange(2) + 1)\n\
         g = lambda x: x + 1\ng(2)\n",
        "array([5., 2.], dtype=float32)\n3\n",
    );
}

#[test]
fn parts_of_complex_numbers_and_bytes_are_shown() {
    answers(
        "import numpy as np\nz = np.array([1 + 2j, 3])\nz.real\nim = z.imag[1:]\nz.imag = 7\nim\nb = z.tobytes()[2:5]\nb\n\
         (b, 1)\nb[0]\nnp.frombuffer(z.tobytes(), dtype=np.float32)\n",
        "array([1., 3.], dtype=float32)\narray([7.], dtype=float32)\nb'\\x80?\\x00'\n(b'\\x80?\\x00', 1)\n128\n\
         array([1., 7., 3., 7.], dtype=float32)\n",
    );
}

#[test]
fn lists_and_selections_keep_their_lengths() {
    answers(
        "import numpy as np\nli = []\nli.append(3)\nli.append(4)\nli\na = np.array(li)\nli.append(5)\na\nli\n\
         x = np.arange(6)\nm = x[x > 2]\nm\nm + 1\nlen(m)\n",
        "[3, 4]\narray([3, 4], dtype=int32)\n[3, 4, 5]\narray([3, 4, 5], dtype=int32)\narray([4, 5, 6], dtype=int32)\n3\n",
    );
}

#[test]
fn lists_grow_that_were_bound_long_before() {
    answers(
        "li = [1]\nli\nli.append(2)\nli\nlf = [0.5, 1.5]\ndef add(x):\n    x.append(2.5)\n\nadd(lf)\nlf\n\
         c = [5, 6]\nc[0] = 7\nc\nd = c\nc += [8]\nd\n",
        "[1]\n[1, 2]\n[0.5, 1.5, 2.5]\n[7, 6]\n[7, 6, 8]\n",
    );
    let ran = said("a = [1]\nb = a\nb.append(4)\na\n");
    assert_eq!(ran.stdout, "[1]\n", "{}", ran.describe());
    assert!(ran.stderr.contains("`append` of this list"), "{}", ran.describe());
}

#[test]
fn how_arrays_are_printed_goes_on() {
    answers(
        "import numpy as np\nnp.set_printoptions(precision=2)\nnp.array([1 / 3])\nprint(np.array([1 / 3]))\n",
        "array([0.33], dtype=float32)\n[0.33]\n",
    );
    let ran =
        said("import numpy as np\nfor i in range(3):\n    np.set_printoptions(precision=1)\n\nnp.array([1 / 3])\n");
    assert_eq!(ran.stdout, "array([0.33333334], dtype=float32)\n", "{}", ran.describe());
    assert!(ran.stderr.contains("in an entry of its own"), "{}", ran.describe());
}

#[test]
fn loops_go_on_from_what_there_is() {
    answers(
        "import numpy as np\ns = 1.5\nx = np.arange(4)\nfor i in range(4):\n    s += x[i]\n\ns\nx[:] = x[::-1].copy()\nx\n\
         while s > 1:\n    s /= 2\ns\ni\n",
        "7.5\narray([3, 2, 1, 0], dtype=int32)\n0.9375\n3\n",
    );
}

#[test]
fn a_constant_that_is_bound_again_is_the_new_one() {
    answers(
        "import numpy as np\na = np.array([1, 2, 3])\nb = a.sum()\na = np.array([4, 5, 6])\na\nb\na.sum()\n",
        "array([4, 5, 6], dtype=int32)\n6\n15\n",
    );
}

#[test]
fn values_are_shown_as_their_repr() {
    answers(
        "import numpy as np\n'it''s'\n\"it's\"\n(1, 2.5)\n(True,)\n[1, 'a']\nnp.zeros(3).dtype\nnp.zeros((2, 2)) > 0\nNone\n\
         np.array(7)\nf\"{1.5}!\"\nx = 3\nf'{x}'\ndef f(a, b=2): return a\nf\nnp.zeros((0, 3))\n",
        "'its'\n\"it's\"\n(1, 2.5)\n(True,)\n[1, 'a']\ndtype('float32')\narray([[False, False],\n       [False, False]])\n\
         array(7, dtype=int32)\n'1.5!'\n'3'\n<function f(a, b=2)>\narray([], shape=(0, 3), dtype=float32)\n",
    );
}

#[test]
fn an_entry_that_fails_changes_nothing() {
    let ran = said("n = 1\nn = 2; m = missing\nn\nk = 7\nn = 3; assert k == 0, f\"k is {k}\"\nn\nm\n");
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(1), "1\n1\n"), "{}", ran.describe());
    for words in ["E0201", "entry:1:", "k is 7", "unknown name `m`"] {
        assert!(ran.stderr.contains(words), "{words}\n{}", ran.stderr);
    }
}

#[test]
fn arrivals_come_from_the_files_given() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    Npy::counting("|u1", &[2, 3], 6).write(&folder.path().join("c.npy"));
    let entries = "import numpy as np\nimport arr\nn = 0\nfor f in arr.stream('c', (3,), dtype=np.uint8):\n    n += np.sum(f)\n\
                   n\nf\narr.emit('n', n)\n";
    let path = folder.path().join("entries");
    std::fs::write(&path, entries).expect("the folder can be written");
    let ran = arr_reading(folder.path(), ["repl", "--in", "c=c.npy"], File::open(&path).expect("the file was written"));
    let expected = "15\narray([3, 4, 5], dtype=uint8)\nn: 15\n";
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), expected), "{}", ran.describe());
    let ran = arr_reading(folder.path(), ["repl"], File::open(&path).expect("the file was written"));
    assert!(ran.stderr.contains("--in c=FILE.npy"), "{}", ran.describe());
}

#[test]
fn commands_answer_about_names_and_entries() {
    let ran = said(
        "import numpy as np\nx = np.arange(3) * 0.5\n:type x\n:type x > 1\n:type x.sum()\n:names\n:help np.linspace\n:plan x + 1\n\
         :dis x + 1\n:fly\n:type\n:quit\nprint('never')\n",
    );
    assert_eq!(ran.code, Some(1), "{}", ran.describe());
    for words in [
        "an array of dtype float32 and shape (3,)\nan array of dtype bool and shape (3,)\na scalar of type float\n",
        "np  a module\nx   an array of dtype float32 and shape (3,)\n",
        "np.linspace(start, stop, num=50",
        "arena ",
        "begin_loop 3",
    ] {
        assert!(ran.stdout.contains(words), "{words}\n{}", ran.describe());
    }
    assert!(!ran.stdout.contains("never"), "{}", ran.describe());
    assert!(ran.stderr.contains("`:fly`") && ran.stderr.contains("write `:type EXPR`"), "{}", ran.stderr);
}

#[test]
fn arrays_go_to_files_and_come_back() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let entries = "import numpy as np\nx = np.arange(6).reshape(2, 3).T\n:save x a.npy\n:load a.npy\na\n:load a.npy b\nb += 1\nb[0]\n\
                   :load missing.npy\n:load a.npy 2x\n";
    let ran = said_in(folder.path(), entries);
    let expected = "a: int32 of shape (3, 2)\narray([[0, 3],\n       [1, 4],\n       [2, 5]], dtype=int32)\n\
                    b: int32 of shape (3, 2)\narray([1, 4], dtype=int32)\n";
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(1), expected), "{}", ran.describe());
    assert!(ran.stderr.contains("missing.npy") && ran.stderr.contains("`2x` is no name"), "{}", ran.stderr);
}

#[test]
fn a_script_is_run_and_its_names_stay() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("s.arr"), "def twice(x):\n    return 2 * x\n\n\nn = twice(4)\nprint('ran')\n")
        .expect("the folder can be written");
    let ran = said_in(folder.path(), ":run s.arr\ntwice(n)\n");
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "ran\n16\n"), "{}", ran.describe());
    std::fs::write(folder.path().join("bad.arr"), "n = 1\nassert n == 2, 'no'\n").expect("the folder can be written");
    let ran = said_in(folder.path(), "m = 1\n:run bad.arr\n:run missing.arr\n:run .\n");
    for words in ["--> bad.arr:2:8", "missing.arr: ", ".: "] {
        assert!(ran.stderr.contains(words), "{words}{}", ran.describe());
    }
}

#[test]
fn an_expression_is_timed() {
    let ran = said("import numpy as np\nx = np.zeros(8)\n%timeit x + 1\nx[0]\n");
    let words = "per loop (mean ± std. dev. of 7 runs, ";
    assert!(ran.code == Some(0) && ran.stdout.contains(words) && ran.stdout.ends_with("\n0.0\n"), "{}", ran.describe());
}

#[test]
fn options_that_no_entry_takes_are_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let entries = "import numpy as np\nimport arr\narr.emit('p', np.zeros(3))\nn = arr.param('n', 1)\nn\n";
    let ran = said_with(folder.path(), "--view p --set n=4", entries);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "4\n"), "{}", ran.describe());
    assert!(ran.stderr.starts_with("p:\n"), "{}", ran.describe());
    let ran = said_with(folder.path(), "--view p --view q --set m=4 --in camera=demo", entries);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), "1\n"), "{}", ran.describe());
    assert!(
        ran.stderr.contains("no entry has what is named by `--in camera`, `--set m`, `--view q`"),
        "{}",
        ran.describe()
    );
}

#[cfg(unix)]
#[test]
fn entries_run_on_a_device() {
    let device = arr_tests::LocalDevice::start(None);
    let entries = format!(
        "import numpy as np\nx = np.zeros(3)\n:device {}\nx[1] = 4\ny = x[1:]\ny[0] = 7\nx\nli = [1]\nli.append(3)\nli\n\
         def f(a):\n    return a * 2\n\nf(x)\nn = int(x[1])\nprint(n, 'ü')\n:device\n:device off\nx + n\n",
        device.port()
    );
    let ran = said(&entries);
    let place = format!("entries run on {}\n", device.port());
    let expected = format!(
        "{place}array([0., 7., 0.], dtype=float32)\n[1, 3]\narray([ 0., 14.,  0.], dtype=float32)\n7 ü\n{place}\
         entries run on this machine\narray([ 7., 14.,  7.], dtype=float32)\n"
    );
    assert_eq!((ran.code, ran.stdout), (Some(0), expected), "{}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn an_entry_that_fails_on_a_device_changes_nothing() {
    let device = arr_tests::LocalDevice::start(None);
    let entries = format!(
        "import numpy as np\nx = np.zeros(3)\n:device {}\nn = int(x[0])\nx[0] = 1; x[n + 3] = 2\nx\n%timeit x\n:device unix:none\n:device\n",
        device.port()
    );
    let ran = said(&entries);
    assert_eq!(ran.code, Some(1), "{}", ran.describe());
    assert!(ran.stdout.contains("array([0., 0., 0.], dtype=float32)\n"), "{}", ran.describe());
    assert!(ran.stdout.ends_with("entries run on this machine\n"), "{}", ran.describe());
    for words in ["entry:1: index 3 is out of range", "write `:device off`", "unix:none: "] {
        assert!(ran.stderr.contains(words), "{words}: {}", ran.describe());
    }
}
