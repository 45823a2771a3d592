//! Sessions that are typed, by their screens.

use std::thread;
use std::time::Duration;

use arr_firmware::Geometry;
use arr_tests::{LocalDevice, NorFlash};

use crate::terminal::Terminal;

/// The lines below the greeting.
fn below_greeting(terminal: &Terminal) -> String {
    let shown = terminal.shown();
    let (greeting, rest) = shown.split_once('\n').expect("a greeting");
    assert!(greeting.starts_with("arr ") && greeting.contains("`:help`"), "{greeting}");
    rest.to_owned()
}

#[test]
fn the_first_start() {
    let mut terminal = Terminal::open(80);
    terminal.line("1 + 1", "2\n>>>");
    terminal.line("_ * 1.5", "3.0\n>>>");
    terminal.line("import numpy as np", "np\n>>>");
    terminal.line("np.arange(3)", "int32)\n>>>");
    assert_eq!(
        below_greeting(&terminal),
        ">>> 1 + 1\n2\n>>> _ * 1.5\n3.0\n>>> import numpy as np\n>>> np.arange(3)\n\
         array([0, 1, 2], dtype=int32)\n>>>\n"
    );
    terminal.keys("\x04");
}

#[test]
fn a_function_of_several_lines() {
    let mut terminal = Terminal::open(80);
    terminal.line("def f(x):", "...");
    terminal.line("y = x + 1", "y = x + 1\n...");
    terminal.line("return y * 2", "return y * 2\n...");
    terminal.line("", "...\n>>>");
    terminal.line("f(3)", "8\n>>>");
    let expected = ">>> def f(x):\n...     y = x + 1\n...     return y * 2\n...\n>>> f(3)\n8\n>>>\n";
    assert_eq!(below_greeting(&terminal), expected);
}

#[test]
fn an_error_comes_with_its_fix() {
    let mut terminal = Terminal::open(80);
    terminal.line("import numpy as np", "np\n>>>");
    terminal.line("a = np.zeros(3)", "(3)\n>>>");
    terminal.line("a.summ()", "|\n\n>>>");
    let shown = below_greeting(&terminal);
    for words in ["error[E0", "--> entry:1:", "1 | a.summ()", "`sum`", "1 + a.sum()"] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    // The name still stands for what it did.
    terminal.line("a.sum()", "0.0\n>>>");
}

#[test]
fn names_are_completed() {
    let mut terminal = Terminal::open(100);
    terminal.line("import numpy as np", "np\n>>>");
    terminal.keys("np.linsp\t");
    terminal.until(">>> np.linspace");
    terminal.keys("(");
    terminal.until("(start, stop, num=50, endpoint=True, retstep=False, dtype=None)");
    terminal.keys("0, 1, 3, endp\t");
    terminal.until("np.linspace(0, 1, 3, endpoint=");
    terminal.keys("True)\r");
    terminal.until("array([0. , 0.5, 1. ], dtype=float32)\n>>>");
    terminal.keys("np.arc\t\t");
    terminal.sees("arcsin(x, /, out=None", true);
    terminal.until(">>> np.arc");
}

#[test]
fn an_endless_loop_is_interrupted_and_the_session_goes_on() {
    let mut terminal = Terminal::open(80);
    terminal.line("n = 1", "n = 1\n>>>");
    terminal.paste("n = 2\nprint('begun')\nwhile True:\n    n = 3\n");
    terminal.until("begun");
    terminal.keys("\x03");
    terminal.until("interrupted\n>>>");
    terminal.line("n", ">>> n\n1\n>>>");
}

#[test]
fn an_endless_entry_on_a_device_is_interrupted() {
    let device = LocalDevice::start(None);
    let mut terminal = Terminal::open(120);
    terminal.line("n = 1", "n = 1\n>>>");
    terminal.line(&format!(":device {}", device.port()), &format!("entries run on {}\n>>>", device.port()));
    terminal.paste("n = 2\nprint('begun')\nwhile True:\n    n = 3\n");
    terminal.until("begun");
    terminal.keys("\x03");
    terminal.until("interrupted\n>>>");
    terminal.line("n", ">>> n\n1\n>>>");
}

#[test]
fn a_script_of_200_lines_is_pasted() {
    let mut terminal = Terminal::open(80);
    let script = format!("def more(x):\n    y = x\n\n    return y + 1\nn = 0\n{}n", "n = more(n)\n".repeat(194));
    terminal.paste(&script);
    terminal.until("\n194\n>>>");
}

#[test]
fn what_is_typed_ahead_is_not_lost() {
    let mut terminal = Terminal::open(80);
    terminal.keys("n = 0\rfor i in range(1000000): n += 1\r\rn + 1\r:show n\r");
    terminal.until("`n` is a scalar of type int, no array\n>>>");
    assert!(terminal.shown().contains("\n1000001\n"), "{}", terminal.shown());
}

#[test]
fn a_terminal_that_can_do_nothing_gets_plain_text() {
    let mut terminal = Terminal::with(&[("TERM", "dumb")], 80, &["repl"], "");
    terminal.until(">>>");
    // Nothing that is typed is echoed here.
    terminal.keys("1 + 1\nimport numpy as np\na = np.eye(4) > 0\n:show a\n");
    terminal.until(">>> 2\n>>> >>> >>> ==\n  ==\n>>>");
    assert!(!terminal.bytes().contains(&0x1b), "{}", String::from_utf8_lossy(terminal.bytes()));
}

