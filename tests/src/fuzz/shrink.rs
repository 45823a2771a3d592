//! From a script that shows a mistake to the shortest one that still does: statements are left out, bodies take the place of
//! their heads, expressions become parts of themselves or literals.

use super::campaign::{Difference, differences};
use super::script::{Phrase, Piece, Script, Statement};
use crate::oracle::Oracle;

/// Rounds after which it is short enough.
const ROUNDS: usize = 150;

/// Candidates that a Python process judges at once.
const BATCH: usize = 48;

/// What is made less: statements first, as there is less to try then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edit {
    Statements,
    Expressions,
}

/// The shortest script found that differs in the way of `difference`, and how it differs.
///
/// # Errors
/// Where the oracle itself failed.
pub(super) fn shrunk(
    script: &Script,
    difference: &Difference,
    oracle: &Oracle,
) -> Result<(Script, Difference), String> {
    let mut best = (script.clone(), difference.clone());
    for _ in 0..ROUNDS {
        let found = match smaller(&best.0, Edit::Statements, difference, oracle)? {
            Some(found) => Some(found),
            None => smaller(&best.0, Edit::Expressions, difference, oracle)?,
        };
        match found {
            Some(found) => best = found,
            None => break,
        }
    }
    Ok(best)
}

/// The smallest candidate that still differs, out of the first batch that has one.
fn smaller(
    script: &Script,
    edit: Edit,
    difference: &Difference,
    oracle: &Oracle,
) -> Result<Option<(Script, Difference)>, String> {
    let size = |script: &Script| weight(&script.statements);
    let mut candidates: Vec<Script> = fewer(&script.statements, edit)
        .into_iter()
        .map(|statements| Script { statements, ..script.clone() })
        .filter(|candidate| size(candidate) < size(script))
        .collect();
    candidates.sort_by_key(size);
    for batch in candidates.chunks(BATCH) {
        let found = differences(batch, oracle)?;
        let kept = batch.iter().zip(found).find_map(|(candidate, found)| {
            found.filter(|found| found.is_like(difference)).map(|found| (candidate.clone(), found))
        });
        if kept.is_some() {
            return Ok(kept);
        }
    }
    Ok(None)
}

/// Statements, expressions, characters: what is to become less.
fn weight(statements: &[Statement]) -> (usize, usize, usize) {
    let mut total = (0, 0, 0);
    for statement in statements {
        let (inner, characters) = phrase_weight(&statement.line);
        let below = statement.body.as_deref().map_or((0, 0, 0), weight);
        total = (total.0 + 1 + below.0, total.1 + inner + below.1, total.2 + characters + below.2);
    }
    total
}

fn phrase_weight(phrase: &Phrase) -> (usize, usize) {
    let of_piece = |piece: &Piece| match piece {
        Piece::Text(text) => (0, text.len()),
        Piece::Inner(inner) => {
            let (n, characters) = phrase_weight(inner);
            (n + 1, characters)
        }
    };
    phrase.pieces.iter().map(of_piece).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
}

/// Every block with one thing less in it.
fn fewer(statements: &[Statement], edit: Edit) -> Vec<Vec<Statement>> {
    let mut found = if edit == Edit::Statements { shorter(statements) } else { Vec::new() };
    for (at, statement) in statements.iter().enumerate() {
        let with = |replaced: Statement| spliced(statements, at..at + 1, &[replaced]);
        let Statement { line, body } = statement;
        if edit == Edit::Expressions {
            found.extend(simpler(line).into_iter().map(|line| with(Statement { line, body: body.clone() })));
        }
        let bodies = body.as_deref().map(|body| fewer(body, edit)).unwrap_or_default();
        found.extend(bodies.into_iter().map(|body| with(Statement { line: line.clone(), body: Some(body) })));
    }
    found
}

/// The block without some of its statements, or with a body in the place of its statement.
fn shorter(statements: &[Statement]) -> Vec<Vec<Statement>> {
    let mut found = Vec::new();
    let n = statements.len();
    for length in [n / 2, n / 4, n / 8, 1] {
        let starts = (0..n).step_by(length.max(1)).filter(|_| length > 0);
        found.extend(starts.map(|start| spliced(statements, start..(start + length).min(n), &[])));
    }
    for (at, statement) in statements.iter().enumerate() {
        found.extend(statement.body.as_deref().map(|body| spliced(statements, at..at + 1, body)));
    }
    found
}

fn spliced(statements: &[Statement], range: std::ops::Range<usize>, by: &[Statement]) -> Vec<Statement> {
    [&statements[..range.start], by, &statements[range.end..]].concat()
}

/// Every phrase with one expression made simpler.
fn simpler(phrase: &Phrase) -> Vec<Phrase> {
    let mut found = Vec::new();
    for (at, piece) in phrase.pieces.iter().enumerate() {
        let Piece::Inner(inner) = piece else { continue };
        let mut replacements: Vec<Phrase> =
            inner.of.simplest().map(|text| Phrase::text(inner.of.clone(), text)).into_iter().collect();
        below(inner, &mut |descendant| {
            if descendant.of == inner.of {
                replacements.push(descendant.clone());
            }
        });
        replacements.extend(simpler(inner));
        found.extend(replacements.into_iter().map(|replacement| {
            let mut changed = phrase.clone();
            changed.pieces[at] = Piece::Inner(replacement);
            changed
        }));
    }
    found
}

/// Every expression inside `phrase`.
fn below(phrase: &Phrase, visit: &mut impl FnMut(&Phrase)) {
    for piece in &phrase.pieces {
        if let Piece::Inner(inner) = piece {
            visit(inner);
            below(inner, visit);
        }
    }
}
