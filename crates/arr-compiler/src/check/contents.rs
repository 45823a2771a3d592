//! What an array holds, as scalars and lists, and what is put into all of it.

use arr_core::ScalarKind;
use arr_diag::Code;

use super::args::{Args, Given};
use super::axes::Viewed;
use super::index::Part;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::ScalarExpr;

/// The most elements that become a list, each of which is a value of its own.
const MOST_LISTED: u32 = 1 << 12;

impl Checker<'_> {
    /// `a.fill(value)`
    pub(super) fn call_fill(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, value] = self.bind(args)?;
        let (array, value) = array.zip(value).ok_or(Reported)?;
        let Some(view) = array.value.as_any_view() else {
            let message = format!("`fill` needs the name or a view of an array, this is {}", array.value.describe());
            return self.error(Code::TypeMismatch, array.span, message);
        };
        let scalar = self.as_scalar(value.value, value.span, Wanted::Number("`fill`"))?;
        self.store(Part::View(view), array.span, Value::Scalar(scalar), value.span)?;
        Ok(Value::None)
    }

    /// `a.item(*indices)`: an element as a scalar; the only one where there is no index.
    pub(super) fn call_item(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        if let Some((key, at, _)) = args.keywords.first() {
            return self.error(Code::BadArguments, *at, format!("`item` has no argument `{key}`"));
        }
        let mut positional = args.positional.into_iter();
        let a = self.whole(positional.next(), "a computed array one element of which is read")?;
        let mut indices = Vec::new();
        for Given { value, span } in positional {
            match value {
                Value::Tuple(items) => indices.extend(items.into_iter().map(|value| Given { value, span })),
                value => indices.push(Given { value, span }),
            }
        }
        let n = a.array.view.shape.n_elems();
        let a = match indices.len() {
            0 if n != 1 => {
                let message = format!("the array has {n} elements, one index or {} choose one", a.rank());
                return self.error(Code::BadArguments, span, message);
            }
            0 | 1 => self.flattened(a),
            given if given == a.rank() => a,
            given => {
                let message = format!("{given} indices for {} axes", a.rank());
                return self.error(Code::BadArguments, span, message);
            }
        };
        let mut at = Vec::new();
        for given in indices {
            let index = self.as_scalar(given.value, given.span, "an index")?;
            if index.kind != ScalarKind::Int {
                return self.error(Code::TypeMismatch, given.span, "an index must be an int");
            }
            if let Some(known) = index.as_const_int() {
                let extent = i64::from(a.extent(at.len()));
                if !(-extent..extent).contains(&known) {
                    let message = format!("index {known} is out of range for extent {extent}");
                    return self.error(Code::IndexRange, given.span, message);
                }
            }
            at.push(index);
        }
        if at.is_empty() {
            at.push(ScalarExpr::int(0));
        }
        Ok(Value::Scalar(element(a, at)))
    }

    /// `a.tolist()`: nested lists of scalars.
    pub(super) fn call_tolist(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array] = self.bind(args)?;
        if let Some(Given { value: value @ (Value::Bounded(_) | Value::Masked(_)), span }) = array {
            return self.list_of_items(value, span).map(Value::GrowingList);
        }
        let a = self.whole(array, "a computed array whose elements become a list")?;
        if a.array.view.shape.n_elems() > MOST_LISTED {
            let what = format!("lists of more than {MOST_LISTED} elements");
            return self.unsupported(a.span, &what, "keep the numbers in the array");
        }
        Ok(listed(a, &mut Vec::new()))
    }

    /// `np.shape(a)`, `np.ndim(a)`, `np.size(a)`: what `a.shape`, `a.ndim` and `a.size` are.
    pub(super) fn call_attribute(&mut self, name: &'static str, args: Args<'_>) -> Checked<Value> {
        let [array] = self.bind(args)?;
        let Given { value, span } = array.ok_or(Reported)?;
        let value = match value {
            value @ (Value::Array(_) | Value::Bounded(_) | Value::Masked(_)) => value,
            other => self.whole(Some(Given { value: other, span }), "the shape of an array")?.value(),
        };
        self.attribute(value, span, arr_syntax::ast::Ident { name, span })
    }
}

fn element(a: Viewed, indices: Vec<ScalarExpr>) -> ScalarExpr {
    ScalarExpr::load(a.array, indices, ScalarKind::of(a.dtype))
}

/// The elements behind these leading indices.
fn listed(a: Viewed, at: &mut Vec<ScalarExpr>) -> Value {
    if at.len() == a.rank() {
        return Value::Scalar(element(a, at.clone()));
    }
    let n = a.extent(at.len());
    let items = (0..n).map(|k| {
        at.push(ScalarExpr::int(i64::from(k)));
        let item = listed(a, at);
        at.pop();
        item
    });
    Value::List(items.collect())
}
