//! The array IR: linear code in which statements over whole arrays stand beside scalar instructions.
//!
//! Scalar instructions are the machine's own, over as many registers as are needed; jump targets are label numbers.
//! Array statements are trees over views that are broadcast to the statement's shape already.

mod print;

use arr_bytecode::{Inst, OperandVisitor, Port, ViewRecord};
use arr_core::{BufId, DType, Reduction, Reg, Runs, ScalarKind, Shape, StrId, Ufunc, ViewId};
use arr_diag::Span;
use rustc_hash::FxHashMap;

/// A script in array IR.
#[derive(Clone, Debug, Default)]
pub(crate) struct ArrayIr {
    pub(crate) code: Vec<Line>,
    pub(crate) tables: Tables,
}

/// An item of code with its place in the script.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) item: Item,
    pub(crate) span: Span,
}

/// What code is made of.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// Where jumps to this label go.
    Label(u32),
    /// An instruction of the machine.
    Inst(Inst),
    /// A statement over arrays.
    Array(Box<ArrayStmt>),
}

/// A statement over arrays.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ArrayStmt {
    /// The iteration space.
    pub(crate) shape: Shape,
    /// The register with the extent of axis 0, where that varies; the shape has its upper bound.
    pub(crate) len: Option<Reg>,
    pub(crate) kind: ArrayStmtKind,
}

/// What a statement over arrays does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ArrayStmtKind {
    /// Writes every element of `target`; `value` is read as if whole before.
    Store { target: ViewId, value: Tree },
    /// Writes those elements of `value` whose `mask` is true to the front of `target`; `count` = how many they are.
    Compress { target: ViewId, count: Reg, value: Tree, mask: Tree },
    /// `array[at] = value`, or `array[at] += value`, one element after another.
    Put { array: ViewId, at: Tree, value: Tree, adds: bool },
    /// Fills `target`, a whole buffer, with `initial` and takes every element of `value` in: `walked[k] = f(walked[k], value[k])`,
    /// where `walked` is `target` stretched over the iteration space. Sums of float32 whose neighbours belong together are
    /// trees, as `runs` says.
    Accumulate { target: ViewId, walked: ViewId, f: Reduction, initial: Reg, value: Tree, runs: Option<Runs> },
    /// Running sums or products: `target[k] = f(target[k - step], value[k])`, begun anew after every `n` steps.
    Scan { target: ViewId, f: Reduction, step: u32, n: u32, value: Tree },
    /// Computes every element, which may stop the program, and keeps none.
    Check { value: Tree },
    /// `dst` = the reduction of `value`, of the elements whose `mask` is true where one is given; `n` holds their number.
    Reduce { dst: Reg, f: Reduction, value: Tree, mask: Option<Tree>, n: Reg },
}

/// An elementwise expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Tree {
    pub(crate) dtype: DType,
    pub(crate) node: TreeNode,
}

/// The kinds of elementwise expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TreeNode {
    View(ViewId),
    Splat(Reg),
    Map1 { f: Ufunc, compute: DType, src: Box<Tree> },
    Map2 { f: Ufunc, compute: DType, lhs: Box<Tree>, rhs: Box<Tree> },
    Select { cond: Box<Tree>, then: Box<Tree>, otherwise: Box<Tree> },
    Cast(Box<Tree>),
    Take { array: ViewId, at: Box<Tree> },
    WrapIndex { at: Box<Tree>, axis: u8, extent: Reg },
    Ramp { start: Reg, step: Reg },
    Linspace { start: Reg, stop: Reg, n_steps: u32 },
}

impl Tree {
    /// The operands, left to right.
    pub(crate) fn operands(&self) -> Vec<&Tree> {
        match &self.node {
            TreeNode::View(_) | TreeNode::Splat(_) | TreeNode::Ramp { .. } | TreeNode::Linspace { .. } => Vec::new(),
            TreeNode::Map1 { src, .. }
            | TreeNode::Cast(src)
            | TreeNode::Take { at: src, .. }
            | TreeNode::WrapIndex { at: src, .. } => vec![src],
            TreeNode::Map2 { lhs, rhs, .. } => vec![lhs, rhs],
            TreeNode::Select { cond, then, otherwise } => vec![cond, then, otherwise],
        }
    }

