//! Renderers against hand-made diagnostics.

use super::*;
use crate::{Code, Diagnostic, Fix, Span};

const SOURCE: &str = "a = np.ones((3, 4))\nb = np.ones((5, 4))\nc = a + b\n";

fn broadcast() -> Diagnostic {
    Diagnostic::new(Code::Broadcast, Span::new(44, 49), "cannot broadcast (3, 4) with (5, 4)")
        .label("axis 0 is 3 on the left, 5 on the right")
        .also(Span::new(0, 1), "`a` is made here")
        .hint("take a part: `b[:3]`")
}

/// Renders one diagnostic as plain text.
#[track_caller]
fn check(diagnostic: Diagnostic, source: &str, expected: &str) {
    let text = render_text(&[diagnostic], "demo.arr", source, false);
    assert_eq!(text.trim_end(), expected.trim(), "\n{text}");
}

#[test]
fn text_shows_every_place_and_hint() {
    check(
        broadcast(),
        SOURCE,
        r"
error[E0301]: cannot broadcast (3, 4) with (5, 4)
 --> demo.arr:3:5
  |
1 | a = np.ones((3, 4))
  | - `a` is made here
2 | b = np.ones((5, 4))
3 | c = a + b
  |     ^^^^^ axis 0 is 3 on the left, 5 on the right
  |
  = help: take a part: `b[:3]`
",
    );
}

#[test]
fn text_shows_the_end_of_a_line() {
    check(
        Diagnostic::new(Code::MissingColon, Span::new(4, 4), "expected `:`"),
        "if x\n  y\n",
        r"
error[E0102]: expected `:`
 --> demo.arr:1:5
  |
1 | if x
  |     ^
",
    );
}

fn colon() -> Diagnostic {
    let fix = Fix::safe("write the colon").insert(4, ":");
    Diagnostic::new(Code::MissingColon, Span::new(4, 4), "expected `:`").fix(fix)
}

#[test]
fn text_shows_the_lines_of_a_fix() {
    check(
        colon(),
        "if x\n  y\n",
        r"
error[E0102]: expected `:`
 --> demo.arr:1:5
  |
1 | if x
  |     ^
  |
help: write the colon
  |
1 | if x:
  |     +
",
    );
}

#[test]
fn json_has_the_edits_of_a_fix() {
    let text = render_json(&[colon()], "demo.arr", "if x\n  y\n");
    let fixes = concat!(
        r#""fixes":[{"title":"write the colon","applicability":"safe","edits":[{"line":1,"column":5,"end_line":1,"#,
        r#""end_column":5,"start":4,"end":4,"replacement":":"}]}]}"#,
    );
    assert!(text.trim_end().ends_with(fixes), "{text}");
}

#[test]
fn text_names_the_severity() {
    let text = render_text(&[Diagnostic::new(Code::MayWrap, Span::new(0, 1), "may wrap")], "demo.arr", SOURCE, false);
    assert!(text.starts_with("warning[W0501]: may wrap\n"), "{text}");
}

#[test]
fn color_is_an_option() {
    assert!(render_text(&[broadcast()], "demo.arr", SOURCE, true).contains("\x1b["));
}

#[test]
fn json_is_an_object_a_line() {
    let text = render_json(&[broadcast(), broadcast()], "demo.arr", SOURCE);
    let line = concat!(
        r#"{"code":"E0301","severity":"error","message":"cannot broadcast (3, 4) with (5, 4)","file":"demo.arr","#,
        r#""line":3,"column":5,"end_line":3,"end_column":10,"label":"axis 0 is 3 on the left, 5 on the right","#,
        r#""labels":[{"text":"`a` is made here","line":1,"column":1,"end_line":1,"end_column":2}],"#,
        r#""hints":["take a part: `b[:3]`"],"fixes":[]}"#,
    );
    assert_eq!(text, format!("{line}\n{line}\n"));
}

#[test]
fn no_span_is_too_odd() {
    let offsets = [0, 1, 2, 3, 4, 5, 6, 7, 100, u32::MAX];
    for source in ["", "\n", "é", "é\n", "aé\r\nb", "\t\tx\n\n", "\r", "a\u{0}b\u{1b}[0m", "日本\n語"] {
        for start in offsets {
            for end in offsets {
                let span = Span::new(start, end);
                let diagnostic = Diagnostic::new(Code::BadCharacter, span, "here")
                    .also(Span::new(end, start), "there")
                    .fix(Fix::maybe("another way").replace(span, "x\ny"));
                for color in [false, true] {
                    assert!(render_text(std::slice::from_ref(&diagnostic), "", source, color).contains("here"));
                }
                assert!(render_json(&[diagnostic], "", source).ends_with("}\n"));
            }
        }
    }
}
