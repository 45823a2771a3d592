//! Expressions and statements that need all elements at once: sorting, products of arrays.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::script::{Phrase, Statement};
use super::types::{Shape, Type, limits};

impl Generator {
    /// An array of `dtype` and `shape` that no loop over blocks computes.
    pub(super) fn at_once(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Phrase {
        let n_axes = match shape {
            Shape::Known(shape) => shape.len(),
            Shape::Bounded(length) => length.row.len() + 1,
        };
        match (shape, self.random.usize(0..3)) {
            (Shape::Known(shape), 0) if n_axes == 2 && limits(dtype).1 > 0 && dtype != DType::F32 => {
                self.multiplied(dtype, &shape.clone(), depth)
            }
            (_, 1) if dtype == DType::I32 && n_axes > 0 => self.sorted(Construct::ArgSort, dtype, shape, depth),
            _ if n_axes > 0 => self.sorted(Construct::Sort, dtype, shape, depth),
            _ => self.elements(dtype, shape, depth),
        }
    }

    fn sorted(&mut self, construct: Construct, dtype: DType, shape: &Shape, depth: usize) -> Phrase {
        self.note(construct);
        let (name, from) = match construct {
            Construct::ArgSort => ("argsort", self.dtype()),
            _ => ("sort", dtype),
        };
        let inner = self.elements(from, shape, depth);
        let template = match shape {
            Shape::Known(shape) if self.one_in(2) => {
                let axis = self.random.usize(0..shape.len());
                format!(
                    "np.{name}({{}}, axis={})",
                    if self.one_in(3) { axis as i64 - shape.len() as i64 } else { axis as i64 }
                )
            }
            _ => format!("np.{name}({{}})"),
        };
        Phrase::new(shape.of(dtype), &template, [inner])
    }

    /// Sums of products, which wrap.
    fn multiplied(&mut self, dtype: DType, shape: &[usize], depth: usize) -> Phrase {
        self.note(Construct::Product);
        let n = self.random.usize(0..4);
        let [lhs, rhs] = [[shape[0], n], [n, shape[1]]].map(|shape| self.array(dtype, &shape, depth.min(1)));
        let template = self.word(&["({}) @ ({})", "np.dot({}, {})", "np.matmul({}, {})"]);
        Phrase::new(Type::Array(dtype, shape.to_vec()), template, [lhs, rhs])
    }

    /// Sorts an array, or a part of one, where it is.
    pub(super) fn sort_in_place(&mut self) -> Option<Statement> {
        let part = self.any_part()?;
        let Type::Array(_, shape) = &part.of else { return None };
        let n_axes = shape.len();
        if n_axes == 0 {
            return None;
        }
        self.note(Construct::SortInPlace);
        let template = match self.random.usize(0..3) {
            0 => format!("({{}}).sort(axis={})", self.random.usize(0..n_axes)),
            _ => "({}).sort()".to_owned(),
        };
        Some(Statement::simple(&template, [part]))
    }
}