    /// The operands, left to right, to be changed.
    pub(crate) fn operands_mut(&mut self) -> Vec<&mut Tree> {
        match &mut self.node {
            TreeNode::View(_) | TreeNode::Splat(_) | TreeNode::Ramp { .. } | TreeNode::Linspace { .. } => Vec::new(),
            TreeNode::Map1 { src, .. }
            | TreeNode::Cast(src)
            | TreeNode::Take { at: src, .. }
            | TreeNode::WrapIndex { at: src, .. } => vec![src],
            TreeNode::Map2 { lhs, rhs, .. } => vec![lhs, rhs],
            TreeNode::Select { cond, then, otherwise } => vec![cond, then, otherwise],
        }
    }

    /// Calls `each` with every view whose elements the expression reads step by step.
    pub(crate) fn for_each_view(&mut self, each: &mut impl FnMut(&mut ViewId)) {
        if let TreeNode::View(view) = &mut self.node {
            each(view);
        }
        self.operands_mut().into_iter().for_each(|operand| operand.for_each_view(each));
    }

    /// Whether its elements depend on the steps that its loop has taken, and not on what its operands hold alone.
    pub(crate) fn counts_steps(&self) -> bool {
        matches!(self.node, TreeNode::Ramp { .. } | TreeNode::Linspace { .. })
            || self.operands().into_iter().any(Tree::counts_steps)
    }

    /// Tells `visitor` which views and registers the expression reads.
    pub(crate) fn visit(&self, visitor: &mut impl OperandVisitor) {
        match self.node {
            TreeNode::View(view) => visitor.view_read(view),
            TreeNode::Splat(reg) => visitor.reg_use(reg),
            TreeNode::Ramp { start, step: other } | TreeNode::Linspace { start, stop: other, .. } => {
                visitor.reg_use(start);
                visitor.reg_use(other);
            }
            TreeNode::Take { array, ref at } => {
                at.visit(visitor);
                visitor.view_read(array);
            }
            TreeNode::WrapIndex { ref at, extent, .. } => {
                at.visit(visitor);
                visitor.reg_use(extent);
            }
            _ => self.operands().into_iter().for_each(|o| o.visit(visitor)),
        }
    }

    /// Adds the views that the expression reads in an order that is known at run time only.
    fn push_looked_up(&self, views: &mut Vec<ViewId>) {
        if let TreeNode::Take { array, .. } = self.node {
            views.push(array);
        }
        self.operands().into_iter().for_each(|o| o.push_looked_up(views));
    }
}

impl ArrayStmtKind {
    /// The expressions, in the order in which they are computed, to be changed.
    pub(crate) fn trees_mut(&mut self) -> Vec<&mut Tree> {
        match self {
            ArrayStmtKind::Store { value, .. }
            | ArrayStmtKind::Accumulate { value, .. }
            | ArrayStmtKind::Scan { value, .. }
            | ArrayStmtKind::Check { value }
            | ArrayStmtKind::Reduce { value, mask: None, .. } => vec![value],
            ArrayStmtKind::Compress { value, mask, .. } | ArrayStmtKind::Reduce { value, mask: Some(mask), .. } => {
                vec![value, mask]
            }
            ArrayStmtKind::Put { at, value, .. } => vec![value, at],
        }
    }
}

