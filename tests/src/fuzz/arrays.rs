//! Expressions that give an array of a dtype and a shape.

use arr_core::{DType, Operand, promote};

use super::constructs::Construct;
use super::generator::Generator;
use super::script::Phrase;
use super::types::{Shape, Type, limits, tuple};

impl Generator {
    /// The shape of an array in scope, or another one.
    pub(super) fn known_shape(&mut self) -> Vec<usize> {
        let arrays = self.scope.arrays();
        match self.pick(&arrays) {
            Some((_, _, shape)) if !self.one_in(8) => shape,
            _ => self.shape(),
        }
    }

    /// An array of `dtype` and `shape`, nested at most `depth` deep.
    pub(super) fn array(&mut self, dtype: DType, shape: &[usize], depth: usize) -> Phrase {
        self.elements(dtype, &Shape::Known(shape.to_vec()), depth)
    }

    /// [`Generator::array`] of a shape that may have a length known at run time.
    pub(super) fn elements(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Phrase {
        if depth == 0 || self.one_in(5) {
            return self.leaf_array(dtype, shape);
        }
        let depth = depth - 1;
        match self.random.usize(0..17) {
            0 => self.selected(dtype, shape, depth),
            1 => self.rearranged(dtype, shape, depth),
            2 => {
                let other = self.dtype();
                let inner = self.elements(other, shape, depth);
                Phrase::new(shape.of(dtype), &format!("({{}}).astype(np.{})", dtype.name()), [inner])
            }
            3 => self.called(&shape.of(dtype)).unwrap_or_else(|| self.leaf_array(dtype, shape)),
            4 => self.gathered(dtype, shape, depth).unwrap_or_else(|| self.leaf_array(dtype, shape)),
            5 if self.one_in(3) => self.running(dtype, shape, depth).unwrap_or_else(|| self.leaf_array(dtype, shape)),
            5 => self.along_axis(dtype, shape, depth).unwrap_or_else(|| self.leaf_array(dtype, shape)),
            6..9 if matches!(shape, Shape::Bounded(_)) => {
                self.along_axis(dtype, shape, depth).unwrap_or_else(|| self.leaf_array(dtype, shape))
            }
            6 | 7 => {
                let placed = match shape {
                    Shape::Known(shape) => self.placed(dtype, shape, depth),
                    Shape::Bounded(_) => None,
                };
                placed.unwrap_or_else(|| self.leaf_array(dtype, shape))
            }
            9 => self.at_once(dtype, shape, depth),
            _ => match dtype {
                DType::Bool => self.test(shape, depth),
                DType::F32 => self.float_array(shape, depth),
                _ => self.whole_array(dtype, shape, depth),
            },
        }
    }

    /// A name, a part of one, or a new array.
    fn leaf_array(&mut self, dtype: DType, shape: &Shape) -> Phrase {
        match shape {
            Shape::Bounded(length) => self.bounded_leaf(dtype, length),
            Shape::Known(shape) => match self.part_of_shape(dtype, shape) {
                Some(part) if !self.one_in(8) => part,
                _ => self.source(dtype, shape),
            },
        }
    }

    /// A new array.
    pub(super) fn source(&mut self, dtype: DType, shape: &[usize]) -> Phrase {
        let (text, name, n) = (tuple(shape), dtype.name(), shape.iter().product::<usize>());
        let written = match self.random.usize(0..5) {
            0 => format!("np.zeros({text}, dtype=np.{name})"),
            1 => {
                let value = if dtype == DType::F32 { "2.5".to_owned() } else { self.fitting(dtype).to_string() };
                let value = if dtype == DType::Bool { "True".to_owned() } else { value };
                format!("np.full({text}, {value}, dtype=np.{name})")
            }
            2 if n > 1 && dtype == DType::F32 => {
                format!("np.linspace({}, {}, {n}).reshape({text})", self.random.i8(-4..4), self.random.i8(4..20))
            }
            _ if n <= 12 && shape.len() == 1 => {
                let values: Vec<String> = (0..n).map(|_| self.contents(dtype)).collect();
                format!("np.array([{}], dtype=np.{name})", values.join(", "))
            }
            _ => {
                let (start, step) = (self.random.i64(-9..90), self.random.i64(1..7));
                let stop = start + step * n as i64;
                format!("np.arange({start}, {stop}, {step}).reshape({text}).astype(np.{name})")
            }
        };
        Phrase::text(of(dtype, shape), written)
    }

    fn contents(&mut self, dtype: DType) -> String {
        match dtype {
            DType::Bool => self.word(&["True", "False"]).to_owned(),
            DType::F32 if self.one_in(9) => self.word(&["np.nan", "np.inf", "-np.inf"]).to_owned(),
            DType::F32 => self
                .word(&["0.0", "0.5", "-1.5", "2.25", "7.0", "-0.0", "0.1", "1e4", "3.0", "-20.0", "1e-3"])
                .to_owned(),
            _ => self.fitting(dtype).to_string(),
        }
    }

    /// An int that the dtype holds, now and then an extreme one.
    pub(super) fn fitting(&mut self, dtype: DType) -> i64 {
        let (low, high) = limits(dtype);
        match self.random.usize(0..8) {
            0 => low,
            1 => high,
            _ => self.random.i64(-9..30).clamp(low, high),
        }
    }

    /// An array with the same elements, another shape on the way.
    fn rearranged(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Phrase {
        let Shape::Known(shape) = shape else {
            let inner = self.elements(dtype, shape, depth);
            return Phrase::new(shape.of(dtype), self.word(&["({}).copy()", "({})[::-1]", "np.array({})"]), [inner]);
        };
        let flat = [shape.iter().product::<usize>()];
        let reversed: Vec<usize> = shape.iter().rev().copied().collect();
        let (from, template): (&[usize], String) = match self.random.usize(0..4) {
            0 => (shape, "({}).copy()".to_owned()),
            1 => (&flat, format!("np.reshape({{}}, {})", tuple(shape))),
            2 => (&reversed, "np.transpose({})".to_owned()),
            _ => (&reversed, "({}).T".to_owned()),
        };
        let inner = self.array(dtype, from, depth);
        Phrase::new(of(dtype, shape), &template, [inner])
    }

    /// `where` and `clip`
    fn selected(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Phrase {
        if self.one_in(2) && dtype != DType::Bool {
            let inner = self.elements(dtype, shape, depth);
            let low = self.random.i64(0..20);
            let bounds = self.word(&["LOW, HIGH", "None, HIGH", "LOW, None"]);
            let bounds = bounds.replace("LOW", &low.to_string()).replace("HIGH", &(low + 40).to_string());
            return Phrase::new(shape.of(dtype), &format!("np.clip({{}}, {bounds})"), [inner]);
        }
        let mask = self.broadcast(DType::Bool, shape, depth);
        let (yes, no) = (self.elements(dtype, shape, depth), self.broadcast(dtype, shape, depth));
        Phrase::new(shape.of(dtype), "np.where({}, {}, {})", [mask, yes, no])
    }

    /// An array that broadcasts to `shape`.
    pub(super) fn broadcast(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Phrase {
        let choice = self.random.usize(0..6);
        let smaller: Vec<usize> = match shape {
            Shape::Known(shape) => match choice {
                0 => shape.iter().skip(1).copied().collect(),
                1 => shape.iter().map(|&extent| if self.one_in(2) { 1 } else { extent }).collect(),
                _ => shape.clone(),
            },
            Shape::Bounded(length) => match choice {
                0 => length.row.clone(),
                1 => vec![1; length.row.len() + 1],
                _ => Vec::new(),
            },
        };
        if smaller.is_empty() {
            return self.elements(dtype, shape, depth);
        }
        self.array(dtype, &smaller, depth)
    }

    /// Two arrays whose common dtype is `dtype`.
    fn pair(&mut self, dtype: DType, shape: &Shape, depth: usize) -> [Phrase; 2] {
        let fits = |&other: &DType| promote(Operand::Array(dtype), Operand::Array(other)) == Ok(dtype);
        let narrower: Vec<DType> = DType::REAL.into_iter().filter(fits).collect();
        let other = if self.one_in(2) { dtype } else { self.pick(&narrower).unwrap_or(dtype) };
        let pair = [self.elements(dtype, shape, depth), self.broadcast(other, shape, depth)];
        if self.one_in(2) {
            let [left, right] = pair;
            return [right, left];
        }
        pair
    }

    fn whole_array(&mut self, dtype: DType, shape: &Shape, depth: usize) -> Phrase {
        let of = shape.of(dtype);
        match self.random.usize(0..8) {
            0..4 => {
                let template = self.word(&[
                    "({}) + ({})",
                    "({}) - ({})",
                    "({}) * ({})",
                    "({}) // ({})",
                    "({}) % ({})",
                    "({}) & ({})",
                    "({}) | ({})",
                    "({}) ^ ({})",
                    "({}) << ({})",
                    "({}) >> ({})",
                    "np.minimum({}, {})",
                    "np.maximum({}, {})",
                    "np.floor_divide({}, {})",
                    "np.right_shift({}, {})",
                    "np.multiply({}, {})",
                    "np.fmod({}, {})",
                    "np.fmin({}, {})",
                    "np.fmax({}, {})",
                    "np.gcd({}, {})",
                    "np.lcm({}, {})",
                    "np.add({}, {}, dtype=np.D)",
                    "np.multiply({}, {}, dtype=np.D)",
                ]);
                if template.contains("dtype=") {
                    self.note(Construct::DTypeOption);
                }
                Phrase::new(of, &template.replace('D', dtype.name()), self.pair(dtype, shape, depth))
            }
            4 | 5 => {
                let (_, high) = limits(dtype);
                let value = self.random.i64(0..=high.min(40)).to_string();
                let template = self.word(&[
                    "({}) + N",
                    "({}) - N",
                    "({}) * N",
                    "({}) // N",
                    "({}) % N",
                    "({}) & N",
                    "N - ({})",
                    "N | ({})",
                    "({}) >> N",
                    "np.maximum({}, N)",
                ]);
                let inner = self.elements(dtype, shape, depth);
                Phrase::new(of, &template.replace('N', &value), [inner])
            }
            6 => {
                let (inner, by) = (self.elements(dtype, shape, depth), self.scalar(&Type::Int, 1));
                let template =
                    self.word(&["({}) + ({}) % 50", "({}) * (({}) % 9)", "({}) // (({}) % 9)", "({}) - (({}) % 99)"]);
                Phrase::new(of, template, [inner, by])
            }
            _ => {
                let inner = self.elements(dtype, shape, depth);
                let template = self.word(&[
                    "-({})",
                    "+({})",
                    "~({})",
                    "np.abs({})",
                    "abs({})",
                    "({}) ** 2",
                    "({}) ** 3",
                    "np.invert({})",
                    "np.sign({})",
                    "np.square({})",
                    "np.floor({})",
                    "np.trunc({})",
                    "np.conj({})",
                ]);
                Phrase::new(of, template, [inner])
            }
        }
    }

    fn float_array(&mut self, shape: &Shape, depth: usize) -> Phrase {
        let of = shape.of(DType::F32);
        match self.random.usize(0..9) {
            0..4 => {
                let template = self.word(&[
                    "({}) + ({})",
                    "({}) - ({})",
                    "({}) * ({})",
                    "({}) / ({})",
                    "({}) // ({})",
                    "({}) % ({})",
                    "np.minimum({}, {})",
                    "np.maximum({}, {})",
                    "np.divide({}, {})",
                    "np.fmod({}, {})",
                    "np.copysign({}, np.nan_to_num({}))",
                    "np.heaviside({}, {})",
                    "np.add({}, {}, dtype=np.float32)",
                ]);
                Phrase::new(of, template, self.pair(DType::F32, shape, depth))
            }
            4 => {
                let dtype = self.dtype();
                let left = self.elements(dtype, shape, depth);
                let right = self.elements(dtype, shape, depth);
                Phrase::new(of, "({}) / ({})", [left, right])
            }
            5 | 6 => {
                let dtype = self.dtype();
                let (inner, by) = (self.elements(dtype, shape, depth), self.scalar(&Type::Float, 1));
                let template =
                    self.word(&["({}) + ({})", "({}) * ({})", "({}) / ({})", "({}) - ({})", "np.maximum({}, {})"]);
                Phrase::new(of, template, [inner, by])
            }
            7 => {
                let inner = self.elements(DType::F32, shape, depth);
                Phrase::new(
                    of,
                    self.word(&[
                        "-({})",
                        "abs({})",
                        "np.absolute({})",
                        "+({})",
                        "np.negative({})",
                        "np.floor({})",
                        "np.ceil({})",
                        "np.trunc({})",
                        "np.rint({})",
                        "np.round({})",
                        "np.sign({})",
                        "np.square({})",
                        "np.fabs({})",
                        "np.reciprocal({})",
                        "np.nan_to_num({})",
                    ]),
                    [inner],
                )
            }
            _ => {
                let dtype = self.dtype();
                let inner = self.elements(dtype, shape, depth);
                Phrase::new(of, "np.sqrt({})", [inner])
            }
        }
    }

    /// A bool array.
    fn test(&mut self, shape: &Shape, depth: usize) -> Phrase {
        let of = shape.of(DType::Bool);
        let dtype = self.dtype();
        match self.random.usize(0..8) {
            7 => {
                let inner = self.elements(dtype, shape, depth);
                let template =
                    self.word(&["np.isnan({})", "np.isinf({})", "np.isfinite({})", "np.signbit(np.nan_to_num({}))"]);
                Phrase::new(of, template, [inner])
            }
            0 | 1 => {
                let template = self.word(&[
                    "({}) < ({})",
                    "({}) <= ({})",
                    "({}) == ({})",
                    "({}) != ({})",
                    "({}) > ({})",
                    "({}) >= ({})",
                    "np.less({}, {})",
                    "np.not_equal({}, {})",
                    "np.logical_and({}, {})",
                    "np.logical_xor({}, {})",
                ]);
                Phrase::new(of, template, self.pair(dtype, shape, depth))
            }
            2 | 3 => {
                let kind = if dtype == DType::F32 { Type::Float } else { Type::Int };
                let (inner, with) = (self.elements(dtype, shape, depth), self.scalar(&kind, 1));
                let template =
                    self.word(&["({}) < ({})", "({}) == ({})", "({}) > ({})", "({}) >= ({})", "({}) != ({})"]);
                Phrase::new(of, template, [inner, with])
            }
            4 | 5 => {
                let template = self.word(&[
                    "({}) & ({})",
                    "({}) | ({})",
                    "({}) ^ ({})",
                    "({}) + ({})",
                    "({}) * ({})",
                    "np.logical_or({}, {})",
                ]);
                Phrase::new(of, template, self.pair(DType::Bool, shape, depth))
            }
            _ => {
                let inner = self.elements(DType::Bool, shape, depth);
                Phrase::new(of, self.word(&["~({})", "np.logical_not({})"]), [inner])
            }
        }
    }

    /// A float32 array of functions whose last bits may differ.
    pub(super) fn rough_array(&mut self, shape: &[usize]) -> Phrase {
        let inner = self.array(DType::F32, shape, 1);
        let template = self.word(&[
            "np.sin(np.clip({}, -9, 9))",
            "np.cos(np.clip({}, -9, 9))",
            "np.exp(np.clip({}, -20, 9))",
            "np.log(np.abs({}) + 2)",
            "np.clip({}, 0, 9) ** 1.5",
            "np.exp(-np.clip({}, 0, 9)) * 2",
            "np.tan(np.clip({}, -1, 1))",
            "np.arctan({})",
            "np.arcsin(np.clip({}, -1, 1))",
            "np.arccos(np.clip({}, -1, 1))",
            "np.arctan2({}, 2)",
            "np.sinh(np.clip({}, -5, 5))",
            "np.cosh(np.clip({}, -5, 5))",
            "np.tanh({})",
            "np.arcsinh({})",
            "np.log1p(np.abs({}))",
            "np.log2(np.abs({}) + 2)",
            "np.log10(np.abs({}) + 2)",
            "np.exp2(np.clip({}, -9, 9))",
            "np.expm1(np.clip({}, -9, 9))",
            "np.cbrt({})",
            "np.hypot({}, 2)",
            "np.logaddexp({}, 1)",
        ]);
        Phrase::new(Type::RoughArray(shape.to_vec()), template, [inner])
    }
}

fn of(dtype: DType, shape: &[usize]) -> Type {
    Type::Array(dtype, shape.to_vec())
}
