//! A view through a view: where the operands of an expression lie for the elements of its result that another view reads.

use arr_bytecode::ViewRecord;
use arr_core::{MAX_RANK, View};

/// The elements of `operand` from which those elements of a result are computed that `read` visits. The result has the shape of
/// `operand` and fills its buffer in C order. `None` where no offset and strides say it.
pub(super) fn composed(operand: &ViewRecord, read: &ViewRecord) -> Option<ViewRecord> {
    if operand.len.is_some() || read.len.is_some() || read.view.shape.n_elems() == 0 {
        return None;
    }
    let view = match operand.view.is_contiguous() {
        // Whatever the places, they are as far apart in the operand as in the result.
        true => {
            let offset = operand.view.offset.checked_add(read.view.offset)?;
            View { offset, ..read.view }
        }
        false if read.moving.is_none() => along_axes(&operand.view, &read.view)?,
        false => return None,
    };
    let moving = match (operand.moving, read.moving) {
        (Some(_), Some(_)) => return None,
        (one, other) => one.or(other),
    };
    Some(ViewRecord { buffer: operand.buffer, moving, len: None, view })
}

/// As [`composed`], where each axis of `read` goes along one axis of the result.
fn along_axes(operand: &View, read: &View) -> Option<View> {
    let shape = operand.shape;
    let rows = View::contiguous(shape).strides;
    let mut first = [0i64; MAX_RANK];
    let mut rest = i64::from(read.offset);
    for (at, &row) in first.iter_mut().zip(&rows).take(shape.rank()) {
        *at = rest / i64::from(row);
        rest %= i64::from(row);
    }
    // The lowest and the highest index along each axis of the result.
    let (mut low, mut high) = (first, first);
    let mut view = View { offset: operand.offset, shape: read.shape, strides: [0; MAX_RANK], part: operand.part };
    for axis in 0..read.shape.rank() {
        let (n, stride) = (i64::from(read.shape.extent(axis)), read.strides[axis]);
        if n == 1 || stride == 0 {
            continue;
        }
        let reaches = |a: &usize| {
            stride % rows[*a] == 0 && i64::from(stride / rows[*a]).abs() * (n - 1) < i64::from(shape.extent(*a))
        };
        let along = (0..shape.rank()).find(reaches)?;
        let step = stride / rows[along];
        let reach = i64::from(step) * (n - 1);
        let end = if reach < 0 { &mut low } else { &mut high };
        end[along] += reach;
        view.strides[axis] = operand.strides[along].checked_mul(step)?;
    }
    if (0..shape.rank()).any(|a| low[a] < 0 || high[a] >= i64::from(shape.extent(a))) {
        return None;
    }
    let moved: i64 = first.iter().zip(&operand.strides).map(|(&at, &stride)| at * i64::from(stride)).sum();
    view.offset = u32::try_from(i64::from(operand.offset) + moved).ok()?;
    Some(view)
}

#[cfg(test)]
mod tests {
    use super::*;
    use arr_core::{BufId, Reg, Shape, SliceBounds};

    fn record(view: View) -> ViewRecord {
        ViewRecord { buffer: BufId(0), moving: None, len: None, view }
    }

    fn matrix(rows: u32, columns: u32) -> View {
        View::contiguous(Shape::new(&[rows, columns]).expect("two axes"))
    }

    fn slice(view: View, axis: usize, lower: Option<i64>, upper: Option<i64>, step: i64) -> View {
        let bounds = SliceBounds::resolve(view.shape.extent(axis), lower, upper, Some(step)).expect("step is not 0");
        view.slice(axis, bounds).expect("the axis exists")
    }

    /// Element positions in C order.
    fn places(view: &View) -> Vec<i64> {
        let n = view.shape.n_elems();
        let at = |k: u32| {
            let mut rest = k;
            (0..view.shape.rank()).rev().fold(i64::from(view.offset), |at, axis| {
                let index = rest % view.shape.extent(axis);
                rest /= view.shape.extent(axis);
                at + i64::from(index) * i64::from(view.strides[axis])
            })
        };
        (0..n).map(at).collect()
    }

    #[test]
    fn every_slice_of_a_result_reads_what_the_result_is_computed_from() {
        let columns = slice(matrix(6, 9), 1, Some(1), Some(-1), 1);
        let operands = [
            columns,
            slice(columns, 0, None, None, -1),
            slice(matrix(7, 13), 1, None, None, 2).transposed(),
            matrix(6, 7),
            View { strides: [0, 1, 0, 0], ..matrix(6, 7) },
        ];
        for operand in operands {
            let all = places(&operand);
            let result = View::contiguous(operand.shape);
            let bounds =
                [(None, None, 1), (Some(1), None, 1), (None, Some(-2), 2), (None, None, -1), (Some(-2), Some(0), -2)];
            for (lower, upper, step) in bounds {
                for (left, right, across) in bounds {
                    let read = slice(slice(result, 0, lower, upper, step), 1, left, right, across);
                    for read in [read, read.transposed()] {
                        let found = composed(&record(operand), &record(read)).expect("slices go along axes");
                        let expected: Vec<i64> = places(&read).iter().map(|&at| all[at as usize]).collect();
                        assert_eq!(places(&found.view), expected, "{operand:?} through {read:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_goes_across_rows_is_not_along_axes() {
        let operand = slice(matrix(6, 9), 1, None, Some(7), 1);
        let flat = View { shape: Shape::vector(42), strides: [1, 0, 0, 0], offset: 0, part: None };
        assert_eq!(composed(&record(operand), &record(flat)), None);
        let through = composed(&record(matrix(6, 7)), &record(flat)).expect("rows follow each other");
        assert_eq!(through.view, flat);
    }

    #[test]
    fn only_one_of_them_may_move() {
        let still = record(matrix(6, 7));
        let moving = ViewRecord { moving: Some(Reg(3)), ..still };
        assert_eq!(composed(&still, &moving), Some(moving));
        assert_eq!(composed(&moving, &still), Some(moving));
        assert_eq!(composed(&moving, &moving), None);
        let columns = record(slice(matrix(6, 9), 1, None, Some(7), 1));
        assert_eq!(composed(&columns, &moving), None);
    }
}
