//! Scripts that go through functions of whole arrays: dtypes, shapes, views and axes.

mod table;

use arr_core::DType;

use table::{Elements, ROWS, Row, Shapes};

/// Scripts of one row of the table.
#[derive(Clone, Debug)]
pub struct FunctionScripts {
    /// The statement that they all have.
    pub statement: &'static str,
    /// The scripts, each with the dtype of its array.
    pub scripts: Vec<(DType, String)>,
}

/// Every script of every row.
#[must_use]
pub fn function_scripts() -> Vec<FunctionScripts> {
    let of = |row: &Row| {
        let dtypes = DType::REAL.into_iter().filter(|&dtype| row.dtypes.contains(dtype));
        FunctionScripts { statement: row.statement, scripts: dtypes.map(|dtype| (dtype, script(row, dtype))).collect() }
    };
    ROWS.iter().map(of).collect()
}

fn script(row: &Row, dtype: DType) -> String {
    let mut lines = vec!["import numpy as np".to_owned()];
    if row.statement.contains("unp.") {
        lines.push("from ulab import numpy as unp".to_owned());
    }
    if row.statement.contains("utils.") {
        lines.push("from ulab import utils".to_owned());
    }
    for (k, shape) in row.shapes.all().enumerate() {
        let extents = shape.iter().map(|n| format!("{n}, ")).collect::<String>();
        lines.extend(elements(row.elements, dtype, shape, k));
        lines.push(format!("a = b.reshape(({extents}))"));
        if row.shapes == Shapes::Square {
            let n = shape[shape.len() - 1];
            // Far from singular, and with eigenvalues that are real.
            lines.push(format!("a = ((a + a.swapaxes(-1, -2)) % 8 + np.eye({n}) * 30).astype(np.{dtype})"));
        }
        for view in row.shapes.views(shape.len()) {
            let statement = row.statement.replace("{a}", view).replace("{dtype}", dtype.name());
            lines.extend(over_axes(&statement, shape.len()));
        }
    }
    lines.join("\n") + "\n"
}

/// The statement for each axis of so many, counted from either end, where it names one.
fn over_axes(statement: &str, rank: usize) -> Vec<String> {
    if !statement.contains("{k}") {
        return vec![statement.to_owned()];
    }
    let named = |axis: usize| if axis % 2 == 1 { format!("{}", axis as i64 - rank as i64) } else { axis.to_string() };
    (0..rank).map(|axis| statement.replace("{k}", &named(axis))).collect()
}

/// Statements that make `b`, as many elements as the shape has.
fn elements(elements: Elements, dtype: DType, shape: &[usize], k: usize) -> Vec<String> {
    let n: usize = shape.iter().product();
    let mut lines = vec![format!("b = (np.arange({n}) * 7919 + {k}) % 251")];
    lines.push(match (dtype, elements) {
        (DType::Bool, _) => "b = b % 3 != 0".to_owned(),
        (DType::F32, Elements::Any) => "b = (b - 125) * 0.375 + (b % 7) * 1000.25".to_owned(),
        (DType::F32, Elements::Small) => "b = (b % 13) * 0.75 - 3.5".to_owned(),
        (_, Elements::Any) => format!("b = (b * 40009 - 1000000).astype(np.{dtype})"),
        (_, Elements::Small) => format!("b = (b % 13).astype(np.{dtype})"),
    });
    if elements == Elements::Any && n > 5 {
        if dtype == DType::F32 {
            lines.extend(["b[3] = np.nan", "b[5] = np.inf", "b[2] = -np.inf"].map(str::to_owned));
        } else if let Some((low, high)) = dtype.range().filter(|_| dtype != DType::Bool) {
            lines.extend([format!("b[2] = {low}"), format!("b[4] = {high}")]);
        }
    }
    lines
}
