//! Scripts that go through every reduction: dtypes, shapes, views and axes.

use arr_core::DType;

/// Scripts of one reduction.
#[derive(Clone, Debug)]
pub struct ReductionScripts {
    /// Its name.
    pub name: &'static str,
    /// Whether it gives the bits that NumPy gives, of ints and bools too: what is computed in float64 there is not.
    pub is_exact_of_ints: bool,
    /// The scripts, each with the dtype of its array.
    pub scripts: Vec<(DType, String)>,
}

/// The reductions, whether they give the bits of NumPy of ints too, and whether they have a value over nothing.
const FUNCTIONS: [(&str, bool, bool); 19] = [
    ("sum", true, true),
    ("prod", true, true),
    ("min", true, false),
    ("max", true, false),
    ("any", true, true),
    ("all", true, true),
    ("mean", false, true),
    ("var", false, true),
    ("std", false, true),
    ("ptp", true, false),
    ("argmin", true, false),
    ("argmax", true, false),
    ("count_nonzero", true, true),
    ("nansum", true, true),
    ("nanmean", false, true),
    ("nanmin", true, false),
    ("nanmax", true, false),
    ("cumsum", true, true),
    ("cumprod", true, true),
];

/// From nothing to more than a block, with leaves of a sum, their remainders and their halves.
const SHAPES: [&[usize]; 15] = [
    &[],
    &[0],
    &[1],
    &[7],
    &[300],
    &[0, 3],
    &[3, 7],
    &[17, 33],
    &[2, 1500],
    &[1, 5],
    &[2, 3, 4],
    &[4, 9, 20],
    &[2, 1, 3],
    &[2, 0, 3],
    &[2, 3, 4, 5],
];

/// Every script of every reduction.
#[must_use]
pub fn reduction_scripts() -> Vec<ReductionScripts> {
    let of = |(name, is_exact_of_ints, has_identity)| {
        let scripts = DType::REAL.into_iter().filter(|&dtype| (name, dtype) != ("ptp", DType::Bool));
        let scripts = scripts.map(|dtype| (dtype, script(name, dtype, has_identity))).collect();
        ReductionScripts { name, is_exact_of_ints, scripts }
    };
    FUNCTIONS.into_iter().map(of).collect()
}

fn script(name: &str, dtype: DType, has_identity: bool) -> String {
    let mut lines = vec!["import numpy as np".to_owned()];
    for (k, shape) in SHAPES.iter().enumerate() {
        let n: usize = shape.iter().product();
        let extents = shape.iter().map(|n| format!("{n}, ")).collect::<String>();
        lines.push(format!("b = (np.arange({n}) * 7919 + {k}) % 251"));
        lines.push(match dtype {
            DType::Bool => "b = b % 3 != 0".to_owned(),
            DType::F32 => "b = (b - 125) * 0.37 + (b % 7) * 1000.25".to_owned(),
            _ => format!("b = (b * 40009 - 1000000).astype(np.{dtype})"),
        });
        if dtype == DType::F32 && k % 3 == 1 && n > 5 {
            lines.push("b[3] = np.nan".to_owned());
            lines.push("b[5] = np.inf".to_owned());
        }
        if dtype.is_integer() && n > 5 {
            let (low, high) = dtype.range().unwrap_or_default();
            lines.push(format!("b[2] = {low}"));
            lines.push(format!("b[4] = {high}"));
        }
        lines.push(format!("a = b.reshape(({extents}))"));
        for view in views(shape.len()) {
            let from_1 = view.contains("1:") && shape.contains(&1);
            if (shape.contains(&0) || from_1) && !has_identity {
                continue;
            }
            reduce((name, dtype), view, shape.len(), &mut lines);
        }
    }
    lines.join("\n") + "\n"
}

/// Views of `a`, of so many axes.
fn views(rank: usize) -> &'static [&'static str] {
    match rank {
        0 => &["a"],
        1 => &["a", "a[::-1]", "a[1:]", "a[::2]"],
        2 => &["a", "a.T", "a[::-1, ::-1]", "a[:, ::2]", "a[:, 1:]", "a.T[::-2]"],
        3 => &["a", "a.T", "a.transpose(1, 0, 2)", "a[:, :, 1:]", "a[:, ::-1]", "a.transpose(0, 2, 1)[::2]"],
        _ => &["a", "a.T", "a.transpose(2, 0, 1, 3)", "a[:, :, 1:]", "a[..., ::-2]"],
    }
}

/// Prints what a reduction of `view` leaves, of each set of axes, element by element.
fn reduce((name, dtype): (&str, DType), view: &str, rank: usize, lines: &mut Vec<String>) {
    let is_running = name.starts_with("cum");
    if is_running {
        lines.push(format!("for x in np.{name}({view}):\n    print(x)"));
    } else if name != "prod" || !dtype.is_integer() {
        // A product of more than 64 bits traps.
        lines.push(format!("print(np.{name}({view}))"));
    }
    for axes in 1u32..1 << rank {
        let named: Vec<String> = (0..rank).filter(|axis| axes >> axis & 1 == 1).map(|axis| axis.to_string()).collect();
        let is_position = name.starts_with("arg") || is_running;
        let axis = match &named[..] {
            // From the end as well.
            [one] if axes % 3 == 0 => format!("{one} - {rank}"),
            [one] => one.clone(),
            _ if is_position => continue,
            several => format!("({})", several.join(", ")),
        };
        if is_running {
            lines.push(format!("r = np.{name}({view}, axis={axis})"));
        } else if named.len() == rank {
            lines.push(format!("r = np.{name}({view}, axis={axis}, keepdims=True)"));
        } else {
            lines.push(format!("r = np.{name}({view}, axis={axis})"));
        }
        lines.push("print(r.shape, r.dtype)".to_owned());
        lines.push("for x in r.reshape(-1):".to_owned());
        lines.push("    print(x)".to_owned());
    }
}
