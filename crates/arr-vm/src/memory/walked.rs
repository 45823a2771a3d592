//! An array that an instruction goes through in C order, however it lies in its buffer.

use arr_bytecode::{Place, Program};
use arr_core::{DType, ViewId};
use arr_kernels::Strided;

use super::{Located, Span, Window, buffer};
use crate::TrapKind;

/// An array within the bytes from its lowest to its highest element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walked {
    pub(crate) strided: Strided,
    pub(crate) dtype: DType,
    place: Place,
    start: u32,
    end: u32,
}

impl Walked {
    /// An array that stays where it is; `None` of one whose place or length registers say.
    pub(crate) fn fixed(program: &Program<'_>, id: ViewId) -> Result<Option<Walked>, TrapKind> {
        let record = program.view(id).ok_or(TrapKind::Unverified)?;
        if record.moving.is_some() || record.len.is_some() {
            return Ok(None);
        }
        let (buffer, view) = buffer(program, record.buffer)?.seen_by(&record.view);
        Walked::new(&Located { buffer, view }).map(Some)
    }

    /// An array where it is now.
    pub(crate) fn new(array: &Located) -> Result<Walked, TrapKind> {
        let (Span { place, bytes }, view) = array.hull().ok_or(TrapKind::Unverified)?;
        let [start, end] = [bytes.start, bytes.end].map(|at| u32::try_from(at).map_err(|_| TrapKind::Unverified));
        Ok(Walked { strided: Strided::new(&view), dtype: array.buffer.dtype, place, start: start?, end: end? })
    }

    /// The bytes from its lowest to its highest element.
    pub(crate) fn hull(&self) -> Span {
        Span { place: self.place, bytes: self.start as usize..self.end as usize }
    }

    /// [`TrapKind::ShortArray`] where it has not the elements that are at hand.
    pub(crate) fn has(&self, window: Window) -> Result<(), TrapKind> {
        let (have, want) = (self.strided.n_elems(), window.first.saturating_add(window.len.0));
        if want <= have { Ok(()) } else { Err(TrapKind::ShortArray { have, want }) }
    }
}
