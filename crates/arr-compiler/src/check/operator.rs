//! Operators over values of every kind.

use arr_core::{Scalar, Ufunc};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{BinaryOp, CompareOp, Expr, UnaryOp};

use super::expr::in_block;
use super::function::Product;
use super::wanted::Wanted;
use super::{Checked, Checker, value::Value};
use crate::hir::{ScalarExpr, ScalarNode};

/// The ufunc behind an operator; `@` has none.
pub(super) fn binary_ufunc(op: BinaryOp) -> Option<Ufunc> {
    Some(match op {
        BinaryOp::Add => Ufunc::Add,
        BinaryOp::Sub => Ufunc::Subtract,
        BinaryOp::Mul => Ufunc::Multiply,
        BinaryOp::Div => Ufunc::TrueDivide,
        BinaryOp::FloorDiv => Ufunc::FloorDivide,
        BinaryOp::Mod => Ufunc::Remainder,
        BinaryOp::Pow => Ufunc::Power,
        BinaryOp::BitAnd => Ufunc::BitwiseAnd,
        BinaryOp::BitOr => Ufunc::BitwiseOr,
        BinaryOp::BitXor => Ufunc::BitwiseXor,
        BinaryOp::Shl => Ufunc::LeftShift,
        BinaryOp::Shr => Ufunc::RightShift,
        BinaryOp::MatMul => return None,
    })
}

fn compare_ufunc(op: CompareOp) -> Option<Ufunc> {
    Some(match op {
        CompareOp::Eq => Ufunc::Equal,
        CompareOp::Ne => Ufunc::NotEqual,
        CompareOp::Lt => Ufunc::Less,
        CompareOp::Le => Ufunc::LessEqual,
        CompareOp::Gt => Ufunc::Greater,
        CompareOp::Ge => Ufunc::GreaterEqual,
        CompareOp::In | CompareOp::NotIn | CompareOp::Is | CompareOp::IsNot => return None,
    })
}

/// Whether operators work on its elements.
pub(super) fn is_array(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Bounded(_) | Value::Masked(_) | Value::Stepped(_))
}

impl<'ast> Checker<'ast> {
    /// `lhs op rhs`
    pub(super) fn binary(
        &mut self,
        op: BinaryOp,
        lhs: (Value, Span),
        rhs: (Value, Span),
        span: Span,
    ) -> Checked<Value> {
        if let Some(text) = self.text_operator(op, &lhs.0, &rhs.0, span) {
            return text;
        }
        if let Some(sequence) = self.sequence_operator(op, &lhs.0, &rhs.0, span) {
            return sequence;
        }
        let Some(f) = binary_ufunc(op) else {
            self.refuse_lists("matmul", &[&lhs, &rhs])?;
            return self.product(Product::MatMul, lhs, rhs, span);
        };
        self.operator(f, vec![lhs, rhs], span)
    }

    /// A ufunc written as an operator, which Python has for arrays and numbers, and not for lists by themselves.
    pub(super) fn operator(&mut self, f: Ufunc, operands: Vec<(Value, Span)>, span: Span) -> Checked<Value> {
        self.refuse_lists(f.name(), &operands.iter().collect::<Vec<_>>())?;
        self.ufunc(f, operands, span)
    }

    /// Refuses lists where no operand is an array.
    fn refuse_lists(&mut self, name: &str, operands: &[&(Value, Span)]) -> Checked<()> {
        let is_list = |value: &Value| matches!(value, Value::List(_) | Value::GrowingList(_) | Value::Tuple(_));
        if !operands.iter().any(|(value, _)| is_array(value))
            && let Some((list, at)) = operands.iter().find(|(value, _)| is_list(value))
        {
            let message = format!("Python has no `{name}` for {} without an array", list.describe());
            let hint = "make it an array first: `np.array(...)`";
            return Err(self.report(Diagnostic::new(Code::OperandType, *at, message).hint(hint)));
        }
        Ok(())
    }

    /// `op operand`
    pub(super) fn unary(&mut self, op: UnaryOp, operand: &Expr<'ast>, span: Span) -> Checked<Value> {
        let value = self.expr(operand)?;
        let f = match op {
            UnaryOp::Neg => Ufunc::Negative,
            UnaryOp::Pos => Ufunc::Positive,
            UnaryOp::Invert => Ufunc::Invert,
            UnaryOp::Not => {
                let scalar = self.as_scalar(value, operand.span, Wanted::Not)?;
                let truth = self.truth(scalar);
                return Ok(Value::Scalar(self.scalar_map(Ufunc::LogicalNot, vec![truth], span)?));
            }
        };
        self.operator(f, vec![(value, operand.span)], span)
    }

