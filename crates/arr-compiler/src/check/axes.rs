//! Functions that take axes away, put them in, move and reverse them: views of the same elements.
//!
//! Source: NumPy reference, "Changing number of dimensions" and "Rearranging elements".

use arr_core::{DType, MAX_RANK, Shape, SliceBounds, View};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView};

/// An array of a fixed shape as a view, with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Viewed {
    pub(super) array: ArrayView,
    pub(super) dtype: DType,
    pub(super) span: Span,
}

impl Viewed {
    pub(super) fn rank(&self) -> usize {
        self.array.view.shape.rank()
    }

    pub(super) fn extent(&self, axis: usize) -> u32 {
        self.array.view.shape.extent(axis)
    }

    /// The same memory, seen as `view`.
    pub(super) fn seen_as(self, view: View) -> Viewed {
        Viewed { array: ArrayView { view, ..self.array }, ..self }
    }

    /// `lower:upper:step` along an axis.
    pub(super) fn cut(self, axis: usize, bounds: [Option<i64>; 3]) -> Checked<Viewed> {
        let [lower, upper, step] = bounds;
        let bounds = SliceBounds::resolve(self.extent(axis), lower, upper, step).ok_or(Reported)?;
        Ok(self.seen_as(self.array.view.slice(axis, bounds).ok_or(Reported)?))
    }

    pub(super) fn expr(self) -> ArrayExpr {
        ArrayExpr::view(self.array, self.dtype)
    }

    pub(super) fn value(self) -> Value {
        Value::Array(self.expr())
    }
}

