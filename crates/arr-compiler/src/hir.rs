//! The typed HIR: what a script means. Names are resolved, and every expression knows its kind, or its dtype and shape.
//!
//! Arrays are views of declared buffers, scalars are variables. Statements are trees; the order of evaluation is explicit:
//! what an expression needs done first stands in a [`ScalarNode::Block`] around it.

mod print;

use std::collections::{BTreeMap, BTreeSet};

use arr_core::{
    DType, FormatSpec, MAX_RANK, PortId, PrintSetting, Reduction, Routine, Scalar, ScalarKind, Shape, Strides, Ufunc,
    View, copy_strides,
};
use arr_diag::Span;

/// A scalar variable, named or temporary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct VarId(pub(crate) u32);

/// A declared array: one buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ArrayId(pub(crate) u32);

/// A checked script.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hir {
    /// Every buffer the script speaks of.
    pub(crate) arrays: Vec<ArrayDecl>,
    /// Every scalar variable.
    pub(crate) vars: Vec<VarDecl>,
    /// Every way to the outside.
    pub(crate) ports: Vec<PortDecl>,
    /// The statements.
    pub(crate) body: Vec<Stmt>,
    /// The bytes of the array that NumPy makes for an expression, the most of all times that it is met; of arr, nothing
    /// depends on it.
    pub(crate) numpy_bytes: BTreeMap<Span, u64>,
    /// The functions of the table that are called, by the path they are known by.
    pub(crate) called: BTreeSet<String>,
}

/// A buffer of the script.
#[derive(Clone, Debug)]
pub(crate) struct ArrayDecl {
    /// The name that listings use.
    pub(crate) name: String,
    /// Element type.
    pub(crate) dtype: DType,
    /// Shape of the whole buffer.
    pub(crate) shape: Shape,
    /// Where it comes from.
    pub(crate) origin: Origin,
    /// Whether it is read when its source has ended.
    pub(crate) outlives_source: bool,
    /// The variable with the number of rows that are ever read, where that varies.
    pub(crate) len: Option<VarId>,
}

/// Why a buffer exists.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Origin {
    /// A name of the script is bound to it.
    Named,
    /// A stream fills it.
    Port,
    /// Constant elements, little-endian.
    Constant(Vec<u8>),
    /// An intermediate result that cannot be had block by block; why.
    Temporary(&'static str),
}

/// A scalar variable.
#[derive(Clone, Debug)]
pub(crate) struct VarDecl {
    /// The name that dumps use.
    pub(crate) name: String,
    /// Its kind.
    pub(crate) kind: ScalarKind,
}

/// A port as the script declares it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PortDecl {
    /// Its name.
    pub(crate) name: String,
    /// Direction and type.
    pub(crate) kind: arr_bytecode::PortKind,
    /// How what it sends is shown.
    pub(crate) presentation: arr_bytecode::Presentation,
}

/// A statement with its place.
#[derive(Clone, Debug)]
pub(crate) struct Stmt {
    /// Which statement.
    pub(crate) kind: StmtKind,
    /// Where it stands in the script.
    pub(crate) span: Span,
}

