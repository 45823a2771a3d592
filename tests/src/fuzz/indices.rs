//! Arrays and lists of ints as indices: what is read there, and what is stored; and stores through masks.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::script::{Phrase, Statement};
use super::types::{Length, Shape, Type};

/// `a[...]` with arrays in its brackets.
struct Place {
    phrase: Phrase,
    dtype: DType,
    shape: Shape,
}

impl Generator {
    /// `a[idx]` of this dtype and shape.
    pub(super) fn gathered(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Option<Phrase> {
        let (row, index_shape) = match shape {
            Shape::Bounded(length) => {
                (length.row.clone(), Shape::Bounded(Length { row: Vec::new(), ..length.clone() }))
            }
            Shape::Known(shape) if !shape.is_empty() => {
                let (leading, row) = shape.split_at(self.random.usize(1..=shape.len()));
                (row.to_vec(), Shape::Known(leading.to_vec()))
            }
            Shape::Known(_) => return None,
        };
        let n = self.random.usize(1..6);
        let from = self.array(dtype, &[&[n], row.as_slice()].concat(), depth);
        let index = self.indices(n, &index_shape);
        Some(Phrase::new(shape.of(dtype), "({})[{}]", [from, index]))
    }

    /// Ints of this shape, from `-n` to below `n`.
    fn indices(&mut self, n: usize, shape: &Shape) -> Phrase {
        let holds = |dtype: &DType| n <= 120 || matches!(dtype, DType::I32 | DType::I16 | DType::U16);
        let whole = [DType::I32, DType::I16, DType::U8, DType::I8, DType::U16];
        let dtype = self.pick(&whole).filter(holds).unwrap_or(DType::I32);
        let of = shape.of(dtype);
        self.note(match shape {
            Shape::Known(_) => Construct::ArrayIndex,
            Shape::Bounded(_) => Construct::BoundedIndex,
        });
        if let Shape::Known(shape) = shape
            && let [length @ 1..6] = shape[..]
            && self.one_in(2)
        {
            let low = n as i64;
            let numbers: Vec<String> = (0..length).map(|_| self.random.i64(-low..low).to_string()).collect();
            let list = format!("[{}]", numbers.join(", "));
            if self.one_in(2) {
                self.note(Construct::ListIndex);
                return Phrase::text(of, list);
            }
            let signed = if matches!(dtype, DType::I16 | DType::I8) { dtype } else { DType::I32 };
            return Phrase::text(shape_of(signed, shape), format!("np.array({list}, dtype=np.{})", signed.name()));
        }
        let inner = self.elements(dtype, shape, 1);
        let is_signed = matches!(dtype, DType::I8 | DType::I16 | DType::I32);
        let template = match self.random.usize(0..24) {
            0..8 if is_signed => format!("({{}}) % {} - {n}", 2 * n),
            8..13 => format!("(({{}}) + 1) % {n}"),
            _ => format!("({{}}) % {n}"),
        };
        Phrase::new(of, &template, [inner])
    }

    /// An array in scope with arrays, lists, slices and ints in its brackets.
    fn place(&mut self) -> Option<Place> {
        let arrays: Vec<_> =
            self.scope.arrays().into_iter().filter(|(_, _, shape)| !shape.is_empty() && !shape.contains(&0)).collect();
        let (variable, dtype, shape) = self.pick(&arrays)?;
        let whole = Phrase::text(variable.of, variable.name);
        if self.one_in(4)
            && let Some(index) = self.bounded_indices(shape[0])
            && let Type::Bounded(_, length) = index.of.clone()
        {
            let shape = Shape::Bounded(Length { row: shape[1..].to_vec(), ..length });
            return Some(Place { phrase: Phrase::new(shape.of(dtype), "{}[{}]", [whole, index]), dtype, shape });
        }
        let n_arrays = if shape.len() > 1 && self.one_in(3) { 2 } else { 1 };
        let index_shape = match self.random.usize(0..6) {
            0 => vec![self.random.usize(1..3), self.random.usize(1..4)],
            _ => vec![self.random.usize(1..5)],
        };
        let first = self.random.usize(0..=shape.len() - n_arrays);
        // What leads outside is only seen where something is read.
        let beyond = usize::from(self.one_in(25));
        let mut entries = Vec::new();
        let mut inner = vec![whole];
        // The axes that slices leave, before and behind the first array or int, and where those stand.
        let mut left: Vec<(usize, usize)> = Vec::new();
        let mut picked = Vec::new();
        for (axis, &extent) in shape.iter().enumerate() {
            if axis >= first + n_arrays && self.one_in(3) {
                break;
            }
            if (first..first + n_arrays).contains(&axis) {
                let of_this = if axis > first && self.one_in(3) { vec![1] } else { index_shape.clone() };
                entries.push("{}".to_owned());
                inner.push(self.indices(extent + beyond, &Shape::Known(of_this)));
                picked.push(axis);
            } else if self.one_in(4) {
                entries.push("{}".to_owned());
                inner.push(self.index(extent));
                picked.push(axis);
            } else {
                let (text, n) = if beyond > 0 { (":".to_owned(), extent) } else { self.slice(extent) };
                entries.push(text);
                left.push((axis, n));
            }
        }
        left.extend((entries.len()..shape.len()).map(|axis| (axis, shape[axis])));
        if entries.len() > 1 {
            self.note(if n_arrays > 1 { Construct::SeveralIndices } else { Construct::MixedIndices });
        }
        // Apart from each other, their axes come first.
        let is_together = picked.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        let before = if is_together { left.iter().filter(|(axis, _)| *axis < picked[0]).count() } else { 0 };
        let extents: Vec<usize> = left.into_iter().map(|(_, n)| n).collect();
        let result = [&extents[..before], index_shape.as_slice(), &extents[before..]].concat();
        if result.len() > 4 {
            return None;
        }
        let shape = Shape::Known(result);
        let phrase = Phrase::new(shape.of(dtype), &format!("{{}}[{}]", entries.join(", ")), inner);
        Some(Place { phrase, dtype, shape })
    }

    /// Ints of a length known at run time, each an index of an axis of `n`.
    fn bounded_indices(&mut self, n: usize) -> Option<Phrase> {
        self.note(Construct::BoundedIndex);
        if self.one_in(3) {
            let condition = self.array(DType::Bool, &[n], 1);
            let of = self.measured(DType::I32, n, &[]);
            return Some(Phrase::new(of, self.word(&["np.flatnonzero({})", "np.nonzero({})[0]"]), [condition]));
        }
        let flat: Vec<_> = self.scope.bounded().into_iter().filter(|(_, _, length)| length.row.is_empty()).collect();
        let (_, _, length) = self.pick(&flat)?;
        Some(self.indices(n, &Shape::Bounded(length)))
    }

    /// What stands at some indices, of any shape.
    pub(super) fn any_gathered(&mut self) -> Option<Phrase> {
        self.place().map(|place| place.phrase)
    }

    /// `a[idx] = value`, `a[idx] op= value`
    pub(super) fn store_at(&mut self) -> Option<Statement> {
        let Place { phrase, dtype, shape } = self.place()?;
        // Of a length that no name has there is nothing else.
        let is_known = match &shape {
            Shape::Known(_) => true,
            Shape::Bounded(length) => self.scope.bounded().iter().any(|(_, _, known)| known.id == length.id),
        };
        let value = if !is_known || self.one_in(3) { self.small(dtype) } else { self.broadcast(dtype, &shape, 2) };
        if self.one_in(2) {
            self.note(Construct::IndexStore);
            return Some(Statement::simple("{} = {}", [phrase, value]));
        }
        self.note(Construct::IndexInPlace);
        let sign = match dtype {
            DType::Bool => self.word(&["|=", "&=", "^="]),
            DType::F32 => self.word(&["+=", "-=", "*="]),
            _ => self.word(&["+=", "-=", "*=", "//=", "&=", "|="]),
        };
        Some(Statement::simple(&format!("{{}} {sign} {{}}"), [phrase, value]))
    }

    /// `a[mask] = value`, `a[mask] op= value`, with a mask of some or all axes.
    pub(super) fn through_mask(&mut self) -> Option<Statement> {
        let arrays: Vec<_> = self.scope.arrays().into_iter().filter(|(_, _, shape)| !shape.is_empty()).collect();
        let (variable, dtype, shape) = self.pick(&arrays)?;
        self.note(Construct::MaskStore);
        let n_axes = if self.one_in(3) { self.random.usize(1..=shape.len()) } else { shape.len() };
        let mask = self.array(DType::Bool, &shape[..n_axes], 2);
        let row = &shape[n_axes..];
        let value = if row.is_empty() || self.one_in(2) { self.small(dtype) } else { self.array(dtype, row, 1) };
        let sign = if dtype == DType::Bool { "=" } else { self.word(&["=", "+=", "-=", "*="]) };
        Some(Statement::simple(&format!("{}[{{}}] {sign} {{}}", variable.name), [mask, value]))
    }
}

fn shape_of(dtype: DType, shape: &[usize]) -> Type {
    Type::Array(dtype, shape.to_vec())
}
