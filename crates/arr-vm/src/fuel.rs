//! What a run may use up, and what an instruction uses of it.

use crate::TrapKind;

/// Steps over elements that use as much as an instruction.
const STEPS_OF_A_UNIT: u64 = 1 << 10;

/// What a run may use up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// About as much as instructions take that do little: each uses 1, whenever it comes, so once a block inside of a block
    /// loop. What goes over elements uses 1 more for every 1024 steps that its block, its array or its routine takes, and each
    /// piece of text 1. `None` for no limit.
    pub fuel: Option<u64>,
}

/// What is left to a run; `None` without a limit.
pub(crate) struct Fuel(Option<u64>);

impl Fuel {
    pub(crate) const fn new(limits: Limits) -> Fuel {
        Fuel(limits.fuel)
    }

    /// Uses what an instruction takes in a loop over blocks of `block` elements, 0 outside of loops.
    #[inline(always)]
    pub(crate) fn instruction(&mut self, block: u32) -> Result<(), TrapKind> {
        self.burn(1 + u64::from(block) / STEPS_OF_A_UNIT)
    }

    /// Uses what so many steps take beyond their instruction.
    pub(crate) fn steps(&mut self, steps: u64) -> Result<(), TrapKind> {
        self.burn(steps / STEPS_OF_A_UNIT)
    }

    /// Uses what a piece of text takes.
    pub(crate) fn piece(&mut self) -> Result<(), TrapKind> {
        self.burn(1)
    }

    #[inline(always)]
    fn burn(&mut self, units: u64) -> Result<(), TrapKind> {
        if let Some(left) = &mut self.0 {
            *left = left.checked_sub(units).ok_or(TrapKind::OutOfFuel)?;
        }
        Ok(())
    }
}
