//! A program from a channel into the slot that is not current, from where an earlier try was broken off.

use core::fmt;

use arr_vm::HostError;

use crate::Channel;
use crate::admit::{Refusal, Terms};
use crate::crc::checksum;
use crate::flash::{BLANK, FlashError, Geometry, LONGEST_ROW, is_blank};
use crate::line::LONGEST_PAYLOAD;

use super::Slots;
use super::seal::{COMMIT, Offer, Seal};

/// Why a program is not kept. What was current still is.
#[derive(Debug)]
pub enum NotKept {
    /// The channel does not go on.
    Broken(HostError),
    /// The flash does not.
    Flash(FlashError),
    /// Other bytes have come than were offered.
    Altered,
    /// It may not run, or is longer than a slot.
    Refused(Refusal),
}

impl fmt::Display for NotKept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotKept::Broken(error) => error.fmt(f),
            NotKept::Flash(error) => error.fmt(f),
            NotKept::Altered => f.write_str("it has not arrived as it was sent"),
            NotKept::Refused(refusal) => refusal.fmt(f),
        }
    }
}

impl From<HostError> for NotKept {
    fn from(error: HostError) -> NotKept {
        NotKept::Broken(error)
    }
}

impl From<FlashError> for NotKept {
    fn from(error: FlashError) -> NotKept {
        NotKept::Flash(error)
    }
}

/// How far a slot has been written since the power came. What reads as blank may have been written by a try that a loss of power
/// cut short, and a row is written once between two erasures: so behind this, and nowhere else, a row may be written without
/// one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    slot: u32,
    /// Rows before this are written; all behind are erased, as far as a program of so many bytes and the seal go.
    end: u32,
    n_bytes: u32,
}

