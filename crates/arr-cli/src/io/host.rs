//! The host of `arr run`: arrivals from files, emissions to files or as text, prints to standard output.

use std::io::{self, ErrorKind, Write};

use arr_bytecode::Presentation;
use arr_core::{PortId, Scalar};
use arr_vm::print::{write_emitted_array, write_emitted_scalar};
use arr_vm::{ArrayRef, Host, HostError};

use super::canvas::Canvas;
use super::ports::{Connections, unwritable};
use super::progress::Progress;
use super::sink::FileSink;
use crate::failure::Failure;
use crate::picture::{Drawing, number};
use crate::stop::{Stop, Stopped};

/// Connects a program with files and with `out`, which takes what is printed.
pub(crate) struct FileHost<W> {
    connections: Connections,
    out: W,
    flushes_lines: bool,
    /// Whether the reader of `out` is gone while there are files that still want the rest.
    is_muted: bool,
    ended: Option<End>,
    stop: Stop,
    /// Where text is put together.
    text: String,
    /// What stands behind the message with which the program stops.
    message: String,
    /// Where arrays are shown; without it, they are not.
    canvas: Option<Canvas>,
    /// How far the source is whose length is known, by its number.
    progress: Option<(usize, Progress)>,
}

/// What becomes of what a program sends, beside the file that may take it.
struct Fate {
    is_printed: bool,
    shown: Option<Presentation>,
}

/// Why the host, not the program, ended the run.
#[derive(Debug, PartialEq, Eq)]
enum End {
    /// Nobody reads the output any more.
    ReaderGone,
    /// Something cannot be read or written.
    Failed(String),
    /// It was to stop.
    Stopped(Stopped),
}

/// The number under which the machine is told; the host itself knows more.
const ERROR: HostError = HostError(1);

impl<W: Write> FileHost<W> {
    /// A host that writes to `out`; with `flushes_lines`, what ends a line is seen at once.
    pub(crate) fn new(connections: Connections, out: W, flushes_lines: bool, stop: Stop) -> FileHost<W> {
        FileHost {
            connections,
            out,
            flushes_lines,
            is_muted: false,
            ended: None,
            stop,
            text: String::new(),
            message: String::new(),
            canvas: None,
            progress: None,
        }
    }

    /// Shows what the script wants to be seen on `canvas`, and where nothing is followed there, how far the run is.
    pub(crate) fn watched(self, canvas: Canvas) -> FileHost<W> {
        let Connections { sources, is_viewed, presentations, .. } = &self.connections;
        let draws = is_viewed.contains(&true) || presentations.iter().any(|how| *how != Presentation::Data);
        let known = || sources.iter().enumerate().find_map(|(idx, (_, source))| Some((idx, source.n_left()?)));
        let progress = known().filter(|_| !draws).and_then(|(idx, n)| Some((idx, Progress::through(n)?)));
        FileHost { canvas: Some(canvas), progress, ..self }
    }

    /// Ends the run: what was printed is flushed, and where the program came to its end, files are put in their places.
    ///
    /// # Errors
    /// The trap in the words of `describe`, which is given what the program has written for its message, or what could not be
    /// read or written.
    pub(crate) fn finish<T>(
        mut self,
        ran: Result<(), T>,
        describe: impl FnOnce(T, &str) -> String,
    ) -> Result<(), Failure> {
        self.draw(Canvas::leave);
        self.progress = None;
        let flushed = self.out.flush();
        let flushed = self.written(flushed);
        match (self.ended, ran) {
            (Some(End::ReaderGone), _) => return Ok(()),
            (Some(End::Failed(message)), _) => return Err(Failure::Usage(message)),
            (Some(End::Stopped(Stopped::Late(limit))), _) => {
                let message = format!("still running after {} s, which is the time limit", limit.as_secs());
                return Err(Failure::Trap(message));
            }
            (Some(End::Stopped(Stopped::Interrupted)), _) => return Err(Failure::Trap("interrupted".to_owned())),
            (None, Err(trap)) => return Err(Failure::Trap(describe(trap, &self.message))),
            (None, Ok(())) => debug_assert!(flushed.is_ok(), "an error that is not noted"),
        }
        for sink in self.connections.sinks {
            let FileSink { path, sink } = sink;
            sink.finish().map_err(|error| Failure::Usage(unwritable(&path, &error)))?;
        }
        Ok(())
    }

    fn fail(&mut self, message: String) -> HostError {
        self.ended = Some(End::Failed(message));
        ERROR
    }