/// The kinds of statement.
#[derive(Clone, Debug)]
pub(crate) enum StmtKind {
    /// `var = value`
    SetVar { var: VarId, value: ScalarExpr },
    /// `target[...] = value`: the right side is read as if whole first; cast and broadcast to the target.
    StoreArray { target: ArrayView, value: Box<ArrayExpr> },
    /// `target[:k] = value[mask]` in C order, where `count` becomes `k`, the number of elements whose mask is true.
    Compress { target: ArrayView, count: VarId, value: Box<ArrayExpr>, mask: Box<ArrayExpr> },
    /// Fills `target` with `initial` and takes every element of `value` into the one that it belongs to; `target` has extent 1
    /// along the axes that are reduced.
    Accumulate { target: ArrayView, f: Reduction, initial: ScalarExpr, value: Box<ArrayExpr> },
    /// Running sums or products of `value` along an axis, or through all elements in C order; `target` has its shape.
    Scan { target: ArrayView, f: Reduction, axis: Option<usize>, value: Box<ArrayExpr> },
    /// `target[at[k]] = value[k]` in C order, or `+=` where it `adds`; `target` has one axis, `value` broadcasts to the shape of
    /// `at`.
    Put { target: ArrayView, at: Box<ArrayExpr>, value: Box<ArrayExpr>, adds: bool },
    /// `target = f(operands)`, of the whole arrays at once; `target` is the one operand, or lies apart from all.
    Routine { f: Routine, target: ArrayView, operands: Vec<ArrayView> },
    /// Stops the program where two lengths differ.
    CheckLength { lhs: ScalarExpr, rhs: ScalarExpr },
    /// `target[indices] = value`, one element.
    StoreElement { target: ArrayView, indices: Vec<ScalarExpr>, value: ScalarExpr },
    /// `if`
    If { test: ScalarExpr, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `while`; `orelse` runs when the test fails.
    While { test: ScalarExpr, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `for var in range(start, stop, step)`; the bounds are variables that the body does not set.
    Range { var: VarId, counter: VarId, stop: VarId, step: VarId, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// The body of a function that returns from several places.
    Block(Vec<Stmt>),
    /// Goes on behind the block around.
    Leave,
    /// A loop of which every round is written out.
    Rounds { rounds: Vec<Vec<Stmt>>, orelse: Vec<Stmt> },
    /// `break`
    Break,
    /// `continue`
    Continue,
    /// Sends a scalar to the host.
    EmitScalar { port: PortId, value: ScalarExpr },
    /// Sends an array to the host.
    EmitArray { port: PortId, value: ArrayView },
    /// Writes text and values, one after another.
    Print(Vec<PrintPart>),
    /// Sets how arrays are printed from here on; at most what the setting takes.
    SetPrinting { setting: PrintSetting, value: u32 },
    /// Stops the program with a message, which begins with text.
    Fail(Vec<PrintPart>),
    /// A scalar expression for its effect.
    Effect(ScalarExpr),
}

impl StmtKind {
    /// `target[...] = value`
    #[must_use]
    pub(crate) fn store(target: ArrayView, value: ArrayExpr) -> StmtKind {
        StmtKind::StoreArray { target, value: Box::new(value) }
    }
}

/// A piece of a `print`, or of a string.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PrintPart {
    /// Text as it is.
    Text(String),
    /// A scalar as Python prints it.
    Scalar(ScalarExpr),
    /// A scalar under a specification that its kind has.
    Formatted(ScalarExpr, FormatSpec),
    /// An array as NumPy prints it.
    Array(ArrayView),
    /// An array as NumPy's `repr` shows it.
    Repr(ArrayView),
    /// What an array has along its first axis, as Python prints a list.
    List(ArrayView),
    /// Elements of uint8 as Python prints bytes.
    Bytes(ArrayView),
    /// `then` if the variable is true, else `otherwise`; both of text, constants, variables and arrays only.
    Choose { test: VarId, then: Vec<PrintPart>, otherwise: Vec<PrintPart> },
}

impl PrintPart {
    /// Every array that is shown on any path.
    pub(crate) fn for_each_view(&self, visit: &mut impl FnMut(&ArrayView)) {
        match self {
            PrintPart::Array(view) | PrintPart::Repr(view) | PrintPart::List(view) | PrintPart::Bytes(view) => {
                visit(view)
            }
            PrintPart::Choose { then, otherwise, .. } => {
                then.iter().chain(otherwise).for_each(|part| part.for_each_view(visit));
            }
            PrintPart::Text(_) | PrintPart::Scalar(_) | PrintPart::Formatted(..) => {}
        }
    }
}

/// A view of a declared buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ArrayView {
    /// The buffer.
    pub(crate) array: ArrayId,
    /// Offset, shape, strides.
    pub(crate) view: View,
    /// A variable with a further offset in elements.
    pub(crate) moving: Option<VarId>,
    /// A variable with the extent of axis 0, where that varies; the shape has its upper bound.
    pub(crate) len: Option<VarId>,
    /// Whether NumPy refuses to store into it, as what is stretched has several elements in one place.
    pub(crate) read_only: bool,
}

/// An array-valued expression.
#[derive(Clone, Debug)]
pub(crate) struct ArrayExpr {
    /// What it computes.
    pub(crate) node: ArrayNode,
    /// Element type of the result.
    pub(crate) dtype: DType,
    /// Shape of the result; operands broadcast to it.
    pub(crate) shape: Shape,
    /// A variable with the extent of axis 0, where that varies; the shape has its upper bound.
    pub(crate) len: Option<VarId>,
    /// Strides that NumPy's array has: the result is stored in their order.
    pub(crate) strides: Strides,
}

/// The kinds of array expression.
#[derive(Clone, Debug)]
pub(crate) enum ArrayNode {
    /// The elements of a view.
    View(ArrayView),
    /// One scalar for every element.
    Splat(Box<ScalarExpr>),
    /// A ufunc, computed in `compute`; operands are cast to it.
    Map { f: Ufunc, compute: DType, operands: Vec<ArrayExpr> },
    /// `then` where `cond`, else `otherwise`.
    Select { cond: Box<ArrayExpr>, then: Box<ArrayExpr>, otherwise: Box<ArrayExpr> },
    /// The operand in this expression's dtype.
    Cast(Box<ArrayExpr>),
    /// The elements of an array of one axis at these positions.
    Take { array: ArrayView, at: Box<ArrayExpr> },
    /// Indices of an axis, counted from its start; one outside stops the program.
    WrapIndex { at: Box<ArrayExpr>, axis: u8, extent: Box<ScalarExpr> },
    /// `start + k * step` over C order; both of the kind of the dtype.
    Ramp { start: Box<ScalarExpr>, step: Box<ScalarExpr> },
    /// Samples at `n_steps` equal steps from `start` to `stop`, floats.
    Linspace { start: Box<ScalarExpr>, stop: Box<ScalarExpr>, n_steps: u32 },
}

impl ArrayExpr {
    /// What a node computes, in C order.
    #[must_use]
    pub(crate) fn new(node: ArrayNode, dtype: DType, shape: Shape, len: Option<VarId>) -> ArrayExpr {
        ArrayExpr { node, dtype, shape, len, strides: View::contiguous(shape).strides }
    }

