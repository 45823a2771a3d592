//! Where a round's elements lie, and linear ints as elements.

use arr_core::{DType, MAX_RANK, ScalarKind, Ufunc, View};

use super::body::Body;
use super::interval::Interval;
use super::space::Affine;
use super::value::{Elements, Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, ScalarNode, VarId};

impl Body<'_> {
    /// The view of the elements at these indices in all rounds, and how the script names them.
    ///
    /// # Errors
    /// Where an index is not linear, or may lie outside.
    pub(super) fn located(&mut self, array: &ArrayView, indices: &[ScalarExpr]) -> Result<(ArrayView, String), String> {
        let name = self.array_name(array);
        let (mut by, text) = self.offset(array, indices)?;
        if let Some(base) = array.moving {
            let base = match self.env.get(&base) {
                Some(Value::Linear(base)) => base.clone(),
                Some(_) => return Err(format!("where `{name}` lies is not linear in the round")),
                None if self.around.set.contains(&base) => {
                    return Err(format!("where `{name}` lies depends on the round before"));
                }
                None => Affine::symbol(base),
            };
            by = by.plus(&base).ok_or_else(|| format!("`{name}` lies too far away"))?;
        }
        let mut strides = [0; MAX_RANK];
        for (to, from) in strides.iter_mut().zip(by.rounds) {
            *to = i32::try_from(from).map_err(|_| format!("the rounds are too far apart in `{name}`"))?;
        }
        let shift = Affine { rounds: [0; MAX_RANK], constant: 0, ..by };
        // What moves it begins at 0 where that is known, so that neighbours are moved by one variable.
        let lowest = self.interval_of(&shift).map_or(0, |within| within.low);
        let start = by.constant.checked_add(lowest).and_then(|by| by.checked_add(i64::from(array.view.offset)));
        let (offset, moving) = match start.map(u32::try_from) {
            Some(Ok(offset)) => (offset, Affine { constant: -lowest, ..shift }),
            // Only what moves it brings it into its buffer.
            _ => (array.view.offset, Affine { constant: by.constant, ..shift }),
        };
        let moving = (moving != Affine::of(0)).then(|| self.mover(moving));
        let view = View { offset, shape: self.space.shape, strides, part: array.view.part };
        Ok((ArrayView { view, moving, len: None, ..*array }, text))
    }

    /// How far the element at these indices lies behind the start of the view, in elements.
    pub(super) fn offset(&mut self, array: &ArrayView, indices: &[ScalarExpr]) -> Result<(Affine, String), String> {
        let name = self.array_name(array);
        if array.len.is_some() {
            return Err(format!("the length of `{name}` is known at run time only"));
        }
        let mut by = Affine::of(0);
        let mut texts = Vec::new();
        for (axis, index) in indices.iter().enumerate() {
            let Value::Linear(mut index) = self.scalar(index)? else {
                return Err(format!("an index of `{name}` is not linear in the round"));
            };
            let text = self.space.text(&index, &|var| self.name(var));
            let extent = i64::from(array.view.shape.extent(axis));
            let within = self.interval_of(&index);
            if within.is_some_and(|within| within.is_within(Interval::new(-extent, -1))) {
                index.constant += extent;
            } else if !within.is_some_and(|within| within.is_within(Interval::new(0, extent - 1))) {
                return Err(format!("index `{text}` of `{name}` may be out of range or negative"));
            }
            texts.push(text);
            let stride = array.view.strides.get(axis).copied().unwrap_or(0);
            let step = index.times(i64::from(stride)).and_then(|step| by.plus(&step));
            by = step.ok_or_else(|| format!("`{name}` lies too far away"))?;
        }
        let brackets = if texts.is_empty() { String::new() } else { format!("[{}]", texts.join(", ")) };
        Ok((by, format!("`{name}{brackets}`")))
    }

    /// A variable with this value, which is the same in every round.
    fn mover(&mut self, by: Affine) -> VarId {
        if by.constant == 0
            && let Some((&var, 1)) = by.symbols.first_key_value()
            && by.symbols.len() == 1
        {
            return var;
        }
        if let Some((_, var)) = self.moving.iter().find(|(known, _)| *known == by) {
            return *var;
        }
        let var = VarId((self.around.vars.len() + self.moving.len()) as u32);
        self.moving.push((by, var));
        var
    }

    fn array_name(&self, array: &ArrayView) -> String {
        self.around.arrays.get(array.array.0 as usize).map_or_else(String::new, |array| array.name.clone())
    }

    /// Between which values a linear int lies.
    pub(super) fn interval_of(&self, value: &Affine) -> Option<Interval> {
        value.interval(&self.space, &|var| self.around.known.get(&var).copied())
    }

    /// The value as elements.
    ///
    /// # Errors
    /// For what the round before has left.
    pub(super) fn elements(&self, value: Value) -> Result<Elements, String> {
        match value {
            Value::Elements(elements) => Ok(elements),
            Value::Carried(var) => Err(format!("`{}` has the value of the round before", self.name(var))),
            Value::Unclear(var) => Err(format!("`{}` may have the value of a round before", self.name(var))),
            Value::Linear(value) => self.numbered(&value),
        }
    }

    /// A linear int as elements: the same in all rounds, or numbers that go up with them.
    fn numbered(&self, value: &Affine) -> Result<Elements, String> {
        let within = self.interval_of(value);
        if value.is_same_in_every_round() {
            let dtype = within.and_then(|within| super::arithmetic::int_dtype([within])).unwrap_or(DType::I32);
            return Ok(Elements::splat(sum(value), dtype, within));
        }
        let Some(within) = within else {
            return Err("an int that is not known before the loop is part of the numbers".to_owned());
        };
        let Some(dtype) = super::arithmetic::int_dtype([within]) else {
            return Err(format!("an int between {} and {} does not fit 32 bits", within.low, within.high));
        };
        let start = Affine { rounds: [0; MAX_RANK], ..value.clone() };
        let expr = match self.step_in_order(value) {
            Some(step) => ramp(sum(&start), step, dtype, self.space.shape),
            None => self.sum_of_axes(value, sum(&start), dtype),
        };
        Elements::made_of(expr, Some(within), [])
    }

    /// The step from each round to the next, where it is the same through all axes.
    fn step_in_order(&self, value: &Affine) -> Option<i64> {
        let n_axes = self.space.axes.len();
        let step = *value.rounds.get(n_axes.checked_sub(1)?)?;
        let is_nested = |axis: usize| {
            let expected = self.space.n_inner(axis).checked_mul(step);
            self.space.axes.get(axis).is_some_and(|a| a.n == 1) || value.rounds.get(axis).copied() == expected
        };
        (0..n_axes).all(is_nested).then_some(step)
    }

    /// The number of the round along each axis, taken from the number of the round: what wraps on the way wraps back.
    fn sum_of_axes(&self, value: &Affine, start: ScalarExpr, dtype: DType) -> ArrayExpr {
        let shape = self.space.shape;
        let number = ramp(ScalarExpr::int(0), 1, DType::I32, shape);
        let map = |f, lhs: ArrayExpr, rhs: ScalarExpr, dtype| {
            let operands = vec![lhs, ArrayExpr::splat(rhs, dtype, arr_core::Shape::SCALAR)];
            ArrayExpr::new(ArrayNode::Map { f, compute: dtype, operands }, dtype, shape, None)
        };
        let mut total: Option<ArrayExpr> = None;
        for (axis, (of, &by)) in self.space.axes.iter().zip(&value.rounds).enumerate() {
            if by == 0 || of.n == 1 {
                continue;
            }
            let n_inner = self.space.n_inner(axis);
            let mut round = number.clone();
            if n_inner > 1 {
                round = map(Ufunc::FloorDivide, round, ScalarExpr::int(n_inner), DType::I32);
            }
            if axis > 0 {
                round = map(Ufunc::Remainder, round, ScalarExpr::int(i64::from(of.n)), DType::I32);
            }
            // The bits of an int32: what of the factor is beyond them wraps away.
            let factor = ScalarExpr::int(i64::from(by as i32));
            let step = if by == 1 { round } else { map(Ufunc::Multiply, round, factor, DType::I32) };
            total = Some(match total {
                None => step,
                Some(total) => {
                    let node = ArrayNode::Map { f: Ufunc::Add, compute: DType::I32, operands: vec![total, step] };
                    ArrayExpr::new(node, DType::I32, shape, None)
                }
            });
        }
        let Some(total) = total else { return ArrayExpr::splat(start, dtype, arr_core::Shape::SCALAR) };
        let total = match dtype {
            DType::I32 => total,
            _ => ArrayExpr::new(ArrayNode::Cast(Box::new(total)), dtype, shape, None),
        };
        if start.as_const_int() == Some(0) { total } else { map(Ufunc::Add, total, start, dtype) }
    }

    /// The elements in the shape of the rounds, where each counts.
    pub(super) fn over_all_rounds(&self, value: Elements) -> Elements {
        let shape = self.space.shape;
        let strides = View::contiguous(shape).strides;
        Elements { expr: ArrayExpr { shape, strides, ..value.expr }, ..value }
    }
}

