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
        if let Shape::Known(shape) = shape
            && self.one_in(2)
            && let Some(phrase) = self.by_order(dtype, &shape.clone(), depth)
        {
            return phrase;
        }
        match (shape, self.random.usize(0..3)) {
            (Shape::Known(shape), 0) if n_axes == 2 && limits(dtype).1 > 0 && dtype != DType::F32 => {
                self.multiplied(dtype, &shape.clone(), depth)
            }
            (_, 1) if dtype == DType::I32 && n_axes > 0 => self.sorted(Construct::ArgSort, dtype, shape, depth),
            _ if n_axes > 0 => self.sorted(Construct::Sort, dtype, shape, depth),
            _ => self.elements(dtype, shape, depth),
        }
    }

    /// What is made of the order of elements, of their places, or of how often they are there.
    fn by_order(&mut self, dtype: DType, shape: &[usize], depth: usize) -> Option<Phrase> {
        if shape.is_empty() {
            return None;
        }
        let of = Type::Array(dtype, shape.to_vec());
        let n = self.random.usize(1..6);
        match (dtype, self.random.usize(0..3)) {
            (DType::I32, 0) if shape.len() == 1 && shape[0] > 0 => {
                self.note(Construct::Counted);
                let inner = self.array(DType::I32, &[n * 3], depth);
                let template = format!("np.bincount(({{}}) % {0}, minlength={0})", shape[0]);
                Some(Phrase::new(of, &template, [inner]))
            }
            (DType::I32, 1) => {
                self.note(Construct::Searched);
                let from = self.dtype();
                let (sorted, values) = (self.array(from, &[n], depth), self.array(from, shape, depth));
                let side = self.word(&["", ", side='right'"]);
                Some(Phrase::new(of, &format!("np.searchsorted(np.sort({{}}), {{}}{side})"), [sorted, values]))
            }
            (DType::F32, 0 | 1) if shape.len() < 4 => {
                self.note(Construct::Median);
                let axis = self.random.usize(0..=shape.len());
                let mut longer = shape.to_vec();
                longer.insert(axis, n);
                let from = self.word(&["int8", "uint8", "int16"]);
                let from = DType::from_name(from)?;
                let inner = self.array(from, &longer, depth);
                Some(Phrase::new(of, &format!("np.median({{}}, axis={axis})"), [inner]))
            }
            (_, 0) if dtype != DType::F32 && shape.len() == 1 && shape[0] > 0 => {
                self.note(Construct::Convolved);
                let k = self.random.usize(1..=shape[0]);
                let (long, short) = (self.array(dtype, &[shape[0] - k + 1], depth), self.array(dtype, &[k], depth));
                Some(Phrase::new(of, "np.convolve({}, {})", [long, short]))
            }
            _ => {
                self.note(Construct::Taken);
                let (from, at) = (self.array(dtype, &[n], depth), self.array(DType::I32, shape, depth));
                let mode = self.word(&["wrap", "clip"]);
                Some(Phrase::new(of, &format!("np.take({{}}, {{}}, mode='{mode}')"), [from, at]))
            }
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
