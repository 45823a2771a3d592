//! The printed form of the tree: a statement a line, expressions with their operator first, so that the grouping shows.
//!
//! The form is stable: tests and `arr dump --stage ast` rely on it. Spans are not printed.

use core::fmt::{self, Display, Formatter};

use super::{
    Alias, Arg, BinaryOp, Block, CompareOp, ComprehensionLoop, Expr, ExprKind, FStringPart, Ident, Index, LogicalOp,
    Module, Param, Stmt, StmtKind, UnaryOp,
};

/// Prints a tree, one statement a line.
#[must_use]
pub fn dump(module: &Module<'_>) -> String {
    module.to_string()
}

impl Display for Module<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        block(f, self.body, 0)
    }
}

impl Display for Stmt<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        stmt(f, self, 0)
    }
}

fn block(f: &mut Formatter<'_>, body: Block<'_>, level: usize) -> fmt::Result {
    body.iter().try_for_each(|inner| stmt(f, inner, level))
}

/// Prints `head`, its block, and the `else` block where there is one.
fn compound(
    f: &mut Formatter<'_>,
    head: &dyn Display,
    body: Block<'_>,
    orelse: Block<'_>,
    level: usize,
) -> fmt::Result {
    writeln!(f, "{head}")?;
    block(f, body, level + 1)?;
    if !orelse.is_empty() {
        writeln!(f, "{:1$}else", "", level * 2)?;
        block(f, orelse, level + 1)?;
    }
    Ok(())
}

fn stmt(f: &mut Formatter<'_>, stmt: &Stmt<'_>, level: usize) -> fmt::Result {
    write!(f, "{:1$}", "", level * 2)?;
    match stmt.kind {
        StmtKind::Expr(value) => writeln!(f, "expr {value}"),
        StmtKind::Assign { targets, value } => writeln!(f, "assign {} = {value}", Joined(targets, " = ")),
        StmtKind::AnnAssign { target, annotation, value: None } => writeln!(f, "annotate {target}: {annotation}"),
        StmtKind::AnnAssign { target, annotation, value: Some(value) } => {
            writeln!(f, "annotate {target}: {annotation} = {value}")
        }
        StmtKind::AugAssign { target, op, value } => writeln!(f, "augment {target} {op}= {value}"),
        StmtKind::If { test, body, orelse } => compound(f, &format_args!("if {test}"), body, orelse, level),
        StmtKind::While { test, body, orelse } => compound(f, &format_args!("while {test}"), body, orelse, level),
        StmtKind::For { target, iter, body, orelse } => {
            compound(f, &format_args!("for {target} in {iter}"), body, orelse, level)
        }
        StmtKind::Def { name, params, body } => {
            compound(f, &format_args!("def {name}({})", Joined(params, ", ")), body, &[], level)
        }
        StmtKind::Return(None) => writeln!(f, "return"),
        StmtKind::Return(Some(value)) => writeln!(f, "return {value}"),
        StmtKind::Break => writeln!(f, "break"),
        StmtKind::Continue => writeln!(f, "continue"),
        StmtKind::Pass => writeln!(f, "pass"),
        StmtKind::Import { names } => writeln!(f, "import {}", Joined(names, ", ")),
        StmtKind::ImportFrom { module, names } => writeln!(f, "from {module} import {}", Joined(names, ", ")),
        StmtKind::Assert { test, message: None } => writeln!(f, "assert {test}"),
        StmtKind::Assert { test, message: Some(message) } => writeln!(f, "assert {test}, {message}"),
        StmtKind::Del { targets } => writeln!(f, "del {}", Joined(targets, ", ")),
        StmtKind::Global { names } => writeln!(f, "global {}", Joined(names, ", ")),
        StmtKind::Bad => writeln!(f, "bad"),
    }
}

/// A list with something between its parts.
struct Joined<'a, T>(&'a [T], &'static str);

impl<T: Display> Display for Joined<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(idx, part)| {
            let between = if idx == 0 { "" } else { self.1 };
            write!(f, "{between}{part}")
        })
    }
}

/// A list with a space before each part.
struct Each<'a, T>(&'a [T]);

impl<T: Display> Display for Each<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| write!(f, " {part}"))
    }
}

