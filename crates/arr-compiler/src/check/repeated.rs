//! Arrays that have the elements of another several times, or with more around them: `tile`, `repeat`, `pad`.
//!
//! Source: NumPy reference, "Tiling arrays", "Rearranging elements", and `numpy/lib/_arraypad_impl.py`.

use arr_core::{Shape, View};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::constructor::copied;
use super::function::CopyOrder;
use super::index::Part;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr};

const REASON: Origin = Origin::Temporary("an array that is put together");

/// What stands around an array that is padded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Constant,
    Edge,
    Reflect,
    Symmetric,
    Wrap,
}

impl Checker<'_> {
    /// Ints known at compile time, given as one or as a tuple.
    pub(super) fn static_ints(&mut self, given: &Given, wanted_by: &str) -> Checked<Vec<i64>> {
        let items = match &given.value {
            Value::Tuple(items) | Value::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        items.iter().map(|item| self.static_int(item, given.span, wanted_by)).collect()
    }

    /// `tile(A, reps)`: the whole array so many times along each axis.
    pub(super) fn call_tile(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, reps] = self.bind(args)?;
        let a = self.whole(array, "a computed array that is repeated")?;
        let reps = reps.ok_or(Reported)?;
        let mut counts = self.counts(&reps, "a number of repetitions")?;
        let rank = a.rank().max(counts.len());
        counts.splice(0..0, std::iter::repeat_n(1, rank - counts.len()));
        let own: Vec<u32> =
            std::iter::repeat_n(1, rank - a.rank()).chain(a.array.view.shape.extents().iter().copied()).collect();
        self.times(a, &own, &counts, span)
    }

    fn counts(&mut self, given: &Given, what: &str) -> Checked<Vec<u32>> {
        let mut counts = Vec::new();
        for n in self.static_ints(given, what)? {
            match u32::try_from(n) {
                Ok(n) => counts.push(n),
                Err(_) => return self.error(Code::BadShape, given.span, format!("{what} of {n} is not possible")),
            }
        }
        Ok(counts)
    }

    /// An array of the extents `own`, each axis so many times: one store, over a view of the result with an axis more for
    /// each axis that is repeated.
    fn times(&mut self, a: Viewed, own: &[u32], counts: &[u32], span: Span) -> Checked<Value> {
        let bad = |c: &mut Self, error| c.report(message::shape(span, error));
        let total: Vec<u32> = own.iter().zip(counts).map(|(n, count)| n.saturating_mul(*count)).collect();
        let shape = Shape::new(&total).map_err(|error| bad(self, error))?;
        let target = self.new_array("", a.dtype, shape, REASON);
        self.results.insert(target.array);
        if shape.n_elems() > 0 {
            let (mut split, mut source) = (Vec::new(), Vec::new());
            for (&n, &count) in own.iter().zip(counts) {
                if count > 1 {
                    split.push(count);
                    source.push(1);
                }
                if n > 1 || count == 1 {
                    split.push(n);
                    source.push(n);
                }
            }
            let (Ok(split), Ok(source)) = (Shape::new(&split), Shape::new(&source)) else {
                return self.times_one_by_one(a, own, counts, span);
            };
            let place = target.view.reshape(split).ok_or(Reported)?;
            let from = self.under_shape(a, source);
            self.store(Part::View(ArrayView { view: place, ..target }), span, from.value(), span)?;
        }
        Ok(Value::Array(ArrayExpr::view(target, a.dtype)))
    }

    /// The same where that takes too many axes: along one after another, the last first, each over axes that are taken
    /// together.
    fn times_one_by_one(&mut self, a: Viewed, own: &[u32], counts: &[u32], span: Span) -> Checked<Value> {
        let mut extents = own.to_vec();
        let mut whole = a;
        for (axis, &count) in counts.iter().enumerate().rev().filter(|(_, count)| **count != 1) {
            let (front, behind) = extents.split_at(axis);
            let lines = [front.iter().product(), behind.iter().product()];
            let repeated = self.times(whole, &lines, &[1, count], span)?.into_array()?;
            extents.get_mut(axis).into_iter().for_each(|n| *n = n.saturating_mul(count));
            whole = Viewed { array: self.materialize(repeated, "a repeated array"), ..a };
        }
        let shape = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
        Ok(self.under_shape(whole, shape).value())
    }

    /// `repeat(a, repeats, axis=None)`: every element so many times.
    pub(super) fn call_repeat(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, repeats, axis] = self.bind(args)?;
        let a = self.whole(array, "a computed array whose elements are repeated")?;
        let repeats = repeats.ok_or(Reported)?;
        let counts = self.counts(&repeats, "a number of repetitions")?;
        let &[count] = counts.as_slice() else {
            let what = "a number of repetitions for each element";
            return self.unsupported(repeats.span, what, "take the elements by their indices: `a[[0, 0, 1]]`");
        };
        let (a, axis) = match axis.and_then(Given::unless_none) {
            Some(axis) => (a, self.axis(&axis.value, a.rank(), axis.span)?),
            None => (self.flattened(a), 0),
        };
        let mut extents = a.array.view.shape.extents().to_vec();
        let n = a.extent(axis);
        if let Some(slot) = extents.get_mut(axis) {
            *slot = n.saturating_mul(count);
        }
        let shape = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
        let target = self.new_array("", a.dtype, shape, REASON);
        self.results.insert(target.array);
        if shape.n_elems() > 0 {
            extents.splice(axis..=axis, [n, count]);
            let (split, from) = match (Shape::new(&extents), a.array.view.insert_axis(axis + 1)) {
                (Ok(split), Some(from)) => (split, a.seen_as(from)),
                _ => {
                    // Four axes already: those in front are taken together, and those behind.
                    let (front, behind) = extents.split_at(axis);
                    let [before, after] = [front.iter().product(), behind.iter().skip(2).product()];
                    let [split, source] = [count, 1].map(|count| Shape::new(&[before, n, count, after]));
                    let (split, source) = split.ok().zip(source.ok()).ok_or(Reported)?;
                    (split, self.under_shape(a, source))
                }
            };
            let place = target.view.reshape(split).ok_or(Reported)?;
            self.store(Part::View(ArrayView { view: place, ..target }), span, from.value(), span)?;
        }
        Ok(Value::Array(ArrayExpr::view(target, a.dtype)))
    }

    /// `pad(array, pad_width, mode='constant', *, constant_values=0)`
    pub(super) fn call_pad(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, width, mode, value] = self.bind(args)?;
        let a = self.whole(array, "a computed array with something around it")?;
        let width = width.ok_or(Reported)?;
        let widths = self.pad_widths(&width, a.rank())?;
        let mode = self.pad_mode(mode)?;
        let around = match value {
            Some(value) => self.as_scalar(value.value, value.span, Wanted::Number("`constant_values`"))?,
            None => ScalarExpr::int(0),
        };
        let own = a.array.view.shape;
        let total: Vec<u32> = own
            .extents()
            .iter()
            .zip(&widths)
            .map(|(n, [before, after])| n.saturating_add(*before).saturating_add(*after))
            .collect();
        let shape = Shape::new(&total).map_err(|error| self.report(message::shape(span, error)))?;
        let mut target = self.new_array("", a.dtype, shape, REASON);
        // NumPy keeps the order of the axes only where they lie exactly the other way round.
        if a.array.view.transposed().is_contiguous() && !a.array.view.is_contiguous() {
            let reversed: Vec<u32> = total.iter().rev().copied().collect();
            let reversed = Shape::new(&reversed).map_err(|error| self.report(message::shape(span, error)))?;
            target.view = View::contiguous(reversed).transposed();
        }
        self.results.insert(target.array);
        if mode == Mode::Constant {
            let around = Value::Scalar(around);
            if shape.n_elems() > 0 {
                self.store(Part::View(target), span, around, span)?;
            }
        }
        // All of the axes that are done, the middle of the others.
        let mut middle = target;
        for (axis, [before, _]) in widths.iter().enumerate() {
            middle = Self::window(middle, axis, *before, own.extent(axis))?;
        }
        if own.n_elems() > 0 {
            self.store(Part::View(middle), span, a.value(), span)?;
        }
        if mode == Mode::Constant {
            return Ok(Value::Array(ArrayExpr::view(target, a.dtype)));
        }
        for (axis, &[before, after]) in widths.iter().enumerate() {
            let mut region = target;
            for (later, [skipped, _]) in widths.iter().enumerate().skip(axis + 1) {
                region = Self::window(region, later, *skipped, own.extent(later))?;
            }
            let seen = Viewed { array: region, dtype: a.dtype, span };
            self.pad_axis(seen, axis, mode, [before, own.extent(axis), after])?;
        }
        Ok(Value::Array(ArrayExpr::view(target, a.dtype)))
    }

    /// Fills what stands before and behind the `n` elements of an axis from them.
    fn pad_axis(&mut self, a: Viewed, axis: usize, mode: Mode, [before, n, after]: [u32; 3]) -> Checked<()> {
        let most = match mode {
            Mode::Reflect => n.saturating_sub(1),
            Mode::Symmetric | Mode::Wrap => n,
            Mode::Edge | Mode::Constant => u32::MAX,
        };
        if before.max(after) > 0 && n == 0 {
            return self.error(Code::BadShape, a.span, format!("axis {axis} has no elements to go on with"));
        }
        if before.max(after) > most {
            let what = "more elements around an array than it has";
            return self.unsupported(a.span, what, "pad several times");
        }
        let [b, n, f] = [before, n, after].map(i64::from);
        // From where the elements before and behind come, and which way they run.
        let (front, back) = match mode {
            Mode::Edge | Mode::Constant => ([b, b + 1, 1], [b + n - 1, b + n, 1]),
            Mode::Wrap => ([n, n + b, 1], [b, b + f, 1]),
            Mode::Reflect => ([2 * b, b, -1], [b + n - 2, b + n - 2 - f, -1]),
            Mode::Symmetric => ([2 * b - 1, b - 1, -1], [b + n - 1, b + n - 1 - f, -1]),
        };
        for ([from, to, step], start, width) in [(front, 0, before), (back, before + n as u32, after)] {
            if width == 0 || a.array.view.shape.n_elems() == 0 {
                continue;
            }
            let to = (to >= 0).then_some(to);
            let source = a.cut(axis, [Some(from), to, Some(step)])?;
            let place = Self::window(a.array, axis, start, width)?;
            self.store(Part::View(place), a.span, source.value(), a.span)?;
        }
        Ok(())
    }

    fn pad_mode(&mut self, given: Option<Given>) -> Checked<Mode> {
        let Some(Given { value, span }) = given else { return Ok(Mode::Constant) };
        let modes = [
            ("constant", Mode::Constant),
            ("edge", Mode::Edge),
            ("reflect", Mode::Reflect),
            ("symmetric", Mode::Symmetric),
            ("wrap", Mode::Wrap),
        ];
        let Value::Str(name) = &value else {
            let message = format!("the mode of `pad` is a string, this is {}", value.describe());
            return self.error(Code::TypeMismatch, span, message);
        };
        match modes.iter().find(|(known, _)| known == name) {
            Some((_, mode)) => Ok(*mode),
            None => {
                let names: Vec<&str> = modes.iter().map(|(name, _)| *name).collect();
                let message = format!("`pad` has no mode `{name}`; there are {}", names.join(", "));
                self.error(Code::BadArguments, span, message)
            }
        }
    }

    /// `3`, `(1, 2)` or `((1, 2), (3, 4))`: how many elements before and behind, for each axis.
    fn pad_widths(&mut self, given: &Given, rank: usize) -> Checked<Vec<[u32; 2]>> {
        let per_axis = match &given.value {
            Value::Tuple(items) | Value::List(items)
                if items.iter().any(|item| matches!(item, Value::Tuple(_) | Value::List(_))) =>
            {
                items.as_slice()
            }
            one => std::slice::from_ref(one),
        };
        let mut widths = Vec::new();
        for pair in per_axis {
            let pair = Given { value: pair.clone(), span: given.span };
            widths.push(match self.counts(&pair, "a width of `pad`")?.as_slice() {
                [both] => [*both; 2],
                [before, after] => [*before, *after],
                _ => return self.error(Code::BadArguments, given.span, "an axis has two widths, before and behind"),
            });
        }
        match widths.as_slice() {
            [all] => Ok(vec![*all; rank]),
            _ if widths.len() == rank => Ok(widths),
            _ => {
                let message = format!("there are widths for {} axes, the array has {rank}", widths.len());
                self.error(Code::BadArguments, given.span, message)
            }
        }
    }

    /// The elements in C order along one axis.
    pub(super) fn flattened(&mut self, a: Viewed) -> Viewed {
        self.under_shape(a, Shape::vector(a.array.view.shape.n_elems()))
    }

    /// The elements under another shape of as many, in C order: a view where strides allow, else of a copy.
    pub(super) fn under_shape(&mut self, a: Viewed, shape: Shape) -> Viewed {
        if let Some(view) = a.array.view.reshape(shape) {
            return a.seen_as(view);
        }
        let array = self.materialize(copied(a.expr(), CopyOrder::C), "the elements in C order");
        let a = Viewed { array, ..a };
        a.array.view.reshape(shape).map_or(a, |view| a.seen_as(view))
    }
}
