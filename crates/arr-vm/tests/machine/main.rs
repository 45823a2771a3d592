//! The machine on programs put together by hand: every instruction, every trap.

mod block;
mod builder;
mod control;
mod element;
mod fuel;
mod host;
mod length;
mod lookup;
mod memory;
mod mutations;
mod port;
mod reduction;
mod routine;
mod scalar;