impl ArrayStmt {
    /// The views that the statement comes to in an order that is known at run time only.
    pub(crate) fn looked_up(&self) -> Vec<ViewId> {
        let mut views = Vec::new();
        match &self.kind {
            ArrayStmtKind::Store { value, .. }
            | ArrayStmtKind::Scan { value, .. }
            | ArrayStmtKind::Check { value }
            | ArrayStmtKind::Accumulate { value, .. } => value.push_looked_up(&mut views),
            ArrayStmtKind::Compress { value, mask, .. } | ArrayStmtKind::Reduce { value, mask: Some(mask), .. } => {
                value.push_looked_up(&mut views);
                mask.push_looked_up(&mut views);
            }
            ArrayStmtKind::Reduce { value, mask: None, .. } => value.push_looked_up(&mut views),
            ArrayStmtKind::Put { array, at, value, .. } => {
                views.push(*array);
                at.push_looked_up(&mut views);
                value.push_looked_up(&mut views);
            }
        }
        views
    }

    /// Tells `visitor` what the statement reads, then what it writes.
    pub(crate) fn visit(&self, visitor: &mut impl OperandVisitor) {
        if let Some(len) = self.len {
            visitor.reg_use(len);
        }
        match &self.kind {
            ArrayStmtKind::Compress { target, count, value, mask } => {
                value.visit(visitor);
                mask.visit(visitor);
                visitor.view_write(*target);
                visitor.reg_def(*count);
            }
            ArrayStmtKind::Put { array, at, value, .. } => {
                value.visit(visitor);
                at.visit(visitor);
                visitor.view_read(*array);
                visitor.view_write(*array);
            }
            ArrayStmtKind::Store { target, value } | ArrayStmtKind::Scan { target, value, .. } => {
                value.visit(visitor);
                visitor.view_write(*target);
            }
            ArrayStmtKind::Check { value } => value.visit(visitor),
            ArrayStmtKind::Accumulate { target, initial, value, .. } => {
                value.visit(visitor);
                visitor.reg_use(*initial);
                visitor.view_write(*target);
            }
            ArrayStmtKind::Reduce { dst, value, mask, n, .. } => {
                value.visit(visitor);
                if let Some(mask) = mask {
                    mask.visit(visitor);
                }
                visitor.reg_use(*n);
                visitor.reg_def(*dst);
            }
        }
    }
}

/// Elements of a row of a shape; 1 where it has no axis but one.
pub(crate) fn row(shape: &Shape) -> u32 {
    shape.extents().iter().skip(1).product()
}

impl Item {
    /// Tells `visitor` what the item reads and writes.
    pub(crate) fn visit(&self, visitor: &mut impl OperandVisitor) {
        match self {
            Item::Label(_) => {}
            Item::Inst(inst) => inst.visit_operands(visitor),
            Item::Array(stmt) => stmt.visit(visitor),
        }
    }
}

/// What code refers to by number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    /// The kind of every register.
    pub(crate) regs: Vec<ScalarKind>,
    pub(crate) buffers: Vec<BufferDecl>,
    pub(crate) views: Vec<ViewRecord>,
    pub(crate) ports: Vec<Port>,
    pub(crate) strings: Vec<String>,
    pub(crate) n_labels: u32,
    view_ids: FxHashMap<ViewRecord, ViewId>,
    string_ids: FxHashMap<String, StrId>,
    /// How many views there are of each buffer.
    n_views: Vec<u32>,
}

/// A buffer before it has its place.
#[derive(Clone, Debug)]
pub(crate) struct BufferDecl {
    pub(crate) name: String,
    pub(crate) dtype: DType,
    pub(crate) shape: Shape,
    pub(crate) kind: BufferKind,
    /// Elements of constants, little-endian.
    pub(crate) constant: Option<Vec<u8>>,
    /// Whether it is read when its source has ended.
    pub(crate) outlives_source: bool,
    /// The register with the number of rows that are ever read, where that varies.
    pub(crate) len: Option<Reg>,
    /// Why it exists, for what the script does not name.
    pub(crate) reason: Option<String>,
}

impl BufferDecl {
    /// The number of elements.
    pub(crate) fn capacity(&self) -> u32 {
        self.shape.n_elems()
    }

    /// Bytes of its elements.
    pub(crate) fn n_bytes(&self) -> u64 {
        u64::from(self.capacity()) * u64::from(self.dtype.size())
    }
}

