//! How much longer lists and arrays become in loops, so that their buffers hold the most that they can.
//!
//! A loop in which something may grow is checked twice: the first time to learn how much, with nothing kept of it but that;
//! then room is made in front of the loop, and it is checked for good. Every `append` counts once for each round of the
//! loops around it that what grows was there before.

mod room;

use std::collections::BTreeMap;

use arr_core::DType;
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Block, Stmt};

use super::env::BindingId;
use super::grown::may_grow;
use super::list::Element;
use super::scope::Name;
use super::times::Times;
use super::{Checked, Checker, Reported};
use crate::hir::ArrayId;

/// A loop around the statement at hand, through all calls.
#[derive(Clone, Debug)]
pub(super) struct Repeat {
    times: Times,
    span: Span,
    /// Whether a `break`, `continue` or `return` may cut a round short.
    pub(super) is_left: bool,
    n_branches: u32,
    /// Arrays that there were before the loop.
    n_arrays: usize,
    /// What was bound last before it.
    last_binding: BindingId,
    /// Lists that it keeps short, with the room that they need.
    windows: Windows,
}

/// By how much something becomes longer.
#[derive(Clone, Debug)]
pub(super) struct Growth {
    /// The most rows that are added.
    most: u64,
    /// Whether always as many.
    is_exact: bool,
    /// Whether it is the most however often loops go round.
    is_kept: bool,
    /// The name that a longer array is bound to.
    name: Option<Name>,
}

/// What checking a loop for the first time has taught.
struct Trial {
    grown: Grown,
    /// What lists hold.
    elements: Vec<(ArrayId, Option<Element>)>,
    n_errors: usize,
}

/// Lists that a loop keeps short, with the room that they need beside what they have had before.
pub(super) type Windows = BTreeMap<ArrayId, u64>;

/// What grows, by its buffer.
pub(super) type Grown = BTreeMap<ArrayId, Growth>;

impl<'ast> Checker<'ast> {
    /// Goes into a loop; gives what has grown around it, which [`Checker::leave_loop`] takes again.
    pub(super) fn enter_loop(&mut self, times: Times) -> Grown {
        self.lengths.forget_all();
        let (n_branches, n_arrays) = (self.n_branches, self.hir.arrays.len());
        let last_binding = self.env.last_binding();
        let (span, windows) = (self.span, self.windows_ahead.clone());
        self.repeats.push(Repeat { times, span, is_left: false, n_branches, n_arrays, last_binding, windows });
        std::mem::take(&mut self.grown)
    }

    /// Counts what has grown in a loop for each of its rounds.
    pub(super) fn leave_loop(&mut self, around: Grown) {
        self.lengths.forget_all();
        let grown = std::mem::replace(&mut self.grown, around);
        let Some(repeat) = self.repeats.pop() else { return };
        let is_on_all_paths = self.repeats.last().is_none_or(|outer| outer.n_branches == repeat.n_branches);
        let is_exact = repeat.times.is_exact && !repeat.is_left && is_on_all_paths;
        for (array, growth) in grown {
            if (array.0 as usize) >= repeat.n_arrays {
                continue;
            }
            let window = repeat.windows.get(&array).filter(|_| growth.most == 1);
            let (most, is_kept) = match (window, repeat.times.most) {
                (Some(&window), _) => (window, true),
                (None, _) if growth.is_kept => (growth.most, true),
                (None, Some(times)) => (growth.most.saturating_mul(times), false),
                (None, None) if growth.most == 0 => (0, false),
                // It was taken to be kept short, but it has grown under another name or by a call, too.
                (None, None) => {
                    self.endless_growth(array, (repeat.span, false), repeat.span);
                    continue;
                }
            };
            let is_exact = growth.is_exact && is_exact && !is_kept;
            self.add_growth(array, Growth { most, is_exact, is_kept, ..growth });
        }
    }

