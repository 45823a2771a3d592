//! The syntax tree: what was written, not what it means.
//!
//! Nodes live in a bump arena and own no heap memory; every node is `Copy` and carries its span. No types here: the HIR
//! of the compiler has them.

mod dump;
mod operator;

use arr_diag::Span;

pub use self::{
    dump::dump,
    operator::{BinaryOp, CompareOp, LogicalOp, UnaryOp},
};

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
    Assign {
        /// What is bound, left to right.
        targets: &'ast [Expr<'ast>],
        /// What it is bound to.
        value: &'ast Expr<'ast>,
    },
    /// `target: annotation = value`
    AnnAssign {
        /// What is bound.
        target: &'ast Expr<'ast>,
        /// The type as written.
        annotation: &'ast Expr<'ast>,
        /// What it is bound to, where anything.
        value: Option<&'ast Expr<'ast>>,
    },
    /// `target op= value`
    AugAssign {
        /// What is changed.
        target: &'ast Expr<'ast>,
        /// The operator before `=`.
        op: BinaryOp,
        /// The right operand.
        value: &'ast Expr<'ast>,
    },
    /// `if test: body else: orelse`; `elif` is an `If` alone in `orelse`.
    If {
        /// The condition.
        test: &'ast Expr<'ast>,
        /// Where it holds.
        body: Block<'ast>,
        /// Where it does not; may be empty.
        orelse: Block<'ast>,
    },
    /// `while test: body else: orelse`
    While {
        /// The condition.
        test: &'ast Expr<'ast>,
        /// While it holds.
        body: Block<'ast>,
        /// After the last round, unless left by `break`; may be empty.
        orelse: Block<'ast>,
    },
    /// `for target in iter: body else: orelse`
    For {
        /// What each round binds.
        target: &'ast Expr<'ast>,
        /// What is run over.
        iter: &'ast Expr<'ast>,
        /// Each round.
        body: Block<'ast>,
        /// After the last round, unless left by `break`; may be empty.
        orelse: Block<'ast>,
    },
    /// `def name(params): body`
    Def {
        /// The name of the function.
        name: Ident<'ast>,
        /// Its parameters.
        params: &'ast [Param<'ast>],
        /// What a call runs.
        body: Block<'ast>,
    },
    /// `return value`
    Return(Option<&'ast Expr<'ast>>),
    /// `break`
    Break,
    /// `continue`
    Continue,
    /// `pass`
    Pass,
    /// `import a.b as c, d`
    Import {
        /// The modules.
        names: &'ast [Alias<'ast>],
    },
    /// `from module import a as b, c`
    ImportFrom {
        /// The module.
        module: Ident<'ast>,
        /// What of it.
        names: &'ast [Alias<'ast>],
    },
    /// `assert test, message`
    Assert {
        /// What has to hold.
        test: &'ast Expr<'ast>,
        /// What is said where it does not.
        message: Option<&'ast Expr<'ast>>,
    },
    /// `del a, b`
    Del {
        /// What is unbound.
        targets: &'ast [Expr<'ast>],
    },
    /// `global a, b`
    Global {
        /// The names of the script that the function assigns to.
        names: &'ast [Ident<'ast>],
    },
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
    /// The imaginary part of a complex number, as written.
    Imaginary(f64),
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
    /// `[element for target in iter if test]`
    ListComp {
        /// Each element.
        element: &'ast Expr<'ast>,
        /// The loops, the outermost first; never empty.
        loops: &'ast [ComprehensionLoop<'ast>],
    },
    /// `-a`, `+a`, `~a`, `not a`
    Unary {
        /// The operator.
        op: UnaryOp,
        /// The operand.
        operand: &'ast Expr<'ast>,
    },
    /// `a + b`
    Binary {
        /// The operator.
        op: BinaryOp,
        /// The left operand.
        lhs: &'ast Expr<'ast>,
        /// The right operand.
        rhs: &'ast Expr<'ast>,
    },
    /// `a < b <= c`: the first operand, then each operator with its right operand.
    Compare {
        /// The first operand.
        first: &'ast Expr<'ast>,
        /// Each operator with the operand on its right; never empty.
        rest: &'ast [(CompareOp, Expr<'ast>)],
    },
    /// `a and b`, `a or b`
    Logical {
        /// The operator.
        op: LogicalOp,
        /// The operand that is always evaluated.
        lhs: &'ast Expr<'ast>,
        /// The operand that may not be.
        rhs: &'ast Expr<'ast>,
    },
    /// `then if test else orelse`
    Conditional {
        /// The condition.
        test: &'ast Expr<'ast>,
        /// The value where it holds.
        then: &'ast Expr<'ast>,
        /// The value where it does not.
        orelse: &'ast Expr<'ast>,
    },
    /// `callee(args)`
    Call {
        /// What is called.
        callee: &'ast Expr<'ast>,
        /// The arguments in order.
        args: &'ast [Arg<'ast>],
    },
    /// `value.name`
    Attribute {
        /// What it is an attribute of.
        value: &'ast Expr<'ast>,
        /// The name after the dot.
        name: Ident<'ast>,
    },
    /// `value[a, b:c]`
    Subscript {
        /// What is indexed.
        value: &'ast Expr<'ast>,
        /// The indices between the brackets; never empty.
        indices: &'ast [Index<'ast>],
    },
    /// `lambda params: body`
    Lambda {
        /// Its parameters.
        params: &'ast [Param<'ast>],
        /// What a call gives.
        body: &'ast Expr<'ast>,
    },
    /// What the parser could not read; a diagnostic says why.
    Bad,
}

/// A loop of a comprehension: `for target in iter if test`
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComprehensionLoop<'ast> {
    /// What each round binds.
    pub target: Expr<'ast>,
    /// What is run over.
    pub iter: Expr<'ast>,
    /// What must hold for the round to go on, all of it.
    pub tests: &'ast [Expr<'ast>],
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
        /// The first index.
        lower: Option<&'ast Expr<'ast>>,
        /// The index to stop before.
        upper: Option<&'ast Expr<'ast>>,
        /// How far to go each time.
        step: Option<&'ast Expr<'ast>>,
        /// From the first to the last token.
        span: Span,
    },
}

/// A piece of an f-string.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FStringPart<'ast> {
    /// Text, escapes resolved.
    Text(&'ast str),
    /// `{value!conversion:spec}`; what stands before the `=` of `{value=}` is text.
    Value {
        /// The expression.
        value: Expr<'ast>,
        /// What is done to it before it is formatted.
        conversion: Option<Conversion>,
        /// What stands after the colon, empty where there is none.
        spec: &'ast [FStringPart<'ast>],
        /// Where the specification stands, or the field where there is none.
        spec_span: Span,
    },
}

/// What a replacement field does to its value first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// `!s`
    Str,
    /// `!r`
    Repr,
    /// `!a`
    Ascii,
}

impl Conversion {
    /// The letter behind the exclamation mark.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Str => 's',
            Self::Repr => 'r',
            Self::Ascii => 'a',
        }
    }
}