impl Checker<'_> {
    /// An argument as an array of a fixed shape.
    pub(super) fn whole(&mut self, given: Option<Given>, wanted_by: &'static str) -> Checked<Viewed> {
        let Given { value, span } = given.ok_or(Reported)?;
        let value = match value {
            Value::Scalar(_) => Value::Array(self.joined_array(value, span)?),
            other => other,
        };
        let (array, dtype) = self.viewed(value, span, wanted_by)?;
        Ok(Viewed { array, dtype, span })
    }

    /// Axes given as an int or a tuple of ints, each once.
    pub(super) fn axes(&mut self, given: &Given, rank: usize) -> Checked<Vec<usize>> {
        let items = match &given.value {
            Value::Tuple(items) | Value::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut axes = Vec::with_capacity(items.len());
        for item in items {
            let axis = self.axis(item, rank, given.span)?;
            if axes.contains(&axis) {
                return self.error(Code::BadShape, given.span, format!("axis {axis} is given twice"));
            }
            axes.push(axis);
        }
        Ok(axes)
    }

    /// `squeeze(a, axis=None)`: without axes of extent 1.
    pub(super) fn call_squeeze(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, axis] = self.bind(args)?;
        let a = self.whole(array, "a computed array without its axes of extent 1")?;
        let dropped = match axis.and_then(Given::unless_none) {
            None => (0..a.rank()).filter(|&axis| a.extent(axis) == 1).collect(),
            Some(axis) => {
                let axes = self.axes(&axis, a.rank())?;
                if let Some(&wide) = axes.iter().find(|&&axis| a.extent(axis) != 1) {
                    let message = format!("axis {wide} has extent {}, only extents of 1 can go", a.extent(wide));
                    return self.error(Code::BadShape, axis.span, message);
                }
                axes
            }
        };
        let mut view = a.array.view;
        for axis in (0..a.rank()).rev().filter(|axis| dropped.contains(axis)) {
            view = view.index(axis, 0).ok_or(Reported)?;
        }
        Ok(a.seen_as(view).value())
    }

    /// `moveaxis(a, source, destination)`: the other axes stay in order.
    pub(super) fn call_moveaxis(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, source, destination] = self.bind(args)?;
        let a = self.whole(array, "a computed array with its axes moved")?;
        let (source, destination) = source.zip(destination).ok_or(Reported)?;
        let (from, to) = (self.axes(&source, a.rank())?, self.axes(&destination, a.rank())?);
        if from.len() != to.len() {
            let message = format!("{} axes cannot move to {} places", from.len(), to.len());
            return self.error(Code::BadArguments, span, message);
        }
        let mut order: Vec<usize> = (0..a.rank()).filter(|axis| !from.contains(axis)).collect();
        let mut moves: Vec<(usize, usize)> = to.into_iter().zip(from).collect();
        moves.sort_unstable();
        moves.into_iter().for_each(|(to, from)| order.insert(to.min(order.len()), from));
        Ok(a.seen_as(a.array.view.permuted(&order).ok_or(Reported)?).value())
    }

    /// `rollaxis(a, axis, start=0)`: one axis in front of another.
    pub(super) fn call_rollaxis(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, axis, start] = self.bind(args)?;
        let a = self.whole(array, "a computed array with an axis moved")?;
        let axis = axis.ok_or(Reported)?;
        let axis = self.axis(&axis.value, a.rank(), axis.span)?;
        let rank = a.rank() as i64;
        let start = match start {
            None => 0,
            Some(start) => {
                let place = self.static_int(&start.value, start.span, "the place of an axis")?;
                if !(-rank..=rank).contains(&place) {
                    let message = format!("`start` must be from -{rank} to {rank}, this is {place}");
                    return self.error(Code::BadShape, start.span, message);
                }
                if place < 0 { place + rank } else { place }
            }
        };
        let mut order: Vec<usize> = (0..a.rank()).filter(|&other| other != axis).collect();
        let to = if (axis as i64) < start { start - 1 } else { start };
        order.insert((to as usize).min(order.len()), axis);
        Ok(a.seen_as(a.array.view.permuted(&order).ok_or(Reported)?).value())
    }

    /// `atleast_1d(a)` and its kin: axes of extent 1 where there are fewer.
    pub(super) fn call_atleast(&mut self, n_axes: usize, args: Args<'_>) -> Checked<Value> {
        let [array] = self.bind(args)?;
        let a = self.whole(array, "a computed array with more axes")?;
        a.with_axes(n_axes).map(Viewed::value)
    }

    /// `broadcast_to(array, shape)`: a view that nothing can be stored into.
    pub(super) fn call_broadcast_to(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, shape] = self.bind(args)?;
        let a = self.whole(array, "a computed array that is stretched")?;
        let shape = shape.ok_or(Reported)?;
        let to = self.shape(&shape.value, shape.span)?;
        match a.array.view.broadcast_to(to) {
            Some(view) => Ok(a.seen_as(view).for_reading().value()),
            None => {
                let message = format!("cannot broadcast {} to {to}", a.array.view.shape);
                self.error(Code::Broadcast, shape.span, message)
            }
        }
    }

    /// `broadcast_arrays(*args)`: views of all, stretched to the shape that they have in common.
    pub(super) fn call_broadcast_arrays(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let mut arrays = Vec::with_capacity(args.positional.len());
        for given in args.positional {
            arrays.push(self.whole(Some(given), "a computed array that is stretched")?);
        }
        let operands: Vec<_> =
            arrays.iter().map(|a| (super::elementwise::Elementwise::Array(a.expr()), a.span)).collect();
        let shape = self.common_shape(&operands, span)?;
        let stretched = |a: Viewed| a.array.view.broadcast_to(shape).map(|view| a.seen_as(view).for_reading().value());
        let stretched: Option<Vec<Value>> = arrays.into_iter().map(stretched).collect();
        stretched.map(Value::Tuple).ok_or(Reported)
    }

    /// `flip(m, axis=None)`: the other way round along all axes, or along these.
    pub(super) fn call_flip(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, axis] = self.bind(args)?;
        let a = self.whole(array, "a computed array the other way round")?;
        let axes = match axis.and_then(Given::unless_none) {
            None => (0..a.rank()).collect(),
            Some(axis) => self.axes(&axis, a.rank())?,
        };
        axes.into_iter().try_fold(a, Viewed::reversed).map(Viewed::value)
    }

    /// `flipud(m)`, `fliplr(m)`: the other way round along one axis.
    pub(super) fn call_flip_along(&mut self, axis: usize, args: Args<'_>) -> Checked<Value> {
        let [array] = self.bind(args)?;
        let a = self.whole(array, "a computed array the other way round")?;
        self.has_axes(a, axis + 1)?;
        a.reversed(axis).map(Viewed::value)
    }

    /// `rot90(m, k=1, axes=(0, 1))`: turned from the first axis towards the second.
    pub(super) fn call_rot90(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, k, axes] = self.bind(args)?;
        let a = self.whole(array, "a computed array that is turned")?;
        self.has_axes(a, 2)?;
        let k = match k {
            Some(k) => self.static_int(&k.value, k.span, "the number of turns")?.rem_euclid(4),
            None => 1,
        };
        let axes = match axes {
            Some(axes) => self.axes(&axes, a.rank())?,
            None => vec![0, 1],
        };
        let &[first, second] = axes.as_slice() else {
            return self.error(Code::BadArguments, a.span, "an array is turned in two axes");
        };
        let turned = match k {
            0 => a,
            1 => a.reversed(second)?.swapped(first, second)?,
            2 => a.reversed(first)?.reversed(second)?,
            _ => a.swapped(first, second)?.reversed(second)?,
        };
        Ok(turned.value())
    }

    /// `diagonal(a, offset=0)`: a view, of an array of two axes.
    pub(super) fn call_diagonal(&mut self, args: Args<'_>) -> Checked<Value> {
        self.diagonal_of(args).map(|diagonal| diagonal.for_reading().value())
    }

    /// `trace(a, offset=0)`: the sum of a diagonal.
    pub(super) fn call_trace(&mut self, args: Args<'_>) -> Checked<Value> {
        let diagonal = self.diagonal_of(args)?;
        self.total(diagonal.expr()).map(Value::Scalar)
    }

    fn diagonal_of(&mut self, args: Args<'_>) -> Checked<Viewed> {
        let [array, offset] = self.bind(args)?;
        let a = self.whole(array, "the diagonal of a computed array")?;
        let offset = self.offset(offset)?;
        if a.rank() != 2 {
            let what = format!("the diagonal of an array of {} axes", a.rank());
            return self.unsupported(a.span, &what, "index an array of two axes first, as in `a[0]`");
        }
        a.diagonal(offset)
    }

    /// How far a diagonal lies above the main one.
    pub(super) fn offset(&mut self, given: Option<Given>) -> Checked<i64> {
        match given {
            Some(offset) => self.static_int(&offset.value, offset.span, "the number of a diagonal"),
            None => Ok(0),
        }
    }

    fn has_axes(&mut self, a: Viewed, n: usize) -> Checked<()> {
        if a.rank() >= n {
            return Ok(());
        }
        let message = format!("the array has {} axes, at least {n} are needed", a.rank());
        self.error(Code::BadShape, a.span, message)
    }

    /// Refuses to store into what is for reading only.
    pub(super) fn is_writable(&mut self, target: &ArrayView, at: Span) -> Checked<()> {
        if !target.read_only {
            return Ok(());
        }
        let message = "this view is for reading only, as NumPy's is";
        let diagnostic = arr_diag::Diagnostic::new(Code::BadTarget, at, message);
        Err(self.report(diagnostic.hint("store into a copy: `a.copy()`")))
    }
}