    fn add_growth(&mut self, array: ArrayId, growth: Growth) {
        match self.grown.get_mut(&array) {
            Some(sum) => {
                sum.most = sum.most.saturating_add(growth.most);
                sum.is_exact &= growth.is_exact;
                sum.is_kept &= growth.is_kept;
                sum.name = sum.name.take().or(growth.name);
            }
            None => {
                self.grown.insert(array, growth);
            }
        }
    }

    /// Notes that so many rows are added to what was there before the loop at hand; refuses it where no loop around says
    /// how often.
    pub(super) fn grows(&mut self, array: ArrayId, by: (u64, bool), name: Option<Name>, span: Span) -> Checked<()> {
        let is_old = |repeat: &&Repeat| (array.0 as usize) < repeat.n_arrays;
        let is_endless = |repeat: &&Repeat| by.0 > 0 && repeat.times.most.is_none();
        let is_kept = self.repeats.iter().any(|repeat| repeat.windows.contains_key(&array));
        if let Some(k) = self.repeats.iter().position(|repeat| is_old(&repeat) && is_endless(&repeat))
            && !is_kept
        {
            let loop_span = self.repeats.get(k).map_or(span, |repeat| repeat.span);
            let is_seen = self.calls.last().is_none_or(|call| k >= call.n_repeats);
            return Err(self.endless_growth(array, (loop_span, is_seen), span));
        }
        let Some(repeat) = self.repeats.last().filter(is_old).filter(|_| !self.env.unreachable) else { return Ok(()) };
        let is_exact = by.1 && self.n_branches == repeat.n_branches;
        self.add_growth(array, Growth { most: by.0, is_exact, is_kept: false, name });
        Ok(())
    }

    /// Whether something was there before the loop at hand.
    pub(super) fn is_older_than_loop(&self, array: ArrayId) -> bool {
        self.repeats.last().is_some_and(|repeat| (array.0 as usize) < repeat.n_arrays)
    }

    /// Whether a name was bound before the loop at hand.
    pub(super) fn is_bound_before_loop(&self, binding: BindingId) -> bool {
        self.repeats.last().is_some_and(|repeat| binding <= repeat.last_binding)
    }

    /// `is_seen` says whether the loop could keep a list short: it sees all that makes it longer.
    fn endless_growth(&mut self, array: ArrayId, (loop_span, is_seen): (Span, bool), span: Span) -> Reported {
        let name = self.hir.arrays.get(array.0 as usize).map_or("", |decl| decl.name.as_str()).to_owned();
        if name.is_empty() {
            let message = "this list is as long as a loop goes round, and nobody knows how often that is";
            let hint = "go through an array, a list, or a range between numbers that are known";
            return self.report(Diagnostic::new(Code::NotStatic, span, message).hint(hint));
        }
        let first_line = self.source.get(loop_span.range()).and_then(|text| text.lines().next()).unwrap_or("");
        let head = Span::new(loop_span.start, loop_span.start + first_line.len() as u32);
        let message = format!("`{name}` grows in a loop of which nobody knows how often it goes round");
        let hint = format!(
            "make room for the most there can be, and count: `{name} = np.zeros(1000)` and `n = 0` before the loop, \
             `{name}[n] = x` and `n += 1` in it, `{name}[:n]` after it"
        );
        let keep = (is_seen && self.lists.contains_key(&array)).then(|| {
            format!(
                "or keep the latest elements only, with `if len({name}) > 100:` and `{name}.pop(0)` in it next, before \
                 anything leaves the round"
            )
        });
        let mut diagnostic = Diagnostic::new(Code::NotStatic, span, message);
        if span != loop_span {
            diagnostic = diagnostic.also(head, "this loop");
        }
        self.report(diagnostic.hint(hint).hints(keep))
    }

