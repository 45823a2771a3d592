//! From AST to HIR: resolves names, gives every expression its kind or its dtype and shape, and reports what has no meaning.
//!
//! Checking follows control: the environment at each statement says what every name is bound to there.

mod advanced_index;
mod alike;
mod allocation;
mod along;
mod args;
mod assembled;
mod assertion;
mod assign;
mod assigned;
mod attribute;
mod augmented;
mod axes;
mod basic_index;
mod binding;
mod bounded;
mod bounded_home;
mod bounded_shape;
mod buffers;
mod builtin;
mod bytes;
mod call;
mod choice;
mod closeness;
mod complex;
mod complex_arithmetic;
mod complex_part;
mod composed;
mod comprehension;
mod constructor;
mod contents;
mod contraction;
mod control;
mod correlation;
mod counting;
mod decimals;
mod decomposition;
mod def;
mod differences;
mod discard;
mod distinct;
mod edges;
mod elementwise;
mod env;
mod expr;
mod file;
mod foreign;
mod fourier;
mod fstring;
mod function;
mod grown;
mod growth;
mod home;
mod identity;
mod import;
mod index;
mod inline;
mod interpolation;
mod interval;
mod iterate;
mod join;
mod lengths;
mod linear;
mod linear_algebra;
mod list;
mod literal;
mod longer;
mod lookup;
mod math;
mod mean;
mod membership;
mod message;
mod moving_slice;
mod narrowed;
mod operator;
mod order;
mod ordered;
mod output;
mod parts;
mod patterned;
mod polynomial;
mod port;
mod position;
mod presented;
mod printing;
mod product;
mod python;
mod quantile;
mod quote;
mod random;
mod reduction;
mod repeated;
mod reshaped;
mod result;
mod roll;
mod rounding;
mod routine;
mod scalar;
mod scan;
mod scope;
mod search;
mod selection;
mod sequence;
mod session;
mod shaping;
mod shown;
mod signature;
mod sorting;
mod spelling;
mod statement;
mod statistic;
mod store;
mod stretched;
mod sums;
mod taking;
mod text;
mod text_table;
mod times;
mod two_results;
mod ufunc_call;
mod unknown_name;
mod unrolled;
mod value;
mod varying_slice;
mod view_home;
mod view_info;
mod wanted;
mod window;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use arr_core::{DType, PortId, ScalarKind, Shape};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast;

use crate::Files;
use crate::hir::{ArrayDecl, ArrayExpr, ArrayId, ArrayView, Hir, Origin, ScalarExpr, Stmt, StmtKind, VarDecl, VarId};
pub use builtin::{Entry, entries};
use env::Env;
pub use lookup::Callable;
pub use quote::quoted;
use scope::Name;
pub(crate) use session::{CheckedSession, Places};
pub use session::{Held, HeldArray, HeldKind, HeldScalar, Named};

/// An error that has been reported already; whoever meets it gives up quietly.
#[derive(Clone, Copy, Debug)]
struct Reported;

type Checked<T> = Result<T, Reported>;

/// Checks the parsed script `source`. The HIR is complete only if no diagnostic is an error.
#[must_use]
pub(crate) fn check(source: &str, module: &ast::Module<'_>, files: Files) -> (Hir, Vec<Diagnostic>) {
    let mut checker = Checker { files, ..Checker::default() };
    checker.begin(source.into(), module.body);
    checker.block(module.body);
    checker.end();
    (checker.hir, checker.diagnostics)
}

