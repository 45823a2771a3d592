//! Registers: a word each, read and written as a value of the register's own kind.

use arr_core::{Reg, Scalar, ScalarKind};

use crate::TrapKind;

/// The registers of a program.
pub(crate) struct Registers<'m, 'p> {
    words: &'m mut [u64],
    /// A byte a register.
    kinds: &'p [u8],
}

impl<'m, 'p> Registers<'m, 'p> {
    pub(crate) fn new(words: &'m mut [u64], kinds: &'p [u8]) -> Registers<'m, 'p> {
        Registers { words, kinds }
    }

    #[inline(always)]
    pub(crate) fn kind(&self, reg: Reg) -> Result<ScalarKind, TrapKind> {
        self.kinds.get(reg.idx()).copied().and_then(ScalarKind::from_number).ok_or(TrapKind::Unverified)
    }

    #[inline(always)]
    pub(crate) fn get(&self, reg: Reg) -> Result<Scalar, TrapKind> {
        let word = self.words.get(reg.idx()).ok_or(TrapKind::Unverified)?;
        Ok(Scalar::from_bits(self.kind(reg)?, *word))
    }

    pub(crate) fn int(&self, reg: Reg) -> Result<i64, TrapKind> {
        match self.get(reg)? {
            Scalar::Int(value) => Ok(value),
            _ => Err(TrapKind::Unverified),
        }
    }

    pub(crate) fn truth(&self, reg: Reg) -> Result<bool, TrapKind> {
        match self.get(reg)? {
            Scalar::Bool(value) => Ok(value),
            _ => Err(TrapKind::Unverified),
        }
    }

    /// Writes a value of the register's own kind; NaN always as the same bits.
    #[inline(always)]
    pub(crate) fn set(&mut self, reg: Reg, value: Scalar) -> Result<(), TrapKind> {
        if self.kind(reg)? != value.kind() {
            return Err(TrapKind::Unverified);
        }
        let value = match value {
            Scalar::Float(v) => Scalar::Float(one_nan(v)),
            Scalar::Complex(re, im) => Scalar::Complex(one_nan(re), one_nan(im)),
            value => value,
        };
        *self.words.get_mut(reg.idx()).ok_or(TrapKind::Unverified)? = value.to_bits();
        Ok(())
    }
}

/// NaN, whatever its bits, as that of [`f32::NAN`].
fn one_nan(value: f32) -> f32 {
    if value.is_nan() { f32::NAN } else { value }
}