    /// Checks a loop for good after room has been made for what grows in it.
    pub(super) fn looped(
        &mut self,
        stmt: &Stmt<'ast>,
        body: Block<'ast>,
        check: impl Fn(&mut Checker<'ast>) -> Checked<()>,
    ) -> Checked<()> {
        let windows = if self.script_grows { self.windows(stmt) } else { Windows::new() };
        let around = std::mem::replace(&mut self.windows_ahead, windows);
        // A function that is called in the loop may append too.
        let result = match self.script_grows && (!self.definitions.is_empty() || may_grow(body)) {
            true => self.looped_with_room(check),
            false => check(self),
        };
        self.windows_ahead = around;
        result
    }

    /// The same of a loop in which something may grow.
    pub(super) fn looped_with_room(&mut self, check: impl Fn(&mut Checker<'ast>) -> Checked<()>) -> Checked<()> {
        if self.trial_element.is_some() {
            // How long a list is here differs from round to round.
            self.env.list_lengths.clear();
            return self.looped_on_trial(check);
        }
        let learned = self.learned(&check)?;
        if learned.is_empty() {
            return check(self);
        }
        let mut rooms = Vec::with_capacity(learned.len());
        for (array, growth) in learned {
            let (room, before) = self.make_room(array, &growth)?;
            rooms.push((room, before, growth));
        }
        let span = self.span;
        let around = std::mem::take(&mut self.grown);
        let result = check(self);
        let grown = std::mem::replace(&mut self.grown, around);
        let is_beyond = |(room, _, learned): &(ArrayId, Option<u32>, Growth)| {
            grown.get(room).is_some_and(|growth| growth.most > learned.most)
        };
        if result.is_ok() && rooms.iter().any(is_beyond) {
            let what = "this loop, in which what grows decides by how much something grows";
            return self.unsupported(span, what, "make an array of the final length and store into it");
        }
        for (array, growth) in grown {
            self.add_growth(array, growth);
        }
        for (room, before, growth) in rooms {
            if let Some(before) = before {
                self.settle_length(room, before, &growth);
            }
        }
        result
    }

    /// The same within a loop that is checked to learn what grows in it: lists that are made in that one are as long behind
    /// this one as they may be.
    fn looped_on_trial(&mut self, check: impl Fn(&mut Checker<'ast>) -> Checked<()>) -> Checked<()> {
        let around = std::mem::take(&mut self.grown);
        let result = check(self);
        let grown = std::mem::replace(&mut self.grown, around);
        for (array, growth) in grown {
            if self.lists.contains_key(&array) && !self.is_older_than_loop(array) {
                self.enlarge(array, growth.most)?;
            }
            self.add_growth(array, growth);
        }
        result
    }

    /// What grows in a loop. Elements of a list that has had none yet are taken for floats, and where that comes to
    /// mistakes for ints.
    fn learned(&mut self, check: &impl Fn(&mut Checker<'ast>) -> Checked<()>) -> Checked<Grown> {
        let as_floats = self.trial(check, DType::F32);
        let best = if as_floats.n_errors == 0 {
            as_floats
        } else {
            let as_ints = self.trial(check, DType::I32);
            if as_ints.n_errors < as_floats.n_errors { as_ints } else { as_floats }
        };
        for (array, element) in best.elements {
            if let (Some(element), Some(None)) = (element, self.lists.get(&array).map(|list| list.element)) {
                self.set_element(array, element)?;
            }
        }
        Ok(best.grown)
    }

    /// Checks a loop to learn what grows in it, and forgets everything else. What is wrong is reported when the loop is
    /// checked for good.
    fn trial(&mut self, check: &impl Fn(&mut Checker<'ast>) -> Checked<()>, element: DType) -> Trial {
        let out = std::mem::take(&mut self.out);
        let saved = self.clone();
        self.trial_element = Some(element);
        self.grown.clear();
        self.env.list_lengths.clear();
        let n_before = self.diagnostics.len();
        let checked = check(self);
        let errors = self.diagnostics.iter().skip(n_before).filter(|d| d.is_error());
        let n_errors = errors.count() + usize::from(checked.is_err());
        let grown = std::mem::take(&mut self.grown);
        let elements = self.lists.iter().map(|(&id, list)| (id, list.element)).collect();
        *self = saved;
        self.out = out;
        Trial { grown, elements, n_errors }
    }
}
