//! `fft`: the transform of as many elements as a power of two: of NumPy's import an array of complex numbers, of the
//! camera's real and imaginary parts apart.
//!
//! Source: ulab's manual, "numpy.fft"; NumPy reference, "Discrete Fourier Transform".

use arr_core::{DType, Routine, Scalar, Shape, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::complex_part::part_of_view;
use super::elementwise::cast;
use super::function::IntArrays;
use super::index::Part;
use super::literal::element_bytes;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, Origin, ScalarExpr, StmtKind};

/// Which way a transform goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Inverse,
}

/// Real and imaginary parts; there may be none of the latter.
pub(super) type Parts = (Viewed, Option<Viewed>);

impl Checker<'_> {
    /// `fft.fft(a)`, `fft.ifft(a)`; the camera's `fft.fft(re, im=None)` gives two arrays.
    pub(super) fn call_fft(&mut self, direction: Direction, args: Args<'_>) -> Checked<Value> {
        let (span, ints) = (args.span, args.ints);
        let [re, im] = self.bind(args)?;
        let parts = self.parts_in_form(re, im, ints)?;
        let n = self.length_of_transform(parts.0)?;
        let (re, im) = self.transformed(parts, n, direction, span)?;
        self.in_form(re, im, ints, span)
    }

    /// `fft.rfft(re)`: the first half of the transform, and the element in the middle.
    pub(super) fn call_rfft(&mut self, args: Args<'_>) -> Checked<Value> {
        let (span, ints) = (args.span, args.ints);
        let [re] = self.bind(args)?;
        let parts = self.complex_parts(re, None)?;
        let n = self.length_of_transform(parts.0)?;
        let found = self.transform(parts, n, Direction::Forward, span)?;
        let half = found.cut(1, [None, Some(i64::from(n / 2 + 1)), None])?;
        self.in_form(half.at(0, 0)?.value(), half.at(0, 1)?.value(), ints, span)
    }

    /// `fft.irfft(a)`, the camera's `fft.irfft(re, im)`: real elements, twice as many as both have but one.
    pub(super) fn call_irfft(&mut self, args: Args<'_>) -> Checked<Value> {
        let (span, ints) = (args.span, args.ints);
        let [re, im] = self.bind(args)?;
        let (re, im) = self.parts_in_form(re, im, ints)?;
        let n = self.length_of_inverse(re)?;
        // The other half is this one mirrored, with the signs of the imaginary parts changed.
        let shape = Shape::new(&[2, n]).map_err(|error| self.report(message::shape(span, error)))?;
        let whole = self.blank(DType::F32, shape, span)?;
        let half = i64::from(n / 2);
        let mirrored = |part: Viewed| part.cut(0, [Some(half - 1), Some(0), Some(-1)]);
        let (front, behind) = ([None, Some(half + 1), None], [Some(half + 1), None, None]);
        self.store_part(whole.at(0, 0)?.cut(0, front)?, re.value(), span)?;
        self.store_part(whole.at(0, 0)?.cut(0, behind)?, mirrored(re)?.value(), span)?;
        if let Some(im) = im {
            // Those of the first and the last are 0, whatever they say.
            let inner = [Some(1), Some(half), None];
            self.store_part(whole.at(0, 1)?.cut(0, inner)?, im.cut(0, inner)?.value(), span)?;
            let negative = self.ufunc(Ufunc::Negative, vec![(mirrored(im)?.value(), span)], span)?;
            self.store_part(whole.at(0, 1)?.cut(0, behind)?, negative, span)?;
        }
        let parts = (whole.at(0, 0)?, Some(whole.at(0, 1)?));
        self.transformed(parts, n, Direction::Inverse, span).map(|(re, _)| re)
    }

    fn store_part(&mut self, to: Viewed, value: Value, span: Span) -> Checked<()> {
        self.store(Part::View(to.array), span, value, span)
    }

    /// The numbers that are transformed: one array under NumPy's import, real and imaginary parts under the camera's.
    fn parts_in_form(&mut self, re: Option<Given>, im: Option<Given>, ints: IntArrays) -> Checked<Parts> {
        let a = match (ints, &im) {
            (IntArrays::Float32, _) => return self.complex_parts(re, im),
            (IntArrays::Int32, Some(other)) => {
                let message = "a transform takes one array under NumPy's import";
                let hint = "cut it or fill it up with zeros first; `from ulab import numpy as np` has real and imaginary parts apart";
                return Err(self.report(Diagnostic::new(Code::BadArguments, other.span, message).hint(hint)));
            }
            (IntArrays::Int32, None) => self.transformed_line(re)?,
        };
        let part = |part| Viewed { array: part_of_view(a.array, part), dtype: DType::F32, ..a };
        Ok(match a.dtype {
            DType::C64 => (part(arr_core::Part::Real), Some(part(arr_core::Part::Imaginary))),
            _ => (a, None),
        })
    }

    /// What a transform gives: complex numbers under NumPy's import, a pair under the camera's.
    fn in_form(&mut self, re: Value, im: Value, ints: IntArrays, span: Span) -> Checked<Value> {
        match ints {
            IntArrays::Int32 => self.joined_parts(re, im, span),
            IntArrays::Float32 => Ok(Value::Tuple(vec![re, im])),
        }
    }

    /// Two lines of the same length, in float32.
    pub(super) fn complex_parts(&mut self, re: Option<Given>, im: Option<Given>) -> Checked<Parts> {
        let re = self.real_line(re)?;
        let Some(im) = im.and_then(Given::unless_none) else { return Ok((re, None)) };
        let im = self.real_line(Some(im))?;
        if im.extent(0) != re.extent(0) {
            let message = format!("there are {} real parts and {} imaginary ones", re.extent(0), im.extent(0));
            return self.error(Code::Broadcast, im.span, message);
        }
        Ok((re, Some(im)))
    }

    fn real_line(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let a = self.transformed_line(given)?;
        if a.dtype == DType::C64 {
            let message = "this takes real numbers, these are complex";
            let hint = "take the parts, `z.real` and `z.imag`, or transform them under `import numpy as np`";
            return Err(self.report(Diagnostic::new(Code::OperandType, a.span, message).hint(hint)));
        }
        Ok(a)
    }

    fn transformed_line(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let a = self.whole(given, "a computed array that is transformed")?;
        if a.rank() != 1 {
            let what = format!("a transform of an array of {} axes", a.rank());
            return self.unsupported(a.span, &what, "transform its rows in a loop");
        }
        Ok(a)
    }

    pub(super) fn length_of_transform(&mut self, a: Viewed) -> Checked<u32> {
        let n = a.extent(0);
        if n.is_power_of_two() {
            return Ok(n);
        }
        let message = format!("a transform is of a power of two elements, these are {n}");
        let hint = other_lengths(n, n.checked_ilog2().map(|k| 1 << k), n.checked_next_power_of_two());
        Err(self.report(Diagnostic::new(Code::BadShape, a.span, message).hint(hint)))
    }

    /// How many real numbers have these as their transform up to its middle.
    fn length_of_inverse(&mut self, a: Viewed) -> Checked<u32> {
        let half = a.extent(0).saturating_sub(1);
        if let Some(n) = half.checked_mul(2).filter(|n| n.is_power_of_two()) {
            return Ok(n);
        }
        let have = a.extent(0);
        let message = format!("half of a transform is a power of two elements and one, these are {have}");
        let above = half.checked_next_power_of_two().map(|n| n + 1);
        let hint = other_lengths(have, half.checked_ilog2().map(|k| (1 << k) + 1), above);
        Err(self.report(Diagnostic::new(Code::BadShape, a.span, message).hint(hint)))
    }

    /// Real and imaginary parts of a transform.
    fn transformed(&mut self, parts: Parts, n: u32, direction: Direction, span: Span) -> Checked<(Value, Value)> {
        let found = self.transform(parts, n, direction, span)?;
        match direction {
            Direction::Forward => Ok((found.at(0, 0)?.value(), found.at(0, 1)?.value())),
            Direction::Inverse => {
                let mut scaled = Vec::with_capacity(2);
                for row in [1, 0] {
                    let share = Value::Scalar(ScalarExpr::constant(Scalar::Float(1.0 / n as f32)));
                    scaled.push(self.combined(Ufunc::Multiply, found.at(0, row)?.value(), share, span)?);
                }
                let (im, re) = scaled.pop().zip(scaled.pop()).ok_or(Reported)?;
                Ok((re, im))
            }
        }
    }

    /// Real parts, and below them imaginary ones; of the inverse the other way round, and not yet divided.
    pub(super) fn transform(&mut self, (re, im): Parts, n: u32, direction: Direction, span: Span) -> Checked<Viewed> {
        let shape = Shape::new(&[2, n]).map_err(|error| self.report(message::shape(span, error)))?;
        let array = self.new_array("", DType::F32, shape, Origin::Temporary("real and imaginary parts"));
        let both = Viewed { array, dtype: DType::F32, span };
        let zero = Value::Scalar(ScalarExpr::constant(Scalar::Float(0.0)));
        let im = im.map_or(zero, |im| Value::Array(cast(im.expr(), DType::F32)));
        let re = Value::Array(cast(re.expr(), DType::F32));
        // The inverse is the transform with the parts exchanged.
        let rows = if direction == Direction::Forward { [re, im] } else { [im, re] };
        for (row, value) in (0..).zip(rows) {
            self.store_part(both.at(0, row)?, value, span)?;
        }
        self.transform_in_place(Routine::Fft, both, n, span)?;
        Ok(both)
    }

    /// The sizes of the elements of the transform of real numbers.
    pub(super) fn sizes_of_transform(&mut self, re: Viewed, n: u32, span: Span) -> Checked<Value> {
        let array = self.new_array("", DType::F32, Shape::vector(n), Origin::Temporary("the sizes of a transform"));
        self.results.insert(array.array);
        let sizes = Viewed { array, dtype: DType::F32, span };
        self.store_part(sizes, Value::Array(cast(re.expr(), DType::F32)), span)?;
        self.transform_in_place(Routine::Spectrogram, sizes, n, span)?;
        Ok(sizes.value())
    }

    fn transform_in_place(&mut self, f: Routine, a: Viewed, n: u32, span: Span) -> Checked<()> {
        let operands = vec![a.array, self.roots_of_unity(n, span)?.array];
        self.routine_signature(f, &operands, span)?;
        self.emit(StmtKind::Routine { f, target: a.array, operands });
        Ok(())
    }

    /// Cosines and negative sines of the first quarter of a turn in `n` steps, of which there is at least one.
    fn roots_of_unity(&mut self, n: u32, span: Span) -> Checked<Viewed> {
        let k = (n / 4).max(1);
        let angle = |j: u32| core::f64::consts::TAU * f64::from(j) / f64::from(n);
        let cosines = (0..k).map(|j| Scalar::Float(libm::cos(angle(j)) as f32));
        let sines = (0..k).map(|j| Scalar::Float(-libm::sin(angle(j)) as f32));
        let bytes = element_bytes(DType::F32, &cosines.chain(sines).collect::<Vec<_>>());
        let shape = Shape::new(&[2, k]).map_err(|error| self.report(message::shape(span, error)))?;
        let array = self.new_array("", DType::F32, shape, Origin::Constant(bytes));
        Ok(Viewed { array, dtype: DType::F32, span })
    }

    /// `fft.fftfreq(n, d=1.0)`, `fft.rfftfreq(n, d=1.0)`: the frequencies of the elements of a transform.
    pub(super) fn call_fftfreq(&mut self, is_real: bool, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [n, d] = self.bind(args)?;
        let n = n.ok_or(Reported)?;
        let count = self.static_int(&n.value, n.span, "the number of elements")?;
        let Some(count) = u32::try_from(count).ok().filter(|&n| (1..=arr_core::MAX_ELEMS).contains(&n)) else {
            return self.error(Code::BadShape, n.span, format!("{count} elements are not possible"));
        };
        let numbers: Vec<Scalar> = if is_real {
            (0..=count / 2).map(|k| Scalar::Float(k as f32)).collect()
        } else {
            let n_first = count.div_ceil(2);
            (0..count)
                .map(|k| if k < n_first { k as f32 } else { k as f32 - count as f32 })
                .map(Scalar::Float)
                .collect()
        };
        let shape = Shape::vector(numbers.len() as u32);
        let array = self.new_array("", DType::F32, shape, Origin::Constant(element_bytes(DType::F32, &numbers)));
        let one = || Value::Scalar(ScalarExpr::constant(Scalar::Float(1.0)));
        let (d, at) = d.map_or((one(), span), |d| (d.value, d.span));
        let d = self.as_scalar(d, at, "the distance of samples")?;
        let d = self.converted(d, arr_core::ScalarKind::Float);
        let whole = ScalarExpr::constant(Scalar::Float(count as f32));
        let width = self.scalar_map(Ufunc::Multiply, vec![whole, d], at)?;
        let width = Value::Scalar(self.held(width));
        self.combined(Ufunc::TrueDivide, Value::Array(ArrayExpr::view(array, DType::F32)), width, span)
    }

    /// `fft.fftshift(x, axes=None)`, `fft.ifftshift(x, axes=None)`: each axis from its middle on, then its front.
    pub(super) fn call_fftshift(&mut self, direction: Direction, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, axes] = self.bind(args)?;
        let mut a = self.whole(x, "a computed array that is shifted")?;
        let axes = match axes.and_then(Given::unless_none) {
            None => (0..a.rank()).collect(),
            Some(axes) => self.axes(&axes, a.rank())?,
        };
        for axis in axes {
            let n = i64::from(a.extent(axis));
            let middle = if direction == Direction::Forward { (n + 1) / 2 } else { n / 2 };
            if n == 0 {
                continue;
            }
            let target = self.new_array("", a.dtype, a.array.view.shape, Origin::Temporary("an array that is shifted"));
            let to = Viewed { array: target, ..a };
            self.store_part(
                to.cut(axis, [None, Some(n - middle), None])?,
                a.cut(axis, [Some(middle), None, None])?.value(),
                span,
            )?;
            self.store_part(
                to.cut(axis, [Some(n - middle), None, None])?,
                a.cut(axis, [None, Some(middle), None])?.value(),
                span,
            )?;
            self.results.insert(target.array);
            a = to;
        }
        Ok(a.value())
    }
}

/// What to write in place of `n` elements, of which there may be `below` or `above`.
fn other_lengths(n: u32, below: Option<u32>, above: Option<u32>) -> String {
    let cut = below.map(|below| format!("cut to {below} with `a[:{below}]`"));
    let filled = above.map(|above| format!("fill up with zeros: `np.pad(a, (0, {}))`", above - n));
    [cut, filled].into_iter().flatten().collect::<Vec<_>>().join(", or ")
}