fn ramp(start: ScalarExpr, step: i64, dtype: DType, shape: arr_core::Shape) -> ArrayExpr {
    let node = ArrayNode::Ramp { start: Box::new(start), step: Box::new(ScalarExpr::int(step)) };
    ArrayExpr::new(node, dtype, shape, None)
}

/// What a linear int is in the first round, as a scalar.
pub(super) fn sum(value: &Affine) -> ScalarExpr {
    let map = |f, operands| ScalarExpr { node: ScalarNode::Map { f, operands }, kind: ScalarKind::Int };
    let mut total: Option<ScalarExpr> = None;
    for (&var, &factor) in &value.symbols {
        let var = ScalarExpr::var(var, ScalarKind::Int);
        let term = if factor == 1 { var } else { map(Ufunc::Multiply, vec![var, ScalarExpr::int(factor)]) };
        total = Some(match total {
            None => term,
            Some(total) => map(Ufunc::Add, vec![total, term]),
        });
    }
    match total {
        None => ScalarExpr::int(value.constant),
        Some(total) if value.constant == 0 => total,
        Some(total) => map(Ufunc::Add, vec![total, ScalarExpr::int(value.constant)]),
    }
}

/// Whether the view evidently has no element twice.
pub(super) fn is_injective(view: &View) -> bool {
    let axes = view.shape.extents().iter().zip(view.strides).filter(|(n, _)| **n > 1);
    let mut axes: Vec<(i64, i64)> = axes.map(|(&n, stride)| (i64::from(stride).abs(), i64::from(n) - 1)).collect();
    axes.sort_unstable();
    let mut reach = 0;
    axes.into_iter().all(|(stride, steps)| {
        let is_beyond = stride > reach;
        reach += stride * steps;
        is_beyond
    })
}
