//! Arithmetic over contiguous slices, and the ways in and out of them: gather, scatter, cast, compress, reduce; and
//! routines over whole arrays: sorting, products of matrices, linear algebra.
//!
//! Arrays come in as bytes, since that is what an arena is made of; `cell` turns them into typed slices once, with
//! length and alignment checked, and everything behind it is plain safe loops over zipped slices. Dispatch is paid per
//! call, that is per block, never per element.
//!
//! Invariants:
//! - No allocation, no recursion, no panic, whatever the bytes; a call that makes no sense is a [`KernelError`].
//! - The same bits on every machine: float functions are this crate's own or `libm`'s, nothing is contracted to fused
//!   multiply-add, and sums have a fixed order whatever the block length.
//! - Constant folding calls the same bodies as the machine: [`scalar`] and the array kernels agree to the bit.
//! - bools are bytes; every byte but 0 is true, and what is written is 0 or 1.
//! - NaN: hardware chooses sign and payload of a NaN that arithmetic makes, so array memory may hold any pattern. Where
//!   bits can be seen they pass through [`scalar::load`], [`scalar::store`], [`fill`] or [`canonical_nan`], which write
//!   `0x7fc00000`. No kernel gives a different non-NaN result for different patterns.
#![no_std]
#![deny(unsafe_code)]

#[cfg(test)]
extern crate std;

mod accumulate;
#[cfg(test)]
mod arena;
mod cast;
mod cell;
mod complex;
mod compress;
mod copy;
mod delay;
mod elementwise;
mod error;
mod fourier;
mod gather;
mod level;
mod linear;
mod lookup;
mod math;
mod orthogonal;
mod product;
mod ramp;
pub mod reduce;
mod rotations;
mod routine;
mod row;
pub mod scalar;
mod scan;
mod scatter;
mod schur;
mod select;
mod sort;
mod src;
mod walk;

pub use accumulate::{accumulate, accumulate_trees};
pub use cast::cast;
pub use compress::compress;
pub use copy::{canonical_nan, copy, fill};
pub use delay::{Late, hold, release};
pub use elementwise::{Map1, Map2, Map3, map1, map2, map3};
pub use error::{KernelError, ScalarError};
pub use gather::gather;
pub use level::Level;
pub use lookup::{LookupError, add_at, put, take, wrap_index};
pub use ramp::{linspace, ramp};
pub use routine::{Input, Output, routine, routine_in_place};
pub use scan::{Line, scan};
pub use scatter::scatter;
pub use select::select;
pub use src::Src;
pub use walk::Strided;
