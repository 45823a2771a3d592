//! Instructions that write text.

use arr_bytecode::{ViewIn, op};
use core::fmt::{self, Write};

use crate::fuel::Fuel;
use crate::machine::Machine;
use crate::print::{PrintOptions, write_formatted, write_scalar};
use crate::{ArrayRef, Host, TrapKind};

/// What writes an array as text.
type ArrayWriter = fn(&mut dyn Write, &ArrayRef<'_>, &PrintOptions) -> fmt::Result;

impl<H: Host> Machine<'_, '_, H> {
    #[inline(never)]
    pub(super) fn write_string(&mut self, op: &op::PrintText) -> Result<(), TrapKind> {
        let text = self.program.string(op.text).ok_or(TrapKind::Unverified)?;
        self.goal().take(text)
    }

    #[inline(never)]
    pub(super) fn write_register(&mut self, op: &op::PrintScalar) -> Result<(), TrapKind> {
        let value = self.get(op.src.0)?;
        print(self.goal(), |out| write_scalar(out, value))
    }

    #[inline(never)]
    pub(super) fn write_view(&mut self, array: ViewIn, write: ArrayWriter) -> Result<(), TrapKind> {
        let located = self.array(array.0)?;
        self.fuel.steps(located.n_elems())?;
        let array = self.memory.lend(&located).ok_or(TrapKind::Unverified)?;
        let goal = Goal { host: &mut *self.host, fuel: &mut self.fuel, is_message: self.writes_message };
        print(goal, |out| write(out, &array, &self.printing))
    }

    #[inline(never)]
    pub(super) fn write_under_format(&mut self, op: &op::PrintFormat) -> Result<(), TrapKind> {
        let value = self.get(op.src.0)?;
        print(self.goal(), |out| write_formatted(out, value, &op.spec))
    }

    fn goal(&mut self) -> Goal<'_, H> {
        Goal { host: &mut *self.host, fuel: &mut self.fuel, is_message: self.writes_message }
    }
}

/// Where text goes.
struct Goal<'h, H> {
    host: &'h mut H,
    fuel: &'h mut Fuel,
    /// Whether it is the message of a stop.
    is_message: bool,
}

impl<H: Host> Goal<'_, H> {
    /// Takes a piece. An array may be longer than anybody wants to wait for, so a print ends between two pieces as a loop does
    /// between two blocks.
    fn take(&mut self, text: &str) -> Result<(), TrapKind> {
        self.fuel.piece()?;
        if self.host.should_stop() {
            return Err(TrapKind::Stopped);
        }
        let taken = if self.is_message { self.host.write_message(text) } else { self.host.write_text(text) };
        taken.map_err(TrapKind::Host)
    }
}

/// Gives the host what `write` writes, in pieces that are worth a call.
fn print<H: Host>(goal: Goal<'_, H>, write: impl FnOnce(&mut dyn Write) -> fmt::Result) -> Result<(), TrapKind> {
    let mut text = Text { goal, line: [0; PIECE], len: 0, ended: None };
    let written = write(&mut text).and_then(|()| text.flush());
    match text.ended {
        Some(kind) => Err(kind),
        None => written.map_err(|_| TrapKind::Unverified),
    }
}

/// Bytes of text that are collected before they go to the host.
const PIECE: usize = 80;

/// Text on its way to the host: numbers, brackets, blanks, and what a width is filled with.
struct Text<'h, H> {
    goal: Goal<'h, H>,
    line: [u8; PIECE],
    len: usize,
    /// Why nothing more is taken.
    ended: Option<TrapKind>,
}

impl<H: Host> Text<'_, H> {
    fn flush(&mut self) -> fmt::Result {
        let text = self.line.get(..self.len).and_then(|bytes| str::from_utf8(bytes).ok()).ok_or(fmt::Error)?;
        self.len = 0;
        if text.is_empty() {
            return Ok(());
        }
        self.goal.take(text).map_err(|kind| {
            self.ended = Some(kind);
            fmt::Error
        })
    }
}

impl<H: Host> Write for Text<'_, H> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for char in text.chars() {
            if self.len + char.len_utf8() > PIECE {
                self.flush()?;
            }
            let room = self.line.get_mut(self.len..).filter(|room| room.len() >= char.len_utf8()).ok_or(fmt::Error)?;
            self.len += char.encode_utf8(room).len();
        }
        Ok(())
    }
}
