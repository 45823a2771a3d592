//! Arrays from functions that put elements in other places, repeat them, leave some out or take their differences.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::script::Phrase;
use super::types::{Type, tuple};

impl Generator {
    /// An array of `dtype` and `shape` by a function whose result is not where its argument lay; `None` where none gives it.
    pub(super) fn placed(&mut self, dtype: DType, shape: &[usize], depth: usize) -> Option<Phrase> {
        if shape.is_empty() {
            return None;
        }
        let axis = self.random.usize(0..shape.len());
        let from_end = if self.one_in(2) { axis as i64 - shape.len() as i64 } else { axis as i64 };
        let n = shape[axis];
        let (construct, from, template) = match self.random.usize(0..10) {
            0 => {
                let ints = self.scope.of(&Type::Int);
                let shift = match self.pick(&ints).filter(|_| self.one_in(3)) {
                    Some(known_later) => format!("{} % 99", known_later.name),
                    None => self.random.i64(-9..10).to_string(),
                };
                let axis = if self.one_in(3) { String::new() } else { format!(", axis={from_end}") };
                (Construct::Rolled, shape.to_vec(), format!("np.roll({{}}, {shift}{axis})"))
            }
            1 => (Construct::Flipped, shape.to_vec(), self.turned(from_end)),
            2 if shape.len() < 4 => {
                let mut longer = shape.to_vec();
                longer.insert(axis, 1);
                (Construct::Reshaped, longer, format!("np.squeeze({{}}, {axis})"))
            }
            3 => self.moved(shape, axis),
            4 => self.padded(shape)?,
            5 => self.repeated(shape, axis)?,
            6 => {
                let mut longer = shape.to_vec();
                longer[axis] = n + 1;
                let at = self.random.usize(0..=n);
                (Construct::Cut, longer, format!("np.delete({{}}, {at}, axis={from_end})"))
            }
            7 => {
                let n_parts = self.random.usize(1..4);
                let template = format!("np.concatenate(np.array_split({{}}, {n_parts}, {axis}), axis={axis})");
                (Construct::Cut, shape.to_vec(), template)
            }
            8 if dtype != DType::Bool => {
                let mut longer = shape.to_vec();
                longer[axis] = n + 1;
                (Construct::Difference, longer, format!("np.diff({{}}, axis={from_end})"))
            }
            9 if shape.len() == 2 => {
                let (name, offset) = (self.word(&["tril", "triu"]), self.random.i64(-3..4));
                (Construct::Triangle, shape.to_vec(), format!("np.{name}({{}}, {offset})"))
            }
            _ => {
                let smaller = shape[self.random.usize(0..=axis)..].to_vec();
                let template =
                    self.word(&["np.broadcast_to({}, SHAPE).copy()", "np.broadcast_to({}, SHAPE) + np.zeros_like({})"]);
                let same = if template.ends_with("{})") { Some(self.array(dtype, shape, 0)) } else { None };
                self.note(Construct::Stretched);
                let inner = self.array(dtype, &smaller, depth);
                let template = template.replace("SHAPE", &tuple(shape));
                return Some(Phrase::new(
                    Type::Array(dtype, shape.to_vec()),
                    &template,
                    std::iter::once(inner).chain(same),
                ));
            }
        };
        self.note(construct);
        let inner = self.array(dtype, &from, depth);
        Some(Phrase::new(Type::Array(dtype, shape.to_vec()), &template, [inner]))
    }

    fn turned(&mut self, axis: i64) -> String {
        match self.random.usize(0..3) {
            0 => "np.flip({})".to_owned(),
            1 => format!("np.flip({{}}, {axis})"),
            _ => "np.flipud({})".to_owned(),
        }
    }

    /// An axis brought to another place.
    fn moved(&mut self, shape: &[usize], axis: usize) -> (Construct, Vec<usize>, String) {
        let to = self.random.usize(0..shape.len());
        let mut from = shape.to_vec();
        let extent = from.remove(to);
        from.insert(axis, extent);
        if (axis + to).is_multiple_of(2) {
            let start = if to > axis { to + 1 } else { to };
            return (Construct::AxisRolled, from, format!("np.rollaxis({{}}, {axis}, {start})"));
        }
        (Construct::Reshaped, from, format!("np.moveaxis({{}}, {axis}, {to})"))
    }

    fn padded(&mut self, shape: &[usize]) -> Option<(Construct, Vec<usize>, String)> {
        let mode = self.word(&["constant", "edge", "reflect", "symmetric", "wrap"]);
        let mut from = Vec::new();
        let mut widths = Vec::new();
        for &n in shape {
            let (before, after) = (self.random.usize(0..3), self.random.usize(0..3));
            let own = n.checked_sub(before + after)?;
            let most = match mode {
                "constant" => usize::MAX,
                "edge" if own > 0 => usize::MAX,
                "edge" => 0,
                "reflect" => own.saturating_sub(1),
                _ => own,
            };
            if before.max(after) > most {
                return None;
            }
            from.push(own);
            widths.push(format!("({before}, {after})"));
        }
        let widths = if let [only] = widths.as_slice() { only.clone() } else { format!("({})", widths.join(", ")) };
        Some((Construct::Padded, from, format!("np.pad({{}}, {widths}, mode='{mode}')")))
    }

    fn repeated(&mut self, shape: &[usize], axis: usize) -> Option<(Construct, Vec<usize>, String)> {
        let n = shape[axis];
        let counts: Vec<usize> = (1..4).filter(|count| n.is_multiple_of(*count)).collect();
        let count = self.pick(&counts)?;
        let mut from = shape.to_vec();
        from[axis] = n / count;
        if self.one_in(2) && shape.len() < 4 {
            return Some((Construct::Repeated, from, format!("np.repeat({{}}, {count}, {axis})")));
        }
        let mut counts = vec![1; shape.len()];
        counts[axis] = count;
        Some((Construct::Repeated, from, format!("np.tile({{}}, {})", tuple(&counts))))
    }
}