    /// How a new array of these elements lies in its buffer.
    #[must_use]
    pub(crate) fn stored(&self) -> View {
        let contiguous = View::contiguous(self.shape);
        match self.len {
            // Rows must lie one after another.
            Some(_) => contiguous,
            None => View { strides: copy_strides(&View { strides: self.strides, ..contiguous }), ..contiguous },
        }
    }

    /// The strides where the expression is stretched over `shape`: 0 along axes that it does not have.
    #[must_use]
    pub(crate) fn stretched_strides(&self, shape: &Shape) -> Strides {
        let lead = shape.rank().saturating_sub(self.shape.rank());
        let mut strides = [0; MAX_RANK];
        let own = self.shape.extents().iter().zip(self.strides);
        for (slot, (&n, stride)) in strides.iter_mut().skip(lead).zip(own) {
            *slot = if n == 1 { 0 } else { stride };
        }
        strides
    }

    /// The elements of a view.
    #[must_use]
    pub(crate) fn view(view: ArrayView, dtype: DType) -> ArrayExpr {
        let View { shape, strides, .. } = view.view;
        ArrayExpr { shape, dtype, len: view.len, strides, node: ArrayNode::View(view) }
    }

    /// One scalar for every element of `shape`.
    #[must_use]
    pub(crate) fn splat(value: ScalarExpr, dtype: DType, shape: Shape) -> ArrayExpr {
        ArrayExpr::new(ArrayNode::Splat(Box::new(value)), dtype, shape, None)
    }

    /// Whether elements come from their numbers, so that the expression has its own shape only.
    #[must_use]
    pub(crate) fn is_numbered(&self) -> bool {
        match &self.node {
            ArrayNode::Ramp { .. } | ArrayNode::Linspace { .. } => true,
            ArrayNode::View(_) | ArrayNode::Splat(_) => false,
            ArrayNode::Map { operands, .. } => operands.iter().any(ArrayExpr::is_numbered),
            ArrayNode::Select { cond, then, otherwise } => [cond, then, otherwise].into_iter().any(|o| o.is_numbered()),
            ArrayNode::Cast(inner) | ArrayNode::Take { at: inner, .. } | ArrayNode::WrapIndex { at: inner, .. } => {
                inner.is_numbered()
            }
        }
    }

    /// Every view that the expression reads.
    pub(crate) fn for_each_view(&self, visit: &mut impl FnMut(&ArrayView)) {
        match &self.node {
            ArrayNode::View(view) => visit(view),
            ArrayNode::Splat(_) | ArrayNode::Ramp { .. } | ArrayNode::Linspace { .. } => {}
            ArrayNode::Map { operands, .. } => operands.iter().for_each(|o| o.for_each_view(visit)),
            ArrayNode::Select { cond, then, otherwise } => {
                [cond, then, otherwise].into_iter().for_each(|o| o.for_each_view(visit));
            }
            ArrayNode::Take { array, at } => {
                visit(array);
                at.for_each_view(visit);
            }
            ArrayNode::Cast(operand) | ArrayNode::WrapIndex { at: operand, .. } => operand.for_each_view(visit),
        }
    }
}

impl ArrayExpr {
    /// Every scalar expression that the expression evaluates.
    pub(crate) fn for_each_scalar<'a>(&'a self, visit: &mut impl FnMut(&'a ScalarExpr)) {
        match &self.node {
            ArrayNode::View(_) => {}
            ArrayNode::Splat(value) => visit(value),
            ArrayNode::Ramp { start, step: other } | ArrayNode::Linspace { start, stop: other, .. } => {
                visit(start);
                visit(other);
            }
            ArrayNode::Map { operands, .. } => operands.iter().for_each(|o| o.for_each_scalar(visit)),
            ArrayNode::Select { cond, then, otherwise } => {
                [cond, then, otherwise].into_iter().for_each(|o| o.for_each_scalar(visit));
            }
            ArrayNode::WrapIndex { at, extent, .. } => {
                at.for_each_scalar(visit);
                visit(extent);
            }
            ArrayNode::Cast(operand) | ArrayNode::Take { at: operand, .. } => operand.for_each_scalar(visit),
        }
    }
}

/// A scalar-valued expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ScalarExpr {
    /// What it computes.
    pub(crate) node: ScalarNode,
    /// Kind of the result.
    pub(crate) kind: ScalarKind,
}

