//! `arr-counted FILE`: runs the programs whose paths FILE lists, one a line, each in one call of `counted_run`. Callgrind
//! counts what happens in that function, and writes what it has counted whenever it returns.
//!
//! Nothing but a program decides what a run of it does: inputs are made here, memory is aligned, and a stream brings one
//! arrival.
#![forbid(unsafe_code)]

mod host;

use std::error::Error;
use std::fs;

use arr_bytecode::{Program, Verified, verify};
use arr_vm::{Level, Limits, Link, Memory, Trap, run};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

use host::Fixed;

/// Memory as a plan counts on it: at multiples of 64 bytes.
#[derive(Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C, align(64))]
struct CacheLine([u64; 8]);

/// So many bytes of memory, and a program's, read from a file.
fn memory(n_bytes: usize) -> Vec<CacheLine> {
    vec![CacheLine([0; 8]); n_bytes.div_ceil(size_of::<CacheLine>())]
}

fn words(memory: &mut [CacheLine]) -> Result<&mut [u64], Box<dyn Error>> {
    <[u64]>::mut_from_bytes(memory.as_mut_bytes()).map_err(|error| error.to_string().into())
}

/// The one function in which instructions are counted.
#[inline(never)]
fn counted_run(
    program: &Verified<'_>,
    memory: &mut Memory<'_>,
    host: &mut Fixed<'_>,
    level: Level,
) -> Result<(), Trap> {
    run(program, memory, host, Limits::default(), level)
}

fn run_file(path: &str, level: Level) -> Result<(), Box<dyn Error>> {
    let bytes = fs::read(path)?;
    let mut room = memory(bytes.len());
    let room = room.as_mut_bytes().get_mut(..bytes.len()).ok_or("memory is shorter than asked for")?;
    room.copy_from_slice(&bytes);
    let program = verify(Program::new_checked(room).map_err(|error| error.to_string())?);
    let program = program.map_err(|error| error.to_string())?;
    let (n_fast, n_slow) = (program.program().fast_bytes(), program.program().slow_bytes());
    let (mut fast, mut slow) = (memory(n_fast as usize), memory(n_slow as usize));
    let mut links = vec![Link::default(); Link::wanted(program.program())];
    let mut memory = Memory { fast: words(&mut fast)?, slow: words(&mut slow)?, links: &mut links };
    counted_run(&program, &mut memory, &mut Fixed::new(program.program()), level).map_err(|trap| trap.to_string())?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let list = std::env::args().nth(1).ok_or("usage: arr-counted FILE")?;
    let level = Level::detect();
    if cfg!(target_arch = "x86_64") && level == Level::BASELINE {
        return Err("this processor has no AVX2, with which instructions are counted".into());
    }
    for path in fs::read_to_string(list)?.lines() {
        run_file(path, level).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(())
}