#[test]
fn a_terminal_with_pictures_of_its_own_gets_pixels() {
    let script = "import numpy as np\nimport arr\narr.show(np.eye(2) > 0)\nprint('end')\n";
    for (name, picture) in [
        ("xterm-kitty", "\x1b_Ga=T,f=24,s=2,v=2,c=2,r=1,C=1,q=2,m=0;////AAAAAAAA////\x1b\\"),
        ("foot", "#0;2;0;0;0#1;2;100;100;100"),
    ] {
        let mut terminal = Terminal::with(&[("TERM", name)], 80, &["run", "s.arr"], script);
        terminal.until("end");
        let text = String::from_utf8_lossy(terminal.bytes()).into_owned();
        assert!(text.contains(picture), "{name}: {text:?}");
    }
}

#[test]
fn a_window_may_change_its_size() {
    let mut terminal = Terminal::open(80);
    terminal.line("12345678901234 + 1", "12345678901235\n>>>");
    terminal.keys("1000000000 + 2000000000");
    terminal.until(">>> 1000000000 + 2000000000");
    terminal.resize(20);
    terminal.keys("\r");
    terminal.until("3000000000\n>>>");
    terminal.line("x = 1000000000 + 1", "x = 1000000000 + 1\n>>>");
    terminal.line("x", ">>> x\n1000000001\n>>>");
}

#[test]
fn what_is_typed_has_colours_and_is_remembered() {
    let mut terminal = Terminal::open(80);
    terminal.line("'text'", "'text'\n>>>");
    assert!(terminal.colored().contains("32;22m'text'"), "{:?}", terminal.colored());
    terminal.keys("\x1b[A");
    terminal.until(">>> 'text'");
    terminal.keys("\x03");
    terminal.until(">>>");
    terminal.line("def f():", "...");
    terminal.keys("\x03");
    terminal.until(">>>");
    terminal.line("2", ">>> 2\n2\n>>>");
}

#[test]
fn what_was_typed_is_there_in_the_next_session() {
    let mut terminal = Terminal::open(80);
    terminal.line("1 + 1", "2\n>>>");
    terminal.line("def f(x):", "...");
    terminal.line("return x", "...");
    terminal.line("", "...\n>>>");
    let mut terminal = terminal.reopened();
    terminal.keys("\x1b[A");
    terminal.sees("def f(x):\n    return x", true);
    terminal.keys("\x1b[A\x1b[A");
    terminal.until(">>> 1 + 1");
}

#[test]
fn colour_is_left_out_where_nobody_wants_it() {
    for (environment, arguments, is_colored) in [
        (&[][..], &["check", "s.arr"][..], true),
        (&[("NO_COLOR", "1")], &["check", "s.arr"], false),
        (&[], &["check", "s.arr", "--color", "never"], false),
        (&[("TERM", "dumb")], &["check", "s.arr"], false),
    ] {
        let mut terminal = Terminal::with(environment, 80, arguments, "missing\n");
        terminal.until("| ^^^^^^^");
        assert_eq!(terminal.bytes().contains(&0x1b), is_colored, "{environment:?} {arguments:?}");
    }
}

#[test]
fn an_array_is_shown_in_half_blocks() {
    let mut terminal = Terminal::open(80);
    terminal.line("import numpy as np", "np\n>>>");
    terminal.line("a = np.eye(4) > 0", "> 0\n>>>");
    terminal.line(":show a", ":show a\n▀▀▀▀\n▀▀▀▀\n>>>");
    // White over black, and black over white.
    for colors in ["38;2;255;255;255;48;2;0;0;0", "38;2;0;0;0;48;2;255;255;255"] {
        assert!(terminal.colored().contains(colors), "{:?}", terminal.colored());
    }
    terminal.line("import arr", "import arr\n>>>");
    terminal.line("arr.show(a[:2], name='top')", "\ntop:\n▀▀▀▀\n>>>");
}

#[test]
fn what_is_followed_stays_in_its_place() {
    let script = "import numpy as np\nimport arr\nfor f in arr.stream('camera', (4, 6), dtype=np.uint8):\n    \
                  arr.emit('p', f)\nprint('end')\n";
    let mut terminal = Terminal::running(80, &["run", "s.arr", "--in", "camera=demo:20", "--view", "p"], script);
    terminal.until("end");
    assert_eq!(terminal.shown(), "p:\n▀▀▀▀▀▀\n▀▀▀▀▀▀\nend\n");
}

#[test]
fn a_bar_shows_how_far_a_stream_is() {
    let script = "import numpy as np\nimport arr\nfor f in arr.stream('camera', (9,), dtype=np.uint8):\n    print(f, f, f)\nprint('end')\n";
    let mut terminal = Terminal::running(80, &["run", "s.arr", "--in", "camera=demo:4000"], script);
    terminal.sees("]", true);
    // What is printed is more than a terminal takes that nobody reads, so that the run has to wait here.
    thread::sleep(Duration::from_millis(700));
    terminal.until("end");
    let text = String::from_utf8_lossy(terminal.bytes()).into_owned();
    assert!(text.contains(" of 4000, ") && text.contains(" per second, "), "there was no bar");
    assert!(!terminal.shown().contains(" of 4000, "), "{}", terminal.shown());
}

#[test]
fn a_bar_shows_how_far_an_upload_is() {
    // A line that loses bytes is slow enough for one.
    let flash = NorFlash::new(Geometry { page: 4096, row: 32, slot: 128 << 10 }, 1);
    let device = LocalDevice::with_flash(Some(1), flash);
    let numbers: Vec<String> = (0..2_000).map(|k| (k * 7 % 251).to_string()).collect();
    let script =
        format!("import numpy as np\na = np.array([{}], dtype=np.uint8)\nprint(a[2:5], a.sum())\n", numbers.join(","));
    let mut terminal = Terminal::running(80, &["upload", "s.arr", "--port", &device.port()], &script);
    terminal.sees(" KiB of ", true);
    terminal.sees(" KiB of ", false);
    assert_eq!(terminal.shown().trim(), "");
}