/// The kinds of scalar expression.
#[derive(Clone, Debug)]
pub(crate) enum ScalarNode {
    /// A constant.
    Const(Scalar),
    /// A variable.
    Var(VarId),
    /// A function of one or two scalars.
    Map { f: Ufunc, operands: Vec<ScalarExpr> },
    /// The operand as this expression's kind, as Python's `int`, `float` and `bool` convert.
    Convert(Box<ScalarExpr>),
    /// `then` if `test`, else `otherwise`; only one of the two is evaluated.
    Choose { test: Box<ScalarExpr>, then: Box<ScalarExpr>, otherwise: Box<ScalarExpr> },
    /// An element.
    Load { array: Box<ArrayView>, indices: Vec<ScalarExpr> },
    /// How far the element at these leading indices lies behind the start of the view, in elements.
    Offset { array: Box<ArrayView>, indices: Vec<ScalarExpr> },
    /// How far `len` elements from `start` along `axis` lie behind the start of the view, in elements.
    SliceOffset { array: Box<ArrayView>, axis: u8, start: Box<ScalarExpr>, len: u32 },
    /// A reduction over all elements, or over those where the mask is true.
    Reduce { f: Reduction, array: Box<ArrayExpr>, mask: Option<Box<ArrayExpr>> },
    /// `sum / n` in float32, NaN for no elements.
    Mean { sum: Box<ScalarExpr>, n: Box<ScalarExpr> },
    /// The value of a parameter.
    Param(PortId),
    /// Fills an array with the next arrival; false at the end.
    Receive { port: PortId, into: Box<ArrayView> },
    /// Statements first, then a value.
    Block { first: Vec<Stmt>, value: Box<ScalarExpr> },
}

impl PartialEq for ScalarNode {
    /// Equal constants and variables; everything else is compared by identity of evaluation and so never equal.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (ScalarNode::Const(a), ScalarNode::Const(b)) => a == b,
            (ScalarNode::Var(a), ScalarNode::Var(b)) => a == b,
            _ => false,
        }
    }
}

impl ScalarExpr {
    /// A constant.
    #[must_use]
    pub(crate) fn constant(value: Scalar) -> ScalarExpr {
        ScalarExpr { kind: value.kind(), node: ScalarNode::Const(value) }
    }

    /// An int constant.
    #[must_use]
    pub(crate) fn int(value: i64) -> ScalarExpr {
        ScalarExpr::constant(Scalar::Int(value))
    }

    /// The element of a view at these indices.
    #[must_use]
    pub(crate) fn load(array: ArrayView, indices: Vec<ScalarExpr>, kind: ScalarKind) -> ScalarExpr {
        ScalarExpr { node: ScalarNode::Load { array: Box::new(array), indices }, kind }
    }

    /// A variable of this kind.
    #[must_use]
    pub(crate) fn var(var: VarId, kind: ScalarKind) -> ScalarExpr {
        ScalarExpr { node: ScalarNode::Var(var), kind }
    }

    /// The value, where it is known at compile time.
    #[must_use]
    pub(crate) fn as_const(&self) -> Option<Scalar> {
        match self.node {
            ScalarNode::Const(value) => Some(value),
            _ => None,
        }
    }

    /// The int value, where it is known at compile time; bools count as ints.
    #[must_use]
    pub(crate) fn as_const_int(&self) -> Option<i64> {
        match self.as_const()? {
            Scalar::Int(v) => Some(v),
            Scalar::Bool(v) => Some(i64::from(v)),
            Scalar::Float(_) | Scalar::Complex(..) => None,
        }
    }
}
