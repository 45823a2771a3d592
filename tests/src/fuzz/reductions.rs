//! Reductions along axes that give an array of a dtype and a shape.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::script::Phrase;
use super::types::{Length, Shape, Type};

impl Generator {
    /// An array of `dtype` and `shape` that is left of one with an axis more, or with a longer axis where that has extent 1.
    pub(super) fn along_axis(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Option<Phrase> {
        match shape {
            Shape::Known(extents) => {
                let (inner, call) = self.longer(extents)?;
                let (f, of) = self.reduction_to(dtype);
                self.note(Construct::AxisReduction);
                let operand = self.array(of, &inner, depth);
                Some(Phrase::new(Type::Array(dtype, extents.clone()), &format!("np.{f}({{}}, {call})"), [operand]))
            }
            Shape::Bounded(length) => {
                let (row, call) = self.longer(&length.row)?;
                // The axis that varies comes first.
                let call = call.replace("axis=", "axis=1 + ");
                let (f, of) = self.reduction_to(dtype);
                self.note(Construct::BoundedAxisReduction);
                let inner = Shape::Bounded(Length { row, ..length.clone() });
                let operand = self.elements(of, &inner, depth);
                Some(Phrase::new(shape.of(dtype), &format!("np.{f}({{}}, {call})"), [operand]))
            }
        }
    }

    /// Running sums of the same shape.
    pub(super) fn running(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Option<Phrase> {
        let rank = match shape {
            Shape::Known(extents) => extents.len(),
            Shape::Bounded(length) => length.row.len() + 1,
        };
        let of = match dtype {
            DType::F32 => DType::F32,
            DType::I32 => self.pick(&[DType::Bool, DType::I8, DType::I16, DType::I32])?,
            DType::U32 => self.pick(&[DType::U8, DType::U16, DType::U32])?,
            _ => return None,
        };
        if rank == 0 {
            return None;
        }
        self.note(Construct::Running);
        let axis = self.random.usize(0..rank);
        let f = self.word(&["cumsum", "cumsum", "cumprod"]);
        let operand = self.elements(of, shape, depth);
        Some(Phrase::new(shape.of(dtype), &format!("np.{f}({{}}, axis={axis})"), [operand]))
    }

    /// An operand's extents, and the arguments that leave `extents` of them.
    fn longer(&mut self, extents: &[usize]) -> Option<(Vec<usize>, String)> {
        let n = self.random.usize(1..5);
        let ones: Vec<usize> = (0..extents.len()).filter(|&axis| extents[axis] == 1).collect();
        let mut inner = extents.to_vec();
        match self.pick(&ones) {
            Some(axis) if self.one_in(2) => {
                inner[axis] = n;
                Some((inner, format!("axis={axis}, keepdims=True")))
            }
            _ if extents.len() < 3 => {
                let axis = self.random.usize(0..=extents.len());
                inner.insert(axis, n);
                Some((inner, format!("axis={axis}")))
            }
            _ => None,
        }
    }

    /// A reduction that gives `dtype`, and of which dtype it does. Sums of floats are exact in NumPy's order.
    fn reduction_to(&mut self, dtype: DType) -> (&'static str, DType) {
        match dtype {
            DType::Bool => (self.word(&["any", "all", "max", "min"]), DType::Bool),
            DType::F32 => {
                (self.word(&["sum", "mean", "max", "min", "ptp", "var", "prod", "nanmax", "nansum"]), DType::F32)
            }
            DType::I32 if self.one_in(2) => {
                let of = self.pick(&[DType::Bool, DType::I8, DType::I16, DType::I32]).unwrap_or(DType::I32);
                (self.word(&["sum", "count_nonzero", "argmax", "argmin", "sum"]), of)
            }
            DType::U32 if self.one_in(2) => {
                let of = self.pick(&[DType::U8, DType::U16, DType::U32]).unwrap_or(DType::U32);
                (self.word(&["sum", "prod"]), of)
            }
            _ => (self.word(&["max", "min", "ptp"]), dtype),
        }
    }
}