impl Viewed {
    /// At least so many axes: those that are missing have extent 1, in front, and the third behind.
    pub(super) fn with_axes(self, n: usize) -> Checked<Viewed> {
        let mut view = self.array.view;
        while view.shape.rank() < n {
            let at = if n == 3 && view.shape.rank() == 2 { 2 } else { 0 };
            view = view.insert_axis(at).ok_or(Reported)?;
        }
        Ok(self.seen_as(view))
    }

    /// The same view, which nothing can be stored into.
    pub(super) fn for_reading(self) -> Viewed {
        Viewed { array: ArrayView { read_only: true, ..self.array }, ..self }
    }

    /// With two axes exchanged.
    pub(super) fn swapped(self, one: usize, other: usize) -> Checked<Viewed> {
        let mut order: Vec<usize> = (0..self.rank()).collect();
        order.swap(one, other);
        Ok(self.seen_as(self.array.view.permuted(&order).ok_or(Reported)?))
    }

    /// The other way round along an axis.
    fn reversed(self, axis: usize) -> Checked<Viewed> {
        self.cut(axis, [None, None, Some(-1)])
    }

    /// The main diagonals of the last two axes, behind those in front.
    pub(super) fn diagonals(self) -> Checked<Viewed> {
        let view = self.array.view;
        let down = view.shape.rank().checked_sub(2).ok_or(Reported)?;
        let n = self.extent(down).min(self.extent(down + 1));
        let (stack, _) = view.shape.extents().split_at(down);
        let shape = Shape::new(&[stack, &[n]].concat()).map_err(|_| Reported)?;
        let mut strides = view.strides;
        if let Some([.., first, second]) = strides.get_mut(..down + 2) {
            *first = first.checked_add(std::mem::take(second)).ok_or(Reported)?;
        }
        Ok(self.seen_as(View { shape, strides, ..view }))
    }

    /// The diagonal `offset` above the main one, of two axes.
    pub(super) fn diagonal(self, offset: i64) -> Checked<Viewed> {
        let (axis, start) = if offset < 0 { (0, -offset) } else { (1, offset) };
        let part = self.cut(axis, [Some(start), None, None])?.array.view;
        let n = part.shape.extent(0).min(part.shape.extent(1));
        let mut strides = [0; MAX_RANK];
        let [down, right, ..] = part.strides;
        strides[0] = down.checked_add(right).ok_or(Reported)?;
        Ok(self.seen_as(View { shape: Shape::vector(n), strides, ..part }))
    }
}
