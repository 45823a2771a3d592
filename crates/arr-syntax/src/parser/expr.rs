//! Builders of expressions.

use arr_diag::{Code, Diagnostic, Span};

use super::{
    Build, Deep, ExprOf, Refused,
    limits::{MAX_EXPR_DEPTH, deepest},
};
use crate::{
    ast::{Arg, BinaryOp, CompareOp, ComprehensionLoop, Expr, ExprKind, Ident, Index, LogicalOp, Param, UnaryOp},
    literal::{self, Number},
};

impl<'ast> Build<'_, 'ast> {
    /// An expression whose parts are `below` levels deep.
    pub(super) fn expr(&mut self, kind: ExprKind<'ast>, span: Span, below: u32) -> ExprOf<'ast> {
        if below >= MAX_EXPR_DEPTH {
            let message = format!("this expression is nested deeper than {MAX_EXPR_DEPTH} levels");
            self.too_deep(span, message, "name its parts on lines of their own");
            return self.bad(span);
        }
        Deep { of: Expr { kind, span }, depth: below + 1 }
    }

    pub(super) fn alloc(&self, expr: ExprOf<'ast>) -> &'ast Expr<'ast> {
        self.arena.alloc(expr.of)
    }

    fn alloc_option(&self, expr: Option<ExprOf<'ast>>) -> Option<&'ast Expr<'ast>> {
        expr.map(|expr| self.alloc(expr))
    }

    fn alloc_all<T: Copy>(&self, parts: &[Deep<T>]) -> &'ast [T] {
        self.arena.alloc_slice_fill_iter(parts.iter().map(|part| part.of))
    }

    pub(crate) fn ident(&mut self, span: Span) -> Ident<'ast> {
        Ident { name: self.arena.alloc_str(self.text(span)), span }
    }

    pub(crate) fn name(&mut self, name: Ident<'ast>) -> ExprOf<'ast> {
        self.expr(ExprKind::Name(name.name), name.span, 0)
    }

    pub(crate) fn number(&mut self, span: Span) -> ExprOf<'ast> {
        let kind = match literal::number(self.text(span)) {
            Ok(Number::Int(value)) => ExprKind::Int(value),
            Ok(Number::Float(value)) => ExprKind::Float(value),
            Ok(Number::Imaginary(value)) => ExprKind::Imaginary(value),
            // The lexer has told already.
            Err(_) => ExprKind::Bad,
        };
        self.expr(kind, span, 0)
    }

    pub(crate) fn bool(&mut self, value: bool, span: Span) -> ExprOf<'ast> {
        self.expr(ExprKind::Bool(value), span, 0)
    }

    pub(crate) fn none(&mut self, span: Span) -> ExprOf<'ast> {
        self.expr(ExprKind::None, span, 0)
    }

    pub(crate) fn ellipsis(&mut self, span: Span) -> ExprOf<'ast> {
        self.expr(ExprKind::Ellipsis, span, 0)
    }

    pub(crate) fn tuple(
        &mut self,
        mut items: Vec<ExprOf<'ast>>,
        last: Option<ExprOf<'ast>>,
        span: Span,
    ) -> ExprOf<'ast> {
        items.extend(last);
        self.expr(ExprKind::Tuple(self.alloc_all(&items)), span, deepest(&items))
    }

    pub(crate) fn list(&mut self, items: Vec<ExprOf<'ast>>, span: Span) -> ExprOf<'ast> {
        self.expr(ExprKind::List(self.alloc_all(&items)), span, deepest(&items))
    }

    pub(crate) fn list_comp(
        &mut self,
        element: ExprOf<'ast>,
        loops: Vec<Deep<ComprehensionLoop<'ast>>>,
        span: Span,
    ) -> ExprOf<'ast> {
        let below = deepest(&loops).max(element.depth);
        let kind = ExprKind::ListComp { element: self.alloc(element), loops: self.alloc_all(&loops) };
        self.expr(kind, span, below)
    }

    pub(crate) fn comprehension_loop(
        &mut self,
        target: ExprOf<'ast>,
        iter: ExprOf<'ast>,
        tests: Vec<ExprOf<'ast>>,
    ) -> Deep<ComprehensionLoop<'ast>> {
        self.check_target(&target.of, "assign to");
        let depth = deepest(&tests).max(target.depth).max(iter.depth);
        Deep { of: ComprehensionLoop { target: target.of, iter: iter.of, tests: self.alloc_all(&tests) }, depth }
    }

    pub(crate) fn unary(&mut self, op: UnaryOp, operand: ExprOf<'ast>, span: Span) -> ExprOf<'ast> {
        self.expr(ExprKind::Unary { op, operand: self.alloc(operand) }, span, operand.depth)
    }

    pub(crate) fn binary(&mut self, op: BinaryOp, lhs: ExprOf<'ast>, rhs: ExprOf<'ast>, span: Span) -> ExprOf<'ast> {
        let kind = ExprKind::Binary { op, lhs: self.alloc(lhs), rhs: self.alloc(rhs) };
        self.expr(kind, span, deepest([&lhs, &rhs]))
    }

    pub(crate) fn logical(&mut self, op: LogicalOp, lhs: ExprOf<'ast>, rhs: ExprOf<'ast>, span: Span) -> ExprOf<'ast> {
        let kind = ExprKind::Logical { op, lhs: self.alloc(lhs), rhs: self.alloc(rhs) };
        self.expr(kind, span, deepest([&lhs, &rhs]))
    }

    pub(crate) fn compare(
        &mut self,
        first: ExprOf<'ast>,
        rest: Vec<(CompareOp, ExprOf<'ast>)>,
        span: Span,
    ) -> ExprOf<'ast> {
        let below = deepest(rest.iter().map(|(_, operand)| operand)).max(first.depth);
        let rest = self.arena.alloc_slice_fill_iter(rest.iter().map(|(op, operand)| (*op, operand.of)));
        self.expr(ExprKind::Compare { first: self.alloc(first), rest }, span, below)
    }

    pub(crate) fn conditional(
        &mut self,
        test: ExprOf<'ast>,
        then: ExprOf<'ast>,
        orelse: ExprOf<'ast>,
        span: Span,
    ) -> ExprOf<'ast> {
        let below = deepest([&test, &then, &orelse]);
        let (test, then, orelse) = (self.alloc(test), self.alloc(then), self.alloc(orelse));
        self.expr(ExprKind::Conditional { test, then, orelse }, span, below)
    }

    pub(crate) fn lambda(&mut self, params: Vec<Deep<Param<'ast>>>, body: ExprOf<'ast>, span: Span) -> ExprOf<'ast> {
        let below = deepest(&params).max(body.depth);
        let params = self.params(&params);
        self.expr(ExprKind::Lambda { params, body: self.alloc(body) }, span, below)
    }

    pub(crate) fn attribute(&mut self, value: ExprOf<'ast>, name: Ident<'ast>, span: Span) -> ExprOf<'ast> {
        self.expr(ExprKind::Attribute { value: self.alloc(value), name }, span, value.depth)
    }

    pub(crate) fn call(&mut self, callee: ExprOf<'ast>, args: Vec<Deep<Arg<'ast>>>, span: Span) -> ExprOf<'ast> {
        self.check_args(&args);
        let below = deepest(&args).max(callee.depth);
        let kind = ExprKind::Call { callee: self.alloc(callee), args: self.alloc_all(&args) };
        self.expr(kind, span, below)
    }

    pub(crate) fn arg(&mut self, name: Option<Ident<'ast>>, value: ExprOf<'ast>) -> Deep<Arg<'ast>> {
        Deep { of: Arg { name, value: value.of }, depth: value.depth }
    }

    /// An argument that is not in the language.
    pub(crate) fn refuse_arg(&mut self, what: Refused, span: Span) -> Deep<Arg<'ast>> {
        let value = self.refuse(what, span);
        self.arg(None, value)
    }

    pub(crate) fn subscript(
        &mut self,
        value: ExprOf<'ast>,
        indices: Vec<Deep<Index<'ast>>>,
        span: Span,
    ) -> ExprOf<'ast> {
        let below = deepest(&indices).max(value.depth);
        let kind = ExprKind::Subscript { value: self.alloc(value), indices: self.alloc_all(&indices) };
        self.expr(kind, span, below)
    }

    pub(crate) fn index(&mut self, value: ExprOf<'ast>) -> Deep<Index<'ast>> {
        Deep { of: Index::Expr(value.of), depth: value.depth }
    }

    pub(crate) fn slice(
        &mut self,
        lower: Option<ExprOf<'ast>>,
        upper: Option<ExprOf<'ast>>,
        step: Option<ExprOf<'ast>>,
        span: Span,
    ) -> Deep<Index<'ast>> {
        let depth = deepest([&lower, &upper, &step].into_iter().flatten());
        let (lower, upper, step) = (self.alloc_option(lower), self.alloc_option(upper), self.alloc_option(step));
        Deep { of: Index::Slice { lower, upper, step, span }, depth }
    }

    pub(crate) fn param(
        &mut self,
        name: Ident<'ast>,
        annotation: Option<ExprOf<'ast>>,
        default: Option<ExprOf<'ast>>,
    ) -> Deep<Param<'ast>> {
        let depth = deepest([&annotation, &default].into_iter().flatten());
        let (annotation, default) = (self.alloc_option(annotation), self.alloc_option(default));
        Deep { of: Param { name, annotation, default }, depth }
    }

    /// `*name`, `**name`, `*` or `/` among the parameters.
    pub(crate) fn star_param(&mut self, name: Option<Ident<'ast>>, span: Span) -> Deep<Param<'ast>> {
        self.not_in_language(if name.is_some() { Refused::StarParameter } else { Refused::ParameterMark }, span);
        self.param(name.unwrap_or(Ident { name: "", span }), None, None)
    }

    /// The parameters of a `def` or `lambda`: each name stands once, and those with a default come last.
    pub(super) fn params(&mut self, params: &[Deep<Param<'ast>>]) -> &'ast [Param<'ast>] {
        // `*` and `/` have no name; they are refused already.
        let params: Vec<Param<'ast>> =
            params.iter().map(|param| param.of).filter(|p| !p.name.name.is_empty()).collect();
        for (idx, param) in params.iter().enumerate() {
            let Ident { name, span } = param.name;
            if let Some(first) = params[..idx].iter().find(|first| first.name.name == name) {
                let message = format!("the parameter `{name}` stands here twice");
                let diagnostic = Diagnostic::new(Code::BadArguments, span, message);
                self.diagnostics.push(diagnostic.also(first.name.span, "first here"));
            }
            let last = params[..idx].last().filter(|last| last.default.is_some() && param.default.is_none());
            if let Some(last) = last {
                let message =
                    format!("the parameter `{name}` has no default but comes after `{}`, which has one", last.name);
                let diagnostic = Diagnostic::new(Code::BadArguments, span, message);
                let hint = format!("give `{name}` a default, or move it before the parameters that have one");
                self.diagnostics.push(diagnostic.hint(hint));
            }
        }
        self.arena.alloc_slice_copy(&params)
    }

    /// Complains of an argument without a name after one with a name, once a call.
    fn check_args(&mut self, args: &[Deep<Arg<'ast>>]) {
        let Some((first, name)) = args.iter().enumerate().find_map(|(idx, arg)| Some((idx, arg.of.name?))) else {
            return;
        };
        let late = args[first..].iter().find(|arg| arg.of.name.is_none() && arg.of.value.kind != ExprKind::Bad);
        if let Some(late) = late {
            let message = "an argument without a name comes after one with a name";
            let diagnostic = Diagnostic::new(Code::BadArguments, late.of.value.span, message);
            let diagnostic = diagnostic.also(name.span, "named here").hint("write the arguments without names first");
            self.diagnostics.push(diagnostic);
        }
    }
}

/// The indices of `a[(i, j)]`, which is `a[i, j]`. (`a[(i, j),]` is not: there the tuple is one index.)
pub(crate) fn flatten(indices: Vec<Deep<Index<'_>>>) -> Vec<Deep<Index<'_>>> {
    match indices.as_slice() {
        [Deep { of: Index::Expr(Expr { kind: ExprKind::Tuple(items @ [_, ..]), .. }), depth }] => {
            items.iter().map(|item| Deep { of: Index::Expr(*item), depth: *depth }).collect()
        }
        _ => indices,
    }
}
