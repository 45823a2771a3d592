//! The table of works, `tests/speed/works.toml`.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;

use crate::workspace::root;

/// The lengths that works without a shape of their own are measured at.
const LENGTHS: [usize; 5] = [64, 512, 4096, 76_800, 1_000_000];

/// A piece of arithmetic as a user writes it, with its inputs. What rivals make of it, only they read.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Work {
    /// As reports call it.
    pub(super) name: String,
    /// As files and contenders call it.
    pub(super) id: String,
    /// The name of its shape, where that is fixed.
    pub(super) shape: Option<String>,
    /// Inputs by name, in order of name.
    pub(super) inputs: BTreeMap<String, Input>,
    /// What changes an input from one round to the next.
    pub(super) vary: String,
    /// What is there before the first round.
    #[serde(default)]
    pub(super) prepare: String,
    /// The statements of a round.
    pub(super) naive: String,
    /// The same, as NumPy's users tune them.
    pub(super) hand: String,
    /// The name that holds the result.
    pub(super) result: String,
}

/// Type and shape of an input.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Input {
    /// One axis of the work's length.
    Line(String),
    /// A shape of its own.
    Fixed {
        /// NumPy's name of the element type.
        dtype: String,
        /// Extents.
        shape: Vec<usize>,
    },
}

impl Input {
    /// NumPy's name of the element type.
    pub(super) fn dtype(&self) -> &str {
        match self {
            Input::Line(dtype) | Input::Fixed { dtype, .. } => dtype,
        }
    }

    /// Its extents where the work's length is `n`.
    pub(super) fn shape(&self, n: usize) -> Vec<usize> {
        match self {
            Input::Line(_) => vec![n],
            Input::Fixed { shape, .. } => shape.clone(),
        }
    }
}

#[derive(Deserialize)]
struct Table {
    work: Vec<Work>,
}

impl Work {
    /// Every work.
    ///
    /// # Errors
    /// What is wrong with the table.
    pub(super) fn all() -> Result<Vec<Work>, String> {
        let path = root().join("tests/speed/works.toml");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let table: Table = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(table.work)
    }

    /// The lengths to measure it at; one, of its largest input, where the shape is fixed.
    pub(super) fn lengths(&self) -> Vec<usize> {
        if self.shape.is_none() {
            return LENGTHS.to_vec();
        }
        self.inputs.values().map(|input| input.shape(0).iter().product()).max().into_iter().collect()
    }
}