    /// Takes note of an error of `out`.
    fn written(&mut self, result: io::Result<()>) -> Result<(), HostError> {
        match result {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::BrokenPipe && !self.connections.sinks.is_empty() => {
                self.is_muted = true;
                Ok(())
            }
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.ended = Some(End::ReaderGone);
                Err(ERROR)
            }
            Err(error) => Err(self.fail(format!("cannot write to standard output: {error}"))),
        }
    }

    fn put(&mut self, text: &str) -> Result<(), HostError> {
        if self.is_muted {
            return Ok(());
        }
        self.draw(Canvas::leave);
        let (out, flushes) = (&mut self.out, self.flushes_lines && text.contains('\n'));
        let mut write = || out.write_all(text.as_bytes()).and_then(|()| if flushes { out.flush() } else { Ok(()) });
        let result = match &self.progress {
            Some((_, progress)) => progress.aside(write),
            None => write(),
        };
        self.written(result)
    }

    /// Does something to the canvas, if there is one. Where nobody can look at it any more, the run goes on without.
    fn draw(&mut self, draw: impl FnOnce(&mut Canvas) -> io::Result<()>) {
        if self.canvas.as_mut().is_some_and(|canvas| draw(canvas).is_err()) {
            self.canvas = None;
        }
    }

    /// Whether there is a canvas; what was printed before is seen before what is shown then.
    fn prepare(&mut self) -> Result<bool, HostError> {
        if self.canvas.is_none() {
            return Ok(false);
        }
        let flushed = self.out.flush();
        self.written(flushed).map(|()| true)
    }

    /// What becomes of what comes out of a port.
    fn fate(&self, port: PortId) -> Fate {
        let Connections { is_viewed, presentations, sink_of, .. } = &self.connections;
        let presentation = presentations.get(port.idx()).copied().unwrap_or_default();
        let is_stored = sink_of.get(port.idx()).is_some_and(Option::is_some);
        let is_viewed = is_viewed.get(port.idx()).is_some_and(|&is_viewed| is_viewed);
        let is_data = presentation == Presentation::Data;
        let is_shown = is_viewed || !is_data && !is_stored;
        Fate { is_printed: is_data && !is_stored && !is_viewed, shown: is_shown.then_some(presentation) }
    }

    /// Writes what was emitted under the name of a port, as text.
    fn put_emitted(
        &mut self,
        port: PortId,
        write: impl FnOnce(&mut String, &str) -> std::fmt::Result,
    ) -> Result<(), HostError> {
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        let name = self.connections.names.get(port.idx()).map_or("", String::as_str);
        let result = match write(&mut text, name) {
            Ok(()) => self.put(&text),
            Err(error) => Err(self.fail(format!("cannot print what is emitted: {error}"))),
        };
        self.text = text;
        result
    }

    /// The file that takes what comes out of a port.
    fn sink(&mut self, port: PortId) -> Option<&mut FileSink> {
        let idx = (*self.connections.sink_of.get(port.idx())?)?;
        self.connections.sinks.get_mut(idx)
    }
}

impl<W: Write> Host for FileHost<W> {
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        let idx = self.connections.source_of.get(port.idx()).copied().flatten();
        let Some((path, source)) = idx.and_then(|idx| self.connections.sources.get_mut(idx)) else {
            return Ok(false);
        };
        let arrived = source.next(dst).map_err(|error| format!("{}: {error}", path.display()));
        if let Some((of, progress)) = &mut self.progress
            && Some(*of) == idx
            && matches!(arrived, Ok(true))
        {
            progress.arrived();
        }
        arrived.map_err(|message| self.fail(message))
    }

    fn param(&mut self, port: PortId) -> Option<Scalar> {
        self.connections.settings.get(port.idx()).copied().flatten()
    }

    fn emit_scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        if let Some(sink) = self.sink(port) {
            let result = sink.sink.push_scalar(value).map_err(|error| unwritable(&sink.path, &error));
            result.map_err(|message| self.fail(message))?;
        }
        let fate = self.fate(port);
        if fate.shown.is_some() && self.prepare()? {
            let name = self.connections.names.get(port.idx()).cloned().unwrap_or_default();
            self.draw(|canvas| canvas.show_scalar(port, &name, number(value)));
        }
        if fate.is_printed {
            self.put_emitted(port, |text, name| write_emitted_scalar(text, name, value))
        } else {
            Ok(())
        }
    }

    fn emit_array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        if let Some(sink) = self.sink(port) {
            let result = sink.sink.push_array(array).map_err(|error| unwritable(&sink.path, &error));
            result.map_err(|message| self.fail(message))?;
        }
        let fate = self.fate(port);
        // Of an array without rows there is no picture.
        if let Some(drawing) = fate.shown.and_then(|how| Drawing::of(array, how).ok())
            && self.prepare()?
        {
            let name = self.connections.names.get(port.idx()).cloned().unwrap_or_default();
            self.draw(|canvas| canvas.show(port, &name, drawing));
        }
        if !fate.is_printed {
            return Ok(());
        }
        self.put_emitted(port, |text, name| write_emitted_array(text, name, array))
    }

    fn write_text(&mut self, text: &str) -> Result<(), HostError> {
        self.put(text)
    }

    fn write_message(&mut self, text: &str) -> Result<(), HostError> {
        self.message.push_str(text);
        Ok(())
    }

    fn should_stop(&mut self) -> bool {
        self.ended = self.ended.take().or_else(|| self.stop.is_due().map(End::Stopped));
        self.ended.is_some()
    }
}

