//! Which rows take complex numbers.

use super::Builtin;

impl Builtin {
    /// Whether it takes complex numbers, and `np.complex64` as a dtype.
    pub(in super::super) const fn takes_complex(self) -> bool {
        use Builtin as B;
        matches!(
            self,
            B::Zeros
                | B::Ones
                | B::Empty
                | B::Full
                | B::ZerosLike
                | B::OnesLike
                | B::EmptyLike
                | B::FullLike
                | B::Array
                | B::AsArray
                | B::Copy
                | B::ArrayCopy
                | B::AsType
                | B::Load
                | B::Arange
                | B::Linspace
                | B::Eye
                | B::Identity
                | B::Tri
                | B::Reshape
                | B::Transpose
                | B::SwapAxes
                | B::ExpandDims
                | B::Ravel
                | B::Flatten
                | B::Squeeze
                | B::MoveAxis
                | B::RollAxis
                | B::AtLeast1D
                | B::AtLeast2D
                | B::AtLeast3D
                | B::BroadcastTo
                | B::BroadcastArrays
                | B::Flip
                | B::FlipUd
                | B::FlipLr
                | B::Rot90
                | B::Diagonal
                | B::ShapeOf
                | B::NDim
                | B::Size
                | B::Fill
                | B::Item
                | B::Concatenate
                | B::Append
                | B::VStack
                | B::HStack
                | B::Stack
                | B::DStack
                | B::ColumnStack
                | B::Tile
                | B::Repeat
                | B::Roll
                | B::Pad
                | B::SplitEqual
                | B::SplitAny
                | B::HSplit
                | B::VSplit
                | B::Where
                | B::Take
                | B::ArrayTake
                | B::ArrayEqual
                | B::ArrayConj
                | B::Real
                | B::Imag
                | B::Angle
                | B::Mean
                | B::Fft
                | B::IFft
                | B::IRFft
                | B::FftShift
                | B::IFftShift
                | B::Len
                | B::Enumerate
                | B::Zip
                | B::Reversed
                | B::Print
                | B::Str
                | B::Repr
                | B::Bool
                | B::Abs
                | B::Complex
                | B::ListAppend
                | B::ListExtend
                | B::ListInsert
                | B::ListPop
                | B::ListReverse
                | B::ListCopy
                | B::ListClear
                | B::Stream
                | B::Read
                | B::Emit
                | B::NdInfo
                | B::List
                | B::Tuple
        )
    }
}