#[derive(Clone, Default)]
struct Checker<'ast> {
    /// The text of the script, for fixes.
    source: Rc<str>,
    /// The statements of the script.
    body: ast::Block<'ast>,
    /// How files are read that it takes in.
    files: Files,
    hir: Hir,
    diagnostics: Vec<Diagnostic>,
    env: Env,
    /// The statements of the block at hand.
    out: Vec<Stmt>,
    loops: Vec<control::LoopContext>,
    /// The functions of the table that have been called.
    called: BTreeSet<builtin::Builtin>,
    /// Buffers that belong to a name, by name, dtype and shape.
    homes: FxHashMap<(Name, DType, Shape), Vec<ArrayId>>,
    /// Bounded arrays that belong to a name, by name, dtype and shape of a row.
    bounded_homes: FxHashMap<(Name, DType, Shape), Vec<ArrayView>>,
    /// Views that move or vary in length and belong to a name, by name and what is known of them.
    view_homes: FxHashMap<(Name, ArrayView), Vec<ArrayView>>,
    /// Variables that belong to a name, by name and kind.
    home_vars: FxHashMap<(Name, ScalarKind), VarId>,
    /// Variables that follow a parameter of the host.
    params: Vec<(VarId, PortId)>,
    /// Arrays that loops go through and that expressions hold, which no name needs to show.
    in_use: Vec<ArrayId>,
    /// What is known of lengths.
    lengths: lengths::Lengths,
    /// Every `def` and `lambda` met so far, by number.
    definitions: Vec<def::Definition<'ast>>,
    /// The calls that are being checked, the innermost last.
    calls: Vec<inline::Call>,
    /// How many loops are around whose rounds are checked one by one.
    n_unrolled: u32,
    /// How much calls have added to the script.
    inlined: inline::Inlined,
    /// What has been put together.
    assembled: assembled::AssembledSoFar,
    /// New arrays that nothing shows yet: what calls return, and values for several names.
    results: FxHashSet<ArrayId>,
    /// The names that the script appends to, or whose elements it stores into.
    changed: BTreeSet<String>,
    /// Whether anything in the script may grow.
    script_grows: bool,
    /// The streams of random numbers that have been used, by number, and those that are new.
    streams: [Option<random::StreamState>; 2],
    new_streams: Vec<random::StreamState>,
    /// Lists that grow, by their buffers.
    lists: BTreeMap<ArrayId, list::List>,
    /// The first of the arrays whose length is in a variable.
    measured_by: FxHashMap<VarId, ArrayId>,
    /// Buffers with room for an array that grows.
    growing: FxHashSet<ArrayId>,
    /// The loops around the statement at hand, through all calls.
    repeats: Vec<growth::Repeat>,
    /// Lists that the loop at hand keeps short, until it is gone into.
    windows_ahead: growth::Windows,
    /// Between which ints the names of loops lie, in the loops.
    intervals: FxHashMap<VarId, interval::Interval>,
    /// How many branches are around it, and exits before it.
    n_branches: u32,
    /// What has grown in the loop at hand.
    grown: growth::Grown,
    /// While a loop is checked to learn what grows in it, what elements of a list are taken for that has had none.
    trial_element: Option<DType>,
    /// The names of the script that functions bind by `global`.
    names_set_by_calls: BTreeSet<Name>,
    /// The buffers that `ndinfo` has told of, by number.
    told_of: Vec<ArrayId>,
    /// Where sums are that may wrap.
    sums: FxHashMap<Span, sums::NarrowSum>,
    /// Those that have been warned of.
    told_sums: FxHashSet<Span>,
    /// Names that an import would bind; each is reported where it is first met.
    missing_imports: BTreeSet<&'static str>,
    /// Bindings that some expression has read.
    read: FxHashSet<env::BindingId>,
    /// Whether more may follow what there is of the script: it is a session.
    goes_on: bool,
    /// The first statement that was given up; there is an error that says why.
    given_up: Option<Span>,
    /// Where the statement at hand stands.
    span: Span,
}

impl<'ast> Checker<'ast> {
    /// Takes note of what is known of statements before they are checked.
    fn begin(&mut self, source: Rc<str>, body: ast::Block<'ast>) {
        self.source = source;
        self.body = body;
        self.out.reserve(2 * body.len());
        self.find_global_names(body);
        let known = self.definitions.iter().map(|definition| (definition.name, definition.params));
        grown::changed_names(body, known, &mut self.changed);
        self.script_grows |= grown::may_grow(body);
    }

    /// Puts together what has been checked.
    fn end(&mut self) {
        if let Some(span) = self.given_up
            && !self.diagnostics.iter().any(Diagnostic::is_error)
        {
            let message = "this statement was given up without a reason";
            self.diagnostics.push(Diagnostic::new(Code::Internal, span, message));
        }
        self.begin_streams();
        self.hir.body = std::mem::take(&mut self.out);
        self.hir.called = self.called.iter().map(|called| called.path()).collect();
    }
}

