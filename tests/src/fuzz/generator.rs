//! Scripts from seeds: the order of a script, and the choices that all writers share.

use arr_core::DType;
use fastrand::Rng;

use super::constructs::Construct;
use super::functions::{Returning, Signature};
use super::scope::{Role, Scope, Variable};
use super::script::{Phrase, Script, Statement};
use super::types::Type;

/// Writes one script. Fields are what the rest of the script depends on.
pub(super) struct Generator {
    pub(super) random: Rng,
    pub(super) scope: Scope,
    pub(super) script: Script,
    /// Blocks around the statement being written.
    pub(super) depth: usize,
    /// Loops around it, in the innermost function.
    pub(super) loops: usize,
    /// Functions around it.
    pub(super) function_depth: usize,
    /// What the innermost of them returns.
    pub(super) returning: Option<Returning>,
    /// Every function so far, by its number.
    pub(super) functions: Vec<Signature>,
    /// Statements so far, in the innermost function, with those that calls stand for.
    pub(super) weight: usize,
    /// Whether an expression may have no calls in it.
    pub(super) is_pure: bool,
    /// Whether the script sets print options, and so prints nothing whose last bits may differ.
    pub(super) sets_print_options: bool,
}

/// The script of a seed: the same one every time.
#[must_use]
pub(super) fn random_script(seed: u64) -> Script {
    let mut random = Rng::with_seed(seed);
    let sets_print_options = random.usize(0..8) == 0;
    let (scope, script) = Default::default();
    let mut generator = Generator {
        random,
        scope,
        script,
        depth: 0,
        loops: 0,
        function_depth: 0,
        returning: None,
        functions: Vec::new(),
        weight: 0,
        is_pure: false,
        sets_print_options,
    };
    let statements = generator.whole();
    Script { statements, ..generator.script }
}

impl Generator {
    /// Imports, first arrays and scalars, statements, and a print of all that is left.
    fn whole(&mut self) -> Vec<Statement> {
        let module = if self.one_in(5) { "from ulab import numpy as np" } else { "import numpy as np" };
        let mut all: Vec<Statement> =
            [module, "import arr", "import math"].map(|line| Statement::simple(line, [])).into();
        self.params(&mut all);
        for _ in 0..self.random.usize(2..5) {
            let (dtype, shape) = (self.dtype(), self.shape());
            let value = self.source(dtype, &shape);
            all.push(self.named("a", value));
        }
        for of in [Type::Int, Type::Float, Type::Bool] {
            let value = self.scalar(&of, 1);
            all.push(self.named("s", value));
        }
        for _ in 0..self.random.usize(4..20) {
            self.statement(&mut all);
        }
        let values = |variable: &&Variable| !matches!(variable.of, Type::Function(_));
        for variable in self.scope.all().iter().filter(values) {
            let value = Phrase::text(variable.of.clone(), &variable.name);
            all.push(Statement::simple(&format!("print(\"{}\", {{}})", variable.name), [value]));
        }
        all
    }

    /// Parameters, half of them set by the host.
    fn params(&mut self, all: &mut Vec<Statement>) {
        for _ in 0..self.random.usize(0..3) {
            self.note(Construct::Param);
            let name = self.scope.fresh("p");
            let (of, default, set) = match self.random.usize(0..3) {
                0 => (Type::Int, "24".to_owned(), self.random.i64(-9..50).to_string()),
                1 => (Type::Float, "0.5".to_owned(), format!("{}.25", self.random.i64(-9..50))),
                _ => (Type::Bool, "True".to_owned(), "false".to_owned()),
            };
            if self.one_in(2) {
                self.script.settings.push((name.clone(), set));
            }
            all.push(Statement::simple(&format!("{name} = arr.param(\"{name}\", {default})"), []));
            self.scope.bind(&name, of, Role::Free);
        }
    }

    /// `prefixN = value`, a new name.
    pub(super) fn named(&mut self, prefix: &str, value: Phrase) -> Statement {
        let name = self.scope.fresh(prefix);
        self.scope.bind(&name, value.of.clone(), Role::Free);
        Statement::simple(&format!("{name} = {{}}"), [value])
    }

    /// Counts a construct that is being written.
    pub(super) fn note(&mut self, construct: Construct) {
        self.script.constructs.add(construct);
    }

    pub(super) fn one_in(&mut self, n: usize) -> bool {
        self.random.usize(0..n) == 0
    }

    pub(super) fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        self.random.choice(from).cloned()
    }

    /// One of a list that is not empty.
    pub(super) fn word(&mut self, words: &[&'static str]) -> &'static str {
        words[self.random.usize(0..words.len())]
    }

    pub(super) fn dtype(&mut self) -> DType {
        DType::REAL[self.random.usize(0..DType::REAL.len())]
    }

    /// Mostly small shapes; some longer than a block of 64 bytes, some with one element or none.
    pub(super) fn shape(&mut self) -> Vec<usize> {
        match self.random.usize(0..24) {
            0 => vec![self.random.usize(60..300)],
            1 => vec![self.random.usize(7..20), self.random.usize(7..20)],
            2 => vec![self.random.usize(0..2)],
            3 => vec![self.random.usize(0..3), self.random.usize(0..3)],
            4 => vec![2, self.random.usize(1..4), 2, self.random.usize(1..4)],
            5..12 => vec![self.random.usize(2..9)],
            12..20 => vec![self.random.usize(1..5), self.random.usize(2..6)],
            _ => vec![self.random.usize(1..4), self.random.usize(1..4), self.random.usize(1..5)],
        }
    }
}
