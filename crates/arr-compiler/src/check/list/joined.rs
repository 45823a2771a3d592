//! Lists of arrays put together whose length is known at run time: `np.stack(rows)`, `np.vstack(rows)`,
//! `np.concatenate(rows)`.

use arr_diag::Span;

use crate::check::args::{Args, Given};
use crate::check::function::{CopyOrder, Join};
use crate::check::value::Value;
use crate::check::{Checked, Checker, constructor};
use crate::hir::ArrayView;

impl Checker<'_> {
    /// The arrays of a list one behind another, or as rows of a new axis; along the first axis only, where each is as long.
    pub(in crate::check) fn joined_list(
        &mut self,
        join: Join,
        (list, at): (ArrayView, Span),
        args: Args<'_>,
    ) -> Checked<Value> {
        let span = args.span;
        let axis = match join {
            Join::Concatenate | Join::Stack => {
                let [_, axis] = self.bind(args)?;
                axis
            }
            Join::VStack | Join::HStack | Join::Append => None,
        };
        let is_along_first = match &axis {
            Some(Given { value, span }) => self.static_int(value, *span, "an axis")? == 0,
            None => true,
        };
        let elements = self.elements_of(list)?;
        let message = "there is no array to put together: ask `if rows:` first";
        self.require_elements(&elements, message, at)?;
        let shape = elements.shape;
        let copy = constructor::copied(elements, CopyOrder::C);
        match (join, shape.extents()) {
            (Join::Stack, _) | (Join::VStack, [_, _]) if is_along_first => Ok(Value::of(copy)),
            (Join::Concatenate | Join::VStack, [_, n, inner @ ..]) if is_along_first => {
                self.with_rows(copy, *n, inner, span)
            }
            (Join::HStack, [_, n]) => self.with_rows(copy, *n, &[], span),
            _ => {
                let what = "arrays of a list of a length known at run time put together along this axis";
                self.unsupported(at, what, "put `np.array(rows)` into the shape: it has the arrays along axis 0")
            }
        }
    }
}
