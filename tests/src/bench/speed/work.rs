//! The table of works, `tests/speed/works.toml`.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;

use crate::workspace::root;

/// The lengths that works without a shape of their own are measured at.
const LENGTHS: [usize; 5] = [64, 512, 4096, 76_800, 1_000_000];

/// A piece of arithmetic as a user writes it, with its inputs. What rivals make of it, only they read.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Work {
    /// As reports call it.
    pub(crate) name: String,
    /// As files and contenders call it.
    pub(crate) id: String,
    /// The name of its shape, where that is fixed.
    pub(crate) shape: Option<String>,
    /// How often a work of a fixed shape does what it is counted in, where that is not once an element of its input.
    pub(crate) times: Option<usize>,
    /// Inputs by name, in order of name.
    pub(crate) inputs: BTreeMap<String, Input>,
    /// What changes an input from one round to the next.
    pub(crate) vary: String,
    /// What is there before the first round.
    #[serde(default)]
    pub(crate) prepare: String,
    /// The statements of a round.
    pub(crate) naive: String,
    /// The same, as NumPy's users tune them.
    #[serde(default)]
    pub(crate) hand: String,
    /// The name that holds the result.
    pub(crate) result: String,
    /// The most times what it is held against that arr may take, where it has a goal of its own.
    pub(crate) goal: Option<f64>,
    /// The way that it is held against, where that is not NumPy's.
    pub(crate) against: Option<String>,
}

/// Type and shape of an input.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Input {
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
    pub(crate) fn dtype(&self) -> &str {
        match self {
            Input::Line(dtype) | Input::Fixed { dtype, .. } => dtype,
        }
    }

    /// Its extents where the work's length is `n`.
    pub(crate) fn shape(&self, n: usize) -> Vec<usize> {
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
    pub(crate) fn all() -> Result<Vec<Work>, String> {
        Work::read("works.toml")
    }

    /// Functions that need all of their input at once.
    ///
    /// # Errors
    /// What is wrong with the table.
    pub(crate) fn of_whole_arrays() -> Result<Vec<Work>, String> {
        Work::read("whole.toml")
    }

    /// Works that are of interest on cameras only.
    ///
    /// # Errors
    /// What is wrong with the table.
    pub(crate) fn of_cameras() -> Result<Vec<Work>, String> {
        Work::read("camera.toml")
    }

    fn read(file: &str) -> Result<Vec<Work>, String> {
        let path = root().join("tests/speed").join(file);
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let table: Table = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(table.work)
    }

    /// The lengths to measure it at; one, of its largest input, where the shape is fixed.
    pub(crate) fn lengths(&self) -> Vec<usize> {
        if self.shape.is_none() {
            return LENGTHS.to_vec();
        }
        self.inputs.values().map(|input| input.shape(0).iter().product()).max().into_iter().collect()
    }
}
