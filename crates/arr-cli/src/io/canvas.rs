//! Where a run shows what it is asked to show: standard error, so that standard output has what is printed and nothing else.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use arr_core::PortId;

use crate::picture::{Drawing, Surface};

/// How long a drawing is seen at least before the next of the same port takes its place.
const PAUSE: Duration = Duration::from_millis(40);
/// How many scalars that follow each other are a line.
const MAX_SCALARS: usize = 512;

/// A stream that is drawn on. What one port shows again and again, with nothing in between, takes its own place where the
/// stream is a terminal; elsewhere drawings follow each other.
pub(crate) struct Canvas {
    out: Box<dyn Write>,
    /// What the stream is like now: terminals change their size.
    surface: Box<dyn Fn() -> Surface>,
    /// Whether it is a terminal.
    is_live: bool,
    /// What was drawn last, when, and over how many lines.
    last: Option<(PortId, Instant, usize)>,
    /// What is to be drawn yet, with its name.
    next: Option<(PortId, String, Drawing)>,
    /// The scalars of each port so far.
    scalars: BTreeMap<PortId, Vec<f32>>,
}

impl Canvas {
    /// Standard error. Pictures are made for what it is; nothing strips their colours.
    pub(crate) fn on_standard_error() -> Canvas {
        Canvas::new(Box::new(io::stderr()), Box::new(Surface::standard_error))
    }

    fn new(out: Box<dyn Write>, surface: Box<dyn Fn() -> Surface>) -> Canvas {
        let is_live = surface().is_live;
        Canvas { out, surface, is_live, last: None, next: None, scalars: BTreeMap::new() }
    }

    /// Shows what a port sends under a name, at once or when what is there has been seen.
    ///
    /// # Errors
    /// Those of the stream.
    pub(super) fn show(&mut self, port: PortId, name: &str, drawing: Drawing) -> io::Result<()> {
        let is_next = matches!(&self.next, Some((waiting, _, _)) if *waiting != port);
        if is_next {
            self.finish()?;
        }
        self.next = Some((port, name.to_owned(), drawing));
        match self.last {
            Some((before, at, _)) if before == port && at.elapsed() < PAUSE && self.is_live => Ok(()),
            _ => self.finish(),
        }
    }

    /// Shows the scalars that a port has sent, with this one, as a line.
    ///
    /// # Errors
    /// Those of the stream.
    pub(super) fn show_scalar(&mut self, port: PortId, name: &str, value: f32) -> io::Result<()> {
        let values = self.scalars.entry(port).or_default();
        if values.len() == MAX_SCALARS {
            values.remove(0);
        }
        values.push(value);
        let drawing = Drawing::Line(values.clone());
        self.show(port, name, drawing)
    }

    /// Draws what waits.
    ///
    /// # Errors
    /// Those of the stream.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        let Some((port, name, drawing)) = self.next.take() else { return Ok(()) };
        let surface = (self.surface)();
        let text = format!("{name}:\n{}", drawing.text(&surface));
        let n_lines = text.matches('\n').count();
        match self.last {
            // The cursor goes up, and what is below goes away. What has left the screen at its top is out of reach.
            Some((before, _, n)) if before == port && surface.is_live && n <= surface.reach() => {
                write!(self.out, "\x1b[{n}A\x1b[0J{text}")?;
            }
            _ => self.out.write_all(text.as_bytes())?,
        }
        self.out.flush()?;
        self.last = Some((port, Instant::now(), n_lines));
        Ok(())
    }

    /// Draws what waits, as something else is about to be written: what is there stays.
    ///
    /// # Errors
    /// Those of the stream.
    pub(super) fn leave(&mut self) -> io::Result<()> {
        let finished = self.finish();
        self.last = None;
        finished
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use crate::picture::Graphics;

    use super::*;

    #[derive(Clone, Default)]
    struct Seen(Arc<Mutex<Vec<u8>>>);

    impl Write for Seen {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("not poisoned").write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Seen {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().expect("not poisoned").clone()).expect("text")
        }
    }

    fn canvas(is_live: bool) -> (Canvas, Seen) {
        canvas_of(Surface { graphics: Graphics::Shades, columns: 20, lines: 20, is_live })
    }

    fn canvas_of(surface: Surface) -> (Canvas, Seen) {
        let seen = Seen::default();
        (Canvas::new(Box::new(seen.clone()), Box::new(move || surface)), seen)
    }

    #[test]
    fn where_nothing_can_be_drawn_over_every_drawing_is_there() {
        let (mut canvas, seen) = canvas(false);
        for value in 0..5 {
            canvas.show_scalar(PortId(0), "x", value as f32).expect("writable");
        }
        canvas.leave().expect("writable");
        assert_eq!(seen.text().matches("x:\n").count(), 5);
        assert!(!seen.text().contains('\x1b'));
    }

    #[test]
    fn a_terminal_sees_the_first_and_the_last_in_one_place() {
        let (mut canvas, seen) = canvas(true);
        for value in 0..5 {
            canvas.show_scalar(PortId(0), "x", value as f32).expect("writable");
        }
        canvas.leave().expect("writable");
        let text = seen.text();
        assert!(text.starts_with("x:\n") && text.matches("\x1b[13A\x1b[0Jx:\n").count() >= 1, "{text:?}");
        assert!(text.rsplit("x:\n").next().is_some_and(|last| last.starts_with('4')), "{text:?}");
        canvas.show_scalar(PortId(0), "x", 9.0).expect("writable");
        let all = seen.text();
        let behind = all.get(text.len()..).expect("more");
        assert!(behind.starts_with("x:\n"), "{behind:?}");
    }

    #[test]
    fn what_waits_is_drawn_before_what_another_port_shows() {
        let (mut canvas, seen) = canvas(true);
        for (port, name, value) in [(0, "a", 1.0), (0, "a", 2.0), (1, "b", 3.0)] {
            canvas.show_scalar(PortId(port), name, value).expect("writable");
        }
        let text = seen.text();
        assert_eq!((text.matches("a:\n").count(), text.matches("b:\n").count()), (2, 1), "{text:?}");
    }

    #[test]
    fn what_is_taller_than_the_terminal_is_not_drawn_over() {
        for (lines, n_redrawn) in [(11, 1), (10, 0)] {
            let (mut canvas, seen) =
                canvas_of(Surface { graphics: Graphics::Shades, columns: 20, lines, is_live: true });
            for _ in 0..2 {
                canvas.show_scalar(PortId(0), "x", 1.0).expect("writable");
                canvas.finish().expect("writable");
            }
            let text = seen.text();
            assert_eq!((text.matches("x:\n").count(), text.matches("\x1b[").count()), (2, 2 * n_redrawn), "{text:?}");
        }
    }
}
