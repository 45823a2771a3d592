//! Parts of arrays: slices with every step, rows, moving slices, transposes, new axes, reshapes; and views of those.

use arr_core::DType;

use super::generator::Generator;
use super::scope::Role;
use super::script::Phrase;
use super::types::{Type, tuple};

impl Generator {
    /// A view of an array in scope, of any shape.
    pub(super) fn any_part(&mut self) -> Option<Phrase> {
        let arrays = self.scope.arrays();
        let (variable, dtype, shape) = self.pick(&arrays)?;
        let whole = Phrase::text(Type::Array(dtype, shape), variable.name);
        let once = self.narrowed(whole);
        Some(if self.one_in(3) { self.narrowed(once) } else { once })
    }

    /// A view of dtype and shape, if an array in scope has one.
    pub(super) fn part_of_shape(&mut self, dtype: DType, shape: &[usize]) -> Option<Phrase> {
        let same: Vec<_> = self.scope.arrays().into_iter().filter(|(_, d, _)| *d == dtype).collect();
        let wanted = Type::Array(dtype, shape.to_vec());
        for _ in 0..4 {
            let (variable, _, of) = self.pick(&same)?;
            let whole = Phrase::text(Type::Array(dtype, of), variable.name);
            if whole.of == wanted && !self.one_in(4) {
                return Some(whole);
            }
            let part = self.narrowed(whole);
            if part.of == wanted {
                return Some(part);
            }
        }
        let exact: Vec<_> = same.into_iter().filter(|(_, _, of)| of == shape).collect();
        self.pick(&exact).map(|(variable, ..)| Phrase::text(wanted, variable.name))
    }

    /// A view of a view.
    pub(super) fn narrowed(&mut self, whole: Phrase) -> Phrase {
        let Type::Array(dtype, shape) = whole.of.clone() else { return whole };
        if shape.is_empty() {
            return whole;
        }
        match self.random.usize(0..8) {
            0 => {
                let reversed = shape.iter().rev().copied().collect();
                Phrase::new(Type::Array(dtype, reversed), "{}.T", [whole])
            }
            1 => {
                let n: usize = shape.iter().product();
                let to = if n.is_multiple_of(2) && n > 0 { vec![2, n / 2] } else { vec![n] };
                let template = format!("{{}}.reshape({})", tuple(&to));
                Phrase::new(Type::Array(dtype, to), &template, [whole])
            }
            _ => self.subscripted(whole, dtype, &shape),
        }
    }

    /// `whole[...]` with a slice or an index for some axes; at least one axis is left.
    fn subscripted(&mut self, whole: Phrase, dtype: DType, shape: &[usize]) -> Phrase {
        let mut template = Vec::new();
        let mut inner = vec![whole];
        let mut left = Vec::new();
        let n_named = self.random.usize(1..=shape.len());
        let has_ellipsis = n_named < shape.len() && self.one_in(3);
        let skipped = shape.len() - n_named;
        if has_ellipsis {
            template.push("...".to_owned());
            left.extend_from_slice(&shape[..skipped]);
        }
        let named = if has_ellipsis { &shape[skipped..] } else { &shape[..n_named] };
        for (at, &extent) in named.iter().enumerate() {
            let is_last_chance = left.is_empty() && at + 1 == named.len() && n_named == shape.len();
            if !is_last_chance && extent > 0 && self.one_in(3) {
                template.push("{}".to_owned());
                inner.push(self.index(extent));
            } else if let Some((text, n)) = self.moving(extent) {
                template.push(text);
                left.push(n);
            } else {
                let (text, n) = self.slice(extent);
                template.push(text);
                left.push(n);
            }
            if self.one_in(12) && left.len() + shape.len() - at < 4 {
                template.push(self.word(&["None", "np.newaxis"]).to_owned());
                left.push(1);
            }
        }
        if !has_ellipsis {
            left.extend_from_slice(&shape[n_named..]);
        }
        Phrase::new(Type::Array(dtype, left), &format!("{{}}[{}]", template.join(", ")), inner)
    }

    /// `start:stop:step` of an axis, and how many elements it selects.
    pub(super) fn slice(&mut self, extent: usize) -> (String, usize) {
        let n = extent as i64;
        let bound = |generator: &mut Self| (!generator.one_in(3)).then(|| generator.random.i64(-n - 1..=n + 1));
        let (start, stop) = (bound(self), bound(self));
        let step = [1, 1, 1, 2, 3, -1, -2, -3][self.random.usize(0..8)];
        let count = selected(n, start, stop, step);
        let text = |bound: Option<i64>| bound.map_or_else(String::new, |bound| bound.to_string());
        if count == 0 && !self.one_in(6) {
            return (":".to_owned(), extent);
        }
        let step_text = if step == 1 { String::new() } else { format!(":{step}") };
        (format!("{}:{}{step_text}", text(start), text(stop)), count)
    }

    /// `i:i + n` of an axis for a counter `i`, where there is one that leaves room, and the choice falls on it.
    fn moving(&mut self, extent: usize) -> Option<(String, usize)> {
        let room = |role: Role| match role {
            Role::Counter(below) => (extent + 1).checked_sub(below).filter(|&room| room > 0),
            _ => None,
        };
        let counters: Vec<_> =
            self.scope.of(&Type::Int).into_iter().filter_map(|v| Some((v.name, room(v.role)?))).collect();
        if self.one_in(2) {
            return None;
        }
        let (name, room) = self.pick(&counters)?;
        let n = self.random.usize(1..=room);
        let step = self.random.usize(1..3);
        let step_text = if step == 1 { String::new() } else { format!(":{step}") };
        Some((format!("{name}:{name} + {n}{step_text}"), n.div_ceil(step)))
    }
}

/// How many elements Python's `start:stop:step` selects of `n`.
fn selected(n: i64, start: Option<i64>, stop: Option<i64>, step: i64) -> usize {
    let (low, high) = if step > 0 { (0, n) } else { (-1, n - 1) };
    let place = |bound: i64| if bound < 0 { bound + n } else { bound }.clamp(low, high);
    let start = start.map_or(if step > 0 { low } else { high }, place);
    let stop = stop.map_or(if step > 0 { high } else { low }, place);
    let distance = if step > 0 { stop - start } else { start - stop };
    (distance.max(0) as usize).div_ceil(step.unsigned_abs() as usize)
}

#[cfg(test)]
mod tests {
    use super::selected;

    #[test]
    fn slices_select_as_in_python() {
        assert_eq!(selected(5, None, None, -2), 3);
        assert_eq!(selected(5, Some(-9), Some(9), 2), 3);
        assert_eq!(selected(5, Some(9), Some(-9), -1), 5);
        assert_eq!(selected(5, Some(3), Some(1), 1), 0);
        assert_eq!(selected(0, None, None, -1), 0);
    }
}
