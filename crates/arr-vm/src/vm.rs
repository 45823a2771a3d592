//! Running a program, and reading what it leaves behind.

use arr_bytecode::{Place, Program, Verified};
use arr_core::{BufId, Pc, Reg, ViewId};
use zerocopy::IntoBytes;

use crate::dispatch::{Next, Step};
use crate::fuel::{Fuel, Limits};
use crate::link::{Link, Links};
use crate::machine::Machine;
use crate::memory::{Memory, Places, locate};
use crate::{ArrayRef, Host, Level, Trap, TrapKind};

/// Runs `program` from its start to its end.
///
/// What the program needs of each arena is zeroed first, so that every run starts alike. The first words of the fast one
/// are the registers; buffers lie at the offsets that the program gives. Loops use the instructions of `level`, which changes
/// no bit of a result.
///
/// # Errors
/// [`Trap`] where the program could not go on, the host failed or asked to stop, or the limits were reached. The arenas
/// hold what had been computed by then.
pub fn run(
    program: &Verified<'_>,
    memory: &mut Memory<'_>,
    host: &mut impl Host,
    limits: Limits,
    level: Level,
) -> Result<(), Trap> {
    let program = program.program();
    let at_start = |kind| Trap { pc: Pc(0), kind };
    let fast = zeroed(memory.fast, program.fast_bytes()).map_err(at_start)?;
    let slow = zeroed(memory.slow, program.slow_bytes()).map_err(at_start)?;
    let (regs, behind) = fast.split_at_mut_checked(program.n_regs()).ok_or(at_start(TrapKind::Unverified))?;
    let base = size_of_val(regs);
    let places = Places::new(behind.as_mut_bytes(), base, slow.as_mut_bytes(), program.constants());
    let mut machine = Machine::new(program, regs, places, host, Fuel::new(limits), level);
    let mut one = [Link::default()];
    let mut links = Links::new(if memory.links.is_empty() { &mut one } else { &mut *memory.links });

    let mut pc = 0;
    loop {
        let trap = |kind| Trap { pc: Pc(pc), kind };
        let block = machine.block_len();
        machine.fuel.instruction(block).map_err(trap)?;
        let link = links.at(&machine, pc).map_err(trap)?;
        machine.arrive(link.following);
        machine.host.reaches(Pc(pc));
        match link.inst.dispatch(&mut Step { machine: &mut machine, link }).map_err(trap)? {
            Next::Following => pc = link.following,
            Next::At(to) => {
                if to <= pc && machine.should_stop() {
                    return Err(trap(TrapKind::Stopped));
                }
                pc = to;
            }
            Next::End => return Ok(()),
        }
    }
}

/// As much of an arena as a program needs, all zeros.
fn zeroed(arena: &mut [u64], want: u32) -> Result<&mut [u64], TrapKind> {
    let have = size_of_val(arena) as u64;
    let needed =
        arena.get_mut(..want.div_ceil(u64::BITS / 8) as usize).ok_or(TrapKind::ArenaTooSmall { have, want })?;
    needed.fill(0);
    Ok(needed)
}

/// The bytes of a buffer, before or after a run; `None` where there is no such buffer, or its arena is too small.
#[must_use]
pub fn read_buffer<'a>(program: &Program<'a>, memory: &'a Memory<'_>, id: BufId) -> Option<&'a [u8]> {
    let buffer = program.buffer(id)?;
    let place = match buffer.place {
        Place::Fast => memory.fast.as_bytes(),
        Place::Slow => memory.slow.as_bytes(),
        Place::Constants => program.constants(),
    };
    let start = buffer.offset as usize;
    place.get(start..start.checked_add(usize::try_from(buffer.n_bytes()).ok()?)?)
}

/// The array that a view shows, where its moving register, if it has one, stands now; `None` where there is no such view,
/// its arena is too small, or the view has left its buffer.
#[must_use]
pub fn read_view<'a>(program: &Program<'a>, memory: &'a Memory<'_>, id: ViewId) -> Option<ArrayRef<'a>> {
    let register = |reg: Reg| memory.fast.get(reg.idx()).map_or(Ok(0), |&word| Ok(word as i64));
    let located = locate(program, id, register).ok()?;
    let buffer = read_buffer(program, memory, program.view(id)?.buffer)?;
    Some(ArrayRef { dtype: located.buffer.dtype, view: located.view, buffer })
}