impl Display for Expr<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.kind {
            ExprKind::Int(value) => write!(f, "{value}"),
            ExprKind::Float(value) => write!(f, "{value:?}"),
            ExprKind::Imaginary(value) => write!(f, "{value:?}j"),
            ExprKind::Bool(value) => f.write_str(if value { "True" } else { "False" }),
            ExprKind::Str(text) => write!(f, "{text:?}"),
            ExprKind::FString(parts) => write!(f, "(fstring{})", Each(parts)),
            ExprKind::None => f.write_str("None"),
            ExprKind::Ellipsis => f.write_str("..."),
            ExprKind::Name(name) => f.write_str(name),
            ExprKind::Tuple(items) => write!(f, "(tuple{})", Each(items)),
            ExprKind::List(items) => write!(f, "(list{})", Each(items)),
            ExprKind::ListComp { element, loops } => write!(f, "(list {element}{})", Each(loops)),
            ExprKind::Unary { op, operand } => write!(f, "({op} {operand})"),
            ExprKind::Binary { op, lhs, rhs } => write!(f, "({op} {lhs} {rhs})"),
            ExprKind::Compare { first, rest } => {
                write!(f, "({first}")?;
                rest.iter().try_for_each(|(op, operand)| write!(f, " {op} {operand}"))?;
                f.write_str(")")
            }
            ExprKind::Logical { op, lhs, rhs } => write!(f, "({op} {lhs} {rhs})"),
            ExprKind::Conditional { test, then, orelse } => write!(f, "(if {test} {then} else {orelse})"),
            ExprKind::Call { callee, args } => write!(f, "(call {callee}{})", Each(args)),
            ExprKind::Attribute { value, name } => write!(f, "(. {value} {name})"),
            ExprKind::Subscript { value, indices } => write!(f, "(index {value}{})", Each(indices)),
            ExprKind::Lambda { params, body } => write!(f, "(lambda ({}) {body})", Joined(params, ", ")),
            ExprKind::Bad => f.write_str("<bad>"),
        }
    }
}

impl Display for ComprehensionLoop<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "for {} in {}", self.target, self.iter)?;
        self.tests.iter().try_for_each(|test| write!(f, " if {test}"))
    }
}

impl Display for Ident<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl Display for Alias<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.name {
            Some(name) => write!(f, "{} as {name}", self.path),
            None => write!(f, "{}", self.path),
        }
    }
}

impl Display for Param<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.name)?;
        if let Some(annotation) = self.annotation {
            write!(f, ": {annotation}")?;
        }
        match self.default {
            Some(default) => write!(f, "={default}"),
            None => Ok(()),
        }
    }
}

impl Display for Arg<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.name {
            Some(name) => write!(f, "{name}={}", self.value),
            None => write!(f, "{}", self.value),
        }
    }
}

impl Display for Index<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expr(value) => write!(f, "{value}"),
            Self::Slice { lower, upper, step, .. } => {
                f.write_str("(slice")?;
                for bound in [lower, upper, step] {
                    match bound {
                        Some(bound) => write!(f, " {bound}")?,
                        None => f.write_str(" _")?,
                    }
                }
                f.write_str(")")
            }
        }
    }
}

impl Display for FStringPart<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Value { value, conversion, spec, .. } => {
                write!(f, "{{{value}")?;
                if let Some(conversion) = conversion {
                    write!(f, "!{}", conversion.letter())?;
                }
                if !spec.is_empty() {
                    f.write_str(":")?;
                }
                spec.iter().try_for_each(|part| match part {
                    Self::Text(text) => f.write_str(text),
                    field => write!(f, "{field}"),
                })?;
                f.write_str("}")
            }
        }
    }
}

impl Display for UnaryOp {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Neg => "-",
            Self::Pos => "+",
            Self::Invert => "~",
            Self::Not => "not",
        })
    }
}

impl Display for BinaryOp {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Add => "+",
            Self::Sub => "-",
            Self::Mul => "*",
            Self::Div => "/",
            Self::FloorDiv => "//",
            Self::Mod => "%",
            Self::Pow => "**",
            Self::MatMul => "@",
            Self::BitAnd => "&",
            Self::BitOr => "|",
            Self::BitXor => "^",
            Self::Shl => "<<",
            Self::Shr => ">>",
        })
    }
}

impl Display for CompareOp {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Eq => "==",
            Self::Ne => "!=",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Gt => ">",
            Self::Ge => ">=",
            Self::In => "in",
            Self::NotIn => "not in",
            Self::Is => "is",
            Self::IsNot => "is not",
        })
    }
}

impl Display for LogicalOp {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::And => "and",
            Self::Or => "or",
        })
    }
}
