//! The words all phases share: dtypes, shapes, views, broadcasting, promotion, ufuncs, reductions and routines.
//!
//! Broadcasting, promotion and result shapes live here and nowhere else; inference, verifier and kernels call them.
#![no_std]
#![forbid(unsafe_code)]

mod broadcast;
mod dtype;
mod format;
mod memory_order;
mod pair;
mod part;
mod promote;
mod reduction;
mod reduction_order;
mod routine;
mod scalar;
mod setting;
mod shape;
mod slice;
mod ufunc;
mod units;
mod view;

pub use broadcast::{BroadcastError, broadcast};
pub use dtype::DType;
pub use format::{Align, Form, FormatError, FormatSpec, Formatted, Grouping, Sign};
pub use memory_order::{copy_strides, elementwise_strides};
pub use pair::{Side, is_pair};
pub use part::Part;
pub use promote::{Operand, PromoteError, promote};
pub use reduction::Reduction;
pub use reduction_order::{ReductionOrder, Runs};
pub use routine::{Overlap, Routine, RoutineError, RoutineRule, RoutineSignature, Typed};
pub use scalar::{Scalar, ScalarKind};
pub use setting::PrintSetting;
pub use shape::{MAX_ELEMS, MAX_RANK, Shape, ShapeError};
pub use slice::SliceBounds;
pub use ufunc::{Bools, Rule, Signature, Ufunc, UfuncError};
pub use units::{Axis, BufId, Bytes, Elems, Pc, PortId, Reg, StrId, ViewId};
pub use view::{Strides, View};
