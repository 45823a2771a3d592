//! Questions and their answers: how a line is the channel of a task.

use arr_bytecode::Program;
use arr_vm::HostError;

use crate::Channel;

use super::frame::{Deframer, Frame, LONGEST_PAYLOAD};
use super::parameters::Order;
use super::{ARE_YOU_THERE, BEGIN, FRONT, GIVE_UP, HERE, LINE_VERSION, READ, STOP, UNASKED, WRITE, Wire};

/// Nobody knows the job any more.
const GIVEN_UP: HostError = HostError(4);
/// The answer is not of the length that was asked for.
const BAD_ANSWER: HostError = HostError(5);

/// Records that wait for more of them.
#[derive(Debug)]
pub(super) struct Collected {
    bytes: [u8; LONGEST_PAYLOAD],
    len: usize,
}

impl Default for Collected {
    fn default() -> Collected {
        Collected { bytes: [0; LONGEST_PAYLOAD], len: 0 }
    }
}

/// The state of a line, but for what is logged.
pub(super) struct Talk<'r, W> {
    wire: W,
    deframer: &'r mut Deframer,
    collected: &'r mut Collected,
    /// Of the last question.
    number: u8,
    wants_stop: bool,
    /// The last order about parameters.
    order: Option<Order>,
}

impl<'r, W: Wire> Talk<'r, W> {
    pub(super) fn new(wire: W, deframer: &'r mut Deframer, collected: &'r mut Collected) -> Talk<'r, W> {
        Talk { wire, deframer, collected, number: 0, wants_stop: false, order: None }
    }

    /// Waits for a task, and gives its number.
    pub(super) fn begin(&mut self) -> Result<u8, HostError> {
        self.collected.len = 0;
        let mut task = [0];
        self.ask(BEGIN, &[LINE_VERSION], &mut task)?;
        // Orders to stop that came until now were for another task.
        self.forget_orders();
        let [task] = task;
        Ok(task)
    }

    /// Forgets what anybody wanted of the program before.
    pub(super) fn forget_orders(&mut self) {
        (self.wants_stop, self.order) = (false, None);
    }

    /// Whether it is to stop, by what has come so far.
    pub(super) fn wants_stop(&mut self) -> bool {
        self.listen();
        self.wants_stop
    }

    /// The order about parameters that has come last and was not taken yet.
    pub(super) fn take_order(&mut self) -> Option<Order> {
        self.order.take()
    }

    /// Sends what nobody waits for: it may be lost.
    pub(super) fn tell(&mut self, frame: &Frame) {
        self.wire.send(frame.bytes());
    }

    fn next_number(&mut self) -> u8 {
        self.number = self.number.checked_add(1).unwrap_or(UNASKED + 1);
        self.number
    }

    /// Asks until there is an answer, and fills `dst` with it.
    fn ask(&mut self, kind: u8, payload: &[u8], dst: &mut [u8]) -> Result<(), HostError> {
        let frame = Frame::new(self.next_number(), kind, payload).ok_or(BAD_ANSWER)?;
        self.answered(&frame, dst)
    }

    /// Sends a question until there is an answer, and fills `dst` with it.
    fn answered(&mut self, question: &Frame, dst: &mut [u8]) -> Result<(), HostError> {
        loop {
            self.wire.send(question.bytes());
            while let Some(byte) = self.wire.wait() {
                let Some(answer) = self.deframer.push(byte) else { continue };
                self.wants_stop |= answer.kind == STOP;
                if answer.number == UNASKED {
                    // Somebody is there now, and has not heard the question.
                    break;
                }
                // Others are to questions that were asked twice.
                if answer.number == self.number {
                    if answer.kind == GIVE_UP {
                        return Err(GIVEN_UP);
                    }
                    let is_whole = answer.payload.len() == dst.len();
                    return is_whole.then(|| dst.copy_from_slice(answer.payload)).ok_or(BAD_ANSWER);
                }
            }
        }
    }

    /// Hears what has come while nothing was asked.
    fn listen(&mut self) {
        while let Some(byte) = self.wire.take() {
            let Some(message) = self.deframer.push(byte) else { continue };
            match message.kind {
                STOP => self.wants_stop = true,
                ARE_YOU_THERE => self.show_life(),
                _ => self.order = Order::from_message(&message).or(self.order),
            }
        }
    }

    /// Says that it is there.
    #[inline(never)]
    fn show_life(&mut self) {
        if let Some(frame) = Frame::new(UNASKED, HERE, &[]) {
            self.tell(&frame);
        }
    }

    /// Sends the records that have been collected.
    #[inline(never)]
    pub(super) fn flush(&mut self) -> Result<(), HostError> {
        let len = core::mem::take(&mut self.collected.len);
        if len == 0 {
            return Ok(());
        }
        let number = self.next_number();
        let records = self.collected.bytes.get(..len).unwrap_or_default();
        let frame = Frame::new(number, WRITE, records).ok_or(BAD_ANSWER)?;
        self.answered(&frame, &mut [])
    }
}

impl<W: Wire> Channel for Talk<'_, W> {
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError> {
        let mut at = at;
        for piece in dst.chunks_mut(LONGEST_PAYLOAD) {
            let [a, b, c, d] = at.to_le_bytes();
            self.ask(READ, &[a, b, c, d, piece.len() as u8], piece)?;
            at = at.wrapping_add(piece.len() as u32);
        }
        Ok(())
    }

    fn has_front(&mut self, n_bytes: u32, crc: u32) -> Result<bool, HostError> {
        let ([a, b, c, d], [e, f, g, h]) = (n_bytes.to_le_bytes(), crc.to_le_bytes());
        let mut answer = [0];
        self.ask(FRONT, &[a, b, c, d, e, f, g, h], &mut answer)?;
        Ok(answer == [1])
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        let mut bytes = bytes;
        while !bytes.is_empty() {
            let Collected { bytes: room, len } = &mut *self.collected;
            let free = room.get_mut(*len..).unwrap_or_default();
            let (now, later) = bytes.split_at(free.len().min(bytes.len()));
            free.iter_mut().zip(now).for_each(|(to, from)| *to = *from);
            *len += now.len();
            if *len == LONGEST_PAYLOAD {
                self.flush()?;
            }
            bytes = later;
        }
        Ok(())
    }

    fn clock(&mut self) -> u64 {
        self.wire.clock()
    }

    fn should_stop(&mut self, _: Option<&Program<'_>>) -> bool {
        // What the program says is seen while it goes on.
        let is_over = self.flush().is_err();
        is_over || self.wants_stop()
    }
}
