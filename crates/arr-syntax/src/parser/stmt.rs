//! Builders of statements and blocks.

use arr_diag::{Code, Diagnostic, Fix, Span};

use super::{
    BlockOf, Build, Deep, ExprOf, StmtOf,
    limits::{MAX_ELIFS, MAX_STMT_DEPTH, deepest},
};
use crate::ast::{Alias, BinaryOp, ExprKind, Ident, Param, Stmt, StmtKind};

/// The head of an `if`, `elif` or `while`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Condition<'ast> {
    test: ExprOf<'ast>,
    /// From the keyword to the end of the test.
    span: Span,
}

impl<'ast> Build<'_, 'ast> {
    fn simple(&self, kind: StmtKind<'ast>, span: Span) -> StmtOf<'ast> {
        Deep { of: Stmt { kind, span }, depth: 1 }
    }

    /// A statement whose blocks are `below` levels deep.
    fn compound(&mut self, kind: StmtKind<'ast>, span: Span, below: u32) -> StmtOf<'ast> {
        if below >= MAX_STMT_DEPTH {
            let message =
                format!("statements are nested deeper than {MAX_STMT_DEPTH} levels, each `elif` counted as one");
            self.too_deep(span, message, "move the inner blocks to a function");
            return self.simple(StmtKind::Bad, span);
        }
        Deep { of: Stmt { kind, span }, depth: below + 1 }
    }

    // ---- simple statements

    pub(crate) fn expr_stmt(&mut self, value: ExprOf<'ast>, span: Span) -> StmtOf<'ast> {
        match value.of.kind {
            ExprKind::Bad => self.simple(StmtKind::Bad, span),
            _ => self.simple(StmtKind::Expr(self.alloc(value)), span),
        }
    }

    pub(crate) fn assign(&mut self, targets: Vec<ExprOf<'ast>>, value: ExprOf<'ast>, span: Span) -> StmtOf<'ast> {
        for target in &targets {
            self.check_target(&target.of, "assign to");
        }
        let targets = self.arena.alloc_slice_fill_iter(targets.iter().map(|target| target.of));
        self.simple(StmtKind::Assign { targets, value: self.alloc(value) }, span)
    }

    pub(crate) fn aug_assign(
        &mut self,
        target: ExprOf<'ast>,
        op: BinaryOp,
        value: ExprOf<'ast>,
        span: Span,
    ) -> StmtOf<'ast> {
        self.check_single_target(&target.of, "assign in place to");
        self.simple(StmtKind::AugAssign { target: self.alloc(target), op, value: self.alloc(value) }, span)
    }

    pub(crate) fn ann_assign(
        &mut self,
        target: ExprOf<'ast>,
        annotation: ExprOf<'ast>,
        value: Option<ExprOf<'ast>>,
        span: Span,
    ) -> StmtOf<'ast> {
        self.check_single_target(&target.of, "annotate");
        let value = value.map(|value| self.alloc(value));
        let kind = StmtKind::AnnAssign { target: self.alloc(target), annotation: self.alloc(annotation), value };
        self.simple(kind, span)
    }

    pub(crate) fn return_stmt(&mut self, value: Option<ExprOf<'ast>>, span: Span) -> StmtOf<'ast> {
        self.simple(StmtKind::Return(value.map(|value| self.alloc(value))), span)
    }

    pub(crate) fn break_stmt(&mut self, span: Span) -> StmtOf<'ast> {
        self.simple(StmtKind::Break, span)
    }

    pub(crate) fn continue_stmt(&mut self, span: Span) -> StmtOf<'ast> {
        self.simple(StmtKind::Continue, span)
    }

    pub(crate) fn pass_stmt(&mut self, span: Span) -> StmtOf<'ast> {
        self.simple(StmtKind::Pass, span)
    }

    pub(crate) fn import(&mut self, names: Vec<Alias<'ast>>, span: Span) -> StmtOf<'ast> {
        self.simple(StmtKind::Import { names: self.arena.alloc_slice_copy(&names) }, span)
    }

    pub(crate) fn import_from(&mut self, module: Ident<'ast>, names: Vec<Alias<'ast>>, span: Span) -> StmtOf<'ast> {
        self.simple(StmtKind::ImportFrom { module, names: self.arena.alloc_slice_copy(&names) }, span)
    }

    pub(crate) fn alias(&mut self, path: Ident<'ast>, name: Option<Ident<'ast>>) -> Alias<'ast> {
        Alias { path, name }
    }

    /// `path.name` of an import; spaces around the dot are dropped.
    pub(crate) fn dotted(&mut self, path: Ident<'ast>, name: Ident<'ast>) -> Ident<'ast> {
        let joined = format!("{}.{}", path.name, name.name);
        Ident { name: self.arena.alloc_str(&joined), span: path.span.to(name.span) }
    }

    pub(crate) fn assert(&mut self, test: ExprOf<'ast>, message: Option<ExprOf<'ast>>, span: Span) -> StmtOf<'ast> {
        let message = message.map(|message| self.alloc(message));
        self.simple(StmtKind::Assert { test: self.alloc(test), message }, span)
    }

    pub(crate) fn del(&mut self, targets: ExprOf<'ast>, span: Span) -> StmtOf<'ast> {
        self.check_target(&targets.of, "delete");
        let targets = match targets.of.kind {
            ExprKind::Tuple(items) => items,
            _ => core::slice::from_ref(self.alloc(targets)),
        };
        self.simple(StmtKind::Del { targets }, span)
    }

    pub(crate) fn global(&mut self, names: Vec<Ident<'ast>>, span: Span) -> StmtOf<'ast> {
        self.simple(StmtKind::Global { names: self.arena.alloc_slice_copy(&names) }, span)
    }

    // ---- compound statements

    pub(crate) fn condition(&mut self, test: ExprOf<'ast>, span: Span) -> Condition<'ast> {
        Condition { test, span }
    }

    pub(crate) fn if_stmt(
        &mut self,
        head: Condition<'ast>,
        body: BlockOf<'ast>,
        elifs: Vec<(Condition<'ast>, BlockOf<'ast>)>,
        orelse: Option<BlockOf<'ast>>,
    ) -> StmtOf<'ast> {
        if let Some((head, _)) = elifs.get(MAX_ELIFS) {
            let message = format!("this `if` has more than {MAX_ELIFS} `elif`");
            self.too_deep(head.span, message, "look the value up in an array");
            return self.simple(StmtKind::Bad, head.span);
        }
        let orelse = orelse.unwrap_or(Deep { of: &[], depth: 0 });
        let orelse = elifs.into_iter().rev().fold(orelse, |orelse, (head, body)| {
            let elif = self.one_if(head, body, orelse);
            Deep { of: core::slice::from_ref(self.arena.alloc(elif.of)), depth: elif.depth }
        });
        self.one_if(head, body, orelse)
    }

    fn one_if(&mut self, head: Condition<'ast>, body: BlockOf<'ast>, orelse: BlockOf<'ast>) -> StmtOf<'ast> {
        let kind = StmtKind::If { test: self.alloc(head.test), body: body.of, orelse: orelse.of };
        self.compound(kind, head.span, body.depth.max(orelse.depth))
    }

    pub(crate) fn while_stmt(
        &mut self,
        head: Condition<'ast>,
        body: BlockOf<'ast>,
        orelse: Option<BlockOf<'ast>>,
    ) -> StmtOf<'ast> {
        let orelse = orelse.unwrap_or(Deep { of: &[], depth: 0 });
        let kind = StmtKind::While { test: self.alloc(head.test), body: body.of, orelse: orelse.of };
        self.compound(kind, head.span, body.depth.max(orelse.depth))
    }

    pub(crate) fn for_stmt(
        &mut self,
        target: ExprOf<'ast>,
        iter: ExprOf<'ast>,
        span: Span,
        body: BlockOf<'ast>,
        orelse: Option<BlockOf<'ast>>,
    ) -> StmtOf<'ast> {
        self.check_target(&target.of, "assign to");
        let orelse = orelse.unwrap_or(Deep { of: &[], depth: 0 });
        let (target, iter) = (self.alloc(target), self.alloc(iter));
        let kind = StmtKind::For { target, iter, body: body.of, orelse: orelse.of };
        self.compound(kind, span, body.depth.max(orelse.depth))
    }

    pub(crate) fn def(
        &mut self,
        name: Ident<'ast>,
        params: Vec<Deep<Param<'ast>>>,
        span: Span,
        body: BlockOf<'ast>,
    ) -> StmtOf<'ast> {
        let params = self.params(&params);
        self.compound(StmtKind::Def { name, params, body: body.of }, span, body.depth)
    }

    // ---- blocks

    pub(crate) fn block(&mut self, stmts: Vec<StmtOf<'ast>>) -> BlockOf<'ast> {
        let depth = deepest(&stmts);
        Deep { of: self.arena.alloc_slice_fill_iter(stmts.iter().map(|stmt| stmt.of)), depth }
    }

    /// A block where `:` is missing before the line break at `newline`.
    pub(crate) fn missing_colon(&mut self, newline: u32, stmts: Vec<StmtOf<'ast>>) -> BlockOf<'ast> {
        // Not behind a comment.
        let idx = self.lexemes.partition_point(|lexeme| lexeme.span.start < newline);
        let at = self.lexemes[..idx].last().map_or(newline, |last| last.span.end);
        let diagnostic = Diagnostic::new(Code::MissingColon, Span::new(at, at), "expected `:` at the end of this line");
        // Without a block it may be that the line is not finished.
        let fix = if stmts.is_empty() { Fix::maybe("write the colon") } else { Fix::safe("write the colon") };
        self.complain(diagnostic.hint("write `:` before the block").fix(fix.insert(at, ":")));
        self.block(stmts)
    }

    /// A colon at `span` that no block follows.
    pub(crate) fn missing_block(&mut self, span: Span) -> BlockOf<'ast> {
        let diagnostic = Diagnostic::new(Code::MissingBlock, span, "expected a block after this line");
        let fix = Fix::maybe("leave the block empty").insert(span.end, " pass");
        self.complain(diagnostic.hint("indent the statements that belong to it, or write `pass`").fix(fix));
        self.block(Vec::new())
    }
}

/// `list` with `more` after it.
pub(crate) fn append<T>(mut list: Vec<T>, more: Vec<T>) -> Vec<T> {
    list.extend(more);
    list
}

/// `rest` with `first` before it.
pub(crate) fn prepend<T>(first: T, mut rest: Vec<T>) -> Vec<T> {
    rest.insert(0, first);
    rest
}