#[cfg(test)]
mod tests {
    use arr_bytecode::PortKind;
    use arr_core::{Pc, ScalarKind};
    use arr_vm::{Trap, TrapKind};

    use super::*;

    /// An output that takes some bytes, then fails.
    struct Closing {
        room: usize,
        error: ErrorKind,
    }

    impl Write for Closing {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.room == 0 {
                return Err(self.error.into());
            }
            let n = bytes.len().min(self.room);
            self.room -= n;
            Ok(n)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn connections() -> Connections {
        Connections { names: vec!["pixels".to_owned()], sink_of: vec![None], ..Connections::default() }
    }

    fn stored(path: &std::path::Path) -> Connections {
        let kind = PortKind::OutputScalar { kind: ScalarKind::Int };
        let sink = FileSink::create("pixels", path, &kind).expect("writable");
        Connections { sinks: vec![sink], sink_of: vec![Some(0)], ..connections() }
    }

    fn trap() -> Trap {
        Trap { pc: Pc(0), kind: TrapKind::Stopped }
    }

    #[test]
    fn emissions_are_text_unless_a_file_takes_them() {
        let mut out = vec![];
        let mut host = FileHost::new(connections(), &mut out, false, Stop::never());
        host.write_text("a ").expect("writable");
        host.emit_scalar(PortId(0), Scalar::Float(0.5)).expect("writable");
        host.finish::<Trap>(Ok(()), |_, _| String::new()).expect("ran");
        assert_eq!(out, b"a pixels: 0.5\n");
    }

    #[test]
    fn files_appear_where_the_program_came_to_its_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.npy");
        for (ran, expected) in [(Err(trap()), Err(Failure::Trap("stopped".to_owned()))), (Ok(()), Ok(()))] {
            let mut host = FileHost::new(stored(&path), vec![], false, Stop::never());
            host.emit_scalar(PortId(0), Scalar::Int(3)).expect("writable");
            assert!(!path.exists());
            assert_eq!(host.finish(ran, |_, _| "stopped".to_owned()), expected);
            assert_eq!(path.exists(), ran.is_ok());
        }
        assert_eq!(std::fs::read_dir(folder.path()).expect("listable").count(), 1);
    }

    #[test]
    fn a_reader_that_is_gone_ends_the_run_quietly() {
        let mut host =
            FileHost::new(connections(), Closing { room: 2, error: ErrorKind::BrokenPipe }, false, Stop::never());
        assert_eq!(host.write_text("more than two"), Err(ERROR));
        assert_eq!(host.finish(Err(trap()), |_, _| String::new()), Ok(()));
    }

    #[test]
    fn a_reader_that_is_gone_does_not_end_what_is_stored() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.npy");
        let mut host =
            FileHost::new(stored(&path), Closing { room: 0, error: ErrorKind::BrokenPipe }, false, Stop::never());
        host.write_text("text").expect("it goes on");
        host.emit_scalar(PortId(0), Scalar::Int(3)).expect("writable");
        assert_eq!(host.finish::<Trap>(Ok(()), |_, _| String::new()), Ok(()));
        assert!(path.exists());
    }

    #[test]
    fn a_full_disk_is_reported() {
        let mut host =
            FileHost::new(connections(), Closing { room: 2, error: ErrorKind::StorageFull }, false, Stop::never());
        assert_eq!(host.write_text("more than two"), Err(ERROR));
        let failure = host.finish(Err(trap()), |_, _| String::new());
        assert!(
            matches!(failure, Err(Failure::Usage(message)) if message.starts_with("cannot write to standard output"))
        );
    }
}
