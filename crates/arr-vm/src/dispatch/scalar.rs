//! Scalar instructions: functions of registers, and single elements of arrays.

use arr_bytecode::{Indices, op};
use arr_core::{Scalar, Ufunc};
use arr_kernels::{ScalarError, scalar};

use crate::machine::Machine;
use crate::memory::Located;
use crate::{Host, TrapKind};

impl<H: Host> Machine<'_, '_, H> {
    #[inline(always)]
    pub(super) fn unary(&mut self, op: &op::Scalar1) -> Result<(), TrapKind> {
        let src = self.get(op.src.0)?;
        let value = scalar::unary(op.f, src).map_err(|error| TrapKind::Unary { f: op.f, src, error })?;
        self.set(op.dst.0, value)
    }

    #[inline(always)]
    pub(super) fn binary(&mut self, op: &op::Scalar2) -> Result<(), TrapKind> {
        let (lhs, rhs) = (self.get(op.lhs.0)?, self.get(op.rhs.0)?);
        let value = scalar::binary(op.f, lhs, rhs).map_err(|error| TrapKind::Binary { f: op.f, lhs, rhs, error })?;
        // Python's `2 ** -1` is a float; here the kind of a result cannot depend on values.
        if op.f == Ufunc::Power && value.kind() != self.kind(op.dst.0)? {
            return Err(TrapKind::NegativePower);
        }
        self.set(op.dst.0, value)
    }

    #[inline(always)]
    pub(super) fn convert_kind(&mut self, op: &op::Convert) -> Result<(), TrapKind> {
        let (value, to) = (self.get(op.src.0)?, self.kind(op.dst.0)?);
        let converted = scalar::convert(value, to).map_err(|_| TrapKind::Convert { value, to })?;
        self.set(op.dst.0, converted)
    }

    #[inline(always)]
    pub(super) fn sum_over_n(&mut self, op: &op::Mean) -> Result<(), TrapKind> {
        let n = self.int(op.n.0)?;
        let mean = match self.get(op.sum.0)? {
            _ if n == 0 => f32::NAN,
            Scalar::Float(sum) => sum / n as f32,
            Scalar::Int(sum) => (sum as f64 / n as f64) as f32,
            Scalar::Bool(_) | Scalar::Complex(..) => return Err(TrapKind::Unverified),
        };
        self.set(op.dst.0, Scalar::Float(mean))
    }

    #[inline(always)]
    pub(super) fn load_element(&mut self, op: &op::Load) -> Result<(), TrapKind> {
        let array = self.array(op.array.0)?;
        let span = array.element(self.distance(&array, &op.at)?).ok_or(TrapKind::Unverified)?;
        let bytes = self.memory.read(&span).ok_or(TrapKind::Unverified)?;
        let value = scalar::load(array.buffer.dtype, bytes);
        self.set(op.dst.0, value)
    }

    #[inline(always)]
    pub(super) fn store_element(&mut self, op: &op::Store) -> Result<(), TrapKind> {
        let array = self.array(op.array.0)?;
        let span = array.element(self.distance(&array, &op.at)?).ok_or(TrapKind::Unverified)?;
        let (value, dtype) = (self.get(op.src.0)?, array.buffer.dtype);
        let bytes = self.memory.write(&span).ok_or(TrapKind::Unverified)?;
        scalar::store(dtype, bytes, value).map_err(|error| match (error, value) {
            (ScalarError::Fit, Scalar::Int(value)) => TrapKind::IntegerFit { value, dtype },
            _ => TrapKind::Unverified,
        })
    }

    pub(super) fn offset_of(&mut self, op: &op::Offset) -> Result<(), TrapKind> {
        let array = self.array(op.array.0)?;
        let distance = self.distance(&array, &op.at)?;
        self.set(op.dst.0, Scalar::Int(distance))
    }

    pub(super) fn slice_offset_of(&mut self, op: &op::SliceOffset) -> Result<(), TrapKind> {
        let array = self.array(op.array.0)?;
        let axis = usize::from(op.axis.0);
        let (extent, start) = (array.view.shape.extent(axis), self.int(op.start.0)?);
        let end = start.saturating_add(i64::from(op.len.0));
        let stride = array.view.strides.get(axis).copied().ok_or(TrapKind::Unverified)?;
        if start < 0 || end > i64::from(extent) {
            return Err(TrapKind::SliceOutOfRange { start, end, axis: op.axis.0, extent });
        }
        self.set(op.dst.0, Scalar::Int(start * i64::from(stride)))
    }

    /// How far `array[at]` lies behind the start of `array`, in elements; negative indices count from the end.
    #[inline(always)]
    fn distance(&self, array: &Located, at: &Indices) -> Result<i64, TrapKind> {
        let mut distance = 0;
        for (axis, (&reg, &stride)) in (0u8..).zip(at.regs().iter().zip(&array.view.strides)) {
            let index = self.int(reg)?;
            let extent = array.view.shape.extent(usize::from(axis));
            let from_start = if index < 0 { index.saturating_add(i64::from(extent)) } else { index };
            if !(0..i64::from(extent)).contains(&from_start) {
                return Err(TrapKind::IndexOutOfRange { index, axis, extent });
            }
            distance += from_start * i64::from(stride);
        }
        Ok(distance)
    }
}
