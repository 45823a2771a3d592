//! Items of a tuple or list that any of them can stand for, so that one can be chosen at run time.

use arr_core::ScalarKind;

use super::value::Value;

/// Numbers of one kind as they are, ints only where they are known to fit an array; tuples of as many items as a zip of what
/// they have at each place. `None` where items are not alike, or there is none.
pub(super) fn place_by_place(items: &[Value]) -> Option<Value> {
    match items.first()? {
        Value::Scalar(first) => {
            let is_like = |item: &Value| match item {
                Value::Scalar(item) if item.kind != first.kind => false,
                Value::Scalar(item) if item.kind == ScalarKind::Int => {
                    item.as_const_int().is_some_and(|n| i32::try_from(n).is_ok())
                }
                Value::Scalar(_) => true,
                _ => false,
            };
            items.iter().all(is_like).then(|| Value::List(items.to_vec()))
        }
        Value::Tuple(first) => {
            let rows = items.iter().map(|item| match item {
                Value::Tuple(row) if row.len() == first.len() => Some(row),
                _ => None,
            });
            let rows: Vec<&Vec<Value>> = rows.collect::<Option<_>>()?;
            let place = |k: usize| rows.iter().filter_map(|row| row.get(k).cloned()).collect::<Vec<_>>();
            let places: Option<Vec<Value>> = (0..first.len()).map(|k| place_by_place(&place(k))).collect();
            places.map(Value::Zip)
        }
        _ => None,
    }
}