impl Checker<'_> {
    /// Adds a finding, with the calls that lead to its place; what is found there in every call and round is reported
    /// once.
    fn report(&mut self, diagnostic: Diagnostic) -> Reported {
        let known = |d: &Diagnostic| d.code == diagnostic.code && d.primary.span == diagnostic.primary.span;
        let is_repeated = !self.calls.is_empty() || self.n_unrolled > 0;
        if !is_repeated || !self.diagnostics.iter().any(known) {
            let diagnostic = self.with_calls(diagnostic);
            self.diagnostics.push(diagnostic);
        }
        Reported
    }

    fn error<T>(&mut self, code: Code, span: Span, message: impl Into<String>) -> Checked<T> {
        Err(self.report(Diagnostic::new(code, span, message)))
    }

    fn emit(&mut self, kind: StmtKind) {
        let span = self.span;
        self.note_lengths(&kind);
        self.out.push(Stmt { kind, span });
    }

    /// Runs `f` with an empty block and gives what it emitted.
    fn collect<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> (Vec<Stmt>, T) {
        let n_vars = self.hir.vars.len();
        let outer = std::mem::take(&mut self.out);
        let value = f(self);
        let stmts = std::mem::replace(&mut self.out, outer);
        self.lengths.put_aside(&stmts, n_vars);
        (stmts, value)
    }

    fn new_var(&mut self, name: &str, kind: ScalarKind) -> VarId {
        self.hir.vars.push(VarDecl { name: name.to_owned(), kind });
        VarId(self.hir.vars.len() as u32 - 1)
    }

    fn home_var(&mut self, name: &str, kind: ScalarKind) -> VarId {
        self.home_var_of(&self.env.name(name), kind)
    }

    fn home_var_of(&mut self, name: &Name, kind: ScalarKind) -> VarId {
        if let Some(&var) = self.home_vars.get(&(name.clone(), kind)) {
            return var;
        }
        let var = self.new_var(&name.text, kind);
        self.home_vars.insert((name.clone(), kind), var);
        var
    }

    /// The value in a new variable, unless it is a constant or a variable that stays.
    fn fix(&mut self, name: &str, value: ScalarExpr) -> VarId {
        let var = self.new_var(name, value.kind);
        self.emit(StmtKind::SetVar { var, value });
        var
    }

    fn new_array(&mut self, name: &str, dtype: DType, shape: Shape, origin: Origin) -> ArrayView {
        self.hir.arrays.push(ArrayDecl {
            name: name.to_owned(),
            dtype,
            shape,
            origin,
            outlives_source: false,
            len: None,
        });
        let array = ArrayId(self.hir.arrays.len() as u32 - 1);
        ArrayView { array, view: arr_core::View::contiguous(shape), moving: None, len: None, read_only: false }
    }

    /// A view of the elements of `value`, computed into a buffer first where it is not a view already.
    fn materialize(&mut self, value: ArrayExpr, reason: &'static str) -> ArrayView {
        if let crate::hir::ArrayNode::View(view) = value.node {
            return view;
        }
        let target = match value.len {
            Some(len) => {
                let len = self.fix("length", ScalarExpr::var(len, ScalarKind::Int));
                self.new_bounded("", value.dtype, value.shape, Origin::Temporary(reason), len)
            }
            None => {
                let view = value.stored();
                ArrayView { view, ..self.new_array("", value.dtype, value.shape, Origin::Temporary(reason)) }
            }
        };
        self.emit(StmtKind::store(target, value));
        target
    }

    fn dtype_of(&self, view: &ArrayView) -> DType {
        view.view.dtype(self.dtype_of_memory(view))
    }

    /// Bytes from one element to the next in the memory that a view shows.
    fn element_size(&self, view: &ArrayView) -> i64 {
        self.dtype_of_memory(view).size().into()
    }

    /// The element type of the buffer that a view shows.
    fn dtype_of_memory(&self, view: &ArrayView) -> DType {
        self.hir.arrays.get(view.array.0 as usize).map_or(DType::F32, |array| array.dtype)
    }
}