    /// `first op second op third`: each operand evaluated once, and no further than needed.
    pub(super) fn compare(
        &mut self,
        first: &Expr<'ast>,
        rest: &[(CompareOp, Expr<'ast>)],
        span: Span,
    ) -> Checked<Value> {
        let mut left = self.expr(first)?;
        match rest {
            [(op, right)] => {
                let right_value = self.after([&mut left], |c| c.expr(right))?;
                self.compare_pair(*op, (left, first.span), (right_value, right.span), span)
            }
            _ => {
                let left = self.as_scalar(left, first.span, Wanted::Chain)?;
                let known = self.known();
                let chain = self.compare_chain(left, first.span, rest)?;
                Ok(Value::Scalar(self.at_once(&known, chain)))
            }
        }
    }

    fn compare_pair(&mut self, op: CompareOp, lhs: (Value, Span), rhs: (Value, Span), span: Span) -> Checked<Value> {
        let is_settled = |value: &Value| {
            matches!(
                value,
                Value::Tuple(_)
                    | Value::List(_)
                    | Value::GrowingList(_)
                    | Value::DType(_)
                    | Value::Bytes(_)
                    | Value::Str(_)
                    | Value::Text(_)
            )
        };
        match compare_ufunc(op) {
            Some(_)
                if matches!(op, CompareOp::Eq | CompareOp::Ne)
                    && (is_settled(&lhs.0) || is_settled(&rhs.0))
                    && !is_array(&lhs.0)
                    && !is_array(&rhs.0) =>
            {
                let equal = self.equal(&lhs.0, &rhs.0, span)?;
                let value =
                    if op == CompareOp::Eq { equal } else { self.scalar_map(Ufunc::LogicalNot, vec![equal], span)? };
                Ok(Value::Scalar(value))
            }
            Some(f) => self.operator(f, vec![lhs, rhs], span),
            None => self.membership(op, lhs, rhs, span),
        }
    }

    /// Python's `==` of shapes, lists, dtypes and strings: whole values, and the numbers in them.
    fn equal(&mut self, lhs: &Value, rhs: &Value, span: Span) -> Checked<ScalarExpr> {
        let known = |equal| Ok(ScalarExpr::constant(Scalar::Bool(equal)));
        match (lhs, rhs) {
            (Value::Text(_), Value::Str(_) | Value::Text(_)) | (Value::Str(_), Value::Text(_)) => {
                self.unsupported(span, "comparing strings with run-time values in them", "compare the values")
            }
            (Value::DType(_), Value::DType(_)) | (Value::Str(_), Value::Str(_)) => known(lhs.is_same(rhs)),
            (Value::Tuple(a), Value::Tuple(b)) | (Value::List(a), Value::List(b)) => {
                if a.len() != b.len() {
                    return known(false);
                }
                let mut equal = ScalarExpr::constant(Scalar::Bool(true));
                for (a, b) in a.iter().zip(b) {
                    let same = self.equal_items(a, b, span)?;
                    equal = self.scalar_map(Ufunc::LogicalAnd, vec![equal, same], span)?;
                }
                Ok(equal)
            }
            (Value::Bytes(a), Value::Bytes(b)) => self.equal_bytes(a, b, span),
            (Value::GrowingList(_), Value::List(_) | Value::GrowingList(_))
            | (Value::List(_), Value::GrowingList(_)) => self.equal_lists(lhs, rhs, span),
            _ => {
                let message = format!("cannot compare {} with {}", lhs.describe(), rhs.describe());
                self.error(Code::OperandType, span, message)
            }
        }
    }

    fn equal_items(&mut self, lhs: &Value, rhs: &Value, span: Span) -> Checked<ScalarExpr> {
        match (lhs, rhs) {
            (Value::Scalar(a), Value::Scalar(b)) => self.equal_numbers(a.clone(), b.clone(), span),
            (Value::None, Value::None) => Ok(ScalarExpr::constant(Scalar::Bool(true))),
            _ => self.equal(lhs, rhs, span),
        }
    }

    fn compare_chain(
        &mut self,
        left: ScalarExpr,
        left_span: Span,
        rest: &[(CompareOp, Expr<'ast>)],
    ) -> Checked<ScalarExpr> {
        let Some(((op, right), further)) = rest.split_first() else {
            return Ok(ScalarExpr::constant(Scalar::Bool(true)));
        };
        let mut left = Value::Scalar(left);
        let mut value = self.after([&mut left], |c| c.scalar(right, Wanted::Chain))?;
        let left = self.as_scalar(left, left_span, Wanted::Chain)?;
        if !matches!(value.node, ScalarNode::Const(_) | ScalarNode::Var(_)) {
            let kind = value.kind;
            value = ScalarExpr::var(self.fix("", value), kind);
        }
        let Some(f) = compare_ufunc(*op) else {
            return self.unsupported(right.span, "`in` and `is` in a chain", "write the comparisons one by one");
        };
        let test = self.scalar_map(f, vec![left, value.clone()], left_span.to(right.span))?;
        if further.is_empty() {
            return Ok(test);
        }
        let (first, next) = self.perhaps(|c| c.compare_chain(value, right.span, further));
        let then = in_block(first, next?);
        let otherwise = ScalarExpr::constant(Scalar::Bool(false));
        let node = ScalarNode::Choose { test: Box::new(test), then: Box::new(then), otherwise: Box::new(otherwise) };
        Ok(ScalarExpr { node, kind: arr_core::ScalarKind::Bool })
    }
}
