//! The syntax tree: what was written, not what it means.
//!
//! Nodes live in a bump arena and own no heap memory; every node is `Copy` and carries its span. No types here: the HIR
//! of the compiler has them.

use arr_diag::Span;

/// A name with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ident<'ast> {
    /// The text of the name.
    pub name: &'ast str,
    /// Where it stands.
    pub span: Span,
}

/// A whole script.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Module<'ast> {
    /// Its statements in order.
    pub body: Block<'ast>,
}

/// The statements of a suite, never empty when the parse had no error.
pub type Block<'ast> = &'ast [Stmt<'ast>];

/// A statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stmt<'ast> {
    /// Which statement.
    pub kind: StmtKind<'ast>,
    /// From its first to its last token; for compound statements the header only, without the block.
    pub span: Span,
}

/// The kinds of statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StmtKind<'ast> {
    /// `value`
    Expr(&'ast Expr<'ast>),
    /// `a = b = value`: every target, left to right.
    Assign { targets: &'ast [Expr<'ast>], value: &'ast Expr<'ast> },
    /// `target: annotation = value`
    AnnAssign { target: &'ast Expr<'ast>, annotation: &'ast Expr<'ast>, value: Option<&'ast Expr<'ast>> },
    /// `target op= value`
    AugAssign { target: &'ast Expr<'ast>, op: BinaryOp, value: &'ast Expr<'ast> },
    /// `if test: body else: orelse`; `elif` is an `If` alone in `orelse`.
    If { test: &'ast Expr<'ast>, body: Block<'ast>, orelse: Block<'ast> },
    /// `while test: body else: orelse`
    While { test: &'ast Expr<'ast>, body: Block<'ast>, orelse: Block<'ast> },
    /// `for target in iter: body else: orelse`
    For { target: &'ast Expr<'ast>, iter: &'ast Expr<'ast>, body: Block<'ast>, orelse: Block<'ast> },
    /// `def name(params): body`
    Def { name: Ident<'ast>, params: &'ast [Param<'ast>], body: Block<'ast> },
    /// `return value`
    Return(Option<&'ast Expr<'ast>>),
    /// `break`
    Break,
    /// `continue`
    Continue,
    /// `pass`
    Pass,
    /// `import a.b as c, d`
    Import { names: &'ast [Alias<'ast>] },
    /// `from module import a as b, c`
    ImportFrom { module: Ident<'ast>, names: &'ast [Alias<'ast>] },
    /// `assert test, message`
    Assert { test: &'ast Expr<'ast>, message: Option<&'ast Expr<'ast>> },
    /// `del a, b`
    Del { targets: &'ast [Expr<'ast>] },
    /// `global a, b`
    Global { names: &'ast [Ident<'ast>] },
    /// What the parser could not read; a diagnostic says why.
    Bad,
}

/// A parameter of a `def` or `lambda`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Param<'ast> {
    /// Its name.
    pub name: Ident<'ast>,
    /// `: annotation`
    pub annotation: Option<&'ast Expr<'ast>>,
    /// `= default`
    pub default: Option<&'ast Expr<'ast>>,
}

/// `path as name` of an import.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alias<'ast> {
    /// What is imported; dots included (`ulab.numpy`).
    pub path: Ident<'ast>,
    /// The name it is bound to, where one is given.
    pub name: Option<Ident<'ast>>,
}

/// An expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expr<'ast> {
    /// Which expression.
    pub kind: ExprKind<'ast>,
    /// From its first to its last token; parentheses around it are not part of it.
    pub span: Span,
}

/// The kinds of expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ExprKind<'ast> {
    /// An integer literal of any base.
    Int(i64),
    /// A floating point literal, as written (the compiler rounds it to float32).
    Float(f64),
    /// `True`, `False`
    Bool(bool),
    /// A string literal with its escapes resolved; adjacent literals joined.
    Str(&'ast str),
    /// An f-string.
    FString(&'ast [FStringPart<'ast>]),
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// A name.
    Name(&'ast str),
    /// `a, b` or `()`
    Tuple(&'ast [Expr<'ast>]),
    /// `[a, b]`
    List(&'ast [Expr<'ast>]),
    /// `[element for target in iter]`
    ListComp { element: &'ast Expr<'ast>, target: &'ast Expr<'ast>, iter: &'ast Expr<'ast> },
    /// `-a`, `+a`, `~a`, `not a`
    Unary { op: UnaryOp, operand: &'ast Expr<'ast> },
    /// `a + b`
    Binary { op: BinaryOp, lhs: &'ast Expr<'ast>, rhs: &'ast Expr<'ast> },
    /// `a < b <= c`: the first operand, then each operator with its right operand.
    Compare { first: &'ast Expr<'ast>, rest: &'ast [(CompareOp, Expr<'ast>)] },
    /// `a and b`, `a or b`
    Logical { op: LogicalOp, lhs: &'ast Expr<'ast>, rhs: &'ast Expr<'ast> },
    /// `then if test else orelse`
    Conditional { test: &'ast Expr<'ast>, then: &'ast Expr<'ast>, orelse: &'ast Expr<'ast> },
    /// `callee(args)`
    Call { callee: &'ast Expr<'ast>, args: &'ast [Arg<'ast>] },
    /// `value.name`
    Attribute { value: &'ast Expr<'ast>, name: Ident<'ast> },
    /// `value[a, b:c]`
    Subscript { value: &'ast Expr<'ast>, indices: &'ast [Index<'ast>] },
    /// `lambda params: body`
    Lambda { params: &'ast [Param<'ast>], body: &'ast Expr<'ast> },
    /// What the parser could not read; a diagnostic says why.
    Bad,
}

/// An argument of a call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arg<'ast> {
    /// The keyword, where one is given.
    pub name: Option<Ident<'ast>>,
    /// The value.
    pub value: Expr<'ast>,
}

/// One index between the brackets of a subscript.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Index<'ast> {
    /// An expression; `...` and `None` arrive here too.
    Expr(Expr<'ast>),
    /// `lower:upper:step`
    Slice {
        lower: Option<&'ast Expr<'ast>>,
        upper: Option<&'ast Expr<'ast>>,
        step: Option<&'ast Expr<'ast>>,
        span: Span,
    },
}

/// A piece of an f-string.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FStringPart<'ast> {
    /// Text, escapes resolved.
    Text(&'ast str),
    /// `{value:spec}`; the specification without its colon, empty where there is none.
    Value { value: Expr<'ast>, spec: &'ast str },
}

/// Operators with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-`
    Neg,
    /// `+`
    Pos,
    /// `~`
    Invert,
    /// `not`
    Not,
}

/// Arithmetic and bit operators, also of augmented assignments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `//`
    FloorDiv,
    /// `%`
    Mod,
    /// `**`
    Pow,
    /// `@`
    MatMul,
    /// `&`
    BitAnd,
    /// `|`
    BitOr,
    /// `^`
    BitXor,
    /// `<<`
    Shl,
    /// `>>`
    Shr,
}

/// Comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareOp {
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// `in`
    In,
    /// `not in`
    NotIn,
    /// `is`
    Is,
    /// `is not`
    IsNot,
}

/// Short-circuit operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogicalOp {
    /// `and`
    And,
    /// `or`
    Or,
}
