//! The machines that programs are compiled for: one table of what their memory asks of a plan.
//!
//! A program computes the same on each of them, and runs on all that have the memory for it.

use arr_core::DType;

/// A machine, as far as the plan of a program goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// What it is called on the command line.
    pub name: &'static str,
    /// Bytes of a block over the widest dtype of a loop.
    pub block_bytes: u32,
    /// The same of a loop of one instruction, for which nothing has to stay near; how long the machine computes without asking
    /// whether to stop.
    pub lone_block_bytes: u32,
    /// The most bytes of block registers that are live together: what stays in the nearest memory through a loop.
    pub live_block_bytes: u32,
    /// Buffers start at multiples of this many bytes, a power of two from 8. Those above 8 hold where the arena starts
    /// at such a multiple; if it does not, a program is slower and not wrong.
    pub alignment: u32,
}

impl Target {
    /// Any machine with a cache: alignment is what an arena of `u64` promises.
    pub const HOST: Target = Target {
        name: "host",
        block_bytes: 4096,
        lone_block_bytes: 256 << 10,
        live_block_bytes: 24 << 10,
        alignment: 8,
    };

    /// A desktop or a server: vectors that cross a cache line of 64 bytes cost 1.2 to 1.6 times as much.
    pub const X86_64: Target = Target { name: "x86-64", alignment: 64, ..Target::HOST };

    /// A camera with an STM32H7 or i.MX RT1062, which has no vectors.
    pub const CORTEX_M7: Target = Target {
        name: "cortex-m7",
        block_bytes: 512,
        lone_block_bytes: 8 << 10,
        live_block_bytes: 4 << 10,
        alignment: 8,
    };

    /// A camera with an Alif E3 or STM32N6, whose vectors have 16 bytes.
    pub const CORTEX_M55: Target = Target {
        name: "cortex-m55",
        block_bytes: 1024,
        lone_block_bytes: 16 << 10,
        live_block_bytes: 4 << 10,
        alignment: 16,
    };

    /// Every target, the default first.
    pub const ALL: &'static [Target] = &[Target::HOST, Target::X86_64, Target::CORTEX_M7, Target::CORTEX_M55];

    /// The target with blocks of so many bytes in every loop.
    #[must_use]
    pub const fn with_blocks(self, block_bytes: u32) -> Target {
        Target { block_bytes, lone_block_bytes: block_bytes, ..self }
    }

    /// The target of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Target> {
        Target::ALL.iter().copied().find(|target| target.name == name)
    }

    /// Elements that any block holds, whatever the dtypes of its loop and however many block registers are live: arrays of
    /// no more than these are read whole before any is written.
    pub(crate) fn min_block(&self) -> u32 {
        // Of complex numbers, which are wider, such a block is longer than others.
        let real = DType::F32.size();
        (self.block_bytes / real).min(self.live_block_bytes / (real * MANY_LIVE)).min(64)
    }
}

/// More block registers than an expression has live at once.
const MANY_LIVE: u32 = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_keep_what_their_fields_promise() {
        for target in Target::ALL {
            assert_eq!(Target::from_name(target.name), Some(*target));
            assert!(target.alignment.is_power_of_two() && target.alignment >= 8, "{target:?}");
            assert!(target.min_block() >= 16 && target.block_bytes <= target.live_block_bytes, "{target:?}");
        }
        assert_eq!(Target::ALL[0], Target::HOST);
        assert_eq!(Target::from_name("nowhere"), None);
    }
}