/// What a buffer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BufferKind {
    /// A name of the script is bound to it.
    Array,
    /// A result that cannot be had block by block.
    Temporary,
    /// A block register: the piece of a result that a loop works on.
    Block,
    /// Memory that an operation needs beside its operands.
    Scratch,
    /// Constants, kept in the program.
    Constant,
    /// A stream fills it.
    Port,
}

impl BufferKind {
    /// The name that plans use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            BufferKind::Array => "array",
            BufferKind::Temporary => "temporary",
            BufferKind::Block => "block",
            BufferKind::Scratch => "scratch",
            BufferKind::Constant => "constant",
            BufferKind::Port => "port",
        }
    }
}

impl Tables {
    /// A new register.
    pub(crate) fn reg(&mut self, kind: ScalarKind) -> Reg {
        self.regs.push(kind);
        Reg(self.regs.len() as u32 - 1)
    }

    /// A new buffer.
    pub(crate) fn buffer(&mut self, decl: BufferDecl) -> BufId {
        self.buffers.push(decl);
        BufId(self.buffers.len() as u32 - 1)
    }

    /// Memory that an operation needs beside its operands, and why.
    pub(crate) fn scratch(&mut self, name: String, dtype: DType, shape: Shape, reason: String) -> BufId {
        let (kind, reason) = (BufferKind::Scratch, Some(reason));
        self.buffer(BufferDecl { name, dtype, shape, kind, constant: None, outlives_source: false, len: None, reason })
    }

    /// The number of a view; equal views have one.
    pub(crate) fn view(&mut self, record: ViewRecord) -> ViewId {
        if let Some(&id) = self.view_ids.get(&record) {
            return id;
        }
        let id = ViewId(self.views.len() as u32);
        self.views.push(record);
        self.view_ids.insert(record, id);
        let buffer = record.buffer.idx();
        if self.n_views.len() <= buffer {
            self.n_views.resize(buffer + 1, 0);
        }
        self.n_views[buffer] += 1;
        id
    }

    /// Whether more than one view shows elements of the buffer.
    pub(crate) fn has_several_views(&self, buffer: BufId) -> bool {
        self.n_views.get(buffer.idx()).is_some_and(|&n| n > 1)
    }

    /// The number of a string; equal strings have one.
    pub(crate) fn string(&mut self, text: &str) -> StrId {
        if let Some(&id) = self.string_ids.get(text) {
            return id;
        }
        let id = StrId(self.strings.len() as u32);
        self.strings.push(text.to_owned());
        self.string_ids.insert(text.to_owned(), id);
        id
    }

    /// A new label.
    pub(crate) fn label(&mut self) -> u32 {
        self.n_labels += 1;
        self.n_labels - 1
    }

    /// What is known of a view.
    pub(crate) fn record(&self, view: ViewId) -> &ViewRecord {
        &self.views[view.idx()]
    }

    /// The buffer behind a view.
    pub(crate) fn buffer_of(&self, view: ViewId) -> BufId {
        self.record(view).buffer
    }

    /// The element type of a view.
    pub(crate) fn dtype_of(&self, view: ViewId) -> DType {
        let record = self.record(view);
        record.view.dtype(self.buffers[record.buffer.idx()].dtype)
    }

    /// The type and the number of a buffer's elements.
    pub(crate) fn extent_of(&self, buffer: BufId) -> (DType, u32) {
        let decl = &self.buffers[buffer.idx()];
        (decl.dtype, decl.capacity())
    }

    /// Whether writing the view leaves nothing of its buffer as it was. What lies behind the length of a bounded buffer is
    /// never read, so that is nothing either; a slice of it has a length of its own.
    pub(crate) fn covers_buffer(&self, view: ViewId) -> bool {
        let record = self.record(view);
        let decl = &self.buffers[record.buffer.idx()];
        let capacity = decl.capacity();
        (record.len.is_none() || record.len == decl.len)
            && record.moving.is_none()
            && record.view.is_dense()
            && record.view.shape.n_elems() == capacity
    }
}