impl Slots<'_> {
    /// Takes the program that a channel has, its [`Offer`] first, and makes it current. One that is current already stays so, and
    /// is not read.
    ///
    /// # Errors
    /// Why it is not kept.
    #[inline(never)]
    pub fn receive<L: Channel>(&mut self, channel: &mut L, terms: &Terms) -> Result<(), NotKept> {
        let mut bytes = [0; Offer::BYTES];
        channel.read_at(0, &mut bytes)?;
        let offer = Offer::from_bytes(&bytes);
        let room = self.capacity();
        if offer.n_bytes > room {
            return Err(NotKept::Refused(Refusal::TooLong { n_bytes: offer.n_bytes, room }));
        }
        let seals = self.seals();
        let current = self.current_of(&seals, terms).map(|(slot, _)| slot);
        let seal_of = |slot: u32| seals.get(slot as usize).copied().flatten();
        if current.and_then(seal_of).is_some_and(|seal| seal.offer == offer) {
            return Ok(());
        }
        // Where no program may run, the older one goes.
        let older = match seals {
            [Some(first), Some(second)] => u32::from(first.is_newer_than(&second)),
            [Some(_), None] => 1,
            _ => 0,
        };
        let slot = current.map_or(older, |current| 1 - current);
        let newest = seals.into_iter().flatten().reduce(|a, b| if b.is_newer_than(&a) { b } else { a });
        let sequence = newest.map_or(0, |seal| seal.sequence.wrapping_add(1));
        self.fill(slot, &offer, channel)?;
        // Whatever comes of it, nothing goes on behind a whole program.
        self.written = None;
        let program = self.program(slot, &offer);
        if checksum(program) != offer.crc {
            return Err(NotKept::Altered);
        }
        terms.admitted(&offer, program).map_err(NotKept::Refused)?;
        self.commit(slot, Seal { sequence, offer })
    }

    /// How far a slot has been written, if an offer may go on behind that.
    fn written_of(&self, slot: u32, offer: &Offer) -> Option<Written> {
        self.written.filter(|written| written.slot == slot && (written.end..=written.n_bytes).contains(&offer.n_bytes))
    }

    /// Writes the program of an offer into a slot, whose end is erased then.
    #[inline(never)]
    fn fill<L: Channel>(&mut self, slot: u32, offer: &Offer, channel: &mut L) -> Result<(), NotKept> {
        let row = self.geometry.row;
        let mut at = self.first_missing(slot, offer, channel)?;
        if self.written_of(slot, offer).is_none_or(|written| written.end != at) {
            self.written = None;
            self.erase_from(slot, at, offer, channel)?;
        }
        let mut buffer = [BLANK; LONGEST_ROW];
        while at < offer.n_bytes {
            // What one answer of a line holds, in rows.
            let rows = (LONGEST_PAYLOAD as u32 / row).max(1) * row;
            let n = rows.min((offer.n_bytes - at).next_multiple_of(row));
            let piece = buffer.get_mut(..n as usize).unwrap_or_default();
            let (bytes, rest) = piece.split_at_mut((offer.n_bytes - at).min(n) as usize);
            self.written = Some(Written { slot, end: at, n_bytes: offer.n_bytes });
            channel.read_at(Offer::BYTES as u32 + at, bytes)?;
            self.written = None;
            rest.fill(BLANK);
            for (row_at, row) in (at..).step_by(row as usize).zip(piece.chunks(row as usize)) {
                self.write(slot, row_at, row)?;
            }
            at += n;
        }
        Ok(())
    }

    /// Erases a slot from the page that starts at `at` on, as far as a program and its seal go, and what is behind an older
    /// one.
    #[inline(never)]
    fn erase_from<L: Channel>(&mut self, slot: u32, at: u32, offer: &Offer, channel: &mut L) -> Result<(), FlashError> {
        let Geometry { page, slot: end, .. } = self.geometry;
        let seal_at = self.capacity();
        // From the end, where the seal is: it must not stand beside a part of another program.
        for page_at in (at..end).step_by(page as usize).rev() {
            let is_written_now = page_at < offer.n_bytes || page_at + page > seal_at;
            if is_written_now || !is_blank(self.page(slot, page_at)) {
                self.erase(slot, page_at)?;
                // Whoever waits is told that something goes on; an upload is not stopped by orders.
                let _ = channel.should_stop(None);
            }
        }
        Ok(())
    }

    /// Where the program of an offer goes on in a slot, which may hold the front of it already: behind what has been written
    /// since the power came, or where a page starts. The other end of the channel says whether what is there is that.
    #[inline(never)]
    fn first_missing<L: Channel>(&self, slot: u32, offer: &Offer, channel: &mut L) -> Result<u32, HostError> {
        let (row, page) = (self.geometry.row, self.geometry.page);
        let (data, _) = self.slot(slot).split_at(self.capacity() as usize);
        let found = data.iter().rposition(|&byte| byte != BLANK).map_or(0, |last| last as u32 + 1);
        let all = offer.n_bytes.next_multiple_of(row);
        let goes_on = self.written_of(slot, offer);
        // A row that was cut short is written anew, with its page.
        let start_of_page = found.min(all).saturating_sub(1) / page * page;
        let starts = [goes_on.map(|written| written.end), Some(start_of_page)];
        for at in starts.into_iter().flatten().filter(|&at| at > 0) {
            let n_bytes = at.min(offer.n_bytes);
            let front = data.get(..n_bytes as usize).unwrap_or_default();
            if channel.has_front(n_bytes, checksum(front))? {
                return Ok(at);
            }
        }
        Ok(0)
    }

    /// Makes a program that is written current.
    #[inline(never)]
    fn commit(&mut self, slot: u32, seal: Seal) -> Result<(), NotKept> {
        let (row, at) = (self.geometry.row, self.capacity());
        let bytes = seal.to_bytes();
        let mut buffer = [BLANK; LONGEST_ROW];
        let commit_at = self.geometry.slot - row;
        let rows = (at..).step_by(row as usize).zip(bytes.chunks(row as usize));
        for (at, bytes) in rows.chain([(commit_at, COMMIT.as_slice())]) {
            let (piece, _) = buffer.split_at_mut(row as usize);
            let (front, rest) = piece.split_at_mut(bytes.len());
            front.copy_from_slice(bytes);
            rest.fill(BLANK);
            self.write(slot, at, piece)?;
        }
        Ok(())
    }

    fn page(&self, slot: u32, at: u32) -> &[u8] {
        self.slot(slot).get(at as usize..(at + self.geometry.page) as usize).unwrap_or_default()
    }

    fn erase(&mut self, slot: u32, at: u32) -> Result<(), FlashError> {
        self.flash.erase(slot * self.geometry.slot + at)?;
        if is_blank(self.page(slot, at)) { Ok(()) } else { Err(FlashError) }
    }

    /// Writes a row, and looks whether it is there.
    fn write(&mut self, slot: u32, at: u32, row: &[u8]) -> Result<(), FlashError> {
        // What is blank already is not written, so that it may be written later.
        if is_blank(row) {
            return Ok(());
        }
        self.flash.write(slot * self.geometry.slot + at, row)?;
        let kept = self.slot(slot).get(at as usize..at as usize + row.len());
        if kept == Some(row) { Ok(()) } else { Err(FlashError) }
    }
}
