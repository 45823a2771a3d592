//! Lists in order: `li.sort()`, `sorted(items)`.

use arr_core::{DType, Reduction, Ufunc};
use arr_diag::Span;

use crate::check::args::{Args, Given};
use crate::check::value::Value;
use crate::check::{Checked, Checker, Reported, reduction};
use crate::hir::ArrayView;

impl Checker<'_> {
    /// `li.sort(*, key=None, reverse=False)`
    pub(super) fn sort_list(&mut self, list: ArrayView, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [_, key, reverse] = self.bind(args)?;
        self.put_in_order(list, key, reverse, span)?;
        Ok(Value::None)
    }

    /// `sorted(iterable, /, *, key=None, reverse=False)`: a list of its own.
    pub(in crate::check) fn call_sorted(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [items, key, reverse] = self.bind(args)?;
        let Given { value, span: at } = items.ok_or(Reported)?;
        let list = self.list_of_items(value, at)?;
        self.put_in_order(list, key, reverse, span)?;
        Ok(Value::GrowingList(list))
    }

    fn put_in_order(&mut self, list: ArrayView, key: Option<Given>, reverse: Option<Given>, span: Span) -> Checked<()> {
        if let Some(key) = key.and_then(Given::unless_none) {
            return self.unsupported(
                key.span,
                "`key=`",
                "sort the keys: `order = np.argsort(keys)`, `np.array(a)[order]`",
            );
        }
        if self.holds_arrays(list) {
            return self.unsupported(span, "sorting lists of arrays", "`np.array(rows)[np.argsort(keys)]`");
        }
        let is_reversed = self.flag(reverse, false, "reverse")?;
        if self.env.list_lengths.get(&list.array) == Some(&0) {
            return Ok(());
        }
        let elements = self.elements_of(list)?;
        if elements.dtype == DType::F32 {
            let is_nan = self.ufunc(Ufunc::IsNan, vec![(Value::of(elements.clone()), span)], span)?.into_array()?;
            let any = reduction::reduce(Reduction::Any, is_nan, None);
            let none = self.scalar_map(Ufunc::LogicalNot, vec![any], span)?;
            let message = "nan has no place in the order of a list: sort an array, where it is the last";
            self.stop_unless(none, message.to_owned(), span)?;
        }
        // Equal elements stay in order either way round.
        if is_reversed {
            self.reverse(list, span)?;
        }
        self.sort_in_place(elements.into_view()?, 0, span)?;
        if is_reversed {
            self.reverse(list, span)?;
        }
        Ok(())
    }
}
