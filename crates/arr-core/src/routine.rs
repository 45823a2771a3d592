//! The table of routines: functions that need all of their input at once. The compiler that plans their results and
//! scratch memory, the verifier that checks both, the machine and the kernels all read this one table.
//!
//! What a routine gives, and how much scratch memory it takes, follows from the dtypes and shapes of its operands by
//! [`Routine::signature`] and from nothing else.
//!
//! Source: NumPy reference, "Sorting, searching, and counting", "Linear algebra".

mod linear;
mod product;
mod steps;
mod transform;

use crate::{DType, Shape, ShapeError};

/// Dtype and shape of an operand or a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Element type.
    pub dtype: DType,
    /// Extents.
    pub shape: Shape,
}

impl Typed {
    /// Something to fill a place with.
    pub const NOTHING: Typed = Typed { dtype: DType::U8, shape: Shape::SCALAR };
}

/// What a routine gives over given operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoutineSignature {
    /// The result.
    pub result: Typed,
    /// Bytes of scratch memory, aligned to 8; 0 where it takes none.
    pub scratch_bytes: u32,
}

/// Why a routine cannot take its operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoutineError {
    /// It takes another number of operands.
    Operands {
        /// How many it is given.
        have: usize,
        /// How many it takes.
        want: usize,
    },
    /// It has no loop over this dtype.
    DType(DType),
    /// Its operands are of two dtypes.
    DTypes(DType, DType),
    /// It takes no operand of so many axes.
    Rank(usize),
    /// Extents that must be equal are not.
    Extents {
        /// The axis of the first operand.
        left_axis: usize,
        /// Its extent.
        left: u32,
        /// The axis of the second operand.
        right_axis: usize,
        /// Its extent.
        right: u32,
    },
    /// The result has too many axes or elements.
    Shape(ShapeError),
    /// The scratch memory has more bytes than 32 bits can number.
    Scratch,
}

impl core::fmt::Display for RoutineError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match *self {
            RoutineError::Operands { have, want } => write!(f, "it takes {want} operands, {have} are given"),
            RoutineError::DType(dtype) => write!(f, "it has no loop over {dtype}"),
            RoutineError::DTypes(left, right) => write!(f, "its operands are {left} on the left, {right} on the right"),
            RoutineError::Rank(rank) => write!(f, "it takes no array of {rank} axes"),
            RoutineError::Extents { left_axis, left, right_axis, right } => {
                write!(f, "axis {left_axis} on the left is {left}, axis {right_axis} on the right is {right}")
            }
            RoutineError::Shape(ShapeError::Rank(rank)) => write!(f, "its result has {rank} axes"),
            RoutineError::Shape(ShapeError::Elems) => f.write_str("its result has too many elements"),
            RoutineError::Scratch => f.write_str("it needs more than 4 GiB of scratch memory"),
        }
    }
}

/// How result and scratch memory of a routine follow from its operands.
///
/// Axes in front of the two of a matrix are a stack of matrices, each of which is gone through for itself; scratch memory is
/// that of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoutineRule {
    /// As the operand. Scratch: two rows of elements.
    Rows,
    /// The shape of the operand, in int32. Scratch: two rows of an element and its position, in 8 bytes.
    Positions,
    /// The sums of products along the last axis of the first operand and the last but one of the second, in their dtype;
    /// an operand of one axis is a row in front and a column behind, other axes are broadcast. No scratch.
    Product,
    /// The sums of products of the second operand, which is not the longer one, with parts of the first, in their dtype; one
    /// axis. No scratch.
    Correlation(Overlap),
    /// Of a square matrix a column more, in float32. Scratch: as much.
    Factors,
    /// Of the factors and one or more right sides as many solutions. Scratch: as much.
    Solution,
    /// As the operand, which is a square matrix of float32. Scratch: as much.
    Triangle,
    /// Of a matrix of float32 as many rows, and behind them those of a triangle. Scratch: as much, and a row.
    Orthogonal,
    /// Of a square matrix of float32 a number for each row. Scratch: both.
    Spectrum,
    /// Of a matrix of float32 a number for each row or column, whichever are fewer. Scratch: both.
    Singular,
    /// Of a square matrix of float32 a row more, in front. Scratch: both, and this many elements for each row.
    Vectors(u32),
    /// Of a matrix of float32, which has not more columns than rows, as many rows, those of a square one and another.
    /// Scratch: as much.
    Parts,
    /// Of two rows of float32, as long as a power of 2, and two rows of roots a quarter as long, as much as the first and in
    /// its place. Scratch: as much, and the roots.
    Transform,
    /// Of one row of float32 the same.
    RealTransform,
}

