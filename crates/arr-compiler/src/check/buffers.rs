//! Bytes as numbers: `ulab.utils`. Memory of bytes is an array of uint8, or Python's bytes.
//!
//! Source: ulab's manual, "ulab utilities".

use arr_core::{DType, Shape, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::cast;
use super::fourier::Direction;
use super::index::Part;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::ScalarExpr;

/// The ints that lie in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packed {
    I16,
    U16,
    I32,
    U32,
}

impl Packed {
    const fn n_bytes(self) -> u32 {
        match self {
            Packed::I16 | Packed::U16 => 2,
            Packed::I32 | Packed::U32 => 4,
        }
    }
}

impl Checker<'_> {
    /// `utils.from_int16_buffer(buffer, *, count=-1, offset=0, out=None, byteswap=False)` and its kin: ints as floats.
    pub(super) fn call_from_buffer(&mut self, packed: Packed, args: Args<'_>) -> Checked<Value> {
        let (span, name) = (args.span, args.name.to_owned());
        let [buffer, count, offset, out, byteswap] = self.bind(args)?;
        let bytes = self.line_of_memory(buffer)?;
        if bytes.dtype != DType::U8 {
            let message = format!("`{name}` reads bytes, this is an array of {}", bytes.dtype);
            return self.error(Code::OperandType, bytes.span, message);
        }
        let part = self.part_of_memory(bytes, packed.n_bytes(), count, offset)?;
        let swapped = self.flag(byteswap, false, "byteswap")?;
        let size = i64::from(packed.n_bytes());
        let mut whole = None;
        for k in 0..size {
            let byte = part.cut(0, [Some(if swapped { size - 1 - k } else { k }), None, Some(size)])?;
            let wide = if packed == Packed::U32 { DType::U32 } else { DType::I32 };
            let byte = Value::Array(cast(byte.expr(), wide));
            let byte = self.combined(Ufunc::LeftShift, byte, Value::Scalar(ScalarExpr::int(8 * k)), span)?;
            whole = Some(match whole {
                None => byte,
                Some(lower) => self.combined(Ufunc::BitwiseOr, lower, byte, span)?,
            });
        }
        let mut whole = whole.ok_or(Reported)?;
        if packed == Packed::I16 {
            // The upper half of 16 bits is negative.
            let sign = || Value::Scalar(ScalarExpr::int(0x8000));
            whole = self.combined(Ufunc::BitwiseXor, whole, sign(), span)?;
            whole = self.combined(Ufunc::Subtract, whole, sign(), span)?;
        }
        let floats = Value::Array(cast(whole.into_array()?, DType::F32));
        self.put_in_front(floats, out, span)
    }

    /// Stores floats into the front of `out`, where there is one.
    fn put_in_front(&mut self, floats: Value, out: Option<Given>, span: Span) -> Checked<Value> {
        let Some(out) = out.and_then(Given::unless_none) else { return Ok(floats) };
        let n = floats.clone().into_array()?.shape.extent(0);
        let target = match out.value.as_view() {
            Some(view) if self.dtype_of(&view) == DType::F32 && view.view.shape.rank() == 1 => view,
            _ => {
                let message =
                    format!("`out=` needs an array of float32 with one axis, this is {}", out.value.describe());
                return self.error(Code::TypeMismatch, out.span, message);
            }
        };
        if target.view.shape.extent(0) < n {
            let message = format!("`out=` has {} elements, {n} are needed", target.view.shape.extent(0));
            return self.error(Code::BadShape, out.span, message);
        }
        let front = Viewed { array: target, dtype: DType::F32, span: out.span }.cut(0, [None, Some(n.into()), None])?;
        self.store(Part::View(front.array), out.span, floats, span)?;
        Ok(out.value)
    }

    /// Memory without gaps, as one axis.
    pub(super) fn line_of_memory(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let a = self.whole(given.map(Given::unpacked), "a computed array as memory")?;
        let line = a.array.view.reshape(Shape::vector(a.array.view.shape.n_elems()));
        match line.filter(|_| a.array.view.is_contiguous()) {
            Some(view) => Ok(a.seen_as(view)),
            None => {
                let message = "a buffer must lie in memory without gaps";
                Err(self.report(Diagnostic::new(Code::BadShape, a.span, message).hint("take a copy: `a.copy()`")))
            }
        }
    }

    /// So many elements of `size` bytes, from a byte on.
    pub(super) fn part_of_memory(
        &mut self,
        memory: Viewed,
        size: u32,
        count: Option<Given>,
        offset: Option<Given>,
    ) -> Checked<Viewed> {
        let (own, at) = (i64::from(memory.dtype.size()), memory.span);
        let n_bytes = i64::from(memory.extent(0)) * own;
        let mut known = |given: Option<Given>, default: i64, what: &str| match given {
            Some(given) => self.static_int(&given.value, given.span, what),
            None => Ok(default),
        };
        let (count, offset) = (known(count, -1, "`count`")?, known(offset, 0, "`offset`")?);
        if !(0..=n_bytes).contains(&offset) || offset % own != 0 {
            let message = format!("`offset` must be a place in the {n_bytes} bytes, this is {offset}");
            return self.error(Code::BadShape, at, message);
        }
        let (room, size) = (n_bytes - offset, i64::from(size));
        let wanted = match count {
            0.. => count.saturating_mul(size),
            _ if room % size == 0 => room,
            _ => {
                let message = format!("{room} bytes are no whole number of elements of {size}");
                return self.error(Code::BadShape, at, message);
            }
        };
        if wanted > room {
            let message = format!("{count} elements of {size} bytes are more than the {room} bytes there are");
            return self.error(Code::BadShape, at, message);
        }
        memory.cut(0, [Some(offset / own), Some((offset + wanted) / own), None])
    }

    /// `utils.spectrogram(re, im=None, *, scratchpad=None, out=None, log=False)`: the sizes of the elements of a transform.
    pub(super) fn call_spectrogram(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [re, im, scratchpad, out, log] = self.bind(args)?;
        let (re, im) = self.complex_parts(re, im)?;
        let n = self.length_of_transform(re)?;
        if let Some(scratchpad) = scratchpad.and_then(Given::unless_none) {
            // The memory is planned: what a script gives for it has to be what the camera takes.
            let pad = self.whole(Some(scratchpad), "a computed scratchpad")?;
            if pad.dtype != DType::F32 || pad.array.view.shape != Shape::vector(2 * n) {
                let message = format!(
                    "`scratchpad` must be of {} float32, this is {} of {}",
                    2 * n,
                    pad.array.view.shape,
                    pad.dtype
                );
                return self.error(Code::BadShape, pad.span, message);
            }
        }
        let log = self.flag(log, false, "log")?;
        let size = if im.is_none() {
            self.sizes_of_transform(re, n, span)?
        } else {
            let found = self.transform((re, im), n, Direction::Forward, span)?;
            let (re, im) = (found.at(0, 0)?.value(), found.at(0, 1)?.value());
            let re = self.combined(Ufunc::Multiply, re.clone(), re, span)?;
            let im = self.combined(Ufunc::Multiply, im.clone(), im, span)?;
            let sum = self.combined(Ufunc::Add, re, im, span)?;
            self.ufunc(Ufunc::Sqrt, vec![(sum, span)], span)?
        };
        let size = if log { self.ufunc(Ufunc::Log, vec![(size, span)], span)? } else { size };
        self.delivered(size, out, None, ("spectrogram", span))
    }
}
