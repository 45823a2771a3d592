//! What documentation and completion say of each function: the rows of this table, and those of `arr-core`.

use arr_core::{Bools, Reduction, Rule, Ufunc};

use super::super::function::Function;
use super::super::signature::Signature;
use super::Builtin;

/// A function, as a reader looks it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it stands under.
    pub section: &'static str,
    /// How scripts write it: `np.sum`, `a.sum`; the first is the one it is known by.
    pub paths: Vec<String>,
    /// What it takes, without the brackets.
    pub signature: &'static str,
    /// What it does, in one line.
    pub doc: &'static str,
    /// Shape and dtype of the result.
    pub gives: &'static str,
    /// A script in one line without its imports: an expression, or statements that print.
    pub example: String,
}

impl Entry {
    /// The example as a script of its own.
    #[must_use]
    pub fn script(&self) -> String {
        let example = &self.example;
        let shown = if example.contains("print(") { example.clone() } else { format!("print({example})") };
        format!("import numpy as np\nimport arr, math, gc, random\nfrom ulab import utils\n{shown}\n")
    }
}

/// Every function that scripts can call, section by section.
#[must_use]
pub fn entries() -> Vec<Entry> {
    let own = Builtin::ALL.iter().map(|&builtin| of_builtin(builtin));
    let elementwise = Ufunc::ALL.iter().map(|&f| of_ufunc(f));
    elementwise.chain(Reduction::ALL.iter().map(|&f| of_reduction(f))).chain(own).collect()
}

/// The row of a function that is not the script's own.
pub(in super::super) fn entry_of(function: Function) -> Option<Entry> {
    match function {
        Function::Builtin(builtin, _) => Some(of_builtin(builtin)),
        Function::Ufunc(f) => Some(of_ufunc(f)),
        Function::Reduction(f) => Some(of_reduction(f)),
        Function::Def(_) | Function::DType(_) => None,
    }
}

fn of_builtin(builtin: Builtin) -> Entry {
    let is_method = builtin.names().iter().all(|(home, _)| home.is_value());
    let signature = builtin.signature();
    Entry {
        section: builtin.section(),
        paths: builtin.paths().collect(),
        signature: if is_method { signature.of_method() } else { signature.0 },
        doc: builtin.doc(),
        gives: builtin.gives(),
        example: builtin.example().to_owned(),
    }
}

fn of_ufunc(f: Ufunc) -> Entry {
    let names = std::iter::once(f.name()).chain(f.aliases().iter().copied()).map(|name| format!("np.{name}"));
    let operands = match (f.arity(), f.rule()) {
        (1, Rule::Inexact) => "[0.25, 1.0]",
        (1, Rule::FloatTest) => "[-0.5, np.inf, np.nan]",
        (1, Rule::Logical) => "[-3, 0, 5]",
        (1, _) => "[-3, 1, 5]",
        _ => "[7, 2, 0], [2, 2, 5]",
    };
    Entry {
        section: "Elementwise functions",
        paths: names.collect(),
        signature: Signature::of_ufunc(f).0,
        doc: f.doc(),
        gives: gives(f.rule()),
        example: format!("np.{}({operands})", f.name()),
    }
}

/// The dtype rule in words.
const fn gives(rule: Rule) -> &'static str {
    match rule {
        Rule::Arithmetic { .. } => "broadcast; the common dtype",
        Rule::Inexact => "broadcast; float32",
        Rule::Scale => "broadcast; float32, of an exponent that is an integer",
        Rule::Comparison | Rule::FloatTest | Rule::Logical => "broadcast; bool",
        Rule::Integer { bools: Bools::Keep } => "broadcast; the common dtype, of integers and bools",
        Rule::Integer { .. } => "broadcast; the common dtype, of integers",
        Rule::Count => "broadcast; uint8, of integers",
    }
}

fn of_reduction(f: Reduction) -> Entry {
    let names = std::iter::once(f.name()).chain(f.aliases().iter().copied()).map(|name| format!("np.{name}"));
    Entry {
        section: "Reductions",
        paths: names.chain([format!("a.{}", f.name())]).collect(),
        signature: Signature::of_reduction(f).0,
        doc: f.doc(),
        gives: "a scalar, or what is left of the axes; int or int32 and uint32 for sums of integers, bool for truth, else as `a`",
        example: format!("np.{}([[3, 1], [0, 2]], axis=1)", f.name()),
    }
}