/// With which parts of a sequence a shorter one is multiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// Those that lie in it.
    Valid,
    /// As many as the sequence has elements, from where half of the shorter one lies in front of it.
    Same,
    /// All that have an element in common.
    Full,
}

impl Overlap {
    /// How many elements of a sequence of `n` lie in front of the longer one at the first place.
    #[must_use]
    pub const fn lead(self, n: u32) -> u32 {
        match self {
            Overlap::Valid => 0,
            Overlap::Same => n / 2,
            Overlap::Full => n.saturating_sub(1),
        }
    }
}

macro_rules! for_each_routine {
    ($m:ident) => {
        $m! {
            /// The rows along the last axis, each in ascending order; equal elements stay in order, NaN is last.
            0 Sort "sort" 1 Rows;
            /// For each row along the last axis the positions of its elements in the order of `sort`.
            1 ArgSort "argsort" 1 Positions;
            /// The product of two matrices, of a matrix and a vector, or of two vectors; integers wrap, bools are joined by or.
            2 MatMul "matmul" 2 Product;
            /// The sums of products of a sequence with each part of a longer one.
            3 CorrelateValid "correlate_valid" 2 Correlation(Overlap::Valid);
            /// The same with as many parts as the longer one has elements, some of which lie in it in part.
            4 CorrelateSame "correlate_same" 2 Correlation(Overlap::Same);
            /// The same with all parts that have an element in common.
            5 CorrelateFull "correlate_full" 2 Correlation(Overlap::Full);
            /// The triangular factors of a matrix in one, and behind each row the number of the one it was exchanged for.
            6 Lu "lu" 1 Factors;
            /// The solutions of linear equations, whose matrix has the factors that `lu` gives.
            7 LuSolve "lu_solve" 2 Solution;
            /// The lower triangle whose product with its transpose is the matrix; NaN where there is none.
            8 Cholesky "cholesky" 1 Triangle;
            /// An orthogonal matrix, and below it the upper triangle with which its product is the matrix.
            9 Qr "qr" 1 Orthogonal;
            /// The eigenvalues of a symmetric matrix, in ascending order.
            10 EigenValues "eigvalsh" 1 Spectrum;
            /// The singular values of a matrix, in descending order.
            11 SingularValues "svdvals" 1 Singular;
            /// The eigenvalues of a symmetric matrix, in ascending order, and below each its vector.
            12 EigenVectors "eigh" 1 Vectors(0);
            /// The same of any matrix, NaN where not all are real.
            13 Eigen "eig" 1 Vectors(1);
            /// Two orthogonal matrices, one below the other, and the singular values with which their product is the matrix.
            14 SingularVectors "svd" 1 Parts;
            /// The Fourier transform of complex numbers, real parts in one row and imaginary parts in the next.
            15 Fft "fft" 2 Transform;
            /// The sizes of the elements of the Fourier transform of real numbers.
            16 Spectrogram "spectrogram" 2 RealTransform;
        }
    };
}

macro_rules! declare {
    ($($(#[doc = $doc:literal])+ $number:literal $variant:ident $name:literal $n_operands:literal $rule:ident $(($of:expr))?;)+) => {
        /// A function of whole arrays. The number of each is part of the program format.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Routine { $($(#[doc = $doc])+ $variant = $number,)+ }

        impl Routine {
            /// Every routine, in order of number.
            pub const ALL: &'static [Routine] = &[$(Routine::$variant),+];

            /// The routine with this number in the program format.
            #[must_use]
            pub const fn from_number(number: u8) -> Option<Routine> {
                match number { $($number => Some(Routine::$variant),)+ _ => None }
            }

            /// NumPy's name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Routine::$variant => $name),+ }
            }

            /// The number of operands.
            #[must_use]
            pub const fn n_operands(self) -> usize {
                match self { $(Routine::$variant => $n_operands),+ }
            }

            /// What it computes, in one line.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Routine::$variant => concat!($($doc),+).trim_ascii()),+ }
            }

            /// How result and scratch memory follow from its operands.
            #[must_use]
            pub const fn rule(self) -> RoutineRule {
                match self { $(Routine::$variant => RoutineRule::$rule $(($of))?),+ }
            }
        }
    };
}

for_each_routine!(declare);

impl Routine {
    /// Result and scratch memory over these operands.
    ///
    /// # Errors
    /// [`RoutineError`] where it does not take them.
    pub fn signature(self, operands: &[Typed]) -> Result<RoutineSignature, RoutineError> {
        if let Some(other) = operands.iter().find(|a| !self.has_loop(a.dtype)) {
            return Err(RoutineError::DType(other.dtype));
        }
        let n = Err(RoutineError::Operands { have: operands.len(), want: self.n_operands() });
        match (self.rule(), operands) {
            (RoutineRule::Rows, [a]) => {
                let scratch_bytes = rows(a, 2 * a.dtype.size())?;
                Ok(RoutineSignature { result: *a, scratch_bytes })
            }
            (RoutineRule::Positions, [a]) => {
                let result = Typed { dtype: DType::I32, shape: a.shape };
                Ok(RoutineSignature { result, scratch_bytes: rows(a, 2 * 8)? })
            }
            (RoutineRule::Product, [lhs, rhs]) => {
                Ok(RoutineSignature { result: product::product(lhs, rhs)?, scratch_bytes: 0 })
            }
            (RoutineRule::Correlation(overlap), [lhs, rhs]) => {
                Ok(RoutineSignature { result: product::correlation(overlap, lhs, rhs)?, scratch_bytes: 0 })
            }
            (RoutineRule::Factors, [a]) => linear::stacked([a], |[a]| linear::factors(a)),
            (RoutineRule::Solution, [lu, b]) => linear::stacked([lu, b], |[lu, b]| linear::solution(lu, b)),
            (RoutineRule::Triangle, [a]) => linear::stacked([a], |[a]| linear::triangle(a)),
            (RoutineRule::Orthogonal, [a]) => linear::stacked([a], |[a]| linear::orthogonal(a)),
            (RoutineRule::Spectrum, [a]) => linear::stacked([a], |[a]| linear::spectrum(a)),
            (RoutineRule::Singular, [a]) => linear::stacked([a], |[a]| linear::singular(a)),
            (RoutineRule::Vectors(more), [a]) => linear::stacked([a], |[a]| linear::vectors(a, more)),
            (RoutineRule::Parts, [a]) => linear::stacked([a], |[a]| linear::parts(a)),
            (RoutineRule::Transform, [a, roots]) => transform::complex(a, roots),
            (RoutineRule::RealTransform, [a, roots]) => transform::real(a, roots),
            _ => n,
        }
    }

    /// Whether it takes elements of this dtype.
    #[must_use]
    pub const fn has_loop(self, dtype: DType) -> bool {
        match self.rule() {
            RoutineRule::Rows | RoutineRule::Positions | RoutineRule::Product | RoutineRule::Correlation(_) => {
                !matches!(dtype, DType::C64)
            }
            RoutineRule::Factors
            | RoutineRule::Solution
            | RoutineRule::Triangle
            | RoutineRule::Orthogonal
            | RoutineRule::Spectrum
            | RoutineRule::Singular
            | RoutineRule::Vectors(_)
            | RoutineRule::Parts
            | RoutineRule::Transform
            | RoutineRule::RealTransform => matches!(dtype, DType::F32),
        }
    }

    /// Whether its result may be its first operand.
    #[must_use]
    pub const fn works_in_place(self) -> bool {
        matches!(self, Routine::Sort) || !self.works_apart()
    }

    /// Whether its result may lie apart from its operands. Where it may not, it lies in C order.
    #[must_use]
    pub const fn works_apart(self) -> bool {
        !matches!(self.rule(), RoutineRule::Transform | RoutineRule::RealTransform)
    }
}

/// Bytes for a row along the last axis, of so many bytes an element; at least one, so that there is memory to name.
fn rows(a: &Typed, bytes: u32) -> Result<u32, RoutineError> {
    let Some(last) = a.shape.rank().checked_sub(1) else { return Err(RoutineError::Rank(0)) };
    let bytes = a.shape.extent(last).max(1).checked_mul(bytes).ok_or(RoutineError::Scratch)?;
    bytes.checked_next_multiple_of(8).ok_or(RoutineError::Scratch)
}

#[cfg(test)]
mod tests;
